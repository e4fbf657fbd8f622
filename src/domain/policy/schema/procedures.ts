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
  z.strictObject({ workingDays: z.int() }),
  z.strictObject({ days: z.int() }),
  z.strictObject({ months: z.int() }),
  z.strictObject({ years: z.int() }),
  z.strictObject({ dayOfMonth: z.union([z.int().min(1).max(31), z.literal("last")]), monthsAfter: z.int() }),
  z.strictObject({ dayAfterQuarter: z.int().min(1).max(31), monthsAfter: z.int().min(1) }),
]);

export const clocksSection = rules({
  from: localText.describe("The event from whose day it runs; a negative count runs backwards"),
  count: z
    .union([clockCount, parameterRef])
    .describe("A parameter of type clock where the programme enters the period itself"),
  firstDayCounted: z.boolean().default(false),
  dayOff: z.enum(["next", "previous", "keep"]).default("next"),
  standsStill: z.array(localText).default([]).describe("Between which events it stands still"),
  binds: z.array(partyId).default([]),
  level: z.enum(["hard", "soft"]).default("hard"),
  passedBy: z.array(partyId).optional(),
});

export const papersSection = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z
    .strictObject({
      title: localText,
      form: z.string().optional().describe("Its template"),
      kept: z.enum(["original", "copy", "sealed-copy", "original-seen"]).default("copy"),
      contents: z.array(localText).default([]).describe("What it must show: its fields or columns, in their order"),
      ...source,
    })
    .check(needsSource),
);

const step = z
  .strictObject({
    id: code,
    title: localText,
    does: z.enum([
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
    ]),
    by: z.union([
      partyId,
      z.strictObject({ allOf: z.array(partyId).min(2) }),
      z.strictObject({ anyOf: z.array(partyId).min(2) }),
    ]),
    after: z.array(code).optional().describe("Steps that come before; absent: the one above"),
    when: cel.optional(),
    examines: z.array(localText).default([]),
    papers: paperNeeds.optional(),
    clock: clockId.optional(),
    publicity: z
      .strictObject({
        levels: z
          .array(z.strictObject({ at: partyId, clock: clockId }))
          .min(1)
          .max(3),
        shows: z.array(localText).default([]),
        objection: z.enum(["stops", "recorded"]),
      })
      .optional()
      .describe("At one level or at up to three in turn"),
    vote: z
      .strictObject({
        passes: z.enum(["all-attending", "all-members", "majority", "two-thirds"]),
        proxy: z.boolean(),
        later: z.boolean(),
      })
      .optional(),
    letter: z.boolean().default(false).describe("Needs document number, date, sender and scan"),
    seal: z.boolean().default(false).describe("A sealed opinion, entered by a clerk and confirmed by a second person"),
    refusal: z
      .strictObject({
        means: z.enum(["ends", "returns", "bars"]),
        to: code.optional(),
        told: clockId.optional(),
        reasons: z.boolean().default(true),
      })
      .optional(),
    effect: z.string().optional().describe("The fact that finishing the step records"),
    ...source,
  })
  .check(needsSource);

export const proceduresSection = rules({
  subject: z.enum(["application", "loan", "household", "company", "lender", "round", "fund", "group", "programme"]),
  opensWhen: cel.optional(),
  opensMessage: localText.optional(),
  steps: z.array(step).min(1),
});

/** Duties, reports, records: who does what, how often, for whom. */
export const dutiesSection = rules({
  kind: z.enum(["report", "list", "check", "record", "assessment", "archive", "notice", "duty", "question"]),
  does: localText,
  by: by.optional(),
  doneBy: z.array(partyId).min(1),
  to: z.array(partyId).default([]),
  every: z.union([z.string(), parameterRef]).optional(),
  clock: clockId.optional(),
  papers: z.array(paperId).default([]).describe("The papers that are kept or handed over"),
  on: z.array(day).default([]).describe("The days by which it is done, where the document names dates"),
  contents: z.array(localText).default([]),
});

/** Roles that one organisation may hold but one person may not act for in the same case; the case shows the conflict. */
export const separationsSection = rules({ between: z.array(partyId).min(2), message: localText });

export const notModelledSection = z.array(z.strictObject({ what: localText, why: localText, cite: citeText }));
