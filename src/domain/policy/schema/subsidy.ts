import { z } from "zod";
import { sharePart } from "./sharing.ts";
import {
  by,
  cel,
  clockId,
  count,
  localText,
  moneyValue,
  parameterId,
  parameterRef,
  percent,
  percentValue,
  rule,
  rules,
} from "./value.ts";
import { tenor } from "./terms.ts";

const common = {
  when: cel
    .optional()
    .describe(
      "适用哪些贷款；按文件顺序取第一个适用的；不填：所有贷款 / For which loans; the first formula that applies is taken, in the file's order; absent: all loans",
    ),
  shareByLoanYear: z
    .array(percent)
    .optional()
    .describe(
      "贷款第一年、第二年……的贴息比例；列完之后不贴；不填：每年全额 / Share of the subsidy in the first, second … year of the loan; nothing after the last; absent: the whole subsidy in every year",
    ),
};

/** What the budget bears of a loan's interest. */
export const subsidyFormula = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none").describe("贴息的算法 / How the subsidy is reckoned") }),
  z.strictObject({
    kind: z.literal("share"),
    percent: percentValue.describe("利息的比例；100 为全额贴息 / Share of the interest; 100 is full subsidy"),
  }),
  z.strictObject({
    kind: z.literal("above-lpr"),
    tenor: tenor.describe("何种 LPR / Which LPR"),
    points: percentValue.describe(
      "借款人负担至 LPR 加点（负数为减点）的部分 / The borrower bears the rate up to LPR + points (negative: minus)",
    ),
    percent: percentValue
      .optional()
      .describe("超出部分贴多少；不填：全部 / Share of the part above; absent: all of it"),
  }),
  z.strictObject({
    kind: z.literal("rate"),
    percent: percentValue.describe(
      "每年几个百分点，不超过合同利率 / Percentage points a year, at most the contract rate",
    ),
  }),
  z.strictObject({
    kind: z.literal("flat"),
    percent: percentValue.describe("本金的比例，一次性 / Of the principal, once"),
    at: z.enum(["disbursed", "settled"]).describe("何时支付 / When it is paid"),
  }),
  z.strictObject({
    kind: z.literal("parameter"),
    parameter: parameterId.describe("给出算法的参数（formula） / The parameter (formula) that says it"),
  }),
]);
export type SubsidyFormula = z.output<typeof subsidyFormula>;

