import * as fc from "fast-check";
import { test } from "vitest";
import { dayOf } from "./day.ts";
import { type DayCount, dayCounts, yearFraction } from "./day-count.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 20_000 : 300;
const days = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2050, 12, 31) });

test("the parts of a split period sum to the whole, whatever the day count and wherever the split", () => {
  fc.assert(
    fc.property(
      fc.array(days, { minLength: 2, maxLength: 6 }),
      fc.constantFrom<DayCount>(...dayCounts),
      (list, dayCount) => {
        const cuts = list.toSorted((one, other) => one - other);
        const whole = yearFraction(cuts[0]!, cuts.at(-1)!, dayCount);
        const parts = cuts.slice(1).map((to, index) => yearFraction(cuts[index]!, to, dayCount));
        return (
          parts.every((part) => part.denominator === whole.denominator) &&
          parts.reduce((sum, part) => sum + part.numerator, 0n) === whole.numerator &&
          parts.reduce((sum, part) => sum + part.days, 0) === whole.days
        );
      },
    ),
    { numRuns },
  );
});

test("the whole of any calendar year is exactly one year by actual/actual and by 30/360", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2200 }),
      fc.constantFrom<DayCount>("actual/actual", "30/360"),
      (year, dayCount) => {
        const { numerator, denominator } = yearFraction(dayOf(year, 1, 1), dayOf(year + 1, 1, 1), dayCount);
        return numerator === denominator;
      },
    ),
    { numRuns },
  );
});
