import type { Day } from "#domain/calendar/day.ts";
import type { LoanState } from "#domain/engine/facts/loan-state.ts";
import type { Fen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import type { CompiledFormula, SubsidyRate } from "./formula.ts";
import type { PlanEpoch } from "./plan.ts";
import type { FlatPiece, RatePiece } from "./rate-pieces.ts";
import type { Run } from "./runs.ts";
import type { Subsidised, UsedCap } from "./subsidised-segments.ts";

/** Where interest counts only as far as it was paid: what a line's interest gives, and the charge that it belongs to. */
export type PaidPart = {
  /** On what had been paid by the day of this round, by that of the rounds before, and once all of it is paid. */
  readonly nowFen: Fen;
  readonly beforeFen: Fen;
  readonly fullFen: Fen;
  /** The first day of the charge: lines of one charge are rounded as a running sum. */
  readonly chargeFrom: Day;
  /** Ordinary interest charged together, on the whole balance, and what of it is paid. */
  readonly chargedFen: Fen;
  readonly paidFen: Fen;
  /** Of the line's interest, the part that is paid by now. */
  readonly share: Share;
};

export type Share = { readonly numerator: bigint; readonly denominator: bigint };

/** One line of an entitlement, rounded once. Its key is component, `from` and `to`; both days are counted. */
export type SubsidyLine = {
  /** `flat` is paid once on one day; its `days` are 0. */
  readonly component: "interest" | "flat";
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** The subsidised part of the balance. */
  readonly principalFen: Fen;
  /** Of the principal a year; of a flat line, once. */
  readonly rate: SubsidyRate;
  readonly amountFen: Fen;
  readonly cite: Citation;
  /** `late`: the days lie before the window and the interest was paid only in it; `waiting`: it is not paid yet. */
  readonly standing: "due" | "late" | "waiting";
  readonly paid: PaidPart | undefined;
  readonly formula: CompiledFormula;
  readonly epoch: PlanEpoch;
  /** What an interest line is reckoned on. */
  readonly piece: RatePiece | undefined;
  readonly cap: UsedCap | undefined;
};

/** principal × rate × part of the year, rounded once as the policy says. */
export function runAmount({ principalFen, piece, from, until }: Run): Fen {
  const numerator = principalFen * piece.rate.numerator * piece.epoch.yearPart.numerator(from, until);
  return divideRounded(numerator, piece.denominator, piece.epoch.rounding);
}

/** The line of a run. */
export function interestLine(
  run: Run,
  cap: UsedCap | undefined,
  { amountFen, standing, paid }: Pick<SubsidyLine, "amountFen" | "standing" | "paid">,
): SubsidyLine {
  const { from, until, principalFen, piece } = run;
  const { formula, epoch, rate } = piece;
  return {
    component: "interest",
    from,
    to: until - 1,
    days: until - from,
    principalFen,
    rate,
    amountFen,
    cite: formula.cite,
    standing,
    paid,
    formula,
    epoch,
    piece,
    cap,
  };
}

/**
 * The lines of a formula that pays once: on each day on which money went out, on what went out of the part under the cap;
 * or on the day of payoff, if that is not after the due day, on all that had gone out of that part.
 */
export function flatLines(
  { from, until, epoch, formula, resolved }: FlatPiece,
  state: LoanState,
  { segments, cap }: Subsidised,
): SubsidyLine[] {
  const lines: SubsidyLine[] = [];
  const add = (on: Day, principalFen: Fen): void => {
    if (on < from || on >= until || principalFen <= 0n) return;
    const { rate } = resolved;
    const amountFen = divideRounded(principalFen * rate.numerator, rate.denominator, epoch.rounding);
    const paid = undefined;
    lines.push({
      component: "flat",
      from: on,
      to: on,
      days: 0,
      principalFen,
      rate,
      amountFen,
      cite: formula.cite,
      standing: "due",
      paid,
      formula,
      epoch,
      piece: undefined,
      cap,
    });
  };
  let mostFen = 0n;
  for (const segment of segments) {
    if (segment.principalFen <= mostFen) continue;
    if (resolved.at === "disbursed") add(segment.from, segment.principalFen - mostFen);
    mostFen = segment.principalFen;
  }
  if (resolved.at === "settled" && state.paidOffOn !== undefined && state.paidOffOn <= state.dueOn)
    add(state.paidOffOn, mostFen);
  return lines;
}
