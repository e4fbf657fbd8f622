import * as fc from "fast-check";
import { test } from "vitest";
import { formatYuan, parseYuan } from "./fen.ts";
import { formatPercent, parsePercent } from "./rate.ts";
import { divideRounded, type RoundingRule, roundingRules } from "./rounding.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 50_000 : 1_000;
const amounts = fc.bigInt({ min: -(10n ** 17n) + 1n, max: 10n ** 17n - 1n });
const divisors = fc.bigInt({ min: 1n, max: 10n ** 9n });
const rules = fc.constantFrom<RoundingRule>(...roundingRules);

test("an amount's and a rate's text read back as what was written", () => {
  fc.assert(
    fc.property(amounts, (fen) => parseYuan(formatYuan(fen)) === fen),
    { numRuns },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 10) + 1, max: 10 ** 10 - 1 }),
      (rate) => parsePercent(formatPercent(rate)) === rate,
    ),
    { numRuns },
  );
});

test("rounding is symmetric, less than one off, and at most half off where it is half-up or half-even", () => {
  fc.assert(
    fc.property(amounts, divisors, rules, (numerator, denominator, rule) => {
      const rounded = divideRounded(numerator, denominator, rule);
      const offBy = rounded * denominator - numerator;
      const distance = offBy < 0n ? -offBy : offBy;
      return (
        divideRounded(-numerator, denominator, rule) === -rounded &&
        divideRounded(numerator, -denominator, rule) === -rounded &&
        distance < denominator &&
        (rule === "down" || rule === "up" || distance * 2n <= denominator)
      );
    }),
    { numRuns },
  );
});

test("a larger number never rounds to a smaller one", () => {
  fc.assert(
    fc.property(
      amounts,
      fc.bigInt({ min: 0n, max: 1000n }),
      fc.bigInt({ min: 1n, max: 50n }),
      rules,
      (one, more, denominator, rule) => {
        return divideRounded(one, denominator, rule) <= divideRounded(one + more, denominator, rule);
      },
    ),
    { numRuns },
  );
});
