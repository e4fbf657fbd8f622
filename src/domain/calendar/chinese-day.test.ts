import { expect, test } from "vitest";
import { chineseDay } from "./chinese-day.ts";
import { dayOf } from "./day.ts";

test.each([
  [[2023, 4, 28], "2023年4月28日"],
  [[2024, 12, 1], "2024年12月1日"],
] as const)("L-02 %j is written as papers write it", ([year, month, dayOfMonth], words) => {
  expect(chineseDay(dayOf(year, month, dayOfMonth))).toBe(words);
});
