import type { Language } from "#domain/wording/quantity.ts";
import type { Command } from "./command.ts";
import { demoOption, parametersOption, policyOption, reckoningCommand } from "./reckoning-command.ts";
import { type Row, rowsOf, rowTable, titleOf, word } from "./rows.ts";
import { cellText } from "./table.ts";

/** The findings of a check as a table; one that does not concern the case is neither met nor failed. */
export function findingsTable(findings: unknown, language: Language): string {
  const result = ({ applies, ok }: Row): string => (applies === false ? "—" : yesOrNo(ok === true, language));
  const columns = [
    { key: "code", head: "column.code" },
    { key: "ok", head: "column.result", cell: result },
    { key: "cite", head: "column.cite" },
    // Last, since sentences are long and need no room beside them.
    { key: "message", head: "column.message" },
  ] as const;
  return rowTable(rowsOf(findings), columns, language);
}

const yesOrNo = (holds: boolean, language: Language): string => word(holds ? "word.yes" : "word.no", language);

/** The limits that concern the application: what it asks for beside what it may have. */
function limitsTable(caps: readonly Row[], language: Language): string {
  const bound = ({ most, least }: Row): string =>
    least === undefined ? `≤ ${cellText(most)}` : `≥ ${cellText(least)}`;
  const columns = [
    { key: "code", head: "column.limit" },
    { key: "measured", head: "column.asked", isRight: true, cell: ({ measured }: Row) => cellText(measured, "—") },
    { key: "bound", head: "column.allowed", isRight: true, cell: bound },
    { key: "cite", head: "column.cite" },
  ] as const;
  return rowTable(caps, columns, language);
}

/** What need not be given, whether that holds for the application, and on what evidence. */
function exemptionsTable(exemptions: readonly Row[], language: Language): string {
  const holds = (row: Row): string => (row["missing"] === undefined ? yesOrNo(row["holds"] === true, language) : "?");
  const columns = [
    { key: "code", head: "column.exemption", cell: (row: Row) => titleOf(row, language) },
    { key: "holds", head: "column.holds", cell: holds },
    { key: "evidence", head: "column.evidence" },
    { key: "cite", head: "column.cite" },
  ] as const;
  return rowTable(exemptions, columns, language);
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
    const [caps, exemptions] = [rowsOf(shown["caps"]), rowsOf(shown["exemptions"])];
    return [
      findingsTable(shown["findings"], language),
      ...(caps.length > 0 ? [limitsTable(caps, language)] : []),
      ...(exemptions.length > 0 ? [exemptionsTable(exemptions, language)] : []),
    ].join("\n\n");
  },
});
