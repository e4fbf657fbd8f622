import { z } from "zod";
import {
  by,
  cel,
  clockId,
  count,
  countValue,
  daysCount,
  level,
  localText,
  moneyValue,
  parameterRef,
  partyId,
  percent,
  percentValue,
  rule,
  rules,
} from "./value.ts";

/** What an action a breaker or a multiple stops, and what goes on. */
export const stoppable = [
  "application",
  "approval",
  "disbursement",
  "drawdown",
  "additional-loan",
  "renewal",
  "extension",
  "subsidy",
] as const;
const scope = z.enum(["programme", "lender", "region", "guarantor"]);
const compare = z.enum(["<", "<=", ">", ">=", "=="]);

export const fundSection = z.strictObject({
  by: by.optional(),
  accounts: rules({
    kind: z.enum(["guarantee-fund", "risk-pool", "risk-compensation-fund", "deposit", "budget", "memorandum"]),
    keeper: partyId.optional(),
    closed: z.boolean().default(false),
  }).optional(),
  sources: rules({
    party: partyId,
    least: moneyValue.optional(),
    within: clockId.optional().describe("By when it must be there; arrears are listed"),
    when: cel.optional(),
    ...level,
  }).optional(),
  multiples: rules({
    numerator: cel.describe("Over `figures`"),
    denominator: cel,
    most: countValue.optional(),
    least: countValue.optional().describe("Leverage as a floor"),
    raised: z.strictObject({ when: cel, most: countValue }).optional().describe("A higher limit, and when it holds"),
    scope,
    stops: z.array(z.enum(stoppable)).min(1).describe("What is refused past it: lending, or the subsidy"),
    ...level,
  }).optional(),
  uses: rule({
    permitted: z.array(z.enum(["compensation", "deposit", "refund", "injection", "top-up", "interest"])).min(1),
  }).optional(),
  deposits: rules({
    lender: partyId,
    first: moneyValue.optional(),
    multiple: count.optional().describe("Credit above this many times the deposit asks for a top-up"),
    topUp: clockId.optional(),
    decidedBy: partyId.optional(),
  }).optional(),
  refunds: rules({
    when: z.strictObject({ numerator: cel, denominator: cel, is: compare, threshold: percent }).optional(),
    amount: cel.describe("Over `figures`, an amount; what was refunded before comes off by itself"),
    never: z
      .array(z.strictObject({ below: cel, message: localText }))
      .default([])
      .describe("What must stay in the account"),
    to: partyId,
    proposedBy: partyId.optional(),
    clock: clockId.optional(),
  }).optional(),
  topUps: rules({
    when: z.strictObject({ numerator: cel, denominator: cel, is: compare, threshold: percent }).optional(),
    proposedBy: partyId,
    decidedBy: partyId,
    paidBy: z.array(partyId),
    amount: cel.optional(),
  }).optional(),
  idle: rule({
    afterDays: z.union([daysCount, parameterRef]).describe("Days without movement past which an account is idle"),
  })
    .optional()
    .describe("Idle accounts; unset, all are listed by days without movement and none is marked"),
  interest: rule({ to: z.string().describe("The account to which interest earned goes") }).optional(),
  support: rules({ most: percentValue.optional(), title: localText }).optional(),
});

/** A threshold: in percent, a parameter, or a figure from outside the programme. */
const threshold = z.union([
  percentValue,
  z.strictObject({ outside: z.string().describe("The figure `outside.<name>` given with the figures") }),
]);

export const breakersSection = z.strictObject({
  by: by.optional(),
  breakers: rules({
    metric: z.strictObject({
      title: localText,
      numerator: cel.describe("Over `figures`"),
      denominator: cel,
      window: z.enum(["cumulative", "year", "prior-year", "rolling-12-months", "instant"]),
      population: localText.describe("Which loans count"),
    }),
    scope,
    trip: z.strictObject({ is: compare, threshold }),
    clear: z.strictObject({ is: compare, threshold }).optional().describe("Absent: never by measure"),
    group: z.string().optional().describe("Breakers of one group lift together: every tripped measure must be clear"),
    effect: z
      .enum(["stops", "permits-stop", "withdraws"])
      .describe(
        "permits-stop: a decision may stop (有权); withdraws: the qualification ends, with no automatic return",
      ),
    lift: z.enum(["automatic", "consents", "never"]),
    consents: z.array(partyId).default([]).describe("Whose consent lifting needs, each by another organisation"),
    stops: z.array(z.enum(stoppable)).min(1),
    goesOn: z.array(z.enum(stoppable)).default([]),
  }),
  outside: z.record(z.string(), z.strictObject({ title: localText, unit: z.literal("percent") })).optional(),
});
