import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Day, formatDay, parseDay } from "#domain/calendar/day.ts";
import { parseWorkingDays } from "#domain/calendar/working-days.ts";
import { explanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import { say } from "#domain/wording/message.ts";
import { type DeadlineQuestion, explainDeadline } from "./deadline.ts";

const parsed = parseWorkingDays(readFileSync("data/working-days.csv", "utf8"));
if (!parsed.ok) throw new Error("the working days do not read");
const { calendar } = parsed;
const day = (date: string): Day => parseDay(date)!;

const cite = {
  policy: "kunming-2020",
  path: "clocks.publicity",
  document: "昆人社规〔2020〕1号",
  article: "第六条（四）",
  verified: true,
};
const ask = (question: Partial<DeadlineQuestion> & Pick<DeadlineQuestion, "rule" | "from">) =>
  explainDeadline({ calendar, cites: [cite], ...question });

function explained(question: Parameters<typeof ask>[0], language: "zh" | "en"): string {
  const result = ask(question);
  if (!result.ok) throw new Error(result.refusals.map((refusal) => say(refusal.message, "en")).join());
  return sayExplanation(explanationJson(result.value.explanation), language);
}

test("K-03 five working days of publicity, standing still for two, can be followed in both languages", () => {
  // 2 June 1, [3 and 4 June still], 5 June 2, 8, 9, 10 June 3, 4, 5
  const question = {
    rule: { count: { workingDays: 5 }, firstDayCounted: false, dayOff: "next" as const },
    from: day("2026-06-01"),
    pauses: [{ from: day("2026-06-03"), to: day("2026-06-04") }],
    title: { zh: "公示", en: "publicity" },
  };
  expect(explained(question, "zh")).toBe(`“公示”的最后一天 = 2026-06-10
  1. 开始计算的日子 = 2026-06-02
     起始日不计入，从下一日开始计算（《民法典》第二百零一条）
     · 起始日: 2026-06-01
  2. 期满的日子 = 2026-06-10
     数满 5 个工作日；周末和放假日不计，调休上班日计入
     · 起始日: 2026-06-01
     · 期限: 5 天
     · 停止计算，自: 2026-06-03
     · 停止计算，至: 2026-06-04
     · 停止期间不计入的日子: 2 天
     § 昆人社规〔2020〕1号 第六条（四） [kunming-2020: clocks.publicity]`);
  expect(explained(question, "en")).toBe(`last day of “publicity” = 2026-06-10
  1. first day of the count = 2026-06-02
     the day itself is not counted; the count begins on the day after it (Civil Code art. 201)
     · day it runs from: 2026-06-01
  2. day on which the count ends = 2026-06-10
     5 working days; weekends and public holidays do not count, weekend days that are worked do
     · day it runs from: 2026-06-01
     · length: 5 days
     · the clock stands still from: 2026-06-03
     · the clock stands still to: 2026-06-04
     · days not counted because the clock stood still: 2 days
     § 昆人社规〔2020〕1号 第六条（四） [kunming-2020: clocks.publicity]`);
});

test("K-04 the 5th of the month after the quarter moves over the October holiday", () => {
  const rule = { count: { dayAfterQuarter: 5, monthsAfter: 1 }, firstDayCounted: false, dayOff: "next" as const };
  expect(explained({ rule, from: day("2026-08-15") }, "zh")).toBe(`期限的最后一天 = 2026-10-08
  1. 期满的日子 = 2026-10-05
     起始日所在季度结束后第 1 个月的 5 日
     · 起始日: 2026-08-15
     § 昆人社规〔2020〕1号 第六条（四） [kunming-2020: clocks.publicity]
  2. 最后一天的调整 = 2026-10-08
     期满的日子不上班，顺延到下一个工作日（《民法典》第二百零三条）
     · 期满的日子: 2026-10-05
     · 当天是: 法定节假日放假`);
});

test.each([
  [{ days: 30 }, "next", false, "2026-09-05", ["calendar.start.next", "calendar.end.days", "calendar.moved.next"]],
  [
    { days: 30 },
    "previous",
    true,
    "2026-09-06",
    ["calendar.start.same", "calendar.end.days", "calendar.moved.previous"],
  ],
  [{ days: 30 }, "keep", false, "2026-09-05", ["calendar.start.next", "calendar.end.days", "calendar.kept.rule"]],
  [{ months: -1 }, "keep", false, "2026-03-31", ["calendar.start.before", "calendar.end.months-back"]],
  [
    { months: -1 },
    "keep",
    true,
    "2025-03-31",
    ["calendar.start.same", "calendar.end.months-first-counted-back", "calendar.kept.rule"],
  ],
  [{ years: 1 }, "keep", true, "2024-03-13", ["calendar.start.same", "calendar.end.months-first-counted"]],
  [{ workingDays: -2 }, "next", false, "2026-03-31", ["calendar.start.before", "calendar.end.working-days-back"]],
  [
    { days: -2 },
    "keep",
    false,
    "2026-03-31",
    ["calendar.start.before", "calendar.end.days-back", "calendar.kept.rule"],
  ],
  [{ days: 0 }, "next", false, "2026-03-31", ["calendar.end.same-day"]],
  [{ dayOfMonth: "last", monthsAfter: 0 }, "keep", false, "2026-03-02", ["calendar.end.day-of-month"]],
  [
    { workingDays: 1 },
    "next",
    false,
    "2026-12-31",
    ["calendar.start.next", "calendar.end.working-days", "calendar.provisional.why"],
  ],
] as const)(
  "every step of %j, day off %s, first day counted %s, from %s has its reason",
  (count, dayOff, firstDayCounted, from, reasons) => {
    const result = ask({ rule: { count, dayOff, firstDayCounted }, from: day(from) });
    const formulas =
      result.ok &&
      result.value.explanation.steps.map((step) => step.formula && "key" in step.formula && step.formula.key);
    // 29 March 2026 is a Sunday; 1 March 2025, 5 October 2026 are days off; 13 March 2024 to 12 March 2025 is a year
    expect(formulas).toEqual(reasons);
  },
);

test("a fixed day on which the clock stands still is done when it runs again", () => {
  const rule = { count: { dayOfMonth: 10, monthsAfter: 0 } as const, firstDayCounted: false, dayOff: "keep" as const };
  const pauses = [{ from: day("2026-06-09"), to: day("2026-06-11") }];
  const result = ask({ rule, from: day("2026-06-01"), pauses });
  expect(result.ok && formatDay(result.value.due)).toBe("2026-06-12");
  expect(explained({ rule, from: day("2026-06-01"), pauses }, "zh")).toContain("恢复计算后的第一个可办理日");
});

test("C-12 a year that is over and not held is refused by name, as is a pause the wrong way round", () => {
  const rule = { count: { workingDays: 3 }, firstDayCounted: false, dayOff: "next" as const };
  const missing = ask({ rule, from: day("2003-12-01") });
  expect(missing.ok).toBe(false);
  if (missing.ok) return;
  expect(missing.refusals.map((refusal) => [refusal.code, say(refusal.message, "zh")])).toEqual([
    ["calendar-year-missing", "没有收录 2003 年的放假安排，无法确定工作日；请先录入（huidan calendar add）"],
  ]);
  const reversed = ask({
    rule,
    from: 0,
    pauses: [
      { from: 1, to: 1 },
      { from: day("2026-06-04"), to: day("2026-06-03") },
    ],
  });
  expect(
    reversed.ok ? [] : reversed.refusals.map((refusal) => [refusal.code, refusal.at, say(refusal.message, "en")]),
  ).toEqual([
    [
      "input-invalid",
      "paused.1",
      "the clock would stand still from 2026-06-04 to 2026-06-03: the end is before the start",
    ],
  ]);
});
