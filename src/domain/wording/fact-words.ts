import type { LocalText } from "./quantity.ts";

/** Names of the kinds of facts, and the sentences about facts that contradict one another. */
export const factWords = {
  "fact.signed": { zh: "签约", en: "signed" },
  "fact.taken-over": { zh: "接管期初", en: "taken over" },
  "fact.subsidy-granted": { zh: "期初已贴息", en: "subsidy granted before" },
  "fact.disbursed": { zh: "放款", en: "disbursed" },
  "fact.additional": { zh: "追加放款", en: "additional loan disbursed" },
  "fact.extended": { zh: "展期", en: "extended" },
  "fact.renewed": { zh: "续贷", en: "renewed" },
  "fact.interest-paid": { zh: "付息", en: "interest paid" },
  "fact.penalty-paid": { zh: "付罚息", en: "penalty interest paid" },
  "fact.repaid": { zh: "归还本金", en: "principal repaid" },
  "fact.settled": { zh: "还清", en: "settled" },
  "fact.compensated": { zh: "代偿", en: "compensated" },
  "fact.recovered": { zh: "追偿收回", en: "recovered" },
  "fact.written-off": { zh: "核销", en: "written off" },
  "fact.recalled": { zh: "提前收回", en: "recalled" },
  "fact.converted": { zh: "转为农户贷款", en: "converted" },
  "fact.misused": { zh: "挪用", en: "misused" },
  "fact.ineligible": { zh: "失去资格", en: "ineligible" },
  "fact.in-breach": { zh: "违反规定", en: "in breach" },
  "fact.cleared": { zh: "解除", en: "cleared" },
  "fact.cause-decided": { zh: "逾期原因认定", en: "cause of the overdue decided" },
  "fact.reversed": { zh: "冲正", en: "reversed" },
  "anomaly.id-used-twice": {
    zh: "{on} {kind}{amount}{id}：同一编号有两条内容不同的记录，只计一条",
    en: "{kind}{amount} on {on}{id}: two different facts carry one id; one of them counts",
  },
  "anomaly.superseded-missing": {
    zh: "{on} {kind}{amount}{id}：要更正的记录 {missing} 不存在",
    en: "{kind}{amount} on {on}{id}: the fact {missing} that it replaces is not there",
  },
  "anomaly.superseded-twice": {
    zh: "{on} {kind}{amount}{id}：有两条记录更正同一条记录，只计其中在后的一条",
    en: "{kind}{amount} on {on}{id}: two facts replace the same one; only the later of them counts",
  },
  "anomaly.supersede-cycle": {
    zh: "{on} {kind}{amount}{id}：更正关系成环，环内记录均不计",
    en: "{kind}{amount} on {on}{id}: facts replace one another in a circle; none of them counts",
  },
  "anomaly.reversal-of-nothing": {
    zh: "{on} 冲正{id}：没有指明冲正哪一条记录",
    en: "reversal on {on}{id}: it does not say which fact it reverses",
  },
  "anomaly.lent-over-contract": {
    zh: "{on} {kind}{amount}{id}：累计放款超过合同金额",
    en: "{kind}{amount} on {on}{id}: more has been lent than the contract says",
  },
  "anomaly.disbursed-day-differs": {
    zh: "{on} {kind}{amount}{id}：首次放款日与贷款登记的放款日 {expected} 不符，以放款记录为准",
    en: "{kind}{amount} on {on}{id}: the loan says it was disbursed on {expected}; the fact counts",
  },
  "anomaly.disbursed-before-signed": {
    zh: "{on} {kind}{amount}{id}：放款早于签约日 {expected}",
    en: "{kind}{amount} on {on}{id}: disbursed before the contract was signed on {expected}",
  },
  "anomaly.signed-day-differs": {
    zh: "{on} 签约{id}：与贷款登记的签约日 {expected} 不符",
    en: "signed on {on}{id}: the loan says it was signed on {expected}",
  },
  "anomaly.before-takeover": {
    zh: "{on} {kind}{amount}{id}：早于启用日 {expected}，已含在期初余额内，不再计",
    en: "{kind}{amount} on {on}{id}: before the cut-over day {expected}; the opening balance holds it, so it does not count again",
  },
  "anomaly.taken-over-twice": {
    zh: "{on} {kind}{id}：已有接管期初，只计在前的一条",
    en: "{kind} on {on}{id}: the loan was taken over before; only the first counts",
  },
  "anomaly.repaid-before-lent": {
    zh: "{on} {kind}{amount}{id}：放款之前就有还款",
    en: "{kind}{amount} on {on}{id}: repaid before anything was lent",
  },
  "anomaly.before-lent": {
    zh: "{on} {kind}{amount}{id}：早于放款日 {expected}",
    en: "{kind}{amount} on {on}{id}: before the disbursement on {expected}",
  },
  "anomaly.lent-after-due": {
    zh: "{on} {kind}{amount}{id}：放款不早于到期日 {expected}，放出即逾期",
    en: "{kind}{amount} on {on}{id}: lent when the loan was due on {expected}; it is overdue at once",
  },
  "anomaly.repaid-more-than-lent": {
    zh: "{on} {kind}{amount}{id}：还款超过余额",
    en: "{kind}{amount} on {on}{id}: more is repaid than is owed",
  },
  "anomaly.settled-amount-differs": {
    zh: "{on} {kind}{amount}{id}：与当时余额 {expected} 不符",
    en: "{kind}{amount} on {on}{id}: {expected} was owed",
  },
  "anomaly.fact-after-payoff": {
    zh: "{on} {kind}{amount}{id}：贷款已于 {expected} 还清，之后的记录不改变余额",
    en: "{kind}{amount} on {on}{id}: the loan was settled on {expected}; the balance does not change any more",
  },
  "anomaly.paid-after-compensation": {
    zh: "{on} {kind}{amount}{id}：代偿之后仍向银行还款，应转付",
    en: "{kind}{amount} on {on}{id}: paid to the bank after compensation; it has to be passed on",
  },
  "anomaly.more-than-owed": {
    zh: "{on} {kind}{amount}{id}：超过余额 {expected}",
    en: "{kind}{amount} on {on}{id}: only {expected} was owed",
  },
  "anomaly.recovered-without-compensation": {
    zh: "{on} {kind}{amount}{id}：没有代偿记录",
    en: "{kind}{amount} on {on}{id}: nothing had been compensated",
  },
  "anomaly.recovered-more-than-compensated": {
    zh: "{on} {kind}{amount}{id}：累计追偿超过代偿",
    en: "{kind}{amount} on {on}{id}: more is recovered than was compensated",
  },
  "anomaly.extension-not-later": {
    zh: "{on} {kind}{id}：新到期日不晚于原到期日 {expected}，不计",
    en: "{kind} on {on}{id}: the new day is not after the maturity {expected}; it does not count",
  },
  "anomaly.extended-after-maturity": {
    zh: "{on} {kind}{id}：在到期日 {expected} 之后才办理，其间仍为逾期",
    en: "{kind} on {on}{id}: only after the maturity {expected}; the days between stay overdue",
  },
  "anomaly.cleared-without-cause": {
    zh: "{on} 解除{id}：没有可解除的记录",
    en: "cleared on {on}{id}: there is nothing to clear",
  },
  "anomaly.amount-not-positive": {
    zh: "{on} {kind}{amount}{id}：金额应大于零，不计",
    en: "{kind}{amount} on {on}{id}: the amount is not above zero; it does not count",
  },
} as const satisfies Record<string, LocalText>;
