/** A day: whole days since 1970-01-01. Text (`YYYY-MM-DD`) exists only at the edges. */
export type Day = number;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export type CivilDate = { year: number; month: number; dayOfMonth: number };

/** The day of a date of the proleptic Gregorian calendar (month 1 to 12). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month (1 to 12) and day of the month. */
export function civilDate(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** Reads `YYYY-MM-DD`; a text of another form, or a date that does not exist, gives `undefined`. */
export function parseDay(text: string): Day | undefined {
  const match = text.length === "YYYY-MM-DD".length ? dayPattern.exec(text) : null;
  if (!match) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, dayOfMonth);
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A day of the month by its number or as the last one; where the month is shorter, its last day. */
export type DayOfMonth = number | "last";

/** The day of that number in the month some months after (or before) the month of `day`. */
export function dayInMonth(day: Day, monthsAfter: number, dayOfMonth: DayOfMonth): Day {
  const { year, month } = civilDate(day);
  const index = year * 12 + (month - 1) + monthsAfter;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const length = daysInMonth(targetYear, targetMonth);
  return dayOf(targetYear, targetMonth, dayOfMonth === "last" ? length : Math.min(dayOfMonth, length));
}

/** The same day of the month some months on (or back); where that month is shorter, its last day (Civil Code art. 202). */
export function addMonths(day: Day, months: number): Day {
  return dayInMonth(day, months, civilDate(day).dayOfMonth);
}

/** The last day of the day's month. */
export function monthEnd(day: Day): Day {
  return dayInMonth(day, 0, "last");
}
