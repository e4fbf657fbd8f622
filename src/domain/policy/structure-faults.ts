import type { z } from "zod";
import { type Message, message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { expected, given, otherUnit, quoted, shortened } from "./expected.ts";
import { type Fault, type FaultCode, pathName } from "./fault.ts";
import { hint, nearWord } from "#domain/wording/hint.ts";
import { isRecord } from "./record.ts";
import { branchIndex, childSchema, schemaFor, shapeOf } from "./schema-shape.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;
type Found = {
  path: Path;
  key?: boolean;
  code: FaultCode;
  message: Message;
  near?: string | undefined;
  missing?: string;
};

/**
 * What the schema found wrong, in our own words, each at its place. A union is reported by the branch that was meant. `base` is where the value
 * stands that was held against the schema.
 */
export function structureFaults(
  file: string,
  source: Pick<YamlSource, "value" | "locate" | "writtenAt">,
  schema: z.core.$ZodType,
  issues: readonly Issue[],
  base: Path = [],
): Fault[] {
  const found = issues.flatMap((issue) => faultsOf(issue, base, { root: schema, source, base }));
  return found
    .filter((each) => !isMistyped(each, found))
    .map(({ path, key, code, message: words }) => ({
      file,
      ...source.locate(path, { key: key ?? false }),
      code,
      message: words,
    }));
}

/** A key that is missing only because it is mistyped: the unknown key is told, with the right one. */
function isMistyped({ missing: key, path }: Found, found: readonly Found[]): boolean {
  if (key === undefined) return false;
  const parent = path.join(".");
  return found.some((each) => each.near === key && each.path.slice(0, -1).join(".") === parent);
}

type Context = { root: z.core.$ZodType; source: Pick<YamlSource, "value" | "locate" | "writtenAt">; base: Path };

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : undefined,
    root,
  );
}

/** The schema that the value at a path is held against, unions decided on the way; the union itself at its end. */
function schemaAt({ root, source, base }: Context, path: Path): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = root;
  let value = valueAt(source.value, base);
  for (const part of path.slice(base.length)) {
    if (!schema) return undefined;
    schema = childSchema(schema, value, part);
    value = valueAt(value, [part]);
  }
  return schema;
}

function faultsOf(issue: Issue, base: Path, context: Context): Found[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const value = valueAt(context.source.value, path);
  if (issue.code === "invalid_union") return unionFaults(issue, path, value, context);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, value, context));
  if (issue.code === "invalid_key") return [wrongKey(path)];
  if (issue.code === "custom" && issue.params?.["fault"] === "citation-missing") {
    if (isRecord(value) && (value["cite"] !== undefined || value["ours"] !== undefined)) return [];
    return [
      {
        path,
        key: true,
        code: "citation-missing",
        message: message("policy.fault.citation-missing", { key: pathName(path) }),
      },
    ];
  }
  return [valueFault(issue, path, value, context)];
}

function unionFaults(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
  value: unknown,
  context: Context,
): Found[] {
  if (issue.errors.length === 0) return [kindFault((issue as { options?: unknown[] }).options ?? [], path, value)];
  const schema = schemaAt(context, path);
  const shape = schema && shapeOf(schema);
  const index = shape?.type === "union" ? branchIndex(shape.options, value) : 0;
  const chosen = issue.errors[index] ?? issue.errors[0]!;
  // The paths of a branch's issues start at the union.
  return chosen.flatMap((each) => faultsOf(each, path, context));
}

/** The word that decides between branches is absent or unknown. */
function kindFault(options: readonly unknown[], path: Path, value: unknown): Found {
  const choices = options.map(String);
  if (typeof value === "string") {
    const params = { key: pathName(path), given: shortened(value), hint: hint(value, choices) };
    return { path, code: "unknown-value", message: message("policy.fault.unknown-value", params) };
  }
  const wanted = message("policy.expected.choice", { choices: choices.join(", ") });
  if (value === undefined) return missing(path, wanted);
  return {
    path,
    code: "wrong-type",
    message: message("policy.fault.wrong-type", { key: pathName(path), expected: wanted, given: given(value) }),
  };
}

function missing(path: Path, wanted: Message | LocalText): Found {
  const params = { key: String(path.at(-1) ?? ""), where: pathName(path.slice(0, -1)), expected: wanted };
  return {
    path: path.slice(0, -1),
    key: true,
    missing: params.key,
    code: "missing-key",
    message: message("policy.fault.missing-key", params),
  };
}

