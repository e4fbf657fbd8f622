import type { Day } from "#domain/calendar/day.ts";
import { policyDeadline } from "#domain/engine/clocks/policy-deadline.ts";
import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { RuleBody } from "#domain/policy/schema/value.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { type Condition, conditionOf, namesText } from "./condition.ts";
import { doorOrder } from "./door-order.ts";
import { groupPapers } from "./group-papers.ts";
import { daysOverdue, knowing } from "./known-on.ts";
import { column, type ColumnOf, loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

type Procedure = RuleBody<NonNullable<Policy["procedures"]>[string]>;

type Matter = {
  readonly code: string;
  readonly title: LocalText;
  readonly subject: Procedure["subject"];
  readonly step: Procedure["steps"][number];
  readonly article: string | undefined;
  readonly condition: Condition;
};

type Open = { readonly matter: Matter; readonly loan: RunLoan; readonly deadline: Day | undefined };

/**
 * What the policy's procedures ask to be done about loans on the book's day: every procedure on a loan whose opening condition
 * holds, with its first step, who takes it and by when (L-06, L-09, L-11, L-16, B-15). A loan that lacks a fact is counted, not guessed.
 */
export function mattersList(context: RunContext): Report | undefined {
  const { basis, book } = context;
  const matters = mattersOf(context);
  if (matters.length === 0) return undefined;
  const known = knowing(book);
  const deadlines = deadlinesOf(context);
  const order = doorOrder(book);
  const open = matters.flatMap((matter) =>
    book.loans
      .filter((loan) => concerns(matter, loan, book.asOf) && matter.condition.holds(known(loan)) === true)
      .toSorted(order)
      .map((loan): Open => ({ matter, loan, deadline: deadlines(matter, loan) })),
  );
  const columns: ColumnOf<Open>[] = [
    column("matter", "text", "matters.column.matter", ({ matter }) => matter.title, { width: 18 }),
    ...[of.borrower, of.number, of.contract, of.bank, of.township, of.village].map((each) => ofLoan<Open>(each)),
    // A loan may stand under more than one matter: the sum of the rows would count it again.
    column("principal", "yuan", "run.column.principal", ({ loan }) => loan.terms.principalFen),
    ofLoan(of.dueOn),
    column("balance", "yuan", "run.column.balance", ({ loan }) => balanceOn(loan.state, book.asOf)),
    column("days", "count", "overdue.column.days", ({ loan }) => daysOverdue(loan, book.asOf)),
    column("first-step", "text", "matters.column.first-step", ({ matter }) => matter.step.title, { width: 24 }),
    column("by", "text", "matters.column.by", ({ matter }) => whoTakes(basis.policy, matter.step.by), { width: 18 }),
    column("deadline", "day", "matters.column.deadline", ({ deadline }) => deadline),
    column("state", "text", "matters.column.state", ({ deadline }) =>
      deadline === undefined
        ? undefined
        : sayAll({ key: deadline < book.asOf ? "matters.state.late" : "matters.state.open" }),
    ),
    column("cite", "text", "run.column.cite", ({ matter }) => matter.article, { width: 14 }),
    ofLoan(of.origin),
  ];
  return {
    id: "matters",
    title: sayAll({ key: "matters.title" }),
    tables: [
      {
        id: "matters",
        title: sayAll({ key: "matters.title" }),
        subtitle: subtitleOf(context),
        columns,
        rows: rowsOf(columns, open),
        notes: matters.flatMap(notJudged),
      },
      kindsTable(context, matters, open),
    ],
    papers: groupPapers(context),
    summary: matters.map((matter) => summaryOf(context, matter, open)),
    blocked: [],
  };
}

/** How many loans each matter concerns, with what they still owe. */
function kindsTable(context: RunContext, matters: readonly Matter[], open: readonly Open[]): Table {
  const { basis, book } = context;
  type Kind = { readonly matter: Matter; readonly found: readonly Open[] };
  const kinds = matters.map((matter): Kind => ({ matter, found: open.filter((each) => each.matter === matter) }));
  const columns: readonly ColumnOf<Kind>[] = [
    column("matter", "text", "matters.column.matter", ({ matter }) => matter.title, { width: 30 }),
    column("loans", "count", "due.column.loans", ({ found }) => found.length),
    column("balance", "yuan", "run.column.balance", ({ found }) =>
      found.reduce((sum, { loan }) => sum + balanceOn(loan.state, book.asOf), 0n),
    ),
    column("first-step", "text", "matters.column.first-step", ({ matter }) => matter.step.title, { width: 40 }),
    column("by", "text", "matters.column.by", ({ matter }) => whoTakes(basis.policy, matter.step.by), { width: 18 }),
    column("cite", "text", "run.column.cite", ({ matter }) => matter.article, { width: 14 }),
  ];
  return {
    id: "matter-kinds",
    title: sayAll({ key: "matters.kinds-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(
      columns,
      kinds.filter(({ found }) => found.length > 0),
    ),
  };
}

/** A loan with nothing owed is looked at only by conditions that ask for that; a group's matter, only by loans of a group. */
function concerns({ subject, condition }: Matter, loan: RunLoan, asOf: Day): boolean {
  if (subject === "group" && loan.group === undefined) return false;
  return balanceOn(loan.state, asOf) > 0n || condition.asks("loan.isPaidOff");
}

function mattersOf({ basis, book }: RunContext): Matter[] {
  return Object.entries(basis.policy.procedures ?? {}).flatMap(([code, rule]): Matter[] => {
    const inForce = ruleInForce(basis, rule, eventDays(book.asOf));
    if (!inForce.ok) return [];
    const { subject, opensWhen, steps } = inForce.value.body;
    // Compensation has a list of its own, with amounts and what stands in the way.
    if (code === "compensation" && basis.policy.compensation?.triggers) return [];
    if ((subject !== "loan" && subject !== "group") || opensWhen === undefined) return [];
    const condition = conditionOf(opensWhen, "application");
    return [
      {
        code,
        title: rule.title ?? { zh: code, en: code },
        subject,
        step: steps[0]!,
        article: inForce.value.cite.article,
        condition,
      },
    ];
  });
}

/** The day by which a matter's first step is due where its clock runs from the loan's due day. */
function deadlinesOf({ basis, references }: RunContext): (matter: Matter, loan: RunLoan) => Day | undefined {
  const kept = new Map<string, Day | undefined>();
  return ({ step }, loan) => {
    const { clock } = step;
    if (clock === undefined) return undefined;
    const key = `${clock} ${loan.state.dueOn}`;
    if (!kept.has(key)) {
      const found = policyDeadline(basis, references.calendar, { clock, from: loan.state.dueOn });
      kept.set(key, found.ok ? found.value.due : undefined);
    }
    return kept.get(key);
  };
}

function whoTakes(policy: Policy, by: Procedure["steps"][number]["by"]): LocalText {
  const parties = typeof by === "string" ? [by] : "allOf" in by ? by.allOf : by.anyOf;
  return joined(parties.map((party) => partyTitle(policy, party)));
}

function notJudged({ title, condition }: Matter): LocalText[] {
  const { count, names } = condition.lacking;
  if (count === 0) return [];
  return [sayAll(message("matters.missing", { loans: count, names: namesText(names), matter: title }))];
}

function summaryOf({ book }: RunContext, matter: Matter, open: readonly Open[]): SummaryLine {
  const found = open.filter((each) => each.matter === matter);
  const owed = found.reduce((sum, { loan }) => sum + balanceOn(loan.state, book.asOf), 0n);
  return {
    title: sayAll(message("matters.summary", { matter: matter.title })),
    count: found.length,
    amount: owed === 0n ? undefined : money(owed),
    note: notJudged(matter)[0],
    cite: matter.article,
  };
}
