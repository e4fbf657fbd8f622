import { z } from "zod";
import type { Anomaly } from "#domain/engine/facts/anomaly.ts";
import { clearable, type Fact, type FactKind, overdueCauses } from "#domain/engine/facts/fact.ts";
import { factWords } from "#domain/wording/fact-words.ts";
import { described, toWire, wireDay, wirePercent, wireYuan } from "./wire.ts";

const amount = wireYuan.meta(described("金额（元）", "amount in yuan"));

const common = {
  on: wireDay.meta(described("生效日", "the day it took effect")),
  id: z.string().min(1).optional().meta(described("编号，供更正时指明", "its id, by which a correction names it")),
  supersedes: z
    .string()
    .min(1)
    .optional()
    .meta(described("所更正记录的编号", "the id of the one fact that this one replaces")),
  serial: z
    .string()
    .min(1)
    .optional()
    .meta(described("银行流水号，决定同日先后", "the bank's number; orders facts of one day")),
};

/** The schema of one kind of fact: its common fields and its own. */
function kind<Kind extends FactKind, Shape extends z.ZodRawShape>(
  name: Kind,
  shape: Shape,
  note?: [zh: string, en: string],
) {
  const words = factWords[`fact.${name}`];
  const description = note
    ? described(`${words.zh}：${note[0]}`, `${words.en}: ${note[1]}`)
    : described(words.zh, words.en);
  return z.strictObject({ kind: z.literal(name), ...common, ...shape }).meta(description);
}

const newTerm = {
  until: wireDay.meta(described("新到期日", "the new due day")),
  annualRatePercent: wirePercent
    .optional()
    .meta(described("新年利率（%），不填则不变", "the new rate in percent; absent: unchanged")),
};

/** One fact of a loan, as a file carries it; which fields it has goes by its kind. */
const factWire = z.discriminatedUnion("kind", [
  kind("disbursed", { amount }, [
    "没有此项且没有接管期初时，视为在放款日全额放款",
    "without one, and without an opening state, the whole principal went out on the day of disbursement",
  ]),
  kind("additional", { amount }, ["合同本金之外追加的金额", "lent beside the contract's principal"]),
  kind("repaid", { amount }),
  kind("interest-paid", { amount }, [
    "正常利息；有一条即按付息记录计算",
    "ordinary interest; one such fact makes the records decide",
  ]),
  kind("penalty-paid", { amount }, ["罚息、复利", "penalty and compound interest"]),
  kind("settled", { amount: amount.optional() }, [
    "金额为最后一笔本金，可不填",
    "the amount is the last principal and may be left out",
  ]),
  kind("extended", newTerm),
  kind("renewed", { ...newTerm, until: newTerm.until.optional() }, [
    "不填新到期日表示新合同为另一笔贷款，本笔结束",
    "without a new due day the new contract is a loan of its own and this one ends",
  ]),
  kind("recalled", {}, ["当日到期", "due on that day"]),
  kind("converted", {}),
  kind("ineligible", {}),
  kind("misused", {}),
  kind("in-breach", {}),
  kind("cleared", { of: z.enum(clearable).meta(described("所解除的情形", "what is cleared")) }),
  kind("compensated", {
    amount: amount.meta(described("代偿本金", "principal compensated")),
    interest: amount.optional().meta(described("代偿利息", "interest compensated")),
    penalty: amount.optional().meta(described("代偿罚息", "penalty interest compensated")),
  }),
  kind("recovered", { amount }),
  kind("written-off", { amount: amount.optional() }, ["不填为全部余额", "without an amount: all that is owed"]),
  kind("cause-decided", { cause: z.enum(overdueCauses).meta(described("逾期原因在谁", "who caused the overdue")) }),
  kind("reversed", {
    supersedes: z.string().min(1).meta(described("被冲正记录的编号", "the id of the fact that is undone")),
  }),
  kind("signed", {}),
  kind("taken-over", {
    balance: amount.meta(described("启用日终余额", "what was owed at the end of the cut-over day")),
    interestPaidThrough: wireDay.optional().meta(described("已付息至（含）", "interest paid up to and with this day")),
  }),
  kind("subsidy-granted", {
    from: wireDay.meta(described("所贴期间起日", "first day that was subsidised")),
    to: wireDay.meta(described("所贴期间止日（含）", "last day that was subsidised")),
    amount,
    funder: z.string().min(1).optional().meta(described("出资方", "the funder")),
  }),
]);

/** The facts of a loan in any order. */
export const loanFacts = z
  .array(factWire)
  .default([])
  .meta(described("贷款发生的事，次序不限", "what happened to the loan, in any order"));

/** The domain's facts from the checked wire form. */
export function factsOf(written: z.output<typeof loanFacts>): Fact[] {
  return written.map((each) => {
    const { on, amount: amountFen, balance, interest, penalty, annualRatePercent, ...rest } = each as Flat;
    const fact = {
      version: 1,
      effectiveOn: on,
      ...rest,
      ...(amountFen !== undefined && { amountFen }),
      ...(balance !== undefined && { balanceFen: balance }),
      ...(interest !== undefined && { interestFen: interest }),
      ...(penalty !== undefined && { penaltyFen: penalty }),
      ...(annualRatePercent !== undefined && { rateMillionths: annualRatePercent }),
    };
    // Each kind's own schema has checked its fields; here they only get the domain's names.
    return fact as unknown as Fact;
  });
}

/** A fact with the fields of every kind. */
type Flat = { kind: FactKind; on: number } & {
  [Name in "amount" | "balance" | "interest" | "penalty"]?: bigint;
} & { annualRatePercent?: number };

/** Contradictions among the facts, each with the fact that shows it. */
export function anomaliesJson(anomalies: readonly Anomaly[]): object[] {
  return anomalies.map(({ code, fact, message }) => ({
    code,
    kind: fact.kind,
    on: toWire.day(fact.effectiveOn),
    ...("amountFen" in fact && fact.amountFen !== undefined && { amount: toWire.yuan(fact.amountFen) }),
    ...(fact.id !== undefined && { id: fact.id }),
    message,
  }));
}
