import { z } from "zod";
import type { Field } from "./field.ts";
import { type RosterKindName, rosterKinds } from "./kinds/roster-kinds.ts";
import { amountUnits } from "./values/amount.ts";

/** How a field is found: by its head, or by the letters of its column; `none` leaves it out though a head looks like it. */
export type ColumnRule = "none" | { readonly head?: string; readonly column?: string; readonly unit?: string };

/** What a person or an earlier run says about the columns of a bank's sheets. What it does not name is found by itself. */
export type Mapping = {
  readonly kind: RosterKindName;
  /** Only this sheet is read. */
  readonly sheet?: string | undefined;
  /** The row at which the head ends; 0: there is no head, and every column is named by its letters. */
  readonly headRow?: number | undefined;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  /** What holds for every row where no column says it: the bank of the file. */
  readonly values: Readonly<Record<string, string>>;
  /** Words of this bank for the choices of a field. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

const amountUnitNames = Object.keys(amountUnits);
export const rateUnitNames = ["%", "‰", "月%", "月‰"] as const;
export const termUnitNames = ["月", "年"] as const;

function unitsOf(field: Field): readonly string[] {
  if (field.type === "amount") return amountUnitNames;
  if (field.type === "rate") return rateUnitNames;
  return field.type === "term" ? termUnitNames : [];
}

/** The shape of a mapping file of a kind; whoever reads the file says its faults with the nearest known names. */
export function mappingSchema(kind: RosterKindName): z.ZodType<Mapping> {
  const fields = Object.entries<Field>(rosterKinds[kind].fields);
  const text = z.string().trim().min(1);
  const columns = fields.map(([name, field]) => {
    const units = unitsOf(field);
    const rule = z.strictObject({
      head: text.optional(),
      column: z
        .string()
        .regex(/^[A-Za-z]{1,3}$/)
        .transform((letters) => letters.toUpperCase())
        .optional(),
      ...(units.length > 0 && { unit: z.enum(units as [string, ...string[]]).optional() }),
    });
    const written = text.transform((head): ColumnRule => (head === "none" || head === "无" ? "none" : { head }));
    return [name, z.union([written, rule]).optional()] as const;
  });
  const choices = fields.flatMap(([name, field]) =>
    field.choices
      ? [[name, z.record(text, z.enum(Object.keys(field.choices) as [string, ...string[]])).optional()] as const]
      : [],
  );
  const schema = z.strictObject({
    kind: z.literal(kind),
    sheet: text.optional(),
    headRow: z.int().min(0).max(1000).optional(),
    columns: z.strictObject(Object.fromEntries(columns)).default({}),
    values: z.strictObject(Object.fromEntries(fields.map(([name]) => [name, text.optional()]))).default({}),
    words: z.strictObject(Object.fromEntries(choices)).default({}),
  });
  // The shape is put together from the kind's fields, which the compiler cannot follow.
  return schema as unknown as z.ZodType<Mapping>;
}

/** A mapping as a small YAML file, each field with its title behind it. */
export function mappingText(mapping: Mapping): string {
  const fields: Readonly<Record<string, Field>> = rosterKinds[mapping.kind].fields;
  const quoted = (text: string): string =>
    /^[\p{L}][\p{L}\p{N}（）]*$/u.test(text) && !reserved.test(text) ? text : JSON.stringify(text);
  const lines = [`kind: ${mapping.kind}`];
  if (mapping.sheet !== undefined) lines.push(`sheet: ${quoted(mapping.sheet)}`);
  if (mapping.headRow !== undefined) lines.push(`headRow: ${mapping.headRow}`);
  lines.push("columns:");
  for (const [name, rule] of Object.entries(mapping.columns)) {
    const said =
      rule === "none"
        ? "none"
        : rule.column === undefined && rule.unit === undefined && rule.head !== undefined
          ? quoted(rule.head)
          : `{ ${Object.entries(rule)
              .map(([key, value]) => `${key}: ${quoted(value)}`)
              .join(", ")} }`;
    lines.push(`  ${name}: ${said} # ${fields[name]?.title.zh ?? ""}`);
  }
  if (lines.at(-1) === "columns:") lines[lines.length - 1] = "columns: {}";
  const values = Object.entries(mapping.values);
  if (values.length > 0) lines.push("values:", ...values.map(([name, value]) => `  ${name}: ${quoted(value)}`));
  const words = Object.entries(mapping.words);
  if (words.length > 0) lines.push("words:");
  for (const [name, said] of words)
    lines.push(
      `  ${name}: { ${Object.entries(said)
        .map(([word, choice]) => `${quoted(word)}: ${choice}`)
        .join(", ")} }`,
    );
  return `${lines.join("\n")}\n`;
}

/** Words that YAML takes for something else than a text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|none)$/i;
