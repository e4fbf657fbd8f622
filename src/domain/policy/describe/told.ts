import { joined, same } from "#domain/wording/local-text.ts";
import type { z } from "zod";
import { celPlaces } from "#domain/policy/cel-places.ts";
import { unitOf } from "#domain/policy/check/units.ts";
import type { ExtraNames } from "#domain/policy/expression.ts";
import { isRecord } from "#domain/policy/record.ts";
import { childSchema, describe, schemaFor, shapeOf } from "#domain/policy/schema-shape.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { sayExpression } from "./expression-words.ts";
import { tellNamed } from "./named.ts";
import { tellCount, tellSpecial } from "./special.ts";
import { sentence, wordOf } from "./sentence.ts";
import type { Titles } from "./titles.ts";

/** One field of a rule in words: what it is called, and what it says, or the fields inside it. */
export type Told = {
  readonly field: string;
  readonly label: LocalText;
  readonly text?: LocalText;
  readonly parts?: readonly Told[];
};

/** Where a value stands: its place in the schema, and what its file calls things. */
export type Telling = {
  readonly at: string;
  readonly titles: Titles;
  readonly extra: ExtraNames;
  /** The unit of whole numbers here, where it goes by what is measured. */
  readonly unit?: "months" | undefined;
};

/** Fields that are told with the citation or in the heading. */
const aside = new Set(["title", "by", "cite", "ours", "document", "reading", "verified", "values", "choiceTitles"]);

/** The fields of one version of a rule, or of an entry, in words. */
export function tellBody(schema: z.core.$ZodType, body: Record<string, unknown>, telling: Telling): Told[] {
  return Object.entries(body).flatMap(([key, value]) => {
    const isStep = telling.at.endsWith("steps[]");
    if ((aside.has(key) && !(isStep && (key === "title" || key === "by"))) || value === undefined || value === null)
      return [];
    const child = childSchema(schema, body, key);
    if (!child) return [];
    const within = below(telling, key);
    return [tellField(child, key, value, { ...within, unit: unitOf(within.at, body["measure"]) ?? telling.unit })];
  });
}

const below = (telling: Telling, key: string): Telling => ({ ...telling, at: `${telling.at}.${key}` });

function tellField(schema: z.core.$ZodType, key: string, value: unknown, telling: Telling): Told {
  const label = fieldLabel(telling.at);
  const text = tellText(schema, value, telling);
  if (text) return { field: key, label, text };
  return { field: key, label, parts: tellParts(schema, value, telling) };
}

/** What a field is called: `field.steps.by` before `field.by`. */
export function fieldLabel(place: string): LocalText {
  const names = place
    .split(".")
    .map((part) => part.replaceAll("[]", ""))
    .filter((part) => part !== "*" && part !== "");
  const [parent, name] = [names.at(-2), names.at(-1) ?? ""];
  return wordOf(`field.${parent}.${name}`) ?? wordOf(`field.${name}`) ?? same(name);
}

/** A written choice in words: `choice.kind.rate` before `choice.rate`. */
export function choiceWord(place: string, choice: string): LocalText {
  const name =
    place
      .split(".")
      .map((part) => part.replaceAll("[]", ""))
      .findLast((part) => part !== "*" && part !== "") ?? "";
  return wordOf(`choice.${name}.${choice}`) ?? wordOf(`choice.${choice}`) ?? same(choice);
}

/** A value that is told in one line; absent where it has fields or items of its own. */
export function tellText(given: z.core.$ZodType, value: unknown, telling: Telling): LocalText | undefined {
  const special = tellSpecial(value, telling, (part, at) => {
    const schema = childSchema(given, value, part);
    const inner = isRecord(value) ? value[part] : undefined;
    return schema && inner !== undefined
      ? tellText(schema, inner, { ...telling, at: at ?? `${telling.at}.${part}` })
      : undefined;
  });
  if (special) return special;
  const schema = schemaFor(given, value);
  const { shape } = describe(schema);
  if (Array.isArray(value)) {
    if (shape.type !== "array") return undefined;
    const texts = value.map((item) => tellText(shape.items, item, { ...telling, at: `${telling.at}[]` }));
    const between = value.some(isRecord) ? "told.items" : "expression.list-joint";
    return texts.every((text) => text !== undefined) ? joined(texts as LocalText[], between) : undefined;
  }
  if (isRecord(value)) return localText(value);
  if (typeof value === "boolean") return sentence(value ? "word.yes" : "word.no");
  if (shape.type === "choice") return choiceWord(telling.at, String(value));
  const named = typeof value === "string" ? tellNamed(value, telling) : undefined;
  return named ?? (shape.type === "scalar" ? tellScalar(shape.kind, value, telling) : same(String(value)));
}

