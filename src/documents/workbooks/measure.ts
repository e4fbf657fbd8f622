import type { CellValue, Column, Table } from "#app/run/table.ts";
import type { Fen } from "#domain/money/fen.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { linesIn, textWidth } from "./text-width.ts";

/** How wide a column is at the least and at the most, in digits. Numbers are never narrower than what they hold. */
const bounds = {
  text: { least: 8, most: 30 },
  identity: { least: 10, most: 36 },
  yuan: { least: 12, most: 40 },
  percent: { least: 9, most: 24 },
  count: { least: 6, most: 24 },
  number: { least: 14, most: 24 },
  day: { least: 12, most: 12 },
  flag: { least: 6, most: 10 },
} as const satisfies Record<Column["kind"], { least: number; most: number }>;

/** Texts looked at in a column: some from the beginning and some from all over; a longer one wraps. */
const looked = 2000;

/** The width of a column by kind, title and content, and its sum where it has one. */
export function measured(
  table: Table,
  index: number,
  title: string,
  language: Language,
): { width: number; sum: Fen | number | undefined } {
  const column = table.columns[index]!;
  const { least, most } = bounds[column.kind];
  const isText = column.kind === "text" || column.kind === "identity";
  const { widest, sum } = isText
    ? { widest: widestText(table, index, language), sum: undefined }
    : widestNumber(table, index, language);
  const content = Math.max(widest, sum === undefined ? 0 : numberWidth(column, sum) + 1) + 2;
  // A given width is what a text may take; a number takes what it needs.
  const wanted = column.kind === "text" ? Math.min(content, column.width ?? most) : content;
  const width = Math.min(Math.max(wanted, Math.min(least, column.width ?? least)), Math.max(most, column.width ?? 0));
  return { width: Math.max(width, widthForTitle(title)), sum };
}

/** The least width in which a title stands in three lines. */
function widthForTitle(title: string): number {
  let width = Math.min(6, textWidth(title) + 2);
  while (linesIn(title, width) > (textWidth(title) > 16 ? 3 : 2)) width += 1;
  return width;
}

function widestText({ rows }: Table, index: number, language: Language): number {
  const step = Math.max(1, Math.floor(rows.length / looked));
  let widest = 0;
  for (let row = 0; row < rows.length; row += step) widest = Math.max(widest, textOf(rows[row]![index], language));
  return widest;
}

function textOf(value: CellValue, language: Language): number {
  if (value === undefined) return 0;
  return textWidth(typeof value === "object" ? say(value, language) : String(value).slice(0, 200));
}

function widestNumber(
  { columns, rows }: Table,
  index: number,
  language: Language,
): { widest: number; sum: Fen | number | undefined } {
  const column = columns[index]!;
  let widest = 0;
  let least: Fen | number = 0;
  let greatest: Fen | number = 0;
  let fen = 0n;
  let number = 0;
  for (const row of rows) {
    const value = row[index];
    if (typeof value === "bigint") fen += value;
    else if (typeof value === "number") number += value;
    else {
      if (value !== undefined && typeof value !== "boolean") widest = Math.max(widest, textOf(value, language));
      continue;
    }
    if (value < least) least = value;
    else if (value > greatest) greatest = value;
  }
  if (column.kind === "day") widest = 10;
  else widest = Math.max(widest, numberWidth(column, least), numberWidth(column, greatest));
  if (!column.total) return { widest, sum: undefined };
  return { widest, sum: column.kind === "yuan" ? fen : number };
}

/** Digits, sign, point and the commas between thousands. */
function numberWidth({ kind }: Column, value: Fen | number): number {
  if (typeof value === "bigint") return grouped(formatYuan(value).length - 3) + 3;
  if (kind === "percent") return grouped(String(Math.trunc(value / 10_000)).length) + 5;
  if (kind === "number") return grouped(String(Math.trunc(value)).length) + 7;
  return grouped(String(value).length);
}

function grouped(digits: number): number {
  return digits + Math.floor((digits - 1) / 3);
}
