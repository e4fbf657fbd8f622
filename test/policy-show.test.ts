import { expect, test } from "vitest";
import { diffPolicies } from "#app/policy-diff.ts";
import { explainRule } from "#app/policy-explain.ts";
import { showPolicy } from "#app/policy-show.ts";
import { parseDay } from "#domain/calendar/day.ts";
import { sayAll } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Result } from "#domain/wording/refusal.ts";
import { policyFiles } from "#storage/policy-files.ts";

const source = policyFiles([], "test/golden/policy-show");
type Shown = { readonly text: (language: Language) => string };

/** Text in both languages and the data, or the refusals. */
function outcome(result: Result<Shown>): string {
  if (!result.ok) return result.refusals.map((refusal) => Object.values(sayAll(refusal.message)).join("\n")).join("\n");
  const { text, ...data } = result.value;
  const json = JSON.stringify(data, null, 1).replaceAll(/"edition": "[0-9a-f]{64}"/g, '"edition": "…"');
  return [text("zh"), text("en"), json, ""].join("\n\n");
}

const on = (date: string) => ({ on: parseDay(date) });

test.each([
  ["show", () => showPolicy(source, "county.yaml", {})],
  ["show-on-a-day", () => showPolicy(source, "county.yaml", on("2023-06-01"))],
  ["show-clocks", () => showPolicy(source, "county.yaml", { clocks: true })],
  ["show-unknown", () => showPolicy(source, "contry.yaml", {})],
  ["explain-all-versions", () => explainRule(source, "nation.yaml", "terms.caps.person")],
  ["explain-merged", () => explainRule(source, "county.yaml", "caps.person")],
  ["explain-step", () => explainRule(source, "county.yaml", "review")],
  ["explain-breaker", () => explainRule(source, "county.yaml", "recovery")],
  ["explain-procedure", () => explainRule(source, "county.yaml", "procedures.apply")],
  ["explain-unknown", () => explainRule(source, "county.yaml", "recvery")],
  ["explain-several", () => explainRule(source, "county.yaml", "caps")],
  ["diff-files", () => diffPolicies(source, "nation.yaml", "county.yaml")],
  ["diff-days", () => diffPolicies(source, "nation.yaml@2024-06-01", "nation.yaml@2025-06-01")],
  ["diff-nothing", () => diffPolicies(source, "nation.yaml", "nation.yaml")],
  ["diff-end", () => diffPolicies(source, "nation.yaml@2026-12-31", "nation.yaml@2027-01-01")],
])("policy %s", async (name, run) => {
  await expect(outcome(await run())).toMatchFileSnapshot(`golden/policy-show/${name}.expected.txt`);
});
