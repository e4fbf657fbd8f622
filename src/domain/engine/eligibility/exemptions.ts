import { conditionFormula } from "#domain/policy/describe/expression-formula.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { same } from "#domain/wording/local-text.ts";
import { partyList } from "#domain/policy/party-title.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, type InForce, ruleInForce } from "#domain/policy/in-force.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import type { Citation, Explanation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { flag, type LocalText } from "#domain/wording/quantity.ts";
import { type Application, concerns, type ExemptionRule } from "./conditions.ts";
import { expressionInputs, type Finding, type Override } from "./finding.ts";

/** What need not be given, on what evidence, and what a departure from it needs. */
export type Exemption = {
  readonly code: string;
  readonly title: LocalText;
  readonly from: ExemptionRule["from"];
  readonly holds: boolean;
  readonly level: "hard" | "soft";
  readonly evidence: ExemptionRule["evidence"];
  /** Who may depart from a soft exemption. */
  readonly passedBy?: readonly string[];
  /** The recorded reason for which a soft exemption was not granted; counted in the self-check. */
  readonly departure?: Override;
  /** Names without which nobody can tell whether it holds. */
  readonly missing?: readonly string[];
  readonly cite: Citation;
  readonly explanation: Explanation;
};

/**
 * Every exemption in force with whether it holds (N-01, S-08), in the file's order; and a finding for each that was not
 * granted: departed from by somebody who may not, or without a word, since the counter-guarantee was taken all the same.
 */
export function findExemptions(
  basis: Basis,
  application: Application,
): { exemptions: Exemption[]; findings: Finding[] } {
  const exemptions: Exemption[] = [];
  const findings: Finding[] = [];
  for (const [code, rule] of Object.entries(basis.policy.eligibility?.exemptions ?? {})) {
    const found = findExemption(basis, { code, rule }, application);
    if (!found) continue;
    exemptions.push(found.exemption);
    if (found.finding) findings.push(found.finding);
  }
  return { exemptions, findings };
}

/** One exemption held against the application, and the finding where it was not granted; absent where it was not in force. */
export function findExemption(
  basis: Basis,
  { code, rule }: { readonly code: string; readonly rule: Rule<ExemptionRule> },
  application: Application,
): { readonly exemption: Exemption; readonly finding?: Finding } | undefined {
  const found = ruleInForce(basis, rule, application.days);
  if (!found.ok) return undefined;
  const exemption = exemptionOf(basis.policy, { code, given: rule.title }, found.value, application.known);
  const departure = exemption.holds ? application.departures.find((each) => each.code === code) : undefined;
  const words = departure
    ? departureRefused(basis, exemption, departure)
    : exemption.holds && isTakenAnyway(exemption.from, application.known)
      ? message("finding.exempt-taken", { title: exemption.title })
      : undefined;
  const { level, passedBy, cite } = exemption;
  return {
    exemption: { ...exemption, ...(departure && !words && { departure }) },
    ...(words && {
      finding: { code, ok: false, applies: true, level, ...(passedBy && { passedBy }), message: words, cite },
    }),
  };
}

function exemptionOf(
  policy: Policy,
  { code, given }: { code: string; given: LocalText | undefined },
  { body, cite }: InForce<ExemptionRule>,
  known: KnownFacts,
): Exemption {
  const title = given ?? same(code);
  const holds = concerns(body.when, known);
  const result = flag(holds === true);
  const step = {
    what: title,
    inputs: expressionInputs(body.when, { place: "application" }, known, policy),
    ...conditionFormula(body.when, { place: "application" }, policy),
    result,
    cites: [cite],
  };
  return {
    code,
    title,
    from: body.from,
    holds: holds === true,
    level: body.level,
    evidence: body.evidence,
    ...(body.passedBy && { passedBy: body.passedBy }),
    ...(typeof holds !== "boolean" && { missing: holds }),
    cite,
    explanation: { subject: title, result, steps: [step] },
  };
}

/** Why a departure does not count: the exemption is hard, or whoever departed from it may not. */
function departureRefused(basis: Basis, { title, level, passedBy }: Exemption, departure: Override) {
  if (level === "hard") return message("finding.exempt-hard", { title });
  if (departure.reason.trim() === "") return message("finding.departure-no-reason", { title });
  if (passedBy && !passedBy.includes(departure.by)) {
    const [by, roles] = [partyList(basis.policy, [departure.by]), partyList(basis.policy, passedBy)];
    return message("finding.departure-not-allowed", { title, by, roles });
  }
  return undefined;
}

/** Whether what need not be given was taken, as far as the application says so. */
function isTakenAnyway(from: Exemption["from"], { loan }: KnownFacts): boolean {
  return from === "counter-guarantee" && loan?.["hasCounterGuarantee"] === true;
}
