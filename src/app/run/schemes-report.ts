import { same } from "#domain/wording/local-text.ts";
import { sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import type { RunLoan } from "./book.ts";
import { type LoanFigure, partOf } from "./figures.ts";
import { column, type ColumnOf, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext } from "./report.ts";

type OfScheme = {
  readonly title: LocalText;
  readonly loans: readonly RunLoan[];
  readonly sum: (name: LoanFigure) => bigint;
};

/** Where a policy is one of two schemes, the loans of each counted apart and never added (D-07, D-19). */
export function schemesReport(context: RunContext): Report | undefined {
  const { basis, book } = context;
  if (basis.policy.scheme === undefined) return undefined;
  const groups = new Map<string, RunLoan[]>();
  for (const loan of book.loans) {
    const scheme = (loan.known["loan"]?.["scheme"] as string | undefined) ?? "";
    const group = groups.get(scheme);
    if (group) group.push(loan);
    else groups.set(scheme, [loan]);
  }
  const schemes = [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([scheme, loans]): OfScheme => {
      const parts = loans.map((loan) => partOf(book, loan));
      return {
        title: schemeTitle(scheme),
        loans,
        sum: (name) => parts.reduce((sum, part) => sum + part[name], 0n),
      };
    });
  const amount = (key: string, title: Parameters<typeof column>[2], name: LoanFigure): ColumnOf<OfScheme> =>
    column(key, "yuan", title, ({ sum }) => sum(name));
  const columns: ColumnOf<OfScheme>[] = [
    column("scheme", "text", "schemes.column.scheme", ({ title }) => title, { width: 22 }),
    column("loans", "count", "due.column.loans", ({ loans }) => loans.length),
    amount("lent", "schemes.column.lent", "disbursedPrincipal"),
    amount("repaid", "schemes.column.repaid", "repaidPrincipal"),
    amount("balance", "run.column.balance", "outstandingPrincipal"),
    amount("overdue", "schemes.column.overdue", "overduePrincipal"),
  ];
  return {
    id: "schemes",
    title: sayAll({ key: "schemes.title" }),
    tables: [
      {
        id: "schemes",
        title: sayAll({ key: "schemes.title" }),
        subtitle: subtitleOf(context),
        columns,
        rows: rowsOf(columns, schemes),
        notes: [sayAll({ key: "schemes.note" })],
      },
    ],
    papers: [],
    summary: schemes.map(({ title, loans, sum }) => ({
      title,
      count: loans.length,
      amount: money(sum("outstandingPrincipal")),
    })),
    blocked: [],
  };
}

function schemeTitle(scheme: string): LocalText {
  if (scheme === "") return sayAll({ key: "schemes.none" });
  if (scheme === "tuopin" || scheme === "fupin") return sayAll({ key: `scheme.${scheme}` });
  return same(scheme);
}
