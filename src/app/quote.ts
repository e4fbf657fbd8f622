import { z } from "zod";
import { formatDay } from "#domain/calendar/day.ts";
import { dayCounts } from "#domain/calendar/day-count.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { computeQuote, type Quote } from "#domain/engine/schedule/quote.ts";
import type { QuoteTotals } from "#domain/engine/schedule/totals.ts";
import {
  type DebtKind,
  debtKinds,
  intervalUnits,
  paidReadings,
  prepaymentWays,
  type QuoteRequest,
} from "#domain/engine/schedule/request.ts";
import { daysOffAtMaturity, repaymentMethods } from "#domain/policy/schema/terms.ts";
import { type ExplanationJson, explanationJson } from "#domain/wording/explanation.ts";
import { sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Result } from "#domain/wording/refusal.ts";
import { readWire, wireDay, wireFault, wirePercent, wirePositiveYuan, wireYuan } from "./wire.ts";

const wireFreeInstalments = z
  .array(z.strictObject({ due: wireDay, principal: wireYuan }))
  .describe("method free alone: the due days, rising, and the principal due on each");

const wireOrder = z
  .array(z.enum(debtKinds))
  .refine(isWholeOrder, wireFault("schedule.order-incomplete"))
  .describe("What a payment pays first: penalty, compound, interest, principal, each once; the default is that order");

/** The input of `huidan quote`: amounts in yuan, rates in percent, days as `YYYY-MM-DD`, all of them in quotes. */
export const quoteSchema = z.strictObject({
  principal: wirePositiveYuan,
  annualRatePercent: wirePercent,
  disbursedOn: wireDay,
  installments: z
    .union([z.int().min(1), wireFreeInstalments])
    .optional()
    .describe("How many instalments; with maturesOn the last is due then. For method free: the list of them"),
  every: z
    .strictObject({ count: z.int().min(1).max(1200), unit: z.enum(intervalUnits) })
    .optional()
    .describe("The time from one due day to the next"),
  maturesOn: wireDay.optional(),
  method: z.enum(repaymentMethods),
  dayCount: z.enum(dayCounts),
  rounding: z.enum(["half-up", "half-even"]).describe("How each period's interest becomes whole fen"),
  settlementDay: z.int().min(1).max(31).optional().describe("The day of the month on which interest is settled"),
  settlementDayCounted: z
    .boolean()
    .optional()
    .describe("Whether the settlement day's own interest belongs to the period that ends on it; the default is true"),
  graceOnPrincipal: z.int().min(0).optional().describe("How many of the first instalments are interest alone"),
  repayments: z
    .array(z.strictObject({ on: wireDay, amount: wirePositiveYuan }))
    .optional()
    .describe("What was paid, in any order; what each went to stands in the answer's payments"),
  prepayment: z
    .enum(prepaymentWays)
    .optional()
    .describe("What an early repayment does to the rest; given, the repayments are read as on top of the plan"),
  paid: z
    .enum(paidReadings)
    .optional()
    .describe(
      "as-due: instalments are taken as paid when due, the listed repayments on top. as-listed: nothing else was paid. " +
        "Default: as-due; as-listed where prepayment is absent and the repayments are listed up to asOf, or reach the principal and are as many as the due days",
    ),
  asOf: wireDay
    .optional()
    .describe(
      "Interest is reckoned up to this day, the day itself not counted; the rows then hold what fell due by it and what was repaid early",
    ),
  penaltyMarginPercent: wirePercent
    .optional()
    .describe("On the contract rate: 50 makes 1.5 times the rate after maturity"),
  dayOffAtMaturity: z
    .enum(daysOffAtMaturity)
    .optional()
    .describe(
      "A maturity on a day off. counts (the default): overdue all the same. no-penalty-next-working-day: the contract rate goes on up to the next working day; paid on it there is no penalty, else penalty runs from that day on",
    ),
  compoundInterest: z.boolean().optional().describe("Whether unpaid interest bears interest, at the penalty rate"),
  misuse: z.strictObject({ from: wireDay, marginPercent: wirePercent }).optional(),
  allocationOrder: wireOrder.optional(),
  extension: z
    .strictObject({ decidedOn: wireDay, newMaturesOn: wireDay, annualRatePercent: wirePercent.optional() })
    .optional(),
});

export type QuoteInput = z.output<typeof quoteSchema>;

