import { civilDate, dayInMonth, formatDay } from "#domain/calendar/day.ts";
import { lprHeader, parseLpr } from "#domain/calendar/lpr.ts";
import { parseWorkingDays, workingDaysHeader } from "#domain/calendar/working-days.ts";
import { formatPercent } from "#domain/money/rate.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";
import type { References } from "./reckoning.ts";
import type { ReferenceStore } from "./services.ts";

export type CalendarYear = {
  readonly year: number;
  readonly off: readonly string[];
  readonly worked: readonly string[];
};

/** The special days of the years held, or of one; a year not held is refused. */
export function calendarRows({ calendar }: References, asked: string | undefined): Result<CalendarYear[]> {
  if (asked !== undefined && !calendar.years.has(Number(asked)))
    return refused({
      code: "calendar-year-missing",
      at: asked,
      message: message("calendar.year-not-held", { year: asked, last: String(calendar.lastYear) }),
    });
  const years = [...calendar.years]
    .filter((year) => asked === undefined || year === Number(asked))
    .toSorted((one, other) => one - other);
  const of = (year: number, kind: "off" | "work"): string[] =>
    calendar.rows.filter((row) => row.year === year && row.kind === kind).map((row) => formatDay(row.day));
  return done(years.map((year) => ({ year, off: of(year, "off"), worked: of(year, "work") })));
}

/** The line, from 1, of the first day of a year. */
const lineOfYear = (text: string, year: number): number =>
  text.split("\n").findIndex((line) => line.trim().startsWith(`${year},`)) + 1;

/** Takes in a file of special days (`year,date,kind`). A year that is held already stays, unless it is to be replaced. */
export async function addCalendar(
  store: ReferenceStore,
  given: { file: string; text: string; replace: boolean },
): Promise<Result<{ years: number[]; file: string }>> {
  const parsed = parseWorkingDays(given.text);
  if (!parsed.ok)
    return refused(
      ...parsed.faults.map(({ line, fault }) => ({
        code: "input-invalid" as const,
        at: `${given.file}:${line}`,
        message: message(`calendar.fault.${fault}`, { header: workingDaysHeader, columns: workingDaysHeader }),
      })),
    );
  const { calendar } = await store.read();
  const years = [...parsed.calendar.years].toSorted((one, other) => one - other);
  const held = years.filter((year) => calendar.years.has(year));
  if (held.length > 0 && !given.replace)
    return refused(
      ...held.map((year) => ({
        code: "input-invalid" as const,
        at: `${given.file}:${lineOfYear(given.text, year)}`,
        message: message("cli.calendar-held", { year: String(year) }),
      })),
    );
  const rows = parsed.calendar.rows.map((row) => `${row.year},${formatDay(row.day)},${row.kind}`);
  return done({ years, file: await store.addCalendar(rows) });
}

export type LprRowJson = {
  published: string;
  oneYearPercent: string;
  overFiveYearPercent: string;
  sourcesAgreeing: number;
};

/** Every publication of the LPR held, in order. */
export function lprRows({ lpr }: References): LprRowJson[] {
  return lpr.map((row) => ({
    published: formatDay(row.publishedOn),
    oneYearPercent: formatPercent(row.oneYearMillionths),
    overFiveYearPercent: formatPercent(row.overFiveYearsMillionths),
    sourcesAgreeing: row.sourcesAgreeing,
  }));
}

type GivenLpr = {
  published: string | undefined;
  oneYear: string | undefined;
  overFiveYear: string | undefined;
  sources: string;
};

const lprColumns = ["published", "oneYear", "overFiveYear", "sources"] as const;
const soundLpr = ["2026-08-20", "3.00", "3.50", "1"];

/** What is wrong with each value of a publication by itself, at its option. */
function lprFaults(given: GivenLpr): Refusal[] {
  return lprColumns.flatMap((column, index) => {
    const line = soundLpr.with(index, given[column] ?? "").join(",");
    const parsed = parseLpr(`${lprHeader}\n${line}\n`);
    if (parsed.ok && parsed.series.length === 1) return [];
    // A comma or a line break in a value makes another column or line: it is no date, rate or number.
    const fault = index === 0 ? "date" : index === 3 ? "sources" : "rate";
    return [{ code: "input-invalid", at: optionOf[column], message: message(`calendar.fault.${fault}`) }];
  });
}

const optionOf = { published: "published", oneYear: "one-year", overFiveYear: "over-five-year", sources: "sources" };

/** Takes in one publication; it must be of the month after the last one held. */
export async function addLpr(
  store: ReferenceStore,
  given: GivenLpr,
): Promise<Result<{ published: string; file: string }>> {
  const faults = lprFaults(given);
  if (faults.length > 0) return refused(...faults);
  const line = lprColumns.map((column) => given[column]).join(",");
  const parsed = parseLpr(`${lprHeader}\n${line}\n`);
  if (!parsed.ok) throw new Error("values that are sound one by one make a sound line");
  const row = parsed.series[0]!;
  const { lpr } = await store.read();
  const last = lpr.at(-1);
  const published = formatDay(row.publishedOn);
  if (last && row.publishedOn <= last.publishedOn) {
    const words = message("cli.lpr-held", { published, last: formatDay(last.publishedOn) });
    return refused({ code: "input-invalid", at: "published", message: words });
  }
  if (civilDate(row.publishedOn).dayOfMonth < 20)
    return refused({ code: "input-invalid", at: "published", message: message("lpr.fault.day") });
  const due = last && dayInMonth(last.publishedOn, 1, 20);
  if (due !== undefined && row.publishedOn > dayInMonth(due, 0, "last")) {
    const words = message("lpr.fault.skips", { last: formatDay(last!.publishedOn), due: formatDay(due) });
    return refused({ code: "input-invalid", at: "published", message: words });
  }
  const rates = [formatPercent(row.oneYearMillionths), formatPercent(row.overFiveYearsMillionths)];
  return done({ published, file: await store.addLpr([published, ...rates, row.sourcesAgreeing].join(",")) });
}
