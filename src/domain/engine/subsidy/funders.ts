import type { Day } from "#domain/calendar/day.ts";
import { allocate } from "#domain/money/allocate.ts";
import { cumulativeShares } from "#domain/money/cumulative.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Basis, InForce } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { SharePart } from "#domain/policy/schema/sharing.ts";
import type { ParameterRef } from "#domain/policy/schema/value.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { done, type Result } from "#domain/wording/refusal.ts";

/** Who pays a subsidy: the parties without those whose part is divided again, and how an amount is split among them. */
export type FunderShares = {
  readonly parties: readonly string[];
  /** The parts in the order of the parties; they sum to the amount, and a larger amount takes no fen from anybody. */
  readonly split: (amountFen: Fen) => readonly Fen[];
  readonly parts: readonly SharePart[];
  readonly of: number;
  readonly cites: readonly Citation[];
};

type FundersRule = InForce<{ readonly of: number; readonly parts: SharePart[] | ParameterRef }> & {
  readonly pickedOn: Day;
};

const nobody: FunderShares = { parties: [], split: () => [], parts: [], of: 0, cites: [] };

/** The funders of a rule in force, looked up when first needed. A policy that names none has none. Refusal: `parameter-unset`. */
export function compileFunders(basis: Basis, rule: FundersRule | undefined): () => Result<FunderShares> {
  if (!rule) return () => done(nobody);
  const { body, cite, pickedOn } = rule;
  let kept: Result<FunderShares> | undefined;
  return () => {
    if (kept) return kept;
    if (Array.isArray(body.parts)) kept = done({ ...sharesOf(body.parts), of: body.of, cites: [cite] });
    else {
      const id = body.parts.parameter;
      const entered = parameterOn(basis.policy, basis.parameters, { id, type: "shares", day: pickedOn });
      if (!entered.ok) kept = entered;
      else {
        const { of, parts } = entered.value.value;
        kept = done({ ...sharesOf(parts), of, cites: [cite, entered.value.cite] });
      }
    }
    return kept;
  };
}

function sharesOf(parts: readonly SharePart[]): Pick<FunderShares, "parties" | "split" | "parts"> {
  const weights = parts.map(({ weight }) => weight);
  // Each level on its own never takes a fen back (cumulativeShares); where its weights are too awkward for that, the
  // largest remainder decides.
  const level =
    cumulativeShares(weights)?.partsOf ?? ((amountFen: Fen) => allocate(amountFen, weights, "largest-remainder"));
  const inner = parts.map(({ split }) => (split ? sharesOf(split) : undefined));
  const parties = parts.flatMap(({ party }, index) => inner[index]?.parties ?? [party]);
  if (inner.every((each) => each === undefined)) return { parties, split: level, parts };
  const split = (amountFen: Fen): readonly Fen[] =>
    level(amountFen).flatMap((partFen, index) => inner[index]?.split(partFen) ?? [partFen]);
  return { parties, split, parts };
}
