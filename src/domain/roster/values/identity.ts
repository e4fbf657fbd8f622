import { daysInMonth } from "#domain/calendar/day.ts";
import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { companyCheckSign, isCompanyCode, readCompanyCode } from "./company-code.ts";
import { compact } from "./plain.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = "10X98765432";

/** The check sign of the first 17 digits (GB 11643). */
export function identityCheckSign(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += Number(digits[at]) * weights[at]!;
  return checkSigns[sum % 11]!;
}

/**
 * A person's identity number: 18 places with its check sign, a number of 15 places as the 18 that it became, or another paper's
 * (passport, officer's). A number that a sheet keeps as a number has only fifteen digits: the rest is lost, not zero.
 */
export function readIdentity(cell: SheetCell): Reading<string> {
  const text = cleaned(cell.text);
  if (hasLostDigits(cell, text)) return faulty("identity-lost-digits");
  if (cell.kind !== "text" && cell.kind !== "number") return faulty("identity-length");
  if (/[*＊]|[xX]{2,}|×{2,}/.test(text)) return faulty("identity-masked");
  if (/^\d{17}[\dX]$/.test(text)) return readEighteen(text);
  if (/^\d{15}$/.test(text)) return readFifteen(text);
  if (isCompanyCode(text)) return readCompanyCode(cell);
  return isOtherPaper(text) ? sound(text) : faulty("identity-length");
}

/** The number without what people write into it. */
function cleaned(text: string): string {
  return compact(text)
    .replace(/[-'‘’`"]/g, "")
    .toUpperCase();
}

/** More than 15 digits kept as a number, or written with an exponent. */
export function hasLostDigits(cell: SheetCell, text: string): boolean {
  const isRounded = /^\d+(?:\.\d+)?E\+?\d+$/i.test(text.replaceAll(" ", ""));
  if (cell.kind === "number") return isRounded ? Number(text) >= 1e15 : /^\d{16,}(?:\.0*)?$/.test(text);
  if (isRounded) return true;
  return /^\d{15}000$/.test(text) && identityCheckSign(text) !== "0";
}

function readEighteen(text: string): Reading<string> {
  // A company's code may be all digits: those of the market administration begin with 9.
  if (text.startsWith("9") && !isBirthday(text.slice(6, 14)) && companyCheckSign(text) === text[17]) return sound(text);
  if (!isBirthday(text.slice(6, 14))) return faulty("identity-birthday");
  return identityCheckSign(text) === text[17] ? sound(text) : faulty("identity-check");
}

/** Numbers given out before 1999: no century, no check sign. */
function readFifteen(text: string): Reading<string> {
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
  if (!isBirthday(digits.slice(6, 14))) return faulty("identity-birthday");
  return sound(`${digits}${identityCheckSign(digits)}`);
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return year >= 1900 && year <= 2080 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Passports, permits of Hong Kong, Macao and Taiwan, residence permits of foreigners, officers' papers. */
function isOtherPaper(text: string): boolean {
  return /^[A-Z]{1,3}\d{6,12}[A-Z]?$/.test(text) || /^[\u4E00-\u9FFF]{1,4}字第?\d{4,10}号?$/.test(text);
}
