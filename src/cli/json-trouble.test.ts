import { describe, expect, test } from "vitest";
import { jsonTrouble } from "./json-trouble.ts";

describe("sound JSON has no trouble", () => {
  const texts = [
    "{}",
    "[]",
    '"a"',
    " -1.5e+3 ",
    "null",
    '{"a":[1,{"b":"\\u4e2d\\n"}],"c":{}}',
    '[{"a":1},{"a":1}]',
    "[[],[]]",
  ];
  test.each(texts)("%s", (text) => {
    expect(JSON.parse(text)).toBeDefined();
    expect(jsonTrouble(text)).toBeUndefined();
  });
});

describe("what is broken is found at its place", () => {
  const rows: [string, number][] = [
    ["", 0],
    ["abc", 0],
    ['{"a":1', 6],
    ['{"a":1}}', 7],
    ['{"a":1]', 6],
    ['{"a":1,}', 7],
    ["[1,]", 3],
    ["[1 2]", 3],
    ['{"a" 1}', 5],
    ["{a:1}", 1],
    ["{'a':1}", 1],
    ['{"a":01}', 5],
    ['{"a":1.}', 5],
    ['{"a":"x\ny"}', 5],
    ['{"a":"\\x"}', 5],
    ['{"a":100,000}', 9],
    [`{"a":“x”}`, 5],
    [",", 0],
    ["]", 0],
  ];
  test.each(rows)("%j at %i", (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonTrouble(text)).toEqual({ kind: "broken", at });
  });
});

test("a key that an object names twice is found at its second place", () => {
  expect(jsonTrouble('{"a":"1.00","b":{"a":1},"a":"2.00"}')).toEqual({ kind: "twice", at: 24, key: "a" });
  expect(jsonTrouble('{"a":1,"\\u0061":2}')).toEqual({ kind: "twice", at: 7, key: "a" });
});

test("depth is no trouble", () => {
  expect(jsonTrouble("[".repeat(50_000) + "]".repeat(50_000))).toBeUndefined();
});

test("a text of any length is read through", () => {
  expect(jsonTrouble(`{"a":"${"1".repeat(20_000_000)}"}`)).toBeUndefined();
});
