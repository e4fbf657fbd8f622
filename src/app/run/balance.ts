import type { Day } from "#domain/calendar/day.ts";
import type { LoanState } from "#domain/engine/facts/loan-state.ts";
import type { Fen } from "#domain/money/fen.ts";

/** What is owed at the end of a day: nothing before the money went out. */
export function balanceOn(state: LoanState, on: Day): Fen {
  let low = 0;
  let high = state.balance.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (state.balance[middle]!.from <= on) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0n : state.balance[low - 1]!.balanceFen;
}
