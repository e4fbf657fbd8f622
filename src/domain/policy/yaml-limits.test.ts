import { describe, expect, test } from "vitest";
import { readYaml } from "./yaml-source.ts";

/** The first trouble of a text. */
const trouble = (text: string): unknown => readYaml(text).troubles[0];

describe("what no reader should follow is told, not thrown", () => {
  test("brackets in brackets", () => {
    expect(trouble(`a: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`)).toEqual({
      code: "RESOURCE_EXHAUSTION",
      at: { line: 1, column: 64 },
    });
  });

  test("maps in maps, by indents and by dashes", () => {
    const indents = Array.from({ length: 900 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    expect(trouble(indents)).toEqual({ code: "RESOURCE_EXHAUSTION", at: { line: 61, column: 1 } });
    expect(trouble(`${"- ".repeat(20_000)}a\n`)).toEqual({ code: "RESOURCE_EXHAUSTION", at: { line: 1, column: 1 } });
  });

  test("a text far too long", () => {
    const at = { line: 142_858, column: 2 };
    expect(trouble("a: bcd\n".repeat(150_000))).toEqual({ code: "TOO_LONG", at });
  });

  test("a text in another encoding", () => {
    expect(trouble("id: x\ntitle: \uFFFD\uFFFD\n")).toEqual({ code: "NOT_UTF8", at: { line: 2, column: 8 } });
    expect(trouble("i\0d\0:\0")).toEqual({ code: "NOT_UTF8", at: { line: 1, column: 2 } });
  });
});

test("a long map is found in as a short one is", () => {
  const text = Array.from({ length: 100 }, (_, index) => `key${index}: ${index}`).join("\n");
  expect(readYaml(text).locate(["key57"])).toEqual({ line: 58, column: 8 });
  expect(readYaml(`${text}\nkey3: again`).locate(["key3"], { key: true })).toEqual({ line: 101, column: 1 });
});
