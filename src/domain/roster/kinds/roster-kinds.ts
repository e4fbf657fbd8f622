import {
  combined,
  type ExtraValues,
  type Fields,
  listed,
  type RosterKind,
  type ValuesOf,
} from "#domain/roster/field.ts";
import {
  bank,
  branch,
  contractNo,
  county,
  district,
  householdKinds,
  householdNo,
  identityNo,
  serial,
  township,
  village,
} from "./common.ts";
import { borrowerFields, contractFields } from "./loan-fields.ts";
import { courseFields, programmeFields } from "./programme-fields.ts";

const loans = {
  title: { zh: "贷款名册", en: "roster of loans" },
  fields: { ...borrowerFields, ...contractFields, ...programmeFields, ...courseFields },
  required: [
    ["borrowerName"],
    ["principal"],
    ["contractNo", "identityNo", "creditCode"],
    ["disbursedOn", "signedOn"],
    ["maturesOn", "term"],
  ],
  amounts: ["principal", "balance", "subsidyGranted", "subsidyClaimed", "interestOwed", "penaltyOwed", "compoundOwed"],
} as const satisfies RosterKind;

const dayOfMoney = (beginnings: string) => combined(beginnings, "日期 日 时间");

const repaymentFields = {
  contractNo,
  identityNo,
  borrowerName: borrowerFields.borrowerName,
  bank,
  branch,
  paidOn: {
    type: "day",
    title: { zh: "还款日", en: "day of payment" },
    heads: [
      ...dayOfMoney("还款 交易 实际还款 还本 入账 到账 还款入账 归还 偿还 还息 收回 还款交易 记账 发生 业务 扣款 _"),
      ...listed("还款年月日 实还日期 回收日期"),
    ],
  },
  kind: {
    type: "choice",
    title: { zh: "还款种类", en: "kind of payment" },
    heads: listed(
      "还款种类 还款类型 种类 类型 款项类型 款项性质 资金性质 交易类型 交易种类 还款类别 业务类型 还款项目 款项 收回类型 收回种类",
    ),
    choices: {
      principal: listed(
        "本金 还本 归还本金 偿还本金 本金还款 提前还本 部分还本 还本金 收回本金 提前还款 到期还本 还款",
      ),
      interest: listed("利息 还息 付息 正常利息 结息 归还利息 利息还款 季度结息 收息 收回利息 扣息 表内利息"),
      penalty: listed("罚息 复利 逾期利息 罚息复利 逾期罚息 加息 违约金 表外利息 罚息/复利"),
      settled: listed("结清 还清 结清本金 全部结清 全额结清 提前结清 到期结清 结清贷款"),
      compensated: listed("代偿 代偿本金 担保代偿 基金代偿 代位清偿 代偿还款 风险补偿 风险代偿"),
      recovered: listed("追偿 追回 代偿后收回 代偿追回 追偿收回 代偿收回 追偿回收 代偿后追回"),
      "written-off": listed("核销 呆账核销 贷款核销"),
      reversed: listed("冲正 冲销 红冲 抹账 撤销 冲账 更正 反交易"),
    },
  },
  amount: {
    type: "amount",
    mayBeNegative: true,
    title: { zh: "金额", en: "amount" },
    heads: listed(
      "还款金额 金额 交易金额 发生额 还款总额 还款总金额 本息合计 实还金额 收回金额 归还金额 偿还金额 还款额 实还总额 到账金额 还本付息金额 本次还款金额 贷方金额 贷方发生额 扣款金额 合计金额",
    ),
  },
  principal: {
    type: "amount",
    mayBeNegative: true,
    title: { zh: "还本金", en: "principal repaid" },
    heads: listed(
      "本金 还款本金 还本金额 归还本金 偿还本金 实还本金 还本 收回本金 其中本金 其中:本金 本金金额 还本金 已还本金 本次还本 还款/本金 还款金额/本金",
    ),
  },
  interest: {
    type: "amount",
    mayBeNegative: true,
    title: { zh: "还利息", en: "interest paid" },
    heads: listed(
      "利息 还款利息 还息金额 归还利息 偿还利息 实还利息 还息 收回利息 其中利息 其中:利息 利息金额 正常利息 还利息 已还利息 本次还息 付息金额 还款/利息 还款金额/利息",
    ),
  },
  penalty: {
    type: "amount",
    mayBeNegative: true,
    title: { zh: "还罚息", en: "penalty interest paid" },
    heads: listed(
      "罚息 还款罚息 归还罚息 实还罚息 罚息金额 罚息及复利 罚息复利 罚息/复利 逾期利息 还罚息 其中罚息 其中:罚息 还款/罚息 还款金额/罚息",
    ),
  },
  costs: {
    type: "amount",
    title: { zh: "费用", en: "costs" },
    heads: listed("费用 追偿费用 诉讼费 诉讼费用 相关费用 律师费 清收费用 处置费用 费用金额"),
  },
  serial,
  reverses: {
    type: "code",
    title: { zh: "被冲正流水号", en: "serial number that is reversed" },
    heads: listed("被冲正流水号 原流水号 原交易流水号 冲正流水号 被冲正流水 原交易流水"),
  },
} as const satisfies Fields;

