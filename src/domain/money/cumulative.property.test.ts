import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeShares } from "./cumulative.ts";
import { servingOrder } from "./serving-order.ts";

const isLong = process.env["HUIDAN_LONG"] === "1";
const numRuns = isLong ? 2_000 : 100;
const sum = (amounts: readonly bigint[]) => amounts.reduce((whole, part) => whole + part, 0n);
const nonZero = (weights: readonly number[]) => weights.some((weight) => weight > 0);
const totals = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
const amounts = fc.array(fc.nat({ max: 3_000_000_000 }), { minLength: 1, maxLength: 4 }).filter(nonZero);
const smallWeights = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 9 }).filter(nonZero);

/** All three laws at one total and the next fen, in whole numbers. */
function holdsAt(total: bigint, weights: readonly number[], partsOf: (total: bigint) => bigint[]): boolean {
  const whole = BigInt(weights.reduce((all, weight) => all + weight, 0));
  const parts = partsOf(total);
  return (
    sum(parts) === total &&
    partsOf(total + 1n).every((part, index) => part >= parts[index]!) &&
    parts.every((part, index) => {
      const distance = part * whole - total * BigInt(weights[index]!);
      return distance < whole && -distance < whole;
    })
  );
}

test("for up to four parties of any weights, parts sum, nobody loses a fen to the next, and all are within a fen", () => {
  fc.assert(
    fc.property(amounts, totals, (weights, total) => {
      const shares = cumulativeShares(weights);
      return shares !== undefined && holdsAt(total, weights, shares.partsOf);
    }),
    { numRuns: numRuns * 5 },
  );
});

test("for up to nine parties of small weights the same holds at every total of more than a period, below zero too", () => {
  fc.assert(
    fc.property(smallWeights, (weights) => {
      const shares = cumulativeShares(weights);
      if (!shares) return false;
      for (let total = -60n; total < 400n; total += 1n) if (!holdsAt(total, weights, shares.partsOf)) return false;
      return true;
    }),
    { numRuns },
  );
});

test("the order by deadline keeps everybody within a fen at every step, whatever the weights", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 10 }), (weights) => {
      const period = weights.reduce((all, weight) => all + weight, 0);
      const served = weights.map(() => 0);
      return [...servingOrder(weights)].every((chosen, step) => {
        served[chosen] = (served[chosen] ?? 0) + 1;
        return weights.every((weight, index) => Math.abs(served[index]! * period - (step + 1) * weight) < period);
      });
    }),
    { numRuns },
  );
});

test("the parts depend on the proportion of the weights only", () => {
  fc.assert(
    fc.property(amounts, totals, fc.integer({ min: 2, max: 1000 }), (weights, total, factor) => {
      const times = weights.map((weight) => weight * factor);
      expect(cumulativeShares(times)?.partsOf(total)).toEqual(cumulativeShares(weights)?.partsOf(total));
    }),
    { numRuns },
  );
});
