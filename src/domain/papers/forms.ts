import { chineseDay } from "#domain/calendar/chinese-day.ts";
import { civilDate, type Day, formatDay, parseDay } from "#domain/calendar/day.ts";
import { capitalsOf, wanYuan } from "#domain/money/capitals.ts";
import { type Fen, formatYuan, parseYuan } from "#domain/money/fen.ts";
import { formatPercent, parsePercent, type RateMillionths } from "#domain/money/rate.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { FieldKind } from "./field.ts";

/** A value as data gives it, by the field's kind. */
export type FieldValue = string | number | Fen;

/** One way to print a value. The first of a kind has the field's own name, the others a name with an ending. */
export type Form = {
  readonly ending: LocalText;
  readonly print: (value: FieldValue) => string;
};

const plain = { zh: "", en: "" };
const asIs = (value: FieldValue): string => String(value);
// The field's kind decides the type of the value; readValue lets no other in.
const fen = (value: FieldValue): Fen => value as Fen;
const day = (value: FieldValue): Day => value as Day;

/** `50000.00` as people write it: `50,000.00`. */
function grouped(amountFen: Fen): string {
  return formatYuan(amountFen).replace(/\d(?=(?:\d{3})+\.)/g, "$&,");
}

export const forms: Readonly<Record<FieldKind, readonly [Form, ...Form[]]>> = {
  text: [{ ending: plain, print: asIs }],
  identity: [{ ending: plain, print: asIs }],
  count: [{ ending: plain, print: asIs }],
  percent: [{ ending: plain, print: (value) => `${formatPercent(value as RateMillionths)}%` }],
  yuan: [
    { ending: plain, print: (value) => grouped(fen(value)) },
    { ending: { zh: "-万元", en: "-wan" }, print: (value) => wanYuan(fen(value)) },
    { ending: { zh: "-大写", en: "-capitals" }, print: (value) => capitalsOf(fen(value)) },
  ],
  day: [
    { ending: plain, print: (value) => chineseDay(day(value)) },
    { ending: { zh: "-年", en: "-year" }, print: (value) => String(civilDate(day(value)).year) },
    { ending: { zh: "-月", en: "-month" }, print: (value) => String(civilDate(day(value)).month) },
    { ending: { zh: "-日", en: "-day" }, print: (value) => String(civilDate(day(value)).dayOfMonth) },
    { ending: { zh: "-数字", en: "-iso" }, print: (value) => formatDay(day(value)) },
  ],
};

/** The value in a text, as an example or a file of data gives it; undefined where it is none of that kind. */
export function parseValue(kind: FieldKind, text: string): FieldValue | undefined {
  switch (kind) {
    case "text":
    case "identity":
      return text;
    case "yuan":
      return parseYuan(text);
    case "percent":
      return parsePercent(text);
    case "day":
      return parseDay(text);
    case "count":
      return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  }
}

/** Whether the data of a field is of its kind. */
export function isOfKind(kind: FieldKind, value: unknown): value is FieldValue {
  if (kind === "yuan") return typeof value === "bigint";
  if (kind === "text" || kind === "identity") return typeof value === "string";
  return typeof value === "number" && Number.isSafeInteger(value);
}
