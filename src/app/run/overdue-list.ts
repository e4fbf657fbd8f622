import { classLoan, type LoanClasses } from "#domain/engine/classes/classes.ts";
import type { Fen } from "#domain/money/fen.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { doorOrder } from "./door-order.ts";
import { daysOverdue, knowing, type Knowing } from "./known-on.ts";
import { column, type ColumnOf, listedLoan, loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

type Overdue = {
  readonly loan: RunLoan;
  readonly days: number;
  readonly balanceFen: Fen;
  readonly classes: LoanClasses | undefined;
};

/**
 * Loans overdue on the book's day, the longest first, with bucket, grade and the class proposed (L-15), by bank; loans due
 * soon or overdue for which nobody is named on one of the two sides (L-14).
 */
export function overdueList(context: RunContext): Report {
  const { book, basis } = context;
  const blocked: Refusal[] = [];
  const known = knowing(book);
  const found = overdueLoans(context, known, blocked);
  const unassigned = book.loans.filter((loan) => needsSomebody(context, loan)).toSorted(doorOrder(book));
  const tables = [overdueTable(context, found), bankTable(context, found)];
  if (basis.policy.parties["responsible-person"] && unassigned.length > 0)
    tables.push(unassignedTable(context, unassigned));
  return {
    id: "overdue-list",
    title: sayAll({ key: "overdue.title" }),
    tables,
    papers: [],
    summary: [
      { title: sayAll({ key: "overdue.summary" }), count: found.length, amount: money(sumOf(found)) },
      ...classLines(found),
      ...(basis.policy.parties["responsible-person"]
        ? [{ title: sayAll({ key: "overdue.summary-unassigned" }), count: unassigned.length }]
        : []),
    ],
    blocked,
  };
}

function sumOf(found: readonly Overdue[]): Fen {
  return found.reduce((sum, { balanceFen }) => sum + balanceFen, 0n);
}

function overdueLoans({ basis, book }: RunContext, known: Knowing, blocked: Refusal[]): Overdue[] {
  const found: Overdue[] = [];
  for (const loan of book.loans) {
    const overdue = daysOverdue(loan, book.asOf);
    const balanceFen = balanceOn(loan.state, book.asOf);
    if (overdue === 0 || balanceFen === 0n) continue;
    const facts = known(loan);
    const classes = basis.policy.classes
      ? classLoan(basis, { on: book.asOf, loan: facts["loan"]!, household: facts["household"] })
      : undefined;
    if (classes && !classes.ok)
      for (const refusal of classes.refusals) if (!blocked.some(({ at }) => at === refusal.at)) blocked.push(refusal);
    found.push({ loan, days: overdue, balanceFen, classes: classes?.ok ? classes.value : undefined });
  }
  const order = doorOrder(book);
  return found.toSorted((one, other) => other.days - one.days || order(one.loan, other.loan));
}

/** Due within the year or overdue, not repaid, and a side has nobody: every due loan has one on each (包抓到户到人). */
function needsSomebody({ book }: RunContext, loan: RunLoan): boolean {
  if (loan.responsible.bank !== undefined && loan.responsible.township !== undefined) return false;
  const { dueOn } = loan.state;
  return dueOn <= book.asOf && balanceOn(loan.state, book.asOf) > 0n;
}

function unassignedSide({ responsible }: RunLoan): LocalText | undefined {
  if (responsible.bank === undefined && responsible.township === undefined)
    return sayAll({ key: "overdue.unassigned-both" });
  if (responsible.bank === undefined) return sayAll({ key: "overdue.unassigned-bank" });
  return responsible.township === undefined ? sayAll({ key: "overdue.unassigned-township" }) : undefined;
}

function bucketText(classes: LoanClasses | undefined): LocalText | undefined {
  const bucket = classes?.bucket;
  if (!bucket) return undefined;
  return bucket.to === undefined
    ? sayAll(message("overdue.bucket-open", { from: bucket.from }))
    : sayAll(message("overdue.bucket-range", { from: bucket.from, to: bucket.to }));
}

function overdueColumns(context: RunContext): ColumnOf<Overdue>[] {
  const { classes, parties } = context.basis.policy;
  const only = (wanted: boolean, columns: ColumnOf<Overdue>[]): ColumnOf<Overdue>[] => (wanted ? columns : []);
  return [
    ...[of.n, of.borrower, of.number, of.phone, of.contract, of.bank, of.township, of.village].map((each) =>
      ofLoan(each),
    ),
    ...[of.principal, of.disbursedOn, of.dueOn].map((each) => ofLoan(each)),
    column("balance", "yuan", "overdue.column.overdue-balance", ({ balanceFen }) => balanceFen, { total: true }),
    column("days", "count", "overdue.column.days", (overdue) => overdue.days),
    ...only(classes?.buckets !== undefined, [
      column("bucket", "text", "overdue.column.bucket", (overdue) => bucketText(overdue.classes), { width: 12 }),
    ]),
    ...only(classes?.grades !== undefined, [
      column(
        "grade",
        "text",
        "overdue.column.grade",
        ({ classes: found }) => found?.grade && sayAll({ key: `grade.${found.grade.grade}` }),
      ),
    ]),
    ...only(classes?.kinds !== undefined, [
      column("class", "text", "overdue.column.class", (overdue) => overdue.classes?.kind?.title, { width: 16 }),
      column("measure", "text", "overdue.column.measure", (overdue) => overdue.classes?.kind?.measure, { width: 20 }),
    ]),
    column("pursuits", "count", "overdue.column.pursuits", ({ loan }) => loan.pursuits.count),
    column("pursued-on", "day", "overdue.column.pursued-on", ({ loan }) => loan.pursuits.lastOn),
    ...[of.responsibleBank, of.responsibleTownship].map((each) => ofLoan(each)),
    ...only(parties["responsible-person"] !== undefined, [
      column("unassigned", "text", "overdue.column.unassigned", ({ loan }) => unassignedSide(loan)),
    ]),
    ofLoan(of.origin),
  ];
}

function overdueTable(context: RunContext, found: readonly Overdue[]): Table {
  const columns = overdueColumns(context);
  const cite = found.find(({ classes }) => classes?.kind)?.classes?.kind?.cite;
  return {
    id: "overdue-loans",
    title: sayAll({ key: "overdue.title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, found),
    ...(cite && {
      notes: [sayAll(message("overdue.class-note", { cite: `${cite.document ?? ""}${cite.article ?? ""}` }))],
    }),
  };
}

function bankTable(context: RunContext, found: readonly Overdue[]): Table {
  type OfBank = { bank: string; loans: Overdue[] };
  const banks = new Map<string, OfBank>();
  for (const overdue of found) {
    const { bank } = overdue.loan;
    const group = banks.get(bank) ?? { bank, loans: [] };
    group.loans.push(overdue);
    banks.set(bank, group);
  }
  const columns: ColumnOf<OfBank>[] = [
    column("bank", "text", "run.column.bank", ({ bank }) => bank, { width: 24 }),
    column("loans", "count", "due.column.loans", ({ loans }) => loans.length, { total: true }),
    column("balance", "yuan", "overdue.column.overdue-balance", ({ loans }) => sumOf(loans), { total: true }),
    column("longest", "count", "overdue.column.longest", ({ loans }) => Math.max(...loans.map((each) => each.days))),
  ];
  return {
    id: "overdue-banks",
    title: sayAll({ key: "overdue.bank-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, [...banks.values()]),
  };
}

function unassignedTable(context: RunContext, loans: readonly RunLoan[]): Table {
  const columns: ColumnOf<RunLoan>[] = [
    ...listedLoan,
    column("unassigned", "text", "overdue.column.unassigned", unassignedSide),
    of.origin,
  ];
  return {
    id: "unassigned-loans",
    title: sayAll({ key: "unassigned.title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, loans),
  };
}

function classLines(found: readonly Overdue[]): SummaryLine[] {
  const classes = new Map<string, { rank: number; title: LocalText; loans: Overdue[] }>();
  for (const overdue of found) {
    const kind = overdue.classes?.kind;
    if (!kind) continue;
    const group = classes.get(kind.code) ?? { rank: kind.rank, title: kind.title, loans: [] };
    group.loans.push(overdue);
    classes.set(kind.code, group);
  }
  return [...classes.values()]
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ title, loans }) => ({
      title: sayAll(message("overdue.summary-class", { class: title })),
      count: loans.length,
      amount: money(sumOf(loans)),
    }));
}
