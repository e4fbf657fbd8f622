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
  when: cel.optional().describe("When the limit applies; absent: always"),
  measure: cel.optional().describe("What is measured; each section has its own default"),
  most: value.optional(),
  least: value.optional(),
  message: localText.optional(),
  ...level,
});

export const repaymentMethods = ["bullet", "periodic-interest", "equal-principal", "equal-instalment", "free"] as const;

export const daysOffAtMaturity = ["no-penalty-next-working-day", "counts"] as const;

export const termsSection = z.strictObject({
  by: by.optional(),
  caps: rules(limit(moneyValue)).optional().describe("Amounts; measure: loan.amount"),
  term: rules(limit(countValue)).optional().describe("Months; measure: loan.termMonths"),
  rateCap: rules({
    when: cel.optional(),
    base: z.literal("lpr"),
    tenor,
    points: percentValue.describe("Percentage points over (or, negative, under) the LPR of the picking day"),
    kind: z.enum(["most", "reference"]).default("most").describe("reference: shown, not judged"),
    message: localText.optional(),
    ...level,
  }).optional(),
  rateFixed: rule({ fixed: z.boolean() }).optional().describe("Whether the contract's rate holds to its end"),
  repeat: rules(limit(countValue)).optional().describe("Times and years in a row; `measure` is required"),
  extension: rules({ ...limit(countValue), reasons: z.array(localText).optional() })
    .optional()
    .describe("Limits of an extension; measure: extension.months"),
  renewal: rules({ ...limit(countValue), reasons: z.array(localText).optional() })
    .optional()
    .describe("Limits of a renewal; measure: renewal.months"),
  goesOn: rules({ through: z.enum(["extension", "renewal"]), what: z.array(z.enum(["subsidy", "rate", "cover"])) })
    .optional()
    .describe("What of the programme goes on while a loan is extended or renewed"),
  methods: rule({ allowed: z.array(z.enum(repaymentMethods)).min(1) }).optional(),
  interest: rule({
    dayCount: z.enum(dayCounts),
    rounding: z.enum(roundingRules),
    settlementDay: count.min(1).max(28).optional(),
    settlementDayCounted: z.boolean().default(true),
    every: z.enum(["month", "quarter", "maturity"]),
  }).optional(),
  penalty: rule({
    marginPercent: percentValue.describe("Over the contract rate: 50 makes 1.5 times the rate"),
    misuseMarginPercent: percentValue.optional(),
    compound: z.boolean().default(false).describe("Whether unpaid interest bears interest at the penalty rate"),
    dayOffAtMaturity: z
      .enum(daysOffAtMaturity)
      .default("counts")
      .describe(
        "A maturity on a day off. counts: overdue all the same. no-penalty-next-working-day: the contract rate goes on up to the next working day, penalty runs from that day on",
      ),
  }).optional(),
  allocation: rule({ order: z.array(z.enum(["costs", "penalty", "compound", "interest", "principal"])).min(2) })
    .optional()
    .describe("What a payment pays first"),
  security: rules({ title: localText, kind: z.string() })
    .optional()
    .describe("Kinds of security that the programme takes"),
  fees: rules({ forbidden: z.array(localText).min(1), on: partyId }).optional(),
  funding: rules({ when: cel, title: localText }).optional().describe("From which money the bank lends"),
});
