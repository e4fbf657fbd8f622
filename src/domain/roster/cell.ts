import type { Day } from "#domain/calendar/day.ts";

/** A cell as the file holds it. A number keeps the file's own digits; what it means is decided by the field it stands for. */
export type SheetCell = {
  /** 1 for column A. */
  readonly column: number;
  readonly kind: "text" | "number" | "day" | "flag" | "error";
  /** The text as written, a number's digits as stored, a day as YYYY-MM-DD. */
  readonly text: string;
  /** The day of a number that the sheet shows as a date, in the file's epoch. */
  readonly day?: Day;
  /** The value is the last result that the file keeps of a formula. */
  readonly isFormula?: true;
  /** The value stands in the first cell of a merged range that covers this one. */
  readonly isMerged?: true;
};

/** A row with something in it; `n` is its number in the sheet, from 1. */
export type SheetRow = { readonly n: number; readonly cells: readonly SheetCell[] };
