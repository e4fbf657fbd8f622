import type { Fen } from "#domain/money/fen.ts";
import type { ScheduleRow } from "./course.ts";

export type QuoteTotals = {
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  /** Penalty and compound interest together. */
  readonly penaltyFen: Fen;
  readonly compoundFen: Fen;
  readonly totalFen: Fen;
};

/** The sums of the columns: from maturity on, the whole principal and all that the loan costs, paid or not. */
export function totalsOf(rows: readonly ScheduleRow[]): QuoteTotals {
  const sum = (column: (row: ScheduleRow) => Fen) => rows.reduce((total, row) => total + column(row), 0n);
  return {
    principalFen: sum((row) => row.principalFen),
    interestFen: sum((row) => row.interestFen),
    penaltyFen: sum((row) => row.penaltyFen),
    compoundFen: sum((row) => row.compoundFen),
    totalFen: sum((row) => row.totalFen),
  };
}
