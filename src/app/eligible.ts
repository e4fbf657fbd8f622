import { checkEligibility, type Eligibility } from "#domain/engine/eligibility/eligibility.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { quantityValue } from "#domain/wording/quantity.ts";
import { done } from "#domain/wording/refusal.ts";
import { applicationInputOf, readApplication } from "./application-input.ts";
import { findingJson } from "./finding-json.ts";
import type { Reckoning } from "./reckoning.ts";

function eligibilityJson(result: Eligibility): object {
  return {
    ok: result.ok,
    findings: result.findings.map(findingJson),
    exemptions: result.exemptions.map(({ explanation, ...exemption }) => ({
      ...exemption,
      explanation: explanationJson(explanation),
    })),
    caps: result.caps.map(({ measured, most, least, explanation, ...cap }) => ({
      ...cap,
      ...(measured && { measured: quantityValue(measured) }),
      ...(most && { most: quantityValue(most) }),
      ...(least && { least: quantityValue(least) }),
      explanation: explanationJson(explanation),
    })),
  };
}

/** huidan eligible: every condition, cap, term, rate and repeat limit, and the exemptions, each with its article. */
export const eligibleReckoning: Reckoning = {
  name: "eligible",
  inputSchema: applicationInputOf,
  run(basis, references, input) {
    const application = readApplication(basis, input);
    if (!application.ok) return application;
    const lpr = { series: references.lpr, calendar: references.calendar };
    return done(eligibilityJson(checkEligibility(basis, application.value, lpr)));
  },
};
