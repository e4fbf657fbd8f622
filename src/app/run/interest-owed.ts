import type { Day } from "#domain/calendar/day.ts";
import { chargesOf } from "#domain/engine/subsidy/charges.ts";
import { type ChargeTerms, chargeTerms } from "#domain/engine/subsidy/plan.ts";
import { type Fen, largerFen } from "#domain/money/fen.ts";
import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import type { Citation, Explanation } from "#domain/wording/explanation.ts";
import { inputs } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { count, day, money } from "#domain/wording/quantity.ts";
import type { RunLoan } from "./book.ts";
import type { RunContext } from "./report.ts";

/** Ordinary interest that is owed up to maturity, and how that was found. */
export type OwedInterest = { readonly amountFen: Fen; readonly explanation: Explanation | undefined };

/**
 * Ordinary interest charged up to maturity (to the book's day before it) and not paid: as the roster says it (column
 * `interestOwed`), else as the policy's interest rule charges it less what the sheets say was paid. Undefined where neither
 * is known: the roster does not say it, and no sheet says what interest was paid.
 */
export function interestOwed({ basis, book }: RunContext): (loan: RunLoan) => OwedInterest | undefined {
  const kept = new Map<Day, { terms: ChargeTerms; cite: Citation } | undefined>();
  const termsOf = (signedOn: Day) => {
    if (!kept.has(signedOn)) {
      const rule = basis.policy.terms?.interest;
      const found = rule && ruleInForce(basis, rule, eventDays(book.asOf, signedOn));
      kept.set(signedOn, found?.ok ? { terms: chargeTerms(found.value.body), cite: found.value.cite } : undefined);
    }
    return kept.get(signedOn);
  };
  return (loan) => {
    const given = loan.more["interestOwed"];
    if (typeof given === "bigint") return { amountFen: largerFen(0n, given), explanation: undefined };
    if (!book.isInterestRecorded) return undefined;
    const { state } = loan;
    const charging = termsOf(loan.terms.signedOn);
    if (!charging) return undefined;
    const upTo = Math.min(state.dueOn, book.asOf + 1);
    const charges = chargesOf(
      state,
      charging.terms,
      { from: state.disbursedOn, until: upTo },
      { now: "everything", before: 0n },
    ).filter(({ until }) => until <= upTo);
    const chargedFen = charges.reduce((sum, charge) => sum + charge.chargedFen, 0n);
    const paidFen = state.interestPaid.reduce(
      (sum, { on, amountFen }) => (on <= book.asOf ? sum + amountFen : sum),
      0n,
    );
    const owedFen = largerFen(0n, chargedFen - paidFen);
    return {
      amountFen: owedFen,
      explanation: {
        subject: message("compensation-list.interest"),
        result: money(owedFen),
        steps: [
          {
            what: message("compensation-list.interest"),
            inputs: inputs(
              ["compensation-list.interest-up-to", day(upTo)],
              ["compensation-list.interest-charges", count(charges.length)],
              ["compensation-list.interest-charged", money(chargedFen)],
              ["compensation-list.interest-paid", money(paidFen)],
            ),
            formula: message("compensation-list.interest-formula", {
              dayCount: { key: `choice.${charging.terms.yearPart.dayCount}` },
            }),
            rounding: charging.terms.rounding,
            result: money(owedFen),
            cites: [charging.cite],
          },
        ],
      },
    };
  };
}

/** Whether a compensation covers interest at all on the book's day: not where the policy leaves it with a party. */
export function coversInterest({ basis, book }: RunContext): boolean {
  const rule = basis.policy.sharing?.compensation;
  const found = rule && ruleInForce(basis, rule, eventDays(book.asOf));
  return !found?.ok || typeof found.value.body.interest !== "object" || !("stays" in found.value.body.interest);
}
