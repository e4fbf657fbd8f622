import { addExact, exactInterest, type ExactFen, roundExact, zeroFen } from "#domain/engine/interest.ts";
import type { DayCount } from "#domain/calendar/day-count.ts";
import type { Day } from "#domain/calendar/day.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { RoundingRule } from "#domain/money/rounding.ts";
import { type Citation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { day, money, rate } from "#domain/wording/quantity.ts";

/** What a borrower owes, as a payment may pay it. */
export const owedParts = ["interest", "principal", "penalty", "compound"] as const;
export type OwedPart = (typeof owedParts)[number];
export type Owed = Readonly<Record<OwedPart, Fen>>;

/** A payment of the borrower's side after the figures were taken. */
export type Repayment = { readonly on: Day; readonly amountFen: Fen };

export type ClaimQuestion = {
  /** What is owed; the interest is ordinary interest up to maturity (or the day the loan was called). */
  readonly owed: Owed;
  readonly repayments: readonly Repayment[];
  /** The repayments up to this day count. */
  readonly paidOn: Day;
  /** Which part a payment pays first. */
  readonly order: readonly OwedPart[];
  readonly orderCites: readonly Citation[];
  /** Ordinary interest that goes on after maturity, where the policy covers it up to a later day. */
  readonly goesOn?: {
    readonly from: Day;
    readonly to: Day;
    readonly rateMillionths: RateMillionths;
    readonly dayCount: DayCount;
    readonly rounding: RoundingRule;
    readonly cites: readonly Citation[];
  };
};

/**
 * What is still owed when a compensation is paid: ordinary interest up to the day that the policy names, principal, and
 * apart penalty and compound interest, each less what was repaid meanwhile (L-06, reading 9). Never below zero.
 */
export function owedWhenPaid(question: ClaimQuestion): { owed: Owed; steps: Step[] } {
  const steps: Step[] = [];
  const owed: Record<OwedPart, Fen> = { ...question.owed };
  const { goesOn } = question;
  let accrued: ExactFen = zeroFen;
  let accruedFen = 0n;
  let from = goesOn?.from ?? 0;
  const accrueTo = (to: Day): void => {
    if (!goesOn || to <= from) return;
    const stretch = { from, to, balanceFen: owed.principal, rateMillionths: goesOn.rateMillionths };
    accrued = addExact(accrued, exactInterest(stretch, goesOn.dayCount));
    const wholeFen = roundExact(accrued, goesOn.rounding);
    const addedFen = wholeFen - accruedFen;
    steps.push({
      what: message("compensation.interest-after-maturity"),
      inputs: inputs(
        ["sharing.principal", money(owed.principal)],
        ["compensation.from", day(from)],
        ["compensation.to", day(to)],
        ["compensation.rate", rate(goesOn.rateMillionths)],
      ),
      formula: message("compensation.interest-formula", { dayCount: { key: `choice.${goesOn.dayCount}` } }),
      rounding: goesOn.rounding,
      result: money(addedFen),
      cites: goesOn.cites,
    });
    owed.interest += addedFen;
    accruedFen = wholeFen;
    from = to;
  };
  for (const repayment of question.repayments.toSorted((one, other) => one.on - other.on)) {
    if (repayment.on > question.paidOn) continue;
    if (goesOn) accrueTo(Math.min(repayment.on, goesOn.to));
    steps.push(...pay(owed, repayment, question));
  }
  if (goesOn) accrueTo(goesOn.to);
  return { owed, steps };
}

function pay(owed: Record<OwedPart, Fen>, repayment: Repayment, question: ClaimQuestion): Step[] {
  let leftFen = repayment.amountFen;
  const steps: Step[] = [];
  for (const part of question.order) {
    const partFen = smallerFen(leftFen, owed[part]);
    if (partFen === 0n) continue;
    owed[part] -= partFen;
    leftFen -= partFen;
    steps.push({
      what: message("compensation.repaid", { on: day(repayment.on), part: message(`owed.${part}`) }),
      inputs: inputs(["compensation.repayment", money(repayment.amountFen)]),
      formula: message("compensation.repaid-formula"),
      result: money(-partFen),
      cites: question.orderCites,
    });
  }
  return steps;
}
