import { joined } from "#domain/wording/local-text.ts";
import { addCalendar, addLpr, calendarRows, lprRows } from "#app/references.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Command } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { table } from "./table.ts";

const heads = (language: Language, ...keys: Parameters<typeof message>[0][]): string[] =>
  keys.map((key) => say(message(key), language));

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
    const text = (language: Language): string =>
      table([
        heads(language, "column.year", "column.off", "column.worked"),
        ...years.value.map((year) => [String(year.year), year.off.join(" "), year.worked.join(" ")]),
      ]);
    return { json: years.value, text, exit: 0 };
  },
};

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
    const text = (language: Language): string =>
      table(
        [
          heads(language, "column.published", "column.one-year", "column.over-five-year", "column.sources"),
          ...rows.map((row) => [
            row.published,
            row.oneYearPercent,
            row.overFiveYearPercent,
            row.sourcesAgreeing === 1 ? say(message("cli.lpr-single-source"), language) : String(row.sourcesAgreeing),
          ]),
        ],
        [1, 2],
      );
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
