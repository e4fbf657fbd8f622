import { combined, type Fields, listed } from "#domain/roster/field.ts";
import {
  bank,
  borrowerBegins,
  branch,
  contractNo,
  county,
  district,
  householdKinds,
  householdNo,
  identityNo,
  township,
  village,
} from "./common.ts";

/** Who borrows, and where. */
export const borrowerFields = {
  contractNo,
  borrowerName: {
    type: "name",
    title: { zh: "借款人", en: "borrower" },
    heads: [
      ...combined(
        "借款人 主借款人 贷款人 借款户 贷款户 客户 贷户 户主 申请人 借款申请人 贷款申请人 借款主体 被扶持人 被担保人 债务人",
        "姓名 名称 名 姓名/名称 名称/姓名 _",
      ),
      ...listed(
        "姓名 借款人姓名(企业名称) 借款人(企业)名称 借款人/企业名称 姓名/企业名称 企业名称 单位名称 借款企业 借款企业名称 贷款企业 贷款企业名称 企业 公司名称 借款单位 贷款对象名称 姓名或企业名称 借款人名称(姓名) 户名 农户姓名 贷款农户 贷款农户姓名 创业者姓名 创业人员姓名 创业人姓名 脱贫户姓名 户主(借款人)姓名 法人姓名/企业名称",
      ),
    ],
  },
  identityNo,
  creditCode: {
    type: "company-code",
    title: { zh: "统一社会信用代码", en: "unified social credit code" },
    heads: listed(
      "统一社会信用代码 社会信用代码 信用代码 统一信用代码 企业统一社会信用代码 营业执照号 营业执照号码 营业执照注册号 组织机构代码 统一社会信用代码证号 企业代码",
    ),
  },
  phone: {
    type: "phone",
    title: { zh: "联系电话", en: "telephone" },
    isMinor: true,
    heads: combined(borrowerBegins, "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 移动电话 联系手机"),
  },
  householdNo,
  groupNo: {
    type: "code",
    title: { zh: "联保小组编号", en: "joint group number" },
    heads: listed(
      "联保小组编号 联保小组号 联保组编号 联保组号 联保小组 联保组 联保户编号 联保编号 联保户组号 联保体编号 联保合同编号",
    ),
  },
  bank,
  branch,
  county,
  township,
  village,
  district,
  kind: {
    type: "choice",
    title: { zh: "贷款对象", en: "kind of borrower" },
    heads: listed(
      "贷款对象 贷款对象类别 贷款对象类型 借款人类型 借款人类别 客户类型 客户类别 贷款类型 贷款主体 贷款主体类型 借款主体类型 对象类别 对象类型 主体类型 贷款类别 个人/企业",
    ),
    choices: {
      person: listed(
        "个人 自然人 个人创业 个体 个体户 个体工商户 个人客户 个人创业担保贷款 个人贷款 个人类 创业者 创业个人",
      ),
      partners: listed("合伙 合伙创业 合伙经营 合伙人 组织起来就业 合伙创业担保贷款 合伙贷款 合伙创业组织"),
      company: listed(
        "小微企业 企业 小企业 微型企业 小型企业 中小微企业 中小企业 中型企业 公司 法人 对公 对公客户 企业客户 企业贷款 小微企业贷款 小微企业创业担保贷款 单位",
      ),
      household: listed(
        "农户 户 脱贫户 农户贷款 脱贫人口 脱贫人口小额信贷 扶贫小额信贷 贫困户 建档立卡户 边缘易致贫户 边缘户",
      ),
    },
  },
  category: {
    type: "text",
    title: { zh: "人员类别", en: "category of person" },
    isMinor: true,
    heads: listed(
      "人员类别 人员类型 人员身份 借款人身份 身份类别 身份类型 人群类别 重点群体类别 群体类别 创业者类别 创业人员类别 创业者身份 扶持对象类别 扶持对象 借款人员类别 申请人类别",
    ),
  },
  householdKind: {
    type: "choice",
    title: { zh: "农户属性", en: "kind of household" },
    heads: listed("农户属性 户属性 户类型 农户类型 农户类别 脱贫户类型 贫困户属性 户别 贫困属性 农户性质"),
    choices: householdKinds,
  },
  sector: {
    type: "text",
    title: { zh: "所属行业", en: "sector" },
    isMinor: true,
    heads: listed(
      "所属行业 行业 行业类别 行业类型 所属行业类别 行业分类 经营行业 企业所属行业 贷款投向行业 投向行业 产业类别 产业类型",
    ),
  },
  staff: {
    type: "count",
    title: { zh: "职工人数", en: "staff" },
    heads: listed(
      "职工人数 现有职工人数 企业职工人数 员工人数 在职职工人数 在职职工数 职工总数 员工总数 从业人数 从业人员 企业现有在职职工人数 现有在职职工人数 企业人数",
    ),
  },
  newHires: {
    type: "count",
    title: { zh: "新招用人数", en: "new hires" },
    heads: listed(
      "新招用人数 新招用重点群体人数 新招用人员数 新增招用人数 新招用职工人数 新招用符合条件人数 新招用符合条件人员数 招用人数 新吸纳就业人数 新增就业人数 吸纳就业人数",
    ),
  },
} as const satisfies Fields;

