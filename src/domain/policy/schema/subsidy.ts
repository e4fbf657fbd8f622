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
  when: cel.optional().describe("For which loans; the first formula that applies is taken, in the file's order"),
  shareByLoanYear: z
    .array(percent)
    .optional()
    .describe("Share of the subsidy in the first, second … year of the loan; nothing after the last"),
};

/** What the budget bears of a loan's interest. */
export const subsidyFormula = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none").describe("How the subsidy is reckoned") }),
  z.strictObject({
    kind: z.literal("share"),
    percent: percentValue.describe("Share of the interest; 100 is full subsidy"),
  }),
  z.strictObject({
    kind: z.literal("above-lpr"),
    tenor: tenor.describe("Which LPR"),
    points: percentValue.describe("The borrower bears the rate up to LPR + points (negative: minus)"),
    percent: percentValue.optional().describe("Share of the part above; all of it when absent"),
  }),
  z.strictObject({
    kind: z.literal("rate"),
    percent: percentValue.describe("Percentage points a year, at most the contract rate"),
  }),
  z.strictObject({
    kind: z.literal("flat"),
    percent: percentValue.describe("Of the principal, once"),
    at: z.enum(["disbursed", "settled"]).describe("When it is paid"),
  }),
  z.strictObject({ kind: z.literal("parameter"), parameter: parameterId }),
]);
export type SubsidyFormula = z.output<typeof subsidyFormula>;

export const subsidySection = z.strictObject({
  by: by.optional(),
  formulas: rules({
    ...common,
    formula: subsidyFormula.describe(
      "What the budget bears: none, a share, the part above LPR, a rate, once flat, or as a parameter (formula) says",
    ),
  }).describe("How much of the interest is subsidised; versions may change by the day of accrual (by: accrued)"),
  principalCap: rule({
    most: moneyValue.describe("Principal above it is not subsidised"),
    per: z.enum(["loan", "borrower", "household"]).describe("Whose principal is counted together"),
    repaidFirst: z.enum(["unsubsidised", "subsidised", "pro-rata"]).describe("Which part a repayment reduces first"),
    across: z.enum(["by-signing", "pro-rata"]).describe("Which contract's balance is subsidised first when two run"),
  })
    .optional()
    .describe("The principal that is subsidised at the most"),
  excludes: rule({
    what: z
      .array(z.enum(["overdue", "penalty", "compound", "misuse"]))
      .min(1)
      .describe("Kinds of interest"),
  }).describe("What is never subsidised"),
  inExtension: rule({ goesOn: z.boolean().describe("Whether it goes on") })
    .optional()
    .describe("Subsidy while the loan is extended"),
  inRenewal: rule({ goesOn: z.boolean().describe("Whether it goes on") })
    .optional()
    .describe("Subsidy of the loan that renews another"),
  stops: rule({
    on: z
      .array(z.enum(["recalled", "converted", "ineligible", "compensated", "in-breach"]))
      .min(1)
      .describe("From the day of which facts"),
  })
    .optional()
    .describe("Facts that end the subsidy of a loan"),
  maximum: rules({
    when: cel.optional().describe("For which loans; absent: all"),
    months: count.describe("Months subsidised at the most"),
  })
    .optional()
    .describe("How many months of a loan are subsidised at most"),
  payment: rule({
    after: z.enum(["interest-paid", "accrual"]).describe("interest-paid: the borrower pays first (先收后贴)"),
  })
    .optional()
    .describe("When interest is subsidised"),
  period: rule({
    every: z
      .union([z.enum(["month", "quarter", "half-year", "year"]), parameterRef])
      .describe("How often banks claim; or a parameter (choice)"),
    cut: z
      .enum(["accrued", "charged"])
      .describe("accrued: by the days of the period; charged: by the interest charged in it"),
    clocks: z.array(clockId).optional().describe("The clocks of a round"),
  })
    .optional()
    .describe("The rounds in which subsidy is claimed"),
  paidWithin: rule({ days: z.union([count, parameterRef]).describe("Days, or a parameter (days)") })
    .optional()
    .describe("Within how many days a claim is paid"),
  funders: rule({
    of: count.default(100).describe("What the weights sum to"),
    parts: z
      .union([z.array(sharePart).min(1), parameterRef])
      .describe("The budgets and their weights; or a parameter (shares)"),
  }).describe("Who pays the subsidy"),
  shortage: rule({ way: z.enum(["wait", "pro-rata", "by-date"]).describe("What then happens") })
    .optional()
    .describe("When the money is less than what is payable"),
  netting: rule({
    acrossBorrowers: z.boolean().describe("Whether one borrower's overpayment may come off another's"),
    payee: localText.describe("To whom the subsidy is paid"),
  })
    .optional()
    .describe("How overpaid subsidy comes off later rounds"),
});
