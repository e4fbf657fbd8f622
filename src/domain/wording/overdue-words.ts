import type { LocalText } from "./quantity.ts";

/** Words of the lists that a run makes of overdue loans, of what is to be done about loans, and of status lists. */
export const overdueWords = {
  "overdue.title": { zh: "逾期贷款名册", en: "Loans overdue" },
  "overdue.bank-title": { zh: "逾期贷款分银行汇总", en: "Loans overdue by bank" },
  "overdue.column.days": { zh: "逾期天数", en: "days overdue" },
  "overdue.column.bucket": { zh: "逾期时段", en: "bucket" },
  "overdue.column.grade": { zh: "五级分类", en: "grade" },
  "overdue.column.class": { zh: "建议分类", en: "class proposed" },
  "overdue.column.measure": { zh: "措施", en: "measure" },
  "overdue.column.pursuits": { zh: "催收次数", en: "attempts" },
  "overdue.column.pursued-on": { zh: "最近催收", en: "last attempt" },
  "overdue.column.unassigned": { zh: "缺责任人", en: "nobody responsible" },
  "overdue.column.overdue-balance": { zh: "逾期本金", en: "overdue principal" },
  "overdue.unassigned-both": { zh: "银行、乡镇", en: "bank and township" },
  "overdue.unassigned-bank": { zh: "银行", en: "bank" },
  "overdue.unassigned-township": { zh: "乡镇", en: "township" },
  "overdue.bucket-range": { zh: "{from}—{to} 天", en: "{from}–{to} days" },
  "overdue.bucket-open": { zh: "{from} 天以上", en: "{from} days and more" },
  "overdue.class-note": {
    zh: "分类由记录提出，由人决定；{cite}。",
    en: "Classes are proposed from the record and decided by a person; {cite}.",
  },
  "overdue.summary": { zh: "逾期贷款", en: "loans overdue" },
  "overdue.summary-unassigned": { zh: "到期、逾期贷款缺责任人", en: "loans due or overdue with nobody responsible" },
  "overdue.summary-class": { zh: "建议分类：{class}", en: "class proposed: {class}" },
  "unassigned.title": { zh: "缺责任人名册", en: "Loans with nobody responsible" },

  "matters.title": { zh: "应办事项", en: "What is to be done" },
  "matters.column.matter": { zh: "事项", en: "matter" },
  "matters.column.first-step": { zh: "第一步", en: "first step" },
  "matters.column.by": { zh: "由谁办", en: "by whom" },
  "matters.column.deadline": { zh: "期限", en: "by" },
  "matters.column.state": { zh: "状态", en: "state" },
  "matters.state.open": { zh: "期限内", en: "in time" },
  "matters.state.late": { zh: "已过期限", en: "late" },
  "matters.summary": { zh: "可办（应办）：{matter}", en: "may be opened: {matter}" },
  "matters.missing": {
    zh: "{loans} 笔贷款未填{names}，“{matter}”未判断",
    en: "{loans} loans lack {names}: “{matter}” was not judged for them",
  },

  "lists.title": { zh: "名单", en: "Status lists" },
  "lists.column.since": { zh: "列入之日", en: "entered on" },
  "lists.column.source": { zh: "列入依据", en: "source" },
  "lists.column.exported-to": { zh: "报送", en: "sent to" },
  "lists.source-overdue": {
    zh: "贷款名册：逾期 {days}，欠本金 {amount}",
    en: "loan roster: overdue {days}, {amount} owed",
  },
  "lists.source-recorded": { zh: "贷款名册所记", en: "recorded in the loan roster" },
  "lists.summary": { zh: "应列入：{list}", en: "to be entered: {list}" },
} as const satisfies Record<string, LocalText>;
