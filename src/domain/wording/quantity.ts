import { type Day, formatDay } from "#domain/calendar/day.ts";
import { type Fen, formatYuan } from "#domain/money/fen.ts";
import { formatPercent, type RateMillionths } from "#domain/money/rate.ts";

/** The languages in which everything a person reads exists; Chinese is the default. */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** A text that is written out in both languages where it is made, as the titles and readings of a policy file are. */
export type LocalText = { readonly zh: string; readonly en: string };

/** One value with its unit. Every figure of an explanation and every blank of a message is one. */
export type Quantity =
  | { readonly kind: "money"; readonly fen: Fen }
  | { readonly kind: "rate"; readonly millionths: RateMillionths }
  /** An exact fraction, shown in percent with four places, never rounded inside. */
  | { readonly kind: "ratio"; readonly numerator: bigint; readonly denominator: bigint }
  /** 积数: fen × days. */
  | { readonly kind: "balance-days"; readonly fenDays: bigint }
  /** Fen before rounding, as an exact fraction. */
  | { readonly kind: "exact-money"; readonly numerator: bigint; readonly denominator: bigint }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "months"; readonly months: number }
  | { readonly kind: "count"; readonly count: number | bigint }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "text"; readonly text: string | LocalText };

export const money = (fen: Fen): Quantity => ({ kind: "money", fen });
export const rate = (millionths: RateMillionths): Quantity => ({ kind: "rate", millionths });
export const ratio = (numerator: bigint, denominator: bigint): Quantity => ({ kind: "ratio", numerator, denominator });
export const day = (value: Day): Quantity => ({ kind: "day", day: value });
export const days = (value: number): Quantity => ({ kind: "days", days: value });
export const months = (value: number): Quantity => ({ kind: "months", months: value });
export const count = (value: number | bigint): Quantity => ({ kind: "count", count: value });
export const flag = (value: boolean): Quantity => ({ kind: "flag", flag: value });
export const text = (value: string | LocalText): Quantity => ({ kind: "text", text: value });

const units = {
  yuan: { zh: " 元", en: " yuan" },
  days: { zh: " 天", en: " days" },
  day: { zh: " 天", en: " day" },
  months: { zh: " 个月", en: " months" },
  month: { zh: " 个月", en: " month" },
  yuanDays: { zh: " 元·天", en: " yuan-days" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const;

/** The value as JSON carries it: decimal strings, `YYYY-MM-DD`, whole numbers; no unit. */
export function quantityValue(quantity: Quantity): string | number | boolean | LocalText {
  switch (quantity.kind) {
    case "money":
      return formatYuan(quantity.fen);
    case "rate":
      return formatPercent(quantity.millionths);
    case "ratio":
      return decimal(quantity.numerator * 100n, quantity.denominator, 4);
    case "balance-days":
      return formatYuan(quantity.fenDays);
    case "exact-money":
      return decimal(quantity.numerator, quantity.denominator * 100n, 6);
    case "day":
      return formatDay(quantity.day);
    case "days":
      return quantity.days;
    case "months":
      return quantity.months;
    case "count":
      return Number(quantity.count);
    case "flag":
      return quantity.flag;
    case "text":
      return quantity.text;
  }
}

/** The value as a person reads it, with its unit. */
export function sayQuantity(quantity: Quantity, language: Language): string {
  return sayValue(quantity.kind, quantityValue(quantity), language);
}

/** The same from the JSON form of a quantity. */
export function sayValue(kind: Quantity["kind"], value: ReturnType<typeof quantityValue>, language: Language): string {
  if (typeof value === "object") return value[language];
  switch (kind) {
    case "money":
    case "exact-money":
      return `${thousands(String(value))}${units.yuan[language]}`;
    case "rate":
      return `${value} %`;
    case "ratio":
      // Its four places, as far as they say something: 100.00, 14.2857.
      return `${String(value).replace(/(\.\d\d)(\d*?)0+$/, "$1$2")} %`;
    case "balance-days":
      return `${thousands(String(value))}${units.yuanDays[language]}`;
    case "days":
      return `${value}${units[value === 1 ? "day" : "days"][language]}`;
    case "months":
      return `${value}${units[value === 1 ? "month" : "months"][language]}`;
    case "flag":
      return value === true ? units.yes[language] : units.no[language];
    case "text":
    case "day":
    case "count":
      return String(value);
  }
}

/** A decimal text with commas between the thousands of its whole part. */
export function thousands(decimalText: string): string {
  return decimalText.replace(/^-?\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ","));
}

/** A fraction cut (not rounded) to some decimal places, for reading only. */
function decimal(numerator: bigint, denominator: bigint, places: number): string {
  const scaled = (numerator * 10n ** BigInt(places)) / denominator;
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(places + 1, "0");
  return `${negative ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
