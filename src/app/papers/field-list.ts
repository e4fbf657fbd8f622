import type { Fields, FieldKind, Paper } from "#domain/papers/field.ts";
import { forms, parseValue } from "#domain/papers/forms.ts";
import { templateName } from "#domain/papers/names.ts";
import { findPaper } from "#domain/papers/papers.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** One name that a template may print, as a list for its maker shows it. */
export type FieldLine = {
  readonly name: string;
  /** The Chinese name for the same. */
  readonly chinese: string;
  readonly kind: FieldKind | "list";
  readonly isRequired: boolean;
  /** The list in whose rows it stands, by its name. */
  readonly list?: string;
  readonly title: LocalText;
  /** How an example comes out on paper. */
  readonly example: string;
};

/** The same by a paper's id or title. Refusal `input-invalid` with the nearest paper. */
export function fieldsOfPaper(given: string): Result<FieldLine[]> {
  const paper = findPaper(given);
  return paper.ok ? done(fieldLines(paper.value)) : paper;
}

/** Everything that a template of the paper may name, in the order of the paper. */
function fieldLines(paper: Paper): FieldLine[] {
  return linesOf(paper.fields, undefined);
}

function linesOf(fields: Fields, list: string | undefined): FieldLine[] {
  return Object.entries(fields).flatMap(([id, field]): FieldLine[] => {
    const { title, isRequired } = field;
    const common = { title, isRequired, ...(list !== undefined && { list }) };
    const name = templateName(id);
    if (field.kind === "list")
      return [{ ...common, name, chinese: title.zh, kind: "list", example: "" }, ...linesOf(field.row, name)];
    const value = parseValue(field.kind, field.example);
    return forms[field.kind].map(({ ending, print }) => ({
      ...common,
      name: `${name}${ending.en}`,
      chinese: `${title.zh}${ending.zh}`,
      kind: field.kind,
      example: value === undefined ? "" : print(value),
    }));
  });
}
