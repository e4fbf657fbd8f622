import { z } from "zod";
import type { Language } from "#domain/wording/quantity.ts";
import type { Field } from "./field.ts";
import { type RosterKindName, rosterKinds, type RosterKinds } from "./kinds/roster-kinds.ts";
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

/** The mappings of a file, by roster kind. */
export type MappingFile = { readonly [Kind in RosterKindName]?: Mapping | undefined };

/** The shape of a mapping file; whoever reads the file says its faults with the nearest known names. */
export function mappingFileOf(kinds: RosterKinds): z.ZodType<MappingFile> {
  return z.strictObject({
    loans: mappingOf(kinds, "loans").optional(),
    repayments: mappingOf(kinds, "repayments").optional(),
    households: mappingOf(kinds, "households").optional(),
    fund: mappingOf(kinds, "fund").optional(),
  });
}

function mappingOf(kinds: RosterKinds, kind: RosterKindName): z.ZodType<Mapping> {
  const fields = Object.entries(kinds[kind].fields);
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
    sheet: text.optional(),
    headRow: z.int().min(0).max(1000).optional(),
    columns: z.strictObject(Object.fromEntries(columns)).default({}),
    values: z.strictObject(Object.fromEntries(fields.map(([name]) => [name, text.optional()]))).default({}),
    words: z.strictObject(Object.fromEntries(choices)).default({}),
  });
  // The shape is put together from the kind's fields, which the compiler cannot follow.
  return schema.transform((read) => ({ kind, ...read })) as unknown as z.ZodType<Mapping>;
}

/** Mappings as a small YAML file, to be kept per bank, mended and given back; each field with its title behind it. */
export function mappingText(mappings: readonly Mapping[], wanted: Wanted): string {
  return mappings.map((mapping) => kindText(mapping, wanted)).join("");
}

/** In whose language, and the fields beyond those that every policy has. */
type Wanted = { readonly language: Language; readonly kinds?: RosterKinds };

function kindText(mapping: Mapping, { language, kinds = rosterKinds }: Wanted): string {
  const { kind, sheet, headRow, columns, values, words } = mapping;
  const { fields } = kinds[kind];
  const lines = [`${kind}: # ${rosterKinds[kind].title[language]}`];
  if (sheet !== undefined) lines.push(`  sheet: ${quoted(sheet)}`);
  if (headRow !== undefined) lines.push(`  headRow: ${headRow}`);
  const rules = Object.entries(columns);
  lines.push(rules.length > 0 ? "  columns:" : "  columns: {}");
  for (const [name, rule] of rules)
    lines.push(`    ${name}: ${ruleText(rule)} # ${fields[name]?.title[language] ?? ""}`);
  const fixed = Object.entries(values);
  if (fixed.length > 0) lines.push("  values:", ...fixed.map(([name, value]) => `    ${name}: ${quoted(value)}`));
  const choices = Object.entries(words);
  if (choices.length > 0) lines.push("  words:");
  for (const [name, said] of choices) lines.push(`    ${name}: ${mapText(said)}`);
  return `${lines.join("\n")}\n`;
}

function ruleText(rule: ColumnRule): string {
  if (rule === "none") return rule;
  const isPlain = rule.head !== undefined && rule.column === undefined && rule.unit === undefined;
  return isPlain ? quoted(rule.head) : mapText(rule);
}

function mapText(entries: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(entries).map(([key, value]) => `${quoted(key)}: ${quoted(value ?? "")}`);
  return `{ ${said.join(", ")} }`;
}

function quoted(text: string): string {
  return /^\p{L}[\p{L}\p{N}（）-]*$/u.test(text) && !reserved.test(text) ? text : JSON.stringify(text);
}

/** Words that YAML takes for something else than a text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|none)$/i;
