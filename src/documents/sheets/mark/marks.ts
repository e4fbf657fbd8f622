import type { CellFault } from "#domain/roster/fault.ts";
import { say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";

/** What is to be marked in one row: cells by column, and the sentences of all faults of the row. */
export type RowMarks = { readonly columns: ReadonlySet<number>; readonly words: string };

/** The marks of one sheet, by row. */
export type SheetMarks = ReadonlyMap<number, RowMarks>;

/** Faults by sheet and row; a row's sentences stand in one text. */
export function marksOf(faults: readonly CellFault[], language: Language): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<number, { columns: Set<number>; words: string }>>();
  for (const fault of faults) {
    const rows = sheets.get(fault.sheet) ?? new Map<number, { columns: Set<number>; words: string }>();
    sheets.set(fault.sheet, rows);
    const row = rows.get(fault.row) ?? { columns: new Set<number>(), words: "" };
    rows.set(fault.row, row);
    if (fault.column !== undefined) row.columns.add(fault.column);
    const what = say(fault.what, language);
    const told =
      language === "zh"
        ? `${fault.cell}：${what}。${say(fault.mend, language)}。`
        : `${fault.cell}: ${what}; ${say(fault.mend, language)}. `;
    row.words += told;
  }
  return sheets;
}
