import type { LocalText } from "./quantity.ts";

/** Words of the report on households and joint groups. */
export const householdWords = {
  "households.title": { zh: "户、联保小组核对表", en: "Households and joint groups" },
  "households.breaches-title": { zh: "与户有关的规定不符名册", en: "Running loans against the rules about households" },
  "households.several-title": { zh: "一户多笔在贷名册", en: "Households with several running loans" },
  "households.left-title": {
    zh: "现已不在名单的在贷户",
    en: "Households with a running loan that are no longer on the list",
  },
  "households.groups-title": {
    zh: "不完整或有成员逾期的联保小组",
    en: "Joint groups that are incomplete or have a member overdue",
  },
  "households.column.household": { zh: "户编号", en: "household" },
  "households.column.members": { zh: "名单所列家庭成员", en: "members on the list" },
  "households.column.borrowers": { zh: "借款人", en: "borrowers" },
  "households.column.borrower-count": { zh: "借款人数", en: "number of borrowers" },
  "households.column.loans": { zh: "在贷笔数", en: "running loans" },
  "households.column.contracts": { zh: "合同", en: "contracts" },
  "households.column.additional": { zh: "其中追加", en: "of them additional" },
  "households.column.breaches": { zh: "不符规定", en: "rules not met" },
  "households.column.other-loans": { zh: "涉及的其他贷款", en: "other loans that count" },
  "households.column.left-on": { zh: "退出日", en: "left the list on" },
  "households.column.group": { zh: "联保小组", en: "joint group" },
  "households.column.expected": { zh: "应有户数", en: "households it should have" },
  "households.column.known": { zh: "名册所见户数", en: "households in the roster" },
  "households.column.overdue": { zh: "逾期成员", en: "members overdue" },
  "households.column.state": { zh: "情况", en: "state" },
  "households.incomplete": { zh: "不完整", en: "incomplete" },
  "households.member-overdue": { zh: "有成员逾期", en: "a member is overdue" },
  "households.loan": {
    zh: "{name}，合同 {contract}，{day} 签约，{amount}",
    en: "{name}, contract {contract}, signed {day}, {amount}",
  },
  "households.more": { zh: "另 {loans} 笔", en: "{loans} more" },
  "households.no-list": {
    zh: "未提供农户名单：是否在册、家庭成员只能按贷款名册所填的户编号判断。",
    en: "No list of households was given: who belongs to a household is known only by the household numbers in the loan roster.",
  },
  "households.by-signing": {
    zh: "按签约日的户核对：当日在贷的、此前享受过的都计入；分户、迁出的，以往贷款随人走，也留在原户。",
    en: "Judged by the household on the day of signing: loans that ran then, or had been made before; after a split they follow the person and stay with the household.",
  },
  "households.group-note": {
    zh: "小组成员全部还清之前，该组的反担保一律不解除。",
    en: "Nothing of a group is released before all of its members have repaid.",
  },
  "households.summary": {
    zh: "与户有关的规定不符的在贷贷款",
    en: "running loans that do not meet a rule about households",
  },
  "households.summary-several": { zh: "一户多笔在贷", en: "households with several running loans" },
  "households.summary-left": {
    zh: "现已不在名单的在贷户",
    en: "households with a running loan, no longer on the list",
  },
  "households.summary-incomplete": { zh: "不完整的联保小组", en: "joint groups that are incomplete" },
  "households.summary-overdue": { zh: "有成员逾期的联保小组", en: "joint groups with a member overdue" },
} as const satisfies Record<string, LocalText>;
