import type { Day } from "#domain/calendar/day.ts";
import { type DayCount, yearFraction } from "#domain/calendar/day-count.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import { divideRounded, type RoundingRule } from "#domain/money/rounding.ts";

/** Fen before rounding: an exact fraction with a positive denominator, not reduced. */
export type ExactFen = { readonly numerator: bigint; readonly denominator: bigint };

/** A balance that stood unchanged from `from` (counted) up to `to` (not counted). */
export type BalanceSegment = { readonly from: Day; readonly to: Day; readonly balanceFen: Fen };

/**
 * A balance with the rate that it bears. `marginMillionths` is a margin on the rate itself: 500000 makes 4.35 % into
 * 6.525 %. It is kept apart because rate × (1 + margin) need not be a whole number of millionths.
 */
export type RatedSegment = BalanceSegment & {
  readonly rateMillionths: RateMillionths;
  readonly marginMillionths?: RateMillionths;
};

const million = 1_000_000n;

export const zeroFen: ExactFen = { numerator: 0n, denominator: 1n };

/** The interest of one stretch, exact: balance × rate × (1 + margin) × part of the year by the day count. */
export function exactInterest(segment: RatedSegment, dayCount: DayCount): ExactFen {
  const part = yearFraction(segment.from, segment.to, dayCount);
  const numerator = segment.balanceFen * BigInt(segment.rateMillionths) * part.numerator;
  const denominator = part.denominator * million;
  if (!segment.marginMillionths) return { numerator, denominator };
  return {
    numerator: numerator * (million + BigInt(segment.marginMillionths)),
    denominator: denominator * million,
  };
}

/** The interest of several stretches, exact: what a period is charged before it is rounded once. */
export function exactInterestOver(segments: readonly RatedSegment[], dayCount: DayCount): ExactFen {
  return segments.reduce((sum, segment) => addExact(sum, exactInterest(segment, dayCount)), zeroFen);
}

/** The sum of two exact amounts. */
export function addExact(one: ExactFen, other: ExactFen): ExactFen {
  if (one.numerator === 0n) return other;
  if (one.denominator === other.denominator) {
    return { numerator: one.numerator + other.numerator, denominator: one.denominator };
  }
  return {
    numerator: one.numerator * other.denominator + other.numerator * one.denominator,
    denominator: one.denominator * other.denominator,
  };
}

/** An exact amount in whole fen, rounded once by the named rule. */
export function roundExact(exact: ExactFen, rounding: RoundingRule): Fen {
  return divideRounded(exact.numerator, exact.denominator, rounding);
}

/** The contract rate raised by a margin on it, as an exact share of one: 4.35 % and 50 % → 6.525 %. */
export function penaltyRate(facts: { rateMillionths: RateMillionths; marginMillionths: RateMillionths }): {
  numerator: bigint;
  denominator: bigint;
} {
  return {
    numerator: BigInt(facts.rateMillionths) * (million + BigInt(facts.marginMillionths)),
    denominator: million * million,
  };
}
