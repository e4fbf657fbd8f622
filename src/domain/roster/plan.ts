import { message } from "#domain/wording/message.ts";
import { joined } from "#domain/wording/local-text.ts";
import { hint } from "#domain/wording/hint.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { columnName, columnNumber, type SheetCell, type SheetRow } from "./cell.ts";
import type { Reading } from "./fault.ts";
import { type Field, propertyOf, type RosterKind } from "./field.ts";
import { findHead, type FoundHead, headRows, readHeadAt, sameHead } from "./find-head.ts";
import { type HeadText, headText } from "./head-text.ts";
import type { ColumnRule, Mapping } from "./mapping.ts";
import { reader } from "./reader.ts";
import { type AmountUnit } from "./values/amount.ts";
import type { RateUnit } from "./values/rate.ts";
import type { TermUnit } from "./values/term.ts";

/** A column that is read: its field, where it stands and how its cells are understood. */
export type PlannedColumn = {
  readonly name: string;
  readonly property: string;
  readonly field: Field;
  readonly column: number;
  readonly head: string;
  /** As people say it: 万元, %, 月‰; absent where the field has none. */
  readonly unit?: string;
  /** The head or the mapping names the unit; otherwise it is the usual one. */
  readonly isUnitNamed: boolean;
  readonly read: (cell: SheetCell) => Reading<unknown>;
};

/** How a sheet is read. */
export type SheetPlan = {
  readonly sheet: string;
  readonly headRow: number;
  readonly columns: readonly PlannedColumn[];
  /** Heads that stand for no field. */
  readonly unread: readonly { readonly column: string; readonly head: string }[];
  /** Rules of the mapping whose head this sheet does not have, each as it is refused where no sheet has it. */
  readonly unmatched: ReadonlyMap<string, Refusal>;
  /** Heads for which a plainer one was taken. */
  readonly doubled: readonly { readonly column: string; readonly head: string; readonly taken: string }[];
};

type Wanted = {
  readonly file: string;
  readonly sheet: string;
  readonly kind: RosterKind;
  readonly mapping: Mapping | undefined;
};

/** The plan of a sheet, or why there is none: `isRoster` where it is a sheet of this kind with something amiss. */
export type SheetPlanned =
  | { readonly plan: SheetPlan }
  | { readonly plan?: undefined; readonly isRoster: boolean; readonly refusals: readonly Refusal[] };

/**
 * The columns of a sheet by its first rows, as found and as a mapping says. Refusals (`input-invalid`): a head or column of the mapping is
 * not there; a field that no row may lack has no column. Who lacks two of these is another kind of list.
 */
export function planSheet(rows: readonly SheetRow[], wanted: Wanted): SheetPlanned {
  const { kind, mapping } = wanted;
  const found: FoundHead | undefined =
    mapping?.headRow === 0
      ? { row: 0, columns: [], doubled: [], unread: [] }
      : mapping?.headRow === undefined
        ? findHead(rows, kind)
        : readHeadAt(rows, mapping.headRow, kind);
  if (!found) return { isRoster: false, refusals: [] };
  const columns = new Map(found.columns.map((each) => [each.field, each as Located]));
  const unmatched = new Map<string, Refusal>();
  for (const [name, rule] of Object.entries(mapping?.columns ?? {})) {
    const located = locate(rule, found);
    if (located === "none") columns.delete(name);
    else if (located) columns.set(name, located);
    else unmatched.set(name, ruleRefusal(wanted, name, rule as Exclude<ColumnRule, "none">, found));
  }
  const planned = [...columns].map(([name, located]) => plannedColumn(name, located, wanted, found));
  planned.sort((one, other) => one.column - other.column);
  const lacking = lackingFields(planned, wanted);
  const misnamed = lacking.flat().flatMap((name) => unmatched.get(name) ?? []);
  if (lacking.length > 0) {
    const refusals = misnamed.length > 0 ? misnamed : [lackingRefusal(wanted, found, lacking)];
    return { isRoster: lacking.length < 2, refusals };
  }
  const taken = new Set(planned.map((each) => each.column));
  const plan: SheetPlan = {
    sheet: wanted.sheet,
    headRow: found.row,
    columns: planned,
    unmatched,
    unread: found.unread
      .filter((each) => !taken.has(each.column))
      .map((each) => ({ column: columnName(each.column), head: each.head })),
    doubled: found.doubled
      .filter((each) => !taken.has(each.column))
      .map((each) => ({
        column: columnName(each.column),
        head: each.head,
        taken: planned.find((other) => other.name === each.field)?.head ?? "",
      })),
  };
  return { plan };
}

