import type { LocalText } from "./quantity.ts";

/** Words of who bears a compensation, who gets a recovery, and of the facts that a file asks for. */
export const sharingWords = {
  "asked.wrong-choice": {
    zh: "“{title}”（{name}）不能是“{given}”：只能填 {choices}",
    en: "“{title}” ({name}) cannot be “{given}”: it is one of {choices}",
  },
  "asked.wrong-choice-near": {
    zh: "“{title}”（{name}）不能是“{given}”：是否指“{near}”？只能填 {choices}",
    en: "“{title}” ({name}) cannot be “{given}”: did you mean “{near}”? It is one of {choices}",
  },
  "asked.wrong-form": {
    zh: "“{title}”（{name}）的形式不对：应为{form}",
    en: "“{title}” ({name}) has the wrong form: it must be {form}",
  },
  "asked.unknown": {
    zh: "{name} 不是本政策所问的事实{hint}",
    en: "{name} is not a fact that this policy asks for{hint}",
  },
  "asked.unknown-party": {
    zh: "{name} 中的“{party}”不是本政策的参与方{hint}",
    en: "“{party}” in {name} is not a party of this policy{hint}",
  },
  "form.text": { zh: "文字", en: "a text" },
  "form.money": {
    zh: '以元计、两位小数、不小于零的金额，如 "50000.00"',
    en: 'an amount in yuan with two places, not below zero, such as "50000.00"',
  },
  "form.count": { zh: "整数", en: "a whole number" },
  "form.flag": { zh: "true 或 false", en: "true or false" },
  "form.day": { zh: "YYYY-MM-DD 形式的日期", en: "a date, YYYY-MM-DD" },
  "form.amounts": {
    zh: '各参与方的金额，如 {"bank": "20.00"}',
    en: 'an amount for each party, such as {"bank": "20.00"}',
  },
  "sharing.none": {
    zh: "本政策没有规定{what}的分担",
    en: "this policy says nothing of how a {what} is shared",
  },
  "sharing.of-compensation": { zh: "代偿", en: "compensation" },
  "sharing.of-recovery": { zh: "追偿所得", en: "recovery" },
  "sharing.negative": { zh: "{name} 不能小于零", en: "{name} cannot be below zero" },
  "sharing.no-case-applies": {
    zh: "所给事实不符合文件所列的任何一种分担情形",
    en: "the facts given meet none of the cases for which the file names shares",
  },
  "sharing.weights-off": {
    zh: "参数 {parameter} 的比例合计为 {sum}，应为 {of}",
    en: "the shares of the parameter {parameter} sum to {sum}, they must sum to {of}",
  },
  "sharing.weights-party": {
    zh: "参数 {parameter} 中的“{party}”不在应参加分担的各方（{known}）之内",
    en: "“{party}” in the parameter {parameter} is none of the parties that share ({known})",
  },
  "sharing.balance-below-claim": {
    zh: "“{title}”为 {balance}，小于本次代偿本金与先签合同余额之和 {needed}：该余额应包含本笔",
    en: "“{title}” is {balance}, less than the {needed} of this claim's principal and earlier contracts: it must include this claim",
  },
  "sharing.costs-of-compensation": {
    zh: "代偿没有追偿费用：费用只在追偿所得分配时填写",
    en: "a compensation has no recovery costs: costs are given where a recovery is divided",
  },
  "sharing.bore-nothing": {
    zh: "“{title}”（{name}）合计为零，无法按承担比例分配",
    en: "“{title}” ({name}) sums to zero: nothing can be divided in its proportions",
  },
  "sharing.cannot-grow": {
    zh: "按这些比例无法逐次分配而不使任何一方回退一分：请按总额一次分配",
    en: "with these shares a growing total cannot be divided without taking a fen back from someone: divide the total at once",
  },
  "sharing.subject-compensation": { zh: "代偿金额及各方分担", en: "the compensation and what each party bears" },
  "sharing.subject-recovery": { zh: "追偿所得及各方所得", en: "the recovery and what each party gets" },
  "sharing.claim": { zh: "申请代偿的合计", en: "the claim in all" },
  "sharing.principal": { zh: "本金", en: "principal" },
  "sharing.interest": { zh: "利息", en: "interest" },
  "sharing.penalty": { zh: "罚息", en: "penalty interest" },
  "sharing.covered": { zh: "纳入风险分担的本金", en: "principal within the cover" },
  "sharing.uncovered": {
    zh: "超出部分：由{party}承担的{component}",
    en: "over the cover: {component} borne by {party}",
  },
  "sharing.cover-most": { zh: "风险分担的限额", en: "limit of the cover" },
  "sharing.cover-later": {
    zh: "本笔本金 − 余额超过限额的部分（不多于本笔本金）：未给出先签合同的余额，超出限额的部分视为在本笔之内",
    en: "claim − what the balance is over the limit (at most the claim): with no balance of earlier contracts given, what is over the limit lies in this claim",
  },
  "sharing.cover-earlier": {
    zh: "限额 − 先签合同余额，不低于零，不多于本笔本金：先签的合同先占用限额",
    en: "limit − balance of earlier contracts, not below zero and at most the claim: contracts signed earlier use the limit first",
  },
  "sharing.cover-follows": {
    zh: "随本金按纳入分担的比例分开",
    en: "follows the principal, in the proportion that is within the cover",
  },
  "sharing.covered-part": { zh: "纳入风险分担的{component}", en: "{component} within the cover" },
  "sharing.first-loss": { zh: "{party}先行承担的{component}", en: "{component} borne first by {party}" },
  "sharing.first-loss-left": { zh: "先行承担的余额", en: "what is left to bear first" },
  "sharing.first-loss-formula": {
    zh: "待分担金额与先行承担的余额中较小的",
    en: "the smaller of the amount to share and what is left to bear first",
  },
  "sharing.to-share": { zh: "待分担的金额", en: "amount to share" },
  "sharing.part": { zh: "{party}承担的{component}", en: "{component} borne by {party}" },
  "sharing.weight": { zh: "比例", en: "share" },
  "sharing.weight-formula": {
    zh: "金额 × {weight} ÷ {of}，先舍到分，余下的分按尾数大小逐一分配",
    en: "amount × {weight} / {of}, cut to the fen; the fen left over go one each to the largest remainders",
  },
  "sharing.weight-cumulative": {
    zh: "按累计总额 × {weight} ÷ {of} 取分，减去以前已分的部分",
    en: "the running total × {weight} / {of} in whole fen, less what was divided before",
  },
  "sharing.divided-before": { zh: "以前已分配的金额", en: "divided before" },
  "sharing.stays": { zh: "{component}不分担，由{party}承担", en: "{component} is not shared and stays with {party}" },
  "sharing.draws": { zh: "{party}先用的{from}", en: "{party} draws first on {from}" },
  "sharing.draws-formula": {
    zh: "应承担金额与{from}余额中较小的",
    en: "the smaller of what it bears and what is in {from}",
  },
  "sharing.draws-rest": { zh: "{party}由预算安排", en: "{party} from its budget" },
  "sharing.budget": { zh: "预算", en: "budget" },
  "sharing.borne": { zh: "应承担金额", en: "what it bears" },
  "sharing.available": { zh: "可用余额", en: "what is there" },
  "sharing.receipts": { zh: "追偿所得", en: "receipts" },
  "sharing.costs": { zh: "追偿费用", en: "costs of recovery" },
  "sharing.costs-deducted": { zh: "先行扣除的费用", en: "costs that come off first" },
  "sharing.costs-formula": { zh: "所得与费用中较小的", en: "the smaller of receipts and costs" },
  "sharing.costs-recorded": {
    zh: "费用只作登记，不从所得中扣除",
    en: "costs are recorded and do not come off the receipts",
  },
  "sharing.recovery-part": { zh: "{party}分得", en: "what {party} gets" },
  "sharing.to-divide": { zh: "待分配的金额", en: "amount to divide" },
  "sharing.bore-weight": { zh: "{party}代偿时所承担", en: "what {party} bore" },
} as const satisfies Record<string, LocalText>;
