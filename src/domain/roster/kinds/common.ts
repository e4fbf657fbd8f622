import { combined, type Field, listed } from "#domain/roster/field.ts";

/** Beginnings under which the borrower's own columns stand. */
export const borrowerBegins =
  "_ 借款人 主借款人 贷款人 借款户 贷款户 客户 贷户 户主 申请人 借款申请人 贷款申请人 借款主体 被扶持人 被担保人 债务人";

const identityEnds =
  "身份证号码 身份证号 身份证 身份证件号码 身份证件号 公民身份号码 公民身份证号码 居民身份证号码 证件号码 证件号 有效证件号码 证件编号 身份证号码/统一社会信用代码 身份证号/统一社会信用代码 证件号码/统一社会信用代码 身份证号码/信用代码 身份证/统一社会信用代码";

export const identityNo = {
  type: "identity",
  title: { zh: "身份证号码", en: "identity number" },
  heads: combined(borrowerBegins, identityEnds),
} as const satisfies Field;

export const contractNo = {
  type: "code",
  title: { zh: "合同编号", en: "contract number" },
  heads: listed(
    "借款合同编号 借款合同号 贷款合同编号 贷款合同号 合同编号 合同号 合同号码 合同代码 借款合同号码 贷款合同号码 借款合同 贷款合同 合同流水号 借据编号 借据号 借据号码 借款借据号 借款借据编号 贷款借据号 贷款借据编号 贷款编号 贷款号 贷款账号 贷款帐号 贷款账户 借款编号 放款编号 业务编号 贷款业务编号 合同(借据)号 合同借据号 合同/借据编号 合同/借据号",
  ),
} as const satisfies Field;

export const bank = {
  type: "name",
  title: { zh: "银行", en: "bank" },
  heads: listed(
    "承贷银行 经办银行 贷款银行 放贷银行 放款银行 承办银行 合作银行 经办金融机构 承贷金融机构 贷款金融机构 金融机构 金融机构名称 承贷机构 贷款机构 放贷机构 承贷行 贷款行 经办行 放款行 银行名称 银行 承贷银行名称 经办银行名称 贷款银行名称 承贷金融机构名称 所属银行",
  ),
} as const satisfies Field;

export const branch = {
  type: "name",
  title: { zh: "网点", en: "branch" },
  isMinor: true,
  heads: listed(
    "网点 网点名称 经办网点 承贷网点 贷款网点 支行 经办支行 支行名称 分社 信用社 信用社名称 经办社 经办机构 经办机构名称 承贷分社 开户机构 开户网点 营业网点 机构名称 放款机构 放款机构名称 管户机构 承贷支行 所属支行 所属网点 所属机构",
  ),
} as const satisfies Field;

export const county = {
  type: "name",
  title: { zh: "县（市、区、旗）", en: "county" },
  isMinor: true,
  heads: listed(
    "县 县区 县市区 县市 县(市、区) 县/区 县(市) 县名 县名称 县区名称 所在县 所属县 所属县区 县旗区 旗县区 旗县 旗县(市、区) 区县 所在区县",
  ),
} as const satisfies Field;

export const township = {
  type: "name",
  title: { zh: "乡（镇、街道）", en: "township" },
  isMinor: true,
  heads: listed(
    "乡镇 乡镇名称 乡(镇) 乡(镇、街道) 乡镇(街道) 乡(镇、街道办) 乡镇街道 乡镇/街道 镇乡 镇(乡) 乡 镇 所在乡镇 所属乡镇 所在乡(镇) 借款人所在乡镇 苏木乡镇 苏木(乡镇) 街道 街道办 镇街 镇(街)",
  ),
} as const satisfies Field;

export const village = {
  type: "name",
  title: { zh: "村（社区）", en: "village" },
  isMinor: true,
  heads: listed(
    "村 行政村 村名 村名称 行政村名称 村(社区) 村/社区 村社区 村委会 所在村 所属村 所在行政村 村(居) 村居 社区 嘎查 嘎查村 村别",
  ),
} as const satisfies Field;

export const district = {
  type: "name",
  title: { zh: "所属地区", en: "district" },
  isMinor: true,
  heads: listed("所属地区 地区 所属区域 区域 所属盟市 盟市 市 州市 地市 所在地区 注册地 注册地区 所属市 归属地区"),
} as const satisfies Field;

export const householdNo = {
  type: "code",
  title: { zh: "户编号", en: "household number" },
  heads: listed(
    "户编号 户号 农户编号 贫困户编号 脱贫户编号 户编码 户口编号 建档立卡户编号 建档立卡编号 家庭编号 户籍编号 户口簿号 户口本号 家庭户号",
  ),
} as const satisfies Field;

export const serial = {
  type: "code",
  title: { zh: "流水号", en: "serial number" },
  isMinor: true,
  heads: listed(
    "流水号 交易流水号 交易流水 银行流水号 凭证号 凭证号码 传票号 交易序号 核心流水号 柜员流水号 回单编号 回单号",
  ),
} as const satisfies Field;

/** The words of 脱贫户, 边缘易致贫户 and others. */
export const householdKinds = {
  "out-of-poverty": listed(
    "脱贫户 脱贫 建档立卡贫困户 建档立卡户 建档立卡脱贫户 贫困户 已脱贫户 脱贫不稳定户 脱贫人口 一般脱贫户 未脱贫户 稳定脱贫户 返贫户",
  ),
  "at-risk": listed("边缘易致贫户 边缘户 边缘易致贫 边缘易致贫人口 易致贫户 监测户 三类户 突发严重困难户 监测对象"),
  other: listed("其他 一般户 一般农户 非贫困户 普通户 普通农户 非脱贫户 其他农户"),
} as const;