export const subsidySection = z.strictObject({
  by: by.optional(),
  formulas: rules({
    ...common,
    formula: subsidyFormula.describe(
      "财政负担什么：不贴、利息的比例、LPR 以上部分、百分点、一次性，或者按参数（formula） / What the budget bears: none, a share, the part above LPR, a rate, once flat, or as a parameter (formula) says",
    ),
  }).describe(
    "利息贴多少；版本可按计息日更替（by: accrued）；不填：不予计算贴息：未规定贴多少 / How much of the interest is subsidised; versions may change by the day of accrual (by: accrued); absent: a subsidy is refused: no rule says how much",
  ),
  principalCap: rule({
    most: moneyValue.describe("超过这一金额的本金不贴息 / Principal above it is not subsidised"),
    per: z.enum(["loan", "borrower", "household"]).describe("按谁合并计算本金 / Whose principal is counted together"),
    repaidFirst: z
      .enum(["unsubsidised", "subsidised", "pro-rata"])
      .describe("还本先减哪一部分 / Which part a repayment reduces first"),
    across: z
      .enum(["by-signing", "pro-rata"])
      .describe("两笔合同并存时先贴哪一笔 / Which contract's balance is subsidised first when two run"),
  })
    .optional()
    .describe(
      "最多贴息的本金；不填：全部本金 / The principal that is subsidised at the most; absent: the whole principal",
    ),
  excludes: rule({
    what: z
      .array(z.enum(["overdue", "penalty", "compound", "misuse"]))
      .min(1)
      .describe("利息种类 / Kinds of interest"),
  }).describe(
    "不予贴息的利息；不填：逾期、罚息、复利仍不贴，但无条款可引；挪用不终止贴息 / What is never subsidised; absent: overdue, penalty and compound interest is left out all the same, with no article to show; misuse does not end the subsidy",
  ),
  inExtension: rule({ goesOn: z.boolean().describe("是否继续 / Whether it goes on") })
    .optional()
    .describe(
      "展期期间的贴息；不填：依 `terms.goesOn`；也未规定的，停止 / Subsidy while the loan is extended; absent: as `terms.goesOn` says; else it ends",
    ),
  inRenewal: rule({ goesOn: z.boolean().describe("是否继续 / Whether it goes on") })
    .optional()
    .describe(
      "续贷的贴息；不填：依 `terms.goesOn`；也未规定的，不贴 / Subsidy of the loan that renews another; absent: as `terms.goesOn` says; else none",
    ),
  stops: rule({
    on: z
      .array(z.enum(["recalled", "converted", "ineligible", "compensated", "in-breach"]))
      .min(1)
      .describe("自哪些事实之日起 / From the day of which facts"),
  })
    .optional()
    .describe("终止贴息的事实；不填：均不终止 / Facts that end the subsidy of a loan; absent: none of these ends it"),
  maximum: rules({
    when: cel.optional().describe("适用哪些贷款；不填：所有贷款 / For which loans; absent: all"),
    months: count.describe("最多贴息的月数 / Months subsidised at the most"),
  })
    .optional()
    .describe(
      "每笔最多贴息几个月；不填：整个期限 / How many months of a loan are subsidised at most; absent: the whole term",
    ),
  payment: rule({
    after: z
      .enum(["interest-paid", "accrual"])
      .describe(
        "interest-paid 为先收后贴，借款人先付息；accrual 为随计息贴付 / interest-paid: the borrower pays first (先收后贴); accrual: as interest accrues",
      ),
  })
    .optional()
    .describe(
      "何时贴息；不填：随计息贴付，不论是否已付 / When interest is subsidised; absent: as interest accrues, whether paid or not",
    ),
  period: rule({
    every: z
      .union([z.enum(["month", "quarter", "half-year", "year"]), parameterRef])
      .describe("银行多久申报一次；或者参数（choice） / How often banks claim; or a parameter (choice)"),
    cut: z
      .enum(["accrued", "charged"])
      .describe(
        "accrued 为按期间内的天数；charged 为按期间内结计的利息 / accrued: by the days of the period; charged: by the interest charged in it",
      ),
    clocks: z.array(clockId).optional().describe("申报各环节的时限；不填：无 / The clocks of a round; absent: none"),
  })
    .optional()
    .describe(
      "贴息申报周期；不填：可按起止日计算，各行按结息日分开；不能按期计算 / The rounds in which subsidy is claimed; absent: it is reckoned from day to day, its lines cut at the settlements of interest; a round is refused",
    ),
  paidWithin: rule({
    days: z.union([count, parameterRef]).describe("天数，或者参数（days） / Days, or a parameter (days)"),
  })
    .optional()
    .describe("申报后多少日内拨付；不填：不定期限 / Within how many days a claim is paid; absent: no period is set"),
  funders: rule({
    of: count.default(100).describe("份额的合计数 / What the weights sum to"),
    parts: z
      .union([z.array(sharePart).min(1), parameterRef])
      .describe("各级财政及其份额；或者参数（shares） / The budgets and their weights; or a parameter (shares)"),
  }).describe("由谁出资；不填：只算总额，不分出资方 / Who pays the subsidy; absent: the amount is told undivided"),
  shortage: rule({ way: z.enum(["wait", "pro-rata", "by-date"]).describe("此时如何办理 / What then happens") })
    .optional()
    .describe(
      "资金不足时；不填：未规定，不作削减 / When the money is less than what is payable; absent: not said; nothing is cut",
    ),
  netting: rule({
    acrossBorrowers: z
      .boolean()
      .describe("一人多付的可否从他人处抵扣 / Whether one borrower's overpayment may come off another's"),
    payee: localText.describe("贴息拨给谁 / To whom the subsidy is paid"),
  })
    .optional()
    .describe(
      "多付的贴息如何在以后各期抵扣；不填：从同一贷款的以后各期抵扣 / How overpaid subsidy comes off later rounds; absent: off the same loan's next rounds",
    ),
});
