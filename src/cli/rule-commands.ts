import type { ExplanationJson } from "#domain/wording/explanation.ts";
import { sayExplanation } from "#domain/wording/explanation.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { type Command, type Option, Unreadable } from "./command.ts";
import { explanationsIn } from "./explanations.ts";
import { findingsTable } from "./eligible-command.ts";
import { demoOption, parametersOption, policyOption, reckoningCommand } from "./reckoning-command.ts";
import { cellText, table, titleOf } from "./table.ts";

type Row = Record<string, unknown>;
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const word = (key: Parameters<typeof message>[0], language: Language): string => say(message(key), language);
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
    return `${String(shown["due"])}${provisional}${note}\n\n${sayExplanation(shown["explanation"] as ExplanationJson, language)}`;
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
    const heads = (
      ["column.breaker", "column.scope", "column.measure", "column.threshold", "column.state", "column.cite"] as const
    ).map((key) => word(key, language));
    const rows = rowsOf(shown).map((row) => [
      titleOf({ ...row, name: undefined }, language),
      [say(message(`scope.${row["scope"] as "lender"}`), language), row["name"]].filter(Boolean).map(String).join(" "),
      cellText(row["measure"], "—"),
      `${String(row["is"])} ${String(row["threshold"])}`,
      word(`breaker.${row["state"] as "clear"}`, language),
      String(row["cite"]),
    ]);
    const explanations = rowsOf(shown).map((row) => sayExplanation(row["explanation"] as ExplanationJson, language));
    return [table([heads, ...rows], [2]), ...explanations].join("\n\n");
  },
});

const sayAllExplanations = (shown: Row, language: Language): string =>
  explanationsIn(shown)
    .map((explanation) => sayExplanation(explanation, language))
    .join("\n\n");

/** huidan compensation */
export const compensationCommand: Command = reckoningCommand({
  name: "compensation",
  usage: "--policy ID --case FILE",
  summary: "cli.summary.compensation",
  options: [policyOption, fileOption("case"), parametersOption, demoOption],
  reckoning: async () => (await import("#app/compensation.ts")).compensationReckoning,
  input: (call) => call.input(call.option("case")!),
  isRefusal: (result) => "ok" in result && result.ok === false,
  text: (shown, language) =>
    `${findingsTable(rowsOf(shown["findings"]), language)}\n\n${sayAllExplanations(shown, language)}`,
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
  text: (shown, language) =>
    `${findingsTable(rowsOf(shown["findings"]), language)}\n\n${sayAllExplanations(shown, language)}`,
});

/** huidan classes */
export const classesCommand: Command = reckoningCommand({
  name: "classes",
  usage: "--policy ID --loan FILE",
  summary: "cli.summary.classes",
  options: [policyOption, fileOption("loan"), parametersOption, demoOption],
  reckoning: async () => (await import("#app/classes.ts")).classesReckoning,
  input: (call) => call.input(call.option("loan")!),
  text: sayAllExplanations,
});
