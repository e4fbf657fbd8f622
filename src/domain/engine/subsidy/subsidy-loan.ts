import type { Day } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import type { LoanTerms } from "#domain/engine/facts/loan-state.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";

/** Another loan that counts against the same cap. Its place beside this one goes by the day of signing. */
export type OtherLoan = LoanTerms & { readonly id?: string | undefined; readonly facts: readonly Fact[] };

/** A loan as the subsidy needs it. */
export type SubsidyLoan = LoanTerms & {
  readonly id?: string | undefined;
  /** Needed only where the policy goes by the day of application. */
  readonly appliedOn?: Day | undefined;
  readonly facts: readonly Fact[];
  /** The whole contract renews an earlier one. */
  readonly isRenewal?: boolean | undefined;
  /** Running or past loans of the borrower or household, for a cap that is counted over all of them. */
  readonly others?: readonly OtherLoan[] | undefined;
  /**
   * `recorded`: interest counts as paid only as far as `interest-paid` facts say. `as-due`: it is taken as paid when due.
   * Absent: recorded if there is any such fact.
   */
  readonly interestPayments?: "as-due" | "recorded" | undefined;
  /** What conditions and formulas of the policy may ask for, besides what the contract itself says. */
  readonly known?: KnownFacts | undefined;
};

/** The days for which subsidy is reckoned, both counted. */
export type Window = {
  readonly from: Day;
  readonly to: Day;
  /** Interest counts when it was paid by this day; absent: by `to`. */
  readonly paidBy?: Day | undefined;
  /** What was paid by this day counted in an earlier round; absent: the day before `from`. */
  readonly paidBefore?: Day | undefined;
};
