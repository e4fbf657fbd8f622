import { z } from "zod";
import {
  by,
  cel,
  citeText,
  clockId,
  code,
  day,
  localText,
  needsSource,
  paperId,
  parameterRef,
  partyId,
  rules,
  source,
} from "./value.ts";
import { paperNeeds } from "./compensation.ts";

/** How a period is counted (Civil Code art. 201–203 where the file says nothing else). */
export const clockCount = z.union([
  z.strictObject({ workingDays: z.int().describe("Working days by the official calendar") }),
  z.strictObject({ days: z.int().describe("Calendar days; negative: backwards") }),
  z.strictObject({ months: z.int().describe("Months: the same day of a later month, or its last") }),
  z.strictObject({ years: z.int().describe("Years") }),
  z.strictObject({
    dayOfMonth: z.union([z.int().min(1).max(31), z.literal("last")]).describe("Day of the month, or last"),
    monthsAfter: z.int().describe("So many months after that of the event"),
  }),
  z.strictObject({
    dayAfterQuarter: z.int().min(1).max(31).describe("Day of the month"),
    monthsAfter: z.int().min(1).describe("1: the first month after the quarter"),
  }),
]);

export const clocksSection = rules({
  from: localText.describe("The event from whose day it runs; a negative count runs backwards"),
  count: z
    .union([clockCount, parameterRef])
    .describe("A parameter of type clock where the programme enters the period itself"),
  firstDayCounted: z
    .boolean()
    .default(false)
    .describe("Whether the day of the event is the first day; by the Civil Code (art. 201) it is not"),
  dayOff: z
    .enum(["next", "previous", "keep"])
    .default("next")
    .describe("Where the last day is a day off: moved on (art. 203), moved back, or kept"),
  standsStill: z.array(localText).default([]).describe("Between which events it stands still"),
  binds: z.array(partyId).default([]).describe("Whom it binds"),
  level: z.enum(["hard", "soft"]).default("hard").describe("soft: may be passed with a reason (原则上)"),
  passedBy: z.array(partyId).optional().describe("Who may pass a soft one"),
});

export const papersSection = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z
    .strictObject({
      title: localText,
      form: z.string().optional().describe("Its template"),
      kept: z
        .enum(["original", "copy", "sealed-copy", "original-seen"])
        .default("copy")
        .describe("What is kept on file"),
      contents: z.array(localText).default([]).describe("What it must show: its fields or columns, in their order"),
      ...source,
    })
    .check(needsSource),
);

const step = z
  .strictObject({
    id: code.describe("The step's id, once in the procedure"),
    title: localText.describe("What happens in it"),
    does: z
      .enum([
        "apply",
        "enter",
        "examine",
        "opinion",
        "decide",
        "consent",
        "publish",
        "vote",
        "letter",
        "notify",
        "pay",
        "sign",
        "hand-over",
        "file",
        "record",
      ])
      .describe("What kind of act it is"),
    by: z
      .union([
        partyId,
        z.strictObject({ allOf: z.array(partyId).min(2).describe("All of them") }),
        z.strictObject({ anyOf: z.array(partyId).min(2).describe("One of them") }),
      ])
      .describe("Who does it: one party, all of several, or any of several"),
    after: z.array(code).optional().describe("Steps that come before; absent: the one above"),
    when: cel.optional().describe("When the step is taken; absent: always"),
    examines: z.array(localText).default([]).describe("What is looked at, point by point"),
    papers: paperNeeds.optional().describe("The papers that it needs or makes"),
    clock: clockId.optional().describe("Within which period"),
    publicity: z
      .strictObject({
        levels: z
          .array(z.strictObject({ at: partyId.describe("Where"), clock: clockId.describe("How long") }))
          .min(1)
          .max(3)
          .describe("The levels, in turn"),
        shows: z.array(localText).default([]).describe("What the notice shows"),
        objection: z.enum(["stops", "recorded"]).describe("What an objection does"),
      })
      .optional()
      .describe("At one level or at up to three in turn"),
    vote: z
      .strictObject({
        passes: z.enum(["all-attending", "all-members", "majority", "two-thirds"]).describe("What passes it"),
        proxy: z.boolean().describe("Whether a member may send another"),
        later: z.boolean().describe("Whether an absent member may vote afterwards"),
      })
      .optional()
      .describe("A vote of a meeting"),
    letter: z.boolean().default(false).describe("Needs document number, date, sender and scan"),
    seal: z.boolean().default(false).describe("A sealed opinion, entered by a clerk and confirmed by a second person"),
    refusal: z
      .strictObject({
        means: z
          .enum(["ends", "returns", "bars"])
          .describe("ends the procedure, returns it to a step, or bars the applicant"),
        to: code.optional().describe("The step to which it returns"),
        told: clockId.optional().describe("Within which period the applicant is told"),
        reasons: z.boolean().default(true).describe("Whether reasons must be given"),
      })
      .optional()
      .describe("What a no means; absent: the step cannot be refused"),
    effect: z.string().optional().describe("The fact that finishing the step records"),
    ...source,
  })
  .check(needsSource);

export const proceduresSection = rules({
  subject: z
    .enum(["application", "loan", "household", "company", "lender", "round", "fund", "group", "programme"])
    .describe("What a case of it is about"),
  opensWhen: cel.optional().describe("What must hold before it opens"),
  opensMessage: localText.optional().describe("What is said when it does not"),
  steps: z.array(step).min(1).describe("The steps; each comes after the one above unless it says otherwise"),
});

/** Duties, reports, records: who does what, how often, for whom. */
export const dutiesSection = rules({
  kind: z
    .enum(["report", "list", "check", "record", "assessment", "archive", "notice", "duty", "question"])
    .describe("What kind of duty it is"),
  does: localText.describe("What is to be done"),
  by: by.optional(),
  doneBy: z.array(partyId).min(1).describe("Who does it"),
  to: z.array(partyId).default([]).describe("For whom"),
  every: z
    .union([z.string(), parameterRef])
    .optional()
    .describe("How often: day, week, month, quarter, half-year, year; or a parameter"),
  clock: clockId.optional().describe("By when"),
  papers: z.array(paperId).default([]).describe("The papers that are kept or handed over"),
  on: z.array(day).default([]).describe("The days by which it is done, where the document names dates"),
  contents: z.array(localText).default([]).describe("What it holds"),
});

/** Roles that one organisation may hold but one person may not act for in the same case; the case shows the conflict. */
export const separationsSection = rules({
  between: z.array(partyId).min(2).describe("The roles"),
  message: localText.describe("What is said of the conflict"),
});

export const notModelledSection = z.array(
  z.strictObject({
    what: localText.describe("What is left out"),
    why: localText.describe("Why"),
    cite: citeText.describe("The article that is left out"),
  }),
);
