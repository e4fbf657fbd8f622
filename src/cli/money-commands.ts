import type { ExplanationJson } from "#domain/wording/explanation.ts";
import { sayExplanation } from "#domain/wording/explanation.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { type Call, type Command, Unreadable } from "./command.ts";
import { parametersOption, demoOption, policyOption, reckoningCommand } from "./reckoning-command.ts";
import { cellText, table, titleOf } from "./table.ts";
import type { WordKey } from "#domain/wording/catalog.ts";

type Row = Record<string, unknown>;
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const head = (keys: readonly WordKey[], language: Language): string[] => keys.map((key) => say(message(key), language));
const cells = (row: Row, keys: readonly string[]): string[] => keys.map((key) => cellText(row[key]));
const explained = (shown: Row, language: Language): string =>
  sayExplanation(shown["explanation"] as ExplanationJson, language);

/** huidan subsidy */
export const subsidyCommand: Command = reckoningCommand({
  name: "subsidy",
  usage: "--policy ID --loan FILE --from DATE --to DATE",
  summary: "cli.summary.subsidy",
  options: [
    policyOption,
    { name: "loan", value: "FILE", help: "cli.option.loan", required: true },
    { name: "from", value: "DATE", help: "cli.option.from-day", required: true },
    { name: "to", value: "DATE", help: "cli.option.to-day", required: true },
    parametersOption,
    demoOption,
  ],
  reckoning: async () => (await import("#app/subsidy.ts")).subsidyReckoning,
  input: async (call) => ({
    loan: await call.input(call.option("loan")!),
    from: call.option("from"),
    to: call.option("to"),
  }),
  text: (shown, language) =>
    [
      subsidyLines(rowsOf(shown["lines"]), language),
      `${say(message("column.sum"), language)} ${String(shown["amount"])}`,
      ...(shown["waiting"]
        ? [`${say(message("subsidy.waiting"), language)}\n${subsidyLines(rowsOf(shown["waiting"]), language)}`]
        : []),
      ...(shown["apart"]
        ? [`${say(message("subsidy.apart"), language)}\n${subsidyLines(rowsOf(shown["apart"]), language)}`]
        : []),
      parties(rowsOf(shown["funders"]), language),
      ...rowsOf(shown["anomalies"]).map((each) =>
        say(message("cli.quote-anomaly", { message: String(each["message"]) }), language),
      ),
      `\n${explained(shown, language)}`,
    ].join("\n"),
});

function subsidyLines(rows: readonly Row[], language: Language): string {
  const keys = ["from", "to", "days", "principal", "ratePercent", "amount", "cite"];
  const heads = head(
    ["column.from", "column.to", "column.days", "column.principal", "column.rate", "column.subsidy", "column.cite"],
    language,
  );
  return table([heads, ...rows.map((row) => cells(row, keys))], [2, 3, 4, 5]);
}

function parties(rows: readonly Row[], language: Language): string {
  return table(
    [
      head(["column.party", "column.amount"], language),
      ...rows.map((row) => [titleOf(row, language), String(row["amount"])]),
    ],
    [1],
  );
}

/** huidan share */
export const shareCommand: Command = reckoningCommand({
  name: "share",
  usage: "--policy ID --of compensation|recovery --amount N",
  summary: "cli.summary.share",
  options: [
    policyOption,
    { name: "of", value: "compensation|recovery", help: "cli.option.of", required: true },
    { name: "amount", value: "N", help: "cli.option.amount", required: true },
    { name: "interest", value: "N", help: "cli.option.interest" },
    { name: "penalty", value: "N", help: "cli.option.penalty" },
    { name: "costs", value: "N", help: "cli.option.costs" },
    { name: "case", value: "FILE", help: "cli.option.case" },
    { name: "on", value: "DATE", help: "cli.option.on" },
    parametersOption,
    demoOption,
  ],
  reckoning: async () => (await import("#app/share.ts")).shareReckoning,
  async input(call: Call) {
    const of = call.option("of")!;
    const choices = ["compensation", "recovery"];
    if (!choices.includes(of))
      throw new Unreadable(message("cli.option-choice", { option: "--of", given: of, choices: choices.join("|") }));
    const caseFile = call.option("case");
    const given = ["amount", "interest", "penalty", "costs", "on"].flatMap((name) => {
      const value = call.option(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return { of, ...Object.fromEntries(given), ...(caseFile !== undefined && { case: await call.input(caseFile) }) };
  },
  text: (shown, language) => `${parties(rowsOf(shown["parties"]), language)}\n\n${explained(shown, language)}`,
});
