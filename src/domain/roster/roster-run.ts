import { type Message, message } from "#domain/wording/message.ts";
import type { CellsByColumn, SheetCell, SheetRow, SheetRows } from "./cell.ts";
import { cellFault } from "./fault.ts";
import type { RosterKind } from "./field.ts";
import { kindOfRow } from "./kind-of-row.ts";
import type { RosterKindName } from "./kinds/roster-kinds.ts";
import type { RosterOutcome } from "./outcome.ts";
import { outcomeKeeper } from "./outcome-keeper.ts";
import type { SheetPlan } from "./plan.ts";
import { type ReadRow, readRow, type Values } from "./read-row.ts";
import { repeatFinder } from "./repeats.ts";
import { rowChecks } from "./row-checks.ts";
import { totalChecker } from "./totals.ts";

type Run = {
  readonly file: string;
  readonly name: RosterKindName;
  readonly kind: RosterKind;
  /** What the mapping says for every row. */
  readonly fixed: Values;
  readonly notes: readonly Message[];
};

type Planned = { readonly source: SheetRows; readonly plan: SheetPlan };
type Row = { sheet: string; row: number; values: Values; written: Readonly<Record<string, string>> };

/** The reading of a roster's rows, sheet after sheet, with everything that is found on the way. */
export function rosterRun({ file, name, kind, fixed, notes }: Run): {
  rows(planned: readonly Planned[]): AsyncGenerator<readonly Row[]>;
  readonly outcome: () => RosterOutcome;
} {
  const keeper = outcomeKeeper(file, kind, notes);
  const repeat = repeatFinder(name);

  /** A data row: into the sums, and out again where it is sound. */
  const takeRow = (row: SheetRow, read: ReadRow, sheet: string, isOneOfSeveral: boolean): Row | undefined => {
    for (const fault of read.faults) keeper.fault(fault);
    let isRefused = read.faults.some((fault) => fault.refusesRow);
    if (!isRefused) {
      const found = repeat(read.values, isOneOfSeveral ? sheet : "", row.n);
      if (found?.anomaly) keeper.anomaly({ ...found.anomaly, sheet, cell: String(row.n) });
      if (found?.fault) {
        isRefused = true;
        const about = { title: message("roster.row"), value: "", refusesRow: true };
        keeper.fault(cellFault({ file, sheet, row: row.n }, found.fault, about));
      }
    }
    keeper.row(row, read, isRefused);
    return isRefused ? undefined : { sheet, row: row.n, values: read.values, written: read.written };
  };

  async function* rowsOf({ source, plan }: Planned, isOneOfSeveral: boolean): AsyncGenerator<readonly Row[]> {
    const checker = totalChecker(plan);
    const byColumn = columnsOf();
    const context = { file, kind, plan, fixed, check: rowChecks[name] };
    for await (const batch of source.rows) {
      const taken: Row[] = [];
      for (const row of batch) {
        if (row.n <= plan.headRow) continue;
        const cells = byColumn(row);
        const is = kindOfRow(row, plan, cells);
        if (is === "data") {
          const read = readRow(row, cells, context);
          checker.add(read);
          const sound = takeRow(row, read, plan.sheet, isOneOfSeveral);
          if (sound) taken.push(sound);
          continue;
        }
        keeper.leftOut(is);
        if (is === "total" || is === "subtotal") keeper.totals(checker.check(row, cells, is));
      }
      if (taken.length > 0) yield taken;
    }
  }

  return {
    async *rows(planned) {
      for (const each of planned) yield* rowsOf(each, planned.length > 1);
    },
    outcome: keeper.outcome,
  };
}

/** The cells of a row by their columns, in one list that is used again for every row. */
function columnsOf(): (row: SheetRow) => CellsByColumn {
  let cells: (SheetCell | undefined)[] = [];
  return (row) => {
    cells = cells.length > 200 ? [] : cells.fill(undefined);
    for (const cell of row.cells) cells[cell.column] = cell;
    return cells;
  };
}