/** The contract: money, days, terms. */
export const contractFields = {
  principal: {
    type: "amount",
    isPositive: true,
    title: { zh: "贷款金额", en: "principal" },
    heads: listed(
      "贷款金额 放款金额 借款金额 发放金额 合同金额 贷款本金 借款本金 贷款发放金额 贷款额度 发放贷款金额 实际放款金额 借据金额 借款合同金额 贷款合同金额 放贷金额 贷款总额 贷款数额 贷款额 借款额 借款数额 发放本金 担保贷款金额 原贷款金额 贷款发放额 批准金额 核定金额 审批金额 授信金额 金额 本金",
    ),
  },
  balance: {
    type: "amount",
    title: { zh: "贷款余额", en: "balance" },
    heads: listed(
      "贷款余额 余额 本金余额 借款余额 贷款本金余额 剩余本金 未还本金 当前余额 期末余额 借据余额 结欠本金 欠款余额 尚欠本金 未还金额 未偿还本金 在贷余额 贷款结余 现有余额 剩余未还本金 剩余贷款本金 欠本金额 未归还本金",
    ),
  },
  annualRate: {
    type: "rate",
    title: { zh: "年利率", en: "annual rate" },
    heads: listed(
      "年利率 贷款年利率 执行年利率 执行利率 贷款利率 合同利率 借款利率 合同年利率 贷款执行利率 利率 执行利率(年) 利率(年) 年化利率 月利率 贷款月利率 执行月利率 合同月利率 利率(月)",
    ),
  },
  signedOn: {
    type: "day",
    title: { zh: "签约日", en: "day of signing" },
    heads: combined(
      "签约 签订 合同签订 合同签约 借款合同签订 借款合同签约 贷款合同签订 签署 合同签署 签合同 合同",
      "日期 日 时间",
    ),
  },
  disbursedOn: {
    type: "day",
    title: { zh: "放款日", en: "day of disbursement" },
    heads: [
      ...combined(
        "放款 发放 贷款发放 实际放款 放贷 贷款放款 贷款 借款 起息 贷款起息 出账 借据起始 贷款起始 贷款开始 合同起始 借款起始 借款开始 起始 开始 合同开始 贷款起 借据发放 发放贷款 借据 首次放款 投放 贷款投放",
        "日期 日 时间 年月日",
      ),
      ...listed(
        "贷款起始日 放款日期(起息日) 贷款发放日(起息日) 起期 起日 贷款期限起 借款期限起 期限起 贷款起止日期起 合同起期 贷出日期 贷款日",
      ),
    ],
  },
  maturesOn: {
    type: "day",
    title: { zh: "到期日", en: "due day" },
    heads: [
      ...combined(
        "到期 贷款到期 借款到期 合同到期 借据到期 贷款终止 合同终止 借款终止 贷款止 贷款截止 合同截止 终止 截止 结束 约定还款 应还款 应还 还款到期 贷款结束 原到期 应归还 借据终止",
        "日期 日 时间 年月日",
      ),
      ...listed("止期 止日 贷款期限止 借款期限止 期限止 到期 合同止期 约定到期日"),
    ],
  },
  extendedTo: {
    type: "day",
    title: { zh: "展期到期日", en: "extended to" },
    heads: combined(
      "展期 展期后 展期后到期 展期到期 展期后贷款到期 展期至 延期 延期后 延期到期 延期后到期 延长后到期 续贷到期 最新到期 展期终止",
      "到期日 到期日期 日期 日 时间 _",
    ),
  },
  term: {
    type: "term",
    isMinor: true,
    title: { zh: "期限", en: "term" },
    heads: listed("贷款期限 期限 借款期限 合同期限 贷款期 期限月 贷款期限月 借款期 贷款年限 年限 期数"),
  },
  method: {
    type: "choice",
    title: { zh: "还款方式", en: "repayment method" },
    heads: listed(
      "还款方式 还本付息方式 还本方式 偿还方式 贷款偿还方式 还款方法 贷款还款方式 本金偿还方式 本息偿还方式",
    ),
    choices: {
      bullet: listed(
        "到期一次性还本付息 一次性还本付息 到期还本付息 利随本清 一次还本付息 到期一次还本付息 到期一次性偿还本息 一次性还款",
      ),
      "periodic-interest": listed(
        "按期付息到期还本 按月付息到期还本 按季付息到期还本 按季结息到期还本 按月结息到期还本 按月付息到期一次还本 按季付息到期一次还本 按季结息到期一次性还本 按月结息到期一次性还本 按月付息到期一次性还本 按季付息到期一次性还本 定期付息到期还本 分期付息到期还本 先息后本 按月付息 按季付息 按季结息 按月结息 按年付息到期还本 按年结息到期还本 到期一次性还本 到期还本 按季结息到期还款",
      ),
      "equal-principal": listed("等额本金 等额本金还款 等额本金还款法 等本递减"),
      "equal-instalment": listed("等额本息 等额本息还款 等额本息还款法 等额还款"),
      free: listed(
        "分期还本 分期还款 分期付息分期还本 按计划还款 不定期还款 自由还款 按还款计划 按月付息分期还本 按季付息分期还本 按季结息分期还本 随借随还",
      ),
    },
  },
  settlement: {
    type: "choice",
    title: { zh: "结息方式", en: "settlement of interest" },
    heads: listed("结息方式 付息方式 结息周期 付息周期 结息频率 付息频率 计息方式 结息"),
    choices: {
      month: listed("按月结息 按月付息 月结 按月 每月 月 月付"),
      quarter: listed("按季结息 按季付息 季结 按季 按季度 每季 季 季付 按季度结息 按季度付息"),
      "half-year": listed("按半年结息 半年结息 按半年 半年"),
      year: listed("按年结息 按年付息 年结 按年 每年 年 年付"),
      maturity: listed("利随本清 到期付息 到期一次付息 到期结息 一次性付息 到期一次性付息 到期"),
    },
  },
  purpose: {
    type: "text",
    title: { zh: "用途", en: "purpose" },
    isMinor: true,
    heads: listed(
      "贷款用途 用途 借款用途 资金用途 实际用途 贷款实际用途 经营项目 创业项目 贷款项目 发展产业 产业项目 项目名称 贷款投向",
    ),
  },
} as const satisfies Fields;
