import { z } from "zod";
import type { Fen } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import {
  type BorneBy,
  type CompensationShares,
  shareCompensation,
} from "#domain/engine/sharing/compensation-shares.ts";
import { shareRecovery } from "#domain/engine/sharing/recovery-shares.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import type { Reckoning } from "./reckoning.ts";
import { subjectSchema } from "./subject-schema.ts";
import { described, readWire, toWire, wireDay, wireYuan } from "./wire.ts";

const shareInput = z.strictObject({
  of: z.enum(["compensation", "recovery"]).meta(described("代偿或追偿所得", "a compensation or a recovery")),
  amount: wireYuan.meta(described("本金；追偿时为所得金额", "principal; of a recovery: the receipts")),
  interest: wireYuan.optional().meta(described("利息", "interest")),
  penalty: wireYuan.optional().meta(described("罚息", "penalty interest")),
  costs: wireYuan.optional().meta(described("追偿费用", "costs of the recovery")),
  dividedBefore: wireYuan.optional().meta(described("同一债权以前已分配的金额", "divided before of the same claim")),
  case: z
    .record(z.string(), z.unknown())
    .default({})
    .meta(described("文件所问的事实", "the facts that the file asks for")),
  loan: subjectSchema("loan").optional(),
  household: subjectSchema("household").optional(),
  on: wireDay.optional().meta(described("决定之日；不填取最新版本", "day of the decision; absent: the latest version")),
  signedOn: wireDay.optional().meta(described("签约日", "day of signing")),
});
type ShareInput = z.output<typeof shareInput>;

const given = (amount: Fen | undefined): Fen => amount ?? 0n;

function compensation(basis: Basis, input: ShareInput): Result<object> {
  if (input.costs !== undefined)
    return refused({ code: "input-invalid", at: "costs", message: message("sharing.costs-of-compensation") });
  const shared = shareCompensation(basis, {
    principalFen: input.amount,
    interestFen: given(input.interest),
    penaltyFen: given(input.penalty),
    ...circumstances(input),
  });
  if (!shared.ok) return shared;
  return done(sharesJson(shared.value));
}

/** Who bears a compensation, as JSON carries it. */
export function sharesJson(shared: CompensationShares): object {
  return {
    parties: shared.parties.map(borneJson),
    groups: shared.groups.map(borneJson),
    total: toWire.yuan(shared.totalFen),
    explanation: explanationJson(shared.explanation),
  };
}

function borneJson({ party, title, name, amountFen, borne, sources }: BorneBy): object {
  return {
    party,
    title,
    ...(name !== undefined && { name }),
    amount: toWire.yuan(amountFen),
    principal: toWire.yuan(borne.principal),
    interest: toWire.yuan(borne.interest),
    penalty: toWire.yuan(borne.penalty),
    ...(sources && { sources: sources.map((each) => ({ from: each.from, amount: toWire.yuan(each.amountFen) })) }),
  };
}

function recovery(basis: Basis, input: ShareInput): Result<object> {
  const shared = shareRecovery(basis, {
    receiptsFen: input.amount + given(input.interest) + given(input.penalty),
    costsFen: given(input.costs),
    dividedBeforeFen: input.dividedBefore,
    ...circumstances(input),
  });
  if (!shared.ok) return shared;
  const { costs } = shared.value;
  const returnedJson = ({ party, title, name, amountFen }: (typeof shared.value.parties)[number]) => ({
    party,
    title,
    ...(name !== undefined && { name }),
    amount: toWire.yuan(amountFen),
  });
  return done({
    parties: shared.value.parties.map(returnedJson),
    groups: shared.value.groups.map(returnedJson),
    total: toWire.yuan(shared.value.receiptsFen),
    costs: {
      recorded: toWire.yuan(costs.recordedFen),
      deducted: toWire.yuan(costs.deductedFen),
      open: toWire.yuan(costs.openFen),
    },
    explanation: explanationJson(shared.value.explanation),
  });
}

function circumstances({ loan, household, case: facts, on, signedOn }: ShareInput) {
  return { case: facts, known: { loan, household }, on, signedOn };
}

/** huidan share: who bears a compensation, or who gets a recovery; the parts sum to the whole. */
export const shareReckoning: Reckoning = {
  name: "share",
  inputSchema: () => shareInput,
  run(basis, _references, input) {
    const read = readWire(shareInput, input);
    if (!read.ok) return read;
    return read.value.of === "compensation" ? compensation(basis, read.value) : recovery(basis, read.value);
  },
};
