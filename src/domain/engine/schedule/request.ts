import type { Day } from "#domain/calendar/day.ts";
import type { DayCount } from "#domain/calendar/day-count.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { RoundingRule } from "#domain/money/rounding.ts";
import type { repaymentMethods } from "#domain/policy/schema/terms.ts";

export type RepaymentMethod = (typeof repaymentMethods)[number];

export const intervalUnits = ["day", "week", "month", "quarter", "year"] as const;
/** The time from one due day to the next. */
export type Interval = { readonly count: number; readonly unit: (typeof intervalUnits)[number] };

/**
 * What an early repayment does to the rest. `shorter-term`: the instalments stay as large and end sooner;
 * `smaller-instalment`: they stay as many and get smaller; `next-instalments`: it pays the principal of the next ones,
 * of which only the interest is then due, and the later ones stay as they were.
 */
export const prepaymentWays = ["shorter-term", "smaller-instalment", "next-instalments"] as const;
export type PrepaymentWay = (typeof prepaymentWays)[number];

/**
 * How the listed repayments are read. `as-due`: every instalment is taken as paid on its day and the listed ones come on
 * top of that; `as-listed`: nothing but the listed ones was paid.
 */
export const paidReadings = ["as-due", "as-listed"] as const;
export type PaidReading = (typeof paidReadings)[number];

/** What a payment may pay. `penalty` is interest on overdue or misused principal, `compound` interest on unpaid interest. */
export const debtKinds = ["penalty", "compound", "interest", "principal"] as const;
export type DebtKind = (typeof debtKinds)[number];

export type Repayment = { readonly on: Day; readonly amountFen: Fen };

/** A loan and what happened to it, as far as its schedule and interest need it. */
export type QuoteRequest = {
  readonly principalFen: Fen;
  readonly annualRateMillionths: RateMillionths;
  readonly disbursedOn: Day;
  readonly method: RepaymentMethod;
  readonly dayCount: DayCount;
  /** Every period's interest is rounded once by this rule. */
  readonly rounding: RoundingRule;
  /** How many instalments. With `maturesOn`, the last of them is due then; without, at the end of the last interval. */
  readonly installments?: number | undefined;
  readonly every?: Interval | undefined;
  readonly maturesOn?: Day | undefined;
  /** Method `free` alone: the due days, rising, with the principal due on each; the sum is the principal. */
  readonly freeInstalments?: readonly { readonly due: Day; readonly principalFen: Fen }[] | undefined;
  /** The day of the month on which interest is settled, 1 to 31 (a shorter month: its last day). */
  readonly settlementDay?: number | undefined;
  /** Whether the interest of the settlement day itself belongs to the period that ends on it (the default); what is repaid on it then lowers the balance from the next day. */
  readonly settlementDayCounted?: boolean | undefined;
  /** The number of first instalments that are interest alone. */
  readonly graceOnPrincipal?: number | undefined;
  readonly repayments?: readonly Repayment[] | undefined;
  readonly prepayment?: PrepaymentWay | undefined;
  readonly paid?: PaidReading | undefined;
  /** Nothing after this day is reckoned: interest runs up to it, the day itself not counted. */
  readonly asOf?: Day | undefined;
  /** The margin on the contract rate that overdue principal bears: 500000 is 1.5 times the rate. */
  readonly penaltyMarginMillionths?: RateMillionths | undefined;
  /** Given, a maturity on a day off by this calendar is excused: overdue from the next working day on, the contract rate up to it. */
  readonly workingDaysAtMaturity?: WorkingCalendar | undefined;
  /** Whether unpaid interest bears interest at the penalty rate. */
  readonly compoundInterest?: boolean | undefined;
  /** Money put to another use: from that day the loan bears a margin on its rate. */
  readonly misuse?: { readonly from: Day; readonly marginMillionths: RateMillionths } | undefined;
  /** All four kinds, each once: what a payment pays first. */
  readonly allocationOrder?: readonly DebtKind[] | undefined;
  /** The principal due at maturity becomes due later, from the old maturity on at the new rate. Limits are the policy's. */
  readonly extension?:
    | {
        readonly decidedOn: Day;
        readonly newMaturesOn: Day;
        readonly annualRateMillionths?: RateMillionths | undefined;
      }
    | undefined;
};
