import * as fc from "fast-check";
import { test } from "vitest";
import { allocate, type ResidualRule, residualRules } from "./allocate.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 20_000 : 200;
const totals = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
const weights = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some((weight) => weight > 0));
const rules = fc.constantFrom<ResidualRule>(...residualRules);
const sum = (amounts: readonly bigint[]) => amounts.reduce((whole, part) => whole + part, 0n);

test("parts sum to the total, whatever the sign, the weights and the rule", () => {
  fc.assert(
    fc.property(totals, weights, rules, (total, list, rule) => sum(allocate(total, list, rule)) === total),
    { numRuns },
  );
});

test("by largest remainder every part is within one fen of the exact one; a weight of zero gets nothing", () => {
  fc.assert(
    fc.property(totals, weights, (total, list) => {
      const whole = BigInt(list.reduce((all, weight) => all + weight, 0));
      return allocate(total, list, "largest-remainder").every((part, index) => {
        const distance = part * whole - total * BigInt(list[index]!);
        return list[index] === 0 ? part === 0n : distance < whole && -distance < whole;
      });
    }),
    { numRuns },
  );
});

test("a negative total gives the mirror of the positive one", () => {
  fc.assert(
    fc.property(totals, weights, rules, (total, list, rule) => {
      const mirrored = allocate(-total, list, rule);
      return allocate(total, list, rule).every((part, index) => part === -mirrored[index]!);
    }),
    { numRuns },
  );
});
