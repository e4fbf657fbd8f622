import { civilDate, type Day, dayOf, daysInMonth } from "#domain/calendar/day.ts";
import type { Application } from "#domain/engine/eligibility/conditions.ts";
import { termMonths } from "#domain/engine/subsidy/known-of-loan.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { FactValue } from "#domain/policy/expression.ts";
import { ageOn } from "#app/age.ts";
import { balanceOn } from "./balance.ts";
import type { Book, RunLoan } from "./book.ts";
import { type History, isWithin } from "./borrower-history.ts";
import type { CodeOf } from "./code-of.ts";

type Facts = { readonly [name: string]: FactValue | undefined };

/** What an application is made from besides the loan: the book, who borrowed before, and the policy's words and gap. */
export type ApplicationSource = {
  readonly book: Book;
  readonly history: History;
  readonly purposeOf: CodeOf;
  readonly categoryOf: CodeOf;
  readonly sectorOf: CodeOf;
  /** Months without a loan after which support in a row counts anew; absent: no gap does (B-10). */
  readonly gapMonths: number | undefined;
};

/**
 * The application that stands behind a loan, as far as the rosters show it: what the row says, what number, contract and the book's
 * earlier loans of borrower and household come to on its day. The day of application is that of the row, else that of signing.
 * What no sheet says is absent, and rules that ask for it are not judged.
 */
export function applicationOf(source: ApplicationSource, loan: RunLoan): Application {
  const { signedOn } = loan.terms;
  const appliedOn = Math.min(loan.days["appliedOn"] ?? signedOn, signedOn);
  const kind = (loan.known["loan"]?.["kind"] as string | undefined) ?? loan.borrower.kind;
  const earlier = source.history.earlierOfBorrower(loan);
  const borrower = borrowerFacts(source, loan, { earlier, appliedOn });
  const { known } = loan;
  const given = known["borrower"]?.["loansBefore"] ?? borrower["loansBefore"];
  return {
    known: {
      ...known,
      application: {
        kind,
        appliedOn,
        signedOn,
        ...(given !== undefined && { isReapplication: Number(given) > 0 }),
        ...known["application"],
      },
      applicant: {
        ...(kind !== "company" && personFacts(loan.borrower.number, appliedOn)),
        ...known["applicant"],
        category: source.categoryOf(known["applicant"]?.["category"]),
      },
      borrower: { ...borrower, ...known["borrower"] },
      household: householdFacts(source, loan),
      company: {
        runningBalance: borrower["runningBalance"],
        ...known["company"],
        sector: source.sectorOf(known["company"]?.["sector"]),
      },
      loan: loanFacts(source, loan),
      ...(known["loan"]?.["isRenewal"] === true && { renewal: { months: termOf(loan), ...known["renewal"] } }),
    },
    days: {
      applied: appliedOn,
      signed: signedOn,
      disbursed: signedOn,
      accrued: signedOn,
      due: appliedOn,
      decided: appliedOn,
      paid: appliedOn,
    },
    overrides: [],
    consents: [],
    departures: [],
  };
}

function termOf({ terms }: RunLoan): number {
  return termMonths(terms.disbursedOn, terms.maturesOn);
}

function loanFacts({ purposeOf }: ApplicationSource, loan: RunLoan): Facts {
  const { terms, borrower, known } = loan;
  const given = known["loan"];
  const secured = given?.["hasCounterGuarantee"] ?? securedBy(given?.["guaranteeKind"]);
  return {
    kind: borrower.kind,
    amount: terms.principalFen,
    termMonths: termOf(loan),
    annualRate: terms.annualRateMillionths,
    signedOn: terms.signedOn,
    ...given,
    hasCounterGuarantee: secured,
    purpose: purposeOf(given?.["purpose"]),
  };
}

const counterGuarantees: ReadonlySet<unknown> = new Set(["mortgage", "pledge", "salary", "joint", "property"]);

/** A roster's kind of guarantee as an answer to whether a counter-guarantee was taken: a plain "guarantee" may be the fund's own. */
function securedBy(guaranteeKind: FactValue | undefined): boolean | undefined {
  if (guaranteeKind === "credit") return false;
  return counterGuarantees.has(guaranteeKind) ? true : undefined;
}

