import { expect, test } from "vitest";
import { formatDay, parseDay, dayInMonth } from "./day.ts";
import { addQuarters, firstDayOfQuarter, lastDayOfQuarter, quarterOf } from "./quarter.ts";
import { settlementDayFrom, settlementPeriods, type SettlementRule } from "./settlement.ts";

const day = (date: string) => parseDay(date)!;

test.each([
  ["2026-01-01", 2026, 1, "2026-01-01", "2026-03-31"],
  ["2026-03-31", 2026, 1, "2026-01-01", "2026-03-31"],
  ["2024-12-31", 2024, 4, "2024-10-01", "2024-12-31"],
])("%s lies in %i quarter %i, %s to %s", (date, year, quarter, first, last) => {
  const found = quarterOf(day(date));
  expect(found).toEqual({ year, quarter });
  expect([formatDay(firstDayOfQuarter(found)), formatDay(lastDayOfQuarter(found))]).toEqual([first, last]);
});

test("quarters on and back", () => {
  expect(addQuarters({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 });
  expect(addQuarters({ year: 2026, quarter: 1 }, -1)).toEqual({ year: 2025, quarter: 4 });
  expect(addQuarters({ year: 2026, quarter: 3 }, -11)).toEqual({ year: 2023, quarter: 4 });
});

test.each([
  ["2026-01-31", 1, 31, "2026-02-28"],
  ["2026-12-05", 1, 20, "2027-01-20"],
  ["2026-01-05", -1, "last", "2025-12-31"],
] as const)("%s, %i months after, day %s is %s", (from, months, dayOfMonth, expected) => {
  expect(formatDay(dayInMonth(day(from), months, dayOfMonth))).toBe(expected);
});

const quarterly: SettlementRule = { dayOfMonth: 20, everyMonths: 3, counted: true };

test.each([
  [quarterly, "2026-01-01", "2026-03-20"],
  [quarterly, "2026-03-20", "2026-03-20"],
  [quarterly, "2026-03-21", "2026-06-20"],
  [quarterly, "2026-12-21", "2027-03-20"],
  [{ ...quarterly, everyMonths: 1 }, "2026-03-21", "2026-04-20"],
  [{ ...quarterly, everyMonths: 12 }, "2026-03-21", "2026-12-20"],
  [{ ...quarterly, everyMonths: 1, dayOfMonth: "last" }, "2026-02-10", "2026-02-28"],
] as const)("%j from %s settles on %s", (rule, from, expected) => {
  expect(formatDay(settlementDayFrom(rule, day(from)))).toBe(expected);
});

const written = (rule: SettlementRule, from: string, to: string) =>
  settlementPeriods(rule, day(from), day(to)).map(
    (one) =>
      `${formatDay(one.from)} ${formatDay(one.to)} ${one.settledOn === undefined ? "-" : formatDay(one.settledOn)}`,
  );

test("D-14 interest charged on the 20th: from the 21st to the 20th where that day counts, else from the 20th to the 19th", () => {
  expect(written(quarterly, "2026-02-10", "2026-09-25")).toEqual([
    "2026-02-10 2026-03-21 2026-03-20",
    "2026-03-21 2026-06-21 2026-06-20",
    "2026-06-21 2026-09-21 2026-09-20",
    "2026-09-21 2026-09-25 -",
  ]);
  expect(written({ ...quarterly, counted: false }, "2026-02-10", "2026-09-20")).toEqual([
    "2026-02-10 2026-03-20 2026-03-20",
    "2026-03-20 2026-06-20 2026-06-20",
    "2026-06-20 2026-09-20 2026-09-20",
  ]);
  expect(written(quarterly, "2026-03-20", "2026-03-21")).toEqual(["2026-03-20 2026-03-21 2026-03-20"]);
  expect(written({ ...quarterly, counted: false }, "2026-03-20", "2026-03-21")).toEqual(["2026-03-20 2026-03-21 -"]);
  expect(written(quarterly, "2026-03-20", "2026-03-20")).toEqual([]);
});
