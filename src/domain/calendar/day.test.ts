import { expect, test } from "vitest";
import { addMonths, dayOf, daysInMonth, formatDay, isLeapYear, monthEnd, parseDay, weekday } from "./day.ts";

test.each([
  ["1970-01-01", 0],
  ["1969-12-31", -1],
  ["2000-02-29", 11016],
  ["2024-01-01", 19723],
])("%s is day %i", (date, day) => {
  expect(parseDay(date)).toBe(day);
  expect(formatDay(day)).toBe(date);
});

test.each([
  "2023-02-29",
  "2024-02-30",
  "2024-13-01",
  "2024-00-10",
  "2024-01-00",
  "2024-1-1",
  "20240101",
  " 2024-01-01",
  "",
])("“%s” is no date", (text) => {
  expect(parseDay(text)).toBeUndefined();
});

// Civil Code art. 202: no such day in the last month: its last day
test.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2023-01-31", 1, "2023-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-03-31", -1, "2024-02-29"],
  ["2024-01-15", -1, "2023-12-15"],
  ["2024-11-30", 3, "2025-02-28"],
  ["2024-05-31", 0, "2024-05-31"],
])("%s and %i months is %s", (from, months, to) => {
  expect(formatDay(addMonths(parseDay(from)!, months))).toBe(to);
});

test("weekdays and month ends", () => {
  expect(weekday(parseDay("2026-10-05")!)).toBe(1);
  expect(weekday(parseDay("1969-12-28")!)).toBe(7);
  expect(formatDay(monthEnd(parseDay("2024-02-01")!))).toBe("2024-02-29");
  expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  expect([2, 4, 12].map((month) => daysInMonth(2023, month))).toEqual([28, 30, 31]);
  expect(dayOf(2024, 3, 1) - dayOf(2024, 2, 28)).toBe(2);
});
