import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { type Call, type Command, Unreadable } from "./command.ts";
import { sayExplanations } from "./explanations.ts";
import { demoOption, parametersOption, policyOption, reckoningCommand } from "./reckoning-command.ts";
import { type Row, rowsOf, rowTable, titleOf, word } from "./rows.ts";

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
      subsidyLines(rowsOf(shown["lines"]), language, `${word("column.sum", language)} ${String(shown["amount"])}`),
      ...(["waiting", "apart"] as const).flatMap((key) =>
        shown[key] ? [`${word(`subsidy.${key}`, language)}\n${subsidyLines(rowsOf(shown[key]), language)}`] : [],
      ),
      rowsOf(shown["funders"]).length > 0 ? parties(rowsOf(shown["funders"]), language) : "",
      rowsOf(shown["anomalies"])
        .map((each) => say(message("cli.quote-anomaly", { message: String(each["message"]) }), language))
        .join("\n"),
      ...sayExplanations(shown, language),
    ]
      .filter((block) => block !== "")
      .join("\n\n"),
});

/** The lines, and under them their sum where there is one; without lines the sum alone. */
function subsidyLines(rows: readonly Row[], language: Language, sum?: string): string {
  if (rows.length === 0) return sum ?? "";

  const columns = [
    { key: "from", head: "column.from" },
    { key: "to", head: "column.to" },
    { key: "days", head: "column.days", isRight: true },
    { key: "principal", head: "column.principal", isRight: true },
    { key: "ratePercent", head: "column.rate", isRight: true },
    { key: "amount", head: "column.subsidy", isRight: true },
    { key: "cite", head: "column.cite" },
  ] as const;
  const lines = rowTable(rows, columns, language);
  return sum === undefined ? lines : `${lines}\n${sum}`;
}

function parties(rows: readonly Row[], language: Language): string {
  const columns = [
    { key: "party", head: "column.party", cell: (row: Row) => titleOf(row, language) },
    { key: "amount", head: "column.amount", isRight: true },
  ] as const;
  return rowTable(rows, columns, language);
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
  text: (shown, language) =>
    `${parties(rowsOf(shown["parties"]), language)}\n\n${sayExplanations(shown, language).join("\n\n")}`,
});
