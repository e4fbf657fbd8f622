import type { WordKey } from "#domain/wording/catalog.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
import { cellText, table } from "./table.ts";

/** A row of a result as JSON has it. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of a list; of anything else none. */
export function rowsOf(value: unknown): Row[] {
  // What a reckoning lists are objects.
  return Array.isArray(value) ? (value as Row[]) : [];
}

/** A word of the catalogue, as the head of a column or in a cell. */
export function word(key: WordKey, language: Language): string {
  return say(message(key), language);
}

/** A column: its head, and what stands in it, the row's value of that name unless `cell` says otherwise. */
export type Column<Of extends object = Row> = {
  readonly key: keyof Of & string;
  readonly head: WordKey;
  readonly isRight?: boolean;
  readonly cell?: (row: Of) => string;
};

/** Rows under the heads of their columns. */
export function rowTable<Of extends object>(
  rows: readonly Of[],
  columns: readonly Column<Of>[],
  language: Language,
): string {
  const heads = columns.map(({ head }) => word(head, language));
  const right = columns.flatMap(({ isRight }, index) => (isRight ? [index] : []));
  const cells = rows.map((row) => columns.map(({ key, cell }) => (cell ? cell(row) : cellText(row[key]))));
  return table([heads, ...cells], right);
}

/** What a row of a result is called: its title (else its id), and the name of the one it is about. */
export function titleOf(row: Row, language: Language): string {
  // A title is in both languages wherever a result has one.
  const title = row["title"] as LocalText | undefined;
  const id = row["party"] ?? row["breaker"] ?? row["code"] ?? "";
  return [title ? title[language] : id, row["name"]].filter(Boolean).map(String).join(" ");
}
