import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { type Command, type Option, Unreadable } from "./command.ts";
import { sayExplanations } from "./explanations.ts";
import { findingsTable } from "./eligible-command.ts";
import { demoOption, parametersOption, policyOption, reckoningCommand } from "./reckoning-command.ts";
import { type Row, rowsOf, rowTable, titleOf, word } from "./rows.ts";
import { cellText } from "./table.ts";

const fileOption = (name: "application" | "figures" | "case" | "loan"): Option => ({
  name,
  value: "FILE",
  help: `cli.option.${name}`,
  required: true,
});

/** huidan deadline */
export const deadlineCommand: Command = reckoningCommand({
  name: "deadline",
  usage: "--policy ID --clock NAME --from DATE [--paused FROM..TO]",
  summary: "cli.summary.deadline",
  options: [
    policyOption,
    { name: "clock", value: "NAME", help: "cli.option.clock", required: true },
    { name: "from", value: "DATE", help: "cli.option.from-event", required: true },
    { name: "paused", value: "FROM..TO", help: "cli.option.paused" },
    parametersOption,
    demoOption,
  ],
  reckoning: async () => (await import("#app/deadline.ts")).deadlineReckoning,
  input: async (call) => ({
    clock: call.option("clock"),
    from: call.option("from"),
    paused: (call.option("paused")?.split(",") ?? []).map((given) => {
      const range = /^(.+)\.\.(.+)$/.exec(given.trim());
      if (!range) throw new Unreadable(message("cli.option-range", { option: "--paused", given }));
      return { from: range[1], to: range[2] };
    }),
  }),
  text(shown, language) {
    const provisional = shown["provisional"] === true ? `（${word("word.provisional", language)}）` : "";
    const note = typeof shown["note"] === "string" ? `\n${shown["note"]}` : "";
    return [`${String(shown["due"])}${provisional}${note}`, ...sayExplanations(shown, language)].join("\n\n");
  },
});

/** huidan breakers */
export const breakersCommand: Command = reckoningCommand({
  name: "breakers",
  usage: "--policy ID --figures FILE",
  summary: "cli.summary.breakers",
  options: [policyOption, fileOption("figures"), parametersOption, demoOption],
  reckoning: async () => (await import("#app/breakers.ts")).breakersReckoning,
  input: (call) => call.input(call.option("figures")!),
  text(shown, language) {
    const columns = [
      { key: "breaker", head: "column.breaker", cell: (row: Row) => titleOf({ ...row, name: undefined }, language) },
      { key: "scope", head: "column.scope", cell: (row: Row) => scopeText(row, language) },
      { key: "measure", head: "column.measure", isRight: true, cell: (row: Row) => cellText(row["measure"], "—") },
      {
        key: "threshold",
        head: "column.threshold",
        cell: (row: Row) => `${String(row["is"])} ${String(row["threshold"])}`,
      },
      { key: "state", head: "column.state", cell: (row: Row) => word(`breaker.${row["state"] as "clear"}`, language) },
      { key: "cite", head: "column.cite" },
    ] as const;
    const rows = rowsOf(shown);
    const told = rows.map((row) => {
      const title = titleOf({ ...row, name: undefined }, language);
      const words = { title, scope: scopeText(row, language), told: String(row["message"]) };
      return [say(message("breaker.told-line", words), language), ...actsLines(row, language)].join("\n");
    });
    return [rowTable(rows, columns, language), told.join("\n"), ...sayExplanations(shown, language)].join("\n\n");
  },
});

/** Which acts a tripped breaker stops or may stop, and which go on all the same; of one that is clear there is nothing to say. */
function actsLines(row: Row, language: Language): string[] {
  const line = (key: "stops" | "mayStop" | "goesOn"): string[] => {
    const acts = (row[key] as readonly string[] | undefined) ?? [];
    if (acts.length === 0) return [];
    const named = acts.map((act) => word(`choice.${act as "approval"}`, language));
    return [
      `  ${say(message(`breaker.acts.${key}`, { acts: named.join(language === "zh" ? "、" : ", ") }), language)}`,
    ];
  };
  const stopped = [...line("stops"), ...line("mayStop")];
  return stopped.length === 0 ? [] : [...stopped, ...line("goesOn")];
}

function scopeText(row: Row, language: Language): string {
  return [word(`scope.${row["scope"] as "lender"}`, language), row["name"]].filter(Boolean).map(String).join(" ");
}

/** What was found, then how each figure came about. */
function findingsText(shown: Row, language: Language): string {
  return [findingsTable(shown["findings"], language), ...sayExplanations(shown, language)].join("\n\n");
}

/** huidan compensation */
export const compensationCommand: Command = reckoningCommand({
  name: "compensation",
  usage: "--policy ID --case FILE",
  summary: "cli.summary.compensation",
  options: [policyOption, fileOption("case"), parametersOption, demoOption],
  reckoning: async () => (await import("#app/compensation.ts")).compensationReckoning,
  input: (call) => call.input(call.option("case")!),
  isRefusal: (result) => "ok" in result && result.ok === false,
  text: findingsText,
});

/** huidan fund */
export const fundCommand: Command = reckoningCommand({
  name: "fund",
  usage: "--policy ID --figures FILE",
  summary: "cli.summary.fund",
  options: [policyOption, fileOption("figures"), parametersOption, demoOption],
  reckoning: async () => (await import("#app/fund.ts")).fundReckoning,
  isRefusal: (result) => "ok" in result && result.ok === false,
  input: (call) => call.input(call.option("figures")!),
  text: findingsText,
});

/** huidan classes */
export const classesCommand: Command = reckoningCommand({
  name: "classes",
  usage: "--policy ID --loan FILE",
  summary: "cli.summary.classes",
  options: [policyOption, fileOption("loan"), parametersOption, demoOption],
  reckoning: async () => (await import("#app/classes.ts")).classesReckoning,
  input: (call) => call.input(call.option("loan")!),
  text: (shown, language) => sayExplanations(shown, language).join("\n\n"),
});
