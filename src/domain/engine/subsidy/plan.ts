import type { Day } from "#domain/calendar/day.ts";
import { type DayCount, yearFraction } from "#domain/calendar/day-count.ts";
import type { Period, Stop } from "#domain/engine/facts/loan-state.ts";
import type { References } from "#domain/engine/references.ts";
import type { RoundingRule } from "#domain/money/rounding.ts";
import { compileExpression, type Expression } from "#domain/policy/expression.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { missingNames } from "#domain/policy/missing-fact.ts";
import type { MoneyValue } from "#domain/policy/schema/value.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { done, type Refusal, type Result } from "#domain/wording/refusal.ts";
import { type ContractDays, epochsOf, type InterestRule, pickedBy, type RulesInForce } from "./epochs.ts";
import { type CompiledFormula, compileFormula } from "./formula.ts";
import { compileFunders, type FunderShares } from "./funders.ts";
import { type Periods, periodsOf } from "./periods.ts";
import type { SubsidyLoan, Window } from "./subsidy-loan.ts";

/** How days become a part of a year: `numerator(from, until) / denominator`. */
export type YearPart = {
  readonly dayCount: DayCount;
  readonly denominator: bigint;
  readonly numerator: (from: Day, until: Day) => bigint;
};

export type CompiledCap = Pick<NonNullable<RulesInForce["principalCap"]>["body"], "per" | "repaidFirst" | "across"> & {
  readonly most: MoneyValue;
  readonly pickedOn: Day;
  readonly cite: Citation;
};

/** How ordinary interest is charged: by which day count and rounding, and on which days. */
export type ChargeTerms = {
  readonly yearPart: YearPart;
  readonly rounding: RoundingRule;
  readonly settlement: {
    readonly day: number | undefined;
    readonly counted: boolean;
    readonly every: "month" | "quarter" | "maturity";
  };
};

/** The rules of a stretch of accrual days for one contract, ready for its loans. */
export type PlanEpoch = Period &
  ChargeTerms & {
    readonly formulas: readonly CompiledFormula[];
    readonly maximum: readonly {
      readonly when: Expression | undefined;
      readonly months: number;
      readonly cite: Citation;
    }[];
    readonly cap: CompiledCap | undefined;
    readonly interestCite: Citation | undefined;
    /** What ends the subsidy while it lasts. */
    readonly stops: ReadonlySet<Stop["reason"]>;
    readonly stopsCite: Citation | undefined;
    readonly excludesCite: Citation | undefined;
    readonly goesOn: { readonly extension: boolean; readonly renewal: boolean };
    readonly goesOnCite: { readonly extension: Citation | undefined; readonly renewal: Citation | undefined };
    /** The borrower pays first; only interest that was paid is refunded (先收后贴). */
    readonly isAfterPayment: boolean;
    readonly paymentCite: Citation | undefined;
    readonly funders: () => Result<FunderShares>;
    readonly fundersCite: Citation | undefined;
  };

/** The epochs of a contract in order, from the first day there is to `endless`. */
export type PlanPart = PlanEpoch | (Period & { readonly refusals: readonly Refusal[] });
export type Plan = readonly PlanPart[];

/** A policy's subsidy made ready for many loans. */
export type PreparedSubsidy = {
  readonly basis: Basis;
  readonly references: References;
  /** The subsidy periods that the policy names. */
  readonly periods: Periods;
  /** The plan of a loan's contract; kept, for many contracts share their days. */
  readonly planOf: (loan: SubsidyLoan, window: Window) => Result<Plan>;
};

/** Makes ready what does not depend on a single loan: versions, formulas, LPR, shares, all looked up once per day that picks them. */
export function prepareSubsidy(basis: Basis, references: References): PreparedSubsidy {
  const by = pickedBy(basis);
  const byDisbursed = by.has("disbursed");
  const byApplied = by.has("applied");
  const byRound = by.has("due") || by.has("decided") || by.has("paid");
  const kept = new Map<number | string, Plan>();
  return {
    basis,
    references,
    periods: periodsOf(basis),
    planOf(loan, window) {
      if (byApplied && loan.appliedOn === undefined) return missingNames(["loan.appliedOn"]);
      const { signedOn } = loan;
      const key =
        byDisbursed || byApplied || byRound
          ? `${signedOn} ${byDisbursed ? loan.disbursedOn : ""} ${loan.appliedOn ?? ""} ${byRound ? window.to : ""}`
          : signedOn;
      let plan = kept.get(key);
      if (!plan) {
        const { to } = window;
        plan = compilePlan(basis, references, {
          signed: signedOn,
          disbursed: loan.disbursedOn,
          ...(loan.appliedOn !== undefined && { applied: loan.appliedOn }),
          due: to,
          decided: to,
          paid: to,
        });
        kept.set(key, plan);
      }
      return done(plan);
    },
  };
}

function compilePlan(basis: Basis, references: References, days: ContractDays): Plan {
  return epochsOf(basis, days).map((epoch): PlanPart => {
    const { from, until } = epoch;
    if (!epoch.ok) return { from, until, refusals: epoch.refusals };
    const { formulas, maximum, principalCap, interest, excludes, inExtension, inRenewal, stops, payment, funders } =
      epoch.rules;
    return {
      from,
      until,
      formulas: formulas.map((formula) => compileFormula(basis, references, { ...formula, signedOn: days.signed! })),
      maximum: maximum.map(({ body, cite }) => ({
        when: body.when === undefined ? undefined : compileExpression(body.when, "loan"),
        months: body.months,
        cite,
      })),
      cap: principalCap && { ...principalCap.body, pickedOn: principalCap.pickedOn, cite: principalCap.cite },
      ...chargeTerms(interest?.body),
      interestCite: interest?.cite,
      stops: new Set<Stop["reason"]>([
        ...(stops?.body.on ?? []),
        ...(excludes?.body.what.includes("misuse") ? (["misused"] as const) : []),
      ]),
      stopsCite: stops?.cite,
      excludesCite: excludes?.cite,
      goesOn: { extension: inExtension?.body.goesOn ?? false, renewal: inRenewal?.body.goesOn ?? false },
      goesOnCite: { extension: inExtension?.cite, renewal: inRenewal?.cite },
      isAfterPayment: payment?.body.after === "interest-paid",
      paymentCite: payment?.cite,
      funders: compileFunders(basis, funders),
      fundersCite: funders?.cite,
    };
  });
}

/** How ordinary interest is charged by a policy's rule, or by the banks' custom where it has none. */
export function chargeTerms(interest: InterestRule | undefined): ChargeTerms {
  return {
    yearPart: yearPartOf(interest?.dayCount ?? "actual/360"),
    rounding: interest?.rounding ?? "half-up",
    settlement: {
      day: interest?.settlementDay,
      counted: interest?.settlementDayCounted ?? true,
      every: interest?.every ?? "quarter",
    },
  };
}

function yearPartOf(dayCount: DayCount): YearPart {
  if (dayCount === "actual/360" || dayCount === "actual/365") {
    return {
      dayCount,
      denominator: dayCount === "actual/360" ? 360n : 365n,
      numerator: (from, until) => BigInt(until - from),
    };
  }
  const { denominator } = yearFraction(0, 1, dayCount);
  return { dayCount, denominator, numerator: (from, until) => yearFraction(from, until, dayCount).numerator };
}
