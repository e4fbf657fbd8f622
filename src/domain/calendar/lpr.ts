import { type Day, parseDay, dayInMonth } from "./day.ts";
import { nearestWorkingDay, type WorkingCalendar } from "./working-days.ts";

export const lprTenors = ["1y", "over-5y"] as const;
export type LprTenor = (typeof lprTenors)[number];

/** One publication of the loan prime rate, in millionths (3.45 % is 34500). One source agreeing means a single one. */
export type LprRow = {
  readonly publishedOn: Day;
  readonly oneYearMillionths: number;
  readonly overFiveYearsMillionths: number;
  readonly sourcesAgreeing: number;
};

/** Publications in rising order of their day. */
export type LprSeries = readonly LprRow[];

/** The rate of a day, or why there is none: before the first publication, or the publication due on a day is not entered. */
export type LprOutcome =
  | {
      readonly ok: true;
      readonly tenor: LprTenor;
      readonly rateMillionths: number;
      readonly publishedOn: Day;
      readonly sourcesAgreeing: number;
    }
  | { readonly ok: false; readonly missing: "before-first"; readonly firstPublishedOn: Day | undefined }
  | { readonly ok: false; readonly missing: "not-entered"; readonly dueOn: Day };

/**
 * The loan prime rate that holds on a day: the one last published, from its day of publication on. It is published on the
 * 20th of each month, or on the next working day; from such a day on the row of the month before no longer answers, so
 * that a rate that changed in the meantime is never missed.
 */
export function lprOn(series: LprSeries, calendar: WorkingCalendar, day: Day, tenor: LprTenor): LprOutcome {
  const index = lastPublishedBy(series, day);
  const row = series[index];
  if (!row) return { ok: false, missing: "before-first", firstPublishedOn: series[0]?.publishedOn };
  const dueOn = nextPublication(row.publishedOn, calendar);
  if (day >= dueOn) return { ok: false, missing: "not-entered", dueOn };
  return {
    ok: true,
    tenor,
    rateMillionths: tenor === "1y" ? row.oneYearMillionths : row.overFiveYearsMillionths,
    publishedOn: row.publishedOn,
    sourcesAgreeing: row.sourcesAgreeing,
  };
}

/** The day on which the publication after one is due: the 20th of the next month, or the next working day. */
export function nextPublication(publishedOn: Day, calendar: WorkingCalendar): Day {
  const twentieth = dayInMonth(publishedOn, 1, 20);
  const worked = nearestWorkingDay(calendar, twentieth, 1);
  return worked.ok ? worked.day : twentieth;
}

/** Both series as one; where both have a row of the same month the added one stands. */
export function joinLpr(series: LprSeries, added: LprSeries): LprSeries {
  const byMonth = new Map([...series, ...added].map((row) => [dayInMonth(row.publishedOn, 0, 1), row]));
  return [...byMonth.values()].sort((one, other) => one.publishedOn - other.publishedOn);
}

/** What is wrong with a line of an LPR file: a reason for which the words are elsewhere. */
export type LprFault = {
  readonly line: number;
  readonly fault: "header" | "columns" | "date" | "rate" | "sources" | "order" | "no-rows";
};

/** The first line of a file of publications. */
export const lprHeader = "publish_date,lpr_1y_percent,lpr_over_5y_percent,sources_agreeing";
const percentPattern = /^\d{1,2}\.\d{1,4}$/;

/** Reads a file of publications, one a month in rising order, with all its faults. */
export function parseLpr(
  text: string,
): { readonly ok: true; readonly series: LprSeries } | { readonly ok: false; readonly faults: LprFault[] } {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const faults: LprFault[] = [];
  if (lines[0]?.trim() !== lprHeader) faults.push({ line: 1, fault: "header" });
  const series: LprRow[] = [];
  lines.forEach((line, index) => {
    if (index === 0 || line.trim() === "") return;
    const row = parseRow(line);
    const before = series.at(-1);
    if (typeof row === "string") faults.push({ line: index + 1, fault: row });
    else if (before && monthStart(row) <= monthStart(before)) faults.push({ line: index + 1, fault: "order" });
    else series.push(row);
  });
  if (series.length === 0 && faults.length === 0) faults.push({ line: 1, fault: "no-rows" });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, series };
}

function parseRow(line: string): LprRow | LprFault["fault"] {
  const [date, oneYear, overFiveYears, sources, ...more] = line.split(",").map((cell) => cell.trim());
  if (date === undefined || oneYear === undefined || overFiveYears === undefined) return "columns";
  if (sources === undefined || more.length > 0) return "columns";
  const publishedOn = parseDay(date);
  if (publishedOn === undefined) return "date";
  if (!percentPattern.test(oneYear) || !percentPattern.test(overFiveYears)) return "rate";
  if (!/^[1-9]\d?$/.test(sources)) return "sources";
  return {
    publishedOn,
    oneYearMillionths: Math.round(Number(oneYear) * 10_000),
    overFiveYearsMillionths: Math.round(Number(overFiveYears) * 10_000),
    sourcesAgreeing: Number(sources),
  };
}

function monthStart(row: LprRow): Day {
  return dayInMonth(row.publishedOn, 0, 1);
}

/** The position of the last row published on or before a day; −1 before the first. */
function lastPublishedBy(series: LprSeries, day: Day): number {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (series[middle]!.publishedOn <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
