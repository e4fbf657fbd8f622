import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { compact } from "./plain.ts";

const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const form = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** The check sign of the first 17 places (GB 32100). */
export function companyCheckSign(text: string): string {
  let [sum, weight] = [0, 1];
  for (const sign of text.slice(0, 17)) {
    sum += signs.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return signs[(31 - (sum % 31)) % 31]!;
}

/** A code of 18 places that no person's number can be: it holds a letter before its last place, or its check sign holds. */
export function isCompanyCode(text: string): boolean {
  return form.test(text) && /[A-Z]/.test(text.slice(0, 17));
}

/** A unified social credit code with its check sign. */
export function readCompanyCode(cell: SheetCell): Reading<string> {
  const text = compact(cell.text)
    .replace(/[-'‘’`"]/g, "")
    .toUpperCase();
  if (cell.kind === "number" || /^\d(?:\.\d+)?E\+?\d+$/.test(text)) return faulty("code-lost-digits");
  if (/^\d{15}$/.test(text) || /^[0-9A-Z]{8}-?[0-9X]$/.test(text)) return faulty("company-code-old");
  if (!form.test(text)) return faulty("company-code-form");
  return companyCheckSign(text) === text[17] ? sound(text) : faulty("company-code-check");
}
