import { expect, test } from "vitest";
import { codeOf } from "#app/run/code-of.ts";

const titled = [
  { code: "wedding", title: { zh: "结婚", en: "wedding" } },
  { code: "trade", title: { zh: "商贸经营", en: "trade" } },
  { code: "services", title: { zh: "服务经营（运输、餐饮等）", en: "services" } },
  { code: "production", title: { zh: "生产", en: "production" } },
  { code: "other", title: { zh: "其他生产经营", en: "other" } },
];

test.each([
  ["wedding", "wedding"],
  ["用于结婚", "wedding"],
  ["跑运输", "services"],
  ["其他生产经营", "other"],
  ["结婚、商贸经营", undefined],
  ["备耕", undefined],
])("D-04 “%s” in a roster means %s", (said, code) => {
  expect(codeOf(titled)(said)).toBe(code);
});

test("where a policy names no codes the cell is taken as it is", () => {
  expect(codeOf(undefined)("备耕")).toBe("备耕");
});
