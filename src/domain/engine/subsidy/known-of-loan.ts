import { addMonths, type Day } from "#domain/calendar/day.ts";
import type { LoanState } from "#domain/engine/facts/loan-state.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import type { SubsidyLoan } from "./subsidy-loan.ts";

/** What the conditions of the policy may ask of a loan: what was given, and what contract and facts say. Made when first asked. */
export function knownLater(loan: SubsidyLoan, state: LoanState): () => KnownFacts {
  let known: KnownFacts | undefined;
  return () => (known ??= knownOf(loan, state));
}

function knownOf(loan: SubsidyLoan, state: LoanState): KnownFacts {
  return {
    ...loan.known,
    loan: {
      amount: loan.principalFen,
      annualRate: loan.annualRateMillionths,
      signedOn: loan.signedOn,
      termMonths: termMonths(loan.disbursedOn, loan.maturesOn),
      isRenewal: loan.isRenewal ?? false,
      isExtended: state.stretches.some(({ kind }) => kind === "extension"),
      ...loan.known?.["loan"],
    },
  };
}

/** Whole months from the first day to the due day, begun ones counted: 1 January 2022 to 31 December 2024 are 36. */
export function termMonths(from: Day, maturesOn: Day): number {
  let months = Math.max(0, Math.floor((maturesOn - from) / 31));
  while (addMonths(from, months) < maturesOn) months += 1;
  return months;
}
