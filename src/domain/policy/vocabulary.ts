import type { LocalText } from "#domain/wording/quantity.ts";

/** The types of the names that conditions and formulas may use. */
export type NameType = "int" | "money" | "percent" | "day" | "bool" | "string" | "list<string>" | "list<loan>";

export type Name = {
  readonly type: NameType;
  readonly title: LocalText;
  readonly choices?: readonly string[];
  /** What holds where nothing is said: only for flags that say what kind of application it is or what has been recorded, never for a proof. */
  readonly whenAbsent?: boolean;
};

const name = (type: NameType, zh: string, en: string, choices?: readonly string[]): Name => ({
  type,
  title: { zh, en },
  ...(choices && { choices }),
});

/** A flag that is off where nothing is said. */
const offUnlessSaid = (zh: string, en: string): Name => ({ ...name("bool", zh, en), whenAbsent: false });

/**
 * The fixed vocabulary of policy files. A subject (`applicant`, `loan` …) holds names; a place in a policy file may use
 * some of the subjects (`places`). `huidan schema` and the reference print it from here.
 */
export const vocabulary = {
  application: {
    kind: name("string", "借款人类别", "kind of borrower", ["person", "partners", "company", "household"]),
    door: name("string", "申请渠道", "door by which it came"),
    recommender: name("string", "推荐方", "recommender"),
    appliedOn: name("day", "申请日", "day of application"),
    signedOn: name("day", "签约日", "day of signing (expected or real)"),
    papers: name("list<string>", "已交材料", "papers handed in"),
    isReapplication: offUnlessSaid("是否再次申请", "is a further application"),
    isExtension: offUnlessSaid("展期申请", "asks for an extension of a running loan"),
  },
  applicant: {
    bornOn: name("day", "出生日期", "day of birth"),
    age: name("int", "年龄（申请日）", "age on the day of application"),
    category: name("string", "人员类别", "category of person"),
    isLawAbiding: name("bool", "遵纪守法", "abides by the law"),
    isHonest: name("bool", "诚实守信", "honest and keeps promises"),
    hasFullCapacity: name("bool", "完全民事行为能力", "has full civil capacity"),
    hasSeriousBadRecord: name("bool", "有重大不良记录", "has a serious bad record"),
    hasBadCredit: name("bool", "有不良征信", "is on a bad-credit list"),
    creditSource: name("string", "征信来源", "source of the credit record"),
    creditOn: name("day", "征信日期", "day of the credit record"),
    isRated: name("bool", "已评级授信", "rated by the bank"),
    isCreditRated: name(
      "bool",
      "经金融机构评定为信用户（商户、农户）",
      "rated creditworthy by a financial institution",
    ),
    isCreditHousehold: name("bool", "信用户", "credit household"),
    isWilling: name("bool", "有贷款意愿", "wishes to borrow"),
    isAbleToWork: name("bool", "有劳动生产技能", "able to work"),
    isAbleToRepay: name("bool", "有还款能力", "able to repay"),
    isPublicEmployee: name("bool", "财政供养人员", "on the public payroll"),
    isDeceased: name("bool", "已死亡", "deceased"),
    isMarried: name("bool", "已婚", "married"),
    honourLevel: name("string", "荣誉称号级别", "level of honours", ["none", "county", "city", "province", "nation"]),
    isSecondFounder: name("bool", "二次创业者", "second-time founder"),
    hasSteadyHonestRecord: name("bool", "经营稳定守信", "steady, honest business record"),
    otherLoanKinds: name("list<string>", "其他未还贷款种类", "kinds of other running loans"),
    livesInRegion: name("bool", "在本地", "lives or works in the region"),
  },
  spouse: {
    otherLoanKinds: name("list<string>", "配偶其他未还贷款种类", "spouse's kinds of other running loans"),
    hasBadCredit: name("bool", "配偶有不良征信", "spouse is on a bad-credit list"),
    creditSource: name("string", "配偶征信来源", "source of the spouse's credit record"),
    creditOn: name("day", "配偶征信日期", "day of the spouse's credit record"),
  },
  borrower: {
    loansBefore: name("int", "以往贷款次数", "number of earlier loans of the programme"),
    repaidAllOnTime: name("bool", "以往贷款均按时还清", "repaid every earlier loan on time"),
    wasInJointGroup: name("bool", "以往贷款为联保", "an earlier loan stood in a joint group"),
    groupRepaidAll: name("bool", "联保户全部还清", "every household of the joint group has repaid"),
    runningBalance: name("money", "在贷余额", "balance of running loans of the programme"),
    runningLoans: name("int", "在贷笔数", "number of running loans of the programme"),
    supportMonths: name("int", "连续支持月数（含本笔）", "months of unbroken support, this loan included"),
  },
  survey: {
    isRealBusiness: name("bool", "真种真养真经营", "the business is found real"),
    jobs: name("int", "带动就业人数", "jobs given"),
    isWilling: name("bool", "有贷款意愿", "wishes to borrow"),
    findsNeed: name("bool", "确有需要", "needs the money"),
    findsAbleToRepay: name("bool", "具备还款能力", "able to repay"),
  },
  partners: {
    count: name("int", "合伙人数", "number of partners"),
    allEligible: name("bool", "合伙人均符合条件", "every partner is eligible"),
    personCapsSum: name("money", "合伙人个人额度之和", "sum of the partners' own caps"),
  },
  household: {
    kind: name("string", "农户属性", "kind of household", ["out-of-poverty", "at-risk", "other"]),
    wasAtRiskWhenLent: name("bool", "放款时为边缘易致贫户", "was at risk when lent to"),
    earlierLoans: name(
      "list<loan>",
      "其他成员以往的贷款（合同号、借款人、放款日）",
      "earlier loans of other members (contract, member, day)",
    ),
    membersWithLoanEver: name("int", "其他成员曾享受贷款的人数", "other members that have ever had such a loan"),
    runningLoans: name("int", "在贷笔数（新旧两种）", "running loans of the household, both schemes"),
    runningBalance: name("money", "在贷余额（新旧两种）", "running balance of the household, both schemes"),
    isRegistered: name("bool", "在册", "is on the register"),
  },
  company: {
    isRegisteredInRegion: name("bool", "在本市登记注册", "registered in the region"),
    sector: name("string", "所属行业", "sector", [
      "agriculture",
      "industry",
      "construction",
      "wholesale",
      "retail",
      "transport",
      "storage",
      "post",
      "lodging",
      "catering",
      "telecom",
      "software",
      "real-estate",
      "property",
      "leasing",
      "other",
    ]),
    sizeClass: name("string", "企业划型", "size class", ["micro", "small", "medium", "large"]),
    district: name("string", "所属地区", "district"),
    staff: name("int", "职工人数", "staff"),
    newHires: name("int", "年内新招用重点群体人数", "the year's new hires from the listed groups"),
    hasWageArrears: name("bool", "拖欠工资", "wages in arrears"),
    hasInsuranceArrears: name("bool", "欠缴社保", "social insurance in arrears"),
    hasBadRecord: name("bool", "有严重违法失信记录", "has a bad record"),
    recordSource: name("string", "信用记录的查询来源", "source of the company's record"),
    recordOn: name("day", "信用记录的查询日", "day of the company's record"),
    countsOn: name("day", "人数统计日", "day of the head counts"),
    countsPaper: name("string", "人数的证明材料", "paper that shows the head counts"),
    isDishonest: name("bool", "列入失信名单", "on the dishonest-company list"),
    isClosed: name("bool", "已停业或注销", "closed"),
    isCreditRated: name("bool", "经金融机构评定的信用小微企业", "rated creditworthy by a financial institution"),
    honourLevel: name("string", "荣誉称号级别", "level of honours", ["none", "county", "city", "province", "nation"]),
    runningBalance: name("money", "在贷余额", "running balance of the company"),
    deposit: name("money", "企业缴存的保证金", "deposit placed by the company"),
    revenue: name("money", "年营业收入", "yearly revenue"),
    assets: name("money", "资产总额", "total assets"),
  },
  project: {
    hasHonours: name("bool", "项目获市级以上荣誉", "the project has municipal-or-above honours"),
    isLawful: name("bool", "产业、项目合法", "lawful project"),
    hasMarket: name("bool", "有市场前景", "has a market"),
  },
  loan: {
    kind: name("string", "贷款对象", "kind of borrower", ["person", "partners", "company", "household"]),
    scheme: name("string", "贷款种类", "scheme"),
    amount: name("money", "贷款金额", "amount"),
    termMonths: name("int", "期限（月）", "term in months"),
    annualRate: name("percent", "年利率", "annual rate"),
    purpose: name("string", "用途", "purpose"),
    purposeDetails: name("list<string>", "用途所涉事项", "what the purpose touches"),
    method: name("string", "还款方式", "repayment method", [
      "bullet",
      "periodic-interest",
      "equal-principal",
      "equal-instalment",
      "free",
    ]),
    signedOn: name("day", "签约日", "day of signing"),
    handledBy: name("string", "经办层级", "level that handled the loan", ["city", "county"]),
    isAdditional: offUnlessSaid("追加贷款", "additional loan"),
    isRenewal: offUnlessSaid("续贷", "renewal"),
    isExtended: offUnlessSaid("已展期", "has been extended"),
    isGuaranteed: name("bool", "有担保基金担保", "guaranteed by the fund"),
    isSubsidised: name("bool", "享受贴息", "subsidised"),
    guaranteeKind: name("string", "担保方式", "kind of guarantee", [
      "credit",
      "guarantee",
      "mortgage",
      "pledge",
      "salary",
      "joint",
      "property",
    ]),
    hasCounterGuarantee: name("bool", "有反担保", "has a counter-guarantee"),
    hasBankCollateral: name(
      "bool",
      "银行就自担风险另要求抵押或担保",
      "the bank asks security for its own part of the risk",
    ),
    isRecalled: offUnlessSaid("已提前收回", "recalled"),
    isConverted: offUnlessSaid("已转为农户贷款", "converted to an ordinary farm loan"),
    balance: name("money", "本金余额", "principal outstanding"),
    daysOverdue: name("int", "逾期天数", "days overdue"),
    monthsOverdue: name("int", "逾期满几个月", "full months overdue"),
    principalDaysOverdue: name("int", "本金逾期天数", "days the principal is overdue"),
    daysToMaturity: name("int", "距到期天数", "days to maturity"),
    isPaidOff: offUnlessSaid("已还清", "paid off"),
    paidOnTime: name("bool", "按时还清", "paid off on time"),
    refusesToPay: offUnlessSaid("有还款能力而拒不还款（有记录）", "refuses to pay although able (recorded)"),
    isUnableToPay: offUnlessSaid("确无还款能力（有记录）", "found unable to pay (recorded)"),
    isMisused: offUnlessSaid("挪用", "misused"),
    causedPoolLoss: offUnlessSaid("造成风险补偿资金损失", "has caused a loss to the pool"),
    evadesWilfully: offUnlessSaid("恶意逃避债务", "evades wilfully"),
    pursuitRecords: name("int", "催收追偿记录数", "recorded attempts at collection"),
  },
  extension: {
    months: name("int", "展期月数", "months of the extension"),
    timesBefore: name("int", "此前展期、续贷次数", "extensions and renewals before"),
    isWilling: name("bool", "还款意愿高", "willing to repay"),
  },
  renewal: {
    months: name("int", "续贷月数", "months of the renewal"),
    oldBalance: name("money", "被续贷款的余额", "balance of the loan that is renewed"),
    timesBefore: name("int", "此前展期、续贷次数", "extensions and renewals before"),
    isWilling: name("bool", "还款意愿高", "willing to repay"),
  },
} as const satisfies Record<string, Record<string, Name>>;

