import { type Fen, largerFen } from "#domain/money/fen.ts";
import { day, money } from "#domain/wording/quantity.ts";
import type { Fact, FactOf } from "./fact.ts";
import { applyStop } from "./fold-term.ts";
import { lend, note, type Running, writeBalance } from "./running.ts";

/** Whether a payment counts: not with an amount of nothing, not before the takeover, not after the loan was settled. */
function counts(running: Running, fact: Fact, amountFen: Fen): boolean {
  if (amountFen <= 0n) note(running, "amount-not-positive", fact);
  else if (running.takenOverOn !== undefined && fact.effectiveOn <= running.takenOverOn)
    note(running, "before-takeover", fact, { expected: day(running.takenOverOn) });
  else if (running.settledOn !== undefined)
    note(running, "fact-after-payoff", fact, { expected: day(running.settledOn) });
  else return true;
  return false;
}

export function applyLending(running: Running, fact: FactOf<"disbursed" | "additional">): void {
  if (!counts(running, fact, fact.amountFen)) return;
  const { terms, stretches } = running;
  const dueOn = stretches[stretches.length - 1]!.until;
  if (fact.effectiveOn >= dueOn) note(running, "lent-after-due", fact, { expected: day(dueOn) });
  if (fact.kind === "disbursed") {
    if (running.firstLentOn === undefined && fact.effectiveOn !== terms.disbursedOn)
      note(running, "disbursed-day-differs", fact, { expected: day(terms.disbursedOn) });
    if (fact.effectiveOn < terms.signedOn)
      note(running, "disbursed-before-signed", fact, { expected: day(terms.signedOn) });
    running.lentByContractFen += fact.amountFen;
    if (running.lentByContractFen > terms.principalFen) note(running, "lent-over-contract", fact);
  }
  lend(running, fact.effectiveOn, fact.amountFen);
}

export function applyRepayment(running: Running, fact: FactOf<"repaid">): void {
  if (!counts(running, fact, fact.amountFen)) return;
  if (running.compensatedFen > 0n) note(running, "paid-after-compensation", fact);
  running.owedFen -= fact.amountFen;
  if (running.firstLentOn === undefined) note(running, "repaid-before-lent", fact);
  else if (running.owedFen < 0n) note(running, "repaid-more-than-lent", fact);
  writeBalance(running, fact.effectiveOn);
}

export function applyInterestPayment(running: Running, fact: FactOf<"interest-paid" | "penalty-paid">): void {
  if (!counts(running, fact, fact.amountFen)) return;
  const payments = fact.kind === "interest-paid" ? running.interestPaid : running.penaltyPaid;
  payments.push({ on: fact.effectiveOn, amountFen: fact.amountFen });
}

export function applySettlement(running: Running, fact: FactOf<"settled">): void {
  const { amountFen } = fact;
  const leftFen = largerFen(running.owedFen, 0n);
  if (!counts(running, fact, amountFen === undefined || amountFen === 0n ? 1n : amountFen)) return;
  if (running.firstLentOn === undefined) note(running, "repaid-before-lent", fact);
  else if (amountFen !== undefined && amountFen !== leftFen)
    note(running, "settled-amount-differs", fact, { expected: money(leftFen) });
  running.owedFen = 0n;
  running.settledOn = fact.effectiveOn;
  writeBalance(running, fact.effectiveOn);
}

/** Compensation and write-off lower what the borrower owes the bank; what is recovered afterwards does not. */
export function applyLoss(running: Running, fact: FactOf<"compensated" | "recovered" | "written-off">): void {
  const leftFen = largerFen(running.owedFen, 0n);
  const amountFen = fact.amountFen ?? leftFen;
  if (fact.kind === "recovered") {
    running.recoveredFen += amountFen;
    if (running.compensatedFen === 0n) note(running, "recovered-without-compensation", fact);
    else if (running.recoveredFen > running.compensatedFen) note(running, "recovered-more-than-compensated", fact);
    return;
  }
  const isInOpeningBalance = running.takenOverOn !== undefined && fact.effectiveOn <= running.takenOverOn;
  if (!isInOpeningBalance && !counts(running, fact, amountFen)) return;
  if (fact.kind === "compensated") {
    running.compensatedFen += amountFen;
    applyStop(running, "compensated", fact.effectiveOn);
  }
  if (isInOpeningBalance) return;
  if (amountFen > leftFen) note(running, "more-than-owed", fact, { expected: money(leftFen) });
  running.owedFen -= amountFen;
  writeBalance(running, fact.effectiveOn);
}

/** What stood when the books began here. */
export function applyOpening(running: Running, fact: FactOf<"taken-over" | "subsidy-granted">): void {
  if (fact.kind === "subsidy-granted") {
    const { from, to, amountFen, funder } = fact;
    running.grants.push({ from, to, amountFen, ...(funder !== undefined && { funder }) });
    return;
  }
  if (running.isTakenOver) {
    note(running, "taken-over-twice", fact);
    return;
  }
  running.isTakenOver = true;
  running.interestPaidThrough = fact.interestPaidThrough;
  running.firstLentOn = running.terms.disbursedOn;
  running.owedFen = fact.balanceFen;
  running.drawnFen = largerFen(running.terms.principalFen, fact.balanceFen);
  running.lentByContractFen = running.terms.principalFen;
  writeBalance(running, fact.effectiveOn);
}
