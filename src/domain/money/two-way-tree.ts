/** One party, or a group cut in two; `weight` is that of all below. */
export type TwoWay = { readonly weight: bigint; readonly index: number } | TwoWayGroup;
export type TwoWayGroup = { readonly weight: bigint; readonly first: TwoWay; readonly second: TwoWay };

type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** A tree with the error, in fen, that its total may have before one of its parties is a whole fen off. */
type Candidate = { readonly tree: TwoWay; readonly bearable: Fraction };

/** Beyond eight parties the trees become too many to look through. */
const mostParties = 8;

export function isTwoWay(tree: TwoWay): tree is TwoWayGroup {
  return "first" in tree;
}

/**
 * The tree of cuts in two by which every party stays less than one fen from its exact part, or `undefined` where none
 * does. A cut errs by half a fen at the most; a group that errs by e hands e × (share) on to each of its two sides. So a
 * group may err by (b − 1/2) ÷ share, where b is what a side can bear, a party alone one whole fen; the tree that can bear
 * most is taken, in exact fractions, the first found where two are alike. Weights of zero are left out.
 */
export function twoWayTree(weights: readonly bigint[]): TwoWay | undefined {
  const parties = weights.map((weight, index) => ({ weight, index })).filter(({ weight }) => weight > 0n);
  if (parties.length > mostParties) return undefined;
  const best = bestTrees(parties).at(-1);
  return best && best.bearable.numerator > 0n ? best.tree : undefined;
}

/** The best tree of every set of parties; a set is a number with one bit a party, so the last is all of them. */
function bestTrees(parties: readonly { weight: bigint; index: number }[]): (Candidate | undefined)[] {
  const best: (Candidate | undefined)[] = [undefined];
  for (let set = 1; set < 1 << parties.length; set += 1) {
    const lowest = set & -set;
    if (set === lowest) {
      best[set] = { tree: parties[Math.log2(set)]!, bearable: { numerator: 1n, denominator: 1n } };
      continue;
    }
    // The first side holds the set's first party, so that each cut is looked at once.
    const others = set ^ lowest;
    for (let second = others; second > 0; second = (second - 1) & others) {
      const candidate = joined(best[set ^ second], best[second]);
      if (candidate && (!best[set] || isMore(candidate.bearable, best[set]!.bearable))) best[set] = candidate;
    }
  }
  return best;
}

function joined(first: Candidate | undefined, second: Candidate | undefined): Candidate | undefined {
  if (!first || !second) return undefined;
  const weight = first.tree.weight + second.tree.weight;
  const [one, other] = [first, second].map(({ tree, bearable: { numerator, denominator } }) => ({
    numerator: (2n * numerator - denominator) * weight,
    denominator: 2n * denominator * tree.weight,
  }));
  const bearable = isMore(one!, other!) ? other! : one!;
  return { tree: { weight, first: first.tree, second: second.tree }, bearable };
}

function isMore(one: Fraction, other: Fraction): boolean {
  return one.numerator * other.denominator > other.numerator * one.denominator;
}
