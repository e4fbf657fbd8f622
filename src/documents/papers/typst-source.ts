import type { PaperTemplate } from "#app/papers/press.ts";
import type { Paper } from "#domain/papers/field.ts";
import { namesOf, rowFields } from "#domain/papers/names.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { templateFault, unknownField } from "./faults.ts";
import { codeOf, type Glyphs, undrawnIn } from "./glyphs.ts";

export const fontFamily = "Noto Serif SC";

/** `data.due-on`, `row.at("借款人")`: the only names by which a template reaches its values. */
const access = /\b(data|row)\.(?:at\(\s*"([^"]*)"|([\p{L}_][\p{L}\p{N}_-]*))/gu;
/** What a dictionary or list of typst can do itself. */
const methods = new Set(["at", "keys", "values", "pairs", "len", "insert", "remove"]);
const imports = /\b(?:import|include)\b(?!\s*"\/paper\.typ")[^\n]*/g;
const forbidden = /\beval\b|\bplugin\b|\bdatetime\.today\b|\bsys\.\w+/g;
const fonts = /\bfont\s*:\s*("[^"]*"|[^\s,)]+)/g;

/**
 * What is wrong with a typst template, as far as its text shows it, line by line: names that are no field, what could reach
 * out of the template, other fonts, characters that the font lacks.
 */
export function typstFaults(paper: Paper, template: PaperTemplate, glyphs: Glyphs): Refusal[] {
  const text = readText(template.bytes);
  if (text === undefined) return [templateFault(template, message("template.not-text"))];
  const found: { at: number; fault: Message }[] = [];
  const source = withoutComments(text);
  const names = { data: namesOf(paper.fields), row: rowFields(paper.fields).flatMap(namesOf) };
  for (const match of source.matchAll(access)) {
    // The pattern lets only these two through.
    const known = names[match[1] as "data" | "row"];
    const given = match[2] ?? match[3]!;
    if (known.includes(given) || (match[2] === undefined && methods.has(given))) continue;
    found.push({ at: match.index, fault: unknownField(paper, given, known) });
  }
  for (const pattern of [imports, forbidden])
    for (const match of source.matchAll(pattern))
      found.push({ at: match.index, fault: message("template.forbidden", { given: match[0].trim() }) });
  for (const match of source.matchAll(fonts))
    if (match[1] !== `"${fontFamily}"`)
      found.push({ at: match.index, fault: message("template.font", { given: match[1]!.replaceAll('"', "") }) });
  for (const character of undrawnIn(source, glyphs))
    found.push({
      at: source.indexOf(character),
      fault: message("template.glyph", { character, code: codeOf(character) }),
    });
  if (!/#let\s+paper\s*\(/.test(source)) found.push({ at: 0, fault: message("template.no-paper") });
  return found
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, fault }) => templateFault(template, fault, source.slice(0, at).split("\n").length));
}

/** The text of a template; undefined where it is not UTF-8. */
export function readText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Comments as blanks, so that places stay where they were. */
function withoutComments(text: string): string {
  return text.replace(/(?<!:)\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
}
