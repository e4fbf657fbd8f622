import { joined } from "#domain/wording/local-text.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { BrokenSheet, type OpenedSheets, type SheetRow, type SheetRows } from "./cell.ts";
import type { RosterKind } from "./field.ts";
import type { Mapping } from "./mapping.ts";
import { peekRows, planSheet, type SheetPlan, sheetName } from "./plan.ts";
import { unitDoubt } from "./unit-doubt.ts";

export type PlannedSheet = { readonly source: SheetRows; readonly plan: SheetPlan };
export type PlannedFile = { readonly sheets: readonly PlannedSheet[]; readonly notes: readonly Message[] };

/**
 * Which sheets of a file are rosters of a kind, and how each is read. A sheet without such a head, or with the head of another kind of
 * list, is left out and named in the notes; one that lacks a single thing is a roster with a column missing and refused.
 */
export async function planFile(
  kind: RosterKind,
  opened: OpenedSheets,
  mapping: Mapping | undefined,
): Promise<Result<PlannedFile>> {
  const { file } = opened;
  const wanted = opened.sheets.filter((each) => mapping?.sheet === undefined || each.sheet === mapping.sheet);
  if (wanted.length === 0) return refused(noSuchSheet(opened, mapping?.sheet ?? ""));
  const sheets: PlannedSheet[] = [];
  const [notes, refusals, lacking]: [Message[], Refusal[], Refusal[]] = [[], [], []];
  let isEmpty = true;
  try {
    for (const source of wanted) {
      const first = await firstRows(source);
      if (first.length === 0) continue;
      isEmpty = false;
      const { sheet } = source;
      const planned = planSheet(first, { file, sheet, kind, mapping });
      if (planned.plan) {
        sheets.push({ source, plan: planned.plan });
        refusals.push(...unitDoubt(first, planned.plan, file));
        notes.push(...unitNotes(planned.plan, file));
      } else if (planned.isRoster) refusals.push(...planned.refusals);
      else {
        lacking.push(...planned.refusals);
        notes.push(message("roster.note.no-head", { file, sheet: sheetName(sheet), kind: kind.title }));
      }
    }
  } catch (error) {
    if (error instanceof BrokenSheet) return refused(error.refusal);
    throw error;
  }
  if (isEmpty) return refused({ code: "input-invalid", at: file, message: message("roster.no-rows", { file }) });
  refusals.push(...unmatchedRules(sheets));
  if (refusals.length > 0) return refused(...refusals);
  if (sheets.length > 0) return done({ sheets, notes });
  return lacking.length > 0 ? refused(...lacking) : refused(noHead(opened, kind));
}

/** Rules of the mapping whose head is in none of the sheets. */
function unmatchedRules(sheets: readonly PlannedSheet[]): Refusal[] {
  return [...(sheets[0]?.plan.unmatched ?? [])].flatMap(([name, refusal]) =>
    sheets.every(({ plan }) => plan.unmatched.has(name)) ? [refusal] : [],
  );
}

/** Amounts whose head names no unit are taken in yuan, and that is said. */
function unitNotes({ sheet, columns }: SheetPlan, file: string): Message[] {
  const unnamed = columns.filter((each) => each.field.type === "amount" && !each.isUnitNamed);
  if (unnamed.length === 0) return [];
  const heads = joined(unnamed.map((each) => each.head));
  return [message("roster.note.unit", { file, sheet: sheetName(sheet), heads })];
}

async function firstRows(source: SheetRows): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const batch of source.rows) {
    first.push(...batch.slice(0, peekRows - first.length));
    if (first.length >= peekRows) break;
  }
  return first;
}

function noSuchSheet({ file, sheets }: OpenedSheets, sheet: string): Refusal {
  const names = joined(sheets.map((each) => each.sheet));
  return { code: "input-invalid", at: "sheet", message: message("roster.sheet-absent", { file, sheet, names }) };
}

function noHead({ file }: OpenedSheets, kind: RosterKind): Refusal {
  const heads = kind.required.map((group) => kind.fields[group[0]!]!.title.zh).join("、");
  return { code: "input-invalid", at: file, message: message("roster.no-head", { file, kind: kind.title, heads }) };
}
