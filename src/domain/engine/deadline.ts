import { type ClockRule, computeDue, daysToCount, type Due, isPaused, type Pause } from "#domain/calendar/clock.ts";
import { type ClockDay, clockDays } from "#domain/calendar/clock-days.ts";
import type { Day } from "#domain/calendar/day.ts";
import { dayKind, isWorked, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import { type Citation, type Explanation, type Input, inputs, type Step } from "#domain/wording/explanation.ts";
import { message, type Message, sayAll } from "#domain/wording/message.ts";
import { count, day, days, flag, type LocalText, months, type Quantity, text } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";

export type DeadlineQuestion = {
  readonly calendar: WorkingCalendar;
  readonly rule: ClockRule;
  readonly from: Day;
  readonly pauses?: readonly Pause[];
  /** The clock's name, where the policy gives it one. */
  readonly title?: LocalText;
  readonly cites: readonly Citation[];
};

/** The day by which something must be done. */
export type Deadline = Due & {
  /** It rests on days of a year whose calendar is not held yet. */
  readonly provisional: boolean;
  readonly days: readonly ClockDay[];
  readonly explanation: Explanation;
};

/**
 * When a clock ends, with its days and the reason for each step. Refused: `calendar-year-missing` where a year is needed
 * that is over and not held; `input-invalid` at `paused.<n>` for a pause that ends before it starts.
 */
export function explainDeadline(question: DeadlineQuestion): Result<Deadline> {
  const { calendar, rule, from, pauses = [] } = question;
  const reversed = pauses.flatMap((pause, index) => (pause.to < pause.from ? [reversedPause(pause, index)] : []));
  if (reversed.length > 0) return refused(...reversed);
  const found = computeDue(calendar, rule, from, pauses);
  if (!found.ok) return refused(calendarYearMissing(found.missingYear));
  const { due, endsOn, provisional } = found;
  const explanation: Explanation = {
    subject: question.title ? message("calendar.deadline-of", { title: question.title }) : message("calendar.deadline"),
    result: day(due),
    steps: [
      ...startStep(question),
      endStep(question, endsOn),
      ...movedStep(question, found),
      ...(provisional ? [provisionalStep(calendar)] : []),
    ],
  };
  return done({ due, endsOn, provisional, days: clockDays(calendar, rule, from, pauses, found), explanation });
}

/** The refusal for a year that is over and whose official calendar is not held. */
export function calendarYearMissing(year: number): Refusal {
  return { code: "calendar-year-missing", message: message("refusal.calendar-year-missing", { year: String(year) }) };
}

function reversedPause(pause: Pause, index: number): Refusal {
  const words = message("refusal.pause-reversed", { from: day(pause.from), to: day(pause.to) });
  return { code: "input-invalid", message: words, at: `paused.${index}` };
}

/** Where the count begins; a fixed day and a count of nothing begin nowhere. */
function startStep({ rule, from, cites }: DeadlineQuestion): Step[] {
  const toCount = daysToCount(rule, from);
  if (!toCount) return [];
  const [start, reason] = rule.firstDayCounted
    ? ([from, "calendar.start.same"] as const)
    : toCount > 0
      ? ([from + 1, "calendar.start.next"] as const)
      : ([from - 1, "calendar.start.before"] as const);
  return [
    {
      what: message("calendar.start"),
      inputs: inputs(["calendar.from", day(from)]),
      formula: message(reason),
      result: day(start),
      cites: rule.firstDayCounted ? cites : [],
    },
  ];
}

function endStep({ rule, from, pauses = [], cites }: DeadlineQuestion, endsOn: Day): Step {
  const { formula, length } = countWords(rule);
  const still = pauses.flatMap((pause) =>
    inputs(["calendar.pause-from", day(pause.from)], ["calendar.pause-to", day(pause.to)]),
  );
  const stoodStill = daysStoodStill(rule, from, endsOn, pauses);
  return {
    what: message("calendar.end"),
    inputs: [
      ...inputs(["calendar.from", day(from)]),
      ...(length ? inputs(["calendar.length", length]) : []),
      ...still,
      ...(stoodStill > 0 ? inputs(["calendar.paused-days", days(stoodStill)]) : []),
    ],
    formula,
    result: day(endsOn),
    cites,
  };
}

/** The days between the start and the end of a count on which the clock stood still; a fixed day loses none. */
function daysStoodStill(rule: ClockRule, from: Day, endsOn: Day, pauses: readonly Pause[]): number {
  if (pauses.length === 0 || !daysToCount(rule, from)) return 0;
  const step = endsOn < from ? -1 : 1;
  let still = 0;
  for (let one = rule.firstDayCounted ? from : from + step; one !== endsOn; one += step) {
    if (isPaused(one, pauses)) still += 1;
  }
  return still;
}

/** How the count is said, and its length where it has one. */
function countWords({ count: rule, firstDayCounted }: ClockRule): { formula: Message; length?: Quantity } {
  if ("dayOfMonth" in rule) {
    const params = { n: count(rule.monthsAfter), day: dayNumber(rule.dayOfMonth) };
    return { formula: message("calendar.end.day-of-month", params) };
  }
  if ("dayAfterQuarter" in rule) {
    const params = { n: count(rule.monthsAfter), day: dayNumber(rule.dayAfterQuarter) };
    return { formula: message("calendar.end.day-after-quarter", params) };
  }
  if ("workingDays" in rule) {
    return said(rule.workingDays, days, "calendar.end.working-days", "calendar.end.working-days-back");
  }
  if ("days" in rule) return said(rule.days, days, "calendar.end.days", "calendar.end.days-back");
  const inMonths = "months" in rule ? rule.months : rule.years * 12;
  return firstDayCounted
    ? said(inMonths, months, "calendar.end.months-first-counted", "calendar.end.months-first-counted-back")
    : said(inMonths, months, "calendar.end.months", "calendar.end.months-back");
}

function said(
  size: number,
  unit: (size: number) => Quantity,
  forward: Message["key"],
  back: Message["key"],
): { formula: Message; length: Quantity } {
  const length = unit(Math.abs(size));
  if (size === 0) return { formula: message("calendar.end.same-day"), length };
  return { formula: message(size > 0 ? forward : back, { n: count(Math.abs(size)) }), length };
}

function dayNumber(number: number | "last"): Message {
  return number === "last" ? message("calendar.day-last") : message("calendar.day-number", { number: count(number) });
}

/** Why the due day is another than the one on which the count ends, or stays though that is a day off. */
function movedStep({ calendar, rule, pauses = [], cites }: DeadlineQuestion, { due, endsOn }: Due): Step[] {
  const kind = kindInput(calendar, endsOn);
  const on = (what: Message, formula: Message, from: readonly Citation[]): Step[] => [
    { what, inputs: [...inputs(["calendar.end", day(endsOn)]), kind], formula, result: day(due), cites: from },
  ];
  if (due === endsOn) {
    const found = dayKind(calendar, endsOn);
    if (!found.ok || isWorked(found.kind)) return [];
    return on(message("calendar.kept"), message("calendar.kept.rule"), cites);
  }
  const what = message("calendar.moved");
  if (isPaused(endsOn, pauses)) return on(what, message("calendar.moved.paused"), cites);
  if (rule.dayOff === "previous") return on(what, message("calendar.moved.previous"), cites);
  return on(what, message("calendar.moved.next"), []);
}

function kindInput(calendar: WorkingCalendar, on: Day): Input {
  const found = dayKind(calendar, on);
  const words = message(`calendar.kind.${found.ok ? found.kind : "unknown"}`);
  return { name: message("calendar.kind"), value: text(sayAll(words)) };
}

function provisionalStep(calendar: WorkingCalendar): Step {
  return {
    what: message("calendar.provisional"),
    inputs: inputs(["calendar.years-held", text(String(calendar.lastYear))]),
    formula: message("calendar.provisional.why"),
    result: flag(true),
    cites: [],
  };
}
