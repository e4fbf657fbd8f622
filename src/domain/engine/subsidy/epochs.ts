import type { Day } from "#domain/calendar/day.ts";
import { endless, type Period } from "#domain/engine/facts/loan-state.ts";
import { type Basis, type InForce, type PickingDays, ruleInForce } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import { versionStart } from "#domain/policy/policy.ts";
import type { subsidySection } from "#domain/policy/schema/subsidy.ts";
import type { termsSection } from "#domain/policy/schema/terms.ts";
import type { By, Rule } from "#domain/policy/schema/value.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { z } from "zod";

type Subsidy = Partial<z.output<typeof subsidySection>>;
type Terms = Partial<z.output<typeof termsSection>>;
type BodyOf<R> = R extends Rule<infer Body> ? Body : never;
type RecordBody<R> = R extends Record<string, infer Each> ? BodyOf<Each> : never;

export type FormulaRule = RecordBody<NonNullable<Subsidy["formulas"]>>;
export type CapRule = BodyOf<NonNullable<Subsidy["principalCap"]>>;
export type InterestRule = BodyOf<NonNullable<Terms["interest"]>>;
export type MaximumRule = RecordBody<NonNullable<Subsidy["maximum"]>>;

/** The versions that hold during a stretch of accrual days, picked by the days of a contract. Absent: no such rule. */
export type RulesInForce = {
  readonly formulas: readonly {
    readonly title: LocalText | undefined;
    readonly rule: InForce<FormulaRule>;
    readonly pickedOn: Day;
  }[];
  readonly maximum: readonly InForce<MaximumRule>[];
  readonly principalCap: (InForce<CapRule> & { readonly pickedOn: Day }) | undefined;
  readonly interest: InForce<InterestRule> | undefined;
  readonly excludes: InForce<BodyOf<NonNullable<Subsidy["excludes"]>>> | undefined;
  readonly inExtension: InForce<{ readonly goesOn: boolean }> | undefined;
  readonly inRenewal: InForce<{ readonly goesOn: boolean }> | undefined;
  readonly stops: InForce<BodyOf<NonNullable<Subsidy["stops"]>>> | undefined;
  readonly payment: InForce<BodyOf<NonNullable<Subsidy["payment"]>>> | undefined;
  readonly funders: (InForce<BodyOf<NonNullable<Subsidy["funders"]>>> & { readonly pickedOn: Day }) | undefined;
};

/** A stretch of accrual days in which the same versions hold, or the refusals that stand in the way there. */
export type Epoch = Period &
  ({ readonly ok: true; readonly rules: RulesInForce } | { readonly ok: false; readonly refusals: readonly Refusal[] });

/** The days of a contract and of the round that pick versions. */
export type ContractDays = Omit<PickingDays, "accrued">;

/** Which days of a contract the policy's subsidy goes by at all: what has to be known, and by what results can be kept. */
export function pickedBy(basis: Basis): ReadonlySet<By> {
  return new Set(subsidyRules(basis).map((rule) => rule.by ?? "decided"));
}

function subsidyRules({ policy }: Basis): Rule<unknown>[] {
  const { formulas, maximum, principalCap, excludes, inExtension, inRenewal, stops, payment, funders } =
    policy.subsidy ?? {};
  const single = [principalCap, excludes, inExtension, inRenewal, stops, payment, funders, policy.terms?.interest];
  const goesOn = Object.values(policy.terms?.goesOn ?? {});
  return [...Object.values(formulas ?? {}), ...Object.values(maximum ?? {}), ...single, ...goesOn].filter(
    (rule) => rule !== undefined,
  );
}

/** The epochs of a contract, from the first day there is to `endless`: one, unless a rule goes by the day of accrual. */
export function epochsOf(basis: Basis, days: ContractDays): Epoch[] {
  const starts = [-endless, ...accrualStarts(basis)];
  return starts.map((from, index): Epoch => {
    const until = starts[index + 1] ?? endless;
    const refusals: Refusal[] = [];
    const rules = rulesOn(basis, { ...days, accrued: from }, refusals);
    return refusals.length > 0 ? { from, until, ok: false, refusals } : { from, until, ok: true, rules };
  });
}

/** The days on which a rule that goes by the day of accrual, or a parameter in it, may change. */
function accrualStarts(basis: Basis): Day[] {
  const accrued = subsidyRules(basis).filter((rule) => rule.by === "accrued");
  if (accrued.length === 0) return [];
  const starts = new Set<Day>();
  for (const rule of accrued) {
    for (const version of rule.versions) {
      const start = versionStart(version, basis.policy.layers);
      starts.add(start.day);
      if (!start.open) continue;
      starts.add(start.open.notAfter);
      const entered = parameterOn(basis.policy, basis.parameters, { id: start.open.parameter, type: "date" });
      if (entered.ok) starts.add(entered.value.value);
    }
  }
  for (const entries of basis.parameters.entries.values())
    for (const { from } of entries) if (from !== undefined) starts.add(from);
  return [...starts].sort((one, other) => one - other);
}

/** Adds refusals that were not said yet: what stands in the way of many rules is said once. */
export function addRefusals(said: Refusal[], more: readonly Refusal[]): void {
  for (const refusal of more)
    if (!said.some(({ code, at }) => code === refusal.code && at === refusal.at)) said.push(refusal);
}

function rulesOn(basis: Basis, days: PickingDays, refusals: Refusal[]): RulesInForce {
  const pick = <Body>(rule: Rule<Body> | undefined): (InForce<Body> & { readonly pickedOn: Day }) | undefined => {
    if (!rule) return undefined;
    const found = ruleInForce(basis, rule, days);
    if (found.ok) return { ...found.value, pickedOn: days[rule.by ?? "decided"]! };
    for (const refusal of found.refusals) {
      if (refusal.code === "rule-absent") continue;
      // That the policy has ended is a matter of the contract's day, not of each rule that the day picks.
      addRefusals(refusals, [
        refusal.code === "policy-ended" ? { ...refusal, at: `loan.${rule.by ?? "signed"}On` } : refusal,
      ]);
    }
    return undefined;
  };
  const { subsidy = {}, terms } = basis.policy;
  const goesOnThrough = (through: "extension" | "renewal"): InForce<{ goesOn: boolean }> | undefined => {
    const found = Object.values(terms?.goesOn ?? {})
      .map(pick)
      .find((rule) => rule?.body.through === through);
    return found && { body: { goesOn: found.body.what.includes("subsidy") }, cite: found.cite };
  };
  return {
    formulas: Object.values(subsidy.formulas ?? {}).flatMap((rule) => {
      const found = pick(rule);
      return found ? [{ title: rule.title, rule: found, pickedOn: found.pickedOn }] : [];
    }),
    maximum: Object.values(subsidy.maximum ?? {})
      .map(pick)
      .filter((rule) => rule !== undefined),
    principalCap: pick(subsidy.principalCap),
    interest: pick(terms?.interest),
    excludes: pick(subsidy.excludes),
    inExtension: pick(subsidy.inExtension) ?? goesOnThrough("extension"),
    inRenewal: pick(subsidy.inRenewal) ?? goesOnThrough("renewal"),
    stops: pick(subsidy.stops),
    payment: pick(subsidy.payment),
    funders: pick(subsidy.funders),
  };
}