type Located = { readonly column: number; readonly head: string; readonly text: HeadText; readonly unit?: string };

function locate(rule: ColumnRule, found: FoundHead): Located | "none" | undefined {
  if (rule === "none") return "none";
  const all = [...found.columns, ...found.doubled, ...found.unread];
  const withUnit = rule.unit === undefined ? {} : { unit: rule.unit };
  if (rule.column !== undefined) {
    const column = columnNumber(rule.column);
    if (column === undefined) return undefined;
    const head = all.find((each) => each.column === column)?.head ?? rule.head ?? "";
    return { column, head, text: headText(head), ...withUnit };
  }
  const at = all.find((each) => each.head === rule.head) ?? all.find((each) => sameHead(each.head, rule.head ?? ""));
  return at && { column: at.column, head: at.head, text: headText(at.head), ...withUnit };
}

function plannedColumn(name: string, located: Located, wanted: Wanted, found: FoundHead): PlannedColumn {
  const field: Field = wanted.kind.fields[name]!;
  const { text, column, head } = located;
  const named = located.unit;
  const base = { name, property: propertyOf(name, field.type), field, column, head };
  const words = wanted.mapping?.words[name] ?? {};
  switch (field.type) {
    case "amount": {
      const unit = (named as AmountUnit | undefined) ?? text.amountUnit ?? found.unit;
      return {
        ...base,
        unit: unit ?? "元",
        isUnitNamed: unit !== undefined,
        read: reader(field, { amount: unit ?? "元" }),
      };
    }
    case "rate": {
      const rate = named === undefined ? text.rateUnit : rateUnitOf(named);
      const unit = rate && `${rate.per === "month" ? "月" : ""}${rate.sign ?? ""}`;
      return {
        ...base,
        ...(unit && { unit }),
        isUnitNamed: rate !== undefined,
        read: reader(field, { ...(rate && { rate }) }),
      };
    }
    case "term": {
      const term = named === undefined ? text.termUnit : named === "年" ? "year" : "month";
      const unit: Record<TermUnit, string> = { year: "年", month: "月" };
      return {
        ...base,
        ...(term && { unit: unit[term] }),
        isUnitNamed: term !== undefined,
        read: reader(field, { ...(term && { term }) }),
      };
    }
    default:
      return { ...base, isUnitNamed: true, read: reader(field, { words }) };
  }
}

function rateUnitOf(name: string): RateUnit {
  return { sign: name.endsWith("‰") ? "‰" : "%", per: name.startsWith("月") ? "month" : "year" };
}

function lackingFields(columns: readonly PlannedColumn[], { kind, mapping }: Wanted): readonly (readonly string[])[] {
  const has = new Set([...columns.map((each) => each.name), ...Object.keys(mapping?.values ?? {})]);
  return kind.required.filter((group) => !group.some((name) => has.has(name)));
}

function lackingRefusal(wanted: Wanted, found: FoundHead, lacking: readonly (readonly string[])[]): Refusal {
  const { fields } = wanted.kind;
  const titles = lacking.map((group) =>
    joined(
      group.map((name) => fields[name]!.title),
      "roster.or",
    ),
  );
  const heads = [...found.unread, ...found.doubled].map((each) => each.head.replace(/\s+/g, ""));
  return {
    code: "input-invalid",
    at: wanted.file,
    message: message("roster.columns-lacking", {
      file: wanted.file,
      sheet: sheetName(wanted.sheet),
      row: String(found.row),
      fields: joined(titles),
      heads: heads.length === 0 ? message("roster.no-heads") : joined(heads.slice(0, 30)),
    }),
  };
}

function ruleRefusal(wanted: Wanted, name: string, rule: Exclude<ColumnRule, "none">, found: FoundHead): Refusal {
  const heads = [...found.columns, ...found.doubled, ...found.unread].map((each) => each.head.replace(/\s+/g, ""));
  const head = rule.head ?? rule.column ?? "";
  return {
    code: "input-invalid",
    at: `columns.${name}`,
    message: message("roster.head-absent", {
      file: wanted.file,
      sheet: sheetName(wanted.sheet),
      row: String(found.row),
      head,
      hint: hint(head, heads),
    }),
  };
}

/** A sheet as it is named in a sentence; a text file has only one, without a name. */
export function sheetName(sheet: string): ReturnType<typeof message> | string {
  return sheet === "" ? message("roster.the-sheet") : message("roster.sheet", { sheet });
}

export const peekRows = headRows + 20;
