import { civilDate, type Day, dayOf } from "#domain/calendar/day.ts";
import type { Period } from "#domain/engine/facts/loan-state.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { roundWindow } from "./round-window.ts";
import { addSettlementCuts } from "./settlement-days.ts";
import type { PlanEpoch } from "./plan.ts";

/** The days of one subsidy period; without a citation the file says nothing of them that could be used. */
export type SubsidyPeriod = Period & { readonly cites: readonly Citation[] | undefined };

/** The subsidy periods of a policy that touch some days, in order and without gaps. */
export type Periods = (days: Period) => readonly SubsidyPeriod[];

/**
 * The subsidy periods as the policy's rounds cut them (`roundWindow`), looked up once a year. Days whose period the file
 * does not name, or names by a parameter that was not entered, stand as periods without a citation.
 */
export function periodsOf(basis: Basis): Periods {
  if (!basis.policy.subsidy?.period) return (days) => [{ ...days, cites: undefined }];
  const years = new Map<number, readonly SubsidyPeriod[]>();
  const ofYear = (year: number): readonly SubsidyPeriod[] => {
    let rounds = years.get(year);
    if (!rounds) years.set(year, (rounds = roundsOfYear(basis, year)));
    return rounds;
  };
  let last: SubsidyPeriod | undefined;
  return (days) => {
    // Many loans in turn are asked for the same days, nearly always of one period.
    if (last && last.from <= days.from && days.until <= last.until) return [last];
    const periods = periodsIn(ofYear, days);
    if (periods[0]!.cites) last = periods[0];
    return periods;
  };
}

function roundsOfYear(basis: Basis, year: number): SubsidyPeriod[] {
  const rounds: SubsidyPeriod[] = [];
  for (let month = 1; month <= 12;) {
    const round = roundWindow(basis, dayOf(year, month, 1));
    if (!round.ok) {
      month += 1;
      continue;
    }
    const { from, to, periodTo, cites } = round.value;
    rounds.push({ from, until: to + 1, cites });
    month = civilDate(periodTo).month + 1;
  }
  return rounds;
}

/** Rounds charged by settlement reach into the year before their own, so the year after is looked at too. */
function periodsIn(ofYear: (year: number) => readonly SubsidyPeriod[], { from, until }: Period): SubsidyPeriod[] {
  const periods: SubsidyPeriod[] = [];
  let reached = from;
  const lastYear = civilDate(until).year + 1;
  for (let { year } = civilDate(from); year <= lastYear; year += 1)
    for (const round of ofYear(year)) {
      if (round.until <= reached || round.from >= until) continue;
      if (round.from > reached) periods.push({ from: reached, until: round.from, cites: undefined });
      periods.push(round);
      reached = round.until;
    }
  if (reached < until) periods.push({ from: reached, until, cites: undefined });
  return periods;
}

/** Days of one kind of line, with the rules that hold on them. */
type Piece = Period & { readonly epoch: PlanEpoch };

/**
 * The days on which a line must end and another begin, so that a window over several periods comes to what its periods
 * come to: the first days of the subsidy periods and, where the file names none, those after a settlement of interest.
 * In rising order; most often there is none.
 */
export function periodCuts(periods: Periods, pieces: readonly Piece[], disbursedOn: Day): Day[] {
  const cuts: Day[] = [];
  const asked = { from: pieces[0]!.from, until: pieces[pieces.length - 1]!.until };
  for (const period of periods(asked)) {
    if (period.from > asked.from) cuts.push(period.from);
    if (period.cites) continue;
    for (const { from, until, epoch } of pieces)
      if (epoch.interestCite)
        addSettlementCuts(cuts, epoch.settlement, disbursedOn, {
          from: Math.max(from, period.from),
          until: Math.min(until, period.until),
        });
  }
  return cuts;
}
