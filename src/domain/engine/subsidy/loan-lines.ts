import type { Day } from "#domain/calendar/day.ts";
import { endless, type LoanState, type Stretch } from "#domain/engine/facts/loan-state.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import { type Charge, chargesOf, type PaidSoFar } from "./charges.ts";
import { flatLines, interestLine, runAmount, type SubsidyLine } from "./lines.ts";
import { paidLines, paidSoFar } from "./paid-interest.ts";
import { periodCuts, type Periods } from "./periods.ts";
import type { Plan, PlanEpoch } from "./plan.ts";
import { type FlatPiece, type RatePiece, ratePieces } from "./rate-pieces.ts";
import { type Blocked, runsOf } from "./runs.ts";
import { type Subsidised, subsidisedSegments } from "./subsidised-segments.ts";
import type { SubsidyLoan, Window } from "./subsidy-loan.ts";

/** What the steps of one entitlement share. */
export type Asked = {
  readonly basis: Basis;
  readonly plan: Plan;
  readonly periods: Periods;
  readonly loan: SubsidyLoan;
  readonly window: Window;
  readonly state: LoanState;
  readonly isRecorded: boolean;
  readonly known: () => KnownFacts;
  readonly blocked: readonly Blocked[];
};

export type LoanLines = { readonly lines: readonly SubsidyLine[]; readonly waiting: readonly SubsidyLine[] };

/**
 * The lines of a loan in the window. Where payments are recorded, interest of the days before it is looked at too, as far
 * back as something of it was paid since the last round.
 */
export function loanLines(asked: Asked): Result<LoanLines> {
  const { plan, loan, window, state, isRecorded, known } = asked;
  const until = window.to + 1;
  let paying: Paying | undefined;
  if (isRecorded) {
    const epoch = plan.findLast((part): part is PlanEpoch => "formulas" in part && part.isAfterPayment)!;
    const paid = paidSoFar(state, window);
    paying = { paid, charges: chargesOf(state, epoch, { from: window.from, until }, paid) };
  }
  const from = Math.min(paying?.charges[0]?.from ?? window.from, window.from);
  const about = { state, isRenewal: loan.isRenewal === true, known };
  const { pieces, flats, refusals } = ratePieces(plan, about, { from, until });
  return refusals.length > 0 ? { ok: false, refusals } : linesOfPieces(asked, paying, { pieces, flats });
}

/** The interest charged and what was paid of it, where payments are recorded. */
type Paying = { readonly paid: PaidSoFar; readonly charges: readonly Charge[] };

/**
 * The ordinary interest of overdue days, where a decision laid the overdue to the bank or the administration. A day of
 * interest is the night after it, so the due day's own belongs to the first day overdue.
 */
export function apartLines(asked: Asked): Result<readonly SubsidyLine[]> {
  const { state, plan, window, known } = asked;
  const isBorrowers = state.overdueCause === undefined || state.overdueCause === "borrower";
  if (isBorrowers || state.overdue.length === 0) return done([]);
  const stretches = state.stretches.map(({ until, rateMillionths }, index): Stretch => ({
    kind: "contract",
    from: until,
    until: state.stretches[index + 1]?.from ?? endless,
    rateMillionths,
  }));
  const about = { state: { ...state, stretches }, isRenewal: false, known };
  const { pieces, refusals } = ratePieces(plan, about, { from: window.from, until: window.to + 1 });
  if (refusals.length > 0) return { ok: false, refusals };
  const found = linesOfPieces(asked, undefined, { pieces, flats: [] });
  return found.ok ? done(found.value.lines) : found;
}

/** The pieces laid over the subsidised balance; those under different caps are taken one group after the other. */
function linesOfPieces(
  asked: Asked,
  paying: Paying | undefined,
  { pieces, flats }: { readonly pieces: readonly RatePiece[]; readonly flats: readonly FlatPiece[] },
): Result<LoanLines> {
  const { window, state, blocked, periods } = asked;
  const lines: SubsidyLine[] = [];
  const waiting: SubsidyLine[] = [];
  for (const group of groupsOf(pieces)) {
    const { epoch } = group[0]!;
    const found = subsidised(asked, epoch.cap);
    if (!found.ok) return found;
    const { segments, cap } = found.value;
    const periodStarts = periodCuts(periods, group, state.disbursedOn);
    if (paying && epoch.isAfterPayment) {
      const { charges } = paying;
      const cuts = rising([...charges.flatMap(({ from, until }) => [from, until]), window.from, ...periodStarts]);
      const paid = paidLines({ runs: runsOf(group, segments, blocked, cuts), charges, cap }, paying.paid, window);
      lines.push(...paid.lines);
      waiting.push(...paid.waiting);
      continue;
    }
    const cuts = paying ? rising([window.from, ...periodStarts]) : periodStarts;
    for (const run of runsOf(group, segments, blocked, cuts))
      if (run.from >= window.from)
        lines.push(interestLine(run, cap, { amountFen: runAmount(run), standing: "due", paid: undefined }));
  }
  for (const flat of flats) {
    const found = subsidised(asked, flat.epoch.cap);
    if (!found.ok) return found;
    const isOpen = (on: Day): boolean =>
      on >= window.from && !blocked.some(({ from, until }) => from <= on && on < until);
    lines.push(...flatLines(flat, state, found.value).filter(({ from }) => isOpen(from)));
  }
  return done({ lines, waiting });
}

function subsidised({ basis, loan, state, known }: Asked, cap: RatePiece["epoch"]["cap"]): Result<Subsidised> {
  return subsidisedSegments(basis, { loan, state, cap, known });
}

/** Pieces one after the other under one cap and one way of payment; nearly always all of them. */
function groupsOf(pieces: readonly RatePiece[]): readonly (readonly RatePiece[])[] {
  if (pieces.length === 0) return noGroups;
  const first = pieces[0]!.epoch;
  if (pieces.every(({ epoch }) => epoch === first)) return [pieces];
  const groups: RatePiece[][] = [];
  for (const piece of pieces) {
    const epoch = groups.at(-1)?.[0]!.epoch;
    const { cap, isAfterPayment } = piece.epoch;
    if (epoch && epoch.cap?.cite === cap?.cite && epoch.isAfterPayment === isAfterPayment) groups.at(-1)!.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function rising(days: Day[]): Day[] {
  return days.sort((one, other) => one - other);
}

const noGroups: readonly (readonly RatePiece[])[] = [];
