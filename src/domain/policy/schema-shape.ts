import { isRecord } from "./record.ts";
import type { z } from "zod";
import { nearest } from "#domain/wording/nearest.ts";
import { ruleSchemas, type ScalarKind, scalarKinds } from "./schema/value.ts";

/** What a schema asks for, without the wrappers (optional, default, transform …) around it. */
export type Shape =
  | { type: "object"; keys: ReadonlyMap<string, z.core.$ZodType> }
  | { type: "record"; keys: z.core.$ZodType; values: z.core.$ZodType }
  | { type: "array"; items: z.core.$ZodType }
  | { type: "union"; options: readonly z.core.$ZodType[]; discriminator: string | undefined }
  | { type: "choice"; choices: readonly (string | number | boolean)[] }
  | { type: "scalar"; kind: ScalarKind | "number" | "flag" | "any" };

export type Described = {
  shape: Shape;
  isOptional: boolean;
  defaultValue: unknown;
  kind: ScalarKind | undefined;
  isRule: boolean;
};

// Seen as plain data: every kind of schema has other fields here.
type Definition = {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  getter?: () => z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  discriminator?: string;
  entries?: Record<string, string | number>;
  values?: readonly (string | number | boolean)[];
  defaultValue?: unknown;
};

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

function kindOf(schema: z.core.$ZodType): ScalarKind | undefined {
  for (let each: z.core.$ZodType | undefined = schema; each; each = each._zod.parent)
    if (scalarKinds.has(each)) return scalarKinds.get(each);
  return undefined;
}

function isMarked(schema: z.core.$ZodType, marks: WeakSet<object>): boolean {
  for (let each: z.core.$ZodType | undefined = schema; each; each = each._zod.parent) if (marks.has(each)) return true;
  return false;
}

const described = new WeakMap<z.core.$ZodType, Described>();

/** The shape of a schema, whether it may be absent, and what then holds. */
export function describe(schema: z.core.$ZodType): Described {
  const known = described.get(schema);
  if (known) return known;
  const made = describeNew(schema);
  described.set(schema, made);
  return made;
}

/** The shape alone. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  return describe(schema).shape;
}

function describeNew(schema: z.core.$ZodType): Described {
  let current = schema;
  let isOptional = false;
  let defaultValue: unknown;
  let kind: ScalarKind | undefined;
  let isRule = false;
  for (;;) {
    kind ??= kindOf(current);
    isRule ||= isMarked(current, ruleSchemas);
    const definition = definitionOf(current);
    if (definition.type === "optional" || definition.type === "default") isOptional = true;
    if (definition.type === "default") defaultValue = definition.defaultValue;
    const inner = definition.innerType ?? definition.in ?? definition.getter?.();
    if (!inner) return { shape: bareShape(definition, kind), isOptional, defaultValue, kind, isRule };
    current = inner;
  }
}

function bareShape(definition: Definition, kind: ScalarKind | undefined): Shape {
  switch (definition.type) {
    case "object":
      return { type: "object", keys: new Map(Object.entries(definition.shape!)) };
    case "record":
      return { type: "record", keys: definition.keyType!, values: definition.valueType! };
    case "array":
      return { type: "array", items: definition.element! };
    case "union":
      return { type: "union", options: definition.options!, discriminator: definition.discriminator };
    case "enum":
      return { type: "choice", choices: Object.values(definition.entries!) };
    case "literal":
      return { type: "choice", choices: definition.values! };
    case "number":
      return { type: "scalar", kind: kind ?? "number" };
    case "boolean":
      return { type: "scalar", kind: "flag" };
    case "string":
      return { type: "scalar", kind: kind ?? "text" };
    default:
      return { type: "scalar", kind: kind ?? "any" };
  }
}

const wholeNumbers = new Set<string>(["count", "months", "days", "number"]);

/** How well a value looks like a shape: what its author most likely meant. */
function likeness(value: unknown, schema: z.core.$ZodType): number {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case "union":
      return Math.max(...shape.options.map((option) => likeness(value, option)));
    case "array":
      return Array.isArray(value) ? 10 : -10;
    case "record":
      return isRecord(value) ? 1 : -10;
    case "choice":
      if (shape.choices.includes(value as string)) return 10;
      return typeof value === "string" && nearest(value, shape.choices.map(String))
        ? 5
        : isScalarValue(value)
          ? 1
          : -10;
    case "scalar":
      if (!isScalarValue(value)) return shape.kind === "any" ? 1 : -10;
      if (shape.kind === "flag") return typeof value === "boolean" ? 10 : -1;
      if (wholeNumbers.has(shape.kind)) return typeof value === "number" ? 10 : 1;
      return typeof value === "string" ? 3 : 2;
    case "object": {
      if (!isRecord(value)) return -10;
      const known = [...shape.keys.keys()];
      const given = Object.keys(value);
      let score = 0;
      for (const key of given) {
        const part = shape.keys.get(key);
        const choice = part && shapeOf(part);
        if (choice?.type === "choice" && !choice.choices.includes(value[key] as string)) continue;
        score += part ? (choice?.type === "choice" ? 3 : 2) : nearest(key, known) ? 1 : -1;
      }
      const needed = [...shape.keys].filter(([, part]) => !describe(part).isOptional).map(([key]) => key);
      const isNamed = needed.some((key) => key in value || nearest(key, given));
      return isNamed || needed.length === 0 ? score : score - 3;
    }
  }
}

const isScalarValue = (value: unknown): boolean => typeof value !== "object" || value === null;

/** The branch of a union that a value means, by its form and its keys: never “none of them”. */
export function branchIndex(options: readonly z.core.$ZodType[], value: unknown): number {
  let best = 0;
  let bestLikeness = -Infinity;
  options.forEach((option, index) => {
    const found = likeness(value, option);
    if (found > bestLikeness) {
      best = index;
      bestLikeness = found;
    }
  });
  return best;
}

/** The schema of a value with its unions decided: what the value is held against. */
export function schemaFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const shape = shapeOf(schema);
  if (shape.type !== "union") return schema;
  return schemaFor(shape.options[branchIndex(shape.options, value)]!, value);
}

/** The schema of one key or item of a value; absent where the schema does not know it. */
export function childSchema(
  schema: z.core.$ZodType,
  value: unknown,
  key: string | number,
): z.core.$ZodType | undefined {
  const shape = shapeOf(schemaFor(schema, value));
  if (shape.type === "object") return shape.keys.get(String(key));
  if (shape.type === "record") return shape.values;
  return shape.type === "array" ? shape.items : undefined;
}
