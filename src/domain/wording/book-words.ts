import type { LocalText } from "./quantity.ts";

/** Words of what is found when rosters are put together to a book. */
export const bookWords = {
  "book.no-rate": {
    zh: "{loan}：未填年利率，按 0 计，不算贴息",
    en: "{loan}: no annual rate; reckoned as 0, so without subsidy",
  },
  "book.balance-differs": {
    zh: "{loan}：银行余额 {bank}，按还款流水应为 {ours}，相差 {difference}",
    en: "{loan}: the bank's balance is {bank}, by the repayments it is {ours}; they differ by {difference}",
  },
  "book.fact": { zh: "{loan}：{what}", en: "{loan}: {what}" },
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
  "book.lent-after": {
    zh: "{count} 笔贷款在截止日 {day} 之后发放，未计入",
    en: "{count} loans were made after {day} and are left out",
  },
  "book.no-payments": {
    zh: "没有还款流水：余额按银行名册，已还部分视为 {day} 归还，此前各日按全部本金计",
    en: "no list of payments was given: balances are the bank's; what was repaid counts as repaid on {day}, the days before on the whole principal",
  },
  "book.total-as-principal": {
    zh: "{file} 只有还款金额，没有分本金、利息，全部按归还本金计",
    en: "{file} gives amounts without saying what of them is principal and what interest: all is taken as principal",
  },
  "book.by-contract": { zh: "合同号 {value}", en: "contract {value}" },
  "book.by-identity": { zh: "身份证号 {value}", en: "identity number {value}" },
  "book.by-nothing": { zh: "没有合同号和身份证号", en: "neither contract nor identity number" },
} as const satisfies Record<string, LocalText>;