/** Reads the wire form and computes the quote; every fault of the input comes back as a refusal that names its place. */
export function quote(calendar: WorkingCalendar, input: unknown): Result<Quote> {
  const read = readWire(quoteSchema, input);
  return read.ok ? computeQuote(quoteRequest(calendar, read.value)) : read;
}

/** The wire form as the engine's. */
function quoteRequest(calendar: WorkingCalendar, input: QuoteInput): QuoteRequest {
  const { principal, annualRatePercent, installments, repayments, misuse, extension, allocationOrder, ...same } = input;
  return {
    ...same,
    principalFen: principal,
    annualRateMillionths: annualRatePercent,
    installments: typeof installments === "number" ? installments : undefined,
    freeInstalments: Array.isArray(installments)
      ? installments.map((each) => ({ due: each.due, principalFen: each.principal }))
      : undefined,
    repayments: repayments?.map((each) => ({ on: each.on, amountFen: each.amount })),
    penaltyMarginMillionths: input.penaltyMarginPercent,
    workingDaysAtMaturity: input.dayOffAtMaturity === "no-penalty-next-working-day" ? calendar : undefined,
    misuse: misuse && { from: misuse.from, marginMillionths: misuse.marginPercent },
    allocationOrder: allocationOrder && wholeOrder(allocationOrder),
    extension: extension && { ...extension, annualRateMillionths: extension.annualRatePercent },
  };
}

type TotalsJson = { principal: string; interest: string; penalty: string; compound: string; total: string };

/** The output of `huidan quote`. Amounts in yuan with two places. `penalty` includes `compound`. */
export type QuoteJson = {
  /**
   * What falls due, paid or not. `principal`: due in the row or repaid early in it, so that every part of the principal
   * stands once; 0.00 in a row overdue. `balance`: the principal really outstanding after the row.
   */
  rows: (TotalsJson & { n: number; from: string; due: string; days: number; balance: string })[];
  /** The sums of the rows; from maturity on, the whole principal and all that the loan costs. */
  totals: TotalsJson;
  /** What would settle the loan after the last row: principal, due or not, with the interest and penalty not paid. */
  outstanding: TotalsJson;
  /** What each listed repayment went to; `early` is the part of its `principal` that was not yet due. */
  payments: (Record<DebtKind | "amount" | "early" | "unused", string> & { on: string })[];
  anomalies: { at?: string; message: LocalText }[];
  notes: { message: LocalText }[];
  explanation: ExplanationJson;
};

/** The quote in the form in which every door shows it. */
export function quoteJson(result: Quote): QuoteJson {
  return {
    rows: result.rows.map((row) => ({
      n: row.n,
      from: formatDay(row.from),
      due: formatDay(row.due),
      days: row.days,
      ...totalsJson(row),
      balance: formatYuan(row.balanceFen),
    })),
    totals: totalsJson(result.totals),
    outstanding: totalsJson(result.outstanding),
    payments: result.payments.map((use) => ({
      on: formatDay(use.on),
      amount: formatYuan(use.amountFen),
      penalty: formatYuan(use.penalty),
      compound: formatYuan(use.compound),
      interest: formatYuan(use.interest),
      principal: formatYuan(use.principal),
      early: formatYuan(use.earlyFen),
      unused: formatYuan(use.unusedFen),
    })),
    anomalies: result.anomalies.map(({ at, message }) => ({
      ...(at !== undefined && { at }),
      message: sayAll(message),
    })),
    notes: result.notes.map((note) => ({ message: sayAll(note) })),
    explanation: explanationJson(result.explanation),
  };
}

function totalsJson(totals: QuoteTotals): TotalsJson {
  return {
    principal: formatYuan(totals.principalFen),
    interest: formatYuan(totals.interestFen),
    penalty: formatYuan(totals.penaltyFen),
    compound: formatYuan(totals.compoundFen),
    total: formatYuan(totals.totalFen),
  };
}

/** Penalty, interest and principal, each once; compound interest may go without saying. */
function isWholeOrder(order: readonly DebtKind[]): boolean {
  return new Set(order).size === order.length && debtKinds.every((kind) => kind === "compound" || order.includes(kind));
}

/** Compound interest that the order does not name is paid after the penalty. */
function wholeOrder(order: readonly DebtKind[]): DebtKind[] {
  return order.includes("compound")
    ? [...order]
    : order.flatMap((kind) => (kind === "penalty" ? [kind, "compound"] : [kind]));
}
