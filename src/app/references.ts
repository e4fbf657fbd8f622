import { civilDate, formatDay } from "#domain/calendar/day.ts";
import { lprHeader, parseLpr } from "#domain/calendar/lpr.ts";
import { parseWorkingDays, workingDaysHeader } from "#domain/calendar/working-days.ts";
import { formatPercent } from "#domain/money/rate.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
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
        at: String(year),
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

/** Takes in one publication; it must come after the last one held. */
export async function addLpr(
  store: ReferenceStore,
  given: GivenLpr,
): Promise<Result<{ published: string; file: string }>> {
  const line = [given.published, given.oneYear, given.overFiveYear, given.sources].join(",");
  const parsed = parseLpr(`${lprHeader}\n${line}\n`);
  const row = parsed.ok && parsed.series.length === 1 ? parsed.series[0] : undefined;
  if (!row) {
    // A value with a line break in it makes two lines: one column too many for a single publication.
    const fault = parsed.ok ? "columns" : parsed.faults[0]!.fault;
    return refused({
      code: "input-invalid",
      at: line,
      message: message(`calendar.fault.${fault}`, { header: lprHeader, columns: lprHeader }),
    });
  }
  const { lpr } = await store.read();
  const last = lpr.at(-1);
  const published = formatDay(row.publishedOn);
  if (last && row.publishedOn <= last.publishedOn) {
    const words = message("cli.lpr-held", { published, last: formatDay(last.publishedOn) });
    return refused({ code: "input-invalid", at: published, message: words });
  }
  if (civilDate(row.publishedOn).dayOfMonth < 20)
    return refused({ code: "input-invalid", at: published, message: message("lpr.fault.day") });
  const rates = [formatPercent(row.oneYearMillionths), formatPercent(row.overFiveYearsMillionths)];
  return done({ published, file: await store.addLpr([published, ...rates, row.sourcesAgreeing].join(",")) });
}
