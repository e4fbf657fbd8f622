import type { Field } from "#domain/roster/field.ts";
import { same } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { column, type ColumnOf, rowsOf } from "./loan-columns.ts";
import type { Report } from "./report.ts";
import { type GuideColumn, listText, kindText, type RosterGuide, usesText } from "./roster-guide.ts";
import type { Column, Table } from "./table.ts";

/** Rows of an empty form that are formatted to be filled in. */
const blankRows = 50;

/**
 * An empty workbook of a roster, to be filled in: a sheet with its heads, and one that tells what belongs into every column. The
 * heads are Chinese in every language, as banks write them.
 */
export function rosterForm(guide: RosterGuide, policy: LocalText | undefined): Pick<Report, "title" | "tables"> {
  return { title: policy ?? guide.title, tables: [formOf(guide), guideTable(guide)] };
}

function formOf({ roster, title, columns: all }: RosterGuide): Table {
  // Of the loans those that the policy has a use for: a form of a hundred columns is filled in by nobody.
  const columns = all.some(({ uses }) => uses.length > 0) ? all.filter(({ uses }) => uses.length > 0) : all;
  return {
    id: roster,
    title,
    subtitle: sayAll({ key: "roster-guide.fill" }),
    columns: columns.map(formColumn),
    rows: Array.from({ length: blankRows }, () => columns.map(() => undefined)),
  };
}

const kinds: { readonly [Type in Field["type"]]?: Column["kind"] } = {
  identity: "identity",
  code: "identity",
  "company-code": "identity",
  phone: "identity",
  amount: "yuan",
  day: "day",
  term: "count",
  count: "count",
};

/** The plainest head, with its unit, so that nobody has to ask. */
function formColumn({ name, heads: [head], field: { type } }: GuideColumn): Column {
  const unit = type === "amount" ? "（元）" : type === "term" ? "（月）" : type === "rate" ? "（%）" : "";
  return { key: name, title: same(`${head!}${unit}`), kind: kinds[type] ?? "text" };
}

function guideTable({ roster, title, columns: described }: RosterGuide): Table {
  const columns: ColumnOf<GuideColumn>[] = [
    column("what", "text", "roster-guide.column.title", ({ title: what }) => what, { width: 28 }),
    column("kind", "text", "roster-guide.column.kind", (each) => kindText(each, 200), { width: 40 }),
    column("needed", "text", "roster-guide.column.needed", ({ needed }) => needed, { width: 20 }),
    column("uses", "text", "roster-guide.column.uses", usesText, { width: 44 }),
    column("heads", "text", "roster-guide.column.heads", ({ heads }) => listText(heads, 8), { width: 48 }),
    column("name", "identity", "roster-guide.column.name", ({ name }) => name, { width: 30 }),
  ];
  return {
    id: `${roster}-columns`,
    title: sayAll(message("roster-guide.columns-of", { roster: title })),
    columns,
    rows: rowsOf(columns, described),
    notes: [sayAll({ key: "roster-guide.how" })],
  };
}
