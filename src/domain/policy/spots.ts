import type { z } from "zod";
import type { ScalarKind } from "./schema/value.ts";
import { isRecord } from "./record.ts";
import { childSchema, describe, schemaFor, shapeOf } from "./schema-shape.ts";
import type { Path } from "./yaml-source.ts";

/**
 * A value of a file beside the part of the schema that it answers: `terms.caps.*.most`, `procedures.*.steps[].by`. `*` stands for
 * an id, `[]` for an item of a list. Whether a rule is written in place or by date makes no difference to `at`.
 */
export type Spot = {
  readonly at: string;
  readonly path: Path;
  readonly value: unknown;
  readonly kind: ScalarKind | undefined;
  /** What the spot is besides a value: a whole rule, one version of it, or the key of a map. */
  readonly role: "rule" | "version" | "key" | "value";
  /** The rule in which it stands, and the date of its version where that is written. */
  readonly rule: Path | undefined;
  readonly version: string | undefined;
};

/** Every value of a file with its place in the schema, in the file's order. What the schema does not know is passed over. */
export function spotsOf(schema: z.core.$ZodType, value: unknown): Spot[] {
  const spots: Spot[] = [];
  visit(schema, { at: "", path: [], value, rule: undefined, version: undefined }, spots);
  return spots;
}

type Standing = Omit<Spot, "kind" | "role">;

function visit(schema: z.core.$ZodType, standing: Standing, spots: Spot[]): void {
  const { value } = standing;
  if (value === undefined || value === null) return;
  if (describe(schema).isRule && isRecord(value)) return visitRule(schema, standing, spots);
  visitValue(schemaFor(schema, value), standing, spots, "value");
}

function visitRule(schema: z.core.$ZodType, standing: Standing, spots: Spot[]): void {
  const { value, path } = standing;
  const within = { ...standing, rule: path };
  spots.push({ ...within, kind: undefined, role: "rule" });
  const dated = isRecord(value) ? value["values"] : undefined;
  const inPlace = inPlaceSchema(schema);
  if (!isRecord(dated)) return visitValue(inPlace, within, spots, "version");
  for (const [version, body] of Object.entries(dated)) {
    if (!isRecord(body)) continue;
    visitValue(inPlace, { ...within, path: [...path, "values", version], value: body, version }, spots, "version");
  }
}

/** The schema of a rule that is written in place: the fields of one version, with title and picking day. */
function inPlaceSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const shape = shapeOf(schema);
  return shape.type === "union" ? shape.options[1]! : schema;
}

function visitValue(schema: z.core.$ZodType, standing: Standing, spots: Spot[], role: Spot["role"]): void {
  const { at, path, value } = standing;
  const { shape, kind } = describe(schema);
  spots.push({ ...standing, kind, role });
  if (Array.isArray(value) && shape.type === "array") {
    value.forEach((item, index) =>
      visit(shape.items, { ...standing, at: `${at}[]`, path: [...path, index], value: item }, spots),
    );
    return;
  }
  if (!isRecord(value) || (shape.type !== "object" && shape.type !== "record")) return;
  for (const [key, part] of Object.entries(value)) {
    const child = childSchema(schema, value, key);
    if (!child) continue;
    const name = shape.type === "record" ? "*" : key;
    const below = { ...standing, at: at === "" ? name : `${at}.${name}`, path: [...path, key] };
    const keyKind = shape.type === "record" ? describe(shape.keys).kind : undefined;
    if (keyKind) spots.push({ ...below, value: key, kind: keyKind, role: "key" });
    visit(child, { ...below, value: part }, spots);
  }
}

/** A place of the schema itself, with what is said about it. */
export type SchemaSpot = {
  readonly at: string;
  readonly schema: z.core.$ZodType;
  readonly kind: ScalarKind | undefined;
};

/** Every place of a schema, each branch of a union and each field of a rule; a part that holds itself is walked once. */
export function schemaSpots(root: z.core.$ZodType): SchemaSpot[] {
  const spots: SchemaSpot[] = [];
  const walk = (schema: z.core.$ZodType, at: string, above: readonly unknown[]): void => {
    const { kind, isRule } = describe(schema);
    const shape = shapeOf(isRule ? inPlaceSchema(schema) : schema);
    spots.push({ at, schema, kind });
    if (shape.type === "union") for (const option of shape.options) walk(option, at, above);
    if (shape.type === "object") {
      if (above.includes(shape.keys)) return;
      for (const [key, part] of shape.keys) walk(part, at === "" ? key : `${at}.${key}`, [...above, shape.keys]);
    }
    if (shape.type === "record") walk(shape.values, `${at}.*`, above);
    if (shape.type === "array") walk(shape.items, `${at}[]`, above);
  };
  walk(root, "", []);
  return spots;
}
