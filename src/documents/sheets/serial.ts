import { type Day, dayOf } from "#domain/calendar/day.ts";

/** 9999-12-31. */
const lastSerial = 2_958_465;
const [from, to] = [dayOf(1950, 1, 1), dayOf(2100, 12, 31)];

/**
 * The day of a serial number. Counted from 1900, number 60 is a 29 February that never was (undefined here) and what stands before
 * it is one day off; counted from 1904, number 0 is 1 January. A time of the day is dropped. Undefined where no day has that number.
 */
export function dayOfSerial(serial: number, isDate1904: boolean): Day | undefined {
  // What was reckoned may lie a hair below midnight.
  const whole = Math.floor(serial + 1e-6);
  if (whole > lastSerial || whole < (isDate1904 ? 0 : 1)) return undefined;
  if (isDate1904) return whole - 24_107;
  if (whole === 60) return undefined;
  return whole > 60 ? whole - 25_569 : whole - 25_568;
}

/** The day that a plain number would be, where it lies between 1950 and 2100. */
export function maybeDay(number: number, isDate1904: boolean): Day | undefined {
  if (!Number.isInteger(number)) return undefined;
  const day = dayOfSerial(number, isDate1904);
  return day !== undefined && day >= from && day <= to ? day : undefined;
}
