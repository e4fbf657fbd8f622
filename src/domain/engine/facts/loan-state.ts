import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { Anomaly } from "./anomaly.ts";
import type { Fact, OverdueCause } from "./fact.ts";

/** What the contract says; everything that happened afterwards is a fact. */
export type LoanTerms = {
  readonly principalFen: Fen;
  readonly annualRateMillionths: RateMillionths;
  readonly signedOn: Day;
  /** The day the money went out; a `disbursed` fact, where there is one, says more exactly. */
  readonly disbursedOn: Day;
  readonly maturesOn: Day;
  /** Principal due before the due day of the whole, in order of days; absent: all of it is due then. */
  readonly instalments?: readonly Instalment[] | undefined;
};

export type Instalment = { readonly dueOn: Day; readonly principalFen: Fen };

/** Stands for "without end" in a period: later than every day, and small enough to be a fast integer. */
export const endless: Day = 1_000_000_000;

/** A stretch of days: `from` is counted, `until` is not. */
export type Period = { readonly from: Day; readonly until: Day };

/**
 * What is owed at the end of every day of the period, how much of it is not yet due by the instalments (only that bears
 * ordinary interest), and how much had been paid out under the contract by then.
 */
export type BalanceSegment = Period & { readonly balanceFen: Fen; readonly notDueFen: Fen; readonly drawnFen: Fen };

/** Days that bear ordinary interest at one rate, because the loan is not yet due. The due day is `until`. */
export type Stretch = Period & {
  readonly kind: "contract" | "extension" | "renewal";
  readonly rateMillionths: RateMillionths;
};

/** Days on which something had happened to the loan and was not cleared. */
export type Stop = Period & {
  readonly reason: "recalled" | "converted" | "ineligible" | "compensated" | "in-breach" | "misused";
};

export type Payment = { readonly on: Day; readonly amountFen: Fen };

/** Subsidy granted before the books began here; both days are counted. */
export type Grant = { readonly from: Day; readonly to: Day; readonly amountFen: Fen; readonly funder?: string };

/** All that the facts of a loan come to. */
export type LoanState = {
  /** Without gaps from the first day with a balance to `endless`; empty before anything was lent. */
  readonly balance: readonly BalanceSegment[];
  /** In order of days; days between them are overdue days. */
  readonly stretches: readonly Stretch[];
  /** The day on which money first went out. */
  readonly disbursedOn: Day;
  /** The due day, as extended, renewed or recalled. */
  readonly dueOn: Day;
  /** The day on which the last of it was gone; absent while something is owed. */
  readonly paidOffOn: Day | undefined;
  /** The day of a `settled` fact: all that was due, interest too, is paid. */
  readonly settledOn: Day | undefined;
  /** Days on which the loan stands overdue: from the day after the due day, while something is owed (Linxia reading 3). */
  readonly overdue: readonly Period[];
  readonly stops: readonly Stop[];
  readonly interestPaid: readonly Payment[];
  readonly penaltyPaid: readonly Payment[];
  readonly takenOver: { readonly on: Day; readonly interestPaidThrough: Day | undefined } | undefined;
  readonly grants: readonly Grant[];
  readonly compensatedFen: Fen;
  readonly recoveredFen: Fen;
  /** The last decision on who caused the overdue. */
  readonly overdueCause: OverdueCause | undefined;
  readonly anomalies: readonly Anomaly[];
  /** The facts that count, in their fixed order. */
  readonly standing: readonly Fact[];
};
