import { expect, test } from "vitest";
import { sayExpression } from "./expression-words.ts";

test.each([
  ["company.newHires * 10 >= company.staff", "年内新招用重点群体人数 × 10 达到职工人数"],
  [
    "company.newHires >= (company.staff > 100 ? 8 : 15)",
    "年内新招用重点群体人数达到（职工人数超过 100 时为 8，否则为 15）",
  ],
  ["company.staff >= 300", "职工人数达到 300"],
  ['company.revenue >= yuan("5000000.00")', "年营业收入达到 5000000.00 元"],
])("%s is said %s: a number beside a Chinese character keeps a space, a word does not", (text, zh) => {
  expect(sayExpression(text, { place: "application" }).zh).toBe(zh);
});
