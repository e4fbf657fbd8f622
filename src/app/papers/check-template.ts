import { findPaper, papers } from "#domain/papers/papers.ts";
import type { Paper } from "#domain/papers/field.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import type { PaperPress, Printed } from "./press.ts";

export type CheckedTemplate = { readonly paper: Paper; readonly specimen: Printed };

const known = papers.map(({ id }) => id).join(", ");

/**
 * Checks a template file of a paper: the one given, else the one that the file is named for. Gives a specimen printed with it.
 * Refusals: `template-faulty` for each fault, `input-invalid` where there is no such paper.
 */
export async function checkTemplate(
  press: PaperPress,
  { file, bytes, paper: given }: { file: string; bytes: Uint8Array; paper: string | undefined },
): Promise<Result<CheckedTemplate>> {
  const named = /([^/\\]+)\.(typ|docx)$/i.exec(file);
  if (!named)
    return refused({ code: "template-faulty", at: file, message: message("template.unknown-ending", { file }) });
  const paper = findPaper(given ?? named[1]!);
  if (!paper.ok && given === undefined)
    return refused({ code: "template-faulty", at: file, message: message("template.not-named", { file, known }) });
  if (!paper.ok) return paper;
  const form = named[2]!.toLowerCase() === "docx" ? "docx" : "typ";
  const specimen = await press.check(paper.value, { name: file, form, bytes });
  return specimen.ok ? done({ paper: paper.value, specimen: specimen.value }) : specimen;
}
