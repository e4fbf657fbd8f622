// docs/policy-files.md: the reference of the policy file, made from the schema, the vocabulary and the example file.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { factKinds } from "#domain/engine/facts/fact.ts";
import { celPlaces } from "#domain/policy/cel-places.ts";
import { choiceWord } from "#domain/policy/describe/told.ts";
import { sectionBy } from "#domain/policy/policy.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import * as values from "#domain/policy/schema/value.ts";
import { describe, shapeOf } from "#domain/policy/schema-shape.ts";
import { places, figureNames, type Name, vocabulary } from "#domain/policy/vocabulary.ts";
import { readYaml } from "#domain/policy/yaml-source.ts";
import { catalog } from "#domain/wording/catalog.ts";
import { frame } from "./policy-reference-frame.ts";

type Schema = z.core.$ZodType;

const exampleText = readFileSync("docs/policy-example.yaml", "utf8");
const example = readYaml(exampleText);

/** Descriptions of the building blocks: they say what a value is, not what it means in its place. */
const generalWords = new Set(
  Object.values(values).flatMap((value) =>
    typeof value === "object" && value !== null && "_zod" in value ? wordsOf(value as unknown as Schema) : [],
  ),
);

function wordsOf(schema: Schema): string[] {
  const inner = innerOf(schema);
  const own = z.globalRegistry.get(schema)?.description;
  return [...(own === undefined ? [] : [own]), ...(inner ? wordsOf(inner) : [])];
}

/** What a field means in its place. */
function meaning(schema: Schema): string {
  return wordsOf(schema).find((words) => !generalWords.has(words)) ?? "";
}

function innerOf(schema: Schema): Schema | undefined {
  const definition = schema._zod.def as { innerType?: Schema; in?: Schema };
  return definition.innerType ?? definition.in;
}

function isLocalText(schema: Schema): boolean {
  const shape = shapeOf(schema);
  return shape.type === "object" && shape.keys.size === 2 && shape.keys.has("zh") && shape.keys.has("en");
}

const scalarNames: Record<string, string> = {
  yuan: "amount",
  percent: "percent",
  day: "date",
  count: "number",
  number: "number",
  months: "months",
  days: "days",
  cel: "expression",
  cite: "article",
  flag: "true or false",
};

/** The type of a value, as the tables name it. */
function typeName(schema: Schema, place: string): string {
  if (isLocalText(schema)) return "text";
  const shape = shapeOf(schema);
  switch (shape.type) {
    case "scalar":
      return scalarNames[shape.kind] ?? shape.kind;
    case "choice":
      return shape.choices.map((choice) => choiceText(place, String(choice))).join("; ");
    case "array":
      return `list of ${typeName(shape.items, place)}`;
    case "record":
      return `by ${describe(shape.keys).kind === "party" ? "party" : "id"}: ${typeName(shape.values, place)}`;
    case "object":
      return "map";
    case "union": {
      const names = shape.options.map((option) => unionName(option, place));
      const isValue = names.includes("formula");
      const plain = names.filter((name) => !["parameter", "formula", "table"].includes(name));
      if (isValue) return `${plain.join(" or ")} ¹`;
      return [...new Set(names)].join(" or ");
    }
  }
}

function unionName(schema: Schema, place: string): string {
  const shape = shapeOf(schema);
  if (shape.type !== "object") return typeName(schema, place);
  const keys = [...shape.keys.keys()];
  if (keys.includes("byParameter")) return "table";
  if (keys.length === 1 && (keys[0] === "parameter" || keys[0] === "formula")) return keys[0];
  return `{ ${keys.join(", ")} }`;
}

function choiceText(place: string, choice: string): string {
  const words = choiceWord(place, choice).en;
  return words === choice || words === choice.replaceAll("-", " ") ? `\`${choice}\`` : `\`${choice}\` (${words})`;
}

/** Fields that every rule and entry takes, and those of soft limits, told once in the frame. */
const everywhere = new Set(["title", "by", "cite", "ours", "document", "reading", "verified"]);
const soft = new Set(["level", "passedBy", "consents"]);

type Row = { path: string; type: string; fallback: string; means: string };

/** The fields below a schema, one row each; what stands in another's place is not opened. */
function rowsOf(schema: Schema, place: string, prefix: string, above: readonly unknown[] = []): Row[] {
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
  const plain = shape.options.filter((option) => !standsIn(option));
  return plain.flatMap((option) => rowsOf(option, place, prefix, above));
}