const repayments = {
  title: { zh: "还款明细", en: "list of repayments" },
  fields: repaymentFields,
  required: [["contractNo", "identityNo"], ["paidOn"], ["amount", "principal", "interest", "penalty"]],
  amounts: ["amount", "principal", "interest", "penalty", "costs"],
} as const satisfies RosterKind;

const householdFields = {
  householdNo,
  headName: {
    type: "name",
    title: { zh: "户主", en: "head of household" },
    heads: listed("户主姓名 户主 户主名称 户主名 家庭户主 户主(姓名)"),
  },
  memberName: {
    type: "name",
    title: { zh: "家庭成员", en: "member" },
    heads: listed("成员姓名 家庭成员姓名 家庭成员 姓名 人员姓名 成员 家庭成员名单 人口姓名"),
  },
  identityNo: {
    type: "identity",
    title: { zh: "身份证号码", en: "identity number" },
    heads: combined(
      "成员 家庭成员 _ 人员 户主",
      "身份证号码 身份证号 身份证 证件号码 证件号 公民身份号码 公民身份证号码 身份证件号码 居民身份证号码",
    ),
  },
  relation: {
    type: "text",
    title: { zh: "与户主关系", en: "relation to the head" },
    isMinor: true,
    heads: listed("与户主关系 与户主的关系 关系 成员关系 家庭关系 与户主之关系"),
  },
  kind: {
    type: "choice",
    title: { zh: "农户属性", en: "kind of household" },
    heads: listed(
      "农户属性 户属性 户类型 农户类型 农户类别 脱贫户类型 贫困户属性 户别 户类别 类别 类型 属性 人口类型 脱贫属性 监测对象类别 监测对象类型 贫困属性 户性质",
    ),
    choices: householdKinds,
  },
  from: {
    type: "day",
    title: { zh: "纳入日", en: "on the register from" },
    heads: [
      ...combined("纳入 识别 认定 入册 列入 登记 生效 起始", "日期 日 时间"),
      ...listed("起 自 纳入监测时间 监测对象纳入时间"),
    ],
  },
  to: {
    type: "day",
    title: { zh: "退出日", en: "on the register to" },
    heads: [
      ...combined("退出 移出 清退 消除 风险消除 注销 终止 截止 迁出", "日期 日 时间"),
      ...listed("止 至 风险消除时间"),
    ],
  },
  county,
  township,
  village,
} as const satisfies Fields;

const households = {
  title: { zh: "农户名单", en: "list of households" },
  fields: householdFields,
  required: [["householdNo", "headName"], ["memberName", "headName"], ["identityNo"]],
  amounts: [],
} as const satisfies RosterKind;

