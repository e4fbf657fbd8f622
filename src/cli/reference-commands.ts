import { parseDay } from "#domain/calendar/day.ts";
import { joined } from "#domain/wording/local-text.ts";
import { addCalendar, addLpr, type CalendarYear, calendarRows, type LprRowJson, lprRows } from "#app/references.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Command } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { rowTable, word } from "./rows.ts";

/** huidan calendar show: the special days of each year held, or of one. */
export const calendarShowCommand: Command = {
  name: "calendar show",
  usage: "[YEAR]",
  summary: "cli.summary.calendar-show",
  positionals: { least: 0, most: 1 },
  options: [],
  async run(call) {
    const years = calendarRows(await call.services.references.read(), call.positionals[0]);
    if (!years.ok) return refusedOutcome(years.refusals, call.language);
    const columns = [
      { key: "year", head: "column.year" },
      { key: "off", head: "column.off", cell: ({ off }: CalendarYear) => runsOf(off) },
      { key: "worked", head: "column.worked", cell: ({ worked }: CalendarYear) => runsOf(worked) },
    ] as const;
    const text = (language: Language): string => rowTable(years.value, columns, language);
    return { json: years.value, text, exit: 0 };
  },
};

/** Days of one year by month and day, days in a row as `02-10..02-17`. */
function runsOf(days: readonly string[]): string {
  const runs: { first: string; last: string; on: number }[] = [];
  for (const day of days) {
    const [run, on] = [runs.at(-1), parseDay(day)!];
    if (run && run.on + 1 === on) Object.assign(run, { last: day, on });
    else runs.push({ first: day, last: day, on });
  }
  const short = (day: string): string => day.slice("YYYY-".length);
  return runs.map(({ first, last }) => (first === last ? short(first) : `${short(first)}..${short(last)}`)).join(" ");
}

/** huidan calendar add FILE: the days off and worked weekends of a year, as the State Council's notice sets them. */
export const calendarAddCommand: Command = {
  name: "calendar add",
  usage: "FILE",
  summary: "cli.summary.calendar-add",
  positionals: { least: 1, most: 1 },
  options: [{ name: "replace", help: "cli.option.replace" }],
  async run(call) {
    const file = call.positionals[0]!;
    const added = await addCalendar(call.services.references, {
      file,
      text: await call.text(file),
      replace: call.has("replace"),
    });
    if (!added.ok) return refusedOutcome(added.refusals, call.language);
    const words = message("cli.calendar-added", {
      years: joined(added.value.years.map(String)),
      file: added.value.file,
    });
    return { json: added.value, text: (language) => say(words, language), exit: 0 };
  },
};

/** huidan lpr show: every publication held. */
export const lprShowCommand: Command = {
  name: "lpr show",
  usage: "",
  summary: "cli.summary.lpr-show",
  positionals: { least: 0, most: 0 },
  options: [],
  async run(call) {
    const rows = lprRows(await call.services.references.read());
    const text = (language: Language): string => {
      const sources = ({ sourcesAgreeing }: LprRowJson): string =>
        sourcesAgreeing === 1 ? word("cli.lpr-single-source", language) : String(sourcesAgreeing);
      const columns = [
        { key: "published", head: "column.published" },
        { key: "oneYearPercent", head: "column.one-year", isRight: true },
        { key: "overFiveYearPercent", head: "column.over-five-year", isRight: true },
        { key: "sourcesAgreeing", head: "column.sources", cell: sources },
      ] as const;
      return rowTable(rows, columns, language);
    };
    return { json: rows, text, exit: 0 };
  },
};

/** huidan lpr add: one publication. */
export const lprAddCommand: Command = {
  name: "lpr add",
  usage: "--published DATE --one-year PERCENT --over-five-year PERCENT",
  summary: "cli.summary.lpr-add",
  positionals: { least: 0, most: 0 },
  options: [
    { name: "published", value: "DATE", help: "cli.option.published", required: true },
    { name: "one-year", value: "PERCENT", help: "cli.option.one-year", required: true },
    { name: "over-five-year", value: "PERCENT", help: "cli.option.over-five-year", required: true },
    { name: "sources", value: "N", help: "cli.option.sources" },
  ],
  async run(call) {
    const added = await addLpr(call.services.references, {
      published: call.option("published"),
      oneYear: call.option("one-year"),
      overFiveYear: call.option("over-five-year"),
      sources: call.option("sources") ?? "1",
    });
    if (!added.ok) return refusedOutcome(added.refusals, call.language);
    return { json: added.value, text: (language) => say(message("cli.lpr-added", added.value), language), exit: 0 };
  },
};
