import { missingNames } from "#domain/policy/missing-fact.ts";
import { conditionFormula } from "#domain/policy/describe/expression-formula.ts";
import { same } from "#domain/wording/local-text.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import { compileExpression, type KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, type InForce, percentFigure, ruleInForce, eventDays } from "#domain/policy/in-force.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import { expressionInputs } from "#domain/engine/eligibility/finding.ts";
import { type Citation, type Explanation, inputs, type Step } from "#domain/wording/explanation.ts";
import { type Message, message, sayAll } from "#domain/wording/message.ts";
import { days as daysQuantity, flag, type LocalText, text } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";

type Section = NonNullable<Policy["classes"]>;

/** The kind proposed for a loan; a person decides (L-15). */
export type ProposedKind = {
  readonly code: string;
  readonly title: LocalText;
  /** The place of the kind in the file's order, from 1. */
  readonly rank: number;
  readonly measure: LocalText;
  readonly cite: Citation;
};

/** A stretch of days overdue; `to` absent: and more. */
export type Bucket = {
  readonly n: number;
  readonly from: number;
  readonly to: number | undefined;
  readonly cite: Citation;
};

export const gradeNames = ["normal", "special", "substandard", "doubtful", "loss"] as const;
export type Grade = (typeof gradeNames)[number];

export type LoanClasses = {
  /** Absent where none of the file's kinds holds, or it has none. */
  readonly kind: ProposedKind | undefined;
  /** Why no kind is proposed: none of them holds, or the document classes no loans. */
  readonly noKind: Message | undefined;
  /** Absent where nothing is overdue, or the file has no buckets. */
  readonly bucket: Bucket | undefined;
  readonly grade: { readonly grade: Grade; readonly cite: Citation } | undefined;
  readonly daysOverdue: number | undefined;
  /** The bad-loan ratio that is tolerated; absent where the programme has not entered it: then nothing is judged by it. */
  readonly tolerance: { readonly percent: RateMillionths | undefined; readonly cite: Citation } | undefined;
  readonly explanation: Explanation;
};

/**
 * How a loan is classed on a day: the kind that is proposed (the first that holds, in the file's order), the bucket of days
 * overdue, the grade of the five classes by days. Refusals: `case-fact-missing` for what a kind needs, `rule-absent` where
 * the policy classes nothing.
 */
export function classLoan(
  basis: Basis,
  given: { readonly on: Day; readonly loan: NonNullable<KnownFacts[string]>; readonly household?: KnownFacts[string] },
): Result<LoanClasses> {
  const section = basis.policy.classes;
  if (!section) return refused({ code: "rule-absent", at: "classes", message: message("classes.none") });
  const known: KnownFacts = { loan: given.loan, household: given.household };
  const kind = proposeKind(basis, section, known, given.on);
  const overdue = given.loan["daysOverdue"] as number | undefined;
  const needsDays = section.buckets !== undefined || section.grades !== undefined;
  const refusals: Refusal[] = kind.ok ? [] : [...kind.refusals];
  if (needsDays && overdue === undefined && !refusals.some((each) => each.at === "loan.daysOverdue"))
    refusals.push(...missingNames(["loan.daysOverdue"]).refusals);
  if (refusals.length > 0 || !kind.ok) return refused(...refusals);
  const bucket = overdue === undefined ? undefined : bucketOf(basis, section, overdue, given.on);
  const grade = overdue === undefined ? undefined : gradeOf(basis, section, overdue, given.on);
  const proposed = kind.value.kind;
  const noKind = message(kind.value.isClassed ? "classes.no-kind" : "classes.no-scheme");
  return done({
    kind: proposed,
    noKind: proposed ? undefined : noKind,
    bucket: bucket?.bucket,
    grade: grade?.grade,
    daysOverdue: overdue,
    tolerance: toleranceOf(basis, section, given.on),
    explanation: {
      subject: message("classes.subject"),
      result: text(proposed?.title ?? sayAll(noKind)),
      steps: [...kind.value.steps, ...(bucket?.steps ?? []), ...(grade?.steps ?? [])],
    },
  });
}

