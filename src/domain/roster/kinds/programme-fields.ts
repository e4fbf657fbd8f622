import { type Fields, listed } from "#domain/roster/field.ts";

/** What the programme makes of the loan: scheme, guarantee, subsidy. */
export const programmeFields = {
  scheme: {
    type: "choice",
    title: { zh: "贷款种类", en: "scheme" },
    heads: listed(
      "贷款种类 贷款品种 信贷品种 产品名称 贷款产品 业务品种 政策类型 执行政策 新旧政策 新老政策 贷款政策 新旧贷款 产品类型",
    ),
    choices: {
      fupin: listed(
        "扶贫小额信贷 原扶贫小额信贷 扶贫小额贷款 旧 老 旧政策 老政策 原政策 扶贫 精准扶贫小额信贷 精准扶贫贷款 扶贫小额信用贷款 精扶贷 特惠贷",
      ),
      tuopin: listed(
        "脱贫人口小额信贷 脱贫小额信贷 脱贫人口小额贷款 新 新政策 脱贫 脱贫人口贷款 脱贫人口小额信用贷款 脱贫贷",
      ),
      other: listed(
        "创业担保贷款 个人创业担保贷款 小微企业创业担保贷款 助保金贷款 助保贷 中小微企业助保金贷款 其他 创业贷款 创业担保",
      ),
    },
  },
  isAdditional: {
    type: "flag",
    title: { zh: "追加贷款", en: "additional loan" },
    heads: listed("是否追加 追加贷款 是否追加贷款 是否为追加贷款 追加"),
  },
  isRenewal: {
    type: "flag",
    title: { zh: "续贷", en: "renewal" },
    heads: listed("是否续贷 续贷 是否为续贷 是否续贷贷款 续贷标志 是否无还本续贷"),
  },
  handledBy: {
    type: "choice",
    title: { zh: "经办层级", en: "level that handled the loan" },
    heads: listed("经办层级 经办级别 市县级 受理层级 经办级次 市级/县级 经办部门层级 市级经办/县级经办 市本级/县级"),
    choices: {
      city: listed("市级 市 市本级 市级经办 市直 本级"),
      county: listed("县级 县 区县 县区级 县级经办 县(市、区) 区县级 县区 区级"),
    },
  },
  isGuaranteed: {
    type: "flag",
    title: { zh: "担保基金担保", en: "guaranteed by the fund" },
    heads: listed(
      "是否担保 担保基金担保 是否担保基金担保 是否由担保基金担保 是否使用担保基金 是否提供担保 基金担保 是否有担保基金担保 是否在保",
    ),
  },
  isSubsidised: {
    type: "flag",
    title: { zh: "享受贴息", en: "subsidised" },
    heads: listed("是否贴息 是否享受贴息 享受贴息 贴息标志 是否财政贴息 是否属于贴息贷款"),
  },
  guaranteeKind: {
    type: "choice",
    title: { zh: "担保方式", en: "kind of guarantee" },
    heads: listed(
      "担保方式 反担保方式 担保类型 担保种类 反担保类型 担保形式 反担保形式 贷款担保方式 保证方式 贷款方式 反担保措施",
    ),
    choices: {
      credit: listed("信用 信用贷款 免担保 免除反担保 免反担保 信用方式 无 无担保 信用免担保 纯信用"),
      guarantee: listed(
        "保证 保证担保 自然人保证 第三方保证 自然人担保 担保 担保公司担保 第三方担保 保证人担保 担保人担保 法人保证 反担保人保证",
      ),
      mortgage: listed("抵押 抵押担保 房产抵押 房屋抵押 不动产抵押 抵押物 土地抵押 抵押反担保"),
      pledge: listed("质押 质押担保 存单质押 权利质押 质押反担保 股权质押"),
      salary: listed(
        "工资担保 财政供养人员担保 公职人员担保 工资 公务员担保 行政事业单位人员担保 财政供养人员工资担保 工资反担保",
      ),
      joint: listed(
        "联保 三户联保 多户联保 联户担保 农户联保 五户联保 联户联保 联保担保 经营权证+三户联保 土地经营权证+三户联保",
      ),
      property: listed("财产担保 他项权证 财产 物权担保 财产抵押担保"),
    },
  },
  counterGuarantors: {
    type: "list",
    title: { zh: "反担保人", en: "counter-guarantors" },
    isMinor: true,
    heads: listed("反担保人 反担保人姓名 担保人 担保人姓名 保证人 保证人姓名 反担保人名单 反担保人/担保人 反担保单位"),
  },
  exemption: {
    type: "text",
    title: { zh: "免除反担保依据", en: "ground of exemption" },
    isMinor: true,
    heads: listed(
      "免除反担保依据 免反担保依据 免担保依据 免除依据 免反担保情形 免担保情形 免除反担保情形 免反担保理由 免除担保理由 免除反担保原因",
    ),
  },
  hasCounterGuarantee: {
    type: "flag",
    title: { zh: "有反担保", en: "has a counter-guarantee" },
    heads: listed("是否反担保 有无反担保 是否提供反担保 是否有反担保 是否落实反担保"),
  },
  subsidyGranted: {
    type: "amount",
    title: { zh: "已贴息金额", en: "subsidy granted so far" },
    heads: listed(
      "已贴息金额 累计贴息金额 累计已贴息 累计贴息 已贴息 已享受贴息金额 已拨付贴息 已发放贴息 已兑付贴息 累计已贴息金额 已贴利息 期初已贴息",
    ),
  },
  subsidyGrantedThrough: {
    type: "day",
    title: { zh: "已贴息至", en: "subsidy granted through" },
    heads: listed("已贴息至 贴息至 已贴息截止日 已贴息截止日期 贴息截止日期 累计贴息截止日期 已贴息止日"),
  },
  subsidyClaimed: {
    type: "amount",
    title: { zh: "银行申报贴息", en: "subsidy that the bank claims" },
    heads: listed(
      "申报贴息 银行申报贴息 申报贴息金额 本期申报贴息 本季申报贴息 申请贴息 申请贴息金额 本期贴息 本季贴息 本期贴息金额 本季贴息金额 应贴息金额 贴息金额",
    ),
  },
  interestPaidThrough: {
    type: "day",
    title: { zh: "已付息至", en: "interest paid through" },
    heads: listed("已付息至 利息已付至 已结息至 付息至 结息至 利息结清至 利息缴至"),
  },
  grade: {
    type: "choice",
    title: { zh: "五级分类", en: "grade" },
    heads: listed("五级分类 贷款五级分类 风险分类 贷款分类 五级分类结果 贷款形态 贷款质量 五级形态 风险等级"),
    choices: {
      normal: listed("正常 正常类 正常1 正常2 正常3 正常贷款"),
      special: listed("关注 关注类 关注1 关注2 关注3"),
      substandard: listed("次级 次级类 次级1 次级2"),
      doubtful: listed("可疑 可疑类"),
      loss: listed("损失 损失类"),
    },
  },
} as const satisfies Fields;

