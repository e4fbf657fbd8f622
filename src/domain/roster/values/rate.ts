import type { RateMillionths } from "#domain/money/rate.ts";
import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { type Decimal, parseDecimal, parseStored, roughly, scaled } from "./decimal.ts";
import { compact } from "./plain.ts";

/** How a rate is written: in percent or per mille, by the year or the month; what a head leaves open is found from the number. */
export type RateUnit = { readonly sign?: "%" | "‰"; readonly per: "year" | "month" };

/** No contract of these programmes bears more in a year. */
const highest = 360_000;

/**
 * A yearly rate in millionths. A sign in the cell, or a cell shown in percent, goes before that of the head. Without any, 4.35 is
 * percent and 0.0435 a share of one (monthly: 3.625 is per mille); what could be either is a fault.
 */
export function readRate(cell: SheetCell, unit: RateUnit): Reading<RateMillionths> {
  if (cell.kind !== "number" && cell.kind !== "text") return faulty("not-rate");
  const written = /^(-?[\d.]+(?:[eE][+-]?\d+)?)([%‰])?$/.exec(compact(cell.text));
  const decimal = written && (cell.kind === "number" ? parseStored(written[1]!) : parseDecimal(written[1]!));
  if (!decimal || decimal.isNegative) return faulty("not-rate");
  const tens = cell.isPercent ? 6 : tensOf((written[2] as "%" | "‰" | undefined) ?? unit.sign, decimal, unit.per);
  if (tens === undefined) return faulty("rate-doubtful");
  const factor = unit.per === "month" ? 12n : 1n;
  const millionths = scaled(decimal, factor, tens);
  if (millionths === undefined) return faulty("rate-places");
  if (millionths > highest) return faulty("rate-too-high");
  // Under a head in percent a contract of less than 0.2 % a year is a share of one: 0.0435 for 4.35 %.
  if (millionths > 0n && millionths < 2000n) return faulty("rate-doubtful");
  return sound(Number(millionths));
}

function tensOf(sign: "%" | "‰" | undefined, decimal: Decimal, per: RateUnit["per"]): number | undefined {
  if (sign === "%") return 4;
  if (sign === "‰") return 3;
  const size = roughly(decimal);
  if (size === 0) return 4;
  if (per === "year") return size >= 1 ? 4 : size < 0.36 ? 6 : undefined;
  return size >= 1 ? 3 : size < 0.03 ? 6 : undefined;
}
