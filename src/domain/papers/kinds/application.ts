import { field, optional, paper } from "#domain/papers/field.ts";
import * as common from "./common-fields.ts";

const blank = (zh: string, en: string, example: string) => optional(field("text", { zh, en }, example));

/** D-17: application and approval form of a micro-credit, with the four opinions. */
export const loanApplication = paper(
  "loan-application",
  { zh: "贷款申请审批表", en: "application and approval form" },
  {
    programme: common.programme,
    township: field("text", { zh: "乡镇", en: "township" }, "某某镇"),
    village: field("text", { zh: "村", en: "village" }, "某某村"),
    household: blank("户编号", "household number, entered by the workstation", "0000000000"),
    appliedOn: optional(field("day", { zh: "申请日期", en: "day of application" }, "2022-03-01")),
    name: field("text", { zh: "姓名", en: "name" }, "张三"),
    sex: blank("性别", "sex", "男"),
    born: blank("出生年月", "born", "1990年1月"),
    marriage: blank("婚姻状况", "marital status", "已婚"),
    persons: optional(field("count", { zh: "家庭人口数", en: "persons in the household" }, "4")),
    identity: common.identity,
    phone: common.phone,
    address: blank("家庭住址", "address", "某某镇某某村某某组1号"),
    spouse: blank("配偶姓名", "spouse", "李四"),
    spouseBorn: blank("配偶出生年月", "spouse born", "1991年1月"),
    spousePhone: blank("配偶联系电话", "spouse's phone", "13900000001"),
    spouseIdentity: optional(
      field("identity", { zh: "配偶证件号码", en: "spouse's identity number" }, "000000199101011246"),
    ),
    amount: field("yuan", { zh: "申请金额", en: "amount asked for" }, "50000.00"),
    purpose: field("text", { zh: "借款用途", en: "purpose" }, "购买母牛2头，发展肉牛养殖"),
    term: field("text", { zh: "贷款期限", en: "term" }, "36个月"),
    villageOpinion: blank("村委会意见", "opinion of the village", ""),
    townshipOpinion: blank("乡镇政府意见", "opinion of the township", "该户为我镇建档立卡脱贫人口。"),
    stationOpinion: blank("扶贫工作站意见", "opinion of the workstation", ""),
    lenderOpinion: blank("经办金融机构意见", "opinion of the lender", ""),
    basis: common.basis,
  },
);
