import { joined } from "#domain/wording/local-text.ts";
import { cumulativeShares } from "#domain/money/cumulative.ts";
import type { Fen } from "#domain/money/fen.ts";
import { type Citation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message, type Message } from "#domain/wording/message.ts";
import { type LocalText, money, text } from "#domain/wording/quantity.ts";

export type GrowingParty = { readonly title: LocalText | Message; readonly weight: number | bigint };

/**
 * How the parts of a running total come about, cut by cut, so that a reader can work them out again: each cut gives its first
 * side a share rounded half up and its second side the rest. No steps where there is nothing to cut.
 */
export function growingShareSteps(totalFen: Fen, parties: readonly GrowingParty[], cites: readonly Citation[]): Step[] {
  const weights = parties.map((party) => BigInt(party.weight));
  const cuts = cumulativeShares(weights)?.cutsOf(totalFen) ?? [];
  return cuts.map((cut) => ({
    what: message("growing.first-side", { parties: together(parties, cut.first) }),
    inputs: inputs(
      ["growing.total", money(cut.totalFen)],
      ["growing.second-side", text(together(parties, cut.second))],
      ["growing.rest", money(cut.totalFen - cut.firstFen)],
    ),
    formula: message("growing.formula", { weight: String(cut.firstWeight), of: String(cut.weight) }),
    rounding: "half-up",
    result: money(cut.firstFen),
    cites,
  }));
}

function together(parties: readonly GrowingParty[], positions: readonly number[]): LocalText {
  return joined(positions.map((position) => parties[position]!.title));
}
