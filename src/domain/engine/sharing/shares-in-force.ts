import { joined } from "#domain/wording/local-text.ts";
import type { Day } from "#domain/calendar/day.ts";
import { compileExpression, type ExtraNames, type KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, missingNames } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { SharePart, Shares } from "#domain/policy/schema/sharing.ts";
import type { ParameterRef } from "#domain/policy/schema/value.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";

/** The shares that apply: nested weights, and where they come from besides the rule itself. */
export type SharesInForce = { readonly parts: readonly SharePart[]; readonly cites: readonly Citation[] };

/**
 * The shares that hold for the facts given: the file's own, the first of its cases that applies, or those that the
 * programme entered. Refusals: `parameter-unset`, `input-invalid` (entered shares that do not sum to their whole, or of
 * a party that takes no part), `case-fact-missing`, `not-computable` (no case applies).
 */
export function sharesInForce(
  basis: Basis,
  shares: Shares,
  context: { readonly known: KnownFacts; readonly extra: ExtraNames; readonly day: Day | undefined },
): Result<SharesInForce> {
  if ("parameter" in shares) return enteredShares(basis, shares, context.day);
  if ("parts" in shares) return done({ parts: shares.parts, cites: [] });
  for (const each of shares.cases) {
    const outcome = compileExpression(each.when, "case", context.extra).evaluate(context.known);
    if ("missing" in outcome) return missingNames(outcome.missing);
    if (outcome.value === true) return done({ parts: each.parts, cites: [] });
  }
  return refused({ code: "not-computable", at: "case", message: message("sharing.no-case-applies") });
}

function enteredShares(basis: Basis, { parameter }: ParameterRef, day: Day | undefined): Result<SharesInForce> {
  const entered = parameterOn(basis.policy, basis.parameters, { id: parameter, type: "shares", day });
  if (!entered.ok) return entered;
  const { of, parts } = entered.value.value;
  const refusals = [
    ...weightFaults(parameter, of, parts),
    ...partyFaults(parameter, basis.policy.parameters[parameter]?.parties ?? Object.keys(basis.policy.parties), parts),
  ];
  return refusals.length > 0 ? refused(...refusals) : done({ parts, cites: [entered.value.cite] });
}

function weightFaults(parameter: string, of: number, parts: readonly SharePart[]): Refusal[] {
  const sum = parts.reduce((whole, part) => whole + part.weight, 0);
  const here: Refusal[] =
    sum === of
      ? []
      : [
          {
            code: "input-invalid",
            at: parameter,
            message: message("sharing.weights-off", { parameter, sum, of }),
          },
        ];
  const below = parts.flatMap(({ weight, split }) => {
    if (!split) return [];
    // A split is written in parts of 100, or of the weight that it divides.
    const splitSum = split.reduce((whole, part) => whole + part.weight, 0);
    return weightFaults(parameter, splitSum === weight ? weight : 100, split);
  });
  return [...here, ...below];
}

function partyFaults(parameter: string, known: readonly string[], parts: readonly SharePart[]): Refusal[] {
  return parts.flatMap(({ party, split }): Refusal[] => {
    if (split) return partyFaults(parameter, known, split);
    if (known.includes(party)) return [];
    return [
      {
        code: "input-invalid",
        at: parameter,
        message: message("sharing.weights-party", { parameter, party, known: joined(known) }),
      },
    ];
  });
}
