import { compileExpression } from "#domain/policy/expression.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { rulesOf } from "#domain/policy/policy.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import { type Application, checkConditionRule, type ExemptionRule } from "./conditions.ts";
import { type Exemption, findExemption } from "./exemptions.ts";
import type { Finding } from "./finding.ts";
import { type Cap, isLookedAt, limitRules } from "./limits.ts";
import { checkRate, type LprBook } from "./rate-cap.ts";
import { checkMethod } from "./side-checks.ts";

/** One rule of the policy that applications are held against, so that many can be held against it without being slow. */
export type RuleCheck = {
  readonly code: string;
  readonly rule: Rule<unknown>;
  /** All that it may ask. Applications with the same values of these and the same days get the same answer. */
  readonly names: readonly string[];
  /** The names of the values that it measures and bounds, without those that only say whom it concerns. */
  readonly measured: readonly string[];
  /** `undefined`: it does not concern the application, or was not in force. */
  check(application: Application): RuleAnswer | undefined;
};

export type RuleAnswer = {
  readonly finding: Finding;
  readonly cap?: Cap;
  /** False where a fact or parameter is missing, or the LPR of the day. */
  readonly isJudged: boolean;
};

/**
 * The conditions, caps, limits and rate caps of a policy, each by itself, in the file's order. `checkEligibility` answers for one
 * application what these answer rule by rule; the days of the documents and exemptions are asked apart.
 */
export function ruleChecks(basis: Basis, lpr: LprBook): RuleCheck[] {
  const { eligibility, terms } = basis.policy;
  const checks: RuleCheck[] = [
    ...Object.entries(eligibility?.conditions ?? {}).map(([code, rule]): RuleCheck => ({
      code,
      rule,
      ...namesOf(rule),
      check: (application) => answered({ findings: checkConditionRule(basis, { code, rule }, application) }),
    })),
    ...limitRules(basis).map((limit): RuleCheck => {
      const { names, measured } = namesOf(limit.rule, limit.defaultMeasure);
      return {
        code: limit.code,
        rule: limit.rule,
        names: limit.only === undefined ? names : [...names, limit.only],
        measured,
        check: (application) =>
          isLookedAt(limit, application.known) ? answered(limit.check(basis, application)) : undefined,
      };
    }),
    ...Object.entries(terms?.rateCap ?? {}).map(([code, rule]): RuleCheck => ({
      code,
      rule,
      ...namesOf(rule, "loan.annualRate"),
      check: (application) => answered(checkRate(basis, application, lpr, { code, rule })),
    })),
    ...(terms?.methods ? [methodCheck(basis, terms.methods)] : []),
  ];
  const places = new Map(rulesOf(basis.policy).map((rule, place) => [rule.path, place]));
  const placeOf = ({ rule }: RuleCheck): number => places.get(rule.path) ?? places.size;
  return checks.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** One exemption of the policy that applications are held against. */
export type ExemptionCheck = {
  readonly code: string;
  readonly rule: Rule<ExemptionRule>;
  readonly names: readonly string[];
  /** `undefined`: it was not in force. */
  check(application: Application): Exemption | undefined;
};

/** The exemptions of a policy, each by itself, in the file's order. */
export function exemptionChecks(basis: Basis): ExemptionCheck[] {
  return Object.entries(basis.policy.eligibility?.exemptions ?? {}).map(([code, rule]) => ({
    code,
    rule,
    names: namesOf(rule).names,
    check: (application) => findExemption(basis, { code, rule }, application)?.exemption,
  }));
}

function methodCheck(basis: Basis, rule: Rule<unknown>): RuleCheck {
  const names = ["loan.method"];
  return {
    code: "methods",
    rule,
    names,
    measured: names,
    check(application) {
      const [finding] = checkMethod(basis, application);
      return finding && { finding, isJudged: true };
    },
  };
}

/** What was judged and not met explains itself; what could not be judged has nothing to explain. */
function answered({ findings, cap }: { findings: readonly Finding[]; cap?: Cap }): RuleAnswer | undefined {
  const [finding] = findings;
  if (!finding?.applies) return undefined;
  return { finding, ...(cap && { cap }), isJudged: finding.ok || finding.explanation !== undefined };
}

type RuleFields = {
  readonly [field in "when" | "check" | "measure" | "most" | "least" | "points"]?: unknown;
} & {
  readonly ratio?: { readonly part: string; readonly whole: string };
  readonly tells?: string[];
  readonly names?: string[];
};

/** The names in the expressions of all versions of a rule. */
function namesOf(rule: Rule<unknown>, defaultMeasure?: string): { names: string[]; measured: string[] } {
  const names = new Set<string>();
  const measured = new Set<string>();
  for (const { body } of rule.versions) {
    if (body === undefined) continue;
    // Every rule that is held against applications has some of these fields.
    const { when, check, measure, most, least, points, ratio, tells, names: named } = body as RuleFields;
    const parts = [
      check,
      measure ?? defaultMeasure,
      ratio?.part,
      ratio?.whole,
      ...[most, least, points].map(formulaOf),
    ];
    for (const name of [when, ...(tells ?? []), ...(named ?? [])].flatMap(namesIn)) names.add(name);
    for (const name of parts.flatMap(namesIn)) {
      names.add(name);
      measured.add(name);
    }
  }
  return { names: [...names], measured: [...measured] };
}

function formulaOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "formula" in value ? value.formula : undefined;
}

function namesIn(text: unknown): readonly string[] {
  return typeof text === "string" ? compileExpression(text, "application").names : [];
}
