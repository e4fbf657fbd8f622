import { withName } from "#domain/wording/local-text.ts";
import { message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import type { Field, Fields, Paper, ValueField } from "./field.ts";
import { type FieldValue, forms, isOfKind, parseValue } from "./forms.ts";
import { maskedIdentity } from "./masked-identity.ts";
import { nearestName, templateName } from "./names.ts";

/** A paper's texts as a template prints them, by every name of each field; a list as its rows. */
export type PaperValues = { readonly [name: string]: string | readonly PaperValues[] };

/** Issued: the paper goes out, with full identity numbers. Sample (样张): for looking at, masked and marked as such. */
export type Mark = "issued" | "sample";

type Reading = { readonly title: LocalText; readonly mark: Mark; readonly refusals: Refusal[] };

/**
 * The texts of a paper out of its data. Refusals `paper-incomplete`, all at once: each required field that is missing, each
 * value that is not of its field's kind, each name that is no field (`at` is the field's path, as `loans.3.borrower`); `about`
 * is named with the paper.
 */
export function paperValues(
  { title, fields }: Paper,
  data: Readonly<Record<string, unknown>>,
  mark: Mark,
  about?: string,
): Result<PaperValues> {
  const reading: Reading = { title: about === undefined ? title : withName(title, about), mark, refusals: [] };
  const values = readFields(fields, data, "", reading);
  return reading.refusals.length > 0 ? refused(...reading.refusals) : done(values);
}

function readFields(
  fields: Fields,
  data: Readonly<Record<string, unknown>>,
  path: string,
  reading: Reading,
): PaperValues {
  const values: Record<string, string | readonly PaperValues[]> = {};
  for (const given of Object.keys(data))
    if (!Object.hasOwn(fields, given)) reading.refusals.push(unknownField(given, `${path}${given}`, fields, reading));
  for (const [id, field] of Object.entries(fields)) {
    const value = Object.hasOwn(data, id) ? data[id] : undefined;
    const at = `${path}${id}`;
    if (field.kind === "list") values[templateName(id)] = values[field.title.zh] = readRows(field, value, at, reading);
    else Object.assign(values, readValue(id, field, value, at, reading));
  }
  return values;
}

function readRows(field: Field & { kind: "list" }, value: unknown, at: string, reading: Reading): PaperValues[] {
  if (!Array.isArray(value)) {
    reading.refusals.push(missing(field, at, reading));
    return [];
  }
  // Each row is an object of the list's fields; anything else shows itself by what it lacks.
  const rows = value as readonly Readonly<Record<string, unknown>>[];
  return rows.map((row, index) => readFields(field.row, row, `${at}.${index}.`, reading));
}

function readValue(
  id: string,
  field: ValueField,
  value: unknown,
  at: string,
  reading: Reading,
): Record<string, string> {
  if (value === undefined || (typeof value === "string" && value.trim() === "")) {
    if (field.isRequired) reading.refusals.push(missing(field, at, reading));
    return printed(id, field, () => "");
  }
  if (!isOfKind(field.kind, value)) {
    const words = message("paper.wrong-kind", { paper: reading.title, field: field.title, at });
    reading.refusals.push({ code: "paper-incomplete", at, message: words });
    return {};
  }
  const isMasked = field.kind === "identity" && (reading.mark === "sample" || field.isMasked);
  const shown: FieldValue = typeof value === "string" ? printable(value) : value;
  return printed(id, field, (print) => print(isMasked && typeof shown === "string" ? maskedIdentity(shown) : shown));
}

function printed(
  id: string,
  field: ValueField,
  text: (print: (value: FieldValue) => string) => string,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { ending, print } of forms[field.kind])
    texts[`${templateName(id)}${ending.en}`] = texts[`${field.title.zh}${ending.zh}`] = text(print);
  return texts;
}

/** Line ends stay; control characters and halves of characters, which neither Word nor PDF can hold, do not. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu, " ")
    .trim();
}

function missing(field: Field, at: string, { title }: Reading): Refusal {
  return {
    code: "paper-incomplete",
    at,
    message: message("paper.missing", { paper: title, field: field.title, at }),
  };
}

function unknownField(given: string, at: string, fields: Fields, { title }: Reading): Refusal {
  const near = nearestName(given, Object.keys(fields));
  return {
    code: "paper-incomplete",
    at,
    message: near
      ? message("paper.unknown-near", { paper: title, given: at, near })
      : message("paper.unknown", { paper: title, given: at }),
  };
}

/** Data of a paper made of the examples of its fields, lists with some rows: what a template is tried with. */
export function specimen(fields: Fields, rows = 3): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]): [string, unknown] => {
      if (field.kind !== "list") return [id, parseValue(field.kind, field.example)];
      return [id, Array.from({ length: rows }, () => specimen(field.row, rows))];
    }),
  );
}
