import type { Fen } from "#domain/money/fen.ts";
import { money } from "#domain/wording/quantity.ts";
import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { parseDecimal, parseStored, scaled } from "./decimal.ts";
import { compact } from "./plain.ts";

/** Units in which amounts are written, as powers of ten of a fen. */
export const amountUnits = { 元: 2, 百元: 4, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 } as const;
export type AmountUnit = keyof typeof amountUnits;

/** Above this no single amount of these programmes lies: 10 000 000 000 yuan, more than all of a province's. */
const largest = 10n ** 12n;
/** 50 000 under a head in 万元 is 500 million yuan: far more likely an amount in yuan under a wrong head. */
const largestOfUnit: { readonly [unit in AmountUnit]?: bigint } = { 万元: 10n ** 10n };

const body = /^(\d{1,3}(?:[,'’]\d{3})+|\d+)(\.\d+)?$/;

/**
 * An amount in fen. `unit` is that of the head; one in the cell itself goes before it. Understands ¥, 元, 万元, thousands
 * separators, signs of full width, minus before and behind and brackets. An amount must be whole fen.
 */
export function readAmount(cell: SheetCell, unit: AmountUnit, mayBeLarge = false): Reading<Fen> {
  if (cell.kind === "day") return faulty("amount-is-day");
  if (cell.kind === "flag") return faulty("not-amount");
  let own: AmountUnit | undefined;
  let decimal;
  if (cell.kind === "number") decimal = parseStored(cell.text);
  else {
    const written = partsOf(cell.text);
    own = written?.unit;
    decimal = written && parseDecimal(written.number);
  }
  if (!decimal) return faulty("not-amount");
  const amount = scaled(decimal, 1n, amountUnits[own ?? unit]);
  if (amount === undefined) return faulty("amount-places");
  const size = amount < 0n ? -amount : amount;
  if (size > largest) return faulty("amount-too-large");
  const most = own === undefined && !mayBeLarge ? largestOfUnit[unit] : undefined;
  if (most !== undefined && size >= most) return faulty("amount-of-unit", { unit, amount: money(amount) });
  return sound(amount);
}

/** The number and the unit of a written amount. */
function partsOf(text: string): { number: string; unit?: AmountUnit } | undefined {
  let rest = compact(text)
    .replaceAll("，", ",")
    .replace(/[－−‐–]/g, "-")
    .replace(/^(?:人民币|rmb|cny|[¥￥])/i, "")
    .replace(/[整正]$/, "");
  let isNegative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) [rest, isNegative] = [bracketed[1]!, true];
  else if (rest.startsWith("-")) [rest, isNegative] = [rest.slice(1), true];
  else if (/\d-$/.test(rest)) [rest, isNegative] = [rest.slice(0, -1), true];
  else rest = rest.replace(/^\+/, "");
  rest = rest.replace(/^[¥￥]/, "");
  const withUnit = /^([\d.,'’]+)(亿|百万|万|千|百)?(?:元|圆|块)?$/.exec(rest);
  if (!withUnit) return undefined;
  const hasUnit = rest.length > withUnit[1]!.length;
  const match = body.exec(withUnit[1]!);
  if (!match) return undefined;
  const number = `${isNegative ? "-" : ""}${match[1]!.replace(/[,'’]/g, "")}${match[2] ?? ""}`;
  return hasUnit ? { number, unit: `${withUnit[2] ?? ""}元` as AmountUnit } : { number };
}
