import type { Fact } from "./fact.ts";
import {
  applyInterestPayment,
  applyLending,
  applyLoss,
  applyOpening,
  applyRepayment,
  applySettlement,
} from "./fold-money.ts";
import { applyClearing, applyNewTerm, applyStop } from "./fold-term.ts";
import type { LoanState, LoanTerms } from "./loan-state.ts";
import { overduePeriods, withInstalments } from "./overdue.ts";
import { lend, note, type Running } from "./running.ts";
import { standingFacts } from "./standing.ts";
import { day } from "#domain/wording/quantity.ts";

/**
 * One state out of any set of facts, in whatever order they are given. Contradictions are listed, never thrown: the
 * state is then what the facts say in their fixed order, with a balance of at least zero. Without a `disbursed` or
 * `taken-over` fact the whole principal went out on `disbursedOn`.
 */
export function fold(terms: LoanTerms, facts: readonly Fact[]): LoanState {
  const running = start(terms);
  const standing = standingFacts(facts, running.anomalies);
  let isLendingImplied = true;
  for (const fact of standing) {
    if (fact.kind === "disbursed") isLendingImplied = false;
    else if (fact.kind === "taken-over") {
      isLendingImplied = false;
      running.takenOverOn ??= fact.effectiveOn;
    }
  }
  for (const fact of standing) {
    if (isLendingImplied && fact.effectiveOn >= terms.disbursedOn) {
      lendAll(running);
      isLendingImplied = false;
    }
    apply(running, fact);
  }
  if (isLendingImplied) lendAll(running);
  return finish(running, standing);
}

/** The whole principal on the day of the contract; not if the loan is said to have been settled before. */
function lendAll(running: Running): void {
  if (running.settledOn === undefined) lend(running, running.terms.disbursedOn, running.terms.principalFen);
}

function start(terms: LoanTerms): Running {
  return {
    terms,
    owedFen: 0n,
    drawnFen: 0n,
    lentByContractFen: 0n,
    firstLentOn: undefined,
    balance: [],
    stretches: [
      { kind: "contract", from: terms.disbursedOn, until: terms.maturesOn, rateMillionths: terms.annualRateMillionths },
    ],
    stops: [],
    settledOn: undefined,
    takenOverOn: undefined,
    isTakenOver: false,
    interestPaidThrough: undefined,
    compensatedFen: 0n,
    recoveredFen: 0n,
    overdueCause: undefined,
    interestPaid: [],
    penaltyPaid: [],
    grants: [],
    anomalies: [],
  };
}

/** What cannot happen to a loan before money went out; a repayment then has an anomaly of its own. */
const followsLending: ReadonlySet<Fact["kind"]> = new Set([
  "interest-paid",
  "penalty-paid",
  "extended",
  "renewed",
  "recalled",
  "compensated",
  "written-off",
]);

/** One fact. Rank and day have put it in its place already. */
function apply(running: Running, fact: Fact): void {
  if (running.firstLentOn === undefined && running.takenOverOn === undefined && followsLending.has(fact.kind))
    note(running, "before-lent", fact, { expected: day(running.terms.disbursedOn) });
  switch (fact.kind) {
    case "disbursed":
    case "additional":
      return applyLending(running, fact);
    case "repaid":
      return applyRepayment(running, fact);
    case "interest-paid":
    case "penalty-paid":
      return applyInterestPayment(running, fact);
    case "settled":
      return applySettlement(running, fact);
    case "extended":
    case "renewed":
      return applyNewTerm(running, fact);
    case "recalled":
    case "converted":
    case "misused":
    case "ineligible":
    case "in-breach":
      return applyStop(running, fact.kind, fact.effectiveOn);
    case "cleared":
      return applyClearing(running, fact);
    case "compensated":
    case "recovered":
    case "written-off":
      return applyLoss(running, fact);
    case "taken-over":
    case "subsidy-granted":
      return applyOpening(running, fact);
    case "signed":
      if (fact.effectiveOn !== running.terms.signedOn)
        note(running, "signed-day-differs", fact, { expected: day(running.terms.signedOn) });
      return;
    case "cause-decided":
      running.overdueCause = fact.cause;
      return;
    case "reversed":
      return;
  }
}

function finish(running: Running, standing: readonly Fact[]): LoanState {
  const { stretches, terms } = running;
  const balance = terms.instalments ? withInstalments(running.balance, terms.instalments) : running.balance;
  const disbursedOn = running.firstLentOn ?? terms.disbursedOn;
  const first = stretches[0]!;
  if (first.from !== disbursedOn && disbursedOn < first.until) first.from = disbursedOn;
  let index = balance.length;
  while (index > 0 && balance[index - 1]!.balanceFen === 0n) index -= 1;
  return {
    balance,
    stretches,
    disbursedOn,
    dueOn: stretches[stretches.length - 1]!.until,
    paidOffOn: balance[index]?.from,
    settledOn: running.settledOn,
    overdue: overduePeriods(balance, stretches),
    stops: running.stops,
    interestPaid: running.interestPaid,
    penaltyPaid: running.penaltyPaid,
    takenOver:
      running.takenOverOn === undefined
        ? undefined
        : { on: running.takenOverOn, interestPaidThrough: running.interestPaidThrough },
    grants: running.grants,
    compensatedFen: running.compensatedFen,
    recoveredFen: running.recoveredFen,
    overdueCause: running.overdueCause,
    anomalies: running.anomalies,
    standing,
  };
}