type Place = { place: string; prefix: string; above: readonly unknown[] };

/** A union told apart by a word: the words in one row, then the fields that each of them takes. */
function kindRows(word: string, options: readonly Schema[], { place, prefix, above }: Place): Row[] {
  const rows = options.map((option) => rowsOf(option, place, prefix, above));
  const isWord = (row: Row): boolean => row.path === `${prefix}.${word}`;
  const words = rows.map((each) => each.find(isWord)!);
  const first = { ...words[0]!, type: words.map((row) => row.type).join("; ") };
  const own = rows.flatMap((each, index) => {
    const kind = words[index]!.type.split(" ")[0]!;
    return each
      .filter((row) => !isWord(row))
      .map((row) => ({ ...row, means: row.means === "" ? kind : `${kind}: ${row.means}` }));
  });
  return [first, ...own];
}

const hasOwnMeaning = (schema: Schema): boolean => {
  const words = meaning(schema);
  return (
    words !== "" &&
    !Object.values(values.source).some((each) => meaning(each) === words) &&
    words !== meaning(values.by)
  );
};

/** A parameter, a formula or a table in place of a value. */
function standsIn(schema: Schema): boolean {
  return ["parameter", "formula", "table"].includes(unionName(schema, ""));
}

function fieldRows(schema: Schema, place: string, path: string, above: readonly unknown[]): Row[] {
  const { isOptional, defaultValue } = describe(schema);
  const fallback = defaultValue === undefined ? (isOptional ? "" : "required") : `\`${JSON.stringify(defaultValue)}\``;
  const row = { path, type: typeName(schema, place), fallback, means: meaning(schema) };
  return [row, ...rowsOf(schema, place, path, above)];
}

const cell = (text: string): string => text.replaceAll("|", String.raw`\|`).replaceAll("\n", " ");

function table(rows: readonly Row[]): string {
  const seen = new Set<string>();
  const unique = rows.filter(
    (row) => !seen.has(`${row.path}${row.type}${row.means}`) && seen.add(`${row.path}${row.type}${row.means}`),
  );
  const lines = unique.map(
    ({ path, type, fallback, means }) => `| \`${path}\` | ${cell(type)} | ${fallback} | ${cell(means)} |`,
  );
  return ["| Field | Value | Needed, or what holds without | Meaning |", "| --- | --- | --- | --- |", ...lines].join(
    "\n",
  );
}

/** The part of the example file that stands at a path. */
function exampleOf(path: readonly string[]): string {
  const { line, column } = example.locate(path, { key: true });
  const lines = exampleText.split("\n");
  let end = line;
  while (end < lines.length && (lines[end]!.trim() === "" || /^ */.exec(lines[end]!)![0].length >= column)) end += 1;
  const part = lines
    .slice(line - 1, end)
    .join("\n")
    .trimEnd();
  return `\`\`\`yaml\n${part.replaceAll(new RegExp(`^ {${column - 1}}`, "gm"), "")}\n\`\`\``;
}

/** A schema with its rule opened: the fields of one version. */
function opened(schema: Schema): Schema {
  const shape = shapeOf(schema);
  return describe(schema).isRule && shape.type === "union" ? shape.options[1]! : schema;
}

/** One group of a section: rules by id, or a single rule. */
function groupText(section: string, key: string, schema: Schema): string {
  const shape = shapeOf(schema);
  const isGroup = shape.type === "record";
  const body = opened(isGroup ? shape.values : schema);
  const isRule = describe(isGroup ? shape.values : schema).isRule;
  const place = `${section}.${key}${isGroup ? ".*" : ""}`;
  const rows = rowsOf(body, place, "");
  const isSoft = rows.length > 0 && hasLevel(body);
  const kind = isGroup ? (isRule ? "rules by id" : "entries by id") : isRule ? "one rule" : typeName(schema, place);
  const parts = [
    `### \`${section}.${key}\``,
    `${sentenceOf(meaning(schema))}*${kind}${isSoft ? ", hard or soft" : ""}*`,
  ];
  if (rows.length > 0) parts.push(table(rows));
  parts.push(exampleOf([section, key]));
  return parts.join("\n\n");
}

function hasLevel(schema: Schema): boolean {
  const shape = shapeOf(schema);
  return shape.type === "object" && shape.keys.has("level") && shape.keys.has("consents");
}

