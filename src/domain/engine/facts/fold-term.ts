import type { Day } from "#domain/calendar/day.ts";
import { day } from "#domain/wording/quantity.ts";
import type { FactOf } from "./fact.ts";
import { endless, type Stop } from "./loan-state.ts";
import { note, type Running, writeBalance } from "./running.ts";

/**
 * An extension goes on from the due day, a renewal from its own day; agreed only after the due day, either leaves the
 * days between overdue. A renewal without a new due day is a loan of its own, and ends this one.
 */
export function applyNewTerm(running: Running, fact: FactOf<"extended" | "renewed">): void {
  const { stretches } = running;
  const current = stretches[stretches.length - 1]!;
  if (running.settledOn !== undefined) {
    note(running, "fact-after-payoff", fact, { expected: day(running.settledOn) });
    return;
  }
  if (fact.until === undefined) {
    running.owedFen = 0n;
    running.settledOn = fact.effectiveOn;
    writeBalance(running, fact.effectiveOn);
    return;
  }
  const from = Math.max(fact.effectiveOn, fact.kind === "renewed" ? current.from : current.until);
  if (fact.until <= from) {
    note(running, "extension-not-later", fact, { expected: day(current.until) });
    return;
  }
  if (fact.effectiveOn > current.until)
    note(running, "extended-after-maturity", fact, { expected: day(current.until) });
  cutStretches(running, from);
  stretches.push({
    kind: fact.kind === "renewed" ? "renewal" : "extension",
    from,
    until: fact.until,
    rateMillionths: fact.rateMillionths ?? current.rateMillionths,
  });
}

/** Something that keeps the programme's terms from going on; a recalled loan is due on that day. */
export function applyStop(running: Running, reason: Stop["reason"], on: Day): void {
  if (reason === "recalled") cutStretches(running, on);
  if (running.stops.some((stop) => stop.reason === reason && stop.until === endless)) return;
  running.stops.push({ reason, from: on, until: endless });
}

export function applyClearing(running: Running, fact: FactOf<"cleared">): void {
  const open = running.stops.find((stop) => stop.reason === fact.of && stop.until === endless);
  if (open) open.until = fact.effectiveOn;
  else note(running, "cleared-without-cause", fact);
}

/** No stretch goes on past the day; one that would begin on it or later is dropped, but for the contract's own. */
function cutStretches({ stretches }: Running, on: Day): void {
  while (stretches.length > 1 && stretches[stretches.length - 1]!.from >= on) stretches.pop();
  const last = stretches[stretches.length - 1]!;
  last.until = Math.max(last.from, Math.min(last.until, on));
}
