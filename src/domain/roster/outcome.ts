import type { Fen } from "#domain/money/fen.ts";
import type { Message } from "#domain/wording/message.ts";
import type { CellFault } from "./fault.ts";

/** The amounts of a field over all data rows: what stands in the file is what was taken and what was refused with its row. */
export type AmountSum = {
  readonly field: string;
  readonly inFen: Fen;
  readonly takenFen: Fen;
  readonly refusedFen: Fen;
  /** Cells in which an amount should stand and could not be read: they are in no sum. */
  readonly unread: number;
};

/** A total that the file itself states, against the sum of its rows. */
export type StatedTotal = {
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  readonly statedFen: Fen;
  /** Of the rows that it stands for: since the last subtotal, or all. */
  readonly summedFen: Fen;
  /** Cells among them in which an amount could not be read. */
  readonly unread: number;
  readonly agrees: boolean;
};

/** Something that is wrong between rows, though each is sound. */
export const rosterAnomalyCodes = [
  "total-differs",
  "contract-at-two-banks",
  "contract-twice",
  "same-row-twice",
  "person-in-two-households",
] as const;
export type RosterAnomaly = {
  readonly code: (typeof rosterAnomalyCodes)[number];
  readonly sheet: string;
  readonly cell: string;
  readonly message: Message;
};

/** Rows of the sheets by what became of them: read = taken + refused. */
export type RowCounts = {
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  readonly leftOut: {
    /** Heads that stand again on a printed page, and rows that number the columns. */
    readonly heads: number;
    readonly totals: number;
    /** Signatures, remarks, lines over a group of rows. */
    readonly notes: number;
    /** Rows that are one with the row above by merged cells. */
    readonly merged: number;
    readonly blank: number;
  };
  /** Of those read: rows that a filter hides. */
  readonly hidden: number;
};

/** What reading a roster found, complete once its rows have been read to the end. */
export type RosterOutcome = {
  readonly counts: RowCounts;
  readonly sums: readonly AmountSum[];
  readonly totals: readonly StatedTotal[];
  /** In the order of the rows. */
  readonly faults: readonly CellFault[];
  /** Faults beyond those that are kept: a file in which everything is wrong. */
  readonly moreFaults: number;
  readonly anomalies: readonly RosterAnomaly[];
  readonly moreAnomalies: number;
  readonly notes: readonly Message[];
};
