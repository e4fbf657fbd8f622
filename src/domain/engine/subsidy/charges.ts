import type { Day } from "#domain/calendar/day.ts";
import type { LoanState, Period, Stretch } from "#domain/engine/facts/loan-state.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import type { ChargeTerms, YearPart } from "./plan.ts";
import { chargeEnd } from "./settlement-days.ts";

/** A sum paid so far; the last of a settled loan is paid, whatever the sum. */
export type Paid = Fen | "everything";

/** What the borrower had paid by the day that counts for this round, and for the rounds before. */
export type PaidSoFar = { readonly now: Paid; readonly before: Paid };

/**
 * Ordinary interest charged together: exact in fen × millionths × parts of a year (`reckoned`), and in the fen that the
 * borrower is asked for.
 */
export type Charge = Period & {
  readonly reckoned: bigint;
  readonly chargedFen: Fen;
  /** What had been charged before. */
  readonly beforeFen: Fen;
  /** Balance × rate, and how days become parts of a year. */
  readonly steps: readonly Step[];
  readonly yearPart: YearPart;
};

type Step = Period & { readonly yearly: bigint };

const million = 1_000_000n;

/**
 * The ordinary interest charged on a loan, by its settlement days, for the days before `until`: on all that is not yet
 * due, subsidised or not, at the contract's rate. Each charge is rounded once. After a takeover it begins after the
 * day up to which interest had been paid. Charges that end before `from` and of which as much was paid before as now are
 * left out: they do not concern this round.
 */
export function chargesOf(state: LoanState, terms: ChargeTerms, { from, until }: Period, paid: PaidSoFar): Charge[] {
  const charges: Charge[] = [];
  const { takenOver } = state;
  const first = takenOver ? (takenOver.interestPaidThrough ?? takenOver.on - 1) + 1 : state.disbursedOn;
  const { yearPart, rounding, settlement } = terms;
  const whole = million * yearPart.denominator;
  let beforeFen = 0n;
  for (const stretch of state.stretches) {
    let start = Math.max(stretch.from, first);
    while (start < stretch.until && start < until) {
      const end = Math.min(chargeEnd(settlement, state, start), stretch.until);
      const days = { from: start, until: end };
      const reckoned = reckonedIn(state, stretch, yearPart, days);
      const chargedFen = divideRounded(reckoned, whole, rounding);
      const charged = { chargedFen, beforeFen };
      if (end > from || paidOf(charged, paid.now) !== paidOf(charged, paid.before)) {
        const steps = stepsOf(state, stretch, days);
        charges.push({ from: start, until: end, reckoned, chargedFen, beforeFen, steps, yearPart });
      }
      beforeFen += chargedFen;
      start = end;
    }
  }
  return charges;
}

/** Of a charge, what a sum paid so far pays: the oldest charge is paid first. */
export function paidOf({ beforeFen, chargedFen }: Pick<Charge, "beforeFen" | "chargedFen">, paid: Paid): Fen {
  if (paid === "everything") return chargedFen;
  return paid <= beforeFen ? 0n : smallerFen(paid - beforeFen, chargedFen);
}

function reckonedIn(state: LoanState, stretch: Stretch, yearPart: YearPart, days: Period): bigint {
  let sum = 0n;
  for (const segment of state.balance) {
    if (segment.until <= days.from) continue;
    if (segment.from >= days.until) break;
    if (segment.notDueFen === 0n) continue;
    const from = segment.from > days.from ? segment.from : days.from;
    const until = segment.until < days.until ? segment.until : days.until;
    sum += segment.notDueFen * yearPart.numerator(from, until);
  }
  return sum * BigInt(stretch.rateMillionths);
}

function stepsOf({ balance }: LoanState, stretch: Stretch, days: Period): Step[] {
  const rate = BigInt(stretch.rateMillionths);
  const steps: Step[] = [];
  for (const segment of balance) {
    const from = Math.max(segment.from, days.from);
    const until = Math.min(segment.until, days.until);
    if (from < until && segment.notDueFen > 0n) steps.push({ from, until, yearly: segment.notDueFen * rate });
  }
  return steps;
}

/** The interest of a charge up to a day (not counted), in the unit of `reckoned`. */
export function reckonedBefore({ steps, yearPart }: Charge, on: Day): bigint {
  let sum = 0n;
  for (const { from, until, yearly } of steps)
    if (from < on) sum += yearly * yearPart.numerator(from, Math.min(until, on));
  return sum;
}
