import type { CellValue, ColumnKind } from "#app/run/table.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { formatPercent } from "#domain/money/rate.ts";
import type { RawCell, RawSheet } from "./raw-workbook.ts";
import type { Roster } from "./rosters.ts";

/** Days from 1899-12-30, from which Excel counts, to 1970-01-01. */
const epoch1900 = 25_569;

const widthOf: Readonly<Record<ColumnKind, number>> = {
  text: 16,
  identity: 20,
  yuan: 15,
  percent: 10,
  count: 9,
  number: 9,
  day: 12,
  flag: 9,
};

/** A roster as a careful bank keeps it: the head in the first row, amounts in yuan, days as days, numbers of papers as text. */
export function cleanSheet({ name, columns, rows }: Roster): RawSheet {
  return {
    name,
    widths: columns.map(({ kind, head }) => Math.max(widthOf[kind], head.length * 2 + 2)),
    frozen: 1,
    rows: [
      columns.map(({ head }): RawCell => ({ text: head, style: "head" })),
      ...rows.map((row) => row.map((value, at) => cleanCell(value, columns[at]!.kind))),
    ],
  };
}

export function cleanCell(value: CellValue, kind: ColumnKind): RawCell | undefined {
  if (value === undefined) return undefined;
  switch (kind) {
    case "yuan":
      return { number: formatYuan(value as bigint), style: "amount" };
    case "percent":
      return { number: formatPercent(value as number) };
    case "count":
    case "number":
      return { number: String(value as number) };
    case "day":
      return { number: String((value as number) + epoch1900), style: "day" };
    case "flag":
      return { text: value ? "是" : "否" };
    case "identity":
      return { text: value as string, style: "text" };
    case "text":
      return { text: value as string };
  }
}
