import { expect, test } from "vitest";
import { readYaml } from "./yaml-source.ts";

/** The character that stands where `word` begins inside the scalar `x` of the text. */
function wordAt(text: string, word: string): string {
  const source = readYaml(text);
  const value = (source.value as { x: string }).x;
  const { line, column } = source.locate(["x"], { offset: value.indexOf(word) });
  return text.split("\n")[line - 1]!.slice(column - 1, column - 1 + word.length);
}

test.each([
  ["plain", "x: loan.amount < target.y\n"],
  ["double quotes", 'x: "loan.kind == \\"person\\" && target.y"\n'],
  ["escapes by number", 'x: "\\u8d37\\U0001F600 target.y"\n'],
  ["single quotes", "x: 'loan.kind == ''person'' && target.y'\n"],
  ["plain over lines", "x: loan.amount\n  < 3 &&\n\n  target.y\n"],
  ["double quotes over lines", 'x: "loan.amount\n  < 3 && \\\n  target.y"\n'],
  ["single quotes over lines", "x: 'loan.amount\n    < 3 &&\n  target.y'\n"],
  ["a literal block", "x: |\n  loan.amount < 3 &&\n    loan.x &&\n  target.y\n"],
  ["a folded block", "x: >-\n  loan.amount < 3 &&\n  loan.x &&\n  target.y\n"],
  ["a folded block with a gap", "x: >\n\n  loan.amount < 3\n\n  && loan.x\n  && target.y\n"],
  ["a block with deeper lines", "x: >\n  loan.amount < 3\n    && loan.x\n  && target.y\n"],
])("a place inside %s is found in the file", (_, text) => {
  expect(wordAt(text, "target.y")).toBe("target.y");
});

test("keys, values and what is absent", () => {
  const source = readYaml("a:\n  b: [1, two]\n  c: {}\n");
  expect(source.locate(["a", "b"], { key: true })).toEqual({ line: 2, column: 3 });
  expect(source.locate(["a", "b", 1])).toEqual({ line: 2, column: 10 });
  expect(source.locate(["a", "c", "absent"])).toEqual({ line: 3, column: 3 });
  expect(source.locate([])).toEqual({ line: 1, column: 1 });
  expect(source.writtenAt(["a", "b", 0])).toBe("1");
});
