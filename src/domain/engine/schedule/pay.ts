import type { Day } from "#domain/calendar/day.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import { message } from "#domain/wording/message.ts";
import { day, money } from "#domain/wording/quantity.ts";
import {
  aheadFrom,
  change,
  chargeRow,
  type Course,
  makeDue,
  partDue,
  payInterest,
  type RowCharges,
  runTo,
} from "./course.ts";
import type { Plan } from "./plan.ts";
import { replan } from "./replan.ts";
import { type DebtKind, debtKinds, type Repayment } from "./request.ts";

type Uses = Record<DebtKind, Fen>;

/**
 * Puts one listed repayment to use: first what is due, in the contract's order; what is left repays principal ahead of
 * the plan. Repaying all of it ends the loan that day: the interest run up so far falls due and is paid from the rest.
 * `effectiveOn` is the first day on which the principal is smaller. Returns the charges of the row where it ended it.
 */
export function pay(
  course: Course,
  repayment: Repayment & { at: string },
  effectiveOn: Day,
  settleInFull: boolean,
): RowCharges | undefined {
  const uses: Uses = { penalty: 0n, compound: 0n, interest: 0n, principal: 0n };
  let leftFen = payDue(course, repayment.amountFen, repayment.on, effectiveOn, uses);
  const earlyFen = smallerFen(leftFen, course.notYetDue.balanceFen);
  let ended: RowCharges | undefined;
  if (earlyFen > 0n) {
    leftFen -= earlyFen;
    repayEarly(course, earlyFen, effectiveOn);
  }
  if (course.principal.balanceFen === 0n && course.period < course.terms.term.periods.length) {
    ended = endEarly(course, repayment.on, effectiveOn);
    leftFen = payDue(course, leftFen, repayment.on, effectiveOn, uses);
    if (settleInFull) payAllDue(course, repayment.on, effectiveOn);
  }
  if (leftFen > 0n) {
    const params = { on: day(repayment.on), amount: money(leftFen) };
    course.anomalies.push({ message: message("schedule.repaid-more-than-owed", params), at: repayment.at });
  }
  const { on, amountFen } = repayment;
  uses.principal += earlyFen;
  course.uses.push({ on, amountFen, ...uses, earlyFen, unusedFen: leftFen });
  return ended;
}

/** Everything due is paid, as a loan that goes to plan does. */
export function payAllDue(course: Course, on: Day, effectiveOn: Day): void {
  const allFen = debtKinds.reduce((sum, kind) => sum + course.unpaid[kind], 0n);
  payDue(course, allFen, on, effectiveOn, { penalty: 0n, compound: 0n, interest: 0n, principal: 0n });
}

function payDue(course: Course, amountFen: Fen, on: Day, effectiveOn: Day, uses: Uses): Fen {
  let leftFen = amountFen;
  for (const kind of course.terms.order) {
    const takenFen = smallerFen(leftFen, course.unpaid[kind]);
    if (takenFen === 0n) continue;
    leftFen -= takenFen;
    uses[kind] += takenFen;
    course.unpaid[kind] -= takenFen;
    if (kind === "interest") payInterest(course, on, takenFen);
    if (kind === "principal") change(course.principal, effectiveOn, -takenFen);
  }
  return leftFen;
}

function repayEarly(course: Course, earlyFen: Fen, effectiveOn: Day): void {
  runTo(course.notYetDue, effectiveOn);
  const beforeFen = course.notYetDue.balanceFen;
  const { terms, period } = course;
  const { contractPeriods } = terms.term;
  const ahead = aheadFrom(course, effectiveOn);
  if (period >= contractPeriods) {
    // In an extension all that is left is due at its end.
    course.plan = {
      ...course.plan,
      parts: [...course.plan.parts.slice(0, -1), partDue(course, terms.term.periods.length - 1) - earlyFen],
    };
  } else {
    const plan: Plan = { ...course.plan, parts: course.plan.parts.slice(period) };
    const next = replan({
      method: terms.method,
      way: terms.way,
      before: { balanceFen: beforeFen, plan },
      earlyFen,
      ahead,
    });
    course.plan = { ...next, parts: [...course.plan.parts.slice(0, period), ...next.parts] };
    if (next.instalmentFen !== undefined && next.instalmentFen !== plan.instalmentFen && beforeFen > earlyFen) {
      course.found.push({
        on: effectiveOn,
        balanceFen: beforeFen - earlyFen,
        instalmentFen: next.instalmentFen,
        count: next.parts.length - ahead.grace,
      });
    }
  }
  course.notYetDue.balanceFen -= earlyFen;
  change(course.principal, effectiveOn, -earlyFen);
}

/** Nothing of the principal is left: the interest run up since the row began is due today, and no further period comes. */
function endEarly(course: Course, on: Day, effectiveOn: Day): RowCharges {
  course.period = course.terms.term.periods.length;
  const charges = chargeRow(course, { due: on, end: effectiveOn });
  makeDue(course, charges);
  return charges;
}
