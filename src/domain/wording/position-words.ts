import type { LocalText } from "./quantity.ts";

/** Words of the lists that a run makes of breakers and of the fund. */
export const positionWords = {
  "breakers.title": { zh: "风险控制指标", en: "Breakers" },
  "breakers.column.breaker": { zh: "指标", en: "measure" },
  "breakers.column.of": { zh: "对象", en: "of" },
  "breakers.column.numerator": { zh: "分子", en: "numerator" },
  "breakers.column.denominator": { zh: "分母", en: "denominator" },
  "breakers.column.measure": { zh: "比率（%）", en: "rate (%)" },
  "breakers.column.threshold": { zh: "触发线（%）", en: "threshold (%)" },
  "breakers.column.state": { zh: "状态", en: "state" },
  "breakers.column.stops": { zh: "停办", en: "stopped" },
  "breakers.column.room": { zh: "距触发线", en: "room" },
  "breakers.column.needs": { zh: "恢复所需", en: "to be lifted" },
  "breakers.programme": { zh: "全部", en: "the programme" },
  "breakers.summary": { zh: "触发的风险控制指标", en: "breakers tripped" },
  "breakers.summary-worst": {
    zh: "{measure}%，触发线 {threshold}，未触发",
    en: "{measure} %, threshold {threshold}, not tripped",
  },
  "breakers.summary-tripped": { zh: "{measure}%，触发线 {threshold}", en: "{measure} %, threshold {threshold}" },
  "breakers.summary-stops": {
    zh: "{measure}%，触发线 {threshold}；停办{stops}",
    en: "{measure} %, threshold {threshold}; stopped: {stops}",
  },
  "breakers.summary-one": { zh: "{title}（{of}）", en: "{title} ({of})" },
  "breakers.state-unknown": {
    zh: "状态按此前未触发计；如此前已触发，须先录入同意记录才能恢复",
    en: "states are reckoned as if clear before; one that had tripped needs its consents before it is lifted",
  },
  "figures.title": { zh: "指标数据", en: "Figures" },

  "fund.report-title": { zh: "基金情况", en: "The fund's position" },
  "fund.column.rule": { zh: "事项", en: "rule" },
  "fund.column.finding": { zh: "结论", en: "finding" },
  "fund.column.ok": { zh: "是否符合", en: "in order" },

  "fund.column.amount": { zh: "金额", en: "amount" },
  "fund.column.value": { zh: "笔数、倍数", en: "number" },
  "fund.column.figure": { zh: "项目", en: "figure" },
  "fund.column.due": { zh: "期限", en: "by" },
  "fund.summary-first": { zh: "{of}：{finding}", en: "{of}: {finding}" },
  "fund.summary": { zh: "基金事项不符", en: "fund rules not met" },
  "fund.no-sheet": {
    zh: "未提供基金流水（--fund），只列由贷款名册算得的数",
    en: "no sheet of fund movements was given (--fund); only figures from the loan roster are shown",
  },
  "schemes.title": { zh: "新旧政策贷款分别统计", en: "Old and new scheme, apart" },
  "schemes.column.scheme": { zh: "贷款种类", en: "scheme" },
  "schemes.column.lent": { zh: "累计发放", en: "lent" },
  "schemes.column.repaid": { zh: "累计归还", en: "repaid" },
  "schemes.column.overdue": { zh: "逾期本金", en: "overdue" },
  "scheme.tuopin": { zh: "脱贫人口小额信贷", en: "micro-credit for people out of poverty" },
  "scheme.fupin": { zh: "原扶贫小额信贷", en: "the earlier poverty micro-credit" },
  "schemes.none": { zh: "未填", en: "not said" },
  "schemes.note": {
    zh: "两种贷款分别统计，不相加（三（二））；户限额两种合看。",
    en: "The two are counted apart and never added (“三（二）”); household limits look at both.",
  },
} as const satisfies Record<string, LocalText>;
