// docs/policy-files.md and its Chinese twin: the reference of the policy file, made from the schema, the vocabulary and example files.
import { readFileSync } from "node:fs";
import { workedExample } from "#app/worked-example.ts";
import { reckonings } from "#app/reckonings.ts";
import { factKinds } from "#domain/engine/facts/fact.ts";
import { celPlaces } from "#domain/policy/cel-places.ts";
import { choiceWord } from "#domain/policy/describe/told.ts";
import { parametersFile } from "#domain/policy/parameters.ts";
import { sectionBy } from "#domain/policy/policy.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import { describe, shapeOf } from "#domain/policy/schema-shape.ts";
import { places, figureNames, type Name, vocabulary } from "#domain/policy/vocabulary.ts";
import { readYaml } from "#domain/policy/yaml-source.ts";
import { catalog } from "#domain/wording/catalog.ts";
import {
  absence,
  fieldRows,
  hasLevel,
  type Language,
  meaning,
  type Row,
  rowsOf,
  type Schema,
  typeName,
} from "./policy-reference-fields.ts";
import { frame } from "./policy-reference-frame.ts";
import { frameZh } from "./policy-reference-frame-zh.ts";

const exampleText = readFileSync("docs/policy-example.yaml", "utf8");
const example = readYaml(exampleText);

const cell = (text: string): string => text.replaceAll("|", String.raw`\|`).replaceAll("\n", " ");

const tableHeads: Record<Language, string> = {
  zh: "| 字段 | 可填 | 不填时 | 含义 |",
  en: "| Field | Value | Where it is not written | Meaning |",
};

function table(rows: readonly Row[], language: Language): string {
  const needed = language === "zh" ? "必填" : "required";
  const lines = rows.map(({ path, type, isNeeded, fallback, means }) => {
    const without = isNeeded ? needed : cell(fallback[language]);
    return `| \`${path}\` | ${cell(type[language])} | ${without} | ${cell(means[language])} |`;
  });
  return [tableHeads[language], "| --- | --- | --- | --- |", ...new Set(lines)].join("\n");
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
  return fenced(part.replaceAll(new RegExp(`^ {${column - 1}}`, "gm"), ""));
}

const fenced = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;

