import { civilDate, type Day, type DayOfMonth, dayInMonth } from "./day.ts";

/**
 * When interest is charged. `everyMonths` divides the year from January: 1 every month, 3 in March, June, September and
 * December, 12 in December. `counted`: interest charged on the settlement day includes that day's own; the
 * next period then starts on the day after it, else on the day itself.
 */
export type SettlementRule = {
  readonly dayOfMonth: DayOfMonth;
  readonly everyMonths: 1 | 2 | 3 | 4 | 6 | 12;
  readonly counted: boolean;
};

/** A period of interest, `from` counted and `to` not; `settledOn` is absent where it ends before its settlement day. */
export type SettlementPeriod = { readonly from: Day; readonly to: Day; readonly settledOn?: Day };

/** The first settlement day on or after a day. */
export function settlementDayFrom(rule: SettlementRule, day: Day): Day {
  const { month } = civilDate(day);
  const monthsToGo = (rule.everyMonths - (month % rule.everyMonths)) % rule.everyMonths;
  const settlement = dayInMonth(day, monthsToGo, rule.dayOfMonth);
  return settlement >= day ? settlement : dayInMonth(day, monthsToGo + rule.everyMonths, rule.dayOfMonth);
}

/**
 * The time from `from` (counted) to `to` (not counted) cut into the periods whose interest is charged together. With the
 * 20th as a day that counts, 21 December to 20 March is one, written [21 December, 21 March).
 */
export function settlementPeriods(rule: SettlementRule, from: Day, to: Day): SettlementPeriod[] {
  const periods: SettlementPeriod[] = [];
  let start = from;
  while (start < to) {
    // Where the day itself is not counted, a period cannot end on the day it starts: the next settlement ends it.
    const settledOn = settlementDayFrom(rule, rule.counted ? start : start + 1);
    const end = rule.counted ? settledOn + 1 : settledOn;
    periods.push(end <= to ? { from: start, to: end, settledOn } : { from: start, to });
    start = Math.min(end, to);
  }
  return periods;
}