function unknownKey(key: string, path: Path, value: unknown, context: Context): Found {
  const schema = schemaAt(context, path);
  const shape = schema && shapeOf(schemaFor(schema, value));
  const known = shape?.type === "object" ? [...shape.keys.keys()] : [];
  const free = known.filter((name) => !isRecord(value) || !(name in value));
  return {
    path: [...path, key],
    key: true,
    code: "unknown-key",
    near: nearWord(key, free),
    message: message("policy.fault.unknown-key", { key, hint: hint(key, free) }),
  };
}

function wrongKey(path: Path): Found {
  const key = String(path.at(-1));
  if (path.at(-2) === "values")
    return { path, key: true, code: "wrong-form", message: message("policy.fault.wrong-date-key", { key }) };
  return { path, key: true, code: "wrong-id", message: message("policy.fault.wrong-id", { key }) };
}

/** A value that is absent, of another type or form, or out of its bounds. */
function valueFault(issue: Issue, path: Path, value: unknown, context: Context): Found {
  const schema = schemaAt(context, path);
  const key = pathName(path);
  if (!schema) return wrongType(path, value, message("policy.expected.any"));
  if (value === undefined) return missing(path, expected(schema));
  if (value === "")
    return { path, code: "wrong-form", message: message("policy.fault.empty", { key, expected: expected(schema) }) };
  if (issue.code === "too_small" || issue.code === "too_big") return boundFault(issue, path);
  const held = schemaFor(schema, value);
  const shape = shapeOf(held);
  if (shape.type === "scalar") return scalarFault(path, { value, kind: shape.kind, schema, held }, context);
  if (shape.type === "choice" && typeof value === "string") {
    const params = { key, given: shortened(value), hint: hint(value, choicesOf(schema)) };
    return { path, code: "unknown-value", message: message("policy.fault.unknown-value", params) };
  }
  return wrongType(path, value, expected(schema));
}

const mostDigits = 15;
/** How many digits an amount has before its point; 0 where it is none. */
const wholeDigits = (text: string): number => /^-?(\d+)(\.\d+)?$/.exec(text)?.[1]!.length ?? 0;
/** `20240131` as a date is written. */
const withHyphens = (digits: string): string => digits.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");

const unquotedKinds = new Set<string>(["count", "months", "days", "number", "flag", "any"]);

function scalarFault(
  path: Path,
  { value, kind, schema, held }: { value: unknown; kind: string; schema: z.core.$ZodType; held: z.core.$ZodType },
  { source }: Context,
): Found {
  const key = pathName(path);
  const written = source.writtenAt(path) ?? String(value);
  const isText = !unquotedKinds.has(kind);
  const digits = kind === "yuan" ? wholeDigits(written) : 0;
  if (digits > mostDigits)
    return {
      path,
      code: "out-of-range",
      message: message("policy.fault.amount-too-long", { key, digits: String(digits) }),
    };
  if (typeof value === "number" && isText && kind !== "cel" && kind !== "day")
    return {
      path,
      code: "not-quoted",
      message: message("policy.fault.not-quoted", { key, right: quoted(kind, written), written }),
    };
  if (typeof value === "number" && kind === "day" && /^\d{8}$/.test(written))
    return {
      path,
      code: "wrong-form",
      message: message("policy.fault.day-as-number", { key, given: written, right: withHyphens(written) }),
    };
  if (typeof value !== "string") return wrongType(path, value, expected(schema));
  const looks = otherUnit(kind, value);
  const params = { key, expected: expected(held), given: shortened(value) };
  if (looks)
    return {
      path,
      code: "wrong-unit",
      message: message("policy.fault.wrong-unit", { ...params, looks: message(`policy.looks.${looks}`) }),
    };
  if (isText) return { path, code: "wrong-form", message: message("policy.fault.wrong-form", params) };
  return wrongType(path, value, expected(schema));
}

function wrongType(path: Path, value: unknown, wanted: Message | LocalText): Found {
  const params = { key: pathName(path), expected: wanted, given: given(value) };
  return { path, code: "wrong-type", message: message("policy.fault.wrong-type", params) };
}

function choicesOf(schema: z.core.$ZodType): string[] {
  const shape = shapeOf(schema);
  if (shape.type === "choice") return shape.choices.map(String);
  return shape.type === "union" ? shape.options.flatMap((option) => choicesOf(option)) : [];
}

function boundFault(issue: Extract<Issue, { code: "too_small" | "too_big" }>, path: Path): Found {
  const isSmall = issue.code === "too_small";
  const bound = String(isSmall ? issue.minimum : issue.maximum);
  const ofMany = issue.origin === "array" || issue.origin === "map" || issue.origin === "set";
  const words = ofMany
    ? isSmall
      ? "policy.fault.too-few"
      : "policy.fault.too-many"
    : isSmall
      ? "policy.fault.too-small"
      : "policy.fault.too-big";
  return { path, code: "out-of-range", message: message(words, { key: pathName(path), bound }) };
}
