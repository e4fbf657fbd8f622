import type { Demonstrated } from "#app/run/demo.ts";
import { lineJson } from "#app/run/summary-section.ts";
import { formatDay } from "#domain/calendar/day.ts";
import { message, say } from "#domain/wording/message.ts";
import { count, type Language } from "#domain/wording/quantity.ts";
import { type Command, type Outcome, Unreadable } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { summaryText } from "./run-command.ts";

/** The five programmes that come with the program. */
const demoProgrammes = ["linxia-2023", "neimenggu-2021", "kunming-2020", "luodian-2021", "baotou-2021"] as const;

const usualLoans = 2000;
const mostLoans = 20_000;

/** huidan demo: a sample of every programme, and what a run makes of it; the sample and the results stay to be looked at. */
export const demoCommand: Command = {
  name: "demo",
  usage: "[ID…]",
  summary: "cli.summary.demo",
  positionals: { least: 0, most: demoProgrammes.length },
  options: [{ name: "loans", value: "N", help: "cli.option.demo-loans" }],
  async run(call): Promise<Outcome> {
    const loans = requestedLoans(call.option("loans"));
    const { demonstrate } = await import("#app/run/demo.ts");
    const folder = await call.services.demoFolder();
    const shown: Demonstrated[] = [];
    const programmes = call.positionals.length > 0 ? call.positionals : demoProgrammes;
    for (const [index, policy] of programmes.entries()) {
      const order = { policy, loans, folder, language: call.language };
      const made = await demonstrate(call.services, order, (stage, part) =>
        call.tell(stage, (index + part) / programmes.length),
      );
      if (!made.ok) return refusedOutcome(made.refusals, call.language);
      shown.push(made.value);
    }
    return {
      json: shown.map(({ policy, asOf, input, output, outcome: { sections, files } }) => ({
        policy,
        asOf: formatDay(asOf),
        input,
        output,
        files: files.length,
        summary: sections.map(({ heading, lines }) => ({
          heading: heading[call.language],
          lines: lines.map((line) => lineJson(line, call.language)),
        })),
      })),
      text: (language) =>
        [...shown.map((each) => programmeText(each, language)), overviewText(shown, language)].join("\n\n"),
      exit: 0,
    };
  },
};

function requestedLoans(given: string | undefined): number {
  if (given === undefined) return usualLoans;
  const loans = /^[1-9]\d{0,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(loans <= mostLoans)) throw new Unreadable(message("cli.sample-loans", { given, most: count(mostLoans) }));
  return loans;
}

function programmeText({ title, asOf, outcome, output }: Demonstrated, language: Language): string {
  return [
    say(message("demo.programme", { title, day: formatDay(asOf) }), language),
    summaryText(outcome.sections, language),
    say(message("run.written", { folder: output, files: outcome.files.length }), language),
  ].join("\n");
}

function overviewText(shown: readonly Demonstrated[], language: Language): string {
  const [first] = shown;
  return say(message("demo.overview", { programmes: shown.length, folder: first?.input ?? "" }), language);
}
