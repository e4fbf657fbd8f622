import type { RuleBody } from "#domain/policy/schema/value.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Owed, Repayment } from "./amount.ts";
import { daysOverdueOn } from "./overdue.ts";

export type CompensationSection = NonNullable<Policy["compensation"]>;
export type TriggerBody = RuleBody<NonNullable<CompensationSection["triggers"]>[string]>;

/** A compensation asked for on one loan. */
export type CompensationCase = {
  /** The day asked about: of the application or, for a deduction, of the deduction. */
  readonly on: Day;
  readonly approvedOn?: Day | undefined;
  readonly paidOn?: Day | undefined;
  readonly signedOn?: Day | undefined;
  /** The code of the ground, where the policy has grounds. */
  readonly ground?: string | undefined;
  /** Ids of the papers at hand. */
  readonly papers: readonly string[];
  /** The answers to what compensation and sharing ask, as a case file carries them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The loan by the vocabulary; days overdue and balance are reckoned where they are not given. */
  readonly loan: NonNullable<KnownFacts[string]>;
  readonly household?: KnownFacts[string];
  /** Maturity, after an extension the new one, or the day the loan was called. */
  readonly maturesOn?: Day | undefined;
  readonly owed: Owed;
  readonly repayments: readonly Repayment[];
};

/** The loan with what follows from its maturity and from what is owed. */
export function loanFacts(given: CompensationCase): NonNullable<KnownFacts[string]> {
  const overdue = given.maturesOn === undefined ? undefined : daysOverdueOn(given.on, given.maturesOn);
  const owesPrincipal = given.owed.principal > 0n;
  const owesAnything = owesPrincipal || given.owed.interest > 0n || given.owed.penalty > 0n || given.owed.compound > 0n;
  return {
    balance: given.owed.principal,
    ...(overdue !== undefined && {
      principalDaysOverdue: owesPrincipal ? overdue : 0,
      daysOverdue: owesAnything ? overdue : 0,
    }),
    ...Object.fromEntries(Object.entries(given.loan).filter(([, value]) => value !== undefined)),
  };
}
