import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { readPlainYaml, type YamlNode } from "./plain-yaml.ts";

const runs = 400 * (process.env["HUIDAN_LONG"] ? 100 : 1);

/** A reading as values with their places, so that two readings can be held side by side; what is used again stands at the place of its name. */
function outline(node: unknown, document: Document): unknown {
  if (isAlias(node)) return outline(node.resolve(document), document);
  if (isScalar(node)) return [node.value, node.range?.[0], node.value === null ? "" : node.source, node.type];
  if (isSeq(node)) return [node.range?.[0], node.items.map((item) => outline(item, document))];
  if (isMap(node))
    return [node.range?.[0], node.items.map(({ key, value }) => [outline(key, document), outline(value, document)])];
  return node;
}

function plainOutline(node: YamlNode): unknown {
  if (node.kind === "scalar") return [node.value, node.range[0], node.value === null ? "" : node.source, node.type];
  if (node.kind === "list") return [node.range[0], node.items.map(plainOutline)];
  return [node.range[0], node.items.map(({ key, value }) => [plainOutline(key), plainOutline(value)])];
}

/** Both readings of a text, where it is read without the library; what the library finds broken stands in its place. */
function readings(text: string): { plain: string; library: string } {
  const plain = readPlainYaml(text);
  if (!plain) return { plain: "left", library: "left" };
  const document: Document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const broken = document.errors.map((error) => error.code).join();
  return { plain: written(plainOutline(plain)), library: broken || written(outline(document.contents, document)) };
}

/** As text; where nothing is written, the place of nothing is not compared. */
function written(outlined: unknown): string {
  return JSON.stringify(outlined).replaceAll(/\[null,\d+,"","PLAIN"\]/g, "[null]");
}

const folders = [
  "test/golden/policy-faults",
  "test/golden/policy-show",
  ...readdirSync("policies")
    .filter((name) => !name.includes("."))
    .flatMap((id) => [`policies/${id}`, `policies/${id}/cases`]),
];
const files = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => `${folder}/${name}`)
    : [],
);

test.each(files)("%s is read as the library reads it", (file) => {
  const { plain, library } = readings(readFileSync(file, "utf8"));
  expect(plain).toBe(library);
});

test("every policy file of the project, and every worked example, is read without the library", () => {
  const plain = files.filter((file) => file.endsWith("/policy.yaml") || file.includes("/cases/"));
  expect(plain.filter((file) => !readPlainYaml(readFileSync(file, "utf8")))).toEqual([]);
});

const sample = `# a policy
id: sample # the id
region: { code: "522728", name: { zh: 示例县, en: Sample County } }
terms:
  caps:
    person:
      when: 'loan.kind == "person" && it''s'
      most: "300000.00"
      rate: 4.35
      list: [a, "b c", { d: -1 }, []]
      empty:
    company:
      values: {
        2024-03-01: { most: 36, cite: "第六条（一）" },
        }
  notes: >-
    folded text
    on two lines
  block: |
    literal: text
      further in
steps:
- id: one
  by: { anyOf: [x, y] }
  after: [zero]
- id: two
  on: [2024-01-01, null, true]
  loan: &loan { amount: "1.00", days: &days [1, 2] }
  again: [*days, { of: *days }, &word plain]
  word: *word
  block: &block
    key: value
- *block
- &item { k: v }
- *item
-
  id: three
tail: end of it`;

const signs = [
  ...Array.from(" \n:#-,[]{}\"'|>&*!%@?~ab01.\\\t"),
  "\n  ",
  ": ",
  " #",
  "- ",
  "''",
  "\n\n",
  "null",
  "true",
  "&days ",
  "*days",
  "*block",
];
const change = fc.record({
  at: fc.nat({ max: sample.length }),
  drop: fc.nat({ max: 3 }),
  put: fc.constantFrom("", ...signs),
});

test("the text that is changed below is one that is read", () => {
  expect(readings(sample).plain).not.toBe("left");
});

test("a changed text is read as the library reads it, or left to it", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const { plain, library } = readings(
        changes.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), sample),
      );
      expect(plain).toBe(library);
    }),
    { numRuns: runs },
  );
});

test("short texts of the signs that mean something are read as the library reads them, or left to it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...signs, "a: b", "\n- a", "\na: ", "&a ", "*a"), { maxLength: 14 }),
      (parts) => {
        const { plain, library } = readings(parts.join(""));
        expect(plain).toBe(library);
      },
    ),
    { numRuns: runs },
  );
});
