import { civilDate, type Day } from "#domain/calendar/day.ts";
import { policyDeadline } from "#domain/engine/clocks/policy-deadline.ts";
import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import type { Fen } from "#domain/money/fen.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { doorOrder } from "./door-order.ts";
import { delivers, duePapers } from "./due-papers.ts";
import { column, type ColumnOf, loanColumn, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext } from "./report.ts";
import type { Table } from "./table.ts";

/** A loan that its borrower must be told of. */
export type DueLoan = {
  readonly loan: RunLoan;
  readonly number: LocalText;
  readonly balanceFen: Fen;
  /** The last of the notice days that the policy's reminders give. */
  readonly noticeOn: Day;
  readonly daysLeft: number;
  readonly isLate: boolean;
};

/** A reminder of the policy that is in force on the book's day. */
export type Reminder = {
  readonly clock: string;
  readonly leadDays: number;
  readonly parties: readonly string[];
  /** The paper that is sent. */
  readonly letter: string | undefined;
  readonly document: string | undefined;
};

/**
 * The loans that fall due and whose borrowers are to be told (L-01, L-24, B-14): from the day on which the policy raises
 * the notice to the due day, not repaid, in the order in which a village is visited. Absent where the policy has no reminder.
 */
export function dueList(context: RunContext): Report | undefined {
  const reminders = remindersOf(context);
  if (reminders.length === 0) return undefined;
  const blocked: Refusal[] = [];
  const found = dueLoans(context, reminders, blocked);
  const late = found.filter(({ isLate }) => isLate);
  return {
    id: "due-list",
    title: sayAll({ key: "due.title" }),
    tables: [
      loansTable(context, reminders, found),
      delivers(context.basis.policy, reminders) ? townshipTable(context, found) : bankTable(context, found),
    ],
    papers: duePapers(context, reminders, found),
    summary: [
      { title: sayAll({ key: "due.summary" }), count: found.length, amount: money(sumOf(found)) },
      { title: sayAll({ key: "due.summary-late" }), count: late.length, amount: money(sumOf(late)) },
    ],
    blocked,
  };
}

function sumOf(found: readonly DueLoan[]): Fen {
  return found.reduce((sum, { balanceFen }) => sum + balanceFen, 0n);
}

function remindersOf({ basis, book }: RunContext): Reminder[] {
  return Object.values(basis.policy.reminders ?? {}).flatMap((rule): Reminder[] => {
    const inForce = ruleInForce(basis, rule, eventDays(book.asOf));
    if (!inForce.ok) return [];
    const { clock, leadDays, doneBy, letter } = inForce.value.body;
    const { document, article = "" } = inForce.value.cite;
    return [{ clock, leadDays, parties: doneBy, letter, document: document && `${document} ${article}`.trim() }];
  });
}

/** The loans to be told of on the book's day, in the order township, village, name, contract; numbered in that order. */
export function dueLoans(context: RunContext, reminders: readonly Reminder[], blocked: Refusal[]): DueLoan[] {
  const { basis, references, book } = context;
  const noticeDays = new Map<Day, { first: Day; last: Day } | undefined>();
  const noticeOf = (dueOn: Day): { first: Day; last: Day } | undefined => {
    if (noticeDays.has(dueOn)) return noticeDays.get(dueOn);
    const days = reminders.flatMap(({ clock, leadDays }) => {
      const deadline = policyDeadline(basis, references.calendar, { clock, from: dueOn });
      if (deadline.ok) return [{ raisedOn: deadline.value.due - leadDays, noticeOn: deadline.value.due }];
      for (const refusal of deadline.refusals) if (!blocked.some(({ at }) => at === refusal.at)) blocked.push(refusal);
      return [];
    });
    const notice =
      days.length === 0
        ? undefined
        : {
            first: Math.min(...days.map(({ raisedOn }) => raisedOn)),
            last: Math.max(...days.map(({ noticeOn }) => noticeOn)),
          };
    noticeDays.set(dueOn, notice);
    return notice;
  };
  const listed = book.loans.flatMap((loan) => {
    const { dueOn } = loan.state;
    if (dueOn < book.asOf) return [];
    const balanceFen = balanceOn(loan.state, book.asOf);
    if (balanceFen === 0n) return [];
    const notice = noticeOf(dueOn);
    if (!notice || notice.first > book.asOf) return [];
    return [{ loan, balanceFen, noticeOn: notice.last, daysLeft: dueOn - book.asOf, isLate: notice.last < book.asOf }];
  });
  const { year } = civilDate(book.asOf);
  const order = doorOrder(book);
  return listed
    .toSorted((one, other) => order(one.loan, other.loan))
    .map((due, index) => ({
      ...due,
      number: sayAll(message("due.number", { year: String(year), serial: String(index + 1).padStart(4, "0") })),
    }));
}

