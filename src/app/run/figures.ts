import { civilDate } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { FigureName } from "#domain/policy/vocabulary.ts";
import { balanceOn } from "./balance.ts";
import type { Book, FundMovement, RunLoan } from "./book.ts";
import { daysOverdue } from "./known-on.ts";

/** Whose figures: the whole programme, a bank, a region, a guarantor. */
export type Scope = "programme" | "lender" | "region" | "guarantor";

/** The figures of one scope, as rules may ask for them; what no sheet gives is absent. */
export type Figures = { readonly [Name in FigureName]?: bigint | number };

export type ScopeOfBook = { readonly scope: Scope; readonly name: string | undefined; readonly figures: Figures };

/** Days overdue past which the whole principal of a loan counts as non-performing (Luodian reading 8). */
const nonPerformingAfterDays = 90;
const badGrades: ReadonlySet<unknown> = new Set(["substandard", "doubtful", "loss"]);

/** Where a loan belongs for figures by region: the company's district, else the county. */
export function regionOf({ known, place }: RunLoan): string | undefined {
  return (known["company"]?.["district"] as string | undefined) ?? place.county;
}

/** The loans that the policy's figures count: where it is one of two schemes, those of its own (D-07). */
export function countedLoans({ loans }: Book, policy: Policy): readonly RunLoan[] {
  const { scheme } = policy;
  return scheme === undefined ? loans : loans.filter((loan) => (loan.known["loan"]?.["scheme"] ?? scheme) === scheme);
}

/** What tells a loan's scope apart, for each kind of scope. */
const nameIn: Record<Scope, (loan: RunLoan) => string | undefined> = {
  programme: () => undefined,
  lender: ({ bank }) => bank,
  region: regionOf,
  guarantor: ({ more }) => more["guarantor"] as string | undefined,
};

const movementIn: Record<Scope, (movement: FundMovement) => string | undefined> = {
  programme: () => undefined,
  lender: ({ bank }) => bank,
  region: ({ district }) => district,
  guarantor: () => undefined,
};

/** The figures of every scope of a kind: of the banks, the regions … that loans or movements name, in the order of their names. */
export function scopesOf(book: Book, loansCounted: readonly RunLoan[], scope: Scope): ScopeOfBook[] {
  if (scope === "programme") return [{ scope, name: undefined, figures: figuresOf(book, loansCounted, book.fund) }];
  const loans = groupBy(loansCounted, nameIn[scope]);
  const fund = groupBy(book.fund ?? [], movementIn[scope]);
  const names = [...new Set([...loans.keys(), ...fund.keys()])].toSorted(collator.compare);
  return names.map((name) => ({
    scope,
    name,
    figures: figuresOf(book, loans.get(name) ?? [], book.fund && (fund.get(name) ?? [])),
  }));
}

const collator = new Intl.Collator("zh-CN");

function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** What loans come to on the book's day, and the fund with them; sums of whole fen. */
function figuresOf(book: Book, loans: readonly RunLoan[], fund: readonly FundMovement[] | undefined): Figures {
  const sum = nothing();
  let overdueLoans = 0;
  let saysGuaranteed = loans.length === 0;
  for (const loan of loans) {
    const part = partOf(book, loan);
    for (const name of loanFigures) sum[name] += part[name];
    if (part.overduePrincipal > 0n) overdueLoans += 1;
    saysGuaranteed ||= loan.known["loan"]?.["isGuaranteed"] !== undefined;
  }
  const { guaranteedBalance, ...rest } = sum;
  return {
    ...rest,
    // Where no row says whether the fund guarantees the loan, nothing is guessed.
    ...(saysGuaranteed && { guaranteedBalance }),
    loans: loans.length,
    overdueLoans,
    ...(fund && fundFigures(fund)),
  };
}

/** The figures to which a loan adds its part. */
export const loanFigures = [
  "disbursedPrincipal",
  "repaidPrincipal",
  "outstandingPrincipal",
  "guaranteedBalance",
  "maturedPrincipal",
  "maturedRepaidPrincipal",
  "overduePrincipal",
  "nonPerformingPrincipal",
  "compensatedGross",
  "compensatedNet",
  "compensatedYear",
  "recovered",
  "unrecoveredCompensation",
  "openCompensation",
  "credit",
  "priorYearMatured",
  "priorYearRepaid",
  "disbursedYear",
] as const satisfies FigureName[];
export type LoanFigure = (typeof loanFigures)[number];

