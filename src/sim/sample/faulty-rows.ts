import type { CellValue } from "#app/run/table.ts";
import type { Fen } from "#domain/money/fen.ts";
import { columnAt } from "./mess.ts";
import type { RawCell } from "./raw-workbook.ts";
import type { Roster } from "./rosters.ts";

/** A fault to be found: the reader's code for it, and the field whose cell holds it; absent for a whole row. */
export type PlantedFault = { readonly code: string; readonly field: string | undefined };

/** A row that a reader must refuse: a sound row with a number of its own, one value spoilt. */
export type FaultyRow = {
  readonly fault: PlantedFault;
  readonly values: readonly CellValue[];
  /** Cells that stand as they are, in place of what the value would be written as. */
  readonly cells: ReadonlyMap<number, RawCell | undefined>;
  /** Written again, sign by sign, behind the row it repeats. */
  readonly isRepeat: boolean;
  /** The amounts that can be read all the same. */
  readonly amountFen: Fen | undefined;
};

type Spoil = {
  readonly code: string;
  readonly field: string;
  readonly cell?: RawCell;
  /** In place of the cell: the value itself is wrong. */
  readonly value?: (values: readonly CellValue[], at: (field: string) => number) => CellValue;
};

/** An identity number that a sheet kept as a number: fifteen digits are left of it. */
export function lostDigits(number: string): string {
  return `${number[0]}.${number.slice(1, 15).replace(/0+$/, "")}E+17`;
}

const loanSpoils: readonly Spoil[] = [
  { code: "amount-negative", field: "principal", value: (values, at) => -(values[at("principal")] as Fen) },
  { code: "not-amount", field: "principal", cell: { text: "伍万" } },
  { code: "day-impossible", field: "disbursedOn", cell: { text: "2022-2-30" } },
  { code: "day-year-short", field: "maturesOn", cell: { text: "23.5.6" } },
  { code: "matures-before", field: "maturesOn", value: (values, at) => (values[at("disbursedOn")] as number) - 31 },
];
const personSpoils: readonly Spoil[] = [
  {
    code: "identity-check",
    field: "identityNo",
    value: (values, at) => {
      const number = values[at("identityNo")] as string;
      return `${number.slice(0, 17)}${number.endsWith("1") ? "2" : "1"}`;
    },
  },
  {
    code: "identity-length",
    field: "identityNo",
    value: (values, at) => (values[at("identityNo")] as string).slice(0, 17),
  },
];

const paymentSpoils: readonly Spoil[] = [
  { code: "amount-negative", field: "amount", value: (values, at) => -(values[at("amount")] as Fen) },
  { code: "day-impossible", field: "paidOn", cell: { text: "2022-11-31" } },
];

/** Rows to be refused, made from sound rows of persons where the roster has them. The first of each is the loan of a row of its own. */
export function faultyLoans(roster: Roster, rows: readonly (readonly CellValue[])[]): FaultyRow[] {
  const at = (field: string): number => columnAt(roster, field);
  const hasPersons = roster.columns.some(({ field }) => field === "identityNo");
  const person = hasPersons ? rows.find((row) => row[at("identityNo")] !== undefined) : undefined;
  const model = person ?? rows[0]!;
  const spoils = person ? [...loanSpoils, ...personSpoils] : loanSpoils;
  const made = spoils.map((spoil, n) => spoilt(roster, model, spoil, `FT${String(n + 1).padStart(6, "0")}`));
  if (person) {
    const cell: RawCell = { number: lostDigits(person[at("identityNo")] as string) };
    made.push(spoilt(roster, person, { code: "identity-lost-digits", field: "identityNo", cell }, "FT000099"));
  }
  return [...made, repeat(rows[rows.length - 1]!, at("principal"))];
}

export function faultyPayments(roster: Roster, rows: readonly (readonly CellValue[])[]): FaultyRow[] {
  const made = paymentSpoils.map((spoil) => spoilt(roster, rows[0]!, spoil, undefined, "amount"));
  return [...made, repeat(rows[rows.length - 1]!, columnAt(roster, "amount"))];
}

function spoilt(
  roster: Roster,
  model: readonly CellValue[],
  { code, field, cell, value }: Spoil,
  contract: string | undefined,
  amountField = "principal",
): FaultyRow {
  const at = (name: string): number => columnAt(roster, name);
  const values = [...model];
  if (contract !== undefined) values[at("contractNo")] = contract;
  if (value) values[at(field)] = value(model, at);
  const isUnread = cell !== undefined && field === amountField;
  return {
    fault: { code, field },
    values,
    cells: new Map(cell ? [[at(field), cell]] : []),
    isRepeat: false,
    amountFen: isUnread ? undefined : (values[at(amountField)] as Fen),
  };
}

function repeat(values: readonly CellValue[], amountAt: number): FaultyRow {
  return {
    fault: { code: "duplicate-row", field: undefined },
    values,
    cells: new Map(),
    isRepeat: true,
    amountFen: values[amountAt] as Fen,
  };
}
