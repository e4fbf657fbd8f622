import { type Fen, smallerFen } from "./fen.ts";

/**
 * Who gets the fen that are left when every part has been cut to whole fen. `largest-remainder`: one fen each to the
 * parts that were cut most, the earlier party first where two were cut alike; `first`, `last`: all of it to the first
 * or last party that has a share at all.
 */
export const residualRules = ["largest-remainder", "first", "last"] as const;
export type ResidualRule = (typeof residualRules)[number];

export type Weights = readonly number[] | readonly bigint[];

/** Shares in parties: weights that stand beside each other are compared; a `split` divides that party's part again. */
export type ShareNode = {
  readonly party: string;
  readonly weight: number;
  readonly split?: ShareTree;
};
export type ShareTree = readonly ShareNode[];

/** One party's part. `path` leads to it from the top (its own name last); `inner` where the part is divided further. */
export type Part = {
  readonly party: string;
  readonly path: readonly string[];
  readonly amountFen: Fen;
  readonly inner: boolean;
};

/** Who bears a loss before it is shared, in this order, each up to what is left of its limit. */
export type FirstLoss = { readonly party: string; readonly limitFen: Fen };

export type LossPart = Part & { readonly borne: "first-loss" | "shares" };

/**
 * Divides a total by whole, non-negative weights, of which one at least is above zero; anything else is a bug and throws.
 * The parts are in the order of the weights and always sum to the total; a weight of zero gives a part of zero; a
 * negative total gives the mirror of the positive one.
 */
export function allocate(totalFen: Fen, weights: Weights, residualRule: ResidualRule): Fen[] {
  if (totalFen < 0n) return allocate(-totalFen, weights, residualRule).map((part) => -part);
  const exactWeights = checkedWeights(weights);
  const whole = exactWeights.reduce((sum, weight) => sum + weight, 0n);
  const parts = exactWeights.map((weight) => (totalFen * weight) / whole);
  const residual = totalFen - parts.reduce((sum, part) => sum + part, 0n);
  if (residual === 0n) return parts;
  if (residualRule === "largest-remainder") {
    const remainders = exactWeights.map((weight) => (totalFen * weight) % whole);
    const byRemainder = remainders.map((_, index) => index).sort((a, b) => descending(remainders[a]!, remainders[b]!));
    for (const index of byRemainder.slice(0, Number(residual))) parts[index] = parts[index]! + 1n;
    return parts;
  }
  const hasShare = (weight: bigint) => weight > 0n;
  const taker = residualRule === "first" ? exactWeights.findIndex(hasShare) : exactWeights.findLastIndex(hasShare);
  parts[taker] = parts[taker]! + residual;
  return parts;
}

/**
 * Divides a total down a tree of shares: 40:20:40, and the first 40 again 30:30:40. Leaves in the order of the tree; with
 * `inner`, every divided party too, before those it is divided among. The leaves always sum to the total.
 */
export function allocateTree(
  totalFen: Fen,
  shares: ShareTree,
  residualRule: ResidualRule,
  { inner = false }: { inner?: boolean } = {},
): Part[] {
  const parts = partsBelow(totalFen, shares, residualRule, []);
  return inner ? parts : parts.filter((part) => !part.inner);
}

/**
 * A loss that some bear first, up to their limits and in their order, and that is divided by the tree for the rest. All
 * of them are listed, those with nothing to bear too; a party may stand in both. A negative total gives the mirror.
 */
export function allocateLoss(
  totalFen: Fen,
  { firstLoss, shares }: { readonly firstLoss: readonly FirstLoss[]; readonly shares: ShareTree },
  residualRule: ResidualRule,
  { inner = false }: { inner?: boolean } = {},
): LossPart[] {
  const sign = totalFen < 0n ? -1n : 1n;
  let restFen = totalFen * sign;
  const parts: LossPart[] = [];
  for (const { party, limitFen } of firstLoss) {
    if (limitFen < 0n) throw new RangeError(`the limit of ${party} is negative`);
    const amountFen = smallerFen(restFen, limitFen);
    restFen -= amountFen;
    parts.push({
      party,
      path: [party],
      amountFen: amountFen * sign,
      inner: false,
      borne: "first-loss",
    });
  }
  for (const part of allocateTree(restFen * sign, shares, residualRule, { inner }))
    parts.push({ ...part, borne: "shares" });
  return parts;
}

/** What each party has in all, in the order in which the parties first appear. Divided parts are left out. */
export function sumByParty(parts: readonly Part[]): { party: string; amountFen: Fen }[] {
  const sums = new Map<string, Fen>();
  for (const part of parts) if (!part.inner) sums.set(part.party, (sums.get(part.party) ?? 0n) + part.amountFen);
  return [...sums].map(([party, amountFen]) => ({ party, amountFen }));
}

function partsBelow(totalFen: Fen, shares: ShareTree, residualRule: ResidualRule, above: readonly string[]): Part[] {
  const weights = shares.map((node) => node.weight);
  const amounts = allocate(totalFen, weights, residualRule);
  return shares.flatMap((node, index) => {
    const amountFen = amounts[index]!;
    const path = [...above, node.party];
    const part = { party: node.party, path, amountFen, inner: node.split !== undefined };
    return node.split ? [part, ...partsBelow(amountFen, node.split, residualRule, path)] : [part];
  });
}

/** The weights as whole numbers; a negative or broken one, or nothing but zeroes, throws. */
function checkedWeights(weights: Weights): bigint[] {
  const exact = Array.from<number | bigint, bigint>(weights, (weight) => BigInt(weight));
  if (exact.some((weight) => weight < 0n)) throw new RangeError("a weight is negative");
  if (!exact.some((weight) => weight > 0n)) throw new RangeError("no weight is above zero");
  return exact;
}

function descending(one: bigint, other: bigint): number {
  return one > other ? -1 : one < other ? 1 : 0;
}
