import { z } from "zod";
import { type Entitlement, entitlement } from "#domain/engine/subsidy/entitlement.ts";
import type { SubsidyRate } from "#domain/engine/subsidy/formula.ts";
import type { SubsidyLine } from "#domain/engine/subsidy/lines.ts";
import { prepareSubsidy } from "#domain/engine/subsidy/plan.ts";
import { formatPercent } from "#domain/money/rate.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { done } from "#domain/wording/refusal.ts";
import { anomaliesJson } from "./loan-facts.ts";
import { loanOfWire, loanSchema } from "./loan-schema.ts";
import type { Reckoning } from "./reckoning.ts";
import { readWire, toWire, wireDay } from "./wire.ts";

const subsidyInput = z.strictObject({
  loan: loanSchema,
  from: wireDay.meta({ description: "起日（含） / first day" }),
  to: wireDay.meta({ description: "止日（含） / last day" }),
  paidBy: wireDay
    .optional()
    .meta({ description: "付息截止日，不填为止日 / interest paid by this day counts; absent: the last day" }),
  paidBefore: wireDay.optional().meta({
    description:
      "上一批的付息截止日，不填为起日前一日 / what was paid by this day counted before; absent: the day before the first",
  }),
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
  isLate,
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
    ...(isLate && { isLate }),
    ...(paid && { full: toWire.yuan(paid.fullFen) }),
    ...(shares.ok &&
      parts.length > 0 && {
        funders: shares.value.parties.map((party, index) => ({ party, amount: toWire.yuan(parts[index]!) })),
      }),
    cite,
  };
}

function entitlementJson({ policy }: Basis, result: Entitlement): object {
  const { amountFen, lines, waiting, apart, funders, payments, anomalies, explanation } = result;
  return {
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

/** huidan subsidy: what interest subsidy a loan is entitled to in a window, line by line, by funder, and why. */
export const subsidyReckoning: Reckoning = {
  name: "subsidy",
  inputSchema: () => subsidyInput,
  run(basis, references, input) {
    const read = readWire(subsidyInput, input);
    if (!read.ok) return read;
    const { loan, ...window } = read.value;
    const result = entitlement(prepareSubsidy(basis, references), loanOfWire(loan), window, { explain: true });
    return result.ok ? done(entitlementJson(basis, result.value)) : result;
  },
};
