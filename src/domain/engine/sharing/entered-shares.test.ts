import { expect, test } from "vitest";
import { compileFunders } from "#domain/engine/subsidy/funders.ts";
import type { SharePart } from "#domain/policy/schema/sharing.ts";
import { basisOf } from "#test/policy-of.ts";
import { enteredShares } from "./entered-shares.ts";

const title = { zh: "分担比例", en: "shares" };
const declared = { shares: { title, type: "shares" as const, parties: ["a", "b", "c"], cite: "第一条" } };
const basisWith = (value: unknown) => basisOf({ parameters: declared }, ["a", "b", "c", "d"], { shares: value });

const part = (party: string, weight: number, split?: SharePart[]): SharePart => ({
  party,
  weight,
  ...(split && { split }),
});

test.each([
  [100, [part("a", 70), part("b", 30)], []],
  [10, [part("a", 7), part("b", 3, [part("b", 4), part("c", 6)])], []],
  [10, [part("a", 7), part("b", 3, [part("b", 40), part("c", 60)])], []],
  [100, [part("a", 70), part("b", 20)], ["sharing.weights-off"]],
  [10, [part("a", 7), part("b", 3, [part("b", 1), part("c", 2)])], ["sharing.weights-off"]],
  // parts of nothing divide nothing, even below a part of nothing
  [100, [part("a", 100), part("b", 0, [part("b", 0), part("c", 0)])], ["sharing.weights-off"]],
  [100, [part("a", 50), part("d", 50)], ["sharing.weights-party"]],
])("C-04 shares entered of %i as %j, in sharing as in subsidy: %j", (of, parts, keys) => {
  const basis = basisWith({ of, parts });
  const cite = { policy: "test", path: "subsidy.funders", verified: true };
  const rule = { body: { of: 100, parts: { parameter: "shares" } }, cite, pickedOn: 0 };
  for (const found of [enteredShares(basis, { parameter: "shares" }, undefined), compileFunders(basis, rule)()])
    expect(found.ok ? [] : found.refusals.map(({ message }) => message.key)).toEqual(keys);
});
