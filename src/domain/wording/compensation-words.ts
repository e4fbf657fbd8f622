import type { LocalText } from "./quantity.ts";

/** Words of compensation: when it may be asked for, what it covers. */
export const compensationWords = {
  "compensation.none": {
    zh: "本政策没有规定代偿：须由下级文件或协议规定后才能办理",
    en: "this policy says nothing of compensation: a lower file or an agreement must say it first",
  },
  "compensation.no-ground": {
    zh: "须选定一项代偿情形（case.ground）：{known}",
    en: "one ground must be named (case.ground): {known}",
  },
  "compensation.or": { zh: " 或 ", en: " or " },
  "compensation.unknown-ground": {
    zh: "“{ground}”不是本政策的代偿情形{hint}",
    en: "“{ground}” is no ground of this policy{hint}",
  },
  "compensation.unknown-paper": {
    zh: "“{paper}”不是本政策所列的材料{hint}",
    en: "“{paper}” is no paper of this policy{hint}",
  },
  "compensation.ground": { zh: "代偿情形：{title}", en: "ground: {title}" },
  "compensation.ground-not-met": {
    zh: "所给事实不符合“{title}”",
    en: "the facts given do not make out “{title}”",
  },
  "compensation.overdue": { zh: "逾期天数", en: "days overdue" },
  "compensation.overdue-days": { zh: "逾期天数", en: "days overdue" },
  "compensation.overdue-days-or-maturity": {
    zh: "逾期天数，或到期日（loan.maturesOn）",
    en: "the days overdue, or the day of maturity (loan.maturesOn)",
  },
  "compensation.overdue-formula": {
    zh: "从到期日次日起算，到期日是休息日也一样",
    en: "counted from the day after maturity, also when that is a day off",
  },
  "compensation.overdue-compare": { zh: "是否达到代偿的逾期天数", en: "whether it is overdue long enough" },
  "compensation.overdue-bound": { zh: "规定天数", en: "days required" },
  "compensation.overdue-is": { zh: "逾期天数{is} {bound}", en: "days overdue {is} {bound}" },
  "compensation.>": { zh: "超过", en: "more than" },
  "compensation.>=": { zh: "达到", en: "at least" },
  "compensation.too-early": {
    zh: "逾期 {actual}，须{is} {bound}",
    en: "{actual} overdue, {is} {bound} needed",
  },
  "compensation.too-early-until": {
    zh: "逾期 {actual}，须{is} {bound}：{first} 起才可办理",
    en: "{actual} overdue, {is} {bound} needed: from {first} on",
  },
  "compensation.matures-on": { zh: "到期日", en: "maturity" },
  "compensation.on": { zh: "办理日", en: "day asked about" },
  "compensation.not-so": { zh: "不属于此情形：{message}", en: "not the case: {message}" },
  "compensation.pursuit": { zh: "已有追偿、催收记录", en: "recorded pursuit" },
  "compensation.pursuit-missing": {
    zh: "没有追偿、催收记录，不能代偿",
    en: "there is no recorded pursuit: no compensation",
  },
  "compensation.nothing-owed": {
    zh: "代偿范围内的欠款为 0.00 元（已还清或未填欠款），没有可代偿的金额",
    en: "0.00 yuan is owed of what a compensation covers (repaid, or no amount given): there is nothing to compensate",
  },
  "compensation.papers-complete": { zh: "材料齐全", en: "the papers are complete" },
  "compensation.papers-missing": { zh: "缺少材料：{papers}", en: "papers are missing: {papers}" },
  "compensation.subject": { zh: "代偿金额", en: "amount of the compensation" },
  "compensation.owed": { zh: "办理时尚欠", en: "what is owed" },
  "compensation.covered": { zh: "代偿范围内的合计", en: "what the compensation covers" },
  "compensation.covered-formula": {
    zh: "本金加代偿范围内的利息；罚息、复利不在内",
    en: "principal and the interest that is covered; never penalty or compound interest",
  },
  "compensation.covered-principal-formula": {
    zh: "只有本金；利息、罚息、复利不在内",
    en: "principal alone; interest, penalty and compound interest are not covered",
  },
  "compensation.interest-up-to": {
    zh: "利息计到{day}",
    en: "interest up to {day}",
  },
  "compensation.up-to.maturity": { zh: "到期日（或提前收回日）", en: "maturity (or the day the loan was called)" },
  "compensation.up-to.approval": { zh: "批准日", en: "the day of approval" },
  "compensation.up-to.payment": { zh: "支付日", en: "the day of payment" },
  "compensation.interest-after-maturity": {
    zh: "到期后按合同利率计的利息",
    en: "interest at the contract rate after maturity",
  },
  "compensation.interest-formula": {
    zh: "本金 × 合同利率 × 天数（{dayCount}）",
    en: "principal × contract rate × days ({dayCount})",
  },
  "compensation.from": { zh: "自", en: "from" },
  "compensation.to": { zh: "至（不含）", en: "up to, not with" },
  "compensation.rate": { zh: "合同年利率", en: "contract rate a year" },
  "compensation.repayment": { zh: "还款", en: "repayment" },
  "compensation.repaid": { zh: "{on} 的还款冲减{part}", en: "the repayment of {on} lowers {part}" },
  "compensation.repaid-formula": {
    zh: "按规定的顺序冲减尚欠各项",
    en: "pays what is owed in the order named",
  },
  "compensation.order-by-law": {
    zh: "文件未定还款顺序，先息后本（《民法典》第五百六十一条）",
    en: "no order is named: interest before principal (Civil Code art. 561)",
  },
  "compensation.no-day-count": {
    zh: "利息要计到{day}，但本政策没有规定计息方法",
    en: "interest is covered up to {day}, but this policy names no day count",
  },
  "owed.principal": { zh: "本金", en: "principal" },
  "owed.interest": { zh: "正常利息", en: "ordinary interest" },
  "owed.penalty": { zh: "罚息", en: "penalty interest" },
  "owed.compound": { zh: "复利", en: "compound interest" },
} as const satisfies Record<string, LocalText>;
