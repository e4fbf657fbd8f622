import { nearest } from "#domain/wording/nearest.ts";
import type { Field, Fields } from "./field.ts";
import { forms } from "./forms.ts";

/** A field's id as templates write it: `lentOn` → `lent-on`. */
export function templateName(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Every name by which a template may call a field: its id or its Chinese title, each with the endings of its forms. */
export function namesOf(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([id, field]) => [...namesOfField(id, field)]);
}

function namesOfField(id: string, field: Field): string[] {
  if (field.kind === "list") return [templateName(id), field.title.zh];
  return forms[field.kind].flatMap(({ ending }) => [
    `${templateName(id)}${ending.en}`,
    `${field.title.zh}${ending.zh}`,
  ]);
}

/** The fields of every list of a paper, and of lists within them, under one roof: what a row may be asked for. */
export function rowFields(fields: Fields): Fields[] {
  return Object.values(fields).flatMap((field) => (field.kind === "list" ? [field.row, ...rowFields(field.row)] : []));
}

/**
 * The known name that was most likely meant. In typst Chinese text behind a field without `;` becomes part of its name, so
 * the longest known name that the given one begins with comes first.
 */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const begun = known.filter((name) => given.startsWith(name)).toSorted((one, other) => other.length - one.length);
  return begun[0] ?? nearest(given, known);
}
