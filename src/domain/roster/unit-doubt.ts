import { money } from "#domain/wording/quantity.ts";
import { message } from "#domain/wording/message.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { SheetRow } from "./cell.ts";
import { type SheetPlan, sheetName } from "./plan.ts";

/** No loan of these programmes is smaller; 5, 10 and 20 without a unit are 万元. */
const smallest = 100_000n;

/**
 * Nowhere stands in which unit the principal is, and all of the first ones are so small that 万元 must be meant: nothing is
 * guessed where the sums would be ten thousand times too small.
 */
export function unitDoubt(rows: readonly SheetRow[], plan: SheetPlan, file: string): Refusal[] {
  const planned = plan.columns.find((each) => each.name === "principal" && each.field.isPositive);
  if (!planned || planned.isUnitNamed) return [];
  let largest: Fen = 0n;
  for (const row of rows) {
    if (row.n <= plan.headRow) continue;
    const cell = row.cells.find((each) => each.column === planned.column);
    const reading = cell && (cell.kind === "number" || cell.kind === "text") ? planned.read(cell) : undefined;
    if (reading?.ok && (reading.value as Fen) > largest) largest = reading.value as Fen;
  }
  if (largest === 0n || largest >= smallest) return [];
  return [
    {
      code: "input-invalid",
      at: "columns.principal",
      message: message("roster.unit-not-named", {
        file,
        sheet: sheetName(plan.sheet),
        head: planned.head,
        largest: money(largest),
      }),
    },
  ];
}
