import { z } from "zod";
import { type Day, dayOf, formatDay, parseDay } from "#domain/calendar/day.ts";
import { type Fen, formatYuan, parseYuan } from "#domain/money/fen.ts";
import { formatPercent, parsePercent, type RateMillionths } from "#domain/money/rate.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import { type Message, message, type Params } from "#domain/wording/message.ts";
import { nearest } from "#domain/wording/nearest.ts";
import { hint } from "#domain/wording/hint.ts";
import { done, type Refusal, type Result } from "#domain/wording/refusal.ts";

/** What a field of an input is, in both languages: the description in its JSON Schema. */
export function described(zh: string, en: string): { description: string } {
  return { description: `${zh} / ${en}` };
}

type WireFault = { readonly key: WordKey; readonly blanks?: Params };

/** A custom fault of a wire value; its words are in the catalogue, `blanks` are what they name. */
export function wireFault(key: WordKey, blanks?: Params): { code: "custom"; params: WireFault } {
  return { code: "custom", params: { key, ...(blanks && { blanks }) } };
}

function parsed<T>(key: WordKey, description: string, pattern: string, parse: (text: string) => T | undefined) {
  const text = z.string().meta({ description, pattern });
  wireForms.set(text, key);
  return text.transform((given, context): T => {
    const value = parse(given);
    if (value !== undefined) return value;
    context.issues.push({ ...wireFault(isTooLong(key, given) ? "wire.yuan-too-long" : key), input: given });
    return z.NEVER;
  });
}

/** The texts that are read further, by what is said when they cannot be. */
const wireForms = new WeakMap<object, WordKey>();

/** More digits before the point than an amount may have; of a very long text the first 60 characters tell. */
const isTooLong = (key: WordKey, text: string): boolean =>
  key === "wire.not-yuan" && /^\d{16,60}(\.\d{1,2})?$/.test(text.slice(0, 60));

/** An amount: a decimal string in yuan, `"300000.00"`, as fen. May be negative only where a schema says so. */
export const wireYuan = parsed(
  "wire.not-yuan",
  '金额（元），如 "300000.00" / an amount in yuan, as "300000.00"',
  String.raw`^\d{1,15}(\.\d{1,2})?$`,
  (text): Fen | undefined => (text.startsWith("-") ? undefined : parseYuan(text)),
);

/** An amount that must be more than nothing. */
export const wirePositiveYuan = wireYuan.refine((amountFen) => amountFen > 0n, wireFault("wire.not-positive"));

/** A rate: a decimal string in percent, `"4.35"`, as millionths. */
export const wirePercent = parsed(
  "wire.not-percent",
  '比率（%），如 "4.35" / a rate in percent, as "4.35"',
  String.raw`^\d{1,6}(\.\d{1,4})?$`,
  (text): RateMillionths | undefined => (text.startsWith("-") ? undefined : parsePercent(text)),
);

/** The days that are taken in: a date outside is a slip of the year, and what is reckoned from it would leave the four digits of a year. */
const [firstDay, lastDay] = [dayOf(1900, 1, 1), dayOf(2199, 12, 31)];

/** A date, `YYYY-MM-DD`, as a day of the years 1900 to 2199. */
export const wireDay = parsed(
  "wire.not-day",
  '日期，如 "2024-03-01" / a date, as "2024-03-01"',
  String.raw`^\d{4}-\d{2}-\d{2}$`,
  (text): Day | undefined => parseDay(text),
).refine((day) => firstDay <= day && day <= lastDay, wireFault("wire.day-out-of-range"));

/** The domain's values as every wire carries them. */
export const toWire = { yuan: formatYuan, percent: formatPercent, day: formatDay } as const;

/** Checks an input against its schema: the domain's form, or a refusal `input-invalid` for each fault, naming where and how to mend it. */
export function readWire<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return done(result.data);
  return { ok: false, refusals: result.error.issues.flatMap((issue) => refusalsOf(issue, schema)) };
}

function refusalsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Refusal[] {
  const refusal = (words: Message, path: readonly PropertyKey[] = issue.path): Refusal => ({
    code: "input-invalid",
    at: path.map(String).join(".") || ".",
    message: words,
  });
  switch (issue.code) {
    case "custom":
      return [refusal(customWords(issue.params as WireFault | undefined))];
    case "unrecognized_keys": {
      const known = knownKeys(schema, issue.path, issue.input);
      return issue.keys.map((key) =>
        refusal(message("wire.unknown-key", { key, hint: hint(key, known) }), [...issue.path, key]),
      );
    }
    case "invalid_value":
      return [
        refusal(
          issue.input === undefined ? message("wire.missing") : choiceWords(issue.input, issue.values.map(String)),
        ),
      ];
    case "invalid_type":
      return [refusal(wrongType(issue.expected, issue.input, schemaAt(schema, issue.path)))];
    case "invalid_union":
      return unionRefusals(issue, schema, refusal);
    case "too_small":
      return [refusal(message("wire.too-small", { least: String(issue.minimum) }))];
    case "too_big":
      return [refusal(message("wire.too-big", { most: String(issue.maximum) }))];
    default:
      return [refusal(message("wire.wrong"))];
  }
}

