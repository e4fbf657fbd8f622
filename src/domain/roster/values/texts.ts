import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { count } from "#domain/wording/quantity.ts";
import { parseDecimal } from "./decimal.ts";
import { hasLostDigits } from "./identity.ts";
import { compact, isNothing, narrow } from "./plain.ts";

const longest = 500;

/** A free text: blanks at its ends and rows of blanks dropped. */
export function readText(cell: SheetCell): Reading<string> {
  const text = cell.kind === "number" ? wholeDigits(cell.text) : cell.text;
  const told = narrow(text).replace(/\s+/g, " ").trim();
  return told.length > longest
    ? faulty("text-too-long", { length: count(told.length), most: count(longest) })
    : sound(told);
}

/** A name of a person or company: blanks beside a Chinese character dropped (王 某 = 王某), dots in names alike. */
export function readName(cell: SheetCell): Reading<string> {
  const read = readText(cell);
  if (!read.ok) return read;
  const name = plainName(read.value);
  if (cell.kind !== "text" || !/\p{L}/u.test(name) || /^\d+$/.test(name)) return faulty("not-name");
  return name.length > 100 ? faulty("text-too-long", { length: count(name.length), most: count(100) }) : sound(name);
}

export function plainName(text: string): string {
  return narrow(text)
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(?<=[^\x20-\x7E]) | (?=[^\x20-\x7E])/g, "")
    .replace(/(?<=\p{Script=Han})[•‧∙・･.。﹒](?=\p{Script=Han})/gu, "·");
}

/** Several texts in one cell. */
export function readList(cell: SheetCell): Reading<readonly string[]> {
  const read = readText(cell);
  if (!read.ok) return read;
  const parts = read.value.split(/[、,，;；\n|]|(?<=\p{Script=Han}) (?=\p{Script=Han})/u);
  return sound(parts.map(plainName).filter((part) => !isNothing(part)));
}

/** A number of a paper or account: its signs as written, without blanks. A long one that the sheet keeps as a number has lost digits. */
export function readCode(cell: SheetCell): Reading<string> {
  const text = compact(cell.text);
  if (cell.kind === "number" && hasLostDigits(cell, cell.text)) return faulty("code-lost-digits");
  if (cell.kind === "text" && /^\d\.\d+E\+\d+$/i.test(text)) return faulty("code-lost-digits");
  const code = cell.kind === "number" ? wholeDigits(cell.text) : text.replace(/^['‘’`]/, "");
  return code.length > 100 ? faulty("text-too-long", { length: count(code.length), most: count(100) }) : sound(code);
}

/** A telephone number: eleven digits of a mobile, or an area code and seven or eight; several are taken by the first. */
export function readPhone(cell: SheetCell): Reading<string> {
  const text = cell.kind === "number" ? wholeDigits(cell.text) : narrow(cell.text).trim();
  const [one] = text.split(/[、,;/，；]|\s{2,}/);
  const digits = compact(one ?? "")
    .replace(/[-()]/g, "")
    .replace(/^\+?86(?=1\d{10}$)/, "");
  return /^1\d{10}$|^0\d{9,11}$|^\d{7,8}$/.test(digits) ? sound(digits) : faulty("not-phone");
}

/** A whole number, as 12, 12人, 3次. */
export function readCount(cell: SheetCell): Reading<number> {
  if (cell.kind !== "number" && cell.kind !== "text") return faulty("not-count");
  const text = compact(cell.text).replace(/(?:人|名|次|个|户|笔|天|日)$/, "");
  const decimal = parseDecimal(text);
  if (!decimal || decimal.isNegative || decimal.places > 0 || decimal.digits > 1_000_000n) return faulty("not-count");
  return sound(Number(decimal.digits));
}

/** A stored whole number without its exponent: 1.3800138E10 → 13800138000. */
function wholeDigits(text: string): string {
  const decimal = parseDecimal(text);
  if (!decimal || decimal.places > 0) return text;
  return `${decimal.isNegative ? "-" : ""}${decimal.digits}`;
}
