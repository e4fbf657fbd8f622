import type { Day } from "#domain/calendar/day.ts";
import { enteredShares } from "./entered-shares.ts";
import { compileExpression, type ExtraNames, type KnownFacts } from "#domain/policy/expression.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { missingNames } from "#domain/policy/missing-fact.ts";
import type { SharePart, Shares } from "#domain/policy/schema/sharing.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";

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
  if ("parameter" in shares) {
    const entered = enteredShares(basis, shares, context.day);
    return entered.ok ? done({ parts: entered.value.parts, cites: [entered.value.cite] }) : entered;
  }
  if ("parts" in shares) return done({ parts: shares.parts, cites: [] });
  for (const each of shares.cases) {
    const outcome = compileExpression(each.when, "case", context.extra).evaluate(context.known);
    if ("missing" in outcome) return missingNames(outcome.missing);
    if (outcome.value === true) return done({ parts: each.parts, cites: [] });
  }
  return refused({ code: "not-computable", at: "case", message: message("sharing.no-case-applies") });
}
