import { formatYuan } from "#domain/money/fen.ts";
import { message, type Message, type Params } from "#domain/wording/message.ts";
import { day, type LocalText } from "#domain/wording/quantity.ts";
import { factWords } from "#domain/wording/fact-words.ts";
import type { Fact } from "./fact.ts";

/** In what way facts contradict one another, or themselves: a closed list. */
export const anomalyCodes = [
  "id-used-twice",
  "superseded-missing",
  "superseded-twice",
  "supersede-cycle",
  "reversal-of-nothing",
  "lent-over-contract",
  "disbursed-day-differs",
  "disbursed-before-signed",
  "signed-day-differs",
  "before-takeover",
  "taken-over-twice",
  "repaid-before-lent",
  "before-lent",
  "lent-after-due",
  "repaid-more-than-lent",
  "settled-amount-differs",
  "fact-after-payoff",
  "paid-after-compensation",
  "more-than-owed",
  "recovered-without-compensation",
  "recovered-more-than-compensated",
  "extension-not-later",
  "extended-after-maturity",
  "cleared-without-cause",
  "amount-not-positive",
] as const;
export type AnomalyCode = (typeof anomalyCodes)[number];

/** A contradiction: listed until somebody resolves it by a new fact; it never stops the fold. */
export type Anomaly = { readonly code: AnomalyCode; readonly fact: Fact; readonly message: Message };

/** An anomaly of one fact; its day, kind and amount are in the message. */
export function anomaly(code: AnomalyCode, fact: Fact, more: Params = {}): Anomaly {
  const amount = "amountFen" in fact && fact.amountFen !== undefined ? ` ${formatYuan(fact.amountFen)}` : "";
  const kind: LocalText = factWords[`fact.${fact.kind}`];
  return {
    code,
    fact,
    message: message(`anomaly.${code}`, {
      on: day(fact.effectiveOn),
      kind,
      amount,
      id: fact.id ? ` (${fact.id})` : "",
      ...more,
    }),
  };
}
