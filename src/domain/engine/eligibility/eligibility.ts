import type { Basis } from "#domain/policy/in-force.ts";
import { rulesOf } from "#domain/policy/policy.ts";
import { type Application, checkConditions } from "./conditions.ts";
import { daysOrFinding, nothingInForce } from "./document-days.ts";
import { type Exemption, findExemptions } from "./exemptions.ts";
import type { Finding } from "./finding.ts";
import { type Cap, checkLimits } from "./limits.ts";
import { checkRateCap, type LprBook } from "./rate-cap.ts";
import { sideChecks } from "./side-checks.ts";
import { withSizeClass } from "./size-class.ts";

export type Eligibility = {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly exemptions: readonly Exemption[];
  readonly caps: readonly Cap[];
};

/**
 * Whether an application may be taken: every condition, cap, term, rate and repeat limit that the policy has for it, all
 * findings in the file's order. Outside the document's days nothing new is taken and that is the one finding.
 */
export function checkEligibility(basis: Basis, application: Application, lpr: LprBook): Eligibility {
  const picked = daysOrFinding(basis, application);
  if ("finding" in picked) return { ok: false, findings: [picked.finding], exemptions: [], caps: [] };
  const { days } = picked;
  const sized = { ...application, days, known: withSizeClass(basis, application.known, days) };
  const limits = checkLimits(basis, sized);
  const rate = checkRateCap(basis, sized, lpr);
  const { exemptions, findings: notGranted } = findExemptions(basis, sized);
  const inOrder = byFile(basis);
  const findings = [
    ...checkConditions(basis, sized),
    ...notGranted,
    ...limits.findings,
    ...rate.findings,
    ...sideChecks(basis, sized),
  ].toSorted(inOrder);
  if (findings.length === 0)
    return { ok: false, findings: [nothingInForce(basis, days.applied!)], exemptions: [], caps: [] };
  return {
    ok: findings.every((finding) => finding.ok),
    findings,
    exemptions,
    caps: [...limits.caps, ...rate.caps].toSorted(inOrder),
  };
}

/** What comes first in the policy: the rules of the uppermost file, then those that a lower one adds. */
function byFile({ policy }: Basis): (one: Pick<Finding, "cite">, other: Pick<Finding, "cite">) => number {
  const places = new Map(rulesOf(policy).map((rule, place) => [rule.path, place]));
  const placeOf = ({ cite }: Pick<Finding, "cite">): number => places.get(cite.path) ?? places.size;
  return (one, other) => placeOf(one) - placeOf(other);
}
