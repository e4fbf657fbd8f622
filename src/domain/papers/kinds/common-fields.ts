import { field, masked, optional } from "#domain/papers/field.ts";

/** Fields that many papers share, so that one name means one thing on all of them. */
export const programme = field("text", { zh: "贷款名称", en: "name of the loan programme" }, "创业担保贷款");
export const number = field("text", { zh: "编号", en: "number of the paper" }, "2024-0001");
export const issuer = field("text", { zh: "发文单位", en: "issued by" }, "某某镇人民政府");
export const issuedOn = field("day", { zh: "发文日期", en: "day of issue" }, "2024-03-28");
export const borrower = field("text", { zh: "借款人", en: "borrower" }, "张三");
export const identity = field("identity", { zh: "证件号码", en: "identity number" }, "000000199001011237");
export const maskedIdentity = optional(masked(identity));
export const lender = field("text", { zh: "贷款银行", en: "lender" }, "某某县农村信用合作联社");
export const branch = optional(field("text", { zh: "经办网点", en: "branch" }, "城关信用社"));
export const contract = optional(field("text", { zh: "合同编号", en: "contract number" }, "2021字第0001号"));
export const amount = field("yuan", { zh: "贷款金额", en: "amount lent" }, "50000.00");
export const balance = field("yuan", { zh: "贷款余额", en: "balance" }, "50000.00");
export const lentOn = field("day", { zh: "贷款日期", en: "day of the loan" }, "2021-04-28");
export const dueOn = field("day", { zh: "到期日期", en: "day it falls due" }, "2024-04-28");
export const township = optional(field("text", { zh: "乡镇", en: "township" }, "某某镇"));
export const village = optional(field("text", { zh: "村", en: "village" }, "某某村"));
export const phone = optional(field("text", { zh: "联系电话", en: "phone" }, "13900000000"));
export const note = optional(field("text", { zh: "备注", en: "remarks" }, "无"));
export const place = field("text", { zh: "所在地", en: "place" }, "某某镇某某村");
export const basis = optional(field("text", { zh: "依据", en: "document it rests on" }, "某府办发〔2023〕20号"));
