import type { Citation, Explanation, Step } from "#domain/wording/explanation.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { RunLoan } from "./book.ts";
import { column, type ColumnOf, loanColumn, ofLoan, quantityText, rowsOf } from "./loan-columns.ts";
import type { Table } from "./table.ts";

type StepOfLoan = { readonly loan: RunLoan; readonly subject: Explanation["subject"]; readonly step: Step };

const columns: readonly ColumnOf<StepOfLoan>[] = [
  ...[loanColumn.n, loanColumn.contract, loanColumn.borrower].map((each) => ofLoan<StepOfLoan>(each)),
  column("subject", "text", "explained.column.subject", ({ subject }) => sayAll(subject), { width: 20 }),
  column("what", "text", "explained.column.what", ({ step }) => sayAll(step.what), { width: 28 }),
  column("inputs", "text", "explained.column.inputs", ({ step }) => inputsText(step), { width: 44 }),
  column("formula", "text", "explained.column.formula", ({ step }) => formulaText(step), { width: 36 }),
  column("result", "text", "explained.column.result", ({ step }) => quantityText(step.result), { width: 16 }),
  column("cite", "text", "run.column.cite", ({ step }) => citesText(step.cites), { width: 18 }),
];

/** How the figures of a list came about, step by step, for whoever checks them. */
export function explainedTable(
  head: Pick<Table, "id" | "title" | "subtitle">,
  explained: readonly { readonly loan: RunLoan; readonly explanations: readonly Explanation[] }[],
): Table {
  const steps = explained.flatMap(({ loan, explanations }) =>
    explanations.flatMap(({ subject, steps: each }) => each.map((step): StepOfLoan => ({ loan, subject, step }))),
  );
  return { ...head, columns, rows: rowsOf(columns, steps) };
}

function inputsText({ inputs }: Step): LocalText {
  const said = inputs.map(({ name, value }) =>
    sayAll(message("explained.input", { name: sayAll(name), value: quantityText(value) })),
  );
  return joined(said, "explained.between");
}

function formulaText({ formula, rounding }: Step): LocalText | undefined {
  const said = [...(formula ? [formula] : []), ...(rounding ? [message(`rounding.${rounding}`)] : [])];
  return said.length === 0 ? undefined : joined(said, "explained.between");
}

function citesText(cites: readonly Citation[]): string {
  return [...new Set(cites.flatMap(({ article }) => article ?? []))].join("、");
}
