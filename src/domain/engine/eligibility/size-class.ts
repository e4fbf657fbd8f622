import { compileExpression, type KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, type PickingDays, ruleInForce } from "#domain/policy/in-force.ts";

/**
 * What is known with the company's size class (划型) that the policy's standard gives for its sector, staff, turnover and
 * assets (B-21). The computed class goes before one that was typed in; where the standard cannot tell, because the sector
 * is none that it names or a figure is missing, the typed one stays.
 */
export function withSizeClass(basis: Basis, known: KnownFacts, days: PickingDays): KnownFacts {
  for (const rule of Object.values(basis.policy.eligibility?.sizeClasses ?? {})) {
    const found = ruleInForce(basis, rule, days);
    if (!found.ok) continue;
    const outcome = compileExpression(found.value.body.when, "application").evaluate(known);
    // Classes are tried from the largest down, so a missing figure leaves the smaller ones undecided too.
    if ("missing" in outcome) return known;
    if (outcome.value === true)
      return { ...known, company: { ...known["company"], sizeClass: found.value.body.class } };
  }
  return known;
}
