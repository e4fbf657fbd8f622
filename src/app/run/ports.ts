import type { OpenedSheets } from "#domain/roster/cell.ts";
import type { CellFault } from "#domain/roster/fault.ts";
import type { Result } from "#domain/wording/refusal.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Report } from "./report.ts";

/** A report as a workbook: in one language, with values or with live formulas. */
export type WorkbookRequest = {
  readonly report: Pick<Report, "title" | "tables">;
  readonly language: Language;
  /** The day of the book; stands in the file as the day on which it was made. */
  readonly asOf: Day;
  /** `live`: formulas where the columns have some, and the columns that stand only there. */
  readonly copy: "values" | "live";
};

/** Writes tables as a workbook (.xlsx), piece by piece. The same request gives the same bytes. */
export type WriteWorkbook = (request: WorkbookRequest) => AsyncIterable<Uint8Array>;

/** What is written into a file: whole, or piece by piece. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * A folder that appears whole or not at all. Until `finish` everything lies under a temporary name; after `discard`, an
 * error or an interruption nothing is left. Throws `UnusableFile` with words for the reader when the system refuses.
 */
export type OutputFolder = {
  /** Path of the folder as it was asked for. */
  readonly path: string;
  /**
   * Writes a file; `/` stands between folder and name, what no system allows in a name is replaced, a name that is taken gets a
   * number. Returns the path inside the folder as it came out.
   */
  write(file: string, content: FileContent): Promise<string>;
  /** Gives the folder its name. Nothing can be written afterwards. */
  finish(): Promise<void>;
  /** Removes what was written. */
  discard(): Promise<void>;
};

/** Opens an output folder; one that exists must be empty. */
export type OpenOutputFolder = (path: string) => Promise<OutputFolder>;

/** What a marked copy is made from: the roster, what is wrong in it, and where the heads of its sheets end. */
export type MarkedCopyRequest = {
  readonly path: string;
  readonly file: string;
  readonly form: OpenedSheets["form"];
  readonly faults: readonly CellFault[];
  readonly headRows: ReadonlyMap<string, number>;
  readonly language: Language;
};

/** Makes a copy of a roster with its faulty cells marked; undefined where the form of the file allows none. */
export type MarkedCopy = (request: MarkedCopyRequest) => Promise<Result<AsyncIterable<Uint8Array> | undefined>>;
