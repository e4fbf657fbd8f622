import type { Fen } from "#domain/money/fen.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { day, type LocalText, money } from "#domain/wording/quantity.ts";
import { balanceOn } from "./balance.ts";
import type { Household, RunLoan } from "./book.ts";
import { bySigning, isWithin } from "./borrower-history.ts";
import {
  breachColumns,
  breachLoanColumns,
  loansLine,
  ruleLines,
  rulesTable,
  ruleTitle,
  tooEarlyNote,
} from "./breach-columns.ts";
import { doorOrder } from "./door-order.ts";
import { groupStates, groupsTable } from "./joint-groups.ts";
import { type Breach, type JudgedRule, type Judgement, judgeLoans } from "./judged-loans.ts";
import { isOfHousehold } from "./limits-report.ts";
import { column, type ColumnOf, loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/** Names of other loans in a cell; those after them are counted. */
const mostNamed = 5;

/**
 * Households and joint groups in breach: a second running loan that is no additional one, a total over the cap, a household that is
 * not on the list or of a kind not entitled (D-01, D-09), another member who had such a loan before, which is named (L-13); groups
 * that lack a household or have a member overdue (C-20). Absent where the policy has no such rule and the roster no group.
 */
export function householdsReport(context: RunContext): Report | undefined {
  const judgement = judgeLoans(context);
  const rules = judgement.rules.filter(isOfHousehold);
  const { groups } = judgement.history;
  const byDoor = doorOrder(context.book);
  if (rules.length === 0 && groups.size === 0) return undefined;
  const breaches = judgement.breaches
    .filter(({ rule }) => rule && isOfHousehold(rule))
    .toSorted((one, other) => rules.indexOf(one.rule!) - rules.indexOf(other.rule!) || byDoor(one.loan, other.loan));
  const several = rules.length === 0 ? [] : severalLoans(context, judgement, breaches);
  const left = leftTheList(context, judgement, rules);
  const states = groupStates(context, groups);
  return {
    id: "households",
    title: sayAll({ key: "households.title" }),
    tables: [
      ...(rules.length === 0
        ? []
        : [
            breachesTable(context, judgement, breaches),
            severalTable(context, several),
            ...(left.length === 0 ? [] : [leftTable(context, left)]),
            rulesTable(context, judgement, rules),
          ]),
      ...(groups.size === 0 ? [] : [groupsTable(context, states)]),
    ],
    papers: [],
    summary: [
      ...(rules.length === 0
        ? []
        : [
            { title: sayAll({ key: "households.summary" }), ...loansLine(breaches) },
            ...ruleLines(breaches),
            severalLine(several),
            ...(left.length === 0
              ? []
              : [
                  {
                    title: sayAll({ key: "households.summary-left" }),
                    count: new Set(left.map((one) => one.household.id)).size,
                  },
                ]),
          ]),
      ...(groups.size === 0
        ? []
        : [
            {
              title: sayAll({ key: "households.summary-incomplete" }),
              count: states.filter(({ isIncomplete }) => isIncomplete).length,
            },
            {
              title: sayAll({ key: "households.summary-overdue" }),
              count: states.filter(({ overdue }) => overdue.length > 0).length,
            },
          ]),
    ],
    // What stands in the way of a rule is said with the limits, once.
    blocked: [],
  };
}

function breachesTable(context: RunContext, judgement: Judgement, breaches: readonly Breach[]): Table {
  const { book } = context;
  const [n, ...rest] = breachLoanColumns;
  const columns: ColumnOf<Breach>[] = [
    n!,
    column("household", "identity", "households.column.household", ({ loan }) => judgement.history.householdOf(loan)),
    ...rest,
    ...breachColumns(context),
    column("other-loans", "text", "households.column.other-loans", (breach) => otherLoans(judgement, breach), {
      width: 48,
    }),
    ofLoan(of.origin),
  ];
  return {
    id: "household-breaches",
    title: sayAll({ key: "households.breaches-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, breaches),
    notes: [
      sayAll({ key: "households.by-signing" }),
      ...(book.households ? [] : [sayAll({ key: "households.no-list" })]),
      ...tooEarlyNote(judgement),
    ],
  };
}

/** The loans for which a rule is not met: those of other members that were ever made, or those that ran on the day of signing. */
function otherLoans({ history }: Judgement, { loan, rule }: Breach): LocalText | undefined {
  const asks = (name: string): boolean => rule!.check.measured.includes(name);
  const { signedOn } = loan.terms;
  const found = (history.earlierOfHousehold(loan) ?? []).filter((earlier) => {
    if (asks("household.membersWithLoanEver") && isOfAnother(earlier, loan)) return true;
    const asksRunning = asks("household.runningLoans") || asks("household.runningBalance");
    return asksRunning && (earlier.state.disbursedOn > signedOn || balanceOn(earlier.state, signedOn) > 0n);
  });
  if (found.length === 0) return undefined;
  const named = found.slice(0, mostNamed).map(({ borrower, contract, terms }) =>
    message("households.loan", {
      name: borrower.name,
      contract,
      day: day(terms.signedOn),
      amount: money(terms.principalFen),
    }),
  );
  const more = found.length - named.length;
  return joined(more === 0 ? named : [...named, message("households.more", { loans: more })], "expression.list-joint");
}

function isOfAnother({ borrower }: RunLoan, { borrower: own }: RunLoan): boolean {
  return borrower.number === undefined || own.number === undefined
    ? borrower.name !== own.name
    : borrower.number !== own.number;
}

/** A household with more than one running loan on the book's day. */
type Several = {
  readonly id: string;
  readonly loans: readonly RunLoan[];
  readonly balanceFen: Fen;
  readonly household: Household | undefined;
  readonly breaches: readonly Breach[];
};

/** The households with several running loans of whatever scheme, the largest total first. */
function severalLoans({ book }: RunContext, { history }: Judgement, breaches: readonly Breach[]): Several[] {
  const running = new Map<string, RunLoan[]>();
  for (const loan of book.loans) {
    if (balanceOn(loan.state, book.asOf) === 0n) continue;
    const id = history.householdOf(loan);
    if (id === undefined) continue;
    const loans = running.get(id);
    if (loans) loans.push(loan);
    else running.set(id, [loan]);
  }
  const breached = new Map<string, Breach[]>();
  for (const breach of breaches) {
    const id = history.householdOf(breach.loan);
    if (id !== undefined) breached.set(id, [...(breached.get(id) ?? []), breach]);
  }
  return [...running]
    .filter(([, loans]) => loans.length > 1)
    .map(([id, loans]) => ({
      id,
      loans: loans.toSorted(bySigning),
      balanceFen: loans.reduce((sum, { state }) => sum + balanceOn(state, book.asOf), 0n),
      household: book.households?.get(id),
      breaches: breached.get(id) ?? [],
    }))
    .toSorted((one, other) => Number(other.balanceFen - one.balanceFen) || (one.id < other.id ? -1 : 1));
}

const severalColumns: readonly ColumnOf<Several>[] = [
  column("n", "count", "run.column.n", (_, n) => n, { width: 6 }),
  column("household", "identity", "households.column.household", ({ id }) => id),
  column("township", "text", "run.column.township", ({ loans }) => loans[0]!.place.township),
  column("village", "text", "run.column.village", ({ loans }) => loans[0]!.place.village),
  column("borrowers", "text", "households.column.borrowers", ({ loans }) => joined(borrowersOf(loans)), { width: 24 }),
  column("borrower-count", "count", "households.column.borrower-count", ({ loans }) => borrowersOf(loans).length),
  column("loans", "count", "households.column.loans", ({ loans }) => loans.length, { total: true }),
  column(
    "additional",
    "count",
    "households.column.additional",
    ({ loans }) => loans.filter(({ known }) => known["loan"]?.["isAdditional"] === true).length,
  ),
  column("balance", "yuan", "run.column.balance", ({ balanceFen }) => balanceFen, { total: true }),
  column(
    "contracts",
    "text",
    "households.column.contracts",
    ({ loans }) => joined(loans.slice(0, mostNamed).map((loan) => loan.contract)),
    {
      width: 32,
    },
  ),
  column(
    "members",
    "text",
    "households.column.members",
    ({ household }) => household && joined(household.members.map(({ name }) => name)),
    {
      width: 24,
    },
  ),
  column("breaches", "text", "households.column.breaches", ({ breaches }) => rulesOf(breaches), { width: 32 }),
];

function borrowersOf(loans: readonly RunLoan[]): string[] {
  return [...new Map(loans.map(({ borrower }) => [borrower.number ?? borrower.name, borrower.name])).values()];
}

function rulesOf(breaches: readonly Breach[]): LocalText {
  return joined([...new Map(breaches.map((breach) => [breach.rule, ruleTitle(breach)])).values()]);
}

function severalTable(context: RunContext, several: readonly Several[]): Table {
  return {
    id: "households-several",
    title: sayAll({ key: "households.several-title" }),
    subtitle: subtitleOf(context),
    columns: severalColumns,
    rows: rowsOf(severalColumns, several),
  };
}

function severalLine(several: readonly Several[]): SummaryLine {
  return {
    title: sayAll({ key: "households.summary-several" }),
    count: several.length,
    amount: money(several.reduce((sum, { balanceFen }) => sum + balanceFen, 0n)),
  };
}

type Left = { readonly loan: RunLoan; readonly household: Household };

/** Running loans of households that stood on the list when the loan was signed and have left it since, where the list matters (D-10, D-13). */
function leftTheList({ book }: RunContext, { history, loans }: Judgement, rules: readonly JudgedRule[]): Left[] {
  const { households } = book;
  if (!households || !rules.some(({ check }) => check.measured.includes("household.isRegistered"))) return [];
  return loans
    .flatMap((loan): Left[] => {
      const household = households.get(history.householdOf(loan) ?? "");
      if (!household || !isWithin(household, loan.terms.signedOn) || isWithin(household, book.asOf)) return [];
      return [{ loan, household }];
    })
    .toSorted((one, other) => doorOrder(book)(one.loan, other.loan));
}

function leftTable(context: RunContext, left: readonly Left[]): Table {
  const columns: ColumnOf<Left>[] = [
    ofLoan(of.n),
    column("household", "identity", "households.column.household", ({ household }) => household.id),
    ...[of.borrower, of.number, of.contract, of.bank, of.township, of.village, of.principal, of.dueOn].map((each) =>
      ofLoan<Left>(each),
    ),
    column("balance", "yuan", "run.column.balance", ({ loan }) => balanceOn(loan.state, context.book.asOf), {
      total: true,
    }),
    column("left-on", "day", "households.column.left-on", ({ household }) => household.to),
    ofLoan(of.origin),
  ];
  return {
    id: "households-left",
    title: sayAll({ key: "households.left-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, left),
  };
}
