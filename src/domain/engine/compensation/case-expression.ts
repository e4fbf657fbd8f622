import { conditionFormula } from "#domain/policy/describe/expression-formula.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { joined } from "#domain/wording/local-text.ts";
import { expressionInputs, type Finding } from "#domain/engine/eligibility/finding.ts";
import { compileExpression, type ExtraNames, type KnownFacts, nameAt } from "#domain/policy/expression.ts";
import type { Citation, Explanation } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { flag, type LocalText } from "#domain/wording/quantity.ts";

/** What an expression of a compensation case may look at. */
export type CaseFacts = { readonly known: KnownFacts; readonly extra: ExtraNames };

type Condition = {
  readonly code: string;
  readonly title: LocalText | undefined;
  readonly when: string;
  /** What the condition must give for the finding to be ok. */
  readonly wanted: boolean;
  readonly message: Message | LocalText;
  readonly cite: Citation;
};

/** The finding of a condition over the case; one that lacks a fact is not met, and names it. */
export function conditionFinding(policy: Policy, condition: Condition, { known, extra }: CaseFacts): Finding {
  const { code, when, wanted, cite } = condition;
  const outcome = compileExpression(when, "case", extra).evaluate(known);
  const title = condition.title ?? condition.message;
  const common = { code, applies: true, level: "hard" as const, cite };
  if ("missing" in outcome) {
    const names = joined(outcome.missing.map((path) => nameAt("case", path, extra)?.title ?? path));
    return {
      ...common,
      ok: false,
      missing: outcome.missing,
      message: message("finding.missing", { title, names }),
    };
  }
  const ok = outcome.value === wanted;
  const explanation: Explanation = {
    subject: title,
    result: flag(outcome.value === true),
    steps: [
      {
        what: title,
        inputs: expressionInputs(when, { place: "case", extra }, known, policy),
        ...conditionFormula(when, { place: "case", extra }, policy),
        result: flag(outcome.value === true),
        cites: [cite],
      },
    ],
  };
  const met = wanted
    ? message("finding.met", { title })
    : message("compensation.not-so", { message: condition.message });
  return { ...common, ok, message: ok ? met : condition.message, explanation };
}
