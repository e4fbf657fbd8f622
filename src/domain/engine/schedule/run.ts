import type { Day } from "#domain/calendar/day.ts";
import { message } from "#domain/wording/message.ts";
import { day, money } from "#domain/wording/quantity.ts";
import {
  aheadFrom,
  change,
  chargeRow,
  type Course,
  type CourseTerms,
  makeDue,
  partDue,
  track,
  writeRow,
} from "./course.ts";
import { pay, payAllDue } from "./pay.ts";
import { type Ahead, type Plan, planAtEnd, planEqualInstalment, planEqualPrincipal } from "./plan.ts";
import { debtKinds, type PaidReading, type QuoteRequest, type Repayment } from "./request.ts";

type ListedRepayment = Repayment & { readonly at: string };

export type RunFacts = {
  readonly request: QuoteRequest;
  readonly terms: CourseTerms;
  readonly reading: PaidReading;
  /** The last day that is reckoned. */
  readonly until: Day;
};

/**
 * Goes through a loan from event to event: due days and repayments, in order; on one day the due day first. Facts that
 * contradict the loan (repaid before it was paid out, after it was paid off, more than was owed) become anomalies.
 */
export function runCourse(facts: RunFacts): Course {
  const { terms, until } = facts;
  const course = startCourse(facts);
  const { periods } = terms.term;
  const repayments = listedRepayments(facts, course);
  let next = 0;
  for (;;) {
    const dueOn = periods[course.period]?.due;
    const paidOn = repayments[next]?.on;
    const today = Math.min(dueOn ?? Infinity, paidOn ?? Infinity);
    if (today > until || today === Infinity) break;
    const paidToday: ListedRepayment[] = [];
    while (repayments[next]?.on === today) paidToday.push(repayments[next++]!);
    if (today === dueOn) passDueDay(facts, course, paidToday);
    else if (dueOn === undefined) passDayAfterAll(course, today, paidToday);
    else passDayBetween(facts, course, today, paidToday);
  }
  cutAt(course, until);
  return course;
}

function startCourse(facts: RunFacts): Course {
  const { request, terms } = facts;
  const { principalFen, disbursedOn } = request;
  const course: Course = {
    terms,
    plan: { parts: [] },
    period: 0,
    rowFrom: disbursedOn,
    principal: track(principalFen, disbursedOn),
    unpaidInterest: track(0n, disbursedOn),
    notYetDue: track(principalFen, disbursedOn),
    excusedInterestFen: 0n,
    unpaid: { penalty: 0n, compound: 0n, interest: 0n, principal: 0n },
    rowBegan: { notYetDueFen: principalFen, balanceFen: principalFen },
    rows: [],
    uses: [],
    anomalies: [],
    found: [],
  };
  const ahead = aheadFrom(course, disbursedOn);
  course.plan = firstPlan(request, ahead);
  const { instalmentFen } = course.plan;
  if (instalmentFen !== undefined) {
    const count = ahead.factors.length - ahead.grace;
    course.found.push({ on: disbursedOn, balanceFen: principalFen, instalmentFen, count });
  }
  return course;
}

function firstPlan(request: QuoteRequest, ahead: Ahead): Plan {
  const { principalFen } = request;
  switch (request.method) {
    case "bullet":
    case "periodic-interest":
      return planAtEnd(principalFen, ahead);
    case "equal-principal":
      return planEqualPrincipal(principalFen, ahead);
    case "equal-instalment":
      return planEqualInstalment(principalFen, ahead);
    case "free":
      return { parts: request.freeInstalments!.map((instalment) => instalment.principalFen) };
  }
}

/** In order of their days, those of one day in the order listed; the ones that cannot be used are anomalies. */
function listedRepayments(facts: RunFacts, course: Course): ListedRepayment[] {
  const { request, until } = facts;
  const listed = (request.repayments ?? []).map((repayment, index) => ({ ...repayment, at: `repayments.${index}` }));
  return listed
    .filter((repayment) => {
      const key =
        repayment.on < request.disbursedOn
          ? "schedule.repaid-before-disbursed"
          : repayment.on > until
            ? "schedule.repaid-after-as-of"
            : undefined;
      if (!key) return true;
      const params = { on: day(repayment.on), amount: money(repayment.amountFen) };
      course.anomalies.push({ message: message(key, params), at: repayment.at });
      return false;
    })
    .toSorted((one, other) => one.on - other.on);
}

function passDueDay(facts: RunFacts, course: Course, paid: readonly ListedRepayment[]): void {
  const { periods } = course.terms.term;
  const index = course.period;
  const { due, end } = periods[index]!;
  const charges = chargeRow(course, { due, end });
  const part = partDue(course, index);
  makeDue(course, charges);
  course.unpaid.principal += part;
  change(course.notYetDue, end, -part);
  course.period += 1;
  const onTime = isPaidOnTime(facts, index);
  if (onTime) payAllDue(course, due, end);
  for (const repayment of paid) pay(course, repayment, end, onTime);
  if (course.principal.balanceFen === 0n) course.period = periods.length;
  writeRow(course, charges, true);
}

function passDayBetween(facts: RunFacts, course: Course, today: Day, paid: readonly ListedRepayment[]): void {
  const effectiveOn = Math.max(today, course.rowFrom);
  const ended = paid.map((repayment) => pay(course, repayment, effectiveOn, facts.reading === "as-due"));
  const charges = ended.find((each) => each !== undefined);
  if (charges) writeRow(course, charges, true);
}

/** After maturity, or after the principal was repaid: every day of payment ends a row. */
function passDayAfterAll(course: Course, today: Day, paid: readonly ListedRepayment[]): void {
  const charges = chargeRow(course, { due: today, end: Math.max(today, course.rowFrom) });
  makeDue(course, charges);
  for (const repayment of paid) pay(course, repayment, charges.end, false);
  writeRow(course, charges, false);
}

/** As due, instalments are paid on their day; not so the last, where a later payment or a later `asOf` shows otherwise. */
function isPaidOnTime({ request, terms, reading }: RunFacts, index: number): boolean {
  if (reading === "as-listed") return false;
  const { periods, maturesOn } = terms.term;
  if (index < periods.length - 1) return true;
  const isLater = (on: Day) => on > maturesOn;
  return (
    !(request.asOf !== undefined && isLater(request.asOf)) && !(request.repayments ?? []).some(({ on }) => isLater(on))
  );
}

/** Interest up to the last reckoned day, which itself is not counted. It is run up, not due. */
function cutAt(course: Course, until: Day): void {
  const owes = course.principal.balanceFen > 0n || debtKinds.some((kind) => course.unpaid[kind] > 0n);
  if (!owes || until < course.rowFrom) return;
  const charges = chargeRow(course, { due: until, end: until });
  course.unpaid.interest += charges.interestFen;
  course.unpaid.penalty += charges.penaltyFen;
  course.unpaid.compound += charges.compoundFen;
  writeRow(course, charges, false);
}