export type Subject = keyof typeof vocabulary;

/** The figures that breakers, multiples, refunds and top-ups may measure; how each is counted from the book is fixed here. */
export const figureNames = {
  disbursedPrincipal: name("money", "累计发放本金", "principal disbursed"),
  repaidPrincipal: name("money", "累计归还本金（不含代偿）", "principal repaid, compensation not counted"),
  outstandingPrincipal: name("money", "贷款余额", "principal outstanding"),
  guaranteedBalance: name("money", "在保余额", "guaranteed principal outstanding"),
  maturedPrincipal: name("money", "到期贷款本金", "principal of loans that fell due"),
  maturedRepaidPrincipal: name("money", "到期贷款中借款人方已还本金", "of it, repaid by the borrower's side"),
  overduePrincipal: name("money", "逾期本金", "principal overdue"),
  nonPerformingPrincipal: name("money", "不良贷款本金", "principal of non-performing loans"),
  compensatedGross: name("money", "累计代偿本金（总额）", "principal compensated, gross"),
  compensatedNet: name("money", "代偿净额（代偿减追回）", "compensation less recovery"),
  compensatedYear: name("money", "本年代偿本金", "principal compensated this year"),
  recovered: name("money", "累计追回", "recovered"),
  openCompensation: name("money", "在办代偿金额", "open compensation cases"),
  unrecoveredCompensation: name("money", "经追偿仍未追回的代偿额", "compensation not recovered after pursuit"),
  fundBalance: name("money", "担保基金余额（在存）", "fund balance on deposit"),
  poolPaidIn: name("money", "资金池实收资金", "pool capital paid in"),
  poolBalance: name("money", "资金池余额", "pool balance"),
  injection: name("money", "地区注资额", "the district's injection"),
  injectionMinimum: name("money", "地区最低注资标准", "the least that the district must have injected"),
  deposit: name("money", "存入该行的保证金", "deposit placed at the bank"),
  depositInterest: name("money", "保证金账户利息", "interest earned on the deposit"),
  partnershipEnded: name("bool", "合作已到期且不再继续", "the partnership has ended and is not renewed"),
  refundedDeposit: name("money", "已退还保证金", "deposit refunded before"),
  credit: name("money", "授信金额", "credit granted"),
  priorYearMatured: name("money", "上年到期本金", "last year's principal due"),
  priorYearRepaid: name("money", "上年到期已还本金", "of it, repaid"),
  allowedMultiple: name("int", "适用放大倍数", "multiple in force"),
  loans: name("int", "贷款笔数", "number of loans"),
  overdueLoans: name("int", "逾期笔数", "loans overdue"),
  disbursedYear: name("money", "本年发放额", "disbursed this year"),
} as const satisfies Record<string, Name>;

