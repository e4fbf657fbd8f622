import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";
import type { CompensationSharing } from "./cover.ts";

export const components = ["principal", "interest", "penalty"] as const;
export type Component = (typeof components)[number];

/** What a compensation claims, its components apart. */
export type Claim = { readonly principalFen: Fen; readonly interestFen: Fen; readonly penaltyFen: Fen };

/** What becomes of a component: it stays with a party, or (`stays` undefined) it is shared. */
export type Place = { readonly stays: string | undefined; readonly cites: readonly Citation[] };

/**
 * What becomes of each component of a claim. Where the programme must say it (a parameter) and there is an amount,
 * refusals: `parameter-unset`, `input-invalid` (neither `shared` nor a party of the policy).
 */
export function componentPlaces(
  basis: Basis,
  body: CompensationSharing,
  claim: Claim,
  day: Day | undefined,
): Result<Record<Component, Place>> {
  const shared: Place = { stays: undefined, cites: [] };
  const places: Record<Component, Place> = { principal: shared, interest: shared, penalty: shared };
  const refusals: Refusal[] = [];
  for (const component of components) {
    const written = body[component];
    if (written === "shared" || claim[`${component}Fen`] === 0n) continue;
    if ("stays" in written) {
      places[component] = { stays: written.stays, cites: [] };
      continue;
    }
    const { policy, parameters } = basis;
    const entered = parameterOn(policy, parameters, { id: written.parameter, type: "choice", day });
    if (!entered.ok) refusals.push(...entered.refusals);
    else if (entered.value.value === "shared") places[component] = { ...shared, cites: [entered.value.cite] };
    else if (policy.parties[entered.value.value])
      places[component] = { stays: entered.value.value, cites: [entered.value.cite] };
    else
      refusals.push({
        code: "input-invalid",
        at: written.parameter,
        message: message("refusal.parameter-wrong", { parameter: written.parameter, type: "choice" }),
      });
  }
  return refusals.length > 0 ? refused(...refusals) : done(places);
}
