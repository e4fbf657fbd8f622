import { type Message, message } from "#domain/wording/message.ts";
import { joined } from "#domain/wording/local-text.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { BrokenSheet, type OpenedSheets, type SheetRow, type SheetRows } from "./cell.ts";
import { type RosterKindName, rosterKinds, type RosterValues } from "./kinds/roster-kinds.ts";
import type { Field, RosterKind } from "./field.ts";
import { propertyOf } from "./field.ts";
import type { ColumnRule, Mapping } from "./mapping.ts";
import type { RosterOutcome } from "./outcome.ts";
import { peekRows, planSheet, sheetName, type SheetPlan } from "./plan.ts";
import type { Values } from "./read-row.ts";
import { reader } from "./reader.ts";
import { rosterRun } from "./roster-run.ts";
import { unitDoubt } from "./unit-doubt.ts";

/** A sound row, where it stands and what it says. */
export type RosterRow<Kind extends RosterKindName = RosterKindName> = {
  readonly sheet: string;
  readonly row: number;
  readonly values: RosterValues[Kind];
  /** What was written where it was understood otherwise, by property: a name with its blanks. */
  readonly written: Readonly<Record<string, string>>;
};

/** A roster whose heads are found and whose rows are about to be read. */
export type RosterReading<Kind extends RosterKindName = RosterKindName> = {
  readonly kind: Kind;
  readonly file: string;
  /** The sheets that are read, and how. */
  readonly sheets: readonly SheetPlan[];
  /** The same as a mapping that can be kept, mended and given back. */
  readonly mapping: Mapping;
  readonly notes: readonly Message[];
  /** The sound rows in batches, once; throws `BrokenSheet`. `collectRoster` reads them all and returns that as a refusal. */
  readonly rows: AsyncIterable<readonly RosterRow<Kind>[]>;
  /** What was found, complete once the rows have been read to the end. */
  outcome(): RosterOutcome;
};

/**
 * Finds the head of every sheet and prepares the reading of its rows. Sheets without a head of this kind are left out and named.
 * Refusals (`input-invalid`): no sheet has such a head; a field that no row may lack has no column; the mapping does not fit the file.
 */
export async function readRoster<Kind extends RosterKindName>(
  kind: Kind,
  opened: OpenedSheets,
  mapping?: Mapping,
): Promise<Result<RosterReading<Kind>>> {
  const spec: RosterKind = rosterKinds[kind];
  const fixed = fixedValues(spec, mapping);
  if (!fixed.ok) return fixed;
  const planned: { source: SheetRows; plan: SheetPlan }[] = [];
  const notes: Message[] = [...opened.notes];
  const refusals: Refusal[] = [];
  const wanted = opened.sheets.filter((each) => mapping?.sheet === undefined || each.sheet === mapping.sheet);
  if (wanted.length === 0) return refused(noSuchSheet(opened, mapping?.sheet ?? ""));
  let isEmpty = true;
  try {
    for (const source of wanted) {
      const first = await firstRows(source);
      if (first.length === 0) continue;
      isEmpty = false;
      const plan = planSheet(first, { file: opened.file, sheet: source.sheet, kind: spec, mapping });
      if (!plan.ok) refusals.push(...plan.refusals);
      else if (!plan.value)
        notes.push(
          message("roster.note.no-head", { file: opened.file, sheet: sheetName(source.sheet), kind: spec.title }),
        );
      else {
        const doubt = unitDoubt(first, plan.value, opened.file);
        if (doubt) refusals.push(doubt);
        const unnamed = plan.value.columns.filter((each) => each.field.type === "amount" && !each.isUnitNamed);
        if (unnamed.length > 0)
          notes.push(
            message("roster.note.unit", {
              file: opened.file,
              sheet: sheetName(source.sheet),
              heads: joined(unnamed.map((each) => each.head)),
            }),
          );
        planned.push({ source, plan: plan.value });
      }
    }
  } catch (error) {
    if (error instanceof BrokenSheet) return refused(error.refusal);
    throw error;
  }
  for (const [name, refusal] of planned[0]?.plan.unmatched ?? [])
    if (planned.every((each) => each.plan.unmatched.has(name))) refusals.push(refusal);
  if (isEmpty) return refused(wholeFile(opened, "roster.no-rows", spec));
  if (refusals.length > 0) return refused(...refusals);
  if (planned.length === 0) return refused(wholeFile(opened, "roster.no-head", spec));
  const run = rosterRun({ file: opened.file, name: kind, kind: spec, fixed: fixed.value, notes });
  return done({
    kind,
    file: opened.file,
    sheets: planned.map((each) => each.plan),
    mapping: mappingOf(
      kind,
      planned.map((each) => each.plan),
      mapping,
    ),
    notes,
    // The rows' values were put together by the kind's own fields, which the compiler cannot follow.
    rows: { [Symbol.asyncIterator]: () => run.rows(planned) as AsyncGenerator<readonly RosterRow<Kind>[]> },
    outcome: run.outcome,
  });
}

