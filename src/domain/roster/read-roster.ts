import { type Message, message } from "#domain/wording/message.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { BrokenSheet, type OpenedSheets } from "./cell.ts";
import { type RosterKindName, rosterKinds, type RosterKinds, type RosterValues } from "./kinds/roster-kinds.ts";
import type { ExtraValues, Field, RosterKind } from "./field.ts";
import { propertyOf } from "./field.ts";
import type { ColumnRule, Mapping } from "./mapping.ts";
import type { RosterOutcome } from "./outcome.ts";
import type { SheetPlan } from "./plan.ts";
import { planFile } from "./plan-file.ts";
import { type Values, withFacts } from "./read-row.ts";
import { reader } from "./reader.ts";
import { rosterRun } from "./roster-run.ts";

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
 * Finds the head of every sheet and prepares the reading of its rows; `kinds` are those of the policy where one goes on with the
 * columns. Sheets without a head of this kind are left out and named.
 * Refusals (`input-invalid`): no sheet has such a head; a field that no row may lack has no column; the mapping does not fit the file.
 */
export async function readRoster<Kind extends RosterKindName>(
  kind: Kind,
  opened: OpenedSheets,
  mapping?: Mapping,
  kinds: RosterKinds = rosterKinds,
): Promise<Result<RosterReading<Kind>>> {
  const spec = kinds[kind];
  const fixed = fixedValues(spec, mapping);
  if (!fixed.ok) return fixed;
  const file = await planFile(spec, opened, mapping);
  if (!file.ok) return file;
  const { sheets } = file.value;
  const plans = sheets.map((each) => each.plan);
  const notes = [...opened.notes, ...file.value.notes];
  const run = rosterRun({ file: opened.file, name: kind, kind: spec, fixed: fixed.value, notes });
  return done({
    kind,
    file: opened.file,
    sheets: plans,
    mapping: mappingOf(kind, plans, mapping),
    notes,
    // The rows' values were put together by the kind's own fields, which the compiler cannot follow.
    rows: { [Symbol.asyncIterator]: () => run.rows(sheets) as AsyncGenerator<readonly RosterRow<Kind>[]> },
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

/** The values that the mapping gives to every row. */
function fixedValues(kind: RosterKind, mapping: Mapping | undefined): Result<Values> {
  const values: Values = {};
  const refusals: Refusal[] = [];
  for (const [name, written] of Object.entries(mapping?.values ?? {})) {
    const field: Field = kind.fields[name]!;
    const words = mapping?.words[name] ?? {};
    const reading = reader(field, { words })({ column: 1, kind: "text", text: written });
    if (reading.ok && field.facts)
      values["extra"] = withFacts(values["extra"] as ExtraValues | undefined, field.facts, reading.value);
    else if (reading.ok) values[propertyOf(name, field.type)] = reading.value;
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
