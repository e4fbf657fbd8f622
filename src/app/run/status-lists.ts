import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { days, type LocalText, money } from "#domain/wording/quantity.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { conditionOf } from "./condition.ts";
import { doorOrder } from "./door-order.ts";
import { daysOverdue, knowing } from "./known-on.ts";
import { column, type ColumnOf, listedLoan, loanColumn as of, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/** Who is to be entered on the policy's lists, such as the bad-credit list, with day and source (L-05, B-17, D-13). */
export function statusLists(context: RunContext): Report | undefined {
  const { basis, book } = context;
  const known = knowing(book);
  const tables: Table[] = [];
  const summary: SummaryLine[] = [];
  for (const [code, rule] of Object.entries(basis.policy.lists ?? {})) {
    const inForce = ruleInForce(basis, rule, eventDays(book.asOf));
    if (!inForce.ok) continue;
    const { enters, exportedTo } = inForce.value.body;
    const title = rule.title ?? { zh: code, en: code };
    const condition = conditionOf(enters, "loan");
    const entered = book.loans.filter((loan) => condition.holds(known(loan)) === true).toSorted(doorOrder(book));
    const columns = [
      ...listColumns(context),
      ...(exportedTo === undefined
        ? []
        : [
            column<RunLoan>("exported-to", "text", "lists.column.exported-to", () =>
              partyTitle(basis.policy, exportedTo),
            ),
          ]),
      of.origin,
    ];
    tables.push({ id: `list-${code}`, title, subtitle: subtitleOf(context), columns, rows: rowsOf(columns, entered) });
    summary.push({
      title: sayAll(message("lists.summary", { list: title })),
      count: entered.length,
      cite: inForce.value.cite.article,
    });
  }
  if (tables.length === 0) return undefined;
  return { id: "status-lists", title: sayAll({ key: "lists.title" }), tables, papers: [], summary, blocked: [] };
}

function listColumns({ book }: RunContext): ColumnOf<RunLoan>[] {
  const source = (loan: RunLoan): LocalText => {
    const overdue = daysOverdue(loan, book.asOf);
    if (overdue === 0) return sayAll({ key: "lists.source-recorded" });
    const amount = money(balanceOn(loan.state, book.asOf));
    return sayAll(message("lists.source-overdue", { days: days(overdue), amount }));
  };
  return [
    ...listedLoan,
    column("since", "day", "lists.column.since", (loan) => {
      const overdue = daysOverdue(loan, book.asOf);
      return overdue === 0 ? undefined : book.asOf - overdue + 1;
    }),
    column("source", "text", "lists.column.source", source, { width: 32 }),
  ];
}
