import { type BalanceSegment, exactInterestOver, roundExact } from "#domain/engine/interest.ts";
import type { Day } from "#domain/calendar/day.ts";
import { yearFraction } from "#domain/calendar/day-count.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import type { RoundingRule } from "#domain/money/rounding.ts";
import type { Message } from "#domain/wording/message.ts";
import { type Accrual, accrue, interestFactor, type RateTerms } from "./accrual.ts";
import type { Term } from "./periods.ts";
import type { Ahead, Plan } from "./plan.ts";
import type { DebtKind, PrepaymentWay, RepaymentMethod } from "./request.ts";

/**
 * One row: what falls due in it, paid or not. `principalFen` is the principal that falls due with the row or was repaid
 * early in it, each part of the principal once; `interestFen` and `penaltyFen` what the row was charged. `balanceFen` is
 * the principal really outstanding after it, overdue or not yet due. Days are those of the day count, from `from` up to
 * `end`.
 */
export type ScheduleRow = {
  readonly n: number;
  readonly from: Day;
  readonly due: Day;
  readonly end: Day;
  readonly days: number;
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  /** Penalty and compound interest together. */
  readonly penaltyFen: Fen;
  readonly compoundFen: Fen;
  readonly totalFen: Fen;
  readonly balanceFen: Fen;
  readonly accrual: Accrual;
};

export type Anomaly = { readonly message: Message; readonly at?: string };

/** What one listed repayment went to. `earlyFen` is principal that was not yet due, `unusedFen` what nothing was owed for. */
export type PaymentUse = { readonly on: Day; readonly amountFen: Fen } & Record<DebtKind, Fen> & {
    readonly earlyFen: Fen;
    readonly unusedFen: Fen;
  };

/** Everything fixed about a loan's course. */
export type CourseTerms = {
  readonly term: Term;
  readonly rates: RateTerms;
  readonly rounding: RoundingRule;
  readonly method: RepaymentMethod;
  readonly way: PrepaymentWay;
  readonly grace: number;
  readonly order: readonly DebtKind[];
};

/** An instalment that was worked out: at the start, and again after each early repayment that changes it. */
export type InstalmentFound = {
  readonly on: Day;
  readonly balanceFen: Fen;
  readonly instalmentFen: Fen;
  readonly count: number;
};

/**
 * Where a loan stands while its days are gone through. Three balances are followed as stretches since the row began: the
 * principal, the interest that is unpaid and may bear compound interest, and the planned balance, which is the principal not yet due.
 */
export type Course = {
  readonly terms: CourseTerms;
  /** The principal parts of the contract's periods; those of an extension have none but the last, which takes over the contract's last. */
  plan: Plan;
  /** The index of the running period; the number of periods once none is left. */
  period: number;
  rowFrom: Day;
  readonly principal: Tracked;
  readonly unpaidInterest: Tracked;
  readonly notYetDue: Tracked;
  /** Interest that fell due in the days excused after a maturity on a day off: it joins `unpaidInterest` when they are over. */
  excusedInterestFen: Fen;
  /** Due and unpaid. */
  readonly unpaid: Record<DebtKind, Fen>;
  /** The principal when the row began: what was not yet due of it, and all that was outstanding. */
  rowBegan: { readonly notYetDueFen: Fen; readonly balanceFen: Fen };
  readonly rows: ScheduleRow[];
  readonly uses: PaymentUse[];
  readonly anomalies: Anomaly[];
  readonly found: InstalmentFound[];
};

/** A balance and its stretches since the row began. */
export type Tracked = { balanceFen: Fen; since: Day; segments: BalanceSegment[] };

export function track(balanceFen: Fen, since: Day): Tracked {
  return { balanceFen, since, segments: [] };
}

/** Closes the stretch up to a day; a day before the stretch began changes nothing. */
export function runTo(tracked: Tracked, day: Day): void {
  if (day <= tracked.since) return;
  tracked.segments.push({ from: tracked.since, to: day, balanceFen: tracked.balanceFen });
  tracked.since = day;
}

export function change(tracked: Tracked, on: Day, byFen: Fen): void {
  runTo(tracked, on);
  tracked.balanceFen += byFen;
}

/** The charges of a row, each rounded once. */
export type RowCharges = {
  readonly due: Day;
  readonly end: Day;
  readonly accrual: Accrual;
  readonly interestFen: Fen;
  readonly penaltyFen: Fen;
  readonly compoundFen: Fen;
};

