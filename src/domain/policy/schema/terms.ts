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
  most: value.optional().describe("The upper bound, itself allowed (不超过)"),
  least: value.optional().describe("The lower bound, itself allowed (不低于)"),
  message: localText.optional().describe("What is said when it is passed; absent: in plain words"),
  ...level,
});

export const repaymentMethods = ["bullet", "periodic-interest", "equal-principal", "equal-instalment", "free"] as const;

export const daysOffAtMaturity = ["no-penalty-next-working-day", "counts"] as const;

export const termsSection = z.strictObject({
  by: by.optional(),
  caps: rules(limit(moneyValue)).optional().describe("Amounts; measure: loan.amount"),
  term: rules(limit(countValue)).optional().describe("Months; measure: loan.termMonths"),
  rateCap: rules({
    when: cel.optional().describe("When the cap applies; absent: always"),
    base: z.literal("lpr").describe("The loan prime rate"),
    tenor: tenor.describe("Which LPR: 1y, over-5y, or a parameter (choice) where the programme says"),
    points: percentValue.describe("Percentage points over (or, negative, under) the LPR of the picking day"),
    kind: z.enum(["most", "reference"]).default("most").describe("reference: shown, not judged"),
    message: localText.optional().describe("What is said when it is passed; absent: in plain words"),
    ...level,
  })
    .optional()
    .describe("Caps on the annual rate: LPR and points"),
  rateFixed: rule({ fixed: z.boolean().describe("true: the rate of the contract does not follow the LPR") })
    .optional()
    .describe("Whether the contract's rate holds to its end"),
  repeat: rules(limit(countValue)).optional().describe("Times and years in a row; `measure` is required"),
  extension: rules({
    ...limit(countValue),
    reasons: z.array(localText).optional().describe("For which reasons it may be asked"),
  })
    .optional()
    .describe("Limits of an extension; measure: extension.months"),
  renewal: rules({
    ...limit(countValue),
    reasons: z.array(localText).optional().describe("For which reasons it may be asked"),
  })
    .optional()
    .describe("Limits of a renewal; measure: renewal.months"),
  goesOn: rules({
    through: z.enum(["extension", "renewal"]).describe("While the loan is extended or renewed"),
    what: z.array(z.enum(["subsidy", "rate", "cover"])).describe("What goes on"),
  })
    .optional()
    .describe("What of the programme goes on while a loan is extended or renewed"),
  methods: rule({ allowed: z.array(z.enum(repaymentMethods)).min(1).describe("The methods allowed") })
    .optional()
    .describe("Repayment methods"),
  interest: rule({
    dayCount: z.enum(dayCounts).describe("How days become a part of a year"),
    rounding: z.enum(roundingRules).describe("How an amount is rounded to the fen"),
    settlementDay: count
      .min(1)
      .max(28)
      .optional()
      .describe("Day of the month on which interest is settled; absent: that of the disbursement"),
    settlementDayCounted: z
      .boolean()
      .default(true)
      .describe("Whether the settlement day still belongs to the period that it ends"),
    every: z.enum(["month", "quarter", "maturity"]).describe("How often interest is settled"),
  })
    .optional()
    .describe("How interest is counted"),
  penalty: rule({
    marginPercent: percentValue.describe("Over the contract rate: 50 makes 1.5 times the rate"),
    misuseMarginPercent: percentValue.optional().describe("The same for a misused loan; absent: none"),
    compound: z.boolean().default(false).describe("Whether unpaid interest bears interest at the penalty rate"),
    dayOffAtMaturity: z
      .enum(daysOffAtMaturity)
      .default("counts")
      .describe(
        "A maturity on a day off. counts: overdue all the same. no-penalty-next-working-day: the contract rate goes on up to the next working day, penalty runs from that day on",
      ),
  })
    .optional()
    .describe("Penalty interest on what is overdue or misused"),
  allocation: rule({
    order: z
      .array(z.enum(["costs", "penalty", "compound", "interest", "principal"]))
      .min(2)
      .describe("The parts, the first paid first"),
  })
    .optional()
    .describe("What a payment pays first"),
  security: rules({
    title: localText.describe("What it is called"),
    kind: z.string().describe("As `loan.guaranteeKind` has it"),
  })
    .optional()
    .describe("Kinds of security that the programme takes"),
  fees: rules({
    forbidden: z.array(localText).min(1).describe("Fees that may not be asked"),
    on: partyId.describe("From whom"),
  })
    .optional()
    .describe("Fees that nobody may take"),
  funding: rules({ when: cel.describe("For which loans"), title: localText.describe("What the money is called") })
    .optional()
    .describe("From which money the bank lends"),
});
