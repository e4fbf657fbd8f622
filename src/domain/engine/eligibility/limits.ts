import { formulaWords } from "#domain/policy/describe/expression-formula.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { compileExpression, type KnownFacts, valueOf } from "#domain/policy/expression.ts";
import { type Basis, countFigure, moneyFigure } from "#domain/policy/in-force.ts";
import { missingNames } from "#domain/policy/missing-fact.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { CountValue, MoneyValue, Rule } from "#domain/policy/schema/value.ts";
import type { Citation, Explanation } from "#domain/wording/explanation.ts";
import { inputs } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { count, flag, type LocalText, money, type Quantity } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import { type Application, blockedFinding, concernedRule, lackingFinding } from "./conditions.ts";
import { expressionInputs, type Finding } from "./finding.ts";
import { passSoft } from "./passing.ts";

type LimitBody<Value> = {
  when?: string | undefined;
  measure?: string | undefined;
  most?: Value | undefined;
  least?: Value | undefined;
  message?: LocalText | undefined;
  level: "hard" | "soft";
  passedBy?: string[] | undefined;
  consents?: string[] | undefined;
};

/** A limit in force for an application: what is measured, and what it may be. */
export type Cap = {
  readonly code: string;
  readonly section: string;
  readonly measured: Quantity | undefined;
  readonly most?: Quantity;
  readonly least?: Quantity;
  readonly ok: boolean;
  readonly level: "hard" | "soft";
  readonly cite: Citation;
  readonly explanation: Explanation;
};

type LimitKind<Value> = {
  section: string;
  defaultMeasure: string;
  resolve(
    basis: Basis,
    value: Value,
    known: KnownFacts,
    on: Day | undefined,
  ): Result<{ value: bigint; cites: readonly Citation[] }>;
  quantity(value: bigint): Quantity;
};

const moneyLimit = (section: string, defaultMeasure: string): LimitKind<MoneyValue> => ({
  section,
  defaultMeasure,
  resolve: (basis, value, known, on) => moneyFigure(basis, value, { place: "application", known, day: on }),
  quantity: money,
});

const countLimit = (section: string, defaultMeasure: string): LimitKind<CountValue> => ({
  section,
  defaultMeasure,
  resolve: (basis, value, known, on) => {
    const found = countFigure(basis, value, { place: "application", known, day: on });
    return found.ok ? done({ value: BigInt(found.value.value), cites: found.value.cites }) : found;
  },
  quantity: count,
});

type CheckedLimit = { readonly findings: Finding[]; readonly cap?: Cap };

/** A limit of the policy, to be held against applications. */
export type LimitRule = {
  readonly code: string;
  readonly rule: Rule<LimitBody<unknown>>;
  /** What is measured where the rule does not say it. */
  readonly defaultMeasure: string;
  /** The flag without which the limit is not looked at: those of an extension or renewal. */
  readonly only: "application.isExtension" | "loan.isRenewal" | undefined;
  check(basis: Basis, application: Application): CheckedLimit;
};

/** Caps, term, times and years, and the limits of an extension or renewal, in the file's order. */
export function limitRules({ policy }: Basis): LimitRule[] {
  const { terms } = policy;
  const of = <Value>(
    kind: LimitKind<Value>,
    rules: Record<string, Rule<LimitBody<Value>>> | undefined,
    only?: LimitRule["only"],
  ): LimitRule[] =>
    Object.entries(rules ?? {}).map(([code, rule]) => ({
      code,
      rule,
      defaultMeasure: kind.defaultMeasure,
      only,
      check: (basis, application) => checkLimit(basis, application, code, rule, kind),
    }));
  return [
    ...of(moneyLimit("terms.caps", "loan.amount"), terms?.caps),
    ...of(countLimit("terms.term", "loan.termMonths"), terms?.term),
    ...of(countLimit("terms.repeat", "borrower.loansBefore"), terms?.repeat),
    ...of(countLimit("terms.extension", "extension.months"), terms?.extension, "application.isExtension"),
    ...of(countLimit("terms.renewal", "renewal.months"), terms?.renewal, "loan.isRenewal"),
  ];
}

