import { componentPlaces } from "#domain/engine/sharing/components.ts";
import type { Fen } from "#domain/money/fen.ts";
import { type Basis, ruleInForce, eventDays } from "#domain/policy/in-force.ts";
import { missingNames } from "#domain/policy/missing-fact.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import { type Citation, type Explanation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { money } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { type ClaimQuestion, type Owed, owedParts, owedWhenPaid, type OwedPart } from "./amount.ts";
import type { CompensationCase } from "./compensation-case.ts";

const upToDays = ["maturity", "approval", "payment"] as const;
type UpTo = (typeof upToDays)[number];

/** What a compensation covers, and what it leaves. */
export type CoveredClaim = {
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly totalFen: Fen;
  /** What is owed and not covered. */
  readonly notCovered: { readonly interestFen: Fen; readonly penaltyFen: Fen; readonly compoundFen: Fen };
  readonly upTo: UpTo;
  readonly explanation: Explanation;
};

/**
 * The amount that a compensation covers: unpaid principal and, where the policy shares it, unpaid ordinary interest up to
 * the day that it names; less what was repaid up to the payment; never penalty or compound interest (L-06, reading 9).
 * Refusals: `parameter-unset`, `case-fact-missing` (the contract rate, where interest goes on), `rule-absent` (no day count).
 */
export function coveredClaim(basis: Basis, given: CompensationCase): Result<CoveredClaim> {
  const upTo = interestUpTo(basis, given);
  if (!upTo.ok) return upTo;
  const goesOn = accrual(basis, given, upTo.value.day);
  if (!goesOn.ok) return goesOn;
  const { order, cites: orderCites } = paymentOrder(basis, given);
  const { owed, steps } = owedWhenPaid({
    owed: given.owed,
    repayments: given.repayments,
    paidOn: given.paidOn ?? given.approvedOn ?? given.on,
    order,
    orderCites,
    ...(goesOn.value && { goesOn: goesOn.value }),
  });
  const coversInterest = interestCovered(basis, given, owed);
  if (!coversInterest.ok) return coversInterest;
  const interestFen = coversInterest.value ? owed.interest : 0n;
  const totalFen = owed.principal + interestFen;
  const whole: Step = {
    what: message("compensation.covered"),
    inputs: inputs(...owedParts.map((part) => [`owed.${part}`, money(owed[part])] as const)),
    formula: message(coversInterest.value ? "compensation.covered-formula" : "compensation.covered-principal-formula"),
    result: money(totalFen),
    cites: upTo.value.cites,
  };
  return done({
    principalFen: owed.principal,
    interestFen,
    totalFen,
    notCovered: {
      interestFen: owed.interest - interestFen,
      penaltyFen: owed.penalty,
      compoundFen: owed.compound,
    },
    upTo: upTo.value.day,
    explanation: {
      subject: message("compensation.subject"),
      result: money(totalFen),
      steps: [owedStep(given.owed, upTo.value), ...steps, whole],
    },
  });
}

function owedStep(owed: Owed, upTo: { day: UpTo; cites: readonly Citation[] }): Step {
  return {
    what: message("compensation.owed"),
    inputs: inputs(...owedParts.map((part) => [`owed.${part}`, money(owed[part])] as const)),
    formula: message("compensation.interest-up-to", { day: message(`compensation.up-to.${upTo.day}`) }),
    result: money(owedParts.reduce((sum, part) => sum + owed[part], 0n)),
    cites: upTo.cites,
  };
}

/** The day up to which interest is covered; maturity where the policy names none. */
function interestUpTo(basis: Basis, given: CompensationCase): Result<{ day: UpTo; cites: readonly Citation[] }> {
  const rule = basis.policy.compensation?.interestUpTo;
  if (!rule) return done({ day: "maturity", cites: [] });
  const inForce = ruleInForce(basis, rule, eventDays(given.on, given.signedOn));
  if (!inForce.ok) return inForce;
  const { body, cite } = inForce.value;
  if (typeof body.day === "string") return done({ day: body.day, cites: [cite] });
  const { parameter } = body.day;
  const entered = parameterOn(basis.policy, basis.parameters, { id: parameter, type: "choice", day: given.on });
  if (!entered.ok) return entered;
  const day = upToDays.find((each) => each === entered.value.value);
  if (day) return done({ day, cites: [cite, entered.value.cite] });
  return refused({
    code: "input-invalid",
    at: parameter,
    message: message("refusal.parameter-wrong", { parameter, type: upToDays.join(" | ") }),
  });
}

/** How interest goes on after maturity, where it is covered beyond that day. */
function accrual(basis: Basis, given: CompensationCase, upTo: UpTo): Result<ClaimQuestion["goesOn"] | undefined> {
  const from = given.maturesOn;
  const to = upTo === "approval" ? (given.approvedOn ?? given.on) : (given.paidOn ?? given.approvedOn ?? given.on);
  if (upTo === "maturity") return done(undefined);
  if (from === undefined) return missingNames(["loan.maturesOn"]);
  if (to <= from) return done(undefined);
  const rateMillionths = given.loan["annualRate"];
  if (rateMillionths === undefined) return missingNames(["loan.annualRate"]);
  const terms = basis.policy.terms?.interest;
  const inForce = terms && ruleInForce(basis, terms, eventDays(given.on, given.signedOn));
  if (!inForce)
    return refused({
      code: "rule-absent",
      at: "terms.interest",
      message: message("compensation.no-day-count", { day: message(`compensation.up-to.${upTo}`) }),
    });
  if (!inForce.ok) return inForce;
  const { dayCount, rounding } = inForce.value.body;
  return done({ from, to, rateMillionths: Number(rateMillionths), dayCount, rounding, cites: [inForce.value.cite] });
}

/** Which part a payment pays first: as the policy says, else interest before principal (Civil Code art. 561). */
function paymentOrder(
  basis: Basis,
  given: CompensationCase,
): { order: readonly OwedPart[]; cites: readonly Citation[] } {
  const rule = basis.policy.terms?.allocation;
  const inForce = rule && ruleInForce(basis, rule, eventDays(given.on, given.signedOn));
  if (!inForce?.ok) return { order: owedParts, cites: [] };
  const order = inForce.value.body.order.filter((part): part is OwedPart => part !== "costs");
  return { order, cites: [inForce.value.cite] };
}

/** Whether the policy's sharing takes interest in: what stays with a party is not compensated. */
function interestCovered(basis: Basis, given: CompensationCase, owed: Owed): Result<boolean> {
  const rule = basis.policy.sharing?.compensation;
  if (!rule) return done(true);
  const inForce = ruleInForce(basis, rule, eventDays(given.on, given.signedOn));
  if (!inForce.ok) return inForce;
  const claim = { principalFen: owed.principal, interestFen: owed.interest, penaltyFen: 0n };
  const places = componentPlaces(basis, inForce.value.body, claim, given.on);
  return places.ok ? done(places.value.interest.stays === undefined) : places;
}
