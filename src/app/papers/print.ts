import type { Day } from "#domain/calendar/day.ts";
import { findPaper } from "#domain/papers/papers.ts";
import type { PaperPart } from "#domain/papers/field.ts";
import { type Mark, paperValues } from "#domain/papers/values.ts";
import type { Message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { PaperPress, PrintPart } from "./press.ts";
import type { Templates } from "./templates.ts";

/** A file to be printed: its papers one after the other, and its name without ending. */
export type PrintRequest = { readonly file: string; readonly parts: readonly PaperPart[] };

export type PrintSettings = {
  readonly press: PaperPress;
  readonly templates: Templates;
  readonly mark: Mark;
  /** The day of the papers, which the files carry as the day they were made. */
  readonly on: Day;
};

/** A printed file, with its ending in the name. */
export type PrintedFile = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly notes: readonly Message[];
};

/** What came of a request: its files, and why something of it was left out. */
export type Printing = { readonly files: readonly PrintedFile[]; readonly refusals: readonly Refusal[] };

/**
 * Prints one request. A paper whose data lack something, or whose template is faulty, is left out and named; the others of
 * the file are printed. Papers whose templates are Word documents become files of their own beside the PDF, for the two
 * cannot stand in one. Refusals: `paper-incomplete` for what the data lack, `template-faulty`, each template's once.
 */
export async function printPapers(request: PrintRequest, settings: PrintSettings): Promise<Printing> {
  const { parts, refusals } = await partsOf(request, settings);
  const files: PrintedFile[] = [];
  for (const [index, together] of groupsOf(parts).entries()) {
    const title = together[0]!.paper.title.zh;
    const { press, mark, on } = settings;
    const printed = await press.print({ parts: together, mark, on, title });
    if (!printed.ok) {
      refusals.push(...printed.refusals);
      continue;
    }
    const { form, ...rest } = printed.value;
    files.push({ file: `${request.file}${index === 0 ? "" : `-${index + 1}`}.${form}`, ...rest });
  }
  return { files, refusals };
}

async function partsOf(
  request: PrintRequest,
  { templates, mark }: PrintSettings,
): Promise<{ parts: PrintPart[]; refusals: Refusal[] }> {
  const refusals: Refusal[] = [];
  const parts: PrintPart[] = [];
  for (const { paper: id, data, about } of request.parts) {
    const paper = findPaper(id);
    if (!paper.ok) {
      refusals.push(...paper.refusals);
      continue;
    }
    const template = await templates(paper.value);
    const values = paperValues(paper.value, data, mark, about);
    if (!template.ok) refusals.push(...template.refusals.filter(({ at }) => refusals.every((each) => each.at !== at)));
    if (!values.ok) refusals.push(...values.refusals);
    if (template.ok && values.ok) parts.push({ paper: paper.value, template: template.value, values: values.value });
  }
  return { parts, refusals };
}

/** Parts that can stand in one file: all PDF, or all of one Word template. */
function groupsOf(parts: readonly PrintPart[]): PrintPart[][] {
  const keyOf = ({ template: { form, name } }: PrintPart): string => (form === "typ" ? form : name);
  return [...Map.groupBy(parts, keyOf).values()];
}