/** What the borrower's earlier loans in the book come to on the day of application. */
function borrowerFacts(
  { history, gapMonths }: ApplicationSource,
  loan: RunLoan,
  { earlier, appliedOn }: { earlier: readonly RunLoan[] | undefined; appliedOn: Day },
): Facts {
  if (!earlier) return {};
  const { signedOn } = loan.terms;
  const groups = earlier.flatMap(({ group }) => (group === undefined ? [] : (history.groups.get(group) ?? [])));
  const wasInJointGroup = earlier.some(
    ({ group, known }) => group !== undefined || known["loan"]?.["guaranteeKind"] === "joint",
  );
  return {
    loansBefore: earlier.length,
    ...(earlier.length > 0 && {
      repaidAllOnTime: earlier.every(
        ({ state: { paidOffOn, dueOn, compensatedFen } }) =>
          compensatedFen === 0n && paidOffOn !== undefined && paidOffOn <= Math.min(dueOn, signedOn),
      ),
      wasInJointGroup,
    }),
    ...(groups.length > 0 && { groupRepaidAll: groups.every(({ state }) => isGone(state.paidOffOn, appliedOn)) }),
    ...runningOn(earlier, signedOn),
    supportMonths: supportMonths(earlier, loan, gapMonths),
  };
}

function isGone(paidOffOn: Day | undefined, on: Day): boolean {
  return paidOffOn !== undefined && paidOffOn <= on;
}

/** How many of the loans run at the end of a day, and what is owed on them; one that was signed and not paid out yet counts in full. */
export function runningOn(loans: readonly RunLoan[], on: Day): { runningLoans: number; runningBalance: Fen } {
  let runningLoans = 0;
  let runningBalance = 0n;
  for (const { state, terms } of loans) {
    const balance = state.disbursedOn > on ? terms.principalFen : balanceOn(state, on);
    if (balance === 0n) continue;
    runningLoans += 1;
    runningBalance += balance;
  }
  return { runningLoans, runningBalance };
}

/** From the first disbursement to the end of this loan, without a gap that counts (B-10, reading 8). */
function supportMonths(earlier: readonly RunLoan[], loan: RunLoan, gapMonths: number | undefined): number {
  let { disbursedOn: from } = loan.terms;
  for (const before of earlier.toReversed()) {
    const ended = before.state.paidOffOn ?? before.state.dueOn;
    if (gapMonths !== undefined && ended < from && termMonths(ended, from) > gapMonths) break;
    from = Math.min(from, before.terms.disbursedOn);
  }
  return termMonths(from, loan.terms.maturesOn);
}

function householdFacts({ book, history }: ApplicationSource, loan: RunLoan): Facts {
  const { signedOn } = loan.terms;
  const given = loan.known["household"];
  const earlier = history.earlierOfHousehold(loan);
  const { number, name } = loan.borrower;
  const others = earlier?.filter(({ borrower }) =>
    number === undefined || borrower.number === undefined ? borrower.name !== name : borrower.number !== number,
  );
  const ofBook: Facts = earlier
    ? {
        membersWithLoanEver: new Set(others!.map(({ borrower }) => borrower.number ?? borrower.name)).size,
        earlierLoans: others!.map((other) => ({
          contract: other.contract,
          member: other.borrower.name,
          on: other.terms.disbursedOn,
        })),
        ...runningOn(earlier, signedOn),
      }
    : {};
  const id = history.householdOf(loan);
  if (!book.households || (id === undefined && number === undefined)) return { ...ofBook, ...given };
  const listed = id === undefined ? undefined : book.households.get(id);
  const isRegistered = listed !== undefined && isWithin(listed, signedOn);
  return { ...ofBook, ...given, isRegistered, ...(listed?.kind !== undefined && { kind: listed.kind }) };
}

/** Day of birth and age that an identity number gives; nothing for another paper. */
function personFacts(number: string | undefined, on: Day): Facts {
  const digits = /^\d{6}(\d{8})\d{3}[\dX]$/.exec(number ?? "")?.[1];
  if (digits === undefined) return {};
  const [year, month, dayOfMonth] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  if (year < 1900 || year > civilDate(on).year || month < 1 || month > 12) return {};
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return {};
  const bornOn = dayOf(year, month, dayOfMonth);
  return { bornOn, age: ageOn(bornOn, on) };
}
