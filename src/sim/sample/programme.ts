import type { References } from "#app/reckoning.ts";
import type { BorrowerKind } from "#app/run/book.ts";
import type { Day } from "#domain/calendar/day.ts";
import { compileExpression } from "#domain/policy/expression.ts";
import { type Basis, eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { versionStart } from "#domain/policy/policy.ts";
import type { CourseRules } from "./course.ts";
import { bodiesOn, type Plausible, plausibleOf, textsOf } from "./plausible.ts";

/** One scheme of a programme, as far as its invented loans go by it. */
export type SampleScheme = Plausible & {
  readonly scheme: string | undefined;
  /** The days of signing: those whose loans matter on the day of the rosters. */
  readonly signing: { readonly from: Day; readonly to: Day };
  readonly purposes: { readonly allowed: readonly string[]; readonly forbidden: readonly string[] };
  readonly categories: readonly string[];
  /** Kinds of guarantee in the words of ledgers. */
  readonly guarantees: readonly string[];
  readonly hasAdditional: boolean;
  readonly hasFund: boolean;
  readonly isSubsidised: boolean;
  readonly asksHandledBy: boolean;
  readonly hasGuarantor: boolean;
  readonly districts: readonly string[];
  readonly registerKinds: readonly string[];
  /** Working days that each body has for its check; absent where the policy sets none. */
  readonly review: { readonly hr: number; readonly diligence: number; readonly bank: number } | undefined;
  readonly course: CourseRules;
  exemptionFor(kind: BorrowerKind, amount: bigint, draw: number): string | undefined;
};

/** Reads a policy for a sample on a day; `until` is the last day of signing where another scheme took over. */
export function sampleScheme(basis: Basis, references: References, asOf: Day, until: Day | undefined): SampleScheme {
  const plausible = plausibleOf(basis, references);
  const { policy } = basis;
  const to = Math.min(asOf - 3, plausible.lastDay ?? asOf, until ?? asOf);
  const months = Math.max(...plausible.kinds.map(([kind]) => plausible.termOn(kind, to).most));
  const from = Math.max(plausible.firstDay, asOf - Math.round((months + 16) * 30.5));
  const conditionTexts = textsOf(policy.eligibility?.conditions, ["when", "check"]);
  const capTexts = textsOf(policy.terms?.caps, ["when", "measure"]);
  const districts = asked(basis, "district");
  return {
    ...plausible,
    scheme: policy.scheme,
    signing: { from: Math.min(from, to), to },
    purposes: purposesOf(basis, to, conditionTexts),
    categories: bodiesOn(basis, policy.eligibility?.categories, to).flatMap(({ body }) => body.title.zh),
    guarantees: guaranteesOf(basis, to),
    hasAdditional: capTexts.some((text) => text.includes("loan.isAdditional")),
    hasFund: policy.fund !== undefined || policy.sharing?.compensation !== undefined,
    isSubsidised: policy.subsidy?.formulas !== undefined,
    asksHandledBy: asked(basis, "handledBy").length > 0,
    hasGuarantor: JSON.stringify(
      (policy.sharing?.compensation?.versions ?? []).map(({ body }) => body?.shares),
    ).includes('"guarantor"'),
    districts,
    registerKinds: conditionTexts.some((text) => text.includes("household.isRegistered"))
      ? ["脱贫户", "边缘易致贫户"]
      : [],
    review: reviewOf(basis, to),
    course: courseRules(basis, asOf, to),
    exemptionFor: exemptionsOf(basis, to),
  };
}

/** The choices of what the sharing of a compensation asks under a name. */
function asked(basis: Basis, name: string): readonly string[] {
  const rule = basis.policy.sharing?.compensation;
  if (!rule) return [];
  return rule.versions.flatMap(({ body }) => {
    const asks = body?.asks?.[name];
    return asks !== undefined && "choices" in asks ? (asks.choices ?? []) : [];
  });
}

const usualPurposes = [
  "种植业",
  "养殖业",
  "农产品加工",
  "百货零售",
  "餐饮经营",
  "运输",
  "维修服务",
  "服装经营",
  "建材经营",
  "民宿经营",
];

function purposesOf(basis: Basis, on: Day, conditions: readonly string[]): SampleScheme["purposes"] {
  const named = bodiesOn(basis, basis.policy.eligibility?.purposes, on).map(({ id, body }) => ({
    id,
    title: body.title.zh,
  }));
  if (named.length === 0) return { allowed: usualPurposes, forbidden: [] };
  const about = conditions.filter((text) => text.includes("loan.purpose"));
  const isAllowed = (id: string): boolean =>
    about.every((text) => {
      const outcome = compileExpression(text, "application").evaluate({ loan: { purpose: id } });
      return !("value" in outcome) || outcome.value !== false;
    });
  return {
    allowed: named.filter(({ id }) => isAllowed(id)).map(({ title }) => title),
    forbidden: named.filter(({ id }) => !isAllowed(id)).map(({ title }) => title),
  };
}

/** The words of a ledger for the vocabulary's kinds; other kinds of a policy are what they come down to. */
const guaranteeWords: Readonly<Record<string, string>> = {
  credit: "信用",
  guarantee: "保证",
  mortgage: "抵押",
  pledge: "质押",
  salary: "工资担保",
  joint: "三户联保",
  property: "房产抵押",
  movable: "抵押",
  immovable: "抵押",
  surety: "保证",
};

function guaranteesOf(basis: Basis, on: Day): readonly string[] {
  const kinds = bodiesOn(basis, basis.policy.terms?.security, on).map(
    ({ body }) => guaranteeWords[body.kind] ?? "质押",
  );
  return kinds.length > 0 ? [...new Set(kinds)] : ["保证", "抵押", "信用"];
}

function reviewOf(basis: Basis, on: Day): SampleScheme["review"] {
  const clocks = bodiesOn(basis, basis.policy.clocks, on);
  const parties = basis.policy.parties;
  const steps = bodiesOn(basis, basis.policy.procedures, on)
    .filter(({ body }) => body.subject === "application")
    .flatMap(({ body }) => body.steps);
  const daysOf = (kind: string): number | undefined => {
    const clock = clocks.find(
      ({ id, body }) =>
        steps.some((step) => step.clock === id) && body.binds?.some((party) => parties[party]?.kind === kind),
    );
    const count = clock?.body.count;
    return count !== undefined && "workingDays" in count && typeof count.workingDays === "number"
      ? count.workingDays
      : undefined;
  };
  const [hr, diligence, bank] = [daysOf("bureau"), daysOf("guarantor"), daysOf("lender")];
  return hr !== undefined && diligence !== undefined && bank !== undefined ? { hr, diligence, bank } : undefined;
}

function courseRules(basis: Basis, asOf: Day, on: Day): CourseRules {
  const { policy } = basis;
  const interest = policy.terms?.interest && ruleInForce(basis, policy.terms.interest, eventDays(on));
  const { settlementDay = 20, every = "quarter", dayCount = "actual/360" } = interest?.ok ? interest.value.body : {};
  return {
    asOf,
    settlementDay,
    settlementMonths: every === "month" ? 1 : 3,
    yearDays: dayCount === "actual/365" ? 365 : 360,
    mayExtend: policy.terms?.extension !== undefined || policy.terms?.goesOn !== undefined,
    compensatedFrom:
      policy.sharing?.compensation && versionStart(policy.sharing.compensation.versions[0]!, policy.layers).day,
    claimPapers: claimPapers(basis, asOf),
    grounds: bodiesOn(basis, policy.compensation?.triggers, asOf).flatMap(({ rule, body }) =>
      body.mode === "ground" ? (rule.title?.zh ?? []) : [],
    ),
  };
}

/** The papers of the procedure by which a compensation is asked for, by their titles. */
function claimPapers({ policy, ...rest }: Basis, on: Day): string[] {
  const steps = bodiesOn({ policy, ...rest }, policy.procedures, on)
    .filter(({ id }) => id.includes("compensation"))
    .flatMap(({ body }) => body.steps.slice(0, 3));
  const ids = new Set(steps.flatMap(({ papers }) => papers?.all ?? []));
  return [...ids].flatMap((id) => policy.papers[id]?.title.zh ?? []);
}

/**
 * A ground on which no counter-guarantee is asked: the one that the amount gives, or one that is drawn among those for the kind.
 * What a kind and an amount come to is judged once.
 */
function exemptionsOf(basis: Basis, on: Day): SampleScheme["exemptionFor"] {
  const grounds = bodiesOn(basis, basis.policy.eligibility?.exemptions, on)
    .filter(({ body }) => body.from === "counter-guarantee")
    .map(({ rule, body }) => ({ title: rule.title?.zh, expression: compileExpression(body.when, "application") }));
  const kept = new Map<string, { sure: string | undefined; possible: (string | undefined)[] }>();
  return (kind, amount, draw) => {
    const key = `${kind} ${amount}`;
    let found = kept.get(key);
    if (!found) {
      const known = { application: { kind }, loan: { kind, amount } };
      const judged = grounds.map(({ title, expression }) => ({ title, outcome: expression.evaluate(known) }));
      const sure = judged.find(({ outcome }) => "value" in outcome && outcome.value === true)?.title;
      found = { sure, possible: judged.filter(({ outcome }) => "missing" in outcome).map(({ title }) => title) };
      kept.set(key, found);
    }
    if (found.sure !== undefined || draw > 0.25) return found.sure;
    return found.possible[Math.floor((draw / 0.25) * found.possible.length)];
  };
}
