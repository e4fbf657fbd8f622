import type { Fen } from "./fen.ts";

/**
 * Who gets the fen that are left when every part has been cut to whole fen. `largest-remainder`: one fen each to the
 * parts that were cut most, the earlier party first where two were cut alike; `first`, `last`: all of it to the first
 * or last party that has a share at all.
 */
export const residualRules = ["largest-remainder", "first", "last"] as const;
export type ResidualRule = (typeof residualRules)[number];

export type Weights = readonly number[] | readonly bigint[];

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
