import type { Day } from "#domain/calendar/day.ts";
import { enteredShares } from "#domain/engine/sharing/entered-shares.ts";
import { allocate } from "#domain/money/allocate.ts";
import { cumulativeShares } from "#domain/money/cumulative.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Basis, InForce } from "#domain/policy/in-force.ts";
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

/**
 * The funders of a rule in force, looked up when first needed. A policy that names none has none. Refusals:
 * those of `enteredShares`.
 */
export function compileFunders(basis: Basis, rule: FundersRule | undefined): () => Result<FunderShares> {
  if (!rule) return () => done(nobody);
  const { body, cite, pickedOn } = rule;
  let kept: Result<FunderShares> | undefined;
  return () => {
    if (kept) return kept;
    if (Array.isArray(body.parts)) kept = done({ ...sharesOf(body.parts), of: body.of, cites: [cite] });
    else {
      const entered = enteredShares(basis, body.parts, pickedOn);
      if (!entered.ok) kept = entered;
      else {
        const { of, parts, cite: entry } = entered.value;
        kept = done({ ...sharesOf(parts), of, cites: [cite, entry] });
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
  const split = (amountFen: Fen): readonly Fen[] => {
    const amounts: Fen[] = [];
    const levelAmounts = level(amountFen);
    for (let index = 0; index < levelAmounts.length; index += 1) {
      const below = inner[index];
      if (below) for (const amount of below.split(levelAmounts[index]!)) amounts.push(amount);
      else amounts.push(levelAmounts[index]!);
    }
    return amounts;
  };
  return { parties, split, parts };
}

/** What one funder pays. */
export type FunderAmount = { readonly party: string; readonly amountFen: Fen };

/** The parts of every amount, summed by party in the order of the shares; nothing where there are no amounts. */
export function sumByFunder(
  lines: readonly { readonly amountFen: Fen; readonly epoch: { readonly funders: () => Result<FunderShares> } }[],
): Result<readonly FunderAmount[]> {
  if (lines.length === 0) return done([]);
  const first = lines[0]!.epoch.funders();
  if (!first.ok) return first;
  const { parties } = first.value;
  const sums: Fen[] = [];
  for (const amountFen of first.value.split(lines[0]!.amountFen)) sums.push(amountFen);
  const others = new Map<string, Fen>();
  for (let index = 1; index < lines.length; index += 1) {
    const { epoch, amountFen } = lines[index]!;
    const shares = epoch.funders();
    if (!shares.ok) return shares;
    const amounts = shares.value.split(amountFen);
    shares.value.parties.forEach((party, at) => {
      // Lines of one loan nearly always have the same funders in the same places.
      const place = parties[at] === party ? at : parties.indexOf(party);
      if (place >= 0) sums[place]! += amounts[at]!;
      else others.set(party, (others.get(party) ?? 0n) + amounts[at]!);
    });
  }
  const found: FunderAmount[] = [];
  for (let at = 0; at < parties.length; at += 1) found.push({ party: parties[at]!, amountFen: sums[at]! });
  for (const [party, amountFen] of others) found.push({ party, amountFen });
  return done(found);
}
