import type { Weights } from "./allocate.ts";
import type { Fen } from "./fen.ts";
import { isTwoWay, type TwoWay, type TwoWayGroup, twoWayTree } from "./two-way-tree.ts";
import { divideRounded } from "./rounding.ts";
import { servingOrder } from "./serving-order.ts";

/**
 * Shares of a total that grows: what has been divided before is part of the total, and the parts are looked up anew from
 * the whole of it. Three things hold for every total and the next fen: the parts sum to it, no party has less than
 * before, and each is less than one fen from its exact part. The parts depend on the total and the weights alone, so a
 * total that falls takes back along the same way, and the order in which amounts became known does not matter.
 *
 * Largest remainder cannot do this (70:21:9 gives 11, 3, 2 at 16 fen and 12, 4, 1 at 17). The way taken: the parties are
 * divided in two groups, the first gets its share of the running total rounded half up, the other the rest, and so on
 * inside each group. Each such cut grows by whole fen with its total, so nothing is taken back; it errs by half a fen at
 * the most, of which a party inherits its share, so that a tree can be chosen in which nobody is a whole fen off. For four
 * parties or fewer one always exists. Where there is none (five or more, of awkward weights), each fen of a period that
 * repeats is given out by earliest deadline (`servingOrder`), if that period is not too long.
 */
export type CumulativeShares = {
  /** The parts of a running total, in the order of the weights. */
  readonly partsOf: (totalFen: Fen) => Fen[];
  /** The cuts that lead to those parts, from the whole down, for a reader to follow; none for shares by deadline. */
  readonly cutsOf: (totalFen: Fen) => Cut[];
};

/** A group's total cut in two: `first` gets total × firstWeight ÷ weight, rounded half up, `second` the rest. */
export type Cut = {
  /** The positions of the parties on the two sides. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly totalFen: Fen;
  readonly firstFen: Fen;
  readonly firstWeight: bigint;
  readonly weight: bigint;
};

/** The longest period that is given out fen by fen: 200,000 fen take some 10 ms once. */
const longestPeriod = 200_000n;

/** Shares ready for many totals; `undefined` for weights that neither way can hold (see `CumulativeShares`). */
export function cumulativeShares(weights: Weights): CumulativeShares | undefined {
  const exactWeights = Array.from<number | bigint, bigint>(weights, (weight) => BigInt(weight));
  if (exactWeights.some((weight) => weight < 0n)) throw new RangeError("a weight is negative");
  const divisor = exactWeights.reduce(greatestCommonDivisor, 0n);
  if (divisor === 0n) throw new RangeError("no weight is above zero");
  const reduced = exactWeights.map((weight) => weight / divisor);
  const tree = twoWayTree(reduced);
  if (tree) {
    return {
      partsOf: (totalFen) => {
        const parts = reduced.map(() => 0n);
        fillParts(totalFen, tree, parts);
        return parts;
      },
      cutsOf: (totalFen) => cutsBelow(totalFen, tree),
    };
  }
  const period = reduced.reduce((sum, weight) => sum + weight, 0n);
  if (period > longestPeriod) return undefined;
  const order = servingOrder(reduced.map(Number));
  return { partsOf: (totalFen) => partsByOrder(totalFen, reduced, order), cutsOf: () => [] };
}

/** The parts of a running total. Weights that cannot be held within a fen (see `cumulativeShares`) throw. */
export function cumulativeParts(totalFen: Fen, weights: Weights): Fen[] {
  const shares = cumulativeShares(weights);
  if (!shares)
    throw new RangeError(`the weights ${weights.join(":")} cannot be shared out within a fen of a growing total`);
  return shares.partsOf(totalFen);
}

function fillParts(totalFen: Fen, tree: TwoWay, parts: Fen[]): void {
  if (!isTwoWay(tree)) {
    parts[tree.index] = totalFen;
    return;
  }
  const firstFen = firstPart(totalFen, tree);
  fillParts(firstFen, tree.first, parts);
  fillParts(totalFen - firstFen, tree.second, parts);
}

function firstPart(totalFen: Fen, group: TwoWayGroup): Fen {
  return divideRounded(totalFen * group.first.weight, group.weight, "half-up");
}

function cutsBelow(totalFen: Fen, tree: TwoWay): Cut[] {
  if (!isTwoWay(tree)) return [];
  const firstFen = firstPart(totalFen, tree);
  const sides = { first: partiesOf(tree.first), second: partiesOf(tree.second) };
  return [
    { ...sides, totalFen, firstFen, firstWeight: tree.first.weight, weight: tree.weight },
    ...cutsBelow(firstFen, tree.first),
    ...cutsBelow(totalFen - firstFen, tree.second),
  ];
}

function partiesOf(tree: TwoWay): number[] {
  return isTwoWay(tree) ? [...partiesOf(tree.first), ...partiesOf(tree.second)] : [tree.index];
}

function partsByOrder(totalFen: Fen, weights: readonly bigint[], order: Uint8Array): Fen[] {
  if (totalFen < 0n) return partsByOrder(-totalFen, weights, order).map((part) => -part);
  const period = BigInt(order.length);
  const served = weights.map(() => 0);
  for (const index of order.subarray(0, Number(totalFen % period))) served[index] = served[index]! + 1;
  return weights.map((weight, index) => (totalFen / period) * weight + BigInt(served[index]!));
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommonDivisor(other, one % other);
}
