import { money } from "#domain/wording/quantity.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { SheetRow } from "./cell.ts";
import type { CellFault } from "./fault.ts";
import type { RosterKind } from "./field.ts";
import type { RowKind } from "./kind-of-row.ts";
import type { RosterAnomaly, RosterOutcome, StatedTotal } from "./outcome.ts";
import type { ReadRow } from "./read-row.ts";
import { amountSums } from "./totals.ts";

/** More faults or anomalies than this are counted, not kept: nobody reads a list of them. */
const mostKept = 50_000;

/** Keeps what the reading of a roster finds. */
export function outcomeKeeper(file: string, kind: RosterKind, given: readonly Message[]) {
  const counts = { read: 0, taken: 0, refused: 0, hidden: 0 };
  const leftOut = { heads: 0, totals: 0, notes: 0, merged: 0, blank: 0 };
  const [faults, anomalies, totals]: [CellFault[], RosterAnomaly[], StatedTotal[]] = [[], [], []];
  let [moreFaults, moreAnomalies, formulas] = [0, 0, 0];
  const sums = amountSums();
  const keeper = {
    fault(fault: CellFault): void {
      if (faults.length < mostKept) faults.push(fault);
      else moreFaults += 1;
    },
    anomaly(anomaly: RosterAnomaly): void {
      if (anomalies.length < mostKept) anomalies.push(anomaly);
      else moreAnomalies += 1;
    },
    row(row: SheetRow, read: ReadRow, isRefused: boolean): void {
      counts.read += 1;
      if (isRefused) counts.refused += 1;
      else counts.taken += 1;
      if (row.isHidden) counts.hidden += 1;
      formulas += read.formulas;
      sums.add(read, isRefused);
    },
    leftOut(is: Exclude<RowKind, "data">): void {
      if (is === "head") leftOut.heads += 1;
      else if (is === "total" || is === "subtotal") leftOut.totals += 1;
      else if (is === "note") leftOut.notes += 1;
      else leftOut[is] += 1;
    },
    totals(found: readonly StatedTotal[]): void {
      totals.push(...found);
      for (const total of found) if (!total.agrees) keeper.anomaly(totalDiffers(total, kind));
    },
    outcome: (): RosterOutcome => ({
      counts: { ...counts, leftOut: { ...leftOut } },
      sums: sums.list(),
      totals,
      faults,
      moreFaults,
      anomalies,
      moreAnomalies,
      notes: [
        ...given,
        ...(formulas > 0 ? [message("roster.note.formulas", { file, count: String(formulas) })] : []),
        ...(counts.hidden > 0 ? [message("roster.note.hidden-rows", { file, count: String(counts.hidden) })] : []),
      ],
    }),
  };
  return keeper;
}

function totalDiffers(
  { field, statedFen, summedFen, unread, sheet, cell }: StatedTotal,
  kind: RosterKind,
): RosterAnomaly {
  const params = { title: kind.fields[field]!.title, stated: money(statedFen), summed: money(summedFen) };
  const words =
    unread > 0
      ? message("roster.anomaly.total-unread", { ...params, count: String(unread) })
      : message("roster.anomaly.total-differs", params);
  return { code: "total-differs", sheet, cell, message: words };
}
