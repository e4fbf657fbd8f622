import type { LocalText } from "./quantity.ts";

/** Words of what is found when rosters are put together to a book. */
export const bookWords = {
  "book.no-rate": {
    zh: "未填年利率，按 0 计，不算贴息；请补填",
    en: "no annual rate: reckoned as 0, so without subsidy; fill it in",
  },
  "book.balance-differs": {
    zh: "银行余额 {bank}，按还款流水应为 {ours}，相差 {difference}；请核对还款流水是否齐全",
    en: "the bank's balance is {bank}, by the repayments it is {ours}; they differ by {difference}: look for payments missing or too many",
  },
  "book.balance-over-principal": {
    zh: "银行余额 {bank} 大于贷款金额；已按未还款计，请核对",
    en: "the bank's balance of {bank} is more than was lent; it counts as not repaid: look into it",
  },
  "book.settled-with-balance": {
    zh: "名册写明 {on} 结清，银行余额却是 {bank}；已按结清计，请核对",
    en: "the roster says it was settled on {on}, yet the bank's balance is {bank}; it counts as settled: look into it",
  },
  "book.other-person": {
    zh: "合同号对得上，但还款人证件号码是 {given}，贷款名册是 {loan}；已按合同号计入，请核对",
    en: "the contract is this loan's, but the payment gives identity number {given} and the roster {loan}; it counts by the contract: look into it",
  },
  "book.other-bank": {
    zh: "合同号对得上，但还款流水的银行是“{given}”，贷款名册是“{loan}”；已按合同号计入，请核对",
    en: "the contract is this loan's, but the payment gives bank “{given}” and the roster “{loan}”; it counts by the contract: look into it",
  },
  "book.no-loan": {
    zh: "还款 {on} {amount} 找不到贷款（{by}），未计入；请核对合同号或身份证号",
    en: "the payment of {amount} on {on} belongs to no loan ({by}) and is left out; check contract or identity number",
  },
  "book.several-loans": {
    zh: "还款 {on} {amount} 对应多笔贷款（{by}：{loans}），不猜，未计入；请填合同号",
    en: "the payment of {amount} on {on} may belong to several loans ({by}: {loans}) and is left out, not guessed; give the contract number",
  },
  "book.reversal-of-nothing": {
    zh: "冲正 {on} {amount} 找不到被冲正的还款（{by}），未计入；请填被冲正流水号",
    en: "the reversal of {amount} on {on} finds no payment to reverse ({by}) and is left out; give the serial number reversed",
  },
  "book.after-as-of": {
    zh: "{count} 笔还款在截止日 {day} 之后，未计入",
    en: "{count} payments are after {day} and are left out",
  },
  "book.unmatched": {
    zh: "{count} 笔还款（合计 {amount}）没有对上贷款，未计入，见“问题清单”",
    en: "{count} {count|payment|payments} ({amount} together) found no loan and are left out; see the workbook of what is wrong",
  },
  "book.stale": {
    zh: "还款流水最后一笔是 {last}，比截止日 {day} 早 {count} 天；请确认流水齐全、--as-of 无误",
    en: "the last payment was made on {last}, {count} days before {day}: make sure that no payments are missing and that --as-of is right",
  },
  "book.all-due-long-ago": {
    zh: "所有贷款都在 {last} 以前到期，比截止日 {day} 早 {count} 天以上；请确认 --as-of 无误",
    en: "every loan was due by {last}, {count} days or more before {day}: make sure that --as-of is right",
  },
  "book.lent-after": {
    zh: "{count} 笔贷款在截止日 {day} 之后发放，未计入",
    en: "{count} loans were made after {day} and are left out",
  },
  "book.no-payments": {
    zh: "没有还款流水：余额按银行名册，已还部分视为 {day} 归还，此前各日按全部本金计",
    en: "no list of payments was given: balances are the bank's; what was repaid counts as repaid on {day}, the days before on the whole principal",
  },
  "book.unknown-papers": {
    zh: "“已有材料”中有 {kinds} 种写法不是政策所列材料，或分不清是哪一种，没有计入：{words}。各材料的名称见 huidan schema roster",
    en: "{kinds} of the papers at hand are none that the policy names, or could be several, and were not counted: {words}. huidan schema roster lists their titles",
  },
  "book.total-as-principal": {
    zh: "{file} 只有还款金额，没有分本金、利息，全部按归还本金计",
    en: "{file} gives amounts without saying what of them is principal and what interest: all is taken as principal",
  },
  "book.by-contract": { zh: "合同号 {value}", en: "contract {value}" },
  "book.by-identity": { zh: "身份证号 {value}", en: "identity number {value}" },
  "book.by-nothing": { zh: "没有合同号和身份证号", en: "neither contract nor identity number" },
} as const satisfies Record<string, LocalText>;
