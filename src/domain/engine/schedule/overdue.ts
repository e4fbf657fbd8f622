import type { Day } from "#domain/calendar/day.ts";
import { nearestWorkingDay, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import { calendarYearMissing } from "#domain/engine/deadline.ts";
import { inputs, type Step } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";

/** From which day on principal that was due at maturity is overdue. */
export type Overdue = {
  readonly from: Day;
  readonly maturesOn: Day;
  /** It rests on a year whose official calendar is not out. */
  readonly provisional: boolean;
};

/**
 * Overdue from maturity on; with a calendar, from the next working day on where maturity is a day off. Paid on that day the
 * loan bears the contract rate up to it and no penalty; not paid, penalty runs from that day and not from maturity.
 * Refused: `calendar-year-missing` where the year of maturity is over and not held.
 *
 * Question: so the banks' general rule for interest on loans due on a day off has it; the text of the People's Bank behind
 * it was not at hand.
 */
export function overdueFrom(maturesOn: Day, workingDays: WorkingCalendar | undefined): Result<Overdue> {
  if (!workingDays) return done({ from: maturesOn, maturesOn, provisional: false });
  const found = nearestWorkingDay(workingDays, maturesOn, 1);
  if (!found.ok) return refused(calendarYearMissing(found.missingYear));
  return done({ from: found.day, maturesOn, provisional: found.provisional });
}

/** What there is to say of a maturity on a day off. */
export function overdueNotes({ from, maturesOn, provisional }: Overdue): Message[] {
  const isMoved = from > maturesOn;
  return [
    ...(isMoved ? [message("schedule.note-day-off", { maturesOn: day(maturesOn), workingDay: day(from) })] : []),
    ...(provisional ? [message("schedule.note-provisional", { maturesOn: day(maturesOn) })] : []),
  ];
}

/** Why the days overdue begin later than maturity. */
export function overdueSteps({ from, maturesOn }: Overdue): Step[] {
  if (from === maturesOn) return [];
  return [
    {
      what: message("schedule.overdue-from"),
      inputs: inputs(["schedule.maturity", day(maturesOn)]),
      formula: message("schedule.overdue-from-formula"),
      result: day(from),
      cites: [],
    },
  ];
}
