import type { LocalText } from "./quantity.ts";

/** Words of interest subsidy: its refusals and its explanation. */
export const subsidyWords = {
  "subsidy.formula": { zh: "贴息办法", en: "subsidy formula" },
  "subsidy.window-reversed": {
    zh: "止日 {to} 早于起日 {from}",
    en: "the window ends on {to}, before it begins on {from}",
  },
  "subsidy.disbursed-before-signed": {
    zh: "放款日 {disbursed} 早于签约日 {signed}：须先签约、后放款，请核对这两个日期",
    en: "disbursed on {disbursed}, before it was signed on {signed}: a loan is signed first, then disbursed; check both days",
  },
  "subsidy.matures-before": {
    zh: "到期日 {matures} 不晚于放款日 {disbursed}：到期日须晚于放款日，请核对这两个日期",
    en: "due on {matures}, not after the disbursement on {disbursed}: the due day must be later; check both days",
  },
  "subsidy.no-opening-grant": {
    zh: "贷款在启用日 {on} 之前已发放，但没有录入期初已贴息；录入（可以为零）后才能计算",
    en: "the loan was running before the cut-over day {on} and no subsidy granted before is entered; enter it first (it may be zero)",
  },
  "subsidy.contracts-alike": {
    zh: "同一限额下有两份合同签约日、放款日相同而编号相同或没有编号，分不清先后；请给出各自的编号",
    en: "two contracts under one cap have the same days and the same id or none; give each its id, so that their order can be told",
  },
  "subsidy.subject": { zh: "{from} 至 {to} 贴息", en: "interest subsidy from {from} to {to}" },
  "subsidy.rate": { zh: "贴息利率（{title}）", en: "subsidised rate ({title})" },
  "subsidy.rate-of-year": {
    zh: "贴息利率（{title}，贷款第 {year} 年）",
    en: "subsidised rate ({title}, year {year} of the loan)",
  },
  "subsidy.year": { zh: "贴息利率（贷款第 {year} 年）", en: "subsidised rate (year {year} of the loan)" },
  "subsidy.contract-rate": { zh: "合同年利率", en: "contract rate" },
  "subsidy.borne-rate": {
    zh: "借款人承担的利率（LPR 加点后）",
    en: "rate that the borrower bears (LPR with the points)",
  },
  "subsidy.borne-points": { zh: "贴息百分点", en: "percentage points borne" },
  "subsidy.share": { zh: "贴息比例", en: "share borne" },
  "subsidy.year-share": { zh: "当年贴息比例", en: "share of that year" },
  "subsidy.rule-share": { zh: "合同年利率 × 贴息比例", en: "contract rate × share borne" },
  "subsidy.rule-above-lpr": {
    zh: "（合同年利率 − 借款人承担的利率）× 贴息比例；不低于零，不高于合同年利率",
    en: "(contract rate − rate that the borrower bears) × share borne; not below zero, not above the contract rate",
  },
  "subsidy.rule-rate": {
    zh: "贴息百分点，不高于合同年利率",
    en: "the percentage points borne, at most the contract rate",
  },
  "subsidy.rule-year": { zh: "以上 × 当年贴息比例", en: "the above × share of that year" },
  "subsidy.cap": { zh: "可贴息本金上限（{per}）", en: "cap on the subsidised principal ({per})" },
  "subsidy.cap.loan": { zh: "每笔", en: "per loan" },
  "subsidy.cap.borrower": { zh: "每个借款人", en: "per borrower" },
  "subsidy.cap.household": { zh: "每户", en: "per household" },
  "subsidy.cap.other-loans": { zh: "同一上限下的其他贷款", en: "other loans under the same cap" },
  "subsidy.cap.unsubsidised": {
    zh: "超过上限时，还款先冲减不贴息部分",
    en: "above the cap a repayment lowers the unsubsidised part first",
  },
  "subsidy.cap.subsidised": {
    zh: "超过上限时，还款先冲减贴息部分",
    en: "above the cap a repayment lowers the subsidised part first",
  },
  "subsidy.cap.pro-rata": {
    zh: "超过上限时，还款按比例冲减两部分",
    en: "above the cap a repayment lowers both parts in proportion",
  },
  "subsidy.line": { zh: "{from} 至 {to}", en: "{from} to {to}" },
  "subsidy.line-late": {
    zh: "{from} 至 {to}（前期利息，本期支付）",
    en: "{from} to {to} (interest of an earlier period, paid in this one)",
  },
  "subsidy.line-waiting": {
    zh: "{from} 至 {to} 待付息后再贴（不计入本期）",
    en: "{from} to {to}: waits until the borrower has paid it (not in the amount)",
  },
  "subsidy.line-apart": {
    zh: "{from} 至 {to} 逾期利息，原因认定为{cause}，单列、未决定前不付（不计入本期）",
    en: "{from} to {to}: overdue interest, caused by the {cause} as decided; shown apart, unpaid until decided (not in the amount)",
  },
  "subsidy.waiting": {
    zh: "待付息后再贴（不计入本期）：",
    en: "waits until the borrower has paid it (not in the amount):",
  },
  "subsidy.apart": {
    zh: "逾期利息，原因不在借款人，单列待定（不计入本期）：",
    en: "overdue interest not of the borrower's making, shown apart until decided (not in the amount):",
  },
  "subsidy.cause.bank": { zh: "银行", en: "bank" },
  "subsidy.cause.administration": { zh: "行政方面", en: "administration" },
  "subsidy.principal": { zh: "贴息本金", en: "subsidised principal" },
  "subsidy.days": { zh: "天数", en: "days" },
  "subsidy.balance-days": { zh: "积数", en: "balance-days" },
  "subsidy.rate-in": { zh: "贴息利率", en: "subsidised rate" },
  "subsidy.before-rounding": { zh: "取整前", en: "before rounding" },
  "subsidy.charged": { zh: "所属结息的应付利息", en: "interest charged together with it" },
  "subsidy.paid-of": { zh: "其中至本期已付", en: "of it paid up to this round" },
  "subsidy.full": { zh: "全部付息后应贴", en: "subsidy once all of it is paid" },
  "subsidy.paid-now": { zh: "按至本期已付利息应贴", en: "subsidy on what was paid up to this round" },
  "subsidy.paid-before": { zh: "减：前期已贴", en: "less: granted in earlier rounds" },
  "subsidy.rule-actual/360": { zh: "贴息本金 × 天数 × 贴息利率 ÷ 360", en: "principal × days × rate ÷ 360" },
  "subsidy.rule-actual/365": { zh: "贴息本金 × 天数 × 贴息利率 ÷ 365", en: "principal × days × rate ÷ 365" },
  "subsidy.rule-actual/actual": {
    zh: "贴息本金 × 贴息利率 ×（平年天数 ÷ 365 ＋ 闰年天数 ÷ 366）",
    en: "principal × rate × (days of common years ÷ 365 + days of leap years ÷ 366)",
  },
  "subsidy.rule-30/360": {
    zh: "贴息本金 × 贴息利率 × 天数（每月按 30 天）÷ 360",
    en: "principal × rate × days (30 to the month) ÷ 360",
  },
  "subsidy.rule-paid": {
    zh: "贴息本金 × 贴息利率 × 计息时间；付息先还最早的利息，只付一部分的按已付部分计；同一次结息内按累计数取整，不超过已付利息",
    en: "principal × rate × part of the year; payments pay the oldest interest first, and of what is paid in part that part counts; within one charge the running sum is rounded, and never exceeds what was paid",
  },
  "subsidy.rule-paid-difference": {
    zh: "至本期已付利息应贴 − 前期已贴",
    en: "on what was paid up to this round − granted in earlier rounds",
  },
  "subsidy.rule-waiting": {
    zh: "全部付息后应贴 − 按至本期已付利息应贴",
    en: "subsidy once all of it is paid − subsidy on what was paid up to this round",
  },
  "subsidy.rule-flat": { zh: "贴息本金 × 贴息比例，一次性", en: "principal × share, once" },
  "subsidy.flat-disbursed": { zh: "{on} 放款，一次性贴息", en: "disbursed on {on}: subsidy paid once" },
  "subsidy.flat-settled": { zh: "{on} 还清，一次性贴息", en: "repaid by {on}: subsidy paid once" },
  "subsidy.payments": { zh: "先收后贴", en: "the borrower pays first" },
  "subsidy.payments-as-due": {
    zh: "没有付息记录，视为利息已按期支付；有记录后按记录计算",
    en: "no payment of interest is recorded, so it is taken as paid when due; once recorded, the records decide",
  },
  "subsidy.payments-recorded": {
    zh: "按付息记录计算，只贴已付的利息",
    en: "by the recorded payments: only interest that was paid counts",
  },
  "subsidy.left-out.overdue": {
    zh: "逾期期间（到期日起未还），不贴息",
    en: "overdue days (from the due day on): never subsidised",
  },
  "subsidy.left-out.instalment": {
    zh: "有分期本金逾期的天数，逾期部分不贴息",
    en: "days with an instalment overdue: what is overdue bears no subsidy",
  },
  "subsidy.left-out.extension": { zh: "展期期间，不贴息", en: "days in an extension: not subsidised" },
  "subsidy.left-out.renewal": { zh: "续贷期间，不贴息", en: "days in a renewal: not subsidised" },
  "subsidy.left-out.stopped": {
    zh: "停止贴息期间（收回、转出、失去资格、代偿、违规、挪用）",
    en: "days on which the subsidy was stopped (recalled, converted, ineligible, compensated, in breach, misused)",
  },
  "subsidy.left-out.granted-before": {
    zh: "启用日前或期初已贴息的期间，视为已贴，不再计",
    en: "days before the cut-over day or granted before: taken as granted, not granted again",
  },
  "subsidy.left-out.rule": {
    zh: "本期内尚有余额而不贴息的天数",
    en: "days in the window with something owed that bear no subsidy",
  },
  "subsidy.no-formula": {
    zh: "没有适用于该贷款的贴息办法，或适用的办法不贴息",
    en: "no formula of the file applies to this loan, or the one that does grants nothing",
  },
  "subsidy.round": { zh: "贴息周期", en: "subsidy period" },
  "subsidy.periods": { zh: "期间内新贴息周期的起日", en: "subsidy periods begin within the window" },
  "subsidy.settlements": {
    zh: "期间内结息后新一期的起日（未定贴息周期）",
    en: "interest periods begin within the window (no subsidy period is set)",
  },
  "subsidy.periods-rule": {
    zh: "各期分行计算、分别取整，跨期合计等于各期之和",
    en: "each period has its own lines, rounded on their own, so that several periods together come to their sum",
  },
  "subsidy.difference": { zh: "应贴 − 已贴", en: "derived − booked" },
  "subsidy.derived": { zh: "应贴", en: "derived" },
  "subsidy.booked": { zh: "已贴", en: "booked" },
  "subsidy.cause.not-booked-before": { zh: "此前没有贴过", en: "nothing was booked for these days before" },
  "subsidy.cause.no-longer-due": { zh: "这些天不再应贴", en: "nothing is due for these days any more" },
  "subsidy.cause.principal-changed": { zh: "贴息本金变了", en: "the subsidised principal is another" },
  "subsidy.cause.rate-changed": { zh: "贴息利率变了", en: "the subsidised rate is another" },
  "subsidy.cause.days-changed": { zh: "天数变了", en: "the days are others" },
  "subsidy.cause.payment-or-shares-changed": {
    zh: "付息记录或分担比例变了",
    en: "the interest paid, or the shares of the funders, are others",
  },
  "subsidy.sum": { zh: "合计（各行取整后相加）", en: "sum (of the rounded lines)" },
  "subsidy.funders": { zh: "各出资方分担", en: "parts of the funders" },
  "subsidy.funders-rule": {
    zh: "每行按比例分到分，各方之和等于该行",
    en: "each line is divided to the fen by the shares; the parts sum to the line",
  },
  "subsidy.default-interest": {
    zh: "文件未写计息规则：按实际天数 ÷ 360、四舍五入到分计算",
    en: "the file has no rule of interest: actual days ÷ 360, rounded half up to the fen",
  },
  "subsidy.ours-interest": { zh: "计息规则", en: "rule of interest" },
} as const satisfies Record<string, LocalText>;
