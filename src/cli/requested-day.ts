import { type Day, parseDay } from "#domain/calendar/day.ts";
import { message } from "#domain/wording/message.ts";
import { Unreadable } from "./command.ts";

/** The day that an option gives; anything else cannot be read. */
export function requestedDay(option: string, given: string): Day {
  const day = parseDay(given);
  if (day === undefined) throw new Unreadable(message("cli.option-date", { option, given }));
  return day;
}