function tellScalar(kind: string, value: unknown, telling: Telling): LocalText {
  const text = String(value);
  switch (kind) {
    case "yuan":
      return sentence("told.yuan", { value: text });
    case "percent":
      return sentence("told.percent", { value: text });
    case "cel":
      return tellExpression(text, telling);
    case "party":
      return telling.titles("parties", text);
    case "paper":
      return telling.titles("papers", text);
    case "clock":
      return telling.titles("clocks", text);
    case "parameter":
      return telling.titles("parameters", text);
    case "months":
    case "days":
    case "count":
      return tellCount(kind, Number(value), telling);
    default:
      return same(text);
  }
}

function tellExpression(text: string, { at, titles, extra }: Telling): LocalText {
  const use = celPlaces[at];
  if (!use) return same(text);
  const titleOf = (name: string, value: string): LocalText | undefined => {
    const section = {
      "applicant.category": "eligibility.categories",
      "loan.purpose": "eligibility.purposes",
      "application.recommender": "parties",
    }[name];
    const title = section && titles(section, value);
    return title && title.zh !== value ? title : undefined;
  };
  return sayExpression(text, { place: use.place, extra, titleOf });
}

function localText(value: Record<string, unknown>): LocalText | undefined {
  const { zh, en } = value;
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : undefined;
}

/** The fields of a map, or the items of a list, each in words. */
function tellParts(given: z.core.$ZodType, value: unknown, telling: Telling): Told[] {
  const schema = schemaFor(given, value);
  const shape = shapeOf(schema);
  if (Array.isArray(value) && shape.type === "array")
    return value.map((item, index) => {
      const at = `${telling.at}[]`;
      const id = isRecord(item) && typeof item["id"] === "string" ? item["id"] : String(index + 1);
      const label = (isRecord(item) && localText((item["title"] ?? {}) as Record<string, unknown>)) || same(id);
      const text = tellText(shape.items, item, { ...telling, at });
      if (text) return { field: id, label, text };
      const parts = tellParts(shape.items, item, { ...telling, at });
      return { field: id, label, parts: parts.filter((part) => part.field !== "title") };
    });
  if (!isRecord(value)) return [];
  if (shape.type === "record")
    return Object.entries(value).map(([key, part]) => {
      const child = { ...telling, at: `${telling.at}.*` };
      const label =
        describe(shape.keys).kind === "party"
          ? telling.titles("parties", key)
          : (localText(isRecord(part) && isRecord(part["title"]) ? part["title"] : {}) ?? same(key));
      const text = tellText(shape.values, part, child);
      return text ? { field: key, label, text } : { field: key, label, parts: tellParts(shape.values, part, child) };
    });
  return tellBody(schema, value, telling).filter((told) => told.field !== "id");
}

/** Fields on one line: `label: text; label: text (inner: …)`. */
export function onOneLine(told: readonly Told[]): LocalText {
  const fields = told.map(({ field, label, text, parts }) => {
    // The steps of a procedure are told one by one elsewhere; a line only names them.
    if (field === "steps")
      return sentence("told.field", { label, text: joined((parts ?? []).map((part) => part.label)) });
    if (text) return sentence("told.field", { label, text });
    const inner = onOneLine(parts ?? []);
    return {
      zh: `${label.zh}${sentence("told.in-brackets", { text: inner }).zh}`,
      en: `${label.en} ${sentence("told.in-brackets", { text: inner }).en}`,
    };
  });
  return joined(fields, "told.fields");
}
