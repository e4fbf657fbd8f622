import { z } from "zod";
import type { Entitlement } from "#domain/engine/subsidy/entitlement.ts";
import { type BookedLine, linesByParty, roundDifference } from "#domain/engine/subsidy/round-difference.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { described, toWire, wireDay, wirePercent, wireYuan } from "./wire.ts";

const bookedLine = z.strictObject({
  component: z.enum(["interest", "flat"]).default("interest"),
  from: wireDay.meta(described("起日（含）", "first day")),
  to: wireDay.meta(described("止日（含）", "last day")),
  party: z.string().default("").meta(described("出资方", "the funder")),
  amount: wireYuan.meta(described("已贴金额（元）", "amount booked, in yuan")),
  principal: wireYuan.optional().meta(described("当时的贴息本金（元）", "the subsidised principal it was reckoned on")),
  ratePercent: wirePercent.optional().meta(described("当时的贴息利率（%）", "the subsidised rate it was reckoned at")),
});

/** What earlier rounds have booked for the window; the difference is then given beside the entitlement. */
export const bookedSchema = z.strictObject({
  lines: z.array(bookedLine),
  canNetLater: z
    .boolean()
    .default(true)
    .meta(described("以后还有可抵扣的贴息", "whether there can still be entitlement to net an overpayment against")),
});
export type Booked = z.output<typeof bookedSchema>;

/** Derived − booked by line and funder, with causes, and the refund claim if nothing is left to net against. */
export function differenceJson(result: Entitlement, { lines, canNetLater }: Booked): object {
  const booked = lines.map(({ component, from, to, party, amount, principal, ratePercent }): BookedLine => ({
    component,
    from,
    to,
    party,
    amountFen: amount,
    principalFen: principal,
    rateMillionths: ratePercent,
  }));
  const difference = roundDifference(linesByParty(result), booked, { canNetLater });
  return {
    total: toWire.yuan(difference.totalFen),
    toNet: toWire.yuan(difference.toNetFen),
    refundClaim: toWire.yuan(difference.refundClaimFen),
    lines: difference.lines.map(
      ({ component, from, to, party, derivedFen, bookedFen, differenceFen, cause, message }) => ({
        component,
        from: toWire.day(from),
        to: toWire.day(to),
        party,
        derived: toWire.yuan(derivedFen),
        booked: toWire.yuan(bookedFen),
        difference: toWire.yuan(differenceFen),
        cause,
        message,
      }),
    ),
    explanation: explanationJson(difference.explanation),
  };
}
