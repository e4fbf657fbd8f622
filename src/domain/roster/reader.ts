import type { SheetCell } from "./cell.ts";
import { faulty, type Reading } from "./fault.ts";
import type { Field } from "./field.ts";
import { type AmountUnit, readAmount } from "./values/amount.ts";
import { readCompanyCode } from "./values/company-code.ts";
import { readDay } from "./values/day.ts";
import { readIdentity } from "./values/identity.ts";
import { type RateUnit, readRate } from "./values/rate.ts";
import { readTerm, type TermUnit } from "./values/term.ts";
import { readCode, readCount, readList, readName, readPhone, readText } from "./values/texts.ts";
import { choiceWords, readChoice, readFlag } from "./values/words.ts";

export type ReaderUnits = {
  readonly amount?: AmountUnit;
  readonly rate?: RateUnit;
  readonly term?: TermUnit;
  /** A bank's own words for a choice. */
  readonly words?: Readonly<Record<string, string>>;
};

/** How the cells of a field are understood. Texts that recur from row to row are understood once. */
export function reader(field: Field, units: ReaderUnits = {}): (cell: SheetCell) => Reading<unknown> {
  const read = plainReader(field, units);
  return field.type === "amount" || field.type === "identity" || field.type === "code" || field.type === "phone"
    ? read
    : remembered(read);
}

const mostRemembered = 3000;

/** What a text was understood as is the same in the next row. */
function remembered(read: (cell: SheetCell) => Reading<unknown>): (cell: SheetCell) => Reading<unknown> {
  const known = new Map<string, Reading<unknown>>();
  return (cell) => {
    if (cell.kind !== "text" || cell.text.length > 60) return read(cell);
    const before = known.get(cell.text);
    if (before) return before;
    const reading = read(cell);
    if (known.size < mostRemembered) known.set(cell.text, reading);
    return reading;
  };
}

function plainReader(field: Field, units: ReaderUnits): (cell: SheetCell) => Reading<unknown> {
  switch (field.type) {
    case "text":
      return readText;
    case "name":
      return readName;
    case "list":
      return readList;
    case "code":
      return readCode;
    case "identity":
      return readIdentity;
    case "company-code":
      return readCompanyCode;
    case "phone":
      return readPhone;
    case "amount":
      return amountReader(field, units.amount ?? "元");
    case "rate":
      return (cell) => readRate(cell, units.rate ?? { per: "year" });
    case "day":
      return readDay;
    case "term":
      return (cell) => readTerm(cell, units.term);
    case "count":
      return readCount;
    case "flag":
      return readFlag;
    case "choice": {
      const words = choiceWords(field.choices ?? {}, units.words);
      const choices = Object.entries(field.choices ?? {})
        .map(([choice, said]) => said[0] ?? choice)
        .join("、");
      return (cell) => {
        const read = readChoice(cell, words);
        return read.ok ? read : faulty("choice-unknown", { choices });
      };
    }
  }
}

function amountReader(field: Field, unit: AmountUnit): (cell: SheetCell) => Reading<unknown> {
  return (cell) => {
    const read = readAmount(cell, unit, field.mayBeLarge);
    if (!read.ok) return read;
    if (read.value < 0n && field.mayBeNegative !== true) return faulty("amount-negative");
    return read.value === 0n && field.isPositive === true ? faulty("amount-zero") : read;
  };
}
