import { expect, test } from "vitest";
import { parseDay } from "./day.ts";
import { yearFraction } from "./day-count.ts";

test.each([
  ["actual/360", "2024-01-01", "2025-01-01", 366, 366n, 360n],
  ["actual/365", "2024-01-01", "2025-01-01", 366, 366n, 365n],
  // a whole leap year and a whole common year are exactly one year each: 366 × 365 = 365 × 366 = 133,590
  ["actual/actual", "2024-01-01", "2025-01-01", 366, 133590n, 133590n],
  ["actual/actual", "2025-01-01", "2026-01-01", 365, 133590n, 133590n],
  // 2023-12-30 and 31 are 1/365 each (2 × 366 = 732), 2024-01-01 is 1/366 (365)
  ["actual/actual", "2023-12-30", "2024-01-02", 3, 1097n, 133590n],
  ["30/360", "2024-01-01", "2025-01-01", 360, 360n, 360n],
  ["30/360", "2024-01-31", "2024-02-28", 28, 28n, 360n],
  ["30/360", "2024-02-28", "2024-03-31", 32, 32n, 360n],
  ["30/360", "2024-01-30", "2024-01-31", 0, 0n, 360n],
  ["30/360", "2024-03-31", "2024-04-01", 1, 1n, 360n],
  ["actual/360", "2024-05-05", "2024-05-05", 0, 0n, 360n],
] as const)("%s from %s to %s counts %i days", (dayCount, from, to, days, numerator, denominator) => {
  expect(yearFraction(parseDay(from)!, parseDay(to)!, dayCount)).toEqual({
    days,
    numerator,
    denominator,
  });
});

test("a period that ends before it starts is a bug", () => {
  expect(() => yearFraction(2, 1, "actual/365")).toThrow(RangeError);
});
