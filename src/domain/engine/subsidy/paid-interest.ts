import type { Day } from "#domain/calendar/day.ts";
import type { LoanState } from "#domain/engine/facts/loan-state.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import { type Charge, type Paid, paidOf, type PaidSoFar, reckonedBefore } from "./charges.ts";
import { interestLine, type Share, type SubsidyLine } from "./lines.ts";
import type { Run } from "./runs.ts";
import type { UsedCap } from "./subsidised-segments.ts";
import type { Window } from "./subsidy-loan.ts";

/** What the borrower had paid by the days that count. */
export function paidSoFar(state: LoanState, window: Window): PaidSoFar {
  return {
    now: paidBy(state, window.paidBy ?? window.to),
    before: paidBy(state, window.paidBefore ?? window.from - 1),
  };
}

function paidBy({ settledOn, interestPaid }: LoanState, on: Day): Paid {
  if (settledOn !== undefined && settledOn <= on) return "everything";
  let sum = 0n;
  for (const payment of interestPaid) if (payment.on <= on) sum += payment.amountFen;
  return sum;
}

/**
 * The lines of interest that the borrower has paid (先收后贴). Payments pay the oldest interest first; of a run that is
 * paid in part, that part is granted. A run before the window counts with what was paid since the last round; of a run in
 * it, what is not yet paid waits. Within a charge the running sum is rounded and a line is what it adds to that, and never
 * is more granted of a charge than was paid of it: so the rounds of any windows come to the same sum, to the fen.
 */
export function paidLines(
  { runs, charges, cap }: { runs: readonly Run[]; charges: readonly Charge[]; cap: UsedCap | undefined },
  paid: PaidSoFar,
  window: Window,
): { lines: SubsidyLine[]; waiting: SubsidyLine[] } {
  const lines: SubsidyLine[] = [];
  const waiting: SubsidyLine[] = [];
  let index = 0;
  let sums: Sums | undefined;
  for (const run of runs) {
    while (index < charges.length && charges[index]!.from <= run.from) {
      sums = sumsOf(charges[index]!, paid);
      index += 1;
    }
    // Before the first charge lies only what was paid, or granted, before a takeover or in earlier rounds.
    if (!sums || run.until > sums.charge.until) continue;
    const { charge, now, before, full } = sums;
    const { principalFen, piece, from, until } = run;
    const numerator = principalFen * piece.rate.numerator * piece.epoch.yearPart.numerator(from, until);
    const isLate = from < window.from;
    const nowFen = grantNext(charge, now, run, numerator);
    const beforeFen = isLate ? grantNext(charge, before, run, numerator) : 0n;
    const fullFen = now === full ? nowFen : grantNext(charge, full, run, numerator);
    const isWaiting = !isLate && fullFen > nowFen;
    const { chargedFen, from: chargeFrom } = charge;
    const told = { nowFen, beforeFen, fullFen, chargeFrom, chargedFen, paidFen: now.paidFen, share: now.share };
    if (isLate ? nowFen !== beforeFen : nowFen > 0n || !isWaiting)
      lines.push(
        interestLine(run, cap, { amountFen: nowFen - beforeFen, standing: isLate ? "late" : "due", paid: told }),
      );
    if (isWaiting)
      waiting.push(interestLine(run, cap, { amountFen: fullFen - nowFen, standing: "waiting", paid: told }));
  }
  return { lines, waiting };
}

const wholeShare: Share = { numerator: 1n, denominator: 1n };
const noShare: Share = { numerator: 0n, denominator: 1n };

/** What has been granted of a charge, run by run: the running sum before rounding, and the fen it came to. */
type GrantedSum = { readonly paidFen: Fen; numerator: bigint; denominator: bigint; grantedFen: Fen; share: Share };

/** A charge with what is granted of it now, was granted before, and would be if all of it were paid. */
type Sums = {
  readonly charge: Charge;
  readonly now: GrantedSum;
  readonly before: GrantedSum;
  readonly full: GrantedSum;
};

function sumsOf(charge: Charge, paid: PaidSoFar): Sums {
  const now = noneOf(charge, paid.now);
  const full = now.paidFen === charge.chargedFen ? now : noneOf(charge, "everything");
  return { charge, now, before: noneOf(charge, paid.before), full };
}

function noneOf(charge: Charge, paid: Paid): GrantedSum {
  return { paidFen: paidOf(charge, paid), numerator: 0n, denominator: 1n, grantedFen: 0n, share: wholeShare };
}

/** Adds what is paid of a run (`runNumerator` over the piece's denominator is all of it), and gives the fen that this adds. */
function grantNext(charge: Charge, sum: GrantedSum, run: Run, runNumerator: bigint): Fen {
  const { paidFen } = sum;
  sum.share = wholeShare;
  let numerator = runNumerator;
  let { denominator } = run.piece;
  if (paidFen < charge.chargedFen) {
    sum.share = noShare;
    if (paidFen === 0n) return 0n;
    // Scaled so that paying the charge in its rounded fen pays all of it.
    const start = reckonedBefore(charge, run.from) * charge.chargedFen;
    const reached = charge.reckoned * paidFen - start;
    if (reached <= 0n) return 0n;
    const own = reckonedBefore(charge, run.until) * charge.chargedFen - start;
    sum.share = reached < own ? { numerator: reached, denominator: own } : wholeShare;
    if (reached < own) {
      numerator *= reached;
      denominator *= own;
    }
  }
  if (sum.numerator === 0n || sum.denominator === denominator) {
    sum.numerator += numerator;
    sum.denominator = denominator;
  } else {
    sum.numerator = sum.numerator * denominator + numerator * sum.denominator;
    sum.denominator *= denominator;
  }
  const rounded = divideRounded(sum.numerator, sum.denominator, run.piece.epoch.rounding);
  const grantedFen = smallerFen(rounded, paidFen);
  const addedFen = grantedFen - sum.grantedFen;
  sum.grantedFen = grantedFen;
  return addedFen;
}
