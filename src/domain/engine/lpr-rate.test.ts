import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import { type LprSeries, parseLpr } from "#domain/calendar/lpr.ts";
import { parseWorkingDays } from "#domain/calendar/working-days.ts";
import { explanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import { say } from "#domain/wording/message.ts";
import { lprRate } from "./lpr-rate.ts";

const days = parseWorkingDays(readFileSync("data/working-days.csv", "utf8"));
const published = parseLpr(readFileSync("data/lpr.csv", "utf8"));
if (!days.ok || !published.ok) throw new Error("the data files do not read");
const { calendar } = days;

const cite = {
  policy: "national-startup-2020",
  path: "terms.rateCap",
  document: "财金〔2020〕21号",
  article: "第二条",
  verified: true,
};
const ask = (date: string, pointsMillionths?: number, series: LprSeries = published.series) =>
  lprRate({
    series,
    calendar,
    on: parseDay(date)!,
    tenor: "1y",
    cites: [cite],
    ...(pointsMillionths !== undefined && { pointsMillionths }),
  });

test("S-05 LPR of the day of signing + 150 BP is shown with its publication, its single source and its article", () => {
  // 3.00 % of 20 November 2025, one source; + 1.50 = 4.50 %
  const result = ask("2025-12-01", 15_000);
  if (!result.ok) throw new Error("refused");
  expect(result.value).toMatchObject({ rateMillionths: 45_000, lprMillionths: 30_000, isSingleSource: true });
  expect(sayExplanation(explanationJson(result.value.explanation), "zh")).toBe(`LPR 加点后的利率 = 4.50 %
  1. 2025-12-01 适用的贷款市场报价利率（LPR），1 年期 = 3.00 %
     取当日或此前最近一次公布的利率，自公布之日起至下次公布前有效
     · 公布日: 2025-11-20
     · 相互印证的来源数: 1（仅一处来源，使用前请核对）
  2. LPR 加点后的利率 = 4.50 %
     LPR + 加点
     · 2025-12-01 适用的贷款市场报价利率（LPR），1 年期: 3.00 %
     · 加点（百分点）: 1.50 %
     § 财金〔2020〕21号 第二条 [national-startup-2020: terms.rateCap]`);
});

test("S-06 without points it is the LPR alone; points may be negative", () => {
  const plain = ask("2019-09-01");
  expect(
    plain.ok && [plain.value.rateMillionths, plain.value.isSingleSource, plain.value.explanation.steps.length],
  ).toEqual([42_500, false, 1]);
  const minus = ask("2019-09-01", -15_000);
  expect(minus.ok && minus.value.rateMillionths).toBe(27_500);
});

test.each([
  [
    "2026-09-20",
    published.series,
    "the LPR due to be published on 2026-09-20 is not entered, so the rate of 2026-09-20 cannot be told; enter it first (huidan lpr add)",
  ],
  ["2019-08-19", published.series, "2019-08-19 is before the first LPR held (2019-08-20): there is no rate to use"],
  ["2019-08-19", [], "no LPR is held; enter it first (huidan lpr add)"],
])("C-12 a signing on %s without its row is refused", (date, series, words) => {
  const result = ask(date, 0, series);
  expect(result.ok ? [] : result.refusals.map((refusal) => [refusal.code, say(refusal.message, "en")])).toEqual([
    ["lpr-missing", words],
  ]);
});
