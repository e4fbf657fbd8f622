import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, civilDate, dayOf, daysInMonth, formatDay, parseDay, weekday } from "./day.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 50_000 : 1_000;
const [firstDay, lastDay] = [dayOf(1900, 1, 1), dayOf(2200, 12, 31)];

test("over 1900 to 2200 every day is the one that the platform's own dates give, there and back", () => {
  const differing: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = new Date(day * 86_400_000);
    const { year, month, dayOfMonth } = civilDate(day);
    const isSame =
      year === date.getUTCFullYear() &&
      month === date.getUTCMonth() + 1 &&
      dayOfMonth === date.getUTCDate() &&
      weekday(day) % 7 === date.getUTCDay() &&
      dayOf(year, month, dayOfMonth) === day;
    if (!isSame) differing.push(day);
  }
  expect(differing).toEqual([]);
});

test("a day's text reads back as that day", () => {
  const days = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) });
  fc.assert(
    fc.property(days, (day) => parseDay(formatDay(day)) === day),
    { numRuns },
  );
});

test("months on: that month, the same day of it or its last; more months never give an earlier day", () => {
  const days = fc.integer({ min: firstDay, max: lastDay });
  fc.assert(
    fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const [from, to] = [civilDate(day), civilDate(addMonths(day, months))];
      return (
        to.year * 12 + to.month === from.year * 12 + from.month + months &&
        to.dayOfMonth === Math.min(from.dayOfMonth, daysInMonth(to.year, to.month)) &&
        addMonths(day, months + 1) > addMonths(day, months)
      );
    }),
    { numRuns },
  );
});
