import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Command } from "./command.ts";
import { demoOption, parametersOption, policyOption, reckoningCommand } from "./reckoning-command.ts";
import { table } from "./table.ts";

type Row = Record<string, unknown>;

/** The findings of a check as a table. */
export function findingsTable(findings: readonly Row[], language: Language): string {
  const heads = (["column.code", "column.result", "column.message", "column.cite"] as const).map((key) =>
    say(message(key), language),
  );
  return table([
    heads,
    ...findings.map((finding) => [
      String(finding["code"]),
      say(message(finding["ok"] === true ? "word.yes" : "word.no"), language),
      String(finding["message"]),
      String(finding["cite"]),
    ]),
  ]);
}

/** huidan eligible */
export const eligibleCommand: Command = reckoningCommand({
  name: "eligible",
  usage: "--policy ID --application FILE",
  summary: "cli.summary.eligible",
  options: [
    policyOption,
    { name: "application", value: "FILE", help: "cli.option.application", required: true },
    parametersOption,
    demoOption,
  ],
  reckoning: async () => (await import("#app/eligible.ts")).eligibleReckoning,
  input: (call) => call.input(call.option("application")!),
  isRefusal: (result) => "ok" in result && result.ok === false,
  text: (shown, language) => findingsTable(shown["findings"] as Row[], language),
});
