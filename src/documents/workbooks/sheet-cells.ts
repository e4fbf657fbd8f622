import type { CellAddress, CellValue, Column } from "#app/run/table.ts";
import { formatDay } from "#domain/calendar/day.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { say } from "#domain/wording/message.ts";
import { flag, type Language, sayQuantity } from "#domain/wording/quantity.ts";
import { joinedRanges } from "./cell-address.ts";
import { cellText, couldRun, keepsSpace, xmlText } from "./cell-text.ts";
import { kindStyle } from "./styles.ts";

/** Days from 30 December 1899, the spreadsheets' day 0, to 1970-01-01; right from March 1900 on. */
const dayZero = 25_569;
const firstSureDay = 61 - dayZero;
/** Numbers of more digits lose some in a spreadsheet: they stand as text. */
const mostFen = 10n ** 15n;

/** A cell of text: never a formula. */
export function textCell(address: string, text: string, style: number, language: Language): string {
  const kept = cellText(text, language);
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t${keepsSpace(kept) ? ' xml:space="preserve"' : ""}>${xmlText(kept)}</t></is></c>`;
}

/** The XML of a column's cells. */
export type CellWriter = (address: string, value: CellValue, live?: { cell: CellAddress; row: number }) => string;

/** Prepares a column's cells: its style is looked up once. */
export function cellWriter(column: Column, language: Language): CellWriter {
  const { kind, formula } = column;
  const style = kindStyle(column);
  const textKind = kind === "identity" ? "identity" : "text";
  const textStyle = kindStyle({ kind: textKind });
  const quotedStyle = kindStyle({ kind: textKind }, true);
  const yes = sayQuantity(flag(true), language);
  const no = sayQuantity(flag(false), language);
  return (address, value, live) => {
    const stated = live && formula?.(live.cell, live.row);
    const written = stated === undefined ? undefined : joinedRanges(stated);
    if (written !== undefined) return formulaCell(address, written, style, numberText(kind, value));
    if (value === undefined) return `<c r="${address}" s="${style}"/>`;
    if (typeof value === "boolean") return textCell(address, value ? yes : no, style, language);
    const number = numberText(kind, value);
    if (number !== undefined) return `<c r="${address}" s="${style}"><v>${number}</v></c>`;
    const text = plainText(kind, value, language);
    return textCell(address, text, couldRun(text) ? quotedStyle : textStyle, language);
  };
}

function formulaCell(address: string, formula: string, style: number, last: string | undefined): string {
  const value = last === undefined ? "" : `<v>${last}</v>`;
  return `<c r="${address}" s="${style}"><f>${xmlText(formula)}</f>${value}</c>`;
}

function plainText(kind: Column["kind"], value: CellValue, language: Language): string {
  if (kind === "day" && typeof value === "number" && Number.isFinite(value)) return formatDay(value);
  if (typeof value === "string") return value;
  if (typeof value === "object") return say(value, language);
  return typeof value === "bigint" ? formatYuan(value) : String(value);
}

/** A number as the file holds it, in the digits that were reckoned: amounts in yuan from fen, rates in percent, days as serials. */
export function numberText(kind: Column["kind"], value: CellValue): string | undefined {
  if (typeof value === "bigint") {
    if (value >= mostFen || value <= -mostFen) return undefined;
    return kind === "yuan" ? formatYuan(value) : String(value);
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  switch (kind) {
    case "percent":
      return percentText(value);
    case "day":
      return value >= firstSureDay ? String(value + dayZero) : undefined;
    case "count":
    case "number":
      return String(value);
    case "text":
    case "identity":
    case "yuan":
    case "flag":
      return undefined;
  }
}

/** Millionths, also with a fraction, as percent with at most eight places. */
function percentText(millionths: number): string {
  const digits = Math.round(Math.abs(millionths) * 10_000)
    .toString()
    .padStart(9, "0");
  const places = digits.slice(-8).replace(/0+$/, "");
  return `${millionths < 0 ? "-" : ""}${digits.slice(0, -8)}${places === "" ? "" : `.${places}`}`;
}
