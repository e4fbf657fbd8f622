import { z } from "zod";
import { roundingRules } from "#domain/money/rounding.ts";
import { dayCounts } from "#domain/calendar/day-count.ts";
import {
  by,
  cel,
  count,
  countValue,
  level,
  localText,
  moneyValue,
  parameterRef,
  partyId,
  percentValue,
  rule,
  rules,
} from "./value.ts";

/** 1-year or over-5-year LPR, or the one that the programme enters. */
export const tenor = z.union([z.enum(["1y", "over-5y"]), parameterRef]);

/** A measure held under (`most`) or over (`least`) a bound. Exactly one of the two. */
const limit = <V extends z.ZodType>(value: V) => ({
  when: cel
    .optional()
    .describe(
      "何时适用；只能缩小范围，每类借款人另写自己的限额；不填：一律适用 / When the limit applies; it only narrows it, each kind of borrower has a limit of its own; absent: always",
    ),
  measure: cel
    .optional()
    .describe("计量什么；不填：表前所写的计量项 / What is measured; absent: the measure named above the table"),
  most: value
    .optional()
    .describe(
      "上限，含本数（不超过）；与 `least` 二者填一；不填：改写 `least` / The upper bound, itself allowed (不超过); this or `least`; absent: `least` stands instead",
    ),
  least: value
    .optional()
    .describe(
      "下限，含本数（不低于）；不填：改写 `most` / The lower bound, itself allowed (不低于); absent: `most` stands instead",
    ),
  message: localText
    .optional()
    .describe("越过时告知的内容；不填：用通用文字 / What is said when it is passed; absent: in plain words"),
  ...level,
});

export const repaymentMethods = ["bullet", "periodic-interest", "equal-principal", "equal-instalment", "free"] as const;

export const daysOffAtMaturity = ["no-penalty-next-working-day", "counts"] as const;