export type CollectedRoster<Kind extends RosterKindName = RosterKindName> = {
  readonly rows: readonly RosterRow<Kind>[];
  readonly outcome: RosterOutcome;
};

/** Reads all rows; a file that turns out broken on the way is refused whole. */
export async function collectRoster<Kind extends RosterKindName>(
  reading: RosterReading<Kind>,
): Promise<Result<CollectedRoster<Kind>>> {
  const rows: RosterRow<Kind>[] = [];
  try {
    for await (const batch of reading.rows) for (const row of batch) rows.push(row);
  } catch (error) {
    if (error instanceof BrokenSheet) return refused(error.refusal);
    throw error;
  }
  return done({ rows, outcome: reading.outcome() });
}

async function firstRows(source: SheetRows): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const batch of source.rows) {
    first.push(...batch.slice(0, peekRows - first.length));
    if (first.length >= peekRows) break;
  }
  return first;
}

/** The values that the mapping gives to every row. */
function fixedValues(kind: RosterKind, mapping: Mapping | undefined): Result<Values> {
  const values: Values = {};
  const refusals: Refusal[] = [];
  for (const [name, written] of Object.entries(mapping?.values ?? {})) {
    const field: Field = kind.fields[name]!;
    const words = mapping?.words[name] ?? {};
    const reading = reader(field, { words })({ column: 1, kind: "text", text: written });
    if (reading.ok) values[propertyOf(name, field.type)] = reading.value;
    else
      refusals.push({
        code: "input-invalid",
        at: `values.${name}`,
        message: message(`roster.fault.${reading.fault.code}`, { title: field.title, ...reading.fault.params }),
      });
  }
  return refusals.length > 0 ? refused(...refusals) : done(values);
}

/** What was found, as a mapping: each field by its head and, where it matters, its unit. */
function mappingOf(kind: RosterKindName, plans: readonly SheetPlan[], given: Mapping | undefined): Mapping {
  const columns: Record<string, ColumnRule> = {};
  for (const [name, rule] of Object.entries(given?.columns ?? {})) if (rule === "none") columns[name] = rule;
  for (const plan of plans)
    for (const { name, head, unit, column } of plan.columns) {
      if (columns[name]) continue;
      const named = head === "" ? { column: String.fromCharCode(64 + column) } : { head: head.replace(/\s+/g, "") };
      columns[name] = { ...named, ...(unit !== undefined && unit !== "" && { unit }) };
    }
  return {
    kind,
    ...(given?.sheet !== undefined && { sheet: given.sheet }),
    ...(given?.headRow !== undefined && { headRow: given.headRow }),
    columns,
    values: given?.values ?? {},
    words: given?.words ?? {},
  };
}

function noSuchSheet({ file, sheets }: OpenedSheets, sheet: string): Refusal {
  const names = sheets.map((each) => each.sheet).join("、");
  return { code: "input-invalid", at: "sheet", message: message("roster.sheet-absent", { file, sheet, names }) };
}

function wholeFile({ file }: OpenedSheets, key: "roster.no-rows" | "roster.no-head", kind: RosterKind): Refusal {
  const heads = kind.required.flatMap((group) => kind.fields[group[0]!]!.title.zh).join("、");
  return {
    code: "input-invalid",
    at: file,
    message: message(key, key === "roster.no-rows" ? { file } : { file, kind: kind.title, heads }),
  };
}
