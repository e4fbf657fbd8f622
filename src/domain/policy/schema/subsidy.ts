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
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({
    kind: z.literal("share"),
    percent: percentValue.describe("Share of the interest; 100 is full subsidy"),
  }),
  z.strictObject({
    kind: z.literal("above-lpr"),
    tenor,
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
    at: z.enum(["disbursed", "settled"]),
  }),
  z.strictObject({ kind: z.literal("parameter"), parameter: parameterId }),
]);
export type SubsidyFormula = z.output<typeof subsidyFormula>;

export const subsidySection = z.strictObject({
  by: by.optional(),
  formulas: rules({ ...common, formula: subsidyFormula }),
  principalCap: rule({
    most: moneyValue,
    per: z.enum(["loan", "borrower", "household"]),
    repaidFirst: z.enum(["unsubsidised", "subsidised", "pro-rata"]).describe("Which part a repayment reduces first"),
    across: z.enum(["by-signing", "pro-rata"]).describe("Which contract's balance is subsidised first when two run"),
  }).optional(),
  excludes: rule({ what: z.array(z.enum(["overdue", "penalty", "compound", "misuse"])).min(1) }),
  inExtension: rule({ goesOn: z.boolean() }).optional(),
  inRenewal: rule({ goesOn: z.boolean() }).optional(),
  stops: rule({
    on: z.array(z.enum(["recalled", "converted", "ineligible", "compensated", "in-breach"])).min(1),
  }).optional(),
  maximum: rules({ when: cel.optional(), months: count })
    .optional()
    .describe("How many months of a loan are subsidised at most"),
  payment: rule({
    after: z.enum(["interest-paid", "accrual"]).describe("interest-paid: the borrower pays first (先收后贴)"),
  }).optional(),
  period: rule({
    every: z.union([z.enum(["month", "quarter", "half-year", "year"]), parameterRef]),
    cut: z
      .enum(["accrued", "charged"])
      .describe("accrued: by the days of the period; charged: by the interest charged in it"),
    clocks: z.array(clockId).optional(),
  }).optional(),
  paidWithin: rule({ days: z.union([count, parameterRef]) }).optional(),
  funders: rule({ of: count.default(100), parts: z.union([z.array(sharePart).min(1), parameterRef]) }),
  shortage: rule({ way: z.enum(["wait", "pro-rata", "by-date"]) }).optional(),
  netting: rule({ acrossBorrowers: z.boolean(), payee: localText }).optional(),
});