function nothing(): Record<LoanFigure, bigint> {
  return Object.fromEntries(loanFigures.map((name) => [name, 0n])) as Record<LoanFigure, bigint>;
}

/** What one loan adds to each figure on the book's day: so that a rate opens to its loans (L-07, B-18). */
export function partOf({ asOf }: Book, loan: RunLoan): Readonly<Record<LoanFigure, bigint>> {
  const { state } = loan;
  const { year } = civilDate(asOf);
  const drawn = state.balance.at(-1)?.drawnFen ?? 0n;
  const balance = balanceOn(state, asOf);
  const lost = lossesOf(loan, year);
  const repaid = drawn - balance - state.compensatedFen - lost.writtenOff;
  const late = daysOverdue(loan, asOf);
  const isDue = state.dueOn <= asOf;
  const wasDueLastYear = civilDate(state.dueOn).year === year - 1;
  const isBad = late > nonPerformingAfterDays || badGrades.has(loan.more["grade"]);
  const isOpen = loan.days["compensationAppliedOn"] !== undefined && state.compensatedFen === 0n;
  const net = lost.compensated - lost.recovered;
  const when = (condition: boolean, amount: bigint): bigint => (condition ? amount : 0n);
  return {
    disbursedPrincipal: drawn,
    repaidPrincipal: repaid,
    outstandingPrincipal: balance,
    guaranteedBalance: when(loan.known["loan"]?.["isGuaranteed"] === true, balance),
    maturedPrincipal: when(isDue, drawn),
    maturedRepaidPrincipal: when(isDue, repaid),
    overduePrincipal: when(late > 0, overdueFen(loan, asOf, balance)),
    nonPerformingPrincipal: when(isBad, balance),
    compensatedGross: lost.compensated,
    compensatedNet: net,
    compensatedYear: lost.compensatedYear,
    recovered: lost.recovered,
    unrecoveredCompensation: net,
    openCompensation: when(isOpen, balance),
    credit: when(balance > 0n, loan.terms.principalFen),
    priorYearMatured: when(wasDueLastYear, drawn),
    priorYearRepaid: when(wasDueLastYear, repaid),
    disbursedYear: when(civilDate(state.disbursedOn).year === year, drawn),
  };
}

type Losses = { compensated: Fen; compensatedYear: Fen; recovered: Fen; writtenOff: Fen };

function lossesOf({ state }: RunLoan, year: number): Losses {
  const losses: Losses = { compensated: 0n, compensatedYear: 0n, recovered: 0n, writtenOff: 0n };
  for (const fact of state.standing) {
    if (fact.kind === "recovered") losses.recovered += fact.amountFen;
    else if (fact.kind === "written-off") losses.writtenOff += fact.amountFen ?? 0n;
    else if (fact.kind === "compensated") {
      losses.compensated += fact.amountFen;
      if (civilDate(fact.effectiveOn).year === year) losses.compensatedYear += fact.amountFen;
    }
  }
  return losses;
}

/** Of the balance, what fell due and was not paid: all of it after maturity, the instalments due before. */
export function overdueFen({ state }: RunLoan, asOf: number, balanceFen: Fen): Fen {
  if (state.dueOn < asOf) return balanceFen;
  const segment = state.balance.findLast(({ from }) => from <= asOf);
  return segment ? segment.balanceFen - segment.notDueFen : 0n;
}

/** The figures of the fund: what was paid in, what is on deposit, what is left of it. */
function fundFigures(fund: readonly FundMovement[]): Figures {
  const of = (...kinds: FundMovement["kind"][]): Fen =>
    fund.reduce((sum, { kind, amountFen }) => (kinds.includes(kind) ? sum + amountFen : sum), 0n);
  const balance = fund.reduce(
    (sum, { direction, amountFen }) => sum + (direction === "in" ? amountFen : -amountFen),
    0n,
  );
  const paidIn = of("injection", "top-up");
  return {
    fundBalance: balance,
    poolPaidIn: paidIn,
    poolBalance: balance,
    injection: paidIn,
    deposit: of("deposit"),
    depositInterest: of("interest"),
    refundedDeposit: of("refund"),
  };
}
