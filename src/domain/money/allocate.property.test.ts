import * as fc from "fast-check";
import { test } from "vitest";
import { allocate, allocateLoss, allocateTree, type ResidualRule, residualRules, type ShareTree } from "./allocate.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 20_000 : 200;
const totals = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
const weights = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some((weight) => weight > 0));
const rules = fc.constantFrom<ResidualRule>(...residualRules);
const sum = (amounts: readonly bigint[]) => amounts.reduce((whole, part) => whole + part, 0n);

const trees = treesOfDepth(3);
/** Trees in which beside each other no two parties have one name, so that a path leads to one part. */
const namedTrees = trees.map(function named(tree: ShareTree): ShareTree {
  return tree.map((node, index) => ({
    ...node,
    party: `${node.party}${index}`,
    ...(node.split && { split: named(node.split) }),
  }));
});

function treesOfDepth(depth: number): fc.Arbitrary<ShareTree> {
  const leaf = fc.record({ party: fc.constantFrom("a", "b", "c"), weight: fc.nat({ max: 100 }) });
  const node =
    depth === 0
      ? leaf
      : fc.oneof(
          leaf,
          leaf.chain((it) => treesOfDepth(depth - 1).map((split) => ({ ...it, split }))),
        );
  return fc.array(node, { minLength: 1, maxLength: 4 }).filter((nodes) => nodes.some(({ weight }) => weight > 0));
}

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

test("the leaves of a tree sum to the total, and the leaves below a divided part to that part", () => {
  fc.assert(
    fc.property(totals, namedTrees, rules, (total, tree, rule) => {
      const parts = allocateTree(total, tree, rule, { inner: true });
      const leavesBelow = (path: readonly string[]) =>
        parts.filter((part) => !part.inner && path.every((party, depth) => part.path[depth] === party));
      return [{ path: [], amountFen: total }, ...parts].every(
        ({ path, amountFen }) => sum(leavesBelow(path).map((part) => part.amountFen)) === amountFen,
      );
    }),
    { numRuns },
  );
});

test("nobody bears more first loss than the limit, and nothing goes to the shares before the limits are used up", () => {
  const firstLosses = fc.array(
    fc.record({
      party: fc.constantFrom("x", "y"),
      limitFen: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(totals, firstLosses, trees, rules, (total, firstLoss, shares, rule) => {
      const parts = allocateLoss(total, { firstLoss, shares }, rule);
      const first = parts.filter((part) => part.borne === "first-loss");
      const size = total < 0n ? -total : total;
      const limits = sum(firstLoss.map((one) => one.limitFen));
      const borneFirst = sum(first.map((part) => part.amountFen)) * (total < 0n ? -1n : 1n);
      return (
        sum(parts.map((part) => part.amountFen)) === total &&
        borneFirst === (size < limits ? size : limits) &&
        first.every(
          (part, index) => (part.amountFen < 0n ? -part.amountFen : part.amountFen) <= firstLoss[index]!.limitFen,
        )
      );
    }),
    { numRuns },
  );
});
