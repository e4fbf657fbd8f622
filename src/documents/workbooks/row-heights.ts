import type { CellValue } from "#app/run/table.ts";
import { say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { lineHeight, rowHeight, type SheetPlan } from "./sheet-plan.ts";
import { linesIn } from "./text-width.ts";

/** Texts of a column whose lines are remembered: banks, townships and villages come again and again. */
const remembered = 2000;
/** What a spreadsheet allows, in points. */
const highest = 405;

/** The height that a row needs: as many lines as its longest text, most often one. */
export function rowHeights({ columns }: SheetPlan, language: Language): (row: readonly CellValue[]) => number {
  const texts = columns
    .filter(({ column: { kind } }) => kind === "text" || kind === "identity")
    .map(({ index, width }) => ({ index, width, known: new Map<string, number>() }));
  return (row) => {
    let lines = 1;
    for (const { index, width, known } of texts) {
      const value = row[index];
      if (value === undefined) continue;
      const text = typeof value === "string" ? value : typeof value === "object" ? say(value, language) : String(value);
      if (fits(text, width)) continue;
      let wanted = known.get(text);
      if (wanted === undefined) {
        wanted = linesIn(text.length > 2000 ? text.slice(0, 2000) : text, width);
        if (known.size < remembered) known.set(text, wanted);
      }
      if (wanted > lines) lines = wanted;
    }
    return Math.min(highest, lines * lineHeight + (rowHeight - lineHeight));
  };
}

/** At a glance: no line end, and no wider than the column. */
function fits(text: string, width: number): boolean {
  if (text.length >= width) return false;
  let used = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return false;
    used += code < 0x7f ? 1 : 2;
  }
  return used <= width;
}