/** What came after: payoff, collection, papers, the clocks. */
export const courseFields = {
  interestOwed: {
    type: "amount",
    title: { zh: "欠付利息", en: "ordinary interest owed" },
    heads: listed("欠息 欠付利息 应收利息 拖欠利息 欠息金额 正常利息欠息 表内欠息 尚欠利息 欠利息 未还利息"),
  },
  penaltyOwed: {
    type: "amount",
    title: { zh: "欠付罚息", en: "penalty interest owed" },
    heads: listed("欠付罚息 欠罚息 应收罚息 拖欠罚息 欠罚息金额 尚欠罚息 未还罚息 罚息余额 表外欠息"),
  },
  compoundOwed: {
    type: "amount",
    title: { zh: "欠付复利", en: "compound interest owed" },
    heads: listed("欠付复利 欠复利 应收复利 拖欠复利 欠复利金额 尚欠复利 未还复利 复利余额"),
  },
  handlingDepartment: {
    type: "text",
    title: { zh: "贷款经办部门", en: "handling department" },
    isMinor: true,
    heads: listed("贷款经办部门 经办部门 经办部门名称 经办单位 创业贷款经办部门 担保贷款经办部门"),
  },
  departureReason: {
    type: "text",
    title: { zh: "例外理由", en: "reason for an exception" },
    isMinor: true,
    heads: listed("例外理由 例外原因 要求反担保理由 要求反担保原因 突破原则理由"),
  },
  compensationAppliedOn: {
    type: "day",
    title: { zh: "代偿申请日", en: "compensation applied for on" },
    isMinor: true,
    heads: listed("代偿申请日 代偿申请日期 申请代偿日期 申请代偿日 代偿申请时间 申请代偿时间"),
  },
  ground: {
    type: "text",
    title: { zh: "呆账认定情形", en: "ground of the bad debt" },
    isMinor: true,
    heads: listed("呆账认定情形 呆账情形 认定情形 代偿情形 呆账认定条件 代偿事由 呆账原因 代偿原因"),
  },
  guarantor: {
    type: "name",
    title: { zh: "担保机构", en: "guarantor" },
    isMinor: true,
    heads: listed("担保机构 合作担保机构 担保公司 融资担保公司 担保机构名称 担保公司名称 担保方"),
  },
  settledOn: {
    type: "day",
    title: { zh: "结清日", en: "day of payoff" },
    heads: listed(
      "结清日期 结清日 还清日期 还清日 结清时间 还清时间 贷款结清日期 全部还清日期 实际还款日期 实际结清日期 销户日期 实际还清日期 贷款还清日期 贷款结清日 贷款结清时间",
    ),
  },
  recalledOn: {
    type: "day",
    title: { zh: "提前收回日", en: "recalled on" },
    heads: listed("提前收回日 提前收回日期 提前收回时间 提前收贷日期 提前收贷时间"),
  },
  convertedOn: {
    type: "day",
    title: { zh: "转为农户贷款日", en: "made an ordinary loan on" },
    heads: listed("转为农户贷款日 转为农户贷款日期 转农户贷款日期 转为农户贷款时间 转为普通贷款日期 转出日期"),
  },
  status: {
    type: "list",
    title: { zh: "状态", en: "status" },
    isMinor: true,
    heads: listed(
      "状态 贷款状态 借款人状态 当前状态 借款人现状 借款人情况 目前状况 现状 备注情况 人员状态 经营状态 企业状态 逾期原因 客户状态",
    ),
  },
  bankPerson: {
    type: "name",
    title: { zh: "银行责任人", en: "responsible person of the bank" },
    isMinor: true,
    heads: listed(
      "银行责任人 信贷员 客户经理 管户客户经理 银行包抓人 经办人 银行经办人 主办客户经理 管户人 管户经理 银行联系人 信贷责任人 清收责任人 银行清收责任人 银行包抓责任人 贷款责任人 责任信贷员 银行客户经理",
    ),
  },
  townshipPerson: {
    type: "name",
    title: { zh: "乡镇责任人", en: "responsible person of the township" },
    isMinor: true,
    heads: listed(
      "乡镇责任人 乡镇包抓人 包抓干部 包抓人 包村干部 乡镇包抓责任人 村级责任人 包抓责任人 乡(镇)责任人 乡镇干部 包户干部 乡镇联系人 村责任人 帮扶责任人 政府责任人 包片领导",
    ),
  },
  collectionAttempts: {
    type: "count",
    title: { zh: "催收次数", en: "attempts at collection" },
    isMinor: true,
    heads: listed("催收次数 催收追偿次数 追偿次数 清收次数 已催收次数 催收记录数 累计催收次数"),
  },
  lastAttemptOn: {
    type: "day",
    title: { zh: "最近催收日", en: "last attempt at collection" },
    isMinor: true,
    heads: listed(
      "最近催收日期 最近催收日 最近一次催收日期 最后催收日期 最后一次催收日期 催收日期 最近催收时间 最后催收日 催收时间 最近一次催收时间",
    ),
  },
  papers: {
    type: "list",
    title: { zh: "已有材料", en: "papers at hand" },
    isMinor: true,
    heads: listed("已有材料 已交材料 材料 现有材料 代偿材料 已备材料 材料清单 附件材料 已提交材料 佐证材料 证明材料"),
  },
  hrReceivedOn: {
    type: "day",
    title: { zh: "人社受理日", en: "HR received the complete file" },
    heads: listed(
      "人社受理日期 人社受理日 人社部门受理日期 人社局受理日期 资格审核受理日期 人社收齐材料日期 人社受理时间 受理日期 资格受理日期 人社收件日期",
    ),
  },
  hrDoneOn: {
    type: "day",
    title: { zh: "人社审核完成日", en: "HR check done" },
    heads: listed(
      "人社审核日期 人社审核完成日期 人社审核完成日 人社办结日期 资格审核日期 资格审核完成日期 资格审核办结日期 人社部门审核日期 人社局审核日期 人社审核时间 审核完成日期 资格认定日期",
    ),
  },
  diligenceReceivedOn: {
    type: "day",
    title: { zh: "尽职调查受理日", en: "due diligence received the file" },
    heads: listed(
      "担保受理日期 担保机构受理日期 尽职调查受理日期 尽调受理日期 担保机构受理日 尽调开始日期 尽职调查开始日期 担保机构收件日期 担保受理时间",
    ),
  },
  diligenceDoneOn: {
    type: "day",
    title: { zh: "尽职调查完成日", en: "due diligence done" },
    heads: listed(
      "担保审核日期 担保机构审核日期 尽职调查完成日期 尽调完成日期 尽职调查日期 尽调日期 担保机构办结日期 担保审批日期 尽职调查办结日期 担保审核时间 担保承诺日期",
    ),
  },
  bankAcceptedOn: {
    type: "day",
    title: { zh: "银行受理日", en: "bank accepted" },
    heads: listed("银行受理日期 银行受理日 经办银行受理日期 银行收件日期 银行受理时间 承贷银行受理日期 贷款受理日期"),
  },
  pausedFrom: {
    type: "day",
    title: { zh: "暂停起", en: "clock paused from" },
    heads: listed(
      "暂停起日 补正起日 补正开始日期 暂停开始日期 暂停起 补件开始日期 补件起日 补正通知日期 退回补件日期 计时暂停起",
    ),
  },
  appliedOn: {
    type: "day",
    title: { zh: "申请日", en: "day of application" },
    isMinor: true,
    heads: listed("申请日期 申请日 申请时间 贷款申请日期 贷款申请日 借款申请日期 贷款申请时间"),
  },
  disbursementNoticeOn: {
    type: "day",
    title: { zh: "放款通知日", en: "notice of disbursement" },
    isMinor: true,
    heads: listed("放款通知日 放款通知日期 放款书面通知日期 放款告知日期 放款报告日期 放款通知时间"),
  },
  deductionNoticeOn: {
    type: "day",
    title: { zh: "划扣告知日", en: "notice of deduction" },
    isMinor: true,
    heads: listed("划扣告知日 划扣告知日期 划扣通知日 划扣通知日期 划扣书面告知日期"),
  },
  compensationApprovedOn: {
    type: "day",
    title: { zh: "代偿批复日", en: "compensation approved on" },
    isMinor: true,
    heads: listed("代偿批复日 代偿批复日期 代偿批准日期 代偿审批日期 批准代偿日期 代偿批准日"),
  },
  delayReason: {
    type: "text",
    title: { zh: "超时理由", en: "reason for the delay" },
    isMinor: true,
    heads: listed("超时理由 超时原因 超期理由 超期原因 延期办理原因 超时限原因 超时限理由 延长原因"),
  },
  pausedTo: {
    type: "day",
    title: { zh: "暂停止", en: "clock paused to" },
    heads: listed(
      "暂停止日 补正止日 补正完成日期 暂停结束日期 暂停止 补件完成日期 补件止日 补正提交日期 补件提交日期 计时暂停止",
    ),
  },
} as const satisfies Fields;
