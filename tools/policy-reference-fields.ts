// The rows of the reference's tables, made from a schema: what a field is called, what may stand there, what holds without it.
import type { z } from "zod";
import { choiceWord } from "#domain/policy/describe/told.ts";
import { descriptionsOf, fieldText } from "#domain/policy/field-text.ts";
import * as values from "#domain/policy/schema/value.ts";
import type { ScalarKind } from "#domain/policy/schema/value.ts";
import { describe, shapeOf } from "#domain/policy/schema-shape.ts";
import { same } from "#domain/wording/local-text.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

export type Schema = z.core.$ZodType;
export type Language = keyof LocalText;

/** One field of a table. */
export type Row = {
  readonly path: string;
  readonly type: LocalText;
  readonly isNeeded: boolean;
  readonly fallback: LocalText;
  readonly means: LocalText;
};

/** A text made in each language. */
export const both = (make: (language: Language) => string): LocalText => ({ zh: make("zh"), en: make("en") });

const nothing = same("");

/** Descriptions of the building blocks: they say what a value is, not what it means in its place. */
const generalWords = new Set(
  Object.values(values).flatMap((value) =>
    typeof value === "object" && value !== null && "_zod" in value ? descriptionsOf(value as unknown as Schema) : [],
  ),
);

const placeText = (schema: Schema) => {
  const own = descriptionsOf(schema).find((words) => !generalWords.has(words));
  return own === undefined ? undefined : fieldText(own);
};

/** What a field means in its place. */
export const meaning = (schema: Schema): LocalText => placeText(schema)?.means ?? nothing;

/** What holds where a field is not written; nothing where it must be. */
export const absence = (schema: Schema): LocalText => placeText(schema)?.absent ?? nothing;

export function isLocalText(schema: Schema): boolean {
  const shape = shapeOf(schema);
  return shape.type === "object" && shape.keys.size === 2 && shape.keys.has("zh") && shape.keys.has("en");
}

const scalarNames: Record<ScalarKind | "number" | "flag" | "any", LocalText> = {
  text: { zh: "文字", en: "text" },
  code: { zh: "代码", en: "code" },
  cite: { zh: "条款", en: "article" },
  region: { zh: "代码", en: "code" },
  "document-number": { zh: "文号", en: "document number" },
  step: { zh: "环节", en: "step" },
  upper: { zh: "编号", en: "id" },
  id: { zh: "编号", en: "id" },
  row: { zh: "条目编号", en: "requirement row" },
  yuan: { zh: "金额", en: "amount" },
  percent: { zh: "百分比", en: "percent" },
  day: { zh: "日期", en: "date" },
  count: { zh: "整数", en: "number" },
  number: { zh: "整数", en: "number" },
  months: { zh: "月数", en: "months" },
  days: { zh: "天数", en: "days" },
  cel: { zh: "表达式", en: "expression" },
  flag: { zh: "true 或者 false", en: "true or false" },
  any: { zh: "任意", en: "anything" },
  party: { zh: "参与方", en: "party" },
  paper: { zh: "材料", en: "paper" },
  clock: { zh: "时限", en: "clock" },
  parameter: { zh: "参数", en: "parameter" },
};

const typeWords = {
  map: { zh: "映射", en: "map" },
  list: { zh: "的列表", en: "list of " },
  or: { zh: " 或者 ", en: " or " },
  byId: { zh: "按编号列出：", en: "by id: " },
  byParty: { zh: "按参与方列出：", en: "by party: " },
} as const satisfies Record<string, LocalText>;

/** The type of a value, as the tables name it. */
export function typeName(schema: Schema, place: string, language: Language): string {
  if (isLocalText(schema)) return scalarNames.text[language];
  const shape = shapeOf(schema);
  switch (shape.type) {
    case "scalar":
      return scalarNames[shape.kind][language];
    case "choice":
      return shape.choices
        .map((choice) => choiceText(place, String(choice), language))
        .join(language === "zh" ? "；" : "; ");
    case "array": {
      const item = typeName(shape.items, place, language);
      const list = typeWords.list[language];
      return language === "zh" ? `${item} ${list}`.replace(/([\u4e00-\u9fff）]) /, "$1") : `${list}${item}`;
    }
    case "record": {
      const isParty = describe(shape.keys).kind === "party";
      return `${typeWords[isParty ? "byParty" : "byId"][language]}${typeName(shape.values, place, language)}`;
    }
    case "object":
      return typeWords.map[language];
    case "union": {
      const names = shape.options.map((option) => unionName(option, place, language));
      const special = shape.options.map((option) => standIn(option));
      const plain = names.filter((_, index) => special[index] === undefined);
      if (special.includes("formula")) return `${plain.join(typeWords.or[language])} ¹`;
      return [...new Set(names)].join(typeWords.or[language]);
    }
  }
}