/** Ends the row's stretches and reckons what it is charged; payments of its last day may still follow before `writeRow`. */
export function chargeRow(course: Course, days: { due: Day; end: Day }): RowCharges {
  const { rates, rounding } = course.terms;
  if (days.due >= rates.overdueFrom && course.excusedInterestFen > 0n) {
    change(course.unpaidInterest, rates.overdueFrom, course.excusedInterestFen);
    course.excusedInterestFen = 0n;
  }
  runTo(course.principal, days.end);
  runTo(course.notYetDue, days.end);
  runTo(course.unpaidInterest, days.due);
  const accrual = accrue(rates, {
    principal: course.principal.segments,
    unpaidInterest: course.unpaidInterest.segments,
  });
  course.principal.segments = [];
  course.notYetDue.segments = [];
  course.unpaidInterest.segments = [];
  const fenOf = (segments: Accrual["interest"]) => roundExact(exactInterestOver(segments, rates.dayCount), rounding);
  return {
    ...days,
    accrual,
    interestFen: fenOf(accrual.interest),
    penaltyFen: fenOf(accrual.penalty),
    compoundFen: fenOf(accrual.compound),
  };
}

/** What a row was charged falls due. */
export function makeDue(course: Course, charges: RowCharges): void {
  course.unpaid.interest += charges.interestFen;
  course.unpaid.penalty += charges.penaltyFen;
  course.unpaid.compound += charges.compoundFen;
  const { term, rates } = course.terms;
  const isExcused = charges.due >= term.maturesOn && charges.due < rates.overdueFrom;
  if (isExcused) course.excusedInterestFen += charges.interestFen;
  else change(course.unpaidInterest, charges.due, charges.interestFen);
}

/** Takes what was paid of the unpaid interest off, the oldest first. */
export function payInterest(course: Course, on: Day, paidFen: Fen): void {
  const olderFen = smallerFen(paidFen, course.unpaidInterest.balanceFen);
  change(course.unpaidInterest, on, -olderFen);
  course.excusedInterestFen -= paidFen - olderFen;
}

/** Writes the row: its principal is by how much what is not yet due has fallen. Unless `always`, not one of no days or no balance in which nothing happened. */
export function writeRow(course: Course, charges: RowCharges, always: boolean): void {
  const { interestFen, compoundFen } = charges;
  const penaltyFen = charges.penaltyFen + compoundFen;
  const { rowBegan } = course;
  const balanceFen = course.principal.balanceFen;
  const principalFen = rowBegan.notYetDueFen - course.notYetDue.balanceFen;
  const totalFen = principalFen + interestFen + penaltyFen;
  // Overdue principal may be repaid in a row that charges nothing.
  const wentOn = balanceFen !== rowBegan.balanceFen || (balanceFen > 0n && charges.end > course.rowFrom);
  if (always || totalFen > 0n || wentOn) {
    course.rows.push({
      n: course.rows.length + 1,
      from: course.rowFrom,
      due: charges.due,
      end: charges.end,
      days: yearFraction(course.rowFrom, charges.end, course.terms.rates.dayCount).days,
      principalFen,
      interestFen,
      penaltyFen,
      compoundFen,
      totalFen,
      balanceFen,
      accrual: charges.accrual,
    });
  }
  course.rowBegan = { notYetDueFen: course.notYetDue.balanceFen, balanceFen };
  course.rowFrom = charges.end;
}

/** The principal that falls due with a period. */
export function partDue(course: Course, period: number): Fen {
  const { contractPeriods, periods } = course.terms.term;
  if (period === periods.length - 1) return course.plan.parts[contractPeriods - 1]!;
  return period < contractPeriods - 1 ? course.plan.parts[period]! : 0n;
}

/** What the plan still has before it from a day in the running period on; only contract periods are planned. */
export function aheadFrom(course: Course, from: Day): Ahead {
  const { term, rates, grace, rounding } = course.terms;
  const periods = term.periods.slice(course.period, Math.max(term.contractPeriods, course.period + 1));
  return {
    factors: periods.map((period, index) =>
      interestFactor(rates, { from: index === 0 ? Math.max(from, period.from) : period.from, to: period.end }),
    ),
    carried: exactInterestOver(
      accrue(rates, { principal: course.notYetDue.segments, unpaidInterest: [] }).interest,
      rates.dayCount,
    ),
    grace: Math.max(0, grace - course.period),
    rounding,
  };
}
