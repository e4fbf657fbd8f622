import { civilDate, type Day } from "./day.ts";

/** The day as an official paper writes it: `2023年4月28日`. */
export function chineseDay(day: Day): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${year}年${month}月${dayOfMonth}日`;
}
