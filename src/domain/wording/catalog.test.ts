import { expect, test } from "vitest";
import { catalog } from "./catalog.ts";
import { message, say, sayAll } from "./message.ts";
import { day, money, sayQuantity } from "./quantity.ts";

const blanks = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)[|}]/g)].map((found) => found[1]!).toSorted();

test.each(Object.entries(catalog))("%s is said in both languages, with the same blanks", (_key, words) => {
  expect(words.zh.trim() === "").toBe(words.en.trim() === "");
  expect([...new Set(blanks(words.en))]).toEqual([...new Set(blanks(words.zh))]);
});

test("Chinese sentences hold Chinese, English ones none", () => {
  const chinese = /[\u4e00-\u9fff]/;
  const sentences = Object.entries(catalog);
  const notChinese = sentences.filter(
    ([, { zh, en }]) => /[a-z]{3}/i.test(en.replace(/\{\w+(\|[^}]*)?\}/g, "")) && !chinese.test(zh),
  );
  const notEnglish = sentences.filter(([, { en }]) => chinese.test(en.replace(/“[^”]*”|"[^"]*"/g, "")));
  expect(notChinese.map(([key]) => key)).toEqual([]);
  expect(notEnglish.map(([key]) => key)).toEqual([]);
});

test("a message is filled with quantities, nested messages and texts", () => {
  const words = message("refusal.policy-ended", { document: { zh: "文", en: "doc" }, last: day(0), on: "x" });
  expect(say(words, "en")).toBe("doc takes new loans up to 1970-01-01; a new loan of x is refused");
  const nested = message("cli.refused-at", { at: "a", message: words });
  expect(sayAll(nested).zh).toBe("a：文 新贷款办理截至 1970-01-01，x 的新贷款不再受理");
  expect(say(message("finding.over", { title: "t", measured: money(500n), bound: money(1n) }), "zh")).toBe(
    "t：5.00 元 超过上限 0.01 元",
  );
});

test("a noun goes with its number", () => {
  expect(["1", "2", 0, 1].map((count) => say(message("told.months", { count }), "en"))).toEqual([
    "1 month",
    "2 months",
    "0 months",
    "1 month",
  ]);
  expect(say(message("calendar.end.days", { n: { kind: "count", count: 1n } }), "en")).toMatch(/^1 calendar day;/);
  expect([1, 2].map((value) => sayQuantity({ kind: "days", days: value }, "en"))).toEqual(["1 day", "2 days"]);
});

test("a message without a value for a blank is a bug", () => {
  expect(() => say(message("refusal.policy-ended"), "zh")).toThrow(/lacks a value for \{document\}/);
});
