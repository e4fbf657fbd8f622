import type { Day } from "#domain/calendar/day.ts";
import type { Message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";

/** A cell as the file holds it. */
export type SheetCell = {
  /** 1 = A. */
  readonly column: number;
  readonly kind: "text" | "number" | "day" | "flag" | "error";
  /**
   * The text as written; a number's digits as stored in the file; YYYY-MM-DD of a day; TRUE or FALSE; an error as Excel shows it
   * (#REF!), or the formula where the file keeps no value of it.
   */
  readonly text: string;
  /** Of a day; and of a number that would be a day between 1950 and 2100 if it were shown as one, in the file's epoch. */
  readonly day?: Day;
  /** A number that the file shows in percent: 0.0435 as 4.35 %. */
  readonly isPercent?: true;
  /** The value is the last result that the file keeps. */
  readonly isFormula?: true;
  /** Repeated from the first cell of a merged range. */
  readonly isMerged?: true;
};

/** A row with something in it: only its cells that hold something, in order. */
export type SheetRow = {
  /** Its number in the sheet, from 1. */
  readonly n: number;
  readonly cells: readonly SheetCell[];
  readonly isHidden?: true;
};

/** A sheet's rows in batches, so that a large file never stands in memory whole. Every iteration reads anew; it throws `BrokenSheet`. */
export type SheetRows = { readonly sheet: string; readonly rows: AsyncIterable<readonly SheetRow[]> };

/** The cells of one row by their columns. */
export type CellsByColumn = readonly (SheetCell | undefined)[];

export type SheetForm = "xlsx" | "xls" | "html" | "xml" | "csv";

/** A file that was opened as a table. */
export type OpenedSheets = {
  /** The file as the user named it. */
  readonly file: string;
  readonly form: SheetForm;
  /** The sheets that a user of the file sees, in its order. */
  readonly sheets: readonly SheetRows[];
  /** What is worth knowing: hidden sheets left out, links to other files, the encoding of a text. */
  readonly notes: readonly Message[];
  close(): Promise<void>;
};

/** What is wrong with a file shows only while its rows are read: the one way in which reading rows ends early. */
export class BrokenSheet extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message.key);
    this.refusal = refusal;
  }
}

/** The letters of a column: 1 → A, 28 → AB. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The column of letters: AB → 28; undefined for what is no column of a sheet (the last is XFD, 16384). */
export function columnNumber(name: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(name)) return undefined;
  let column = 0;
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= lastColumn ? column : undefined;
}

/** The last column and row that a sheet can have. */
export const lastColumn = 16_384;
export const lastRow = 1_048_576;
/** The most characters that a cell of a workbook can hold; a longer text (of a .csv) is cut after one more. */
export const longestText = 32_767;
