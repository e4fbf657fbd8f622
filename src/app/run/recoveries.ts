import type { Day } from "#domain/calendar/day.ts";
import type { FactOf } from "#domain/engine/facts/fact.ts";
import { type CompensationShares, shareCompensation } from "#domain/engine/sharing/compensation-shares.ts";
import { type RecoveryShares, shareRecovery } from "#domain/engine/sharing/recovery-shares.ts";
import { addRefusals } from "#domain/engine/subsidy/epochs.ts";
import { type Fen, formatYuan, largerFen } from "#domain/money/fen.ts";
import { sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { type Refusal, type Result } from "#domain/wording/refusal.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import { answersOf, answersTo, type CaseAnswers, caseAsks, coverAnswers } from "./case-facts.ts";
import { countedLoans } from "./figures.ts";
import { knowing } from "./known-on.ts";
import type { RunContext } from "./report.ts";

/** Money that came in after a compensation, and how the policy divides it. */
export type Recovery = {
  readonly loan: RunLoan;
  readonly on: Day;
  /** Paid to the bank as if nothing had been compensated: the bank passes it on (C-15). */
  readonly toPassOn: boolean;
  readonly compensatedFen: Fen;
  readonly receiptsFen: Fen;
  /** Absent where it cannot be divided yet. */
  readonly shares: RecoveryShares | undefined;
  /** Why it cannot; what a parameter blocks is said once for all. */
  readonly obstacles: readonly LocalText[];
};

type Receipt = { readonly on: Day; readonly amountFen: Fen; readonly toPassOn: boolean };

/** The recoveries of the book up to its day, in order of days, each divided by the policy's rule (L-10, K-08, B-16, C-15). */
export function recoveries(context: RunContext, blocked: Refusal[]): Recovery[] {
  const { basis, book } = context;
  const divide = dividing(context);
  return countedLoans(book, basis.policy)
    .filter(({ state }) => state.compensatedFen > 0n || state.recoveredFen > 0n)
    .flatMap((loan) => {
      const receipts = receiptsOf(loan, book.asOf);
      return receipts.length === 0 ? [] : divide(loan, receipts, blocked);
    })
    .toSorted((one, other) => one.on - other.on);
}

function receiptsOf({ state }: RunLoan, asOf: Day): Receipt[] {
  const passedOn = new Set(
    state.anomalies.flatMap(({ code, fact }) => (code === "paid-after-compensation" ? [fact] : [])),
  );
  return state.standing.flatMap((fact): Receipt[] => {
    // An amount of nothing or below is an anomaly of the book and divides nothing.
    if (fact.effectiveOn > asOf || !("amountFen" in fact) || (fact.amountFen ?? 0n) <= 0n) return [];
    if (fact.kind === "recovered") return [{ on: fact.effectiveOn, amountFen: fact.amountFen, toPassOn: false }];
    if (!passedOn.has(fact) || fact.kind !== "repaid") return [];
    return [{ on: fact.effectiveOn, amountFen: fact.amountFen, toPassOn: true }];
  });
}

/**
 * Divides the receipts of one loan after another: what was divided of it before counts, so that its parts are those of the
 * whole to the fen; recorded costs (`costs` of its row) come off the first receipts as far as they suffice.
 */
function dividing(
  context: RunContext,
): (loan: RunLoan, receipts: readonly Receipt[], blocked: Refusal[]) => Recovery[] {
  const { basis, book } = context;
  const asks = caseAsks(basis.policy);
  const known = knowing(book);
  const covered = coverAnswers(book, basis.policy);
  return (loan, receipts, blocked) => {
    const answers = { ...covered(loan), ...answersOf({ ...asks.sharing, ...asks.recovery }, loan) };
    const facts = { known: { loan: known(loan)["loan"], household: known(loan)["household"] } };
    const bore = boreOf(context, loan, answersTo(asks.sharing, answers), facts.known);
    const given = {
      ...answersTo({ ...asks.sharing, ...asks.recovery }, answers),
      ...(bore.ok ? { bore: bore.value } : {}),
    };
    let costsFen = amountIn(loan, "costs");
    let dividedFen = 0n;
    return receipts.map(({ on, amountFen, toPassOn }): Recovery => {
      const ask = { receiptsFen: amountFen, costsFen, case: given, ...facts, on, signedOn: loan.terms.signedOn };
      const found = shareOnce((dividedBeforeFen) => shareRecovery(basis, { ...ask, dividedBeforeFen }), dividedFen);
      if (found.ok) {
        dividedFen += amountFen - found.value.costs.deductedFen;
        costsFen = found.value.costs.openFen;
      }
      const refusals = found.ok ? [] : withReason(found.refusals, bore);
      addRefusals(
        blocked,
        refusals.filter(({ code }) => code === "parameter-unset"),
      );
      return {
        loan,
        on,
        toPassOn,
        compensatedFen: loan.state.compensatedFen,
        receiptsFen: amountFen,
        shares: found.ok ? found.value : undefined,
        obstacles: refusals.filter(({ code }) => code !== "parameter-unset").map(({ message }) => sayAll(message)),
      };
    });
  };
}

/** An amount of the row; absent or below zero: none. */
function amountIn({ more }: RunLoan, name: string): Fen {
  const amount = more[name];
  return typeof amount === "bigint" ? largerFen(0n, amount) : 0n;
}

/** As part of the running total; where many parties' shares cannot be divided so, by itself. */
function shareOnce(
  share: (dividedBeforeFen: Fen | undefined) => Result<RecoveryShares>,
  dividedFen: Fen,
): Result<RecoveryShares> {
  if (dividedFen === 0n) return share(undefined);
  const found = share(dividedFen);
  return found.ok || found.refusals.every(({ code }) => code !== "not-computable") ? found : share(undefined);
}

/** Where it is not known what each bore, why that could not be reckoned. */
function withReason(refusals: readonly Refusal[], bore: Result<unknown>): readonly Refusal[] {
  const asksBore = refusals.some(({ at }) => at === "case.bore");
  return asksBore && !bore.ok ? [...refusals.filter(({ at }) => at !== "case.bore"), ...bore.refusals] : refusals;
}

/**
 * What each party bore of a loan's compensation, as a case file carries it: as the roster says it (columns `bore.<party>`), else
 * as the compensation's shares come to on the day it was paid.
 */
function boreOf(
  { basis }: RunContext,
  loan: RunLoan,
  answers: CaseAnswers,
  known: Parameters<typeof shareCompensation>[1]["known"],
): Result<Record<string, string>> {
  const said = Object.keys(basis.policy.parties).flatMap((party) => {
    const amountFen = amountIn(loan, `bore.${party}`);
    return amountFen > 0n ? [[party, formatYuan(amountFen)] as const] : [];
  });
  if (said.length > 0) return { ok: true, value: Object.fromEntries(said) };
  const paid = loan.state.standing.filter(
    (fact): fact is FactOf<"compensated"> => fact.kind === "compensated" && fact.amountFen > 0n,
  );
  const sums = new Map<string, Fen>();
  for (const fact of paid) {
    const share = (principalFen: Fen): Result<CompensationShares> =>
      shareCompensation(basis, {
        principalFen,
        interestFen: fact.interestFen ?? 0n,
        penaltyFen: 0n,
        case: answers,
        known: known!,
        on: fact.effectiveOn,
        signedOn: loan.terms.signedOn,
      });
    const shares = shareOfPaid(share, fact, balanceOn(loan.state, fact.effectiveOn - 1));
    if (!shares.ok) return shares;
    for (const { party, amountFen } of shares.value.parties) sums.set(party, (sums.get(party) ?? 0n) + amountFen);
  }
  return { ok: true, value: Object.fromEntries([...sums].map(([party, fen]) => [party, formatYuan(fen)])) };
}

/** A compensation may be recorded as the whole claim, or as what the others paid to the party that keeps its own part. */
function shareOfPaid(
  share: (principalFen: Fen) => Result<CompensationShares>,
  { amountFen, interestFen }: FactOf<"compensated">,
  owedFen: Fen,
): Result<CompensationShares> {
  const paidFen = amountFen + (interestFen ?? 0n);
  if (amountFen < owedFen) {
    const whole = share(owedFen);
    if (!whole.ok) return whole;
    const { parties, totalFen } = whole.value;
    if (parties.some((each) => totalFen - each.amountFen === paidFen)) return whole;
  }
  return share(amountFen);
}