/** A file of examples, without the line that says what it is. */
const fileText = (path: string): string => fenced(readFileSync(path, "utf8").replace(/^(#.*\n)+/, ""));

/** A schema with its rule opened: the fields of one version. */
function opened(schema: Schema): Schema {
  const shape = shapeOf(schema);
  return describe(schema).isRule && shape.type === "union" ? shape.options[1]! : schema;
}

const groupWords = {
  rules: { zh: "规则，按编号列出", en: "rules by id" },
  entries: { zh: "条目，按编号列出", en: "entries by id" },
  rule: { zh: "一条规则", en: "one rule" },
  soft: { zh: "，可为 hard 或者 soft", en: ", hard or soft" },
} as const;

/** One group of a section: rules by id, or a single rule. */
function groupText(section: string, key: string, schema: Schema, language: Language): string {
  const shape = shapeOf(schema);
  const isGroup = shape.type === "record";
  const body = opened(isGroup ? shape.values : schema);
  const isRule = describe(isGroup ? shape.values : schema).isRule;
  const place = `${section}.${key}${isGroup ? ".*" : ""}`;
  const rows = rowsOf(body, place, "");
  const word = isGroup ? (isRule ? "rules" : "entries") : isRule ? "rule" : undefined;
  const kind = word ? groupWords[word][language] : typeName(schema, place, language);
  const softness = rows.length > 0 && hasLevel(body) ? groupWords.soft[language] : "";
  const parts = [
    `### \`${section}.${key}\``,
    `${told(schema, language)}${language === "zh" ? `（${kind}${softness}）` : `*${kind}${softness}*`}`,
  ];
  if (rows.length > 0) parts.push(table(rows, language));
  parts.push(exampleOf([section, key]));
  return parts.join("\n\n");
}

/** What a section or group is, and what holds without it. */
function told(schema: Schema, language: Language): string {
  const none = describe(schema).defaultValue === undefined ? "" : language === "zh" ? "无" : "none";
  const without = absence(schema)[language] || none;
  const sentences = [meaning(schema)[language]];
  if (without !== "") sentences.push(language === "zh" ? `不写：${without}` : `Absent: ${without}`);
  if (language === "zh") return sentences.map((sentence) => `${sentence}。`).join("");
  return sentences.map((sentence) => (/[.)]$/.test(sentence) ? `${sentence} ` : `${sentence}. `)).join("");
}

function sectionText(key: string, schema: Schema, language: Language): string {
  const by = sectionBy[key];
  const picked = by
    ? language === "zh"
      ? `除本部分或者规则另有规定外，取值日为${choiceWord("by", by).zh}（\`${by}\`）。`
      : `Versions are picked by the ${choiceWord("by", by).en} (\`${by}\`) unless the section or the rule says otherwise.`
    : "";
  const head = [`## \`${key}\``, `${told(schema, language)}${picked}`.trim()];
  const shape = shapeOf(schema);
  if (shape.type === "object" && [...shape.keys.values()].some((part) => isStructured(part)))
    return [
      ...head,
      ...[...shape.keys].filter(([name]) => name !== "by").map(([name, part]) => groupText(key, name, part, language)),
    ].join("\n\n");
  const body = opened(shape.type === "record" ? shape.values : shape.type === "array" ? shape.items : schema);
  const rows = rowsOf(body, shape.type === "record" ? `${key}.*` : key, "");
  return [...head, rows.length > 0 ? table(rows, language) : "", exampleOf([key])]
    .filter((part) => part !== "")
    .join("\n\n");
}

const isStructured = (schema: Schema): boolean => {
  const shape = shapeOf(schema);
  return describe(schema).isRule || (shape.type === "record" && describe(shape.values).isRule);
};

const simple = ["schema", "id", "title", "extends", "layer", "region", "product", "scheme"];

/** The top-level fields of a schema. */
function keysOf(schema: Schema): [string, Schema][] {
  const shape = shapeOf(schema);
  if (shape.type !== "object") throw new Error("a file is a map");
  return [...shape.keys];
}

const fieldTable = (schema: Schema, language: Language, isShown: (key: string) => boolean = () => true): string =>
  table(
    keysOf(schema)
      .filter(([key]) => isShown(key))
      .flatMap(([key, part]) => fieldRows(part, key, key, [])),
    language,
  );

function sections(language: Language): string {
  return keysOf(policyFile)
    .filter(([key]) => !simple.includes(key))
    .map(([key, part]) => sectionText(key, part, language))
    .join("\n\n");
}

/** A table of a few columns, with its heads in each language. */
function listing(heads: Record<Language, string>, rows: readonly string[], language: Language): string {
  const columns = heads[language].split("|").length - 2;
  return [heads[language], `|${" --- |".repeat(columns)}`, ...rows].join("\n");
}

function placesTable(language: Language): string {
  const rows = Object.entries(celPlaces).map(([path, { place, types, asks, like }]) => {
    const isZh = language === "zh";
    const over = place === "case" ? `${place}${isZh ? "（" : " ("}\`${asks}\`${isZh ? "）" : ")"}` : place;
    const gives = types.join(isZh ? " 或者 " : " or ");
    return `| \`${path}\` | ${over} | ${gives}${like ? (isZh ? "，与 " : ", as the ") + like + (isZh ? " 同类" : "") : ""} |`;
  });
  return listing({ zh: "| 字段 | 可用名称 | 结果 |", en: "| Field | Over | Gives |" }, rows, language);
}

function subjectsTable(language: Language): string {
  const rows = Object.entries(places).map(
    ([place, subjects]) => `| ${place} | ${subjects.map((subject) => `\`${subject}\``).join(", ")} |`,
  );
  return listing({ zh: "| 场合 | 可用名称 |", en: "| Over | Names it may use |" }, rows, language);
}

function namesTable(subject: string, names: Readonly<Record<string, Name>>, language: Language): string {
  const rows = Object.entries(names).map(([name, { type, title, choices }]) => {
    const what = choices ? choices.map((choice) => `\`${choice}\``).join(", ") : type;
    return `| \`${subject}.${name}\` | ${what} | ${cell(title.zh)} | ${cell(title.en)} |`;
  });
  const heads = { zh: "| 名称 | 类型或者选项 | 中文 | English |", en: "| Name | Type or choices | 中文 | English |" };
  return listing(heads, rows, language);
}

function vocabularyText(language: Language): string {
  return Object.entries(vocabulary)
    .map(([subject, names]) => `### \`${subject}\`\n\n${namesTable(subject, names, language)}`)
    .join("\n\n");
}

function factsTable(language: Language): string {
  const words: Readonly<Record<string, { zh: string; en: string }>> = catalog;
  const rows = factKinds.map(
    (kind) => `| \`${kind}\` | ${words[`fact.${kind}`]?.zh ?? ""} | ${words[`fact.${kind}`]?.en ?? ""} |`,
  );
  return listing({ zh: "| 种类 | 中文 | English |", en: "| Kind | 中文 | English |" }, rows, language);
}

/** The whole of docs/policy-files.md, or of its Chinese twin. */
export function policyFilesText(language: Language): string {
  const parts: Record<string, string> = {
    top: fieldTable(policyFile, language, (key) => simple.includes(key)),
    sections: sections(language),
    exampleFields: fieldTable(workedExample, language),
    examples: fileText("docs/policy-example.cases.yaml"),
    parameterFields: fieldTable(parametersFile, language),
    parameters: fileText("docs/policy-example.parameters.yaml"),
    reckonings: reckonings.map(({ name }) => `\`${name}\``).join(language === "zh" ? "、" : ", "),
    places: placesTable(language),
    subjects: subjectsTable(language),
    vocabulary: vocabularyText(language),
    figures: namesTable("figures", figureNames, language),
    facts: factsTable(language),
  };
  return (language === "zh" ? frameZh : frame).replaceAll(/<!-- (\w+) -->/g, (_, name: string) => parts[name] ?? name);
}
