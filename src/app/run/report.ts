import type { References } from "#domain/engine/references.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { LocalText, Quantity } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { PrintRequest } from "#app/papers/print.ts";
import type { Book } from "./book.ts";
import type { Table } from "./table.ts";

/** What every report is made from. */
export type RunContext = { readonly basis: Basis; readonly references: References; readonly book: Book };

/** One line of the summary: what was found, how many, how much. */
export type SummaryLine = {
  readonly title: LocalText;
  readonly count?: number | undefined;
  readonly amount?: Quantity | undefined;
  /** In one sentence what to look at, or why it was not made. */
  readonly note?: LocalText | undefined;
  readonly cite?: string | undefined;
};

/** What one part of a run gives: a workbook's tables, papers, lines of the summary. */
export type Report = {
  /** Kebab-case: `due-list`. */
  readonly id: string;
  readonly title: LocalText;
  readonly tables: readonly Table[];
  /** A second workbook with the same tables in live formulas goes with it, so that an auditor can recompute it. */
  readonly hasLiveCopy?: true;
  /** Files to be printed, by their names in the output folder. */
  readonly papers: readonly PrintRequest[];
  readonly summary: readonly SummaryLine[];
  /** What could not be judged, and why: unset parameters, facts that no sheet gives. Said once each, not per loan. */
  readonly blocked: readonly Refusal[];
};

/** A part of a run. Absent where the policy does not rule on it. Never throws on what a sheet may hold. */
export type ReportMaker = (context: RunContext) => Report | undefined;
