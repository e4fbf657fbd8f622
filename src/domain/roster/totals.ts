import type { Fen } from "#domain/money/fen.ts";
import type { CellsByColumn, SheetRow } from "./cell.ts";
import { cellName } from "./fault.ts";
import type { AmountSum, StatedTotal } from "./outcome.ts";
import type { PlannedColumn, SheetPlan } from "./plan.ts";
import type { ReadRow } from "./read-row.ts";

type Sums = { in: Fen; taken: Fen; refused: Fen; unread: number };

/** Sums the amounts of a roster, over all its sheets. */
export function amountSums() {
  const sums = new Map<string, Sums>();
  const of = (field: string): Sums => {
    const known = sums.get(field);
    if (known) return known;
    const fresh = { in: 0n, taken: 0n, refused: 0n, unread: 0 };
    sums.set(field, fresh);
    return fresh;
  };
  return {
    add({ amounts, unreadAmounts }: ReadRow, isRefused: boolean): void {
      for (const [field, amount] of amounts) {
        const sum = of(field);
        sum.in += amount;
        if (isRefused) sum.refused += amount;
        else sum.taken += amount;
      }
      for (const field of unreadAmounts) of(field).unread += 1;
    },
    list: (): AmountSum[] =>
      [...sums].map(([field, sum]) => ({
        field,
        inFen: sum.in,
        takenFen: sum.taken,
        refusedFen: sum.refused,
        unread: sum.unread,
      })),
  };
}

/**
 * Holds the totals that a sheet states against its rows. A subtotal stands for the rows since the one before it; a total for all rows,
 * or for those since the last total where a sheet holds one list after the other. Rows with an amount that could not be read are not
 * in the sum, so that the total then differs and says so.
 */
export function totalChecker({ sheet, columns }: SheetPlan) {
  const amounts = columns.filter((each) => each.field.type === "amount");
  const all = new Map<string, Fen>();
  const sinceSubtotal = new Map<string, Fen>();
  const sinceTotal = new Map<string, Fen>();
  const unread = new Map<string, number>();
  const plus = (sums: Map<string, Fen>, field: string, amount: Fen): void => {
    sums.set(field, (sums.get(field) ?? 0n) + amount);
  };
  const stated = (cells: CellsByColumn, { column, read }: PlannedColumn): Fen | undefined => {
    const cell = cells[column];
    const reading = cell && cell.kind !== "error" ? read(cell) : undefined;
    if (!cell) return undefined;
    if (reading?.ok) return reading.value as Fen;
    return /^0+(?:\.0+)?$/.test(cell.text) ? 0n : undefined;
  };
  return {
    add({ amounts: read, unreadAmounts }: ReadRow): void {
      for (const field of unreadAmounts) unread.set(field, (unread.get(field) ?? 0) + 1);
      for (const [field, amount] of read)
        for (const sums of [all, sinceSubtotal, sinceTotal]) plus(sums, field, amount);
    },
    check(row: SheetRow, cells: CellsByColumn, kind: "total" | "subtotal"): StatedTotal[] {
      const found: StatedTotal[] = [];
      for (const planned of amounts) {
        const statedFen = stated(cells, planned);
        if (statedFen === undefined) continue;
        const sums = kind === "subtotal" ? [sinceSubtotal, sinceTotal] : [all, sinceTotal, sinceSubtotal];
        const candidates = sums.map((each) => each.get(planned.name) ?? 0n);
        const agrees = candidates.includes(statedFen);
        found.push({
          sheet,
          cell: cellName({ row: row.n, column: planned.column }),
          field: planned.name,
          statedFen,
          summedFen: agrees ? statedFen : candidates[0]!,
          unread: unread.get(planned.name) ?? 0,
          agrees,
        });
      }
      sinceSubtotal.clear();
      if (kind === "total") sinceTotal.clear();
      return found;
    },
  };
}
