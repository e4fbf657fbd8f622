import { expect, test } from "vitest";
import { explanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import { money } from "#domain/wording/quantity.ts";
import { growingShareSteps } from "./growing-shares.ts";

const party = (zh: string, en: string, weight: number) => ({ title: { zh, en }, weight });

test("K-08 what is recovered so far is cut in two again and again, and every cut can be worked out", () => {
  // 1,000.01 yuan by 60:20:20: 100001 × 60 ÷ 100 = 60000.6 → 600.01; of the other 40000 fen half: 200.00 and 200.00
  const parties = [party("市", "city", 60), party("县", "county", 20), party("银行", "bank", 20)];
  const steps = growingShareSteps(100001n, parties, []);
  const explanation = { subject: { zh: "追偿分配", en: "recovery" }, result: money(100001n), steps };
  expect(
    sayExplanation(explanationJson(explanation), "zh")
      .split("\n")
      .filter((line) => !line.includes("·")),
  ).toEqual([
    "追偿分配 = 1,000.01 元",
    "  1. 累计数中归市的部分 = 600.01 元",
    "     累计数 × 3 ÷ 5，四舍五入到分；其余归另一方。每次都按累计数计算，已分给各方的不会减少",
    "     四舍五入到分",
    "  2. 累计数中归县的部分 = 200.00 元",
    "     累计数 × 1 ÷ 2，四舍五入到分；其余归另一方。每次都按累计数计算，已分给各方的不会减少",
    "     四舍五入到分",
  ]);
  expect(growingShareSteps(5n, parties.slice(0, 1), [])).toEqual([]);
});
