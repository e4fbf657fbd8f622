import { present } from "#app/present.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Result } from "#domain/wording/refusal.ts";
import type { Call, Command, Outcome } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";
import { requestedDay } from "./requested-day.ts";

type Told = { readonly text: (language: Language) => string };

function told<Shown extends Told>(call: Call, result: Result<Shown>): Outcome {
  if (!result.ok) return refusedOutcome(result.refusals, call.language);
  const { text, ...data } = result.value;
  return { json: present(data, call.language), text, exit: 0 };
}

function dayOption(call: Call): Day | undefined {
  const given = call.option("on");
  return given === undefined ? undefined : requestedDay("--on", given);
}

/** huidan policy show ID [--on DATE] [--clocks] */
export const policyShowCommand: Command = {
  name: "policy show",
  usage: "ID [--on DATE] [--clocks]",
  summary: "cli.summary.policy-show",
  positionals: { least: 1, most: 1 },
  options: [
    { name: "on", value: "DATE", help: "cli.option.on" },
    { name: "clocks", help: "cli.option.clocks" },
  ],
  async run(call): Promise<Outcome> {
    const { showPolicy } = await import("#app/policy-show.ts");
    const options = { on: dayOption(call), clocks: call.has("clocks") };
    return told(call, await showPolicy(call.services.policies, call.positionals[0]!, options));
  },
};

/** huidan policy explain ID RULE */
export const policyExplainCommand: Command = {
  name: "policy explain",
  usage: "ID RULE",
  summary: "cli.summary.policy-explain",
  positionals: { least: 2, most: 2 },
  options: [],
  async run(call): Promise<Outcome> {
    const { explainRule } = await import("#app/policy-explain.ts");
    const [policy, rule] = call.positionals as [string, string];
    return told(call, await explainRule(call.services.policies, policy, rule));
  },
};

/** huidan policy diff A B */
export const policyDiffCommand: Command = {
  name: "policy diff",
  usage: "A B",
  summary: "cli.summary.policy-diff",
  positionals: { least: 2, most: 2 },
  options: [],
  async run(call): Promise<Outcome> {
    const { diffPolicies } = await import("#app/policy-diff.ts");
    const [a, b] = call.positionals as [string, string];
    return told(call, await diffPolicies(call.services.policies, a, b));
  },
};
