import { type Language, type LocalText, sayQuantity } from "#domain/wording/quantity.ts";
import type { SummaryLine } from "./report.ts";

/** A part of the summary with its lines, as words. */
export type SummarySection = {
  readonly heading: LocalText;
  readonly lines: readonly (SummaryLine | { readonly title: LocalText; readonly note: LocalText })[];
};

/** A line's cells: how many, how much in yuan, what to look at. */
export function lineCells(line: SummarySection["lines"][number], language: Language): [string, string, string, string] {
  const count = "count" in line && line.count !== undefined ? String(line.count) : "";
  const amount = "amount" in line && line.amount ? sayQuantity(line.amount, language).replace(/ (?:元|yuan)$/, "") : "";
  const note = [line.note && line.note[language], "cite" in line ? line.cite : undefined];
  return [line.title[language], count, amount, note.filter((each) => each).join(language === "zh" ? "；" : "; ")];
}
