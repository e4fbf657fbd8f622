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
  all: z.array(paperId).default([]),
  anyOf: z.array(z.array(paperId).min(2)).default([]),
});

export const compensationSection = z.strictObject({
  by: by.optional(),
  triggers: rules({
    mode: z.enum(["days-overdue", "ground", "parameter"]),
    overdue: z
      .strictObject({ is: z.enum([">", ">="]), days: daysCount, of: z.enum(["principal", "anything"]) })
      .optional(),
    parameter: z.string().optional(),
    ground: localText.optional(),
    when: cel.optional().describe("What must hold besides, over `case`"),
    pursuit: z.boolean().default(true).describe("Only after recorded pursuit"),
    papers: paperNeeds.optional(),
    clock: clockId.optional(),
  }),
  excluded: rules({ when: cel, message: localText }).optional().describe("Loans that are never compensated"),
  interestUpTo: rule({ day: z.union([z.enum(["maturity", "approval", "payment"]), parameterRef]) }).optional(),
  needs: rule({ parameters: z.array(parameterId).min(1) })
    .optional()
    .describe("Parameters that must be entered before any case opens"),
  refusedWhen: rules({ when: cel, message: localText }).optional(),
  asks: z
    .record(z.string(), z.strictObject({ type: z.enum(["text", "count", "flag", "day", "money"]), title: localText }))
    .default({}),
});

export const classesSection = z.strictObject({
  by: by.optional(),
  kinds: rules({
    when: cel.describe("The first that holds, in the file's order, is proposed"),
    measure: localText,
  }).optional(),
  buckets: rule({ from: z.array(daysCount).min(1).describe("First day overdue of each bucket") }).optional(),
  grades: rule({
    from: z.strictObject({
      normal: daysCount,
      special: daysCount,
      substandard: daysCount,
      doubtful: daysCount,
      loss: daysCount,
    }),
  })
    .optional()
    .describe("Five classes by days overdue"),
  tolerance: rule({ nplPercent: percentValue }).optional(),
});

export const listsSection = rules({
  enters: cel.describe("Over `loan`"),
  exit: z.enum(["decision", "payoff", "date"]),
  keptBy: partyId,
  exportedTo: partyId.optional(),
});

export const remindersSection = rules({
  clock: clockId,
  leadDays: daysCount.describe("Days before the notice day on which the task is raised"),
  by: z.enum(["due"]).default("due"),
  doneBy: z.array(partyId).min(1),
  to: partyId,
  ways: z.array(localText).min(1),
  outcomes: z.array(localText).default([]),
  letter: paperId.optional(),
});