export const termsSection = z.strictObject({
  by: by.optional(),
  caps: rules(limit(moneyValue))
    .optional()
    .describe("额度；计量项：loan.amount；不填：无额度限制 / Amounts; measure: loan.amount; absent: no cap"),
  term: rules(limit(countValue))
    .optional()
    .describe(
      "期限（月）；计量项：loan.termMonths；不填：无期限限制 / Months; measure: loan.termMonths; absent: no limit",
    ),
  rateCap: rules({
    when: cel
      .optional()
      .describe(
        "何时适用；只能缩小范围，每类借款人另写自己的上限；不填：一律适用 / When the cap applies; it only narrows it, each kind of borrower has a cap of its own; absent: always",
      ),
    base: z.literal("lpr").describe("贷款市场报价利率 / The loan prime rate"),
    tenor: tenor.describe(
      "何种 LPR：1y、over-5y，或者由项目选定的参数（choice） / Which LPR: 1y, over-5y, or a parameter (choice) where the programme says",
    ),
    points: percentValue.describe(
      "在取值日 LPR 上加的百分点（负数为减） / Percentage points over (or, negative, under) the LPR of the picking day",
    ),
    kind: z
      .enum(["most", "reference"])
      .default("most")
      .describe("most 为上限；reference 为参考，只显示、不判断 / most: a cap; reference: shown, not judged"),
    message: localText
      .optional()
      .describe("越过时告知的内容；不填：用通用文字 / What is said when it is passed; absent: in plain words"),
    ...level,
  })
    .optional()
    .describe(
      "年利率上限：LPR 加点；以签约日（`signed`）最近一次公布的 LPR 为准。尚未签约的申请未填 `application.signedOn` 时，以申请日为准；不填：无利率上限 / Caps on the annual rate: LPR and points. The LPR is the last one published by the day of signing; for an application that is not signed yet, that of `application.signedOn` where it is given, else that of the day of application; absent: no cap",
    ),
  rateFixed: rule({
    fixed: z
      .boolean()
      .describe("true 为合同利率不随 LPR 调整 / true: the rate of the contract does not follow the LPR"),
  })
    .optional()
    .describe(
      "合同利率是否固定到期；不填：未规定，按贷款事实所载利率计算 / Whether the contract's rate holds to its end; absent: not said; rates are reckoned as the loan's facts give them",
    ),
  repeat: rules({
    ...limit(countValue),
    gap: z
      .union([count, parameterRef])
      .optional()
      .describe(
        "中断多少个月后 `borrower.supportMonths` 重新起算；不填：中断不影响累计 / Months of interruption after which `borrower.supportMonths` counts anew; absent: no gap counts",
      ),
  })
    .optional()
    .describe(
      "次数和连续年限；计量项：borrower.loansBefore（以往次数，不含本笔）；不填：无次数限制 / Times and years in a row; measure: borrower.loansBefore (the earlier loans; this one is not counted); absent: no limit",
    ),
  extension: rules({
    ...limit(countValue),
    reasons: z
      .array(localText)
      .optional()
      .describe("可因哪些理由申请；不填：不限理由 / For which reasons it may be asked; absent: for any reason"),
  })
    .optional()
    .describe(
      "展期的限制；计量项：extension.months；不填：无限制 / Limits of an extension; measure: extension.months; absent: no limit",
    ),
  renewal: rules({
    ...limit(countValue),
    reasons: z
      .array(localText)
      .optional()
      .describe("可因哪些理由申请；不填：不限理由 / For which reasons it may be asked; absent: for any reason"),
  })
    .optional()
    .describe(
      "续贷的限制；计量项：renewal.months；不填：无限制 / Limits of a renewal; measure: renewal.months; absent: no limit",
    ),
  goesOn: rules({
    through: z.enum(["extension", "renewal"]).describe("展期还是续贷期间 / While the loan is extended or renewed"),
    what: z.array(z.enum(["subsidy", "rate", "cover"])).describe("继续什么 / What goes on"),
  })
    .optional()
    .describe(
      "展期、续贷期间政策的哪些部分继续；不填：除 `subsidy` 另有规定外不继续 / What of the programme goes on while a loan is extended or renewed; absent: nothing goes on unless `subsidy` says so",
    ),
  methods: rule({ allowed: z.array(z.enum(repaymentMethods)).min(1).describe("允许的还款方式 / The methods allowed") })
    .optional()
    .describe("还款方式；不填：不限 / Repayment methods; absent: any method"),
  interest: rule({
    dayCount: z.enum(dayCounts).describe("天数如何折算为年 / How days become a part of a year"),
    rounding: z.enum(roundingRules).describe("金额如何舍入到分 / How an amount is rounded to the fen"),
    settlementDay: count
      .min(1)
      .max(28)
      .optional()
      .describe(
        "每月几日结息；不填：放款日的对应日 / Day of the month on which interest is settled; absent: that of the disbursement",
      ),
    settlementDayCounted: z
      .boolean()
      .default(true)
      .describe("结息日当日是否计入所结的一期 / Whether the settlement day still belongs to the period that it ends"),
    every: z.enum(["month", "quarter", "maturity"]).describe("多久结息一次 / How often interest is settled"),
  })
    .optional()
    .describe(
      "如何计息；不填：贴息按实际天数/360、四舍五入、按季在放款日的对应日结息，并在计算过程中注明；到期后的利息不能计算 / How interest is counted; absent: a subsidy goes by actual/360, rounded half up, settled by quarter on the day of the month of disbursement, and says so; interest after maturity cannot be reckoned",
    ),
  penalty: rule({
    marginPercent: percentValue.describe(
      "在合同利率上加收：50 即为 1.5 倍 / Over the contract rate: 50 makes 1.5 times the rate",
    ),
    misuseMarginPercent: percentValue
      .optional()
      .describe("挪用的加收比例；不填：不加收 / The same for a misused loan; absent: none"),
    compound: z
      .boolean()
      .default(false)
      .describe("未付利息是否按罚息利率计复利 / Whether unpaid interest bears interest at the penalty rate"),
    dayOffAtMaturity: z
      .enum(daysOffAtMaturity)
      .default("counts")
      .describe(
        "到期日为休息日的：counts 为照计逾期；no-penalty-next-working-day 为按合同利率计至下一工作日，其后计罚息 / A maturity on a day off. counts: overdue all the same. no-penalty-next-working-day: the contract rate goes on up to the next working day, penalty runs from that day on",
      ),
  })
    .optional()
    .describe(
      "逾期、挪用的罚息；不填：文件未规定，以合同为准 / Penalty interest on what is overdue or misused; absent: the document says nothing of it; the contract does",
    ),
  allocation: rule({
    order: z
      .array(z.enum(["costs", "penalty", "compound", "interest", "principal"]))
      .min(2)
      .describe("各部分，依次受偿 / The parts, the first paid first"),
  })
    .optional()
    .describe(
      "还款先抵什么；不填：依次抵利息、本金、罚息、复利 / What a payment pays first; absent: interest, principal, penalty interest, compound interest, in this order",
    ),
  security: rules({
    title: localText.describe("名称 / What it is called"),
    kind: z.string().describe("与 `loan.guaranteeKind` 一致 / As `loan.guaranteeKind` has it"),
    households: count
      .min(2)
      .optional()
      .describe(
        "联保小组的户数；户数不足的小组列为不完整；不填：两户以上即为完整 / Households of a joint group; one of fewer is listed as incomplete; absent: two make one",
      ),
  })
    .optional()
    .describe("项目接受的担保方式；不填：不限 / Kinds of security that the programme takes; absent: any"),
  fees: rules({
    forbidden: z.array(localText).min(1).describe("不得收取的费用 / Fees that may not be asked"),
    on: partyId.describe("不得向谁收取 / From whom"),
  })
    .optional()
    .describe("任何人不得收取的费用；不填：未列 / Fees that nobody may take; absent: none is named"),
  funding: rules({
    when: cel.describe("适用哪些贷款 / For which loans"),
    title: localText.describe("资金名称 / What the money is called"),
  })
    .optional()
    .describe("银行用何种资金发放；不填：未规定 / From which money the bank lends; absent: not said"),
});
