import { addExact, type ExactFen, roundExact } from "#domain/engine/interest.ts";
import { type Fen, largerFen, smallerFen } from "#domain/money/fen.ts";
import { divideRounded, type RoundingRule } from "#domain/money/rounding.ts";

/** The periods that a plan still has before it. */
export type Ahead = {
  /** The contract interest of one fen over each period; over what is left of the first, where that has begun. */
  readonly factors: readonly ExactFen[];
  /** What the first period has been charged already, before rounding. */
  readonly carried: ExactFen;
  /** How many of the first periods are interest alone. */
  readonly grace: number;
  readonly rounding: RoundingRule;
};

/** The principal part of each period, summing to the balance; for equal instalments, the instalment as well. */
export type Plan = { readonly parts: readonly Fen[]; readonly instalmentFen?: Fen };

/** Everything at the end. */
export function planAtEnd(balanceFen: Fen, ahead: Ahead): Plan {
  const last = ahead.factors.length - 1;
  return { parts: ahead.factors.map((_, index) => (index === last ? balanceFen : 0n)) };
}

/** Equal parts of the principal, rounded; the last takes the rest. */
export function planEqualPrincipal(balanceFen: Fen, ahead: Ahead): Plan {
  const count = BigInt(ahead.factors.length - ahead.grace);
  return partsOf(balanceFen, ahead, divideRounded(balanceFen, count, ahead.rounding));
}

/** Parts of a given size up to the last, which takes the rest. */
export function partsOf(balanceFen: Fen, ahead: Ahead, partFen: Fen): Plan {
  const last = ahead.factors.length - 1;
  let leftFen = balanceFen;
  const parts = ahead.factors.map((_, index) => {
    const part = index === last ? leftFen : index < ahead.grace ? 0n : smallerFen(partFen, leftFen);
    leftFen -= part;
    return part;
  });
  return { parts };
}

/**
 * Equal instalments: the whole number of fen for which the last instalment, which takes the rest, comes nearest to the
 * others (of two as near, the larger). Found by halving on the reckoned schedule, in which every period bears its own
 * days' interest: no annuity formula and no float, which both assume periods of one length.
 */
export function planEqualInstalment(balanceFen: Fen, ahead: Ahead): Plan & { instalmentFen: Fen } {
  let low = 0n;
  let high = balanceFen + largestInterest(balanceFen, ahead) + 1n;
  // The last instalment falls as the others rise. low: it is larger than they are; high: it is not.
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (levelParts(balanceFen, ahead, middle).lastFen <= middle) high = middle;
    else low = middle;
  }
  const above = levelParts(balanceFen, ahead, high);
  const below = levelParts(balanceFen, ahead, low);
  const instalmentFen = low > 0n && below.lastFen - low < high - above.lastFen ? low : high;
  return { parts: instalmentFen === low ? below.parts : above.parts, instalmentFen };
}

/** The principal parts when every instalment but the last is `instalmentFen`, interest first; it ends early where that pays it off. */
export function levelParts(balanceFen: Fen, ahead: Ahead, instalmentFen: Fen): { parts: Fen[]; lastFen: Fen } {
  const last = ahead.factors.length - 1;
  let leftFen = balanceFen;
  let lastFen = 0n;
  const parts = ahead.factors.map((_, index) => {
    const interest = plannedInterest(leftFen, ahead, index);
    const part =
      index === last
        ? leftFen
        : index < ahead.grace
          ? 0n
          : largerFen(0n, smallerFen(instalmentFen - interest, leftFen));
    leftFen -= part;
    if (index === last) lastFen = part + interest;
    return part;
  });
  return { parts, lastFen };
}

/** The interest of all periods of a plan, each rounded. */
export function totalInterest(balanceFen: Fen, ahead: Ahead, plan: Plan): Fen {
  let leftFen = balanceFen;
  return plan.parts.reduce((sum, part, index) => {
    const interest = plannedInterest(leftFen, ahead, index);
    leftFen -= part;
    return sum + interest;
  }, 0n);
}

function plannedInterest(balanceFen: Fen, ahead: Ahead, index: number): Fen {
  const factor = ahead.factors[index]!;
  const charged = { numerator: balanceFen * factor.numerator, denominator: factor.denominator };
  return roundExact(index === 0 ? addExact(ahead.carried, charged) : charged, ahead.rounding);
}

function largestInterest(balanceFen: Fen, ahead: Ahead): Fen {
  return ahead.factors.reduce((largest, _, index) => largerFen(largest, plannedInterest(balanceFen, ahead, index)), 0n);
}
