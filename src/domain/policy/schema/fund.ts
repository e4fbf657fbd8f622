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
const scope = z
  .enum(["programme", "lender", "region", "guarantor"])
  .describe("Whose figures are measured, and whose business stops");
const compare = z.enum(["<", "<=", ">", ">=", "=="]).describe("达到 is >=, 超过 is >, 低于 is <, 不超过 is <=");

/** A measure beside a threshold. */
const measured = z.strictObject({
  numerator: cel.describe("Over `figures`"),
  denominator: cel.describe("Over `figures`; of the same type"),
  is: compare,
  threshold: percent.describe("In percent"),
});

export const fundSection = z.strictObject({
  by: by.optional(),
  accounts: rules({
    kind: z
      .enum(["guarantee-fund", "risk-pool", "risk-compensation-fund", "deposit", "budget", "memorandum"])
      .describe("What sort of account; memorandum: off the balance sheet"),
    keeper: partyId.optional().describe("Who keeps it"),
    closed: z.boolean().default(false).describe("true: money moves between its accounts only (封闭运行)"),
  })
    .optional()
    .describe("The accounts of the fund, by id"),
  sources: rules({
    party: partyId.describe("Who pays in"),
    least: moneyValue.optional().describe("At least how much"),
    within: clockId.optional().describe("By when it must be there; arrears are listed"),
    when: cel.optional().describe("When it is due; over `figures`"),
    ...level,
  })
    .optional()
    .describe("Who pays into the fund"),
  multiples: rules({
    numerator: cel.describe("Over `figures`: what is measured"),
    denominator: cel.describe("Over `figures`: against what; of the same type"),
    most: countValue.optional().describe("The measure may be at most so many times"),
    least: countValue.optional().describe("Leverage as a floor"),
    raised: z
      .strictObject({
        when: cel.describe("When it holds, over `figures`"),
        most: countValue.describe("The higher limit"),
      })
      .optional()
      .describe("A higher limit, and when it holds"),
    scope,
    stops: z.array(z.enum(stoppable)).min(1).describe("What is refused past it: lending, or the subsidy"),
    ...level,
  })
    .optional()
    .describe("Leverage: guaranteed balance against the fund, and the like"),
  uses: rule({
    permitted: z
      .array(z.enum(["compensation", "deposit", "refund", "injection", "top-up", "interest"]))
      .min(1)
      .describe("What the money may be used for"),
  })
    .optional()
    .describe("Permitted uses of the fund"),
  deposits: rules({
    lender: partyId.describe("The bank at which it is placed"),
    first: moneyValue.optional().describe("The first deposit"),
    multiple: count.optional().describe("Credit above this many times the deposit asks for a top-up"),
    topUp: clockId.optional().describe("By when it is topped up"),
    decidedBy: partyId.optional().describe("Who decides on it"),
  })
    .optional()
    .describe("Fund money placed at each bank"),
  refunds: rules({
    when: measured.optional().describe("When it may happen; absent: whenever the amount is above zero"),
    amount: cel.describe("Over `figures`, an amount; what was refunded before comes off by itself"),
    never: z
      .array(
        z.strictObject({
          below: cel.describe("Over `figures`, an amount that must be left"),
          message: localText.describe("What is said when it would not be"),
        }),
      )
      .default([])
      .describe("What must stay in the account"),
    to: partyId.describe("To whom the money goes back"),
    proposedBy: partyId.optional().describe("Who proposes it"),
    clock: clockId.optional().describe("By when it is paid"),
  })
    .optional()
    .describe("When deposit money goes back, and how much"),
  topUps: rules({
    when: measured.optional().describe("When it may happen; absent: whenever the amount is above zero"),
    proposedBy: partyId.describe("Who proposes it"),
    decidedBy: partyId.describe("Who decides"),
    paidBy: z.array(partyId).describe("Who pays in"),
    amount: cel.optional().describe("Over `figures`: how much"),
  })
    .optional()
    .describe("When the fund is topped up, and by whom"),
  idle: rule({
    afterDays: z.union([daysCount, parameterRef]).describe("Days without movement past which an account is idle"),
  })
    .optional()
    .describe("Idle accounts; unset, all are listed by days without movement and none is marked"),
  interest: rule({ to: z.string().describe("The account to which interest earned goes") })
    .optional()
    .describe("Interest that the fund earns"),
  support: rules({
    most: percentValue.optional().describe("Up to which part"),
    title: localText.describe("What the support is"),
  })
    .optional()
    .describe("Support from other budgets"),
});

/** A threshold: in percent, a parameter, or a figure from outside the programme. */
const threshold = z.union([
  percentValue,
  z.strictObject({ outside: z.string().describe("The figure `outside.<name>` given with the figures") }),
]);

export const breakersSection = z.strictObject({
  by: by.optional(),
  breakers: rules({
    metric: z
      .strictObject({
        title: localText.describe("What the measure is called"),
        numerator: cel.describe("Over `figures`"),
        denominator: cel.describe("Over `figures`; of the same type"),
        window: z
          .enum(["cumulative", "year", "prior-year", "rolling-12-months", "instant"])
          .describe("Over which time the figures are counted"),
        population: localText.describe("Which loans count"),
      })
      .describe("What is measured"),
    scope,
    trip: z.strictObject({ is: compare, threshold: threshold.describe("In percent") }).describe("When it trips"),
    clear: z
      .strictObject({ is: compare, threshold: threshold.describe("In percent") })
      .optional()
      .describe("When the measure is back; it may not hold at once with `trip`. Absent: never by measure"),
    group: z.string().optional().describe("Breakers of one group lift together: every tripped measure must be clear"),
    effect: z
      .enum(["stops", "permits-stop", "withdraws"])
      .describe(
        "permits-stop: a decision may stop (有权); withdraws: the qualification ends, with no automatic return",
      ),
    lift: z.enum(["automatic", "consents", "never"]).describe("How lending goes on once the measure is back"),
    consents: z.array(partyId).default([]).describe("Whose consent lifting needs, each by another organisation"),
    stops: z.array(z.enum(stoppable)).min(1).describe("What stops"),
    goesOn: z.array(z.enum(stoppable)).default([]).describe("What goes on all the same"),
  }).describe("Breakers by id"),
  outside: z
    .record(
      z.string(),
      z.strictObject({
        title: localText.describe("What it is called"),
        unit: z.literal("percent").describe("Its unit"),
      }),
    )
    .optional()
    .describe("Figures from outside the programme that thresholds use, given with the figures"),
});
