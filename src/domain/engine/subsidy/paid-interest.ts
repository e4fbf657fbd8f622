import { addMonths, type Day } from "#domain/calendar/day.ts";
import { type SettlementPeriod, settlementPeriods } from "#domain/calendar/settlement.ts";
import type { LoanState, Payment, Period, Stretch } from "#domain/engine/facts/loan-state.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import { interestLine, type SubsidyLine } from "./lines.ts";
import type { PlanEpoch, YearPart } from "./plan.ts";
import type { Run } from "./runs.ts";
import type { UsedCap } from "./subsidised-segments.ts";
import type { Window } from "./subsidy-loan.ts";

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
  readonly steps: readonly (Period & { readonly yearly: bigint })[];
  readonly yearPart: YearPart;
};

const million = 1_000_000n;

/**
 * The ordinary interest charged on a loan, by its settlement days, for the days before `until`: on the whole balance, at
 * the contract's rate, while the loan is not yet due. Each charge is rounded once. After a takeover it begins after the
 * day up to which interest had been paid.
 */
export function chargesOf(state: LoanState, epoch: PlanEpoch, until: Day): Charge[] {
  const charges: Charge[] = [];
  const first = state.takenOver
    ? (state.takenOver.interestPaidThrough ?? state.takenOver.on - 1) + 1
    : state.disbursedOn;
  let beforeFen = 0n;
  for (const stretch of state.stretches) {
    for (const { from, to } of periodsOf(state, epoch, stretch)) {
      if (from >= until) break;
      const start = Math.max(from, first);
      if (start >= to) continue;
      const steps = stepsOf(state, stretch, { from: start, until: to });
      const { yearPart, rounding } = epoch;
      const reckoned = reckonedBefore({ steps, yearPart }, to);
      const chargedFen = divideRounded(reckoned, million * yearPart.denominator, rounding);
      charges.push({ from: start, until: to, reckoned, chargedFen, beforeFen, steps, yearPart });
      beforeFen += chargedFen;
    }
  }
  return charges;
}

function periodsOf(state: LoanState, { settlement }: PlanEpoch, { from, until }: Stretch): SettlementPeriod[] {
  if (settlement.every === "maturity") return from < until ? [{ from, to: until }] : [];
  const everyMonths = settlement.every === "month" ? 1 : 3;
  if (settlement.day !== undefined)
    return settlementPeriods({ dayOfMonth: settlement.day, everyMonths, counted: settlement.counted }, from, until);
  const periods: SettlementPeriod[] = [];
  for (let count = 1, start = from; start < until; count += 1) {
    const to = Math.min(addMonths(state.disbursedOn, count * everyMonths), until);
    if (to <= start) continue;
    periods.push({ from: start, to });
    start = to;
  }
  return periods;
}

function stepsOf(state: LoanState, stretch: Stretch, days: Period): Charge["steps"] {
  const rate = BigInt(stretch.rateMillionths);
  return state.balance.flatMap((segment) => {
    const from = Math.max(segment.from, days.from);
    const until = Math.min(segment.until, days.until);
    if (from >= until || segment.balanceFen === 0n) return [];
    return [{ from, until, yearly: segment.balanceFen * rate }];
  });
}

/** The days on which charges begin: no line may reach over one. */
export function chargeCuts(charges: readonly Charge[]): Day[] {
  return charges.map(({ from }) => from);
}

/** What has been paid up to and with a day; `everything` once the loan is settled, for the last of it is then paid. */
function paidBy(state: LoanState, on: Day): Paid {
  if (state.settledOn !== undefined && state.settledOn <= on) return "everything";
  return state.interestPaid.reduce((sum, payment: Payment) => (payment.on <= on ? sum + payment.amountFen : sum), 0n);
}

/**
 * The lines of interest that the borrower has paid (先收后贴). Payments pay the oldest interest first; of a run that is
 * paid in part, that part is granted. A run before the window counts with what was paid since the last round; of a run in
 * it, what is not yet paid waits. Within a charge the running sum is rounded and a line is what it adds to that, and never
 * is more granted of a charge than was paid of it: so the rounds of any windows come to the same sum, to the fen.
 */
