import { addMonths, type Day } from "#domain/calendar/day.ts";
import { daysOverdueOn } from "#domain/engine/compensation/overdue.ts";
import { termMonths } from "#domain/engine/subsidy/known-of-loan.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import { balanceOn } from "./balance.ts";
import type { Book, RunLoan } from "./book.ts";

/** What the rules may ask of the book's loans, each reckoned when it is first asked. */
export type Knowing = (loan: RunLoan) => KnownFacts;

/** What conditions may ask of a loan on the book's day: what contract and facts come to, and what its row says besides. */
export function knowing(book: Book): Knowing {
  const known = knowings.get(book) ?? knowingOf(book);
  knowings.set(book, known);
  return known;
}

const knowings = new WeakMap<Book, Knowing>();

function knowingOf(book: Book): Knowing {
  const kept = new Map<RunLoan, KnownFacts>();
  const groups = groupsOf(book);
  return (loan) => {
    const found = kept.get(loan);
    if (found) return found;
    const group = loan.group === undefined ? undefined : groups.get(loan.group);
    const groupRepaidAll = group?.every((member) => isPaidOff(member, book.asOf));
    const known: KnownFacts = {
      ...loan.known,
      loan: { ...loanOn(loan, book.asOf), ...loan.known["loan"] },
      borrower: { ...(groupRepaidAll !== undefined && { groupRepaidAll }), ...loan.known["borrower"] },
    };
    kept.set(loan, known);
    return known;
  };
}

/** The loans of each joint group, by the group's number. */
export function groupsOf(book: Book): Map<string, RunLoan[]> {
  const groups = new Map<string, RunLoan[]>();
  for (const loan of book.loans) {
    if (loan.group === undefined) continue;
    const group = groups.get(loan.group);
    if (group) group.push(loan);
    else groups.set(loan.group, [loan]);
  }
  return groups;
}

/** Whether all that was lent was paid back by the borrower's side by a day: what a fund paid or was written off is not. */
export function isPaidOff({ state }: RunLoan, on: Day): boolean {
  if (state.compensatedFen > 0n) return false;
  return state.paidOffOn !== undefined && state.paidOffOn <= on;
}

function loanOn(loan: RunLoan, asOf: Day): NonNullable<KnownFacts[string]> {
  const { terms, state } = loan;
  const { dueOn } = state;
  const balance = balanceOn(state, asOf);
  const overdue = daysOverdue(loan, asOf);
  const paidOff = isPaidOff(loan, asOf);
  return {
    amount: terms.principalFen,
    annualRate: terms.annualRateMillionths,
    signedOn: terms.signedOn,
    termMonths: termMonths(terms.disbursedOn, terms.maturesOn),
    isExtended: state.stretches.some(({ kind }) => kind === "extension"),
    balance,
    daysOverdue: overdue,
    principalDaysOverdue: overdue,
    monthsOverdue: overdue === 0 ? 0 : monthsSince(asOf - overdue, asOf),
    daysToMaturity: dueOn - asOf,
    isPaidOff: paidOff,
    ...(paidOff && { paidOnTime: state.paidOffOn! <= dueOn }),
    ...(loan.pursuits.count !== undefined && { pursuitRecords: loan.pursuits.count }),
    isRecalled: stopped(loan, "recalled", asOf),
    isConverted: stopped(loan, "converted", asOf),
    isMisused: stopped(loan, "misused", asOf),
  };
}

/** Days since something of the loan fell due and was not paid, the due day not counted; 0 where nothing is overdue. */
export function daysOverdue({ state }: RunLoan, asOf: Day): number {
  const period = state.overdue.find(({ from, until }) => from <= asOf && asOf < until);
  return period ? daysOverdueOn(asOf, period.from - 1) : 0;
}

function stopped({ state }: RunLoan, reason: string, asOf: Day): boolean {
  return state.stops.some((stop) => stop.reason === reason && stop.from <= asOf && asOf < stop.until);
}

/** Full months from a due day to a day. */
function monthsSince(dueOn: Day, on: Day): number {
  let months = Math.max(0, Math.floor((on - dueOn) / 31) - 1);
  while (addMonths(dueOn, months + 1) <= on) months += 1;
  return months;
}
