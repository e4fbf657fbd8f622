import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Command } from "./command.ts";
import { demoOption, parametersOption, policyOption, reckoningCommand } from "./reckoning-command.ts";
import { cellText, table, titleOf } from "./table.ts";

type Row = Record<string, unknown>;

/** The findings of a check as a table. */
export function findingsTable(findings: readonly Row[], language: Language): string {
  const heads = (["column.code", "column.result", "column.cite", "column.message"] as const).map((key) =>
    say(message(key), language),
  );
  return table([
    heads,
    ...findings.map((finding) => [
      String(finding["code"]),
      finding["applies"] === false ? "—" : yesOrNo(finding["ok"] === true, language),
      String(finding["cite"]),
      // Last, since sentences are long and need no room beside them.
      String(finding["message"]),
    ]),
  ]);
}

const yesOrNo = (holds: boolean, language: Language): string => say(message(holds ? "word.yes" : "word.no"), language);

/** The limits that concern the application: what it asks for beside what it may have. */
function limitsTable(caps: readonly Row[], language: Language): string {
  const heads = (["column.limit", "column.asked", "column.allowed", "column.cite"] as const).map((key) =>
    say(message(key), language),
  );
  const bound = ({ most, least }: Row): string => (least === undefined ? `≤ ${String(most)}` : `≥ ${String(least)}`);
  const rows = caps.map((cap) => [
    String(cap["code"]),
    cellText(cap["measured"], "—"),
    bound(cap),
    String(cap["cite"]),
  ]);
  return table([heads, ...rows], [1, 2]);
}

/** What need not be given, whether that holds for the application, and on what evidence. */
function exemptionsTable(exemptions: readonly Row[], language: Language): string {
  const heads = (["column.exemption", "column.holds", "column.evidence", "column.cite"] as const).map((key) =>
    say(message(key), language),
  );
  const rows = exemptions.map((exemption) => [
    titleOf(exemption, language),
    exemption["missing"] === undefined ? yesOrNo(exemption["holds"] === true, language) : "?",
    String(exemption["evidence"]),
    String(exemption["cite"]),
  ]);
  return table([heads, ...rows]);
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
  text(shown, language) {
    const [findings, caps, exemptions] = ["findings", "caps", "exemptions"].map((key) => shown[key] as Row[]);
    return [
      findingsTable(findings!, language),
      ...(caps!.length > 0 ? [limitsTable(caps!, language)] : []),
      ...(exemptions!.length > 0 ? [exemptionsTable(exemptions!, language)] : []),
    ].join("\n\n");
  },
});
