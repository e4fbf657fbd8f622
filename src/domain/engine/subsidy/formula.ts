import type { Day } from "#domain/calendar/day.ts";
import { tenorOf } from "#domain/engine/eligibility/rate-cap.ts";
import { type LprRate, lprRate } from "#domain/engine/lpr-rate.ts";
import type { References } from "#domain/engine/references.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import { compileExpression, type Expression, type KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, type InForce, percentFigure } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { SubsidyFormula } from "#domain/policy/schema/subsidy.ts";
import type { PercentValue } from "#domain/policy/schema/value.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import type { FormulaRule } from "./epochs.ts";

/** What the budget bears a year, as an exact fraction of the principal, and the same in millionths for reading. */
export type SubsidyRate = {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly millionths: RateMillionths;
};

/** A formula with every value looked up. */
export type ResolvedFormula =
  | { readonly kind: "none"; readonly cites: readonly Citation[] }
  | {
      readonly kind: "share" | "above-lpr" | "rate";
      /** Of what the formula gives, the share that is borne: all of it is 1000000. */
      readonly shareMillionths: RateMillionths;
      /** Rate: the points a year that are borne. */
      readonly pointsMillionths: RateMillionths;
      /** Above LPR: the LPR of the signing with its points, up to which the borrower bears the rate. */
      readonly lpr: LprRate | undefined;
      readonly cites: readonly Citation[];
    }
  | {
      readonly kind: "flat";
      readonly rate: SubsidyRate;
      readonly at: "disbursed" | "settled";
      readonly cites: readonly Citation[];
    };

/** One formula rule in force, ready for many loans. */
export type CompiledFormula = {
  /** What the file calls it. */
  readonly title: LocalText | undefined;
  readonly cite: Citation;
  readonly when: Expression | undefined;
  readonly shareByLoanYear: readonly RateMillionths[] | undefined;
  /** Its values for a loan; the same object for every loan where no value depends on the loan. */
  readonly resolve: (known: () => KnownFacts) => Result<ResolvedFormula>;
};

const whole = 1_000_000;

/** Prepares a formula rule. Values and LPR are looked up when a loan first needs them, so that what is unset blocks only that. */
export function compileFormula(
  basis: Basis,
  references: References,
  given: { title: LocalText | undefined; rule: InForce<FormulaRule>; pickedOn: Day; signedOn: Day },
): CompiledFormula {
  const { title, rule, pickedOn, signedOn } = given;
  const { formula, when, shareByLoanYear } = rule.body;
  let kept: Result<ResolvedFormula> | undefined;
  return {
    title,
    cite: rule.cite,
    when: when === undefined ? undefined : compileExpression(when, "loan"),
    shareByLoanYear,
    resolve(known) {
      if (kept) return kept;
      const context: ResolveContext = { basis, references, pickedOn, signedOn, known, dependsOnLoan: false };
      const resolved = resolveFormula(formula, context);
      if (!context.dependsOnLoan) kept = resolved;
      return resolved;
    },
  };
}

type ResolveContext = {
  readonly basis: Basis;
  readonly references: References;
  readonly pickedOn: Day;
  readonly signedOn: Day;
  readonly known: () => KnownFacts;
  dependsOnLoan: boolean;
};

function resolveFormula(formula: SubsidyFormula, context: ResolveContext): Result<ResolvedFormula> {
  const { basis, pickedOn } = context;
  switch (formula.kind) {
    case "none":
      return done({ kind: "none", cites: [] });
    case "share": {
      const share = percentOf(formula.percent, context);
      if (!share.ok) return share;
      const { value: shareMillionths, cites } = share.value;
      return done({ kind: "share", shareMillionths, pointsMillionths: 0, lpr: undefined, cites });
    }
    case "rate": {
      const points = percentOf(formula.percent, context);
      if (!points.ok) return points;
      const { value: pointsMillionths, cites } = points.value;
      return done({ kind: "rate", shareMillionths: whole, pointsMillionths, lpr: undefined, cites });
    }
    case "above-lpr":
      return resolveAboveLpr(formula, context);
    case "flat": {
      const percent = percentOf(formula.percent, context);
      if (!percent.ok) return percent;
      const { value, cites } = percent.value;
      return done({ kind: "flat", rate: plainRate(value), at: formula.at, cites });
    }
    case "parameter": {
      const entered = parameterOn(basis.policy, basis.parameters, {
        id: formula.parameter,
        type: "formula",
        day: pickedOn,
      });
      if (!entered.ok) return entered;
      const inner = resolveFormula(entered.value.value, context);
      return inner.ok ? done({ ...inner.value, cites: [entered.value.cite, ...inner.value.cites] }) : inner;
    }
  }
}

function resolveAboveLpr(
  formula: Extract<SubsidyFormula, { kind: "above-lpr" }>,
  context: ResolveContext,
): Result<ResolvedFormula> {
  const { basis, references, signedOn } = context;
  const tenor = tenorOf(basis, formula.tenor, signedOn);
  const points = percentOf(formula.points, context);
  const share = percentOf(formula.percent ?? whole, context);
  if (!tenor.ok || !points.ok || !share.ok)
    return { ok: false, refusals: [tenor, points, share].flatMap((each) => (each.ok ? [] : each.refusals)) };
  const lpr = lprRate({
    series: references.lpr,
    calendar: references.calendar,
    on: signedOn,
    tenor: tenor.value,
    pointsMillionths: points.value.value,
    cites: points.value.cites,
  });
  if (!lpr.ok) return lpr;
  return done({
    kind: "above-lpr",
    shareMillionths: share.value.value,
    pointsMillionths: points.value.value,
    lpr: lpr.value,
    cites: share.value.cites,
  });
}

function percentOf(value: PercentValue, context: ResolveContext): ReturnType<typeof percentFigure> {
  if (typeof value === "number") return done({ value, cites: [] });
  const isOfLoan = "formula" in value;
  if (isOfLoan) context.dependsOnLoan = true;
  const known = isOfLoan ? context.known() : {};
  return percentFigure(context.basis, value, { place: "loan", known, day: context.pickedOn });
}

function plainRate(millionths: RateMillionths): SubsidyRate {
  return { numerator: BigInt(millionths), denominator: BigInt(whole), millionths };
}

/** The part of the contract rate that the formula leaves to the budget before any share: never below zero, never above the contract rate. */
export function coveredRate(
  formula: Exclude<ResolvedFormula, { kind: "none" | "flat" }>,
  contractMillionths: RateMillionths,
): RateMillionths {
  const { kind, lpr, pointsMillionths } = formula;
  if (kind === "share") return contractMillionths;
  const borne = kind === "above-lpr" ? contractMillionths - lpr!.rateMillionths : pointsMillionths;
  return Math.max(0, Math.min(borne, contractMillionths));
}

/** What the budget bears a year, after the formula's share and that of the loan year. */
export function subsidyRate(
  formula: Exclude<ResolvedFormula, { kind: "none" | "flat" }>,
  contractMillionths: RateMillionths,
  yearShareMillionths: RateMillionths,
): SubsidyRate {
  const covered = coveredRate(formula, contractMillionths);
  const { shareMillionths } = formula;
  if (shareMillionths === whole && yearShareMillionths === whole) return plainRate(covered);
  const numerator = BigInt(covered) * BigInt(shareMillionths) * BigInt(yearShareMillionths);
  const denominator = BigInt(whole) ** 3n;
  return { numerator, denominator, millionths: Math.round(Number(numerator / BigInt(whole)) / whole) };
}
