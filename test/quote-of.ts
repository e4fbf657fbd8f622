import { formatDay, parseDay } from "#domain/calendar/day.ts";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import { computeQuote, type Quote } from "#domain/engine/schedule/quote.ts";
import type { QuoteRequest } from "#domain/engine/schedule/request.ts";

/** Short forms for tests. */
export const on = (text: string) => parseDay(text)!;
export const yuan = (text: string) => parseYuan(text)!;
export const percent = (text: string) => parsePercent(text)!;

/** 120000.00 at 6 %, actual/360, from 2024-01-15; what a test needs otherwise it says. */
export function aRequest(changes: Partial<QuoteRequest> = {}): QuoteRequest {
  return {
    principalFen: yuan("120000.00"),
    annualRateMillionths: percent("6"),
    disbursedOn: on("2024-01-15"),
    method: "bullet",
    dayCount: "actual/360",
    rounding: "half-up",
    ...changes,
  };
}

/** The quote; a refusal fails the test. */
export function quoteOf(changes: Partial<QuoteRequest>): Quote {
  const result = computeQuote(aRequest(changes));
  if (!result.ok) throw new Error(result.refusals.map((refusal) => `${refusal.at}: ${refusal.message.key}`).join("; "));
  return result.value;
}

/** The rows as one text each: due, days, principal, interest, penalty, balance. */
export function rowTexts(quote: Quote): string[] {
  return quote.rows.map((row) =>
    [
      formatDay(row.due),
      row.days,
      formatYuan(row.principalFen),
      formatYuan(row.interestFen),
      formatYuan(row.penaltyFen),
      formatYuan(row.balanceFen),
    ].join(" "),
  );
}
