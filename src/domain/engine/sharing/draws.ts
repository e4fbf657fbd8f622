import { type Fen, smallerFen } from "#domain/money/fen.ts";
import { type Citation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";

/** A part of what a party pays, and the money that it comes from. */
export type Source = { readonly from: LocalText; readonly amountFen: Fen };

/** What a party draws on the money that it must use first, and what then comes from its budget (K-06); they sum to its part. */
export function drawSources(drawn: {
  readonly party: LocalText;
  readonly amountFen: Fen;
  readonly from: LocalText;
  readonly availableFen: Fen;
  readonly cite: Citation;
}): { sources: Source[]; steps: Step[] } {
  const { party, amountFen, from, availableFen, cite } = drawn;
  const firstFen = smallerFen(amountFen, availableFen);
  const restFen = amountFen - firstFen;
  return {
    sources: [
      { from, amountFen: firstFen },
      { from: sayAll({ key: "sharing.budget" }), amountFen: restFen },
    ],
    steps: [
      {
        what: message("sharing.draws", { party, from }),
        inputs: inputs(["sharing.borne", money(amountFen)], ["sharing.available", money(availableFen)]),
        formula: message("sharing.draws-formula", { from }),
        result: money(firstFen),
        cites: [cite],
      },
      {
        what: message("sharing.draws-rest", { party }),
        inputs: inputs(["sharing.borne", money(amountFen)], [from, money(firstFen)]),
        result: money(restFen),
        cites: [cite],
      },
    ],
  };
}
