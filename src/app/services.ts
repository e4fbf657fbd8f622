import type { PaperPress } from "./papers/press.ts";
import type { PolicySource } from "./ports.ts";
import type { MarkedCopy, OpenOutputFolder, WriteWorkbook } from "./run/ports.ts";
import type { OpenSheets } from "./run/read-rosters.ts";
import type { References } from "./reckoning.ts";
import type { SampleMaker } from "./sample.ts";

/** The official calendar and the LPR as they are kept: the project's own data, and what this installation has added. */
export type ReferenceStore = {
  read(): Promise<References>;
  /** Keeps rows `year,date,kind` in place of those of the same years; gives the file. Whole or not at all. */
  addCalendar(rows: readonly string[]): Promise<string>;
  /** Keeps one publication; gives the file. */
  addLpr(row: string): Promise<string>;
};

/** What the doors may call, wired in main.ts. */
export type Services = {
  readonly policies: PolicySource;
  readonly references: ReferenceStore;
  /** Starts with the first paper, for it takes a tenth of a second. */
  press(): Promise<PaperPress>;
  /** Spreadsheets in, workbooks and folders out; each loaded when it is first called. */
  readonly openSheets: OpenSheets;
  readonly writeWorkbook: WriteWorkbook;
  readonly markedCopy: MarkedCopy;
  readonly openFolder: OpenOutputFolder;
  readonly makeSample: SampleMaker;
  /** An empty folder of this installation in which a demonstration may write; what an earlier one left is removed. */
  demoFolder(): Promise<string>;
};

/** What the reckonings need: rules and references, no paper. */
export type RuleServices = Pick<Services, "policies" | "references">;
