import type { Explanation } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import type { Anomaly, Course, CourseTerms, PaymentUse, ScheduleRow } from "./course.ts";
import { explainQuote } from "./explain.ts";
import { notesOf } from "./notes.ts";
import { type Overdue, overdueFrom, overdueNotes } from "./overdue.ts";
import { graceOf, loanTerm, type Term } from "./periods.ts";
import { debtKinds, type PaidReading, type QuoteRequest } from "./request.ts";
import { runCourse } from "./run.ts";
import { type QuoteTotals, totalsOf } from "./totals.ts";

export type Quote = {
  readonly rows: readonly ScheduleRow[];
  /** The sums of the rows' columns: what fell due up to the last row, and what was repaid early. */
  readonly totals: QuoteTotals;
  /** What would settle the loan after the last row: the principal, due or not, and what was charged and not paid. All zero once it is paid off. */
  readonly outstanding: QuoteTotals;
  /** What each listed repayment went to, in order of their days. */
  readonly payments: readonly PaymentUse[];
  /** Facts that contradict the loan. */
  readonly anomalies: readonly Anomaly[];
  /** How the input was read where it left room. */
  readonly notes: readonly Message[];
  readonly explanation: Explanation;
};

/**
 * The schedule of a loan with its interest and penalty interest.
 *
 * A row is an interest period with what falls due in it, paid or not; what was paid stands in `payments`, what was not in
 * `outstanding`. After maturity, rows end on the days of payment and on the last reckoned day, so that penalty interest has
 * rows of its own, with no principal of their own and the overdue principal as balance. Without `asOf` it is reckoned up to
 * maturity, or the last repayment if that is later. Refused: `input-invalid` where the due days cannot be told;
 * `calendar-year-missing` where a maturity on a day off would be excused and its year is over and not held.
 */
export function computeQuote(request: QuoteRequest): Result<Quote> {
  const term = loanTerm(request);
  if (!term.ok) return term;
  if (request.asOf !== undefined && request.asOf < request.disbursedOn) {
    return refused({ code: "input-invalid", message: message("schedule.as-of-before"), at: "asOf" });
  }
  const overdue = overdueFrom(term.value.maturesOn, request.workingDaysAtMaturity);
  if (!overdue.ok) return overdue;
  const reading = paidReading(request, term.value);
  const terms = courseTerms(request, { term: term.value, overdue: overdue.value, reading });
  const lastPaidOn = Math.max(term.value.maturesOn, ...(request.repayments ?? []).map((repayment) => repayment.on));
  const course = runCourse({ request, terms, reading, until: request.asOf ?? lastPaidOn });
  const outstanding = outstandingOf(course);
  const totals = totalsOf(course.rows);
  return done({
    rows: course.rows,
    totals,
    outstanding,
    payments: course.uses,
    anomalies: [...lateExtension(request, term.value), ...course.anomalies],
    notes: [...notesOf(request, { reading, course, outstanding }), ...overdueNotes(overdue.value)],
    explanation: explainQuote(course, { overdue: overdue.value, totals, outstanding }),
  });
}

/**
 * How the listed repayments are read where the request does not say. A way of early repayment means that they come on
 * top of the plan. Without one they are all that was paid where they are listed up to a day (`asOf`), or where they look
 * like a whole history: together they reach the principal, and they are as many as the due days up to the last of them.
 */
function paidReading(request: QuoteRequest, term: Term): PaidReading {
  const { paid, prepayment, repayments, asOf, principalFen } = request;
  if (paid) return paid;
  if (prepayment || !repayments) return "as-due";
  if (asOf !== undefined) return "as-listed";
  if (repayments.length === 0) return "as-due";
  const sumFen = repayments.reduce((sum, repayment) => sum + repayment.amountFen, 0n);
  const lastPaidOn = Math.max(...repayments.map((repayment) => repayment.on));
  const dueSoFar = term.periods.filter((period) => period.due <= lastPaidOn).length;
  return sumFen >= principalFen && repayments.length >= dueSoFar ? "as-listed" : "as-due";
}

function courseTerms(
  request: QuoteRequest,
  found: { term: Term; overdue: Overdue; reading: PaidReading },
): CourseTerms {
  const { extension } = request;
  const { term, overdue, reading } = found;
  return {
    term,
    rates: {
      dayCount: request.dayCount,
      rateMillionths: request.annualRateMillionths,
      later:
        extension?.annualRateMillionths === undefined
          ? undefined
          : { from: term.contractMaturesOn, rateMillionths: extension.annualRateMillionths },
      overdueFrom: overdue.from,
      penaltyMarginMillionths: request.penaltyMarginMillionths,
      misuse: request.misuse,
      compoundInterest: request.compoundInterest ?? false,
    },
    rounding: request.rounding,
    method: request.method,
    way: request.prepayment ?? (reading === "as-due" ? "shorter-term" : "next-instalments"),
    grace: graceOf(request),
    order: request.allocationOrder ?? debtKinds,
  };
}

function outstandingOf(course: Course): QuoteTotals {
  const principalFen = course.principal.balanceFen;
  const { interest: interestFen, penalty, compound: compoundFen } = course.unpaid;
  const penaltyFen = penalty + compoundFen;
  return { principalFen, interestFen, penaltyFen, compoundFen, totalFen: principalFen + interestFen + penaltyFen };
}

function lateExtension(request: QuoteRequest, term: Term): Anomaly[] {
  const { extension } = request;
  if (!extension || extension.decidedOn <= term.contractMaturesOn) return [];
  const params = { decidedOn: day(extension.decidedOn), maturesOn: day(term.contractMaturesOn) };
  return [{ message: message("schedule.extension-decided-late", params), at: "extension.decidedOn" }];
}
