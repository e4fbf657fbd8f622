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
    totalPeriodSubsidy: field("yuan", { zh: "本期贴息合计", en: "sum for the period" }, "486.53"),
    totalAdjustment: optional(field("yuan", { zh: "以前调整合计", en: "sum of earlier periods" }, "0.00")),
    totalSubsidy: field("yuan", { zh: "实付贴息合计", en: "sum to be paid" }, "486.53"),
    basis: common.basis,
    loans: list(
      { zh: "贷款", en: "loans" },
      {
        borrower: common.borrower,
        identity: optional(common.identity),
        household: optional(field("text", { zh: "户编号", en: "household number" }, "0000000000")),
        village: common.village,
        lender: optional(common.lender),
        contract: common.contract,
        balance: common.balance,
        rate: field("percent", { zh: "年利率", en: "annual rate" }, "3.85"),
        days: optional(field("count", { zh: "贴息天数", en: "days" }, "91")),
        interest: optional(field("yuan", { zh: "已付利息", en: "interest paid" }, "486.53")),
        periodSubsidy: field("yuan", { zh: "本期贴息", en: "subsidy of the period" }, "486.53"),
        adjustment: optional(
          field("yuan", { zh: "以前调整", en: "earlier periods, less what was granted for them" }, "0.00"),
        ),
        subsidy: field("yuan", { zh: "实付贴息", en: "subsidy to be paid" }, "486.53"),
        account: optional(field("text", { zh: "收款账号", en: "account" }, "6200000000000000000")),
        note: common.note,
      },
    ),
  },
);