const of = loanColumn;

const dueColumns: readonly ColumnOf<DueLoan>[] = [
  ofLoan(of.n),
  column("notice-number", "text", "due.column.notice-number", ({ number }) => number, { width: 18 }),
  ...[of.township, of.village, of.borrower, of.number, of.phone, of.contract, of.bank, of.principal].map((each) =>
    ofLoan(each),
  ),
  column("balance", "yuan", "run.column.balance", ({ balanceFen }) => balanceFen, { total: true }),
  ...[of.disbursedOn, of.dueOn].map((each) => ofLoan(each)),
  column("notice-on", "day", "due.column.notice-on", ({ noticeOn }) => noticeOn),
  column("days-left", "count", "due.column.days-left", ({ daysLeft }) => daysLeft),
  column("state", "text", "due.column.state", ({ isLate }) =>
    sayAll({ key: isLate ? "due.state.late" : "due.state.open" }),
  ),
  ...[of.responsibleBank, of.responsibleTownship, of.origin].map((each) => ofLoan(each)),
];

function loansTable(context: RunContext, reminders: readonly Reminder[], found: readonly DueLoan[]): Table {
  const { policy } = context.basis;
  return {
    id: "due-loans",
    title: sayAll({ key: "due.title" }),
    subtitle: subtitleOf(context),
    columns: dueColumns,
    rows: rowsOf(dueColumns, found),
    notes: [...new Set(reminders.map(({ clock }) => clock))].map((clock) => {
      const ofClock = reminders.filter((reminder) => reminder.clock === clock);
      return sayAll(
        message("due.note", {
          clock: policy.clocks?.[clock]?.title ?? clock,
          lead: Math.max(...ofClock.map(({ leadDays }) => leadDays)),
          parties: joined(ofClock.flatMap(({ parties }) => parties).map((party) => partyTitle(policy, party))),
        }),
      );
    }),
  };
}

/** Where the banks tell the borrowers. */
function bankTable(context: RunContext, found: readonly DueLoan[]): Table {
  type Group = { bank: string; due: readonly DueLoan[] };
  const groups = [...Map.groupBy(found, ({ loan }) => loan.bank)].map(([bank, due]): Group => ({ bank, due }));
  const columns: readonly ColumnOf<Group>[] = [
    column("bank", "text", "run.column.bank", ({ bank }) => bank, { width: 24 }),
    ...dueSums<Group>(),
  ];
  return {
    id: "due-banks",
    title: sayAll({ key: "due.bank-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, groups),
  };
}

/** How many, how much is owed, how many are late. */
function dueSums<Group extends { readonly due: readonly DueLoan[] }>(): ColumnOf<Group>[] {
  return [
    column("loans", "count", "due.column.loans", ({ due }) => due.length, { total: true }),
    column("balance", "yuan", "run.column.balance", ({ due }) => sumOf(due), { total: true }),
    column("late", "count", "due.column.late", ({ due }) => due.filter(({ isLate }) => isLate).length, { total: true }),
  ];
}

function townshipTable(context: RunContext, found: readonly DueLoan[]): Table {
  type Group = { township: string | undefined; village: string | undefined; due: DueLoan[] };
  const groups = new Map<string, Group>();
  for (const due of found) {
    const { township, village } = due.loan.place;
    const key = `${township ?? ""}\n${village ?? ""}`;
    const group = groups.get(key) ?? { township, village, due: [] };
    group.due.push(due);
    groups.set(key, group);
  }
  const columns: readonly ColumnOf<Group>[] = [
    column("township", "text", "run.column.township", ({ township }) => township ?? sayAll({ key: "due.no-township" })),
    column("village", "text", "run.column.village", ({ village }) => village ?? sayAll({ key: "due.no-village" })),
    ...dueSums<Group>(),
  ];
  return {
    id: "due-townships",
    title: sayAll({ key: "due.township-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, [...groups.values()]),
  };
}
