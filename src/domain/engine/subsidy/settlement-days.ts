import { addMonths, type Day, dayInMonth, dayOf } from "#domain/calendar/day.ts";
import type { Period } from "#domain/engine/facts/loan-state.ts";
import type { PlanEpoch } from "./plan.ts";

type Settlement = PlanEpoch["settlement"];

/**
 * The first day after the charge in which a day lies: after the settlement, or where that day begins the next one.
 * Without a settlement day charges go by the day of the month on which the money went out; at maturity there is one.
 */
export function chargeEnd(settlement: Settlement, loan: { disbursedOn: Day; dueOn: Day }, day: Day): Day {
  if (settlement.every === "maturity") return Math.max(loan.dueOn, day + 1);
  const everyMonths = settlement.every === "month" ? 1 : 3;
  if (settlement.day !== undefined) return nextStart(settlement.day + (settlement.counted ? 1 : 0), everyMonths, day);
  const passed = Math.floor((day - loan.disbursedOn) / (31 * everyMonths));
  for (let count = Math.max(1, passed); ; count += 1) {
    const end = addMonths(loan.disbursedOn, count * everyMonths);
    if (end > day) return end;
  }
}

/** Adds the days of a period on which a charge begins; none where interest is charged at maturity. */
export function addSettlementCuts(
  cuts: Day[],
  settlement: Settlement,
  disbursedOn: Day,
  { from, until }: Period,
): void {
  if (settlement.every === "maturity") return;
  const loan = { disbursedOn, dueOn: until };
  for (let cut = chargeEnd(settlement, loan, from - 1); cut < until; cut = chargeEnd(settlement, loan, cut))
    cuts.push(cut);
}

// The years that a date of an input may lie in (1900 to 2199), and one more for the charge in which the last of them ends.
const firstYear = 1900;
const years = 301;
const starts = new Map<number, readonly Day[]>();

/** The next day after `day` on which a charge begins, by the number of that day of the month. They are kept once made. */
function nextStart(dayOfMonth: number, everyMonths: 1 | 3, day: Day): Day {
  const key = dayOfMonth * 4 + everyMonths;
  let days = starts.get(key);
  if (!days) {
    const origin = dayOf(firstYear, 1, 1);
    // The settlement itself always exists (at most the 28th); the day after it may be the first of the next month.
    days = Array.from(
      { length: (years * 12) / everyMonths },
      (_, index) => dayInMonth(origin, (index + 1) * everyMonths - 1, dayOfMonth - 1) + 1,
    );
    starts.set(key, days);
  }
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return days[low]!;
}
