import type { LocalText } from "./quantity.ts";

/** Words of schedules, interest and repayments. */
export const scheduleWords = {
  "schedule.total-of-rows": { zh: "各期合计", en: "total of all rows" },
  "schedule.outstanding": { zh: "末行之后尚欠", en: "still owed after the last row" },
  "schedule.total-formula": { zh: "本金 + 利息 + 罚息", en: "principal + interest + penalty interest" },
  "schedule.principal": { zh: "本金", en: "principal" },
  "schedule.interest": { zh: "利息", en: "interest" },
  "schedule.penalty": { zh: "罚息（含复利）", en: "penalty interest (compound interest included)" },
  "schedule.balance": { zh: "计息余额", en: "balance" },
  "schedule.days": { zh: "计息天数", en: "days" },
  "schedule.balance-days": { zh: "积数（余额×天数）", en: "balance-days (balance × days)" },
  "schedule.rate": { zh: "年利率", en: "annual rate" },
  "schedule.before-rounding": { zh: "舍入前", en: "before rounding" },
  "schedule.instalment-count": { zh: "期数", en: "number of instalments" },
  "schedule.instalment-from": { zh: "自{on}起每期应还额", en: "instalment from {on} on" },
  "schedule.instalment-formula": {
    zh: "逐期按实际计息天数试算，取使最后一期与其余各期最接近的整分金额；最后一期结清余额",
    en: "the whole number of fen for which, with every period's interest by its own days, the last instalment comes nearest to the others; the last takes the rest",
  },
  "schedule.row-interest": { zh: "第{n}期利息（{from}至{due}）", en: "interest of row {n} ({from} to {due})" },
  "schedule.row-penalty": { zh: "第{n}期罚息（{from}至{due}）", en: "penalty interest of row {n} ({from} to {due})" },
  "schedule.row-compound": { zh: "第{n}期复利（{from}至{due}）", en: "compound interest of row {n} ({from} to {due})" },
  "schedule.formula-actual/360": { zh: "余额 × 天数 × 年利率 ÷ 360", en: "balance × days × annual rate ÷ 360" },
  "schedule.formula-actual/365": { zh: "余额 × 天数 × 年利率 ÷ 365", en: "balance × days × annual rate ÷ 365" },
  "schedule.formula-actual/actual": {
    zh: "余额 × 年利率 ×（平年天数 ÷ 365 + 闰年天数 ÷ 366）",
    en: "balance × annual rate × (days in common years ÷ 365 + days in leap years ÷ 366)",
  },
  "schedule.formula-30/360": {
    zh: "余额 × 天数（每月按30天）× 年利率 ÷ 360",
    en: "balance × days (30 to a month) × annual rate ÷ 360",
  },
  "schedule.way-shorter-term": { zh: "每期还款额不变，缩短期限", en: "instalments stay as large and end sooner" },
  "schedule.way-smaller-instalment": { zh: "期限不变，减少每期还款额", en: "instalments stay as many and get smaller" },
  "schedule.way-next-instalments": {
    zh: "先抵扣后续最近各期本金，其余各期不变",
    en: "the principal of the next instalments is paid first, later ones stay as they are",
  },
  "schedule.note-as-due": {
    zh: "各期按到期日足额归还计算，所列还款均为计划外还款；如只应计所列还款，请将 paid 设为 as-listed",
    en: "every instalment is taken as paid on its due day and the listed repayments as paid on top; if nothing but the listed ones was paid, set paid to as-listed",
  },
  "schedule.note-as-listed": {
    zh: "只计所列还款，未列出的各期视为未还；如各期均已按期归还、所列为计划外还款，请将 paid 设为 as-due",
    en: "nothing but the listed repayments is taken as paid; if the instalments were paid when due and the listed ones came on top, set paid to as-due",
  },
  "schedule.note-way": {
    zh: "未写明提前还款方式，按“{way}”计算；可用 prepayment 指定",
    en: "the way of early repayment was not given; reckoned as: {way}; prepayment sets it",
  },
  "schedule.note-outstanding": {
    zh: "末行之后仍有{amount}未结清（本金、利息、罚息合计）",
    en: "{amount} is still owed after the last row (principal, interest and penalty interest together)",
  },
  "schedule.note-same": {
    zh: "{on}、{amount}的还款列了{times}次，按{times}笔计；如系重复录入，请删去多余的",
    en: "the repayment of {amount} on {on} is listed {times} times and counts as {times} payments; if that is a slip, remove the others",
  },
  "schedule.note-unused": {
    zh: "以下各项对这种还款方式不起作用，未采用：{fields}",
    en: "without effect for this method of repayment, and left out: {fields}",
  },
  "schedule.note-day-off": {
    zh: "到期日{maturesOn}为休息日：此后至下一工作日{workingDay}按合同利率计息，当日归还不计罚息；当日仍未归还的，自该日起计罚息",
    en: "maturity on {maturesOn} is a day off: the contract rate goes on up to the next working day, {workingDay}; repaid on it the loan bears no penalty interest, else it bears it from that day on",
  },
  "schedule.note-provisional": {
    zh: "{maturesOn}前后的放假安排尚未公布，是否休息日只按周末推算；录入该年后（huidan calendar add）重新计算",
    en: "the official calendar around {maturesOn} is not out and only weekends are known as days off; entering the year (huidan calendar add) reckons it again",
  },
  "schedule.overdue-from": { zh: "逾期起算日", en: "overdue from" },
  "schedule.overdue-from-formula": {
    zh: "到期日为休息日，自下一工作日起算逾期",
    en: "maturity is a day off: overdue from the next working day on",
  },
  "schedule.maturity": { zh: "到期日", en: "maturity" },
  "schedule.repaid-before-disbursed": {
    zh: "{on}的还款{amount}早于放款日，未计入；请核对日期",
    en: "the repayment of {amount} on {on} is before the day of disbursement and was left out; check the date",
  },
  "schedule.repaid-after-as-of": {
    zh: "{on}的还款{amount}晚于计算截止日，未计入",
    en: "the repayment of {amount} on {on} is after the last day reckoned and was left out",
  },
  "schedule.repaid-more-than-owed": {
    zh: "{on}的还款多出应还额，{amount}未用；请核对金额，多收的应退还",
    en: "of the repayment on {on}, {amount} was more than was owed and stays unused; check the amount, or return what was overpaid",
  },
  "schedule.extension-decided-late": {
    zh: "展期决定日{decidedOn}晚于原到期日{maturesOn}；展期应在到期前决定，利息仍自原到期日起按展期计算",
    en: "the extension was decided on {decidedOn}, after maturity on {maturesOn}; it must be decided before; interest is reckoned as if extended from maturity on",
  },
  "schedule.extension-not-later": {
    zh: "展期后的到期日须晚于原到期日{maturesOn}",
    en: "the new maturity of an extension must be later than the old one, {maturesOn}",
  },
  "schedule.matures-before": {
    zh: "到期日须晚于放款日",
    en: "the maturity must be later than the day of disbursement",
  },
  "schedule.as-of-before": {
    zh: "计算截止日不得早于放款日",
    en: "the last day reckoned must not be before the day of disbursement",
  },
  "schedule.no-end": {
    zh: "缺少期限：请给出 maturesOn（到期日），或 installments（期数）和 every（间隔）",
    en: "the loan has no end: give maturesOn, or installments together with every",
  },
  "schedule.no-interval": {
    zh: '缺少还款间隔：分期还本或按期付息须给出 every，例如 {"count":1,"unit":"month"}',
    en: 'the interval is missing: instalments and periodic interest need every, as {"count":1,"unit":"month"}',
  },
  "schedule.settlement-needs-months": {
    zh: "固定结息日只能与按月、按季、按年的间隔同用",
    en: "a settlement day goes only with intervals of months, quarters or years",
  },
  "schedule.too-many-periods": {
    zh: "期数过多：最多{most}期",
    en: "too many instalments: {most} at the most",
  },
  "schedule.term-too-long": {
    zh: "期限过长：最多{years}年",
    en: "the term is too long: {years} {years|year|years} at the most",
  },
  "schedule.past-last-day": {
    zh: "到期日{maturesOn}过晚：日期最晚为{last}",
    en: "the loan would mature on {maturesOn}: {last} is the last day there is a date for",
  },
  "schedule.grace-too-long": {
    zh: "只付息不还本的期数须少于总期数{instalments}",
    en: "the instalments that are interest alone must be fewer than all {instalments}",
  },
  "schedule.instalments-past-maturity": {
    zh: "{instalments}期的倒数第二期到期日{due}已不早于到期日；请减少期数、缩短间隔或改到期日",
    en: "of {instalments} instalments the last but one would be due on {due}, not before maturity: take fewer, a shorter interval or a later maturity",
  },
  "schedule.list-not-free": {
    zh: '逐期列出的还款计划只用于 method "free"；其他还款方式请写期数',
    en: 'a list of instalments goes with method "free" alone; for another method give their number',
  },
  "schedule.order-incomplete": {
    zh: "还款顺序须列出 penalty、interest、principal 各一次（compound 可省略）",
    en: "the order must name penalty, interest and principal once each (compound may be left out)",
  },
  "schedule.free-list-missing": {
    zh: '自由还款须在 installments 列出各期，例如 [{"due":"2025-06-20","principal":"10000.00"}]',
    en: 'free repayment needs its instalments listed: [{"due":"2025-06-20","principal":"10000.00"}]',
  },
  "schedule.free-not-rising": {
    zh: "各期到期日须依次递增，且晚于放款日；本期应晚于{before}",
    en: "due days must rise and be after the day of disbursement; this one must be after {before}",
  },
  "schedule.free-sum": {
    zh: "各期本金合计{sum}，须等于贷款本金{principal}",
    en: "the principal of the instalments sums to {sum} and must be {principal}",
  },
  "schedule.free-maturity": {
    zh: "到期日须与最后一期的到期日{due}相同",
    en: "the maturity must be the due day of the last instalment, {due}",
  },
} as const satisfies Record<string, LocalText>;
