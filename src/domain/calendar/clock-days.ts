import { type ClockRule, daysToCount, type Due, isPaused, type Pause } from "./clock.ts";
import type { Day } from "./day.ts";
import { type DayKind, dayKind, isWorked, type WorkingCalendar } from "./working-days.ts";

/**
 * What a day means to a clock. `first-day`: the day it starts from, not counted; `off`: a day off between working days that
 * are counted; `passed`: on the way to a fixed day; `moved`: at or after the end of the count, passed over because it is a
 * day off or the clock stands still.
 */
export type DayNote = "first-day" | "counted" | "off" | "paused" | "passed" | "moved" | "due";

/** One day of a clock. `kind` is absent where the year is not held; `counted`: it is the n-th day that is counted. */
export type ClockDay = {
  readonly day: Day;
  readonly kind: DayKind | undefined;
  readonly provisional: boolean;
  readonly counted: number | null;
  readonly note: DayNote;
};

/** Beyond this many days only the start, the days passed over at the end and the due day are listed. */
const mostDaysListed = 400;

/**
 * The days of a clock from its start to the due day, in the order in which it counts them: every one where they are at most
 * 400, so that the count can be followed with a finger; otherwise its start, its end and what was passed over there.
 */
export function clockDays(
  calendar: WorkingCalendar,
  rule: ClockRule,
  from: Day,
  pauses: readonly Pause[],
  { due, endsOn }: Due,
): ClockDay[] {
  const toCount = daysToCount(rule, from);
  const step = (toCount ?? endsOn - from) < 0 ? -1 : 1;
  const ends = [from, due, endsOn].sort((one, other) => (one - other) * step);
  const [first, last] = [ends[0]!, ends[2]!];
  const startsCounting = toCount === undefined || toCount === 0 ? undefined : rule.firstDayCounted ? from : from + step;
  const listed: ClockDay[] = [];
  const isLong = Math.abs(last - first) + 1 > mostDaysListed;
  let counted = 0;
  for (let day = first; day !== last + step; day += step) {
    const found = dayKind(calendar, day);
    const kind = found.ok ? found.kind : undefined;
    const paused = isPaused(day, pauses);
    const isOff = "workingDays" in rule.count && kind !== undefined && !isWorked(kind);
    const hasStarted = startsCounting !== undefined && (day - startsCounting) * step >= 0;
    const counts = hasStarted && !paused && !isOff && (endsOn - day) * step >= 0;
    if (counts) counted += 1;
    const isEnd = (day - endsOn) * step >= 0 || (day - due) * step >= 0;
    const note = noteOn({ isDue: day === due, isFirst: day === from, isEnd, paused, isOff, counts });
    if (isLong && note !== "due" && note !== "moved" && day !== from) continue;
    const provisional = found.ok && found.provisional;
    listed.push({ day, kind, provisional, counted: counts ? counted : null, note });
  }
  return listed;
}

function noteOn(on: Record<"isDue" | "isFirst" | "isEnd" | "paused" | "isOff" | "counts", boolean>): DayNote {
  if (on.isDue) return "due";
  if (on.paused) return "paused";
  if (on.isEnd) return "moved";
  if (on.counts) return "counted";
  if (on.isFirst) return "first-day";
  return on.isOff ? "off" : "passed";
}
