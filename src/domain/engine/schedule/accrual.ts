import type { Day } from "#domain/calendar/day.ts";
import type { DayCount } from "#domain/calendar/day-count.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import { type BalanceSegment, type ExactFen, exactInterestOver, type RatedSegment } from "#domain/engine/interest.ts";

/** Everything that decides which rate a balance bears on a day. */
export type RateTerms = {
  readonly dayCount: DayCount;
  readonly rateMillionths: RateMillionths;
  /** The rate of an extension and the day from which it counts. */
  readonly later?: { readonly from: Day; readonly rateMillionths: RateMillionths } | undefined;
  /** From this day on the principal is overdue: the last due day, or a later working day where that is a day off. */
  readonly overdueFrom: Day;
  readonly penaltyMarginMillionths?: RateMillionths | undefined;
  readonly misuse?: { readonly from: Day; readonly marginMillionths: RateMillionths } | undefined;
  readonly compoundInterest: boolean;
};

/** What one row is charged, by kind, as the stretches that bear it. */
export type Accrual = {
  readonly interest: readonly RatedSegment[];
  readonly penalty: readonly RatedSegment[];
  readonly compound: readonly RatedSegment[];
};

const wholeRate: RateMillionths = 1_000_000;

/**
 * The stretches of a row with the rate that each bears.
 *
 * - Up to maturity the principal bears the contract rate. Days overdue are those from the day after maturity to the day
 *   of payment, as many as from maturity up to, not with, that day: the principal then bears rate × (1 + margin), all of
 *   it penalty. Where no margin was agreed the contract rate goes on, as interest.
 * - Where the contract excuses a maturity on a day off, the contract rate goes on up to the next working day, as interest;
 *   the days overdue are then those from that working day on.
 * - Misuse: before maturity the margin part alone is penalty, beside the ordinary interest; after it the larger of the
 *   two margins counts, never both.
 * - Compound interest is borne by unpaid ordinary interest alone, from the day it was due on, at the penalty rate; where
 *   no margin was agreed, at the contract rate.
 *
 * Question: the larger margin and the rate of compound interest follow 银发〔2003〕251号 (penalty rates), whose text was
 * not at hand; to be checked against it.
 */
export function accrue(
  terms: RateTerms,
  balances: { principal: readonly BalanceSegment[]; unpaidInterest: readonly BalanceSegment[] },
): Accrual {
  const interest: RatedSegment[] = [];
  const penalty: RatedSegment[] = [];
  const compound: RatedSegment[] = [];
  for (const part of balances.principal.flatMap((segment) => splitByRate(segment, terms))) {
    const { segment, overdueMargin, misuseMargin } = part;
    if (overdueMargin !== undefined) {
      penalty.push({ ...segment, marginMillionths: Math.max(overdueMargin, misuseMargin ?? 0) });
      continue;
    }
    interest.push(segment);
    // A margin of m − 100 % on the rate is m times the rate: the margin part alone.
    if (misuseMargin) penalty.push({ ...segment, marginMillionths: misuseMargin - wholeRate });
  }
  if (terms.compoundInterest) {
    const marginMillionths = terms.penaltyMarginMillionths;
    for (const { segment } of balances.unpaidInterest.flatMap((each) => splitByRate(each, terms))) {
      compound.push(marginMillionths === undefined ? segment : { ...segment, marginMillionths });
    }
  }
  return { interest, penalty, compound };
}

/** The contract interest of one fen over a stretch, exact: what a plan is reckoned with. */
export function interestFactor(terms: RateTerms, stretch: { from: Day; to: Day }): ExactFen {
  const segments = splitByRate({ ...stretch, balanceFen: 1n }, terms).map((part) => part.segment);
  return exactInterestOver(segments, terms.dayCount);
}

type RatedPart = {
  segment: RatedSegment;
  overdueMargin: RateMillionths | undefined;
  misuseMargin: RateMillionths | undefined;
};

function splitByRate(segment: BalanceSegment, terms: RateTerms): RatedPart[] {
  if (segment.balanceFen === 0n) return [];
  const cuts = [terms.overdueFrom, terms.later?.from, terms.misuse?.from]
    .filter((cut) => cut !== undefined)
    .filter((cut) => cut > segment.from && cut < segment.to)
    .toSorted((one, other) => one - other);
  return [segment.from, ...cuts].map((from, index) => ({
    segment: {
      from,
      to: cuts[index] ?? segment.to,
      balanceFen: segment.balanceFen,
      rateMillionths: terms.later && from >= terms.later.from ? terms.later.rateMillionths : terms.rateMillionths,
    },
    overdueMargin: from >= terms.overdueFrom ? terms.penaltyMarginMillionths : undefined,
    misuseMargin: terms.misuse && from >= terms.misuse.from ? terms.misuse.marginMillionths : undefined,
  }));
}
