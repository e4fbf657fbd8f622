import { addMonths, civilDate, type Day, type DayOfMonth, dayInMonth } from "./day.ts";
import { lastDayOfQuarter, quarterOf } from "./quarter.ts";
import { dayKind, isWorked, nearestWorkingDay, type CalendarOutcome, type WorkingCalendar } from "./working-days.ts";

/**
 * How long a clock runs, in the shape of a policy file. Negative numbers count backwards: 1 month before maturity is
 * −1. `dayOfMonth`: that day of the month some months after the month of the start; `dayAfterQuarter`: that day of
 * the month some months after the end of the quarter in which the start lies (1: the first month of the next quarter).
 */
export type ClockCount =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly dayOfMonth: DayOfMonth; readonly monthsAfter: number }
  | { readonly dayAfterQuarter: DayOfMonth; readonly monthsAfter: number };

/** What to do with a last day that is a day off: move it on, move it back, leave it. */
export type DayOffRule = "next" | "previous" | "keep";

/**
 * A clock. By the Civil Code the first day is not counted (art. 201), a period in months ends on the day of the same number
 * or, where there is none, on the last of the month (art. 202), and a last day off moves to the next working day (art. 203).
 */
export type ClockRule = {
  readonly count: ClockCount;
  readonly firstDayCounted: boolean;
  readonly dayOff: DayOffRule;
};

/** Days on which a clock stands still, both ends included. */
export type Pause = { readonly from: Day; readonly to: Day };

/** The day by which it must be done. `endsOn`: the last day of the count itself, before a day off or a pause moved it. */
export type Due = { readonly due: Day; readonly endsOn: Day };

/**
 * When a clock that starts on `from` ends. Days of a pause do not count, whatever is counted: a period in months is longer
 * by the days on which it stood still. A fixed day (`dayOfMonth`, `dayAfterQuarter`) is not made later by a pause before
 * it, but no clock ends in a pause. A count of working days never ends on a day off. A year that is needed and not held is
 * named. A pause that ends before it starts is a bug and throws.
 */
export function computeDue(
  calendar: WorkingCalendar,
  rule: ClockRule,
  from: Day,
  pauses: readonly Pause[] = [],
): CalendarOutcome<Due> {
  if (pauses.some((pause) => pause.to < pause.from)) throw new RangeError("a pause ends before it starts");
  const ended = countEnd(calendar, rule, from, pauses);
  if (!ended.ok) return ended;
  const isWorkingDays = "workingDays" in rule.count;
  const dayOff = isWorkingDays && rule.dayOff === "keep" ? "next" : rule.dayOff;
  const moved = moveOff(calendar, dayOff, ended.endsOn, pauses);
  if (!moved.ok) return moved;
  return { ok: true, due: moved.day, endsOn: ended.endsOn, provisional: ended.provisional || moved.provisional };
}

/** Whether a clock stands still on a day. */
export function isPaused(day: Day, pauses: readonly Pause[]): boolean {
  return pauses.some((pause) => pause.from <= day && day <= pause.to);
}

/** How many days (working days, where those are counted) are counted from `from`; none where the clock names a fixed day. */
export function daysToCount(rule: ClockRule, from: Day): number | undefined {
  const { count } = rule;
  if ("workingDays" in count) return count.workingDays;
  if ("days" in count) return count.days;
  if ("months" in count) return monthsAsDays(from, count.months, rule.firstDayCounted);
  if ("years" in count) return monthsAsDays(from, count.years * 12, rule.firstDayCounted);
  return undefined;
}

function countEnd(
  calendar: WorkingCalendar,
  rule: ClockRule,
  from: Day,
  pauses: readonly Pause[],
): CalendarOutcome<{ readonly endsOn: Day }> {
  const { count } = rule;
  if ("dayOfMonth" in count)
    return { ok: true, endsOn: dayInMonth(from, count.monthsAfter, count.dayOfMonth), provisional: false };
  if ("dayAfterQuarter" in count) {
    const quarterEnd = lastDayOfQuarter(quarterOf(from));
    return { ok: true, endsOn: dayInMonth(quarterEnd, count.monthsAfter, count.dayAfterQuarter), provisional: false };
  }
  const toCount = daysToCount(rule, from) ?? 0;
  const step = toCount < 0 ? -1 : 1;
  let left = Math.abs(toCount);
  if (left === 0) return { ok: true, endsOn: from, provisional: false };
  if (pauses.length === 0 && !("workingDays" in count)) {
    return { ok: true, endsOn: from + toCount - (rule.firstDayCounted ? step : 0), provisional: false };
  }
  let provisional = false;
  for (let day = rule.firstDayCounted ? from : from + step; ; day += step) {
    if (isPaused(day, pauses)) continue;
    if ("workingDays" in count) {
      const found = dayKind(calendar, day);
      if (!found.ok) return found;
      provisional ||= found.provisional;
      if (!isWorked(found.kind)) continue;
    }
    left -= 1;
    if (left === 0) return { ok: true, endsOn: day, provisional };
  }
}

/** The last day moved out of a pause, and off a day off as the rule says. */
function moveOff(
  calendar: WorkingCalendar,
  dayOff: DayOffRule,
  endsOn: Day,
  pauses: readonly Pause[],
): CalendarOutcome<{ readonly day: Day }> {
  let day = endsOn;
  while (isPaused(day, pauses)) day += 1;
  if (dayOff === "keep") return { ok: true, day, provisional: false };
  const step = dayOff === "next" ? 1 : -1;
  let provisional = false;
  for (;;) {
    const worked = nearestWorkingDay(calendar, day, step);
    if (!worked.ok) return worked;
    provisional ||= worked.provisional;
    if (!isPaused(worked.day, pauses)) return { ok: true, day: worked.day, provisional };
    day = worked.day + step;
  }
}

/**
 * A period in months as a number of days to count, so that days of a pause can be left out of it. Where the first day is
 * counted it takes one of them, so that the period ends on the day before the one of the same number (1 to 31 March is a
 * month); only where the last month lacks that number it still ends with the month (31 January to 28 February).
 */
function monthsAsDays(from: Day, months: number, firstDayCounted: boolean): number {
  const sameNumber = addMonths(from, months);
  const isClamped = civilDate(sameNumber).dayOfMonth !== civilDate(from).dayOfMonth;
  return sameNumber - from + (firstDayCounted && months > 0 && isClamped ? 1 : 0);
}
