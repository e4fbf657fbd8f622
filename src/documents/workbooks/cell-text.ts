import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";

/** Characters (UTF-16 units) that a cell may hold. */
export const longestCell = 32_767;

/**
 * Where a text stops being plain XML: markup, characters that XML forbids, halves of a pair, and `_xHHHH_`, which a
 * spreadsheet would read as a character.
 */
const needsCare = /[^\t\n\x20-\x25\x27-\x3B\x3D\x3F-\uD7FF\uE000-\uFFFD]|_x[0-9A-Fa-f]{4}_/;
const markup: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as XML content. What XML cannot hold is shown as U+FFFD; line ends become one kind. */
export function xmlText(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>]/g, (character) => markup[character]!);
}

/** A text as the value of an XML attribute. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** What a text cell can hold of a text; a cut one says so at its end. */
export function cellText(text: string, language: Language): string {
  if (text.length <= longestCell) return text;
  const mark = say(message("workbook.cut", { length: String(text.length) }), language);
  return `${text.slice(0, longestCell - mark.length).replace(/[\uD800-\uDBFF]$/, "")}${mark}`;
}

/** Spaces at the ends and line ends are kept only where the element says so. */
export function keepsSpace(text: string): boolean {
  return /^\s|\s$|[\n\t]| {2}/.test(text);
}

const mayRun = /^[\s\uFEFF\u200B]*[=+\-@\t\r＝＋－＠]/;

/** A text which, typed into a cell, would be taken as a formula or a command. */
export function couldRun(text: string): boolean {
  return mayRun.test(text);
}