/** Whether a limit is looked at for what is known: one of an extension only where an extension is asked for. */
export function isLookedAt({ only }: LimitRule, known: KnownFacts): boolean {
  return only === undefined || valueOf(known, only) === true;
}

/** Every limit that concerns the application, in the file's order, with the finding that it gives. */
export function checkLimits(basis: Basis, application: Application): { findings: Finding[]; caps: Cap[] } {
  const findings: Finding[] = [];
  const caps: Cap[] = [];
  for (const limit of limitRules(basis)) {
    if (!isLookedAt(limit, application.known)) continue;
    const checked = limit.check(basis, application);
    findings.push(...checked.findings);
    if (checked.cap) caps.push(checked.cap);
  }
  return { findings, caps };
}

function checkLimit<Value>(
  basis: Basis,
  application: Application,
  code: string,
  rule: Rule<LimitBody<Value>>,
  kind: LimitKind<Value>,
): CheckedLimit {
  const { known, days } = application;
  const found = concernedRule(basis, { code, rule }, application);
  if (!found.ok) return found;
  const { body, cite, title, common } = found;
  const bound = (body.most ?? body.least)!;
  const limit = kind.resolve(basis, bound, known, days[rule.by ?? "signed"]);
  const measure = measureOf(body.measure ?? kind.defaultMeasure, known);
  if (!limit.ok) return { findings: blockedFinding(code, rule, limit.refusals, cite) };
  const isMost = body.most !== undefined;
  const limitQuantity = kind.quantity(limit.value.value);
  const judged: Judged = {
    policy: basis.policy,
    subject: rule.title ?? message("finding.limit", { code }),
    isMost,
    bound,
    known,
    limit: limitQuantity,
    cites: [cite, ...limit.value.cites],
  };
  const cap = (measured: Quantity | undefined, ok: boolean): Cap => ({
    code,
    section: kind.section,
    measured,
    ...(isMost ? { most: limitQuantity } : { least: limitQuantity }),
    ok,
    level: body.level,
    cite,
    explanation: explainLimit(judged, measured, ok),
  });
  if (!measure.ok) {
    const missing = measure.refusals.map((each) => each.at!);
    return { findings: [lackingFinding(common, title, missing)], cap: cap(undefined, false) };
  }
  const ok = isMost ? measure.value <= limit.value.value : measure.value >= limit.value.value;
  const measured = kind.quantity(measure.value);
  const blanks = { title, measured, bound: limitQuantity };
  const words = ok
    ? message("finding.met", { title })
    : (body.message ?? message(isMost ? "finding.over" : "finding.under", blanks));
  const finding = passSoft(
    basis.policy,
    { ...common, ok, message: words, explanation: explainLimit(judged, measured, ok) },
    body.consents,
    application,
  );
  return { findings: [finding], cap: cap(measured, finding.ok) };
}

type Judged = {
  policy: Policy;
  subject: Explanation["subject"];
  isMost: boolean;
  bound: unknown;
  known: KnownFacts;
  limit: Quantity;
  cites: readonly Citation[];
};

/** Where the limit comes from, and what was held against it. */
function explainLimit(judged: Judged, measured: Quantity | undefined, ok: boolean): Explanation {
  const { bound, limit, cites } = judged;
  const side = judged.isMost ? "finding.most" : "finding.least";
  const formula = typeof bound === "object" && bound !== null && "formula" in bound ? String(bound.formula) : undefined;
  return {
    subject: judged.subject,
    result: flag(ok),
    steps: [
      {
        what: message(side),
        inputs:
          formula === undefined ? [] : expressionInputs(formula, { place: "application" }, judged.known, judged.policy),
        ...(formula !== undefined && { formula: formulaWords(formula, { place: "application" }, judged.policy) }),
        result: limit,
        cites,
      },
      {
        what: message("finding.compare"),
        inputs: measured ? inputs(["finding.measured", measured], [side, limit]) : [],
        result: flag(ok),
        cites: cites.slice(0, 1),
      },
    ],
  };
}

function measureOf(expression: string, known: KnownFacts): Result<bigint> {
  const outcome = compileExpression(expression, "application").evaluate(known);
  if ("missing" in outcome) return missingNames(outcome.missing);
  return done(BigInt(outcome.value as bigint));
}
