import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { References } from "#app/reckoning.ts";
import type { ReferenceStore } from "#app/services.ts";
import { UnusableFile } from "#domain/wording/unusable-file.ts";
import { joinLpr, type LprFault, lprHeader, type LprSeries, parseLpr } from "#domain/calendar/lpr.ts";
import {
  parseWorkingDays,
  withYears,
  type WorkingCalendar,
  type WorkingDayFault,
  workingDaysHeader,
} from "#domain/calendar/working-days.ts";
import { message } from "#domain/wording/message.ts";

const calendarFile = "working-days.csv";
const lprFile = "lpr.csv";

/**
 * The calendar and the LPR in files: `shipped` is the project's data folder, `home` holds what this installation added.
 * Added files are written beside and renamed, so that one is whole or not there.
 */
export function referenceFiles(folders: { shipped: string; home: string }): ReferenceStore {
  let known: Promise<References> | undefined;
  const added = (name: string): string => join(folders.home, name);
  return {
    read: () => (known ??= readReferences(folders)),
    async addCalendar(rows) {
      known = undefined;
      const years = new Set(rows.map((row) => row.slice(0, 4)));
      const kept = (await linesOf(added(calendarFile))).filter((row) => !years.has(row.slice(0, 4)));
      return writeRows(added(calendarFile), workingDaysHeader, [...kept, ...rows]);
    },
    async addLpr(row) {
      known = undefined;
      return writeRows(added(lprFile), lprHeader, [...(await linesOf(added(lprFile))), row]);
    },
  };
}

async function readReferences({ shipped, home }: { shipped: string; home: string }): Promise<References> {
  const [shippedDays, addedDays, shippedLpr, addedLpr] = await Promise.all(
    [join(shipped, calendarFile), join(home, calendarFile), join(shipped, lprFile), join(home, lprFile)].map(textOf),
  );
  const calendar = calendarOf(join(shipped, calendarFile), shippedDays!);
  const lpr = lprOf(join(shipped, lprFile), shippedLpr!);
  return {
    calendar: addedDays === undefined ? calendar : withYears(calendar, calendarOf(join(home, calendarFile), addedDays)),
    lpr: addedLpr === undefined ? lpr : joinLpr(lpr, lprOf(join(home, lprFile), addedLpr)),
  };
}

function calendarOf(file: string, text: string): WorkingCalendar {
  const parsed = parseWorkingDays(text);
  if (!parsed.ok) throw broken(file, workingDaysHeader, parsed.faults[0]!);
  return parsed.calendar;
}

function lprOf(file: string, text: string): LprSeries {
  const parsed = parseLpr(text);
  if (!parsed.ok) throw broken(file, lprHeader, parsed.faults[0]!);
  return parsed.series;
}

function broken(file: string, header: string, { line, fault }: LprFault | WorkingDayFault): UnusableFile {
  const words = message(`calendar.fault.${fault}`, { header });
  return new UnusableFile(message("cli.reference-broken", { file, line, fault: words }));
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    // Of a folder in a file's place the system does not say which.
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

async function linesOf(file: string): Promise<string[]> {
  const text = (await textOf(file)) ?? "";
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "");
}

async function writeRows(file: string, header: string, rows: readonly string[]): Promise<string> {
  await makeFolder(dirname(file));
  await writeFile(`${file}.new`, `${[header, ...rows].join("\n")}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return file;
}

/**
 * Makes a folder and those above it. Step by step: where the system refuses with ENOENT below a folder that is there, as
 * under /proc, `mkdir` with `recursive` tries again for ever.
 */
async function makeFolder(folder: string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
  if (await isThere()) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (!(await isThere())) throw error;
  }
}
