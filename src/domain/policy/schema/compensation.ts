import { z } from "zod";
import {
  by,
  cel,
  clockId,
  daysCount,
  localText,
  paperId,
  parameterId,
  parameterRef,
  partyId,
  percentValue,
  rule,
  rules,
} from "./value.ts";

/** Papers that a ground or step needs: all of `all`, and one of each list in `anyOf`. */
export const paperNeeds = z.strictObject({
  all: z.array(paperId).default([]).describe("Every one of these"),
  anyOf: z.array(z.array(paperId).min(2)).default([]).describe("One of each of these lists"),
});

export const compensationSection = z.strictObject({
  by: by.optional(),
  triggers: rules({
    mode: z
      .enum(["days-overdue", "ground", "parameter"])
      .describe("By days overdue, by an established ground (呆账), or as a parameter says"),
    overdue: z
      .strictObject({
        is: z.enum([">", ">="]).describe("超过 is >, 达到 is >="),
        days: daysCount.describe("Days overdue"),
        of: z.enum(["principal", "anything"]).describe("What is overdue"),
      })
      .optional()
      .describe("For days-overdue: how long, of what"),
    parameter: z.string().optional().describe("For parameter: the parameter that says it (days)"),
    ground: localText.optional().describe("For ground: what has been established"),
    when: cel.optional().describe("What must hold besides, over `case`"),
    pursuit: z.boolean().default(true).describe("Only after recorded pursuit"),
    papers: paperNeeds.optional().describe("Papers that show it"),
    clock: clockId.optional().describe("By when it is paid"),
  }).describe("What opens a compensation: the first that holds"),
  excluded: rules({ when: cel.describe("Which loans, over `case`"), message: localText.describe("What is said") })
    .optional()
    .describe("Loans that are never compensated"),
  interestUpTo: rule({
    day: z
      .union([z.enum(["maturity", "approval", "payment"]), parameterRef])
      .describe("Up to which day; or a parameter (choice)"),
  })
    .optional()
    .describe("Up to when interest is compensated"),
  needs: rule({ parameters: z.array(parameterId).min(1).describe("Their ids") })
    .optional()
    .describe("Parameters that must be entered before any case opens"),
  refusedWhen: rules({
    when: cel.describe("Over `case`"),
    message: localText.describe("What is said then"),
  })
    .optional()
    .describe("When an application for compensation is refused or sent back"),
  asks: z
    .record(
      z.string(),
      z.strictObject({
        type: z.enum(["text", "count", "flag", "day", "money"]).describe("What the answer is"),
        title: localText.describe("What the person is asked"),
      }),
    )
    .default({})
    .describe("Facts that the expressions of this section read as `case.<name>`"),
});

export const classesSection = z.strictObject({
  by: by.optional(),
  kinds: rules({
    when: cel.describe("The first that holds, in the file's order, is proposed"),
    measure: localText.describe("What is done about it"),
  })
    .optional()
    .describe("Kinds of loans by how they stand, each with its measure"),
  buckets: rule({ from: z.array(daysCount).min(1).describe("First day overdue of each bucket") })
    .optional()
    .describe("Buckets of days overdue"),
  grades: rule({
    from: z
      .strictObject({
        normal: daysCount.describe("正常"),
        special: daysCount.describe("关注"),
        substandard: daysCount.describe("次级"),
        doubtful: daysCount.describe("可疑"),
        loss: daysCount.describe("损失"),
      })
      .describe("The first day overdue of each class"),
  })
    .optional()
    .describe("Five classes by days overdue"),
  tolerance: rule({ nplPercent: percentValue.describe("The ratio that is tolerated") })
    .optional()
    .describe("How many non-performing loans are tolerated (不良容忍度)"),
});

export const listsSection = rules({
  enters: cel.describe("Over `loan`"),
  exit: z.enum(["decision", "payoff", "date"]).describe("How an entry ends"),
  keptBy: partyId.describe("Who keeps the list"),
  exportedTo: partyId.optional().describe("To whom it is sent"),
});

export const remindersSection = rules({
  clock: clockId.describe("The clock that gives the notice day"),
  leadDays: daysCount.describe("Days before the notice day on which the task is raised"),
  by: z.enum(["due"]).default("due"),
  doneBy: z.array(partyId).min(1).describe("Who tells"),
  to: partyId.describe("Whom"),
  ways: z.array(localText).min(1).describe("In which ways"),
  outcomes: z.array(localText).default([]).describe("What may be recorded of it"),
  letter: paperId.optional().describe("The paper that is sent"),
});