function customWords(fault: WireFault | undefined): Message {
  return fault ? message(fault.key, fault.blanks) : message("wire.wrong");
}

/** Of a union's members the one with the fewest faults is taken as meant. */
function unionRefusals(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: z.ZodType,
  refusal: (words: Message, path?: readonly PropertyKey[]) => Refusal,
): Refusal[] {
  if (issue.input === undefined) return [refusal(message("wire.missing"))];
  if ("options" in issue) {
    const given = (issue.input as Record<string, unknown> | null)?.[issue.discriminator ?? ""];
    return [refusal(given === undefined ? message("wire.missing") : choiceWords(given, issue.options.map(String)))];
  }
  const meant = issue.errors
    .filter((each) => each.length > 0)
    .sort((one, other) => depth(other) - depth(one) || one.length - other.length)[0];
  if (!meant) return [refusal(message("wire.wrong"))];
  return meant.flatMap((inner) => refusalsOf({ ...inner, path: [...issue.path, ...inner.path] }, schema));
}

const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map((issue) => issue.path.length));

/** None of the choices: the nearest of them first, where one is near. */
function choiceWords(given: unknown, known: readonly string[]): Message {
  const choices = known.join(" | ");
  const near = typeof given === "string" ? nearest(given, known) : undefined;
  if (near === undefined) return message("wire.choice", { choices });
  return message("wire.choice-near", { given: String(given), near, choices });
}

function wrongType(expected: string, input: unknown, schema: unknown): Message {
  if (input === undefined) return message("wire.missing");
  if (typeof input === "number" && isDay(schema))
    return message("wire.day-as-number", { given: String(input), right: withHyphens(String(input)) });
  if (expected === "string" && typeof input === "number")
    return message("wire.number-for-text", { given: String(input) });
  const key: { [kind: string]: WordKey } = {
    string: "wire.want-text",
    number: "wire.want-number",
    int: "wire.want-whole",
    boolean: "wire.want-flag",
    array: "wire.want-list",
    object: "wire.want-object",
    record: "wire.want-object",
  };
  return message(key[expected] ?? "wire.wrong");
}

/**
 * The keys of the object at a path of a schema, as far as it is made of plain objects, lists and optional values. Of objects
 * told apart by one key, those of the one that was given.
 */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], given: unknown): string[] {
  const current = schemaAt(schema, path);
  const definition = definitionOf(current);
  const { discriminator, options } = definition ?? {};
  const meant = options?.find((option) => {
    const values = (shapeOf(option)?.[discriminator ?? ""] as { _zod?: { values?: Set<unknown> } } | undefined)?._zod
      ?.values;
    return values?.has((given as Record<string, unknown> | undefined)?.[discriminator ?? ""]) ?? false;
  });
  return Object.keys(shapeOf(meant ?? current) ?? {});
}

function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let current = schema;
  for (const step of path) current = typeof step === "number" ? elementOf(current) : shapeOf(current)?.[String(step)];
  return current;
}

/** `20240131` as a date is written; of any other number, an example. */
const withHyphens = (digits: string): string =>
  /^\d{8}$/.test(digits) ? digits.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3") : "2024-03-01";

/** A date, whatever is wrapped around it. */
function isDay(schema: unknown): boolean {
  const definition = definitionOf(schema);
  if (!definition) return false;
  return wireForms.get(schema as object) === "wire.not-day" || isDay(definition.innerType ?? definition.in);
}

type Definition = {
  shape?: Record<string, unknown>;
  element?: unknown;
  innerType?: unknown;
  in?: unknown;
  options?: unknown[];
  discriminator?: string;
};
const definitionOf = (schema: unknown): Definition | undefined =>
  (schema as { _zod?: { def: Definition } } | undefined)?._zod?.def;

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const definition = definitionOf(schema);
  if (!definition || definition.shape) return definition?.shape;
  if (definition.options)
    return Object.assign({}, ...definition.options.map((option) => shapeOf(option) ?? {})) as Record<string, unknown>;
  return shapeOf(definition.innerType ?? definition.in);
}

function elementOf(schema: unknown): unknown {
  const definition = definitionOf(schema);
  if (!definition) return undefined;
  if (definition.options) return definition.options.map(elementOf).find((each) => each !== undefined);
  return definition.element ?? elementOf(definition.innerType ?? definition.in);
}
