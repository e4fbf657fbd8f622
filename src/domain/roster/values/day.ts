import { type Day, dayOf, daysInMonth, formatDay } from "#domain/calendar/day.ts";
import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { compact } from "./plain.ts";

/** No day of a loan lies outside; 1900 and 1904 are what an empty or wrongly formatted number shows. */
const [first, last] = [dayOf(1980, 1, 1), dayOf(2080, 12, 31)];

const forms: readonly RegExp[] = [
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/,
];
/** A time of the day behind the date, also at the end of 2021-09-01T00:00:00. */
const time = /(?:[T ]|(?<=[日号]))\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?)?[分秒Z]?$/;

/** A day in any form in which it is written in these sheets: 2021-9-1, 2021.9.1, 2021/9/1, 20210901, 2021年9月1日, a serial number. */
export function readDay(cell: SheetCell): Reading<Day> {
  if (cell.kind === "day") return inRange(cell.day!);
  if (cell.kind === "number") {
    const written = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(cell.text);
    if (written) return ofParts(written);
    return cell.day === undefined ? faulty("not-day") : inRange(cell.day);
  }
  if (cell.kind !== "text") return faulty("not-day");
  const text = compact(cell.text.trim().replace(time, ""))
    .replace(/[－–—−]/g, "-")
    .replace(/[。．]/g, ".");
  for (const form of forms) {
    const written = form.exec(text);
    if (written) return ofParts(written);
  }
  // A text file made from a workbook may hold the serial number; which epoch it counts from is not told, nearly always 1900.
  if (/^[2-6]\d{4}$/.test(text)) return inRange(Number(text) - 25_569);
  return faulty(troubleOf(text));
}

function troubleOf(text: string): "day-year-short" | "day-month-only" | "day-order" | "not-day" {
  if (/^\d{4}[-./年]\d{1,2}月?$/.test(text) || /^(?:19|20)\d{4}$/.test(text)) return "day-month-only";
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/.test(text)) return "day-order";
  if (/^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/.test(text)) return "day-year-short";
  return "not-day";
}

function ofParts(written: RegExpExecArray): Reading<Day> {
  const [year, month, dayOfMonth] = [Number(written[1]), Number(written[2]), Number(written[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return faulty("day-impossible");
  return inRange(dayOf(year, month, dayOfMonth));
}

function inRange(day: Day): Reading<Day> {
  return day >= first && day <= last ? sound(day) : faulty("day-implausible", { day: formatDay(day) });
}
