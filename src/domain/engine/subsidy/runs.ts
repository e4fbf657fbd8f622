import type { Day } from "#domain/calendar/day.ts";
import { endless, type LoanState, type Period } from "#domain/engine/facts/loan-state.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { CappedSegment } from "./capped-balance.ts";
import type { Plan } from "./plan.ts";
import type { RatePiece } from "./rate-pieces.ts";

/** Days with one subsidised principal and one rate: what one line is reckoned on. */
export type Run = { readonly from: Day; until: Day; readonly principalFen: Fen; readonly piece: RatePiece };

/** Days on which nothing is granted though the rate would allow it. */
export type Blocked = Period & { readonly why: "stopped" | "granted-before" };

/**
 * Pieces and balance laid over one another, without the blocked days. Neighbours that say the same are one run. `cuts`
 * are days at which a run must end besides, in rising order.
 */
export function runsOf(
  pieces: readonly RatePiece[],
  segments: readonly CappedSegment[],
  blocked: readonly Blocked[],
  cuts: readonly Day[],
): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    for (const segment of segments) {
      if (segment.until <= piece.from) continue;
      if (segment.from >= piece.until) break;
      if (segment.principalFen === 0n) continue;
      const from = segment.from > piece.from ? segment.from : piece.from;
      const until = segment.until < piece.until ? segment.until : piece.until;
      if (blocked.length === 0) addRun(runs, { from, until, principalFen: segment.principalFen, piece }, cuts);
      else
        for (const free of withoutBlocked({ from, until }, blocked))
          addRun(runs, { ...free, principalFen: segment.principalFen, piece }, cuts);
    }
  }
  return runs;
}

function addRun(runs: Run[], run: Run, cuts: readonly Day[]): void {
  let { from } = run;
  for (const cut of cuts) {
    if (cut <= from) continue;
    if (cut >= run.until) break;
    join(runs, { ...run, from, until: cut }, cuts);
    from = cut;
  }
  join(runs, from === run.from ? run : { ...run, from }, cuts);
}

function join(runs: Run[], run: Run, cuts: readonly Day[]): void {
  const last = runs[runs.length - 1];
  if (
    last &&
    last.until === run.from &&
    last.principalFen === run.principalFen &&
    isAlike(last.piece, run.piece) &&
    !cuts.includes(run.from)
  )
    last.until = run.until;
  else runs.push(run);
}

/** Whether two pieces give lines of the same kind: the same version, rate, counting and year of the loan. */
function isAlike(one: RatePiece, other: RatePiece): boolean {
  if (one === other) return true;
  return (
    one.formula.cite === other.formula.cite &&
    one.rate.numerator === other.rate.numerator &&
    one.denominator === other.denominator &&
    one.loanYear === other.loanYear &&
    one.stretch.kind === other.stretch.kind &&
    one.stretch.rateMillionths === other.stretch.rateMillionths &&
    one.epoch.yearPart.dayCount === other.epoch.yearPart.dayCount &&
    one.epoch.rounding === other.epoch.rounding &&
    one.epoch.cap?.cite === other.epoch.cap?.cite &&
    one.epoch.fundersCite === other.epoch.fundersCite
  );
}

/** The days that the loan's own history keeps out: while a stop of the policy lasts, and what was granted before the takeover. */
export function blockedDays(state: LoanState, plan: Plan): Blocked[] {
  const blocked: Blocked[] = [];
  for (const stop of state.stops) {
    for (const epoch of plan) {
      if ("refusals" in epoch) continue;
      const from = Math.max(stop.from, epoch.from);
      const until = Math.min(stop.until, epoch.until);
      if (from < until && epoch.stops.has(stop.reason)) blocked.push({ from, until, why: "stopped" });
    }
  }
  if (state.takenOver) blocked.push({ from: -endless, until: state.takenOver.on, why: "granted-before" });
  for (const { from, to } of state.grants) blocked.push({ from, until: to + 1, why: "granted-before" });
  return blocked.sort((one, other) => one.from - other.from);
}

function withoutBlocked(days: Period, blocked: readonly Blocked[]): Period[] {
  const free: Period[] = [];
  let { from } = days;
  for (const block of blocked) {
    if (block.until <= from) continue;
    if (block.from >= days.until) break;
    if (block.from > from) free.push({ from, until: block.from });
    from = block.until;
    if (from >= days.until) return free;
  }
  free.push({ from, until: days.until });
  return free;
}
