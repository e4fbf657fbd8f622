import { message } from "#domain/wording/message.ts";
import type { Fen } from "#domain/money/fen.ts";
import { joined } from "#domain/wording/local-text.ts";
import type { CellsByColumn, SheetCell, SheetRow } from "./cell.ts";
import { type CellFault, cellFault, type ValueFault } from "./fault.ts";
import type { ExtraValues, Field, RosterKind } from "./field.ts";
import type { PlannedColumn, SheetPlan } from "./plan.ts";
import { isNothing, narrow } from "./values/plain.ts";

/** The values of a row by property, before the compiler knows their kind. */
export type Values = Record<string, unknown>;

export type ReadRow = {
  readonly values: Values;
  /** What was written where it was understood otherwise: a name with its blanks, an identity number of 15 places. */
  readonly written: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
  /** The amounts that could be read, by field. */
  readonly amounts: ReadonlyMap<string, Fen>;
  /** Amounts that stand there and could not be read. */
  readonly unreadAmounts: readonly string[];
  readonly formulas: number;
};

export type RowContext = {
  readonly file: string;
  readonly kind: RosterKind;
  readonly plan: SheetPlan;
  /** What the mapping says for every row. */
  readonly fixed: Values;
  /** What must hold between the values of a row, by the kind. */
  readonly check: (values: Values) => readonly { readonly field: string; readonly fault: ValueFault }[];
};

const noText: Readonly<Record<string, string>> = {};

/** Reads the cells of a data row by the plan of its sheet. */
export function readRow(row: SheetRow, cells: CellsByColumn, context: RowContext): ReadRow {
  const { file, kind, plan, fixed } = context;
  const values: Values = { ...fixed };
  const faults: CellFault[] = [];
  const amounts = new Map<string, Fen>();
  const unreadAmounts: string[] = [];
  const faultyFields = new Set<string>();
  let written = noText;
  let formulas = 0;
  let extra: Record<string, ExtraValues[string]> | undefined;
  const add = (name: string, column: number | undefined, value: string, fault: ValueFault, isMinor: boolean): void => {
    const title = kind.fields[name]?.title ?? message("roster.row");
    const about = { field: name, title, value, refusesRow: !isMinor };
    faults.push(cellFault({ file, sheet: plan.sheet, row: row.n, column }, fault, about));
    faultyFields.add(name);
  };
  for (const { name, property, field, column, read } of plan.columns) {
    const cell = cells[column];
    if (!cell) continue;
    const saysNothing = cell.kind === "text" && isNothing(cell.text);
    if (saysNothing && !mayBeNone(field, cell.text)) continue;
    if (cell.isFormula) formulas += 1;
    const reading = cell.kind === "error" ? { ok: false as const, fault: errorFault(cell) } : read(cell);
    if (!reading.ok) {
      if (saysNothing) continue;
      add(name, column, cell.text, reading.fault, field.isMinor === true);
      if (field.type === "amount") unreadAmounts.push(name);
      continue;
    }
    // What the readers of such fields give are values of this kind.
    if (field.facts) for (const fact of field.facts) (extra ??= {})[fact] = reading.value as ExtraValues[string];
    if (field.type === "list" && (reading.value as readonly string[]).length === 0) continue;
    if (!field.facts) values[property] = reading.value;
    if (field.type === "amount") amounts.set(name, reading.value as Fen);
    if ((field.type === "name" || field.type === "identity") && differs(cell.text, reading.value))
      written = { ...written, [property]: cell.text };
  }
  if (extra) values["extra"] = { ...(fixed["extra"] as ExtraValues | undefined), ...extra };
  for (const { field, fault } of context.check(values)) {
    const planned = plan.columns.find((each) => each.name === field);
    add(field, planned?.column, (planned && cells[planned.column]?.text) ?? "", fault, false);
  }
  addMissing(kind, plan, values, faultyFields, add);
  if (faults.length > 1) faults.sort((one, other) => (one.column ?? 0) - (other.column ?? 0));
  return { values, written, faults, amounts, unreadAmounts, formulas };
}

/** 无 is an answer where it is asked for yes or no, for one of several kinds, or where a policy asks for a list. */
function mayBeNone({ type, facts }: Field, text: string): boolean {
  if (type === "list") return facts !== undefined && /^\s*(?:无|没有)\s*$/.test(text);
  return type === "flag" || type === "choice";
}

/** A value under every name by which the policy asks for it. */
export function withFacts(extra: ExtraValues | undefined, facts: readonly string[], value: unknown): ExtraValues {
  // What the readers of such fields give are values of this kind.
  return { ...extra, ...Object.fromEntries(facts.map((name) => [name, value as ExtraValues[string]])) };
}

type Add = (name: string, column: number | undefined, value: string, fault: ValueFault, isMinor: boolean) => void;

function addMissing(kind: RosterKind, plan: SheetPlan, values: Values, faulty: ReadonlySet<string>, add: Add): void {
  for (const group of kind.required) {
    const names = new Set(group);
    if (group.some((name) => faulty.has(name) && !kind.fields[name]!.isMinor)) continue;
    const has = (each: PlannedColumn): boolean => names.has(each.name) && values[each.property] !== undefined;
    if (plan.columns.some(has) || group.some((name) => values[propertyName(name, kind.fields[name]!)] !== undefined))
      continue;
    const column = plan.columns.find((each) => names.has(each.name))?.column;
    const titles = joined(group.map((name) => kind.fields[name]!.title));
    const code = group.length === 1 ? "missing" : "either-missing";
    add(group[0]!, column, "", { code, params: { titles } }, false);
  }
}

function propertyName(name: string, field: Field): string {
  return field.type === "amount" ? `${name}Fen` : field.type === "term" ? `${name}Months` : name;
}

function errorFault(cell: SheetCell): ValueFault {
  return cell.text.startsWith("=")
    ? { code: "formula-unreckoned" }
    : { code: "error-value", params: { error: cell.text } };
}

function differs(text: string, value: unknown): boolean {
  return value !== text && value !== narrow(text).trim();
}
