import type { Day } from "#domain/calendar/day.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { FirstDay } from "#domain/policy/policy.ts";
import { message } from "#domain/wording/message.ts";
import { day } from "#domain/wording/quantity.ts";
import { type Application, checkConditions, type Exemption, findExemptions } from "./conditions.ts";
import type { Finding } from "./finding.ts";
import { type Cap, checkLimits } from "./limits.ts";
import { checkRateCap, type LprBook } from "./rate-cap.ts";
import { withSizeClass } from "./size-class.ts";

export type Eligibility = {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly exemptions: readonly Exemption[];
  readonly caps: readonly Cap[];
};

/**
 * Whether an application may be taken: every condition, cap, term, rate and repeat limit that the policy has for it, all
 * findings in the file's order. After the policy's last day nothing new is taken and that is the one finding.
 */
export function checkEligibility(basis: Basis, application: Application, lpr: LprBook): Eligibility {
  const appliedOn = application.days.applied!;
  const outside = outsideTheDocument(basis, appliedOn);
  if (outside) return { ok: false, findings: [outside], exemptions: [], caps: [] };
  const sized = { ...application, known: withSizeClass(basis, application.known, application.days) };
  const limits = checkLimits(basis, sized);
  const rate = checkRateCap(basis, sized, lpr);
  const findings = [...checkConditions(basis, sized), ...limits.findings, ...rate.findings];
  return {
    ok: findings.every((finding) => finding.ok),
    findings,
    exemptions: findExemptions(basis, sized),
    caps: [...limits.caps, ...rate.caps],
  };
}

function outsideTheDocument(basis: Basis, appliedOn: Day): Finding | undefined {
  const { policy } = basis;
  const layer = policy.layers[0]!;
  const cite = {
    policy: policy.id,
    path: "document",
    document: layer.documentNumber,
    ...(policy.document.cite !== undefined && { article: policy.document.cite }),
    ...(policy.document.reading && { reading: policy.document.reading }),
    verified: policy.document.verified,
  };
  const common = { ok: false, applies: true, level: "hard" as const, cite };
  if (layer.lastDay !== null && appliedOn > layer.lastDay)
    return {
      ...common,
      code: "policy-ended",
      message: message("finding.policy-ended", { document: layer.documentNumber, last: day(layer.lastDay) }),
    };
  const first = Math.min(...policy.layers.map(({ firstDay }) => firstDayOf(basis, firstDay)));
  if (appliedOn < first)
    return {
      ...common,
      code: "policy-not-yet",
      message: message("finding.policy-not-yet", { document: layer.documentNumber, on: day(appliedOn) }),
    };
  return undefined;
}

/** A file's first day; where a parameter says it and is not entered, the earliest that it can be: the rules are then blocked by it. */
function firstDayOf(basis: Basis, firstDay: FirstDay): Day {
  if (typeof firstDay === "number") return firstDay;
  const entered = parameterOn(basis.policy, basis.parameters, { id: firstDay.parameter, type: "date" });
  return entered.ok ? entered.value.value : firstDay.notBefore;
}
