import type { OpenedSheets, SheetCell, SheetRow } from "#domain/roster/cell.ts";
import type { RosterKindName } from "#domain/roster/kinds/roster-kinds.ts";
import type { Mapping } from "#domain/roster/mapping.ts";
import { collectRoster, readRoster } from "#domain/roster/read-roster.ts";
import { companyCheckSign } from "#domain/roster/values/company-code.ts";
import { identityCheckSign } from "#domain/roster/values/identity.ts";
import { say } from "#domain/wording/message.ts";

/** A cell: a text, a number, nothing, or a whole cell without its column. */
export type GivenCell = string | number | null | Omit<SheetCell, "column">;

/** A file that was opened, with these rows. */
export function openedWith(
  sheets: Record<string, readonly (readonly GivenCell[])[]>,
  file = "名册.xlsx",
): OpenedSheets {
  return {
    file,
    form: "xlsx",
    notes: [],
    close: () => Promise.resolve(),
    sheets: Object.entries(sheets).map(([sheet, rows]) => {
      const read = rows.flatMap((row, index): SheetRow[] => {
        const cells = row.flatMap((cell, column): SheetCell[] => {
          if (cell === null || cell === "") return [];
          if (typeof cell === "object") return [{ column: column + 1, ...cell }];
          return [{ column: column + 1, kind: typeof cell === "number" ? "number" : "text", text: String(cell) }];
        });
        return cells.length > 0 ? [{ n: index + 1, cells }] : [];
      });
      const rowsOf = async function* (): AsyncGenerator<SheetRow[]> {
        await Promise.resolve();
        yield read;
      };
      return { sheet, rows: { [Symbol.asyncIterator]: rowsOf } };
    }),
  };
}

/** Reads rows as a roster: what was taken, and everything that is told, in Chinese. */
export async function readGiven<Kind extends RosterKindName>(
  kind: Kind,
  rows: readonly (readonly GivenCell[])[] | OpenedSheets,
  mapping?: Mapping,
) {
  const opened = "file" in rows ? rows : openedWith({ 名册: rows });
  const reading = await readRoster(kind, opened, mapping);
  if (!reading.ok) return { refused: reading.refusals.map((each) => say(each.message, "zh")) };
  const collected = await collectRoster(reading.value);
  if (!collected.ok) return { refused: collected.refusals.map((each) => say(each.message, "zh")) };
  const { outcome, rows: taken } = collected.value;
  return {
    reading: reading.value,
    rows: taken,
    outcome,
    faults: outcome.faults.map((fault) => {
      const told = `${fault.cell}：${say(fault.what, "zh")}；${say(fault.mend, "zh")}`;
      return fault.refusesRow ? told : `${told}（本行照读）`;
    }),
    anomalies: outcome.anomalies.map((each) => `${each.cell}：${say(each.message, "zh")}`),
    notes: outcome.notes.map((each) => say(each, "zh")),
  };
}

/** An invented identity number with a valid check sign; the order code 000 is given to nobody. */
export function identityOf(n: number): string {
  const digits = `622921${1960 + (n % 40)}${String(1 + (n % 12)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}000`;
  return `${digits}${identityCheckSign(digits)}`;
}

/** An invented company code with a valid check sign. */
export function companyCodeOf(n: number): string {
  const body = `91622921MA${String(n).padStart(7, "0")}`;
  return `${body}${companyCheckSign(body)}`;
}
