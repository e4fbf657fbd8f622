import { civilDate, type Day, dayOf, isLeapYear } from "./day.ts";

/**
 * How days become a part of a year. `30/360` is the European form (30E/360): a 31st counts as the 30th, nothing else is
 * changed. It was chosen because it alone gives every date one place in the 360-day year, so that a period may be
 * split anywhere; the American form looks at both ends at once and 28 February to 31 March is then not the sum of its parts.
 */
export const dayCounts = ["actual/360", "actual/365", "actual/actual", "30/360"] as const;
export type DayCount = (typeof dayCounts)[number];

/** A part of a year as an exact fraction, not reduced: the denominator is the same for every period of one day count. */
export type YearFraction = {
  /** The days that are counted: by the calendar, or by months of 30 days under `30/360`. */
  readonly days: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
};

/** 365 × 366: `actual/actual` puts days of both kinds of year on this one denominator. */
const bothYears = 365 * 366;

/**
 * The part of a year from `from` (counted) up to `to` (not counted). Under `actual/actual` a day belongs to the year in
 * which it lies, 31 December to the old one, and counts 1/366 in a leap year and 1/365 in another. Splitting a period
 * anywhere never changes the sum. `to` before `from` is a bug and throws.
 */
export function yearFraction(from: Day, to: Day, dayCount: DayCount): YearFraction {
  if (to < from) throw new RangeError(`a period ends (${to}) before it starts (${from})`);
  switch (dayCount) {
    case "actual/360":
      return { days: to - from, numerator: BigInt(to - from), denominator: 360n };
    case "actual/365":
      return { days: to - from, numerator: BigInt(to - from), denominator: 365n };
    case "actual/actual":
      return {
        days: to - from,
        numerator: BigInt(bothYearsBetween(from, to)),
        denominator: BigInt(bothYears),
      };
    case "30/360": {
      const days = thirtyDayOrdinal(to) - thirtyDayOrdinal(from);
      return { days, numerator: BigInt(days), denominator: 360n };
    }
  }
}

function bothYearsBetween(from: Day, to: Day): number {
  let sum = 0;
  let start = from;
  while (start < to) {
    const { year } = civilDate(start);
    const end = Math.min(to, dayOf(year + 1, 1, 1));
    sum += (end - start) * (bothYears / (isLeapYear(year) ? 366 : 365));
    start = end;
  }
  return sum;
}

/** The place of a date in years of twelve months of 30 days. */
function thirtyDayOrdinal(day: Day): number {
  const { year, month, dayOfMonth } = civilDate(day);
  return year * 360 + month * 30 + Math.min(dayOfMonth, 30);
}
