import { addMonths, type Day } from "#domain/calendar/day.ts";
import { type LoanState, type Period, type Stretch } from "#domain/engine/facts/loan-state.ts";
import type { Expression, KnownFacts } from "#domain/policy/expression.ts";
import { missingNames } from "#domain/policy/missing-fact.ts";
import { message } from "#domain/wording/message.ts";
import { day as dayQuantity } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { addRefusals } from "./epochs.ts";
import type { CompiledFormula, ResolvedFormula, SubsidyRate } from "./formula.ts";
import { subsidyRate } from "./formula.ts";
import type { Plan, PlanEpoch } from "./plan.ts";

type Yearly = Exclude<ResolvedFormula, { readonly kind: "none" | "flat" }>;
export type Flat = Extract<ResolvedFormula, { readonly kind: "flat" }>;

/** Days of one stretch of the loan that are subsidised at one rate. */
export type RatePiece = Period & {
  readonly stretch: Stretch;
  readonly epoch: PlanEpoch;
  readonly formula: CompiledFormula;
  readonly resolved: Yearly;
  readonly rate: SubsidyRate;
  /** The year of the loan, where its share depends on it; else 0. */
  readonly loanYear: number;
  /** Of the rate and the part of the year together: what balance × rate × days is divided by, once. */
  readonly denominator: bigint;
};

/** A formula that pays once, and the days in which its day may lie. */
export type FlatPiece = Period & {
  readonly epoch: PlanEpoch;
  readonly formula: CompiledFormula;
  readonly resolved: Flat;
};

export type RatePieces = {
  readonly pieces: RatePiece[];
  readonly flats: FlatPiece[];
  readonly refusals: Refusal[];
};

const whole = 1_000_000;

/**
 * The days from `from` (counted) up to `until` (not counted) on which the loan is subsidised, with the rate: not yet due,
 * under a formula of the file, in a year of the loan and within the months that are subsidised, in an extension or renewal
 * only if the file lets it go on. Stops are not looked at here. Refusals: `rule-absent` when no formula was in force for
 * any of the days, `case-fact-missing` for what a condition asks and was not given, and those of values and LPR.
 */
export function ratePieces(
  plan: Plan,
  loan: { readonly state: LoanState; readonly isRenewal: boolean; readonly known: () => KnownFacts },
  asked: Period,
): RatePieces {
  const found: RatePieces = { pieces: [], flats: [], refusals: [] };
  let hasFormula = false;
  for (const epoch of plan) {
    const from = Math.max(epoch.from, asked.from);
    const until = Math.min(epoch.until, asked.until);
    if (from >= until) continue;
    if ("refusals" in epoch) {
      addRefusals(found.refusals, epoch.refusals);
      continue;
    }
    if (epoch.formulas.length === 0) continue;
    hasFormula = true;
    addEpoch(found, epoch, loan, { from, until });
  }
  if (!hasFormula && found.refusals.length === 0)
    found.refusals.push({
      code: "rule-absent",
      at: "subsidy.formulas",
      message: message("refusal.rule-absent", { rule: message("subsidy.formula"), on: dayQuantity(asked.from) }),
    });
  return found;
}

function addEpoch(found: RatePieces, epoch: PlanEpoch, loan: Parameters<typeof ratePieces>[1], days: Period): void {
  const formula = firstThatApplies(epoch.formulas, loan.known, found.refusals);
  if (!formula) return;
  const resolved = formula.resolve(loan.known);
  if (!resolved.ok) {
    addRefusals(found.refusals, resolved.refusals);
    return;
  }
  if (resolved.value.kind === "none") return;
  const { state, isRenewal } = loan;
  let { until } = days;
  if (epoch.maximum.length > 0) {
    const maximum = firstThatApplies(epoch.maximum, loan.known, found.refusals);
    if (maximum) until = Math.min(until, addMonths(state.disbursedOn, maximum.months));
  }
  if (resolved.value.kind === "flat") {
    found.flats.push({ from: days.from, until, epoch, formula, resolved: resolved.value });
    return;
  }
  for (const stretch of state.stretches) {
    const kind = stretch.kind === "contract" && isRenewal ? "renewal" : stretch.kind;
    if (kind !== "contract" && !epoch.goesOn[kind]) continue;
    const from = Math.max(stretch.from, days.from);
    const end = Math.min(stretch.until, until);
    if (from < end)
      addStretch(
        found.pieces,
        { epoch, formula, resolved: resolved.value, stretch, disbursedOn: state.disbursedOn },
        from,
        end,
      );
  }
}

type Chosen = Pick<RatePiece, "epoch" | "formula" | "resolved" | "stretch"> & { readonly disbursedOn: Day };

/** One piece, or one for each year of the loan where the share goes by it. */
function addStretch(pieces: RatePiece[], chosen: Chosen, from: Day, until: Day): void {
  const { formula, disbursedOn } = chosen;
  if (!formula.shareByLoanYear) {
    pieces.push(pieceOf(chosen, from, until, 0, whole));
    return;
  }
  formula.shareByLoanYear.forEach((shareMillionths, index) => {
    const start = Math.max(from, addMonths(disbursedOn, index * 12));
    const end = Math.min(until, addMonths(disbursedOn, index * 12 + 12));
    if (start < end && shareMillionths > 0) pieces.push(pieceOf(chosen, start, end, index + 1, shareMillionths));
  });
}

function pieceOf(chosen: Chosen, from: Day, until: Day, loanYear: number, yearShareMillionths: number): RatePiece {
  const { epoch, formula, resolved, stretch } = chosen;
  const rate = subsidyRate(resolved, stretch.rateMillionths, yearShareMillionths);
  return {
    from,
    until,
    stretch,
    epoch,
    formula,
    resolved,
    rate,
    loanYear,
    denominator: rate.denominator * epoch.yearPart.denominator,
  };
}

/** The first of the file's rules whose condition holds; `undefined` when none does, or a name it asks for is missing. */
function firstThatApplies<Each extends { readonly when: Expression | undefined }>(
  rules: readonly Each[],
  known: () => KnownFacts,
  refusals: Refusal[],
): Each | undefined {
  for (const rule of rules) {
    if (rule.when === undefined) return rule;
    const outcome = rule.when.evaluate(known());
    if ("missing" in outcome) {
      addRefusals(refusals, missingNames(outcome.missing).refusals);
      return undefined;
    }
    if (outcome.value === true) return rule;
  }
  return undefined;
}
