import { field, list, optional, paper } from "#domain/papers/field.ts";
import * as common from "./common-fields.ts";

const handlingDepartment = field("text", { zh: "贷款经办部门", en: "handling department" }, "某某区创业贷款服务中心");
const ground = field("text", { zh: "呆账认定情形", en: "ground of the bad debt" }, "借款人死亡，遗产清偿后仍未收回");
const groundCite = optional(field("text", { zh: "依据条款", en: "article" }, "第五条（一）"));
const principal = field("yuan", { zh: "未收回本金", en: "principal not recovered" }, "38000.00");
const interest = optional(field("yuan", { zh: "欠付利息", en: "interest owed" }, "1200.00"));
const businessName = optional(field("text", { zh: "经营项目", en: "business" }, "餐饮服务"));
const cityPart = field("yuan", { zh: "市级承担", en: "borne by the city" }, "22800.00");
const countyPart = field("yuan", { zh: "县级承担", en: "borne by the county" }, "7600.00");
const bankPart = field("yuan", { zh: "银行承担", en: "borne by the bank" }, "7600.00");

/** K-10: the approval form of one bad debt. */
export const badDebtApproval = paper(
  "bad-debt-approval",
  { zh: "个人创业担保贷款呆账代偿审批表", en: "approval form for the compensation of a bad debt" },
  {
    number: common.number,
    lender: common.lender,
    handlingDepartment,
    handledBy: field("text", { zh: "经办级次", en: "handled by city or county" }, "县级经办"),
    borrower: common.borrower,
    identity: common.identity,
    phone: common.phone,
    address: optional(field("text", { zh: "家庭住址", en: "address" }, "某某区某某街道某某社区1号")),
    business: businessName,
    contract: common.contract,
    amount: common.amount,
    lentOn: common.lentOn,
    dueOn: common.dueOn,
    repaid: field("yuan", { zh: "已收回本金", en: "principal recovered" }, "12000.00"),
    principal,
    interest,
    guarantors: optional(field("text", { zh: "担保人", en: "guarantors" }, "王五")),
    ground,
    groundCite,
    pursuit: field("text", { zh: "追偿情况", en: "pursuit so far" }, "电话催收3次，上门催收2次，法院已裁定终结执行。"),
    publicity: optional(field("text", { zh: "公示情况", en: "publicity" }, "公示5个工作日，无异议。")),
    responsibility: optional(field("text", { zh: "责任认定", en: "responsibility finding" }, "经办人员无过错。")),
    cityPart,
    countyPart,
    bankPart,
    filledOn: optional(field("day", { zh: "填表日期", en: "day of filling in" }, "2024-04-02")),
  },
);

/** K-10: the quarter's summary of bad debts put forward. */
export const badDebtSummary = paper(
  "bad-debt-summary",
  { zh: "个人创业担保贷款呆账代偿审批汇总表", en: "quarterly summary of bad debts" },
  {
    region: field("text", { zh: "县区", en: "county or district" }, "某某区"),
    quarter: field("text", { zh: "季度", en: "quarter" }, "2024年第一季度"),
    letter: optional(field("text", { zh: "发文字号", en: "number of the letter" }, "某人社发〔2024〕1号")),
    filledOn: field("day", { zh: "填表日期", en: "day of filling in" }, "2024-04-02"),
    totalAmount: field("yuan", { zh: "贷款金额合计", en: "sum lent" }, "50000.00"),
    totalPrincipal: field("yuan", { zh: "未收回本金合计", en: "sum not recovered" }, "38000.00"),
    totalCity: field("yuan", { zh: "市级承担合计", en: "sum borne by the city" }, "22800.00"),
    totalCounty: field("yuan", { zh: "县级承担合计", en: "sum borne by the county" }, "7600.00"),
    totalBank: field("yuan", { zh: "银行承担合计", en: "sum borne by the bank" }, "7600.00"),
    cases: list(
      { zh: "呆账", en: "bad debts" },
      {
        borrower: common.borrower,
        identity: common.identity,
        lender: common.lender,
        amount: common.amount,
        lentOn: common.lentOn,
        dueOn: common.dueOn,
        principal,
        ground,
        cityPart,
        countyPart,
        bankPart,
        note: common.note,
      },
    ),
  },
);

/** K-03, K-10: the publicity sheet of the handling department. */
export const badDebtPublicity = paper(
  "bad-debt-publicity",
  { zh: "创业担保贷款呆账代偿公示", en: "publicity sheet of bad debts" },
  {
    department: handlingDepartment,
    from: field("day", { zh: "公示开始日", en: "first day of publicity" }, "2024-03-04"),
    to: field("day", { zh: "公示截止日", en: "last day of publicity" }, "2024-03-11"),
    days: field("count", { zh: "公示工作日", en: "working days of publicity" }, "5"),
    phone: field("text", { zh: "联系电话", en: "phone" }, "0871-00000000"),
    address: optional(field("text", { zh: "受理地址", en: "where objections go" }, "某某区某某路1号")),
    issuedOn: common.issuedOn,
    cases: list(
      { zh: "呆账", en: "bad debts" },
      {
        borrower: common.borrower,
        identity: common.maskedIdentity,
        business: businessName,
        lender: common.lender,
        amount: common.amount,
        principal,
        ground,
        note: common.note,
      },
    ),
  },
);