/** What a member of a union is in place of a value: a parameter, a formula, a table; undefined: a value of its own. */
function standIn(schema: Schema): "parameter" | "formula" | "table" | undefined {
  const shape = shapeOf(schema);
  if (shape.type !== "object") return undefined;
  if (shape.keys.has("byParameter")) return "table";
  const [only] = [...shape.keys.keys()];
  return shape.keys.size === 1 && (only === "parameter" || only === "formula") ? only : undefined;
}

function unionName(schema: Schema, place: string, language: Language): string {
  const shape = shapeOf(schema);
  const special = standIn(schema);
  if (special === "parameter") return scalarNames.parameter[language];
  if (shape.type !== "object" || special) return typeName(schema, place, language);
  return `{ ${[...shape.keys.keys()].join(", ")} }`;
}

function choiceText(place: string, choice: string, language: Language): string {
  const words = choiceWord(place, choice)[language];
  const isPlain = words === choice || words === choice.replaceAll("-", " ");
  if (isPlain) return `\`${choice}\``;
  return language === "zh" ? `\`${choice}\`（${words}）` : `\`${choice}\` (${words})`;
}

/** Fields that every rule and entry takes, and those of soft limits, told once in the frame. */
const everywhere = new Set(["title", "by", "cite", "ours", "document", "reading", "verified"]);
const soft = new Set(["level", "passedBy", "consents"]);

/** The fields below a schema, one row each; what stands in another's place is not opened. */
export function rowsOf(schema: Schema, place: string, prefix: string, above: readonly unknown[] = []): Row[] {
  const { shape } = describe(schema);
  if (shape.type === "object") {
    if (above.includes(shape.keys) || isLocalText(schema)) return [];
    const isSourced = shape.keys.has("cite") && shape.keys.has("ours");
    return [...shape.keys].flatMap(([key, part]) => {
      const isTold =
        isSourced && (everywhere.has(key) ? !hasOwnMeaning(part) : soft.has(key) && shape.keys.has("level"));
      if (isTold) return [];
      return fieldRows(part, `${place}.${key}`, prefix === "" ? key : `${prefix}.${key}`, [...above, shape.keys]);
    });
  }
  if (shape.type === "record") return rowsOf(shape.values, `${place}.*`, `${prefix}.<id>`, above);
  if (shape.type === "array") return rowsOf(shape.items, `${place}[]`, `${prefix}[]`, above);
  if (shape.type !== "union" || describe(schema).isRule) return [];
  if (shape.discriminator) return kindRows(shape.discriminator, shape.options, { place, prefix, above });
  return shape.options.filter((option) => !standIn(option)).flatMap((option) => rowsOf(option, place, prefix, above));
}

type Place = { place: string; prefix: string; above: readonly unknown[] };

/** A union told apart by a word: the words in one row, then the fields that each of them takes. */
function kindRows(word: string, options: readonly Schema[], { place, prefix, above }: Place): Row[] {
  const rows = options.map((option) => rowsOf(option, place, prefix, above));
  const isWord = (row: Row): boolean => row.path === `${prefix}.${word}`;
  const words = rows.map((each) => each.find(isWord)!);
  const type = both((language) => words.map((row) => row.type[language]).join(language === "zh" ? "；" : "; "));
  const own = rows.flatMap((each, index) => {
    const kind = /^`[^`]*`/.exec(words[index]!.type.en)![0];
    return each
      .filter((row) => !isWord(row))
      .map((row) => ({
        ...row,
        means: both((language) => `${kind}${language === "zh" ? "：" : ": "}${row.means[language]}`),
      }));
  });
  return [{ ...words[0]!, type }, ...own];
}

const sourceWords = Object.values(values.source).map((each) => descriptionsOf(each)[0]);

function hasOwnMeaning(schema: Schema): boolean {
  const [own] = descriptionsOf(schema);
  return meaning(schema).en !== "" && !sourceWords.includes(own);
}

export function fieldRows(schema: Schema, place: string, path: string, above: readonly unknown[]): Row[] {
  const { isOptional, defaultValue } = describe(schema);
  const row = {
    path,
    type: both((language) => typeName(schema, place, language)),
    isNeeded: !isOptional,
    fallback: defaultValue === undefined ? absence(schema) : same(`\`${JSON.stringify(defaultValue)}\``),
    means: meaning(schema),
  };
  return [row, ...rowsOf(schema, place, path, above)];
}

/** Whether the fields of a schema hold the level of a soft limit. */
export function hasLevel(schema: Schema): boolean {
  const shape = shapeOf(schema);
  return shape.type === "object" && shape.keys.has("level") && shape.keys.has("consents");
}
