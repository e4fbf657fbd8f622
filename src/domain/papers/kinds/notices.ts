import { field, list, optional, paper } from "#domain/papers/field.ts";
import * as common from "./common-fields.ts";

/** L-02, B-14: the notice that a loan falls due. */
export const maturityNotice = paper(
  "maturity-notice",
  { zh: "到期还款通知书", en: "maturity notice" },
  {
    number: common.number,
    programme: common.programme,
    borrower: common.borrower,
    identity: common.identity,
    responsible: optional(field("text", { zh: "企业负责人", en: "person responsible at the company" }, "李四")),
    lender: common.lender,
    branch: common.branch,
    contract: common.contract,
    amount: common.amount,
    balance: optional(common.balance),
    lentOn: common.lentOn,
    dueOn: common.dueOn,
    repayment: optional(field("text", { zh: "还款方式", en: "way to repay" }, "存入贷款银行网点的还款账户或转账")),
    township: common.township,
    village: common.village,
    contact: optional(field("text", { zh: "联系人", en: "whom to ask" }, "王五")),
    phone: common.phone,
    basis: common.basis,
    issuer: common.issuer,
    issuedOn: common.issuedOn,
  },
);

/** L-24: who received which notice, in the order of the print file. */
export const signingSheet = paper(
  "signing-sheet",
  { zh: "到期还款通知书签收表", en: "signing sheet" },
  {
    programme: common.programme,
    place: common.place,
    issuer: common.issuer,
    issuedOn: common.issuedOn,
    notices: list(
      { zh: "通知", en: "notices" },
      {
        number: common.number,
        borrower: common.borrower,
        identity: common.maskedIdentity,
        lender: common.lender,
        amount: common.amount,
        dueOn: common.dueOn,
        phone: common.phone,
        note: common.note,
      },
    ),
  },
);

/** L-24: a village's or township's loans due, on one A4 page as far as they fit. */
export const dueSheet = paper(
  "due-sheet",
  { zh: "到期贷款名单", en: "list of loans due" },
  {
    programme: common.programme,
    place: common.place,
    period: field("text", { zh: "到期期间", en: "when they fall due" }, "2024年4月1日至2024年4月30日"),
    issuer: common.issuer,
    issuedOn: common.issuedOn,
    totalAmount: field("yuan", { zh: "贷款金额合计", en: "sum lent" }, "50000.00"),
    totalBalance: field("yuan", { zh: "贷款余额合计", en: "sum of balances" }, "50000.00"),
    loans: list(
      { zh: "贷款", en: "loans" },
      {
        borrower: common.borrower,
        identity: common.maskedIdentity,
        group: optional(field("text", { zh: "联保组", en: "joint group" }, "第1组")),
        lender: common.lender,
        amount: common.amount,
        balance: common.balance,
        lentOn: common.lentOn,
        dueOn: common.dueOn,
        phone: common.phone,
        bankPerson: optional(field("text", { zh: "银行责任人", en: "responsible at the bank" }, "赵六")),
        townshipPerson: optional(field("text", { zh: "乡镇责任人", en: "responsible at the township" }, "钱七")),
        note: common.note,
      },
    ),
  },
);

/** L-03: the bank's paper that a loan is paid off. */
export const repaymentCertificate = paper(
  "repayment-certificate",
  { zh: "还款证明", en: "repayment certificate" },
  {
    number: common.number,
    programme: common.programme,
    borrower: common.borrower,
    identity: common.identity,
    lender: common.lender,
    branch: common.branch,
    contract: common.contract,
    amount: common.amount,
    lentOn: common.lentOn,
    dueOn: common.dueOn,
    paidOffOn: field("day", { zh: "还清日期", en: "day of payoff" }, "2024-04-26"),
    interestPaid: optional(field("yuan", { zh: "已付利息", en: "interest paid" }, "6525.00")),
    check: optional(field("text", { zh: "核验码", en: "code to verify it by" }, "7C21-90AF")),
    issuer: common.issuer,
    issuedOn: common.issuedOn,
  },
);