const sentenceOf = (words: string): string => (words === "" ? "" : `${words}${/[.)]$/.test(words) ? "" : "."} `);

function sectionText(key: string, schema: Schema): string {
  const by = sectionBy[key];
  const picked = by
    ? `Versions are picked by the ${choiceWord("by", by).en} (\`${by}\`) unless the section or the rule says otherwise.`
    : "";
  const head = [`## \`${key}\``, `${sentenceOf(meaning(schema))}${picked}`.trim()];
  const shape = shapeOf(schema);
  if (shape.type === "object" && [...shape.keys.values()].some((part) => isStructured(part)))
    return [
      ...head,
      ...[...shape.keys].filter(([name]) => name !== "by").map(([name, part]) => groupText(key, name, part)),
    ].join("\n\n");
  const body = opened(shape.type === "record" ? shape.values : shape.type === "array" ? shape.items : schema);
  const rows = rowsOf(body, shape.type === "record" ? `${key}.*` : key, "");
  const soft_ = hasLevel(body) ? "*hard or soft*" : "";
  return [...head, soft_, rows.length > 0 ? table(rows) : "", exampleOf([key])]
    .filter((part) => part !== "")
    .join("\n\n");
}

const isStructured = (schema: Schema): boolean => {
  const shape = shapeOf(schema);
  return describe(schema).isRule || (shape.type === "record" && describe(shape.values).isRule);
};

function topTable(): string {
  const shape = shapeOf(policyFile);
  if (shape.type !== "object") throw new Error("a policy file is a map");
  const simple = ["schema", "id", "title", "extends", "layer", "region", "scheme"];
  const rows = [...shape.keys]
    .filter(([key]) => simple.includes(key))
    .flatMap(([key, part]) => fieldRows(part, key, key, []));
  return table(rows);
}

function sections(): string {
  const shape = shapeOf(policyFile);
  if (shape.type !== "object") throw new Error("a policy file is a map");
  const simple = ["schema", "id", "title", "extends", "layer", "region", "scheme"];
  return [...shape.keys]
    .filter(([key]) => !simple.includes(key))
    .map(([key, part]) => sectionText(key, part))
    .join("\n\n");
}

function placesTable(): string {
  const rows = Object.entries(celPlaces).map(([path, { place, types, asks, like }]) => {
    const over = place === "case" ? `${place} (\`${asks}\`)` : place;
    return `| \`${path}\` | ${over} | ${types.join(" or ")}${like ? `, as the ${like}` : ""} |`;
  });
  return ["| Field | Over | Gives |", "| --- | --- | --- |", ...rows].join("\n");
}

function subjectsTable(): string {
  const rows = Object.entries(places).map(
    ([place, subjects]) => `| ${place} | ${subjects.map((subject) => `\`${subject}\``).join(", ")} |`,
  );
  return ["| Over | Names it may use |", "| --- | --- |", ...rows].join("\n");
}

function namesTable(subject: string, names: Readonly<Record<string, Name>>): string {
  const rows = Object.entries(names).map(([name, { type, title, choices }]) => {
    const what = choices ? choices.map((choice) => `\`${choice}\``).join(", ") : type;
    return `| \`${subject}.${name}\` | ${what} | ${cell(title.zh)} | ${cell(title.en)} |`;
  });
  return ["| Name | Type or choices | 中文 | English |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function vocabularyText(): string {
  return Object.entries(vocabulary)
    .map(([subject, names]) => `### \`${subject}\`\n\n${namesTable(subject, names)}`)
    .join("\n\n");
}

function factsTable(): string {
  const words: Readonly<Record<string, { zh: string; en: string }>> = catalog;
  const rows = factKinds.map(
    (kind) => `| \`${kind}\` | ${words[`fact.${kind}`]?.zh ?? ""} | ${words[`fact.${kind}`]?.en ?? ""} |`,
  );
  return ["| Kind | 中文 | English |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The whole of docs/policy-files.md. */
export function policyFilesText(): string {
  const parts: Record<string, string> = {
    top: topTable(),
    sections: sections(),
    places: placesTable(),
    subjects: subjectsTable(),
    vocabulary: vocabularyText(),
    figures: namesTable("figures", figureNames),
    facts: factsTable(),
  };
  return frame.replaceAll(/<!-- (\w+) -->/g, (_, name: string) => parts[name] ?? name);
}
