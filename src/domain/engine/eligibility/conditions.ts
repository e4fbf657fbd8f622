import { conditionFormula } from "#domain/policy/describe/expression-formula.ts";
import { joined, same, withName } from "#domain/wording/local-text.ts";
import { compileExpression, type KnownFacts, nameAt } from "#domain/policy/expression.ts";
import { type Basis, type InForce, type PickingDays, ruleInForce } from "#domain/policy/in-force.ts";
import type { PolicyFile } from "#domain/policy/schema/policy-file.ts";
import type { Rule, RuleBody } from "#domain/policy/schema/value.ts";
import { flag, type LocalText } from "#domain/wording/quantity.ts";
import { obstaclesOf } from "#domain/engine/obstacles.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { Day } from "#domain/calendar/day.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { done, type Refusal, type Result } from "#domain/wording/refusal.ts";
import { findRatio, tell, withTold } from "./condition-told.ts";
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

/** What the findings of one rule have in common. */
type Common = Pick<Finding, "code" | "level" | "cite" | "applies" | "passedBy">;

/** A rule in force that concerns the application, or the findings that stand for one which does not or cannot be judged. */
export type Concerned<Body> =
  | (InForce<Body> & { readonly ok: true; readonly title: LocalText | string; readonly common: Common })
  | { readonly ok: false; readonly findings: Finding[] };

/** The version of a rule that the application's days pick, if it concerns the application. */
export function concernedRule<
  Body extends Pick<Finding, "level"> & { when?: string | undefined; passedBy?: string[] | undefined },
>(
  basis: Basis,
  { code, rule }: { readonly code: string; readonly rule: Rule<Body> },
  { known, days }: Application,
): Concerned<Body> {
  const found = ruleInForce(basis, rule, days);
  if (!found.ok) return { ok: false, findings: blockedFinding(code, rule, found.refusals) };
  const { body, cite } = found.value;
  const title = rule.title ?? code;
  const common = { code, level: body.level, cite, applies: true, ...(body.passedBy && { passedBy: body.passedBy }) };
  const applies = concerns(body.when, known);
  if (applies === true) return { ok: true, body, cite, title, common };
  if (applies !== false) return { ok: false, findings: [lackingFinding(common, title, applies)] };
  const words = message("finding.not-concerned", { title });
  return { ok: false, findings: [{ ...common, ok: true, applies: false, message: words }] };
}

/** The finding of a rule that cannot be judged before more is told, each name with its title. */
export function lackingFinding(common: Common, title: LocalText | string, missing: readonly string[]): Finding {
  return { ...common, ok: false, missing, message: missingMessage(title, missing) };
}

/** Every condition of the policy that the application meets or fails, in the file's order, each with its article. */
export function checkConditions(basis: Basis, application: Application): Finding[] {
  return Object.entries(basis.policy.eligibility?.conditions ?? {}).flatMap(([code, rule]) =>
    checkConditionRule(basis, { code, rule }, application),
  );
}

/** One condition of the policy held against the application; nothing where it was not in force. */
export function checkConditionRule(
  basis: Basis,
  { code, rule }: { readonly code: string; readonly rule: Rule<Condition> },
  application: Application,
): Finding[] {
  const found = concernedRule(basis, { code, rule }, application);
  return found.ok ? [checkCondition(basis, { rule, found }, application)] : found.findings;
}

/** Whether a day is before one that a parameter gives; where it is not entered, as far as its bounds tell. Refusal: `parameter-unset`. */
function isBefore(basis: Basis, limit: NonNullable<Condition["before"]>, on: Day): Result<boolean> {
  if (on < limit.notBefore) return done(true);
  if (on >= limit.notAfter) return done(false);
  const entered = parameterOn(basis.policy, basis.parameters, { id: limit.parameter, type: "date" });
  return entered.ok ? done(on < entered.value.value) : entered;
}

function checkCondition(
  basis: Basis,
  { rule, found }: { rule: Rule<Condition>; found: Extract<Concerned<Condition>, { ok: true }> },
  application: Application,
): Finding {
  const { body, cite, title, common } = found;
  const { known } = application;
  const outcome = compileExpression(body.check, "application").evaluate(known);
  if ("missing" in outcome) return lackingFinding(common, title, outcome.missing);
  const ratio = findRatio(basis, found, { known, day: application.days[rule.by ?? "applied"] });
  if (ratio && !ratio.ok) return blockedFinding(common.code, rule, ratio.refusals, cite)[0]!;
  const isEarly = body.before ? isBefore(basis, body.before, application.days.applied!) : done(true);
  if (!isEarly.ok && outcome.value === true) return blockedFinding(common.code, rule, isEarly.refusals, cite)[0]!;
  const holds = outcome.value === true && isEarly.ok && isEarly.value && ratio?.value.holds !== false;
  const explanation = {
    subject: rule.title ?? body.message,
    result: flag(holds),
    steps: [
      {
        what: rule.title ?? body.message,
        inputs: expressionInputs(body.check, { place: "application" }, known, basis.policy),
        ...conditionFormula(body.check, { place: "application" }, basis.policy),
        result: flag(outcome.value === true),
        cites: [cite],
      },
      ...(ratio?.value.steps ?? []),
    ],
  };
  const always = tell(basis.policy, body.tells, known, "finding.told-nothing");
  const told = [...(ratio ? [ratio.value.told] : []), ...always.told];
  const finding = { ...common, explanation };
  if (holds) return { ...finding, ok: true, message: withTold(message("finding.met", { title }), told) };
  const named = tell(basis.policy, body.names, known, "finding.told-needed");
  const failed = {
    ...finding,
    ok: false,
    message: withTold(body.message, [...told, ...named.told]),
    ...(named.missing.length > 0 && { missing: named.missing }),
  };
  return passSoft(basis.policy, failed, body.consents, application);
}

/**
 * The finding that stands for a rule which cannot be judged yet, under the article in force where one was found; a rule that
 * was not in force gives none. Everything that stands in the way is told at once; `blockedBy` names every parameter that is not entered.
 */
export function blockedFinding(
  code: string,
  rule: Rule<unknown>,
  refusals: readonly Refusal[],
  inForce?: Finding["cite"],
): Finding[] {
  const cite = inForce ?? rule.versions.at(-1)?.cite;
  if (refusals.some((each) => each.code === "rule-absent") || !cite) return [];
  const { message: told, unset, missing } = obstaclesOf(refusals);
  return [
    {
      code,
      ok: false,
      applies: true,
      level: "hard",
      message: missing.length > 0 ? missingMessage(rule.title ?? code, missing) : told,
      cite,
      ...(unset.length > 0 && { blockedBy: unset }),
      ...(missing.length > 0 && { missing }),
    },
  ];
}

/** What is missing, each name with its title. */
export function missingMessage(title: LocalText | string, names: readonly string[]): Message {
  const titled = names.map((path) => withName(nameAt("application", path)?.title ?? same(path), path));
  return message("finding.missing", { title, names: joined(titled) });
}
