import { z } from "zod";
import { type Entitlement, entitlement } from "#domain/engine/subsidy/entitlement.ts";
import type { SubsidyRate } from "#domain/engine/subsidy/formula.ts";
import type { SubsidyLine } from "#domain/engine/subsidy/lines.ts";
import { prepareSubsidy } from "#domain/engine/subsidy/plan.ts";
import { roundWindow } from "#domain/engine/subsidy/round-window.ts";
import type { Window } from "#domain/engine/subsidy/subsidy-loan.ts";
import { formatPercent } from "#domain/money/rate.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { anomaliesJson } from "./loan-facts.ts";
import { loanOfWire, loanSchema } from "./loan-schema.ts";
import type { Reckoning } from "./reckoning.ts";
import { bookedSchema, differenceJson } from "./subsidy-difference.ts";
import { described, readWire, toWire, wireDay } from "./wire.ts";

const subsidyInput = z.strictObject({
  loan: loanSchema,
  from: wireDay.optional().meta(described("起日（含）", "first day")),
  to: wireDay.optional().meta(described("止日（含）", "last day")),
  round: wireDay
    .optional()
    .meta(
      described(
        "代替起止日：该日所在贴息周期的批次",
        "instead of the days: the round to whose period this day belongs",
      ),
    ),
  paidBy: wireDay
    .optional()
    .meta(described("付息截止日，不填为止日", "interest paid by this day counts; absent: the last day")),
  paidBefore: wireDay
    .optional()
    .meta(
      described(
        "上一批的付息截止日，不填为起日前一日",
        "what was paid by this day counted before; absent: the day before the first",
      ),
    ),
  booked: bookedSchema
    .optional()
    .meta(described("以前批次已贴的各行，给出后列出差额", "what earlier rounds booked; the difference is then given")),
});

/** A rate in percent, exact to its last place and with two at least. */
function percentText({ numerator, denominator, millionths }: SubsidyRate): string {
  if (denominator === 1_000_000n) return formatPercent(millionths);
  const places = denominator.toString().length - 3;
  const digits = numerator.toString().padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places).replace(/0+$/, "").padEnd(2, "0")}`;
}

function lineJson({
  component,
  from,
  to,
  days,
  principalFen,
  rate,
  amountFen,
  cite,
  standing,
  paid,
  epoch,
}: SubsidyLine): object {
  const shares = epoch.funders();
  const parts = shares.ok ? shares.value.split(amountFen) : [];
  return {
    component,
    from: toWire.day(from),
    to: toWire.day(to),
    days,
    principal: toWire.yuan(principalFen),
    ratePercent: percentText(rate),
    amount: toWire.yuan(amountFen),
    ...(standing === "late" && { isLate: true }),
    ...(paid && {
      full: toWire.yuan(paid.fullFen),
      interestCharged: toWire.yuan(paid.chargedFen),
      interestPaid: toWire.yuan(paid.paidFen),
    }),
    ...(shares.ok &&
      parts.length > 0 && {
        funders: shares.value.parties.map((party, index) => ({ party, amount: toWire.yuan(parts[index]!) })),
      }),
    cite,
  };
}

function entitlementJson({ policy }: Basis, window: Window, result: Entitlement): Record<string, unknown> {
  const { amountFen, lines, waiting, apart, funders, payments, anomalies, explanation } = result;
  return {
    from: toWire.day(window.from),
    to: toWire.day(window.to),
    amount: toWire.yuan(amountFen),
    lines: lines.map(lineJson),
    funders: funders.map(({ party, amountFen: partFen }) => ({
      party,
      title: policy.parties[party]?.title,
      amount: toWire.yuan(partFen),
    })),
    payments,
    ...(waiting.length > 0 && { waiting: waiting.map(lineJson) }),
    ...(apart.length > 0 && { apart: apart.map(lineJson) }),
    ...(anomalies.length > 0 && { anomalies: anomaliesJson(anomalies) }),
    explanation: explanationJson(explanation!),
  };
}

/** The asked days, or those of the round that was asked for instead. */
function windowOf(
  basis: Basis,
  { from, to, round, paidBy, paidBefore }: z.output<typeof subsidyInput>,
): Result<Window> {
  if (round !== undefined) return roundWindow(basis, round);
  if (from !== undefined && to !== undefined) return done({ from, to, paidBy, paidBefore });
  const missing = [...(from === undefined ? ["from"] : []), ...(to === undefined ? ["to"] : [])];
  return refused(...missing.map((at) => ({ code: "input-invalid" as const, at, message: message("wire.missing") })));
}

/** huidan subsidy: what interest subsidy a loan is entitled to in a window, line by line, by funder, and why. */
export const subsidyReckoning: Reckoning = {
  name: "subsidy",
  inputSchema: () => subsidyInput,
  run(basis, references, input) {
    const read = readWire(subsidyInput, input);
    if (!read.ok) return read;
    const window = windowOf(basis, read.value);
    if (!window.ok) return window;
    const loan = loanOfWire(read.value.loan);
    const result = entitlement(prepareSubsidy(basis, references), loan, window.value, { explain: true });
    if (!result.ok) return result;
    const { booked } = read.value;
    return done({
      ...entitlementJson(basis, window.value, result.value),
      ...(booked && { difference: differenceJson(result.value, booked) }),
    });
  },
};
