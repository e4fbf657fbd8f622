import type { Day } from "#domain/calendar/day.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { SharePart } from "#domain/policy/schema/sharing.ts";
import type { ParameterRef } from "#domain/policy/schema/value.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";

/** Shares as a programme entered them: nested weights, which sum to `of`. */
export type EnteredShares = { readonly of: number; readonly parts: readonly SharePart[]; readonly cite: Citation };

/**
 * The shares that a programme entered for a day (absent: the latest). Refusals: `parameter-unset`; `input-invalid` where weights
 * do not sum to their whole, or a party takes no part.
 */
export function enteredShares(basis: Basis, { parameter }: ParameterRef, day: Day | undefined): Result<EnteredShares> {
  const entered = parameterOn(basis.policy, basis.parameters, { id: parameter, type: "shares", day });
  if (!entered.ok) return entered;
  const { of, parts } = entered.value.value;
  const known = basis.policy.parameters[parameter]?.parties ?? Object.keys(basis.policy.parties);
  const refusals = [...weightFaults(parameter, of, parts), ...partyFaults(parameter, known, parts)];
  return refusals.length > 0 ? refused(...refusals) : done({ of, parts, cite: entered.value.cite });
}

function weightFaults(parameter: string, of: number, parts: readonly SharePart[]): Refusal[] {
  const sum = parts.reduce((whole, part) => whole + part.weight, 0);
  const words = message("sharing.weights-off", { parameter, sum, of });
  const here: Refusal[] = sum === of ? [] : [{ code: "input-invalid", at: parameter, message: words }];
  const below = parts.flatMap(({ split }) => {
    if (!split) return [];
    // A split is written in parts of 100, or of the whole that it stands in.
    const splitSum = split.reduce((whole, part) => whole + part.weight, 0);
    return weightFaults(parameter, splitSum === of ? of : 100, split);
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