export type FigureName = keyof typeof figureNames;

/** Which subjects an expression may name, by its place in the file. `case` holds what the rule asks for. */
export const places = {
  application: [
    "application",
    "applicant",
    "spouse",
    "borrower",
    "survey",
    "partners",
    "household",
    "company",
    "project",
    "loan",
    "extension",
    "renewal",
  ],
  loan: ["loan", "household", "borrower", "company", "applicant"],
  case: ["loan", "household", "company", "case"],
  figures: ["figures", "outside"],
} as const satisfies Record<string, readonly (Subject | "case" | "figures" | "outside")[]>;

export type Place = keyof typeof places;

/** The title of `subject.name` in the fixed vocabulary. */
export function titleOfName(path: string): LocalText | undefined {
  const [subject, key] = path.split(".") as [string, string];
  const names: { readonly [key: string]: Name } | undefined =
    subject === "figures"
      ? figureNames
      : Object.hasOwn(vocabulary, subject)
        ? vocabulary[subject as Subject]
        : undefined;
  return names?.[key]?.title;
}

/** The type that an asked fact has in an expression (`case.<name>`); amounts by party have none. */
export const askTypes: Readonly<Record<string, NameType>> = {
  text: "string",
  choice: "string",
  money: "money",
  count: "int",
  flag: "bool",
  day: "day",
};
