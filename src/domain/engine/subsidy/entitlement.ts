import type { Anomaly } from "#domain/engine/facts/anomaly.ts";
import { fold } from "#domain/engine/facts/fold.ts";
import type { LoanState } from "#domain/engine/facts/loan-state.ts";
import type { Fen } from "#domain/money/fen.ts";
import { message } from "#domain/wording/message.ts";
import { day as dayQuantity } from "#domain/wording/quantity.ts";
import type { Explanation } from "#domain/wording/explanation.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { explainEntitlement } from "./explain-entitlement.ts";
import type { SubsidyLine } from "./lines.ts";
import { apartLines, type Asked, loanLines } from "./loan-lines.ts";
import { type FunderAmount, sumByFunder } from "./funders.ts";
import { knownLater } from "./known-of-loan.ts";
import type { Plan, PlanEpoch, PreparedSubsidy } from "./plan.ts";
import { type Blocked, blockedDays } from "./runs.ts";
import type { SubsidyLoan, Window } from "./subsidy-loan.ts";

/** What a loan's subsidy comes to in a window. */
export type Entitlement = {
  /** The sum of the lines. */
  readonly amountFen: Fen;
  readonly lines: readonly SubsidyLine[];
  /** Accrued in the window and not yet paid by the borrower: not in the amount. */
  readonly waiting: readonly SubsidyLine[];
  /** Ordinary interest of overdue days whose cause a decision laid to the bank or the administration: shown, not in the amount (L-04). */
  readonly apart: readonly SubsidyLine[];
  /** The sums of the lines' parts, in the order of the file; empty where the file names no funders. */
  readonly funders: readonly FunderAmount[];
  /** Whether interest counts by recorded payments, is taken as paid when due, or need not be paid first. */
  readonly payments: "recorded" | "as-due" | "not-needed";
  readonly state: LoanState;
  readonly anomalies: readonly Anomaly[];
  readonly explanation: Explanation | undefined;
};

export type EntitlementOptions = { readonly explain: boolean };

/**
 * The subsidy of a loan in a window. Interest of a day belongs to the balance at the end of that day, so the day of
 * disbursement counts and the day of repayment does not; nothing counts from the due day on. Adjacent windows never share
 * a day. Each line is rounded once and the amount is their sum. Refusals: `input-invalid` (the window ends before it
 * begins), `policy-ended`, `rule-absent`, `parameter-unset`, `lpr-missing`, `case-fact-missing` (a condition's name, or the
 * subsidy granted before the takeover, C-02).
 */
export function entitlement(
  prepared: PreparedSubsidy,
  loan: SubsidyLoan,
  window: Window,
  { explain }: EntitlementOptions,
): Result<Entitlement> {
  if (window.to < window.from)
    return refused({
      code: "input-invalid",
      at: "to",
      message: message("subsidy.window-reversed", { from: dayQuantity(window.from), to: dayQuantity(window.to) }),
    });
  const plan = prepared.planOf(loan, window);
  if (!plan.ok) return plan;
  const state = fold(loan, loan.facts);
  if (state.takenOver && state.grants.length === 0 && state.disbursedOn < state.takenOver.on)
    return refused({
      code: "case-fact-missing",
      at: "facts.subsidy-granted",
      message: message("subsidy.no-opening-grant", { on: dayQuantity(state.takenOver.on) }),
    });
  const wantsPayment = plan.value.some((part) => "formulas" in part && part.isAfterPayment);
  const hasRecords = state.interestPaid.length > 0;
  const isRecorded =
    wantsPayment && (loan.interestPayments === undefined ? hasRecords : loan.interestPayments === "recorded");
  const payments = !wantsPayment ? "not-needed" : isRecorded ? "recorded" : "as-due";
  const known = knownLater(loan, state);
  const isIdle = state.stops.length === 0 && state.grants.length === 0 && !state.takenOver;
  const blocked = isIdle ? noBlocks : blockedDays(state, plan.value);
  const { basis, periods } = prepared;
  const asked: Asked = { basis, periods, plan: plan.value, loan, window, state, isRecorded, known, blocked };
  const found = loanLines(asked);
  if (!found.ok) return found;
  const apart = apartLines(asked);
  if (!apart.ok) return apart;
  const { lines, waiting } = found.value;
  const funders = sumByFunder(lines);
  if (!funders.ok) return funders;
  let amountFen = 0n;
  for (const line of lines) amountFen += line.amountFen;
  const result = {
    amountFen,
    lines,
    waiting,
    apart: apart.value,
    funders: funders.value,
    payments,
    state,
    anomalies: state.anomalies,
  } as const;
  const explanation = explain
    ? explainEntitlement({
        ...result,
        basis,
        epochs: epochsIn(plan.value, window),
        loan,
        window,
        blocked,
        periods,
      })
    : undefined;
  return done({ ...result, explanation });
}

const noBlocks: readonly Blocked[] = [];

function epochsIn(plan: Plan, { from, to }: Window): PlanEpoch[] {
  return plan.filter((part): part is PlanEpoch => "formulas" in part && part.from <= to && part.until > from);
}
