import { chineseDay } from "#domain/calendar/chinese-day.ts";
import { formatDay } from "#domain/calendar/day.ts";
import { filled, type PaperPart } from "#domain/papers/field.ts";
import { summary as summaryPaper } from "#domain/papers/kinds/summary.ts";
import { message, say, sayAll } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { fitted } from "./summary-page.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import { lineCells, type SummarySection } from "./summary-section.ts";

/** The summary of a run: report by report, and at the end what could not be judged, each reason once. */
export function summarySections(reports: readonly Report[]): SummarySection[] {
  const sections = reports
    .filter(({ summary }) => summary.length > 0)
    .map(({ title, summary }): SummarySection => ({ heading: title, lines: summary.filter(hasSomething) }))
    .filter(({ lines }) => lines.length > 0);
  const blocked = distinct(reports.flatMap((report) => report.blocked.map((refusal) => ({ report, refusal }))));
  if (blocked.length === 0) return sections;
  const lines = blocked.map(({ report, refusal }) => ({ title: report.title, note: sayAll(refusal.message) }));
  return [...sections, { heading: sayAll({ key: "run.summary.blocked-title" }), lines }];
}

/** A line that found nothing stands in the workbook, not on the one page. */
function hasSomething({ count }: SummaryLine): boolean {
  return count !== 0;
}

function distinct(blocked: readonly { report: Report; refusal: Refusal }[]): { report: Report; refusal: Refusal }[] {
  const seen = new Set<string>();
  return blocked.filter(({ refusal }) => {
    const words = say(refusal.message, "zh");
    return !seen.has(words) && seen.add(words);
  });
}

/** The one-page summary in Word. */
export function summaryPart(
  { basis, book }: RunContext,
  sections: readonly SummarySection[],
  language: Language,
): PaperPart {
  const words = (key: "head-item" | "head-count" | "head-amount" | "head-note"): string =>
    say({ key: `run.summary.${key}` }, language);
  const { title, document } = basis.policy;
  const asOf = language === "zh" ? chineseDay(book.asOf) : formatDay(book.asOf);
  return filled(summaryPaper, {
    title: say(message("run.summary.title", { policy: title }), language),
    subtitle: say(message("run.summary.subtitle", { day: asOf }), language),
    headItem: words("head-item"),
    headCount: words("head-count"),
    headAmount: words("head-amount"),
    headNote: words("head-note"),
    sections: fitted(
      sections.map(({ heading, lines }) => ({
        heading: heading[language],
        lines: lines.map((line) => {
          const [item, count, amount, note] = lineCells(line, language);
          return { item, count, amount, note };
        }),
      })),
      language,
    ),
    foot: say(message("run.summary.foot", { document: document.number }), language),
  });
}
