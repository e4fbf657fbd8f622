import { expect, test } from "vitest";
import { fitted } from "#app/run/summary-page.ts";

const line = { item: "逾期贷款", count: "1", amount: "1.00", note: "" };

test("sections that fit stand as they are", () => {
  const sections = [{ heading: "逾期贷款名册", lines: [line, line] }];
  expect(fitted(sections, "zh")).toEqual(sections);
});

test("what does not fit on one page is left out of the longest section, which says how much", () => {
  const sections = [
    { heading: "甲", lines: Array.from({ length: 60 }, () => line) },
    { heading: "乙", lines: [line] },
  ];
  const [first, second] = fitted(sections, "zh");
  // 684 points take 52 rows of 13: two headings, the line of the second section, 49 of the first.
  expect([first!.lines.length, first!.heading]).toEqual([49, "甲（另有 11 项，见同名工作簿）"]);
  expect(second).toEqual(sections[1]);
});

test("a long note is cut to two lines", () => {
  const [section] = fitted([{ heading: "甲", lines: [{ ...line, note: "长".repeat(100) }] }], "zh");
  expect(section!.lines[0]!.note).toBe(`${"长".repeat(39)}…`);
});
