import { field, list, optional, paper } from "#domain/papers/field.ts";
import * as common from "./common-fields.ts";

/** D-14, L-19: the list of a period's interest subsidy, borrower by borrower. */
export const subsidyRoster = paper(
  "subsidy-roster",
  { zh: "贴息清册", en: "subsidy roster" },
  {
    programme: common.programme,
    place: common.place,
    period: field("text", { zh: "贴息期间", en: "period" }, "2024年第一季度"),
    from: field("day", { zh: "起始日期", en: "first day" }, "2023-12-21"),
    to: field("day", { zh: "截止日期", en: "last day" }, "2024-03-20"),
    lender: optional(common.lender),
    filledBy: optional(field("text", { zh: "填报单位", en: "filled in by" }, "某某信用社")),
    filledOn: field("day", { zh: "填表日期", en: "day of filling in" }, "2024-03-31"),
    totalBalance: field("yuan", { zh: "贷款余额合计", en: "sum of balances" }, "50000.00"),
    totalInterest: field("yuan", { zh: "已付利息合计", en: "sum of interest paid" }, "486.53"),
    totalSubsidy: field("yuan", { zh: "贴息金额合计", en: "sum of the subsidy" }, "486.53"),
    basis: common.basis,
    loans: list(
      { zh: "贷款", en: "loans" },
      {
        borrower: common.borrower,
        identity: common.identity,
        household: optional(field("text", { zh: "户编号", en: "household number" }, "0000000000")),
        village: common.village,
        contract: common.contract,
        balance: common.balance,
        rate: field("percent", { zh: "年利率", en: "annual rate" }, "3.85"),
        days: field("count", { zh: "贴息天数", en: "days" }, "91"),
        interest: field("yuan", { zh: "已付利息", en: "interest paid" }, "486.53"),
        ownPart: optional(field("yuan", { zh: "个人承担", en: "borne by the borrower" }, "0.00")),
        subsidy: field("yuan", { zh: "贴息金额", en: "subsidy" }, "486.53"),
        account: optional(field("text", { zh: "收款账号", en: "account" }, "6200000000000000000")),
        note: common.note,
      },
    ),
  },
);