const fundFields = {
  account: {
    type: "text",
    title: { zh: "账户", en: "account" },
    heads: listed(
      "账户 账号 帐号 账户名称 账户号 账户号码 银行账号 银行账户 专户 专户账号 专户名称 基金账户 保证金账户 户名",
    ),
  },
  bank,
  district,
  movedOn: {
    type: "day",
    title: { zh: "日期", en: "day" },
    heads: [...dayOfMoney("_ 发生 交易 到账 入账 记账 拨付 缴存 业务 收付 支付 收款 付款"), ...listed("年月日")],
  },
  kind: {
    type: "choice",
    title: { zh: "收支种类", en: "kind of movement" },
    heads: listed(
      "收支种类 收支类型 种类 类型 款项性质 款项类型 资金性质 资金用途 资金来源 摘要 收支项目 项目 用途 业务类型 交易类型 交易摘要 事项",
    ),
    choices: {
      opening: listed("期初 期初余额 上年结转 上期结转 上年余额 结转 年初余额"),
      injection: listed(
        "注资 注入 注入资金 财政注资 拨入 财政拨入 财政拨款 到位资金 出资 增资 资金注入 担保基金拨入 基金注入 注资款",
      ),
      "top-up": listed("补充 补充资金 补足 补足保证金 增补 追加资金 补充注资 补充保证金 补足资金池"),
      deposit: listed("缴存 存入 保证金缴存 缴存保证金 存入保证金 担保金缴存 风险补偿金存入 保证金存入 划入保证金"),
      refund: listed("退还 退回 保证金退还 退还保证金 退回财政 缴回财政 退回国库 上缴国库 担保金退还 保证金退回 退款"),
      interest: listed("利息 结息 存款利息 账户利息 利息收入 活期利息 定期利息 季度结息"),
      compensation: listed("代偿支出 代偿 代偿款 担保代偿 风险补偿支出 代位清偿 划扣 代偿划扣 风险补偿 代偿本金"),
      recovery: listed("追回 追偿 追偿收回 代偿追回 追偿收入 收回代偿款 代偿收回 追偿款 代偿款收回"),
      subsidy: listed("贴息 贴息支出 财政贴息 贴息款"),
      fee: listed("手续费 费用 账户管理费 管理费 转账手续费 账户维护费"),
      other: listed("其他 其它 其他支出 其他收入"),
    },
  },
  amount: {
    type: "amount",
    mayBeLarge: true,
    mayBeNegative: true,
    title: { zh: "金额", en: "amount" },
    heads: listed("金额 发生额 交易金额 收支金额 发生金额 注资金额 缴存金额 到位金额 拨付金额"),
  },
  received: {
    type: "amount",
    mayBeLarge: true,
    title: { zh: "收入", en: "received" },
    heads: listed("收入 收入金额 贷方 贷方金额 贷方发生额 存入 存入金额 转入金额 收方金额 增加"),
  },
  paid: {
    type: "amount",
    mayBeLarge: true,
    title: { zh: "支出", en: "paid out" },
    heads: listed("支出 支出金额 借方 借方金额 借方发生额 支取 支取金额 转出金额 付方金额 减少"),
  },
  balance: {
    type: "amount",
    mayBeLarge: true,
    title: { zh: "余额", en: "balance" },
    heads: listed("余额 账户余额 结余 结存 期末余额 存款余额"),
  },
  payer: {
    type: "name",
    title: { zh: "出资方", en: "payer" },
    isMinor: true,
    heads: listed(
      "出资方 出资单位 注资单位 付款方 付款单位 对方户名 对方单位 缴款单位 资金拨付单位 对方名称 来源单位 收款单位",
    ),
  },
  serial,
} as const satisfies Fields;

const fund = {
  title: { zh: "基金收支表", en: "list of fund movements" },
  fields: fundFields,
  required: [["movedOn"], ["amount", "received", "paid"]],
  amounts: ["amount", "received", "paid"],
} as const satisfies RosterKind;

/** The rosters that can be read. */
export const rosterKinds = { loans, repayments, households, fund } as const satisfies Record<string, RosterKind>;
export type RosterKindName = keyof typeof rosterKinds;
export const rosterKindNames = Object.keys(rosterKinds) as RosterKindName[];

/** The kinds of rosters, the fields of each as far as a policy goes on with them. */
export type RosterKinds = Readonly<Record<RosterKindName, RosterKind>>;

/** What a row of each kind says. */
export type RosterValues = {
  readonly loans: ValuesOf<typeof loans.fields> & { readonly extra?: ExtraValues };
  readonly repayments: ValuesOf<typeof repayments.fields>;
  readonly households: ValuesOf<typeof households.fields>;
  readonly fund: ValuesOf<typeof fund.fields>;
};
