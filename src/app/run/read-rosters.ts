import type { OpenedSheets } from "#domain/roster/cell.ts";
import { type RosterKindName, rosterKindNames, type RosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import type { Fields } from "#domain/roster/field.ts";
import type { Mapping, MappingFile } from "#domain/roster/mapping.ts";
import type { RosterOutcome } from "#domain/roster/outcome.ts";
import { planFile } from "#domain/roster/plan-file.ts";
import type { SheetPlan } from "#domain/roster/plan.ts";
import { collectRoster, readRoster, type RosterRow } from "#domain/roster/read-roster.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import type { Tell } from "./progress.ts";

/** Opens a spreadsheet or text file by what is in it. */
export type OpenSheets = (path: string, file: string) => Promise<Result<OpenedSheets>>;

export type RosterFiles = { readonly loans: string } & {
  readonly [Kind in Exclude<RosterKindName, "loans">]?: string | undefined;
};

/** How a roster was read: its columns and how they were found, its sums, what was wrong. */
export type RosterFile<Kind extends RosterKindName = RosterKindName> = {
  readonly kind: Kind;
  readonly file: string;
  readonly form: OpenedSheets["form"];
  readonly sheets: readonly SheetPlan[];
  /** The fields that could be read: the kind's own, and what the policy asks for besides. */
  readonly fields: Fields;
  readonly mapping: Mapping;
  readonly outcome: RosterOutcome;
  readonly notes: readonly Message[];
};

export type ReadRosterFile<Kind extends RosterKindName = RosterKindName> = RosterFile<Kind> & {
  /** The sound ones. */
  readonly rows: readonly RosterRow<Kind>[];
};

/** The rosters that were given, in the order in which they are read, without their rows. */
export function given(rosters: ReadRosters): RosterFile[] {
  return rosterKindNames.flatMap((kind): RosterFile[] => {
    const read = rosters[kind];
    if (!read) return [];
    const { rows: _, ...file } = read;
    return [file];
  });
}

export type ReadRosters = { readonly [Kind in RosterKindName]?: ReadRosterFile<Kind> } & {
  readonly loans: ReadRosterFile<"loans">;
};

/** Reads every file that was given; what refuses one refuses all, and all refusals are told at once. */
export async function readRosters(
  open: OpenSheets,
  files: RosterFiles,
  { kinds, mappings }: { readonly kinds: RosterKinds; readonly mappings: MappingFile },
  tell: Tell,
): Promise<Result<ReadRosters>> {
  const read: { [Kind in RosterKindName]?: ReadRosterFile } = {};
  const refusals: Refusal[] = [];
  for (const [index, kind] of rosterKindNames.entries()) {
    const file = files[kind];
    if (file === undefined) continue;
    tell(message("run.stage.reading", { file }), index / rosterKindNames.length);
    const found = await readOne(open, kind, file, { kinds, mapping: mappings[kind] });
    if (found.ok) read[kind] = found.value;
    else refusals.push(...found.refusals);
  }
  // Each kind's file was read as that kind, which a loop over kinds cannot show the compiler.
  return refusals.length > 0 ? refused(...refusals) : done(read as unknown as ReadRosters);
}

async function readOne<Kind extends RosterKindName>(
  open: OpenSheets,
  kind: Kind,
  file: string,
  { kinds, mapping }: { readonly kinds: RosterKinds; readonly mapping: Mapping | undefined },
): Promise<Result<ReadRosterFile<Kind>>> {
  const opened = await open(file, file);
  if (!opened.ok) return opened;
  try {
    const reading = await readRoster(kind, opened.value, mapping, kinds);
    if (!reading.ok) return (await swapped(kind, opened.value, mapping, kinds)) ?? reading;
    const collected = await collectRoster(reading.value);
    if (!collected.ok) return collected;
    const { rows, outcome } = collected.value;
    const { sheets, mapping: found } = reading.value;
    return done({
      kind,
      file,
      form: opened.value.form,
      rows,
      sheets,
      fields: kinds[kind].fields,
      mapping: found,
      outcome,
      notes: outcome.notes,
    });
  } finally {
    await opened.value.close();
  }
}

/** A file that is no roster of this kind, but plainly one of another: files are easily given under the wrong option. */
async function swapped(
  kind: RosterKindName,
  opened: OpenedSheets,
  mapping: Mapping | undefined,
  kinds: RosterKinds,
): Promise<Result<never> | undefined> {
  if (mapping) return undefined;
  for (const other of rosterKindNames) {
    if (other === kind) continue;
    const found = await planFile(kinds[other], opened, undefined);
    if (!found.ok) continue;
    const { file } = opened;
    const words = { file, other: kinds[other].title, kind: kinds[kind].title };
    const options = { option: `--${kind}`, right: `--${other}` };
    return refused({ code: "input-invalid", at: file, message: message("run.other-kind", { ...words, ...options }) });
  }
  return undefined;
}
