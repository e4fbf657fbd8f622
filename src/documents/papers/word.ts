import Docxtemplater, { type DXT } from "docxtemplater";
import PizZip from "pizzip";
import type { PaperTemplate, Printed, PrintOrder } from "#app/papers/press.ts";
import type { Fields, Paper } from "#domain/papers/field.ts";
import { namesOf, templateName } from "#domain/papers/names.ts";
import type { PaperValues } from "#domain/papers/values.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { templateFault, unknownField } from "./faults.ts";

/** The one date of every entry of a .docx: the first that a zip file can hold. */
const zipDate = new Date(1980, 0, 1);
const body = /<w:body>([\s\S]*)<\/w:body>/;
const lastSection = /<w:sectPr\b[\s\S]*?<\/w:sectPr>\s*$|<w:sectPr\b[^>]*\/>\s*$/;
const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const sampleLine =
  '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="808080"/><w:sz w:val="44"/></w:rPr><w:t>样　张</w:t></w:r></w:p>';

type Opened = { readonly document: Docxtemplater; readonly parts: readonly DXT.Part[] };

/** The tags are looked up by name among the values and nowhere else; no expression is ever run. */
function open(template: PaperTemplate): Result<Opened> {
  let zip: PizZip;
  try {
    zip = new PizZip(template.bytes);
    if (!zip.file("word/document.xml")) throw new Error("no document inside");
  } catch {
    return refused(templateFault(template, message("template.not-word")));
  }
  const parts: DXT.Part[] = [];
  const collector: DXT.Module = {
    name: "parts",
    // Of what the package tells its modules, only the parsed parts of each file in the document are wanted.
    set: ({ inspect }: { inspect?: { postparsed?: DXT.Part[] } }) => parts.push(...(inspect?.postparsed ?? [])),
  };
  try {
    const document = new Docxtemplater(zip, {
      modules: [collector],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => "",
      parser: (tag) => ({
        get: (scope: PaperValues) => (Object.hasOwn(scope, tag.trim()) ? scope[tag.trim()] : undefined),
      }),
    });
    return done({ document, parts });
  } catch (error) {
    return refused(...tagFaults(template, error));
  }
}

/** What is wrong with a Word template: tags that are no field of the paper or of the list they stand in, tags left open. */
export function wordFaults(paper: Paper, template: PaperTemplate): Refusal[] {
  const opened = open(template);
  if (!opened.ok) return [...opened.refusals];
  return tagMessages(paper, opened.value.parts, paper.fields, []).map((fault) => templateFault(template, fault));
}

function tagMessages(paper: Paper, parts: readonly DXT.Part[], fields: Fields, outer: readonly string[]): Message[] {
  const known = [...namesOf(fields), ...outer];
  return parts
    .filter(({ type }) => type === "placeholder")
    .flatMap(({ value, module, subparsed }) => {
      const given = value.trim();
      if (module === "rawxml") return [message("template.raw-tag", { given: `{@${given}}` })];
      if (!known.includes(given)) return [unknownField(paper, given, known)];
      const list = Object.entries(fields).find(([id, { title }]) => [templateName(id), title.zh].includes(given))?.[1];
      return tagMessages(paper, subparsed ?? [], list?.kind === "list" ? list.row : {}, known);
    });
}

/** A .docx of all parts, which share one template: the filled bodies one after the other, each on a new page. */
export function writeWord(order: PrintOrder): Result<Printed> {
  const template = order.parts[0]!.template;
  const bodies: string[] = [];
  let zip = new PizZip();
  for (const { values } of order.parts) {
    const opened = open(template);
    if (!opened.ok) return opened;
    try {
      opened.value.document.render(values);
    } catch (error) {
      return refused(...tagFaults(template, error));
    }
    zip = opened.value.document.getZip();
    bodies.push(body.exec(documentOf(zip))?.[1] ?? "");
  }
  const end = lastSection.exec(bodies[0]!)?.[0] ?? "";
  const texts = bodies.map((each) => each.replace(lastSection, ""));
  const joined = (order.mark === "sample" ? sampleLine : "") + texts.join(pageBreak) + end;
  zip.file(
    "word/document.xml",
    documentOf(zip).replace(body, () => `<w:body>${joined}</w:body>`),
  );
  for (const entry of Object.values(zip.files)) entry.date = zipDate;
  return done({ bytes: zip.generate({ type: "uint8array", compression: "DEFLATE" }), form: "docx", notes: [] });
}

function documentOf(zip: PizZip): string {
  return zip.file("word/document.xml")?.asText() ?? "";
}

type TagError = { readonly properties?: { readonly xtag?: string; readonly errors?: readonly TagError[] } };

/** docxtemplater throws one error that holds all faults; each names its tag. Any other error is a bug and goes on. */
function tagFaults(template: PaperTemplate, error: unknown): [Refusal, ...Refusal[]] {
  // Its own errors carry `properties`; the check below lets no other through.
  const { properties } = error as TagError;
  if (!properties) throw error;
  const [first, ...others] = (properties.errors ?? [error as TagError]).map((each) => {
    const tag = each.properties?.xtag ?? "";
    return templateFault(template, message("template.tag", { tag, open: "{", close: "}", hash: "{#", slash: "{/" }));
  });
  if (!first) throw error;
  return [first, ...others];
}
