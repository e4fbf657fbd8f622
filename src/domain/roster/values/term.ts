import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { compact } from "./plain.ts";

export type TermUnit = "month" | "year";

/** A term in months: 36, 36个月, 3年, 一年 by its head's unit. A small number without any unit could be years or months. */
export function readTerm(cell: SheetCell, unit: TermUnit | undefined): Reading<number> {
  const text = compact(cell.text);
  const written = /^(?:([\d.一二两三四五六七八九十半]+)年)?(?:零?([\d一二两三四五六七八九十]+)个?月)?(?:期|整)?$/.exec(
    text,
  );
  if (written && (written[1] ?? written[2]) !== undefined) {
    const months = 12 * (numberOf(written[1]) ?? Number.NaN) + (numberOf(written[2]) ?? Number.NaN);
    return inRange(months);
  }
  if (!/^\d{1,3}(?:\.\d+)?$/.test(text)) return faulty("not-term");
  const number = Number(text);
  if (unit === "year") return inRange(number * 12);
  if (unit === "month" || number >= 6) return inRange(number);
  return faulty("term-doubtful");
}

function inRange(months: number): Reading<number> {
  return Number.isInteger(months) && months >= 1 && months <= 600 ? sound(months) : faulty("not-term");
}

const digits = "零一二三四五六七八九十";

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return 0;
  if (/^[\d.]+$/.test(text)) return Number(text);
  if (text === "半") return 0.5;
  const plain = text.replaceAll("两", "二");
  const ten = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (ten) return (ten[1] ? digits.indexOf(ten[1]) : 1) * 10 + (ten[2] ? digits.indexOf(ten[2]) : 0);
  return plain.length === 1 ? digits.indexOf(plain) : undefined;
}
