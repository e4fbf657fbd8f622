import type { Paper } from "#domain/papers/field.ts";
import type { Mark, PaperValues } from "#domain/papers/values.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { Message } from "#domain/wording/message.ts";
import type { Result } from "#domain/wording/refusal.ts";

/** How a paper looks: a typst file (printed as PDF) or a Word document with tags. */
export type PaperTemplate = {
  /** The path by which a person knows it. */
  readonly name: string;
  readonly form: "typ" | "docx";
  readonly bytes: Uint8Array;
};

/** One paper of a file. */
export type PrintPart = { readonly paper: Paper; readonly template: PaperTemplate; readonly values: PaperValues };

/** One file: its papers one after the other, each from a new page on and with page numbers of its own. */
export type PrintOrder = {
  /** At least one; all of one form, and for Word all of one template. */
  readonly parts: readonly PrintPart[];
  readonly mark: Mark;
  /** The day that stands in the file as the day it was made: the data's own, so that printing again gives the same bytes. */
  readonly on: Day;
  readonly title: string;
};

export type Printed = {
  readonly bytes: Uint8Array;
  readonly form: "pdf" | "docx";
  /** Of a PDF. */
  readonly pages?: number;
  /** What whoever hands the paper out must do by hand: characters that the font does not have. */
  readonly notes: readonly Message[];
};

/** Makes files of papers. Refusal of both: `template-faulty`, one for each fault of the template. */
export type PaperPress = {
  /** The program's own template of a paper. */
  ownTemplate(paper: Paper): Promise<PaperTemplate | undefined>;
  /** Whether a template names only fields of its paper, and can be printed. */
  check(paper: Paper, template: PaperTemplate): Promise<Result<Printed>>;
  print(order: PrintOrder): Promise<Result<Printed>>;
};