export function paidLines(
  { runs, charges, cap }: { runs: readonly Run[]; charges: readonly Charge[]; cap: UsedCap | undefined },
  state: LoanState,
  window: Window,
): { lines: SubsidyLine[]; waiting: SubsidyLine[] } {
  const now = paidBy(state, window.paidBy ?? window.to);
  const before = paidBy(state, window.paidBefore ?? window.from - 1);
  const lines: SubsidyLine[] = [];
  const waiting: SubsidyLine[] = [];
  let index = 0;
  let sums: { now: GrantedSum; before: GrantedSum; full: GrantedSum } | undefined;
  for (const run of runs) {
    while (index < charges.length && charges[index]!.from <= run.from) {
      const charge = charges[index]!;
      sums = { now: noneOf(charge, now), before: noneOf(charge, before), full: noneOf(charge, "everything") };
      index += 1;
    }
    // Before the first charge lies only what was paid, or granted, before a takeover.
    if (!sums || run.until > sums.now.charge.until) continue;
    const isLate = run.from < window.from;
    const nowFen = grantNext(sums.now, run);
    const beforeFen = isLate ? grantNext(sums.before, run) : 0n;
    const fullFen = grantNext(sums.full, run);
    const paid = { nowFen, beforeFen, fullFen };
    const isWaiting = !isLate && fullFen > nowFen;
    if (isLate ? nowFen !== beforeFen : nowFen > 0n || !isWaiting)
      lines.push(interestLine(run, cap, { amountFen: nowFen - beforeFen, isLate, paid }));
    if (isWaiting)
      waiting.push(interestLine(run, cap, { amountFen: fullFen - nowFen, isLate: false, paid: undefined }));
  }
  return { lines, waiting };
}

/** The last of a settled loan is paid, whatever the sum. */
type Paid = Fen | "everything";

/** What has been granted of a charge, run by run: the running sum before rounding, and the fen it came to. */
type GrantedSum = {
  readonly charge: Charge;
  readonly paidFen: Fen;
  numerator: bigint;
  denominator: bigint;
  grantedFen: Fen;
};

function noneOf(charge: Charge, paid: Paid): GrantedSum {
  const { beforeFen, chargedFen } = charge;
  const ofIt = paid === "everything" ? chargedFen : paid <= beforeFen ? 0n : smallerFen(paid - beforeFen, chargedFen);
  return { charge, paidFen: ofIt, numerator: 0n, denominator: 1n, grantedFen: 0n };
}

/** Adds what is paid of a run, and gives the fen that this adds. */
function grantNext(sum: GrantedSum, run: Run): Fen {
  const { charge, paidFen } = sum;
  const { principalFen, piece, from, until } = run;
  // Scaled so that paying the charge in its rounded fen pays all of it.
  const start = reckonedBefore(charge, from) * charge.chargedFen;
  const own = reckonedBefore(charge, until) * charge.chargedFen - start;
  const reached = charge.reckoned * paidFen - start;
  if (paidFen < charge.chargedFen && reached <= 0n) return 0n;
  let numerator = principalFen * piece.rate.numerator * piece.epoch.yearPart.numerator(from, until);
  let { denominator } = piece;
  if (paidFen < charge.chargedFen && reached < own) {
    numerator *= reached;
    denominator *= own;
  }
  if (sum.numerator === 0n || sum.denominator === denominator) {
    sum.numerator += numerator;
    sum.denominator = denominator;
  } else {
    sum.numerator = sum.numerator * denominator + numerator * sum.denominator;
    sum.denominator *= denominator;
  }
  const roundedFen = smallerFen(divideRounded(sum.numerator, sum.denominator, piece.epoch.rounding), paidFen);
  const addedFen = roundedFen - sum.grantedFen;
  sum.grantedFen = roundedFen;
  return addedFen;
}

/** The interest of a charge up to a day (not counted), in the unit of `reckoned`. */
function reckonedBefore({ steps, yearPart }: Pick<Charge, "steps" | "yearPart">, on: Day): bigint {
  let sum = 0n;
  for (const { from, until, yearly } of steps)
    if (from < on) sum += yearly * yearPart.numerator(from, Math.min(until, on));
  return sum;
}
