import { formatYuan } from "#domain/money/fen.ts";
import { message, say } from "#domain/wording/message.ts";
import { type Language, type LocalText, thousands } from "#domain/wording/quantity.ts";
import type { SummaryLine } from "./report.ts";

/** A part of the summary with its lines, as words. */
export type SummarySection = {
  readonly heading: LocalText;
  readonly lines: readonly (SummaryLine | { readonly title: LocalText; readonly note: LocalText })[];
};

/** A line's cells: how many, how much in yuan, what to look at. */
export function lineCells(line: SummarySection["lines"][number], language: Language): [string, string, string, string] {
  const { count, amount } = figuresOf(line);
  return [
    line.title[language],
    count === undefined ? "" : String(count),
    amount === undefined ? "" : thousands(amount),
    noteOf(line, language) ?? "",
  ];
}

/** A line as JSON has it: the amount in yuan, a decimal string. */
export function lineJson(line: SummarySection["lines"][number], language: Language): Readonly<Record<string, unknown>> {
  return { item: line.title[language], ...figuresOf(line), note: noteOf(line, language) };
}

function figuresOf(line: SummarySection["lines"][number]): { count: number | undefined; amount: string | undefined } {
  if (!("count" in line || "amount" in line)) return { count: undefined, amount: undefined };
  return { count: line.count, amount: line.amount?.kind === "money" ? formatYuan(line.amount.fen) : undefined };
}

function noteOf(line: SummarySection["lines"][number], language: Language): string | undefined {
  const cite =
    "cite" in line && line.cite !== undefined
      ? say(message("run.summary.cite", { article: line.cite }), language)
      : undefined;
  const parts = [line.note?.[language], cite].filter((each) => each !== undefined && each !== "");
  return parts.length === 0 ? undefined : parts.join(language === "zh" ? "；" : "; ");
}
