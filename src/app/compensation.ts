import { z } from "zod";
import { checkCompensation, type Compensation } from "#domain/engine/compensation/compensation.ts";
import type { FactValue } from "#domain/policy/expression.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { done } from "#domain/wording/refusal.ts";
import { findingJson } from "./finding-json.ts";
import type { Reckoning } from "./reckoning.ts";
import { sharesJson } from "./share.ts";
import { subjectSchema } from "./subject-schema.ts";
import { described, readWire, toWire, wireDay, wireYuan } from "./wire.ts";

const owes = (description: string) => wireYuan.default(0n).meta({ description });

const loanOwing = z.strictObject({
  ...subjectSchema("loan").shape,
  maturesOn: wireDay.optional().meta(described("到期日，展期后为新到期日", "maturity, after an extension the new one")),
  principal: owes("未还本金 / unpaid principal"),
  interest: owes("到期日以前未还的正常利息 / unpaid ordinary interest up to maturity"),
  penaltyInterest: owes("罚息 / penalty interest"),
  compoundInterest: owes("复利 / compound interest"),
});

const compensationInput = z.strictObject({
  on: wireDay.meta(described("申请（划扣）之日", "the day of the application or deduction")),
  approvedOn: wireDay.optional().meta(described("批准日", "day of approval")),
  paidOn: wireDay.optional().meta(described("支付日", "day of payment")),
  loan: loanOwing,
  household: subjectSchema("household").optional(),
  case: z
    .looseObject({
      ground: z.string().optional().meta(described("代偿情形", "the ground, by its code")),
      papers: z.array(z.string()).default([]).meta(described("已有材料", "ids of the papers at hand")),
    })
    .default({ papers: [] })
    .meta(described("情形、材料和文件所问的事实", "ground, papers and the facts that the file asks for")),
  repayments: z
    .array(z.strictObject({ on: wireDay, amount: wireYuan }))
    .default([])
    .meta(described("此后的还款", "what was repaid since")),
});

type LoanFacts = { readonly [name: string]: FactValue | undefined };

function compensationJson(found: Compensation): object {
  const { claim } = found;
  return {
    ok: found.ok,
    trigger: found.trigger,
    ...(found.firstDay !== undefined && { firstDay: toWire.day(found.firstDay) }),
    findings: found.findings.map(findingJson),
    missingPapers: found.missingPapers,
    amount: {
      principal: toWire.yuan(claim.principalFen),
      interest: toWire.yuan(claim.interestFen),
      total: toWire.yuan(claim.totalFen),
      interestUpTo: claim.upTo,
    },
    notCovered: {
      interest: toWire.yuan(claim.notCovered.interestFen),
      penalty: toWire.yuan(claim.notCovered.penaltyFen),
      compound: toWire.yuan(claim.notCovered.compoundFen),
    },
    shares: found.shares ? sharesJson(found.shares) : null,
    explanation: explanationJson(claim.explanation),
  };
}

/** The reckoning `compensation`: whether a loan may be compensated, what stands in the way, how much, and who bears it. */
export const compensationReckoning: Reckoning = {
  name: "compensation",
  inputSchema: () => compensationInput,
  run(basis, _references, input) {
    const read = readWire(compensationInput, input);
    if (!read.ok) return read;
    const { on, approvedOn, paidOn, household, repayments } = read.value;
    const { ground, papers, ...facts } = read.value.case;
    const { maturesOn, principal, interest, penaltyInterest, compoundInterest, ...loan } = read.value.loan;
    // What is left of the loan stands in the vocabulary, whose types are the domain's.
    const known = loan as LoanFacts;
    const found = checkCompensation(basis, {
      on,
      approvedOn,
      paidOn,
      signedOn: known["signedOn"] as number | undefined,
      ground,
      papers,
      facts,
      loan: known,
      household,
      maturesOn,
      owed: { principal, interest, penalty: penaltyInterest, compound: compoundInterest },
      repayments: repayments.map((each) => ({ on: each.on, amountFen: each.amount })),
    });
    return found.ok ? done(compensationJson(found.value)) : found;
  },
};