function proposeKind(
  basis: Basis,
  section: Section,
  known: KnownFacts,
  on: Day,
): Result<{ kind: ProposedKind | undefined; isClassed: boolean; steps: Step[] }> {
  const steps: Step[] = [];
  let isClassed = false;
  let rank = 0;
  for (const [code, rule] of Object.entries(section.kinds ?? {})) {
    rank += 1;
    const inForce = ruleInForce(basis, rule, eventDays(on));
    if (!inForce.ok) continue;
    isClassed = true;
    const { body, cite } = inForce.value;
    const outcome = compileExpression(body.when, "loan").evaluate(known);
    if ("missing" in outcome) return missingNames(outcome.missing);
    const title = rule.title ?? same(code);
    const isIt = outcome.value === true;
    steps.push({
      what: title,
      inputs: expressionInputs(body.when, { place: "loan" }, known, basis.policy),
      ...conditionFormula(body.when, { place: "loan" }, basis.policy),
      result: flag(isIt),
      cites: [cite],
    });
    if (isIt) return done({ kind: { code, title, rank, measure: body.measure, cite }, isClassed, steps });
  }
  return done({ kind: undefined, isClassed, steps });
}

function inForceOf<Body>(basis: Basis, rule: Rule<Body> | undefined, on: Day): InForce<Body> | undefined {
  const found = rule && ruleInForce(basis, rule, eventDays(on));
  return found?.ok ? found.value : undefined;
}

function bucketOf(
  basis: Basis,
  section: Section,
  overdue: number,
  on: Day,
): { bucket: Bucket | undefined; steps: Step[] } {
  const rule = inForceOf(basis, section.buckets, on);
  if (!rule) return { bucket: undefined, steps: [] };
  const starts = rule.body.from.toSorted((one, other) => one - other);
  const index = starts.findLastIndex((start) => start <= overdue);
  const next = starts[index + 1];
  const from = starts[index];
  const bucket: Bucket | undefined =
    from === undefined
      ? undefined
      : { n: index + 1, from, to: next === undefined ? undefined : next - 1, cite: rule.cite };
  const said = !bucket
    ? sayAll({ key: "classes.not-overdue" })
    : sayAll(
        bucket.to === undefined
          ? message("classes.bucket-open", { from: bucket.from })
          : message("classes.bucket-of", { from: bucket.from, to: bucket.to }),
      );
  const step: Step = {
    what: message("classes.bucket"),
    inputs: inputs(["compensation.overdue-days", daysQuantity(overdue)]),
    result: text(said),
    cites: [rule.cite],
  };
  return { bucket, steps: [step] };
}

function gradeOf(
  basis: Basis,
  section: Section,
  overdue: number,
  on: Day,
): { grade: LoanClasses["grade"]; steps: Step[] } {
  const rule = inForceOf(basis, section.grades, on);
  const grade = rule && gradeNames.findLast((name) => rule.body.from[name] <= overdue);
  if (!rule || !grade) return { grade: undefined, steps: [] };
  const step: Step = {
    what: message("classes.grade"),
    inputs: inputs(
      ["compensation.overdue-days", daysQuantity(overdue)],
      ["classes.grade-from", daysQuantity(rule.body.from[grade])],
    ),
    result: text(sayAll({ key: `grade.${grade}` })),
    cites: [rule.cite],
  };
  return { grade: { grade, cite: rule.cite }, steps: [step] };
}

function toleranceOf(basis: Basis, section: Section, on: Day): LoanClasses["tolerance"] {
  const rule = inForceOf(basis, section.tolerance, on);
  if (!rule) return undefined;
  const percent = percentFigure(basis, rule.body.nplPercent, { place: "figures", known: {}, day: on });
  return { percent: percent.ok ? percent.value.value : undefined, cite: rule.cite };
}
