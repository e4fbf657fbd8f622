import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";

/** A part of the summary as it stands on the page. */
export type PageSection = {
  readonly heading: string;
  readonly lines: readonly {
    readonly item: string;
    readonly count: string;
    readonly amount: string;
    readonly note: string;
  }[];
};

/** In points: what the page leaves to the table's rows, a row's space around its text, a line of text (`summary.docx`). */
const room = 684;
const around = 2;
const lineHeight = 11;
/** How much stands in a line of the first and the last column, in digits; a Chinese character takes two. */
const itemWidth = 41;
const noteWidth = 40;
const mostNoteLines = 2;

/**
 * The sections as they fit on one page: long notes are cut, and where there are too many lines the longest sections give up
 * their last ones and say how many.
 */
export function fitted(sections: readonly PageSection[], language: Language): PageSection[] {
  const kept = sections.map(({ heading, lines }) => ({
    heading,
    lines: lines.map((line) => ({ ...line, note: cut(line.note, noteWidth * mostNoteLines) })),
    left: 0,
  }));
  const height = (): number =>
    kept.reduce((sum, { lines }) => sum + lines.reduce((rows, line) => rows + rowHeight(line), around + lineHeight), 0);
  while (height() > room) {
    const longest = kept.reduce((one, other) => (other.lines.length > one.lines.length ? other : one));
    if (longest.lines.length <= 1) break;
    longest.lines.pop();
    longest.left += 1;
  }
  return kept.map(({ heading, lines, left }) => ({
    heading: left === 0 ? heading : say(message("run.summary.more", { heading, n: left }), language),
    lines,
  }));
}

function rowHeight({ item, note }: PageSection["lines"][number]): number {
  const lines = Math.max(1, Math.ceil(widthOf(item) / itemWidth), Math.ceil(widthOf(note) / noteWidth));
  return around + lines * lineHeight;
}

const isWide = /[\u2e80-\uffe6“”‘’…—]/;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide.test(character) ? 2 : 1;
  return width;
}

function cut(text: string, widest: number): string {
  if (widthOf(text) <= widest) return text;
  let kept = "";
  let width = 1;
  for (const character of text) {
    width += isWide.test(character) ? 2 : 1;
    if (width > widest) break;
    kept += character;
  }
  return `${kept}…`;
}
