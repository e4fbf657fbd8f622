import type { Fen } from "#domain/money/fen.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** What a column holds: decides form, alignment and width on screen, in a workbook and on paper. A `number` may have decimals. */
export type ColumnKind = "text" | "identity" | "yuan" | "percent" | "count" | "number" | "day" | "flag";

/** Where a cell stands, in Excel's notation: by its column's key, its row (from 0; absent: the same) and its table (absent: the same). */
export type CellAddress = (key: string, row?: number, table?: string) => string;

export type Column = {
  readonly key: string;
  readonly title: LocalText;
  readonly kind: ColumnKind;
  /** In characters of the Latin alphabet; absent: as the kind wants it. */
  readonly width?: number;
  /** The table's last row gives the sum. */
  readonly total?: true;
  /** Stands only in the copy with live formulas: a step between the figures that a reader sees. */
  readonly live?: true;
  /** In that copy: the cell's formula, from the addresses of other cells; absent, or `undefined` for a row: the value stands. */
  readonly formula?: (cell: CellAddress, row: number) => string | undefined;
};

/** A cell's value by the column's kind: text and identity numbers as text, amounts in fen (bigint), rates in millionths, days and counts as numbers. */
export type CellValue = string | LocalText | Fen | number | boolean | undefined;

/** The rows of a table, made when they are gone through: a list of 100,000 loans need not stand in memory as cells. */
export type Rows = Iterable<readonly CellValue[]> & {
  readonly length: number;
  /** A single cell, rows and columns from 0: for whoever wants a few columns, or a few rows. */
  readonly cell?: (row: number, column: number) => CellValue;
};

/** A list for people: one sheet of a workbook, a table on screen, a roster on paper. */
export type Table = {
  /** Kebab-case; names the sheet's place in code, never shown. */
  readonly id: string;
  readonly title: LocalText;
  /** Under the title: programme, days, whom it concerns. */
  readonly subtitle?: LocalText;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Below the table: what a reader should know, each with its article where there is one. */
  readonly notes?: readonly LocalText[];
  /** Only below the copy with live formulas. */
  readonly liveNotes?: readonly LocalText[];
};
