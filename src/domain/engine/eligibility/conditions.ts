import { joined, same, withName } from "#domain/wording/local-text.ts";
import { compileExpression, type KnownFacts, nameAt } from "#domain/policy/expression.ts";
import { type Basis, type InForce, type PickingDays, ruleInForce } from "#domain/policy/in-force.ts";
import type { PolicyFile } from "#domain/policy/schema/policy-file.ts";
import type { Rule, RuleBody } from "#domain/policy/schema/value.ts";
import { flag, type LocalText } from "#domain/wording/quantity.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { expressionInputs, type Finding, type Override } from "./finding.ts";
import { passSoft } from "./passing.ts";

type Eligibility = NonNullable<PolicyFile["eligibility"]>;
export type Condition = RuleBody<NonNullable<Eligibility["conditions"]>[string]>;
export type ExemptionRule = RuleBody<NonNullable<Eligibility["exemptions"]>[string]>;

/** An application as the engine takes it: what is known by subject and name, the soft limits passed, the consents given. */
export type Application = {
  readonly known: KnownFacts;
  readonly days: PickingDays;
  readonly overrides: readonly Override[];
  readonly consents: readonly string[];
  /** Soft exemptions that an organisation departed from, each with its reason. */
  readonly departures: readonly Override[];
};

/** Whether a rule concerns the application: yes, no, or the names without which nobody can tell. */
export function concerns(when: string | undefined, known: KnownFacts): boolean | readonly string[] {
  if (when === undefined) return true;
  const outcome = compileExpression(when, "application").evaluate(known);
  return "missing" in outcome ? outcome.missing : outcome.value === true;
}

/** Every condition of the policy that the application meets or fails, in the file's order, each with its article. */
export function checkConditions(basis: Basis, application: Application): Finding[] {
  return Object.entries(basis.policy.eligibility?.conditions ?? {}).flatMap(([code, rule]) => {
    const found = ruleInForce(basis, rule, application.days);
    if (!found.ok) return blockedFinding(code, rule, found.refusals);
    return [checkCondition(basis, { code, rule, found: found.value }, application)];
  });
}

function checkCondition(
  basis: Basis,
  { code, rule, found }: { code: string; rule: Rule<Condition>; found: InForce<Condition> },
  application: Application,
): Finding {
  const { body, cite } = found;
  const { known } = application;
  const title = rule.title ?? code;
  const common = { code, level: body.level, cite, ...(body.passedBy && { passedBy: body.passedBy }) };
  const applies = concerns(body.when, known);
  if (applies === false)
    return { ...common, ok: true, applies: false, message: message("finding.not-concerned", { title }) };
  const outcome =
    applies === true ? compileExpression(body.check, "application").evaluate(known) : { missing: applies };
  if ("missing" in outcome)
    return {
      ...common,
      ok: false,
      applies: true,
      missing: outcome.missing,
      message: missingMessage(title, outcome.missing),
    };
  const holds = outcome.value === true;
  const explanation = {
    subject: rule.title ?? body.message,
    result: flag(holds),
    steps: [
      {
        what: rule.title ?? body.message,
        inputs: expressionInputs(body.check, "application", known),
        formula: message("finding.condition", { expression: body.check }),
        result: flag(holds),
        cites: [cite],
      },
    ],
  };
  const finding = { ...common, applies: true, explanation };
  if (holds) return { ...finding, ok: true, message: message("finding.met", { title }) };
  return passSoft(basis.policy, { ...finding, ok: false, message: body.message }, body.consents, application);
}

/**
 * The finding that stands for a rule which cannot be judged yet, under the article in force where one was found; a rule that
 * was not in force gives none. Everything that stands in the way is told at once; `blockedBy` is the first parameter.
 */
export function blockedFinding(
  code: string,
  rule: Rule<unknown>,
  refusals: readonly Refusal[],
  inForce?: Finding["cite"],
): Finding[] {
  const cite = inForce ?? rule.versions.at(-1)?.cite;
  if (refusals.some((each) => each.code === "rule-absent") || !cite) return [];
  const parameter = refusals.find((each) => each.code === "parameter-unset")?.at;
  const missing = refusals.flatMap((each) => (each.code === "case-fact-missing" ? (each.at ?? []) : []));
  return [
    {
      code,
      ok: false,
      applies: true,
      level: "hard",
      message: missing.length > 0 ? missingMessage(rule.title ?? code, missing) : together(refusals),
      cite,
      ...(parameter !== undefined && { blockedBy: parameter }),
      ...(missing.length > 0 && { missing }),
    },
  ];
}

/** Several refusals as one sentence. */
function together(refusals: readonly Refusal[]): Message {
  const [first, ...rest] = refusals.map((each) => each.message);
  return rest.reduce((before, next) => message("finding.and", { before, next }), first!);
}

/** What is missing, each name with its title. */
export function missingMessage(title: LocalText | string, names: readonly string[]): Message {
  const titled = names.map((path) => withName(nameAt("application", path)?.title ?? same(path), path));
  return message("finding.missing", { title, names: joined(titled) });
}
