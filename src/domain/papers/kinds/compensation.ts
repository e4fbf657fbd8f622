import { field, list, optional, paper } from "#domain/papers/field.ts";
import * as common from "./common-fields.ts";

/** L-06: the lender's paper that asks for compensation of an overdue loan. */
export const compensationNotice = paper(
  "compensation-notice",
  { zh: "代位清偿通知书", en: "notice of payment in the debtor's place" },
  {
    number: common.number,
    programme: common.programme,
    addressee: field("text", { zh: "受文单位", en: "addressed to" }, "某某县融资担保中心"),
    borrower: common.borrower,
    identity: common.identity,
    place: optional(common.place),
    lender: common.lender,
    contract: common.contract,
    amount: common.amount,
    lentOn: common.lentOn,
    dueOn: common.dueOn,
    overdueDays: field("count", { zh: "逾期天数", en: "days overdue" }, "91"),
    asOf: field("day", { zh: "截至日期", en: "as of" }, "2024-07-28"),
    principal: field("yuan", { zh: "代偿本金", en: "principal asked for" }, "50000.00"),
    interest: field("yuan", { zh: "代偿利息", en: "interest asked for" }, "181.25"),
    total: field("yuan", { zh: "代偿合计", en: "sum asked for" }, "50181.25"),
    pursuits: optional(field("count", { zh: "追偿次数", en: "recorded attempts at collection" }, "3")),
    lastPursuitOn: optional(field("day", { zh: "最近追偿日期", en: "last attempt" }, "2024-07-20")),
    guarantee: optional(field("text", { zh: "反担保方式", en: "counter-guarantee" }, "三户联保")),
    basis: common.basis,
    issuer: common.issuer,
    issuedOn: common.issuedOn,
    enclosures: list(
      { zh: "附件", en: "enclosures" },
      { title: field("text", { zh: "名称", en: "title" }, "追偿记录") },
    ),
  },
);

/** L-25: 附件5, the roster by which a joint group gets its land certificates back. */
export const jointGroupRoster = paper(
  "joint-group-roster",
  { zh: "联保户领取土地证承包经营他项权利证明书花名册", en: "roster of a joint group for its land certificates" },
  {
    group: field("text", { zh: "联保组", en: "joint group" }, "某某村第1组"),
    township: field("text", { zh: "乡镇", en: "township" }, "某某镇"),
    village: common.village,
    issuer: common.issuer,
    issuedOn: common.issuedOn,
    members: list(
      { zh: "联保户", en: "households of the group" },
      {
        borrower: common.borrower,
        identity: common.identity,
        lender: common.lender,
        amount: common.amount,
        paidOffOn: field("day", { zh: "还清日期", en: "day of payoff" }, "2024-04-26"),
        repaymentCertificate: optional(
          field("text", { zh: "还款证明编号", en: "number of the repayment certificate" }, "2024-0001"),
        ),
        otherRights: optional(
          field("text", { zh: "他项权证编号", en: "number of the other-rights certificate" }, "他项0001"),
        ),
        landCertificate: optional(
          field("text", { zh: "土地承包经营权证书编号", en: "number of the land certificate" }, "承包0001"),
        ),
        note: common.note,
      },
    ),
  },
);
