import { z } from "zod";
import { cel, code, count, localText, moneyValue, parameterRef, partyId, rule } from "./value.ts";

export type SharePart = { party: string; weight: number; split?: SharePart[] | undefined };

/** Nested integer weights: 40 : 20 : 40, the first of them again 30 : 30 : 40. */
export const sharePart: z.ZodType<SharePart> = z.lazy(() =>
  z.strictObject({
    party: partyId.describe("Who bears or receives the part"),
    weight: count.min(0).describe("Its whole-number weight"),
    split: z
      .array(sharePart)
      .min(1)
      .optional()
      .describe("How this part is shared again; the weights of a split sum to 100 or to `of`"),
  }),
);

const whole = count.min(1).default(100).describe("What the weights sum to");

/** Who bears what: one set of shares, sets by condition, or the shares that a programme enters. */
export const shares = z.union([
  z.strictObject({ of: whole, parts: z.array(sharePart).min(1).describe("The parties and their weights") }),
  z.strictObject({
    cases: z
      .array(
        z.strictObject({
          when: cel.describe("Over `case`; the first that holds is taken"),
          of: whole,
          parts: z.array(sharePart).min(1).describe("The parties and their weights in this case"),
        }),
      )
      .min(1)
      .describe("Sets of shares by condition, in place of `parts`"),
  }),
  parameterRef,
]);
export type Shares = z.output<typeof shares>;

/** A fact that the person asking must give, because the shares depend on it. */
export const ask = z.strictObject({
  type: z.enum(["text", "choice", "money", "count", "flag", "day", "amounts"]).describe("amounts: an amount per party"),
  choices: z.array(code).optional().describe("For a choice: what may be chosen"),
  title: localText.describe("What the person is asked"),
  optional: z.boolean().default(false).describe("Whether it may be left out"),
});
export type Ask = z.output<typeof ask>;

/** What becomes of one part of a claim: shared, or left with a party. */
const component = z
  .union([
    z.literal("shared"),
    z.strictObject({ stays: partyId.describe("The party with which it is left") }),
    parameterRef,
  ])
  .describe("A parameter here is a choice: `shared`, or the id of the party that it stays with");

export const sharingSection = z.strictObject({
  by: z
    .literal("decided")
    .or(z.enum(["paid", "signed"]))
    .optional(),
  compensation: rule({
    asks: z
      .record(z.string(), ask)
      .default({})
      .describe("Facts that the person asking must give, by name; expressions read them as `case.<name>`"),
    principal: component.default("shared"),
    interest: component,
    penalty: component,
    cover: z
      .strictObject({
        most: moneyValue.describe("The principal covered at the most"),
        per: z.enum(["loan", "borrower", "household"]).describe("Whose principal is counted together"),
        balance: z.string().describe("The asked fact that holds the balance of the person or household"),
        earlier: z
          .string()
          .optional()
          .describe("The asked fact that holds the balance of contracts signed before this one"),
        uncovered: partyId.describe("Who bears what is over the cover"),
      })
      .optional()
      .describe("How much principal is covered; what is over stays with one party"),
    firstLoss: z
      .array(z.strictObject({ party: partyId.describe("Who bears it"), most: moneyValue.describe("Up to how much") }))
      .optional()
      .describe("Who bears the loss first, in this order, each up to its limit; the rest is shared"),
    shares: shares.describe("Who bears the shared parts: `parts`, `cases`, or a parameter (shares)"),
    named: z
      .record(partyId, z.string())
      .optional()
      .describe("Parties whose name is an asked fact: { district: district }"),
    drawsFirst: z
      .record(
        partyId,
        z.strictObject({
          from: localText.describe("The money"),
          ask: z.string().describe("The asked fact that holds it"),
        }),
      )
      .optional()
      .describe("Money that a party uses before its budget; the asked fact holds what is there"),
  })
    .optional()
    .describe("How a compensation is shared: principal, interest and penalty apart"),
  recovery: rule({
    asks: z
      .record(z.string(), ask)
      .default({})
      .describe("Facts that the person asking must give, by name; expressions read them as `case.<name>`"),
    costsFirst: z.union([z.boolean(), parameterRef]).describe("Whether recorded costs come off before the division"),
    divide: z
      .union([z.literal("as-borne"), z.literal("as-compensated"), shares])
      .describe(
        "as-borne: in the shares by which each paid, given as the asked fact `bore`; as-compensated: in the risk shares",
      ),
    named: z.record(partyId, z.string()).optional().describe("Parties whose name is an asked fact"),
    returnsTo: localText.optional().describe("Where the recovered money goes, in words"),
  })
    .optional()
    .describe("How what is got back after compensation is divided"),
});
