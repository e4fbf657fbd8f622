import { z } from "zod";
import { classesSection, compensationSection, listsSection, remindersSection } from "./compensation.ts";
import { eligibilitySection } from "./eligibility.ts";
import { breakersSection, fundSection } from "./fund.ts";
import {
  clocksSection,
  dutiesSection,
  notModelledSection,
  papersSection,
  proceduresSection,
  separationsSection,
} from "./procedures.ts";
import { sharingSection } from "./sharing.ts";
import { subsidySection } from "./subsidy.ts";
import { termsSection } from "./terms.ts";
import { code, day, localText, needsSource, parameterId, source } from "./value.ts";

/** A document's identity. */
const document = z.strictObject({
  title: localText.describe("The document's title"),
  number: code.describe("The document's number, quoted: “罗府办发〔2021〕65号”"),
  issuer: localText.optional().describe("Who issued it"),
  issued: day.nullable().optional().describe("The day of issue; null where the text at hand names none"),
});

/** The first day of the file's rules: a date, or a parameter where the document names none, with the days between which it lies. */
const firstDay = z.union([
  day,
  z.strictObject({
    parameter: parameterId.describe("The parameter (date) that gives it"),
    notBefore: day.describe("It is not before this day"),
    notAfter: day.describe("and not after this one"),
  }),
]);

export const parameterTypes = [
  "yuan",
  "percent",
  "count",
  "months",
  "days",
  "date",
  "text",
  "choice",
  "shares",
  "formula",
  "clock",
  "flag",
] as const;

const parameter = z
  .strictObject({
    title: localText.describe("What the parameter is called"),
    type: z.enum(parameterTypes).describe("What its value is, and so where it may stand"),
    choices: z.array(z.string()).optional().describe("For a choice: what may be chosen"),
    choiceTitles: z
      .record(z.string(), localText)
      .optional()
      .describe("What a choice is called, where it is neither a word of this format nor the id of a party"),
    parties: z.array(z.string()).optional().describe("For shares: who takes part"),
    waits: z.array(z.string()).default([]).describe("Paths of what is blocked until it is entered"),
    ...source,
  })
  .check(needsSource);

/** The whole of a policy file. */
export const policyFile = z.strictObject({
  schema: z.literal(1).describe("The version of this format"),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe("The file's id, which is also the name of its folder: small letters, digits and hyphens"),
  title: localText.describe("What the policy is called"),
  extends: z.string().optional().describe("The id of the file whose values hold where this one says nothing"),
  layer: z
    .enum(["nation", "province", "city", "county"])
    .describe("The level of the document; a file extends one of its own level or above"),
  region: z
    .strictObject({
      code: code.regex(/^\d{6}$/).describe("The six digits of GB/T 2260, quoted"),
      name: localText.describe("The region's name"),
    })
    .describe("Where the policy holds"),
  document: document
    .extend({
      from: firstDay.describe(
        "The first day of the file's rules: a date, or a parameter with the days between which it lies",
      ),
      to: day.nullable().describe("The last day for new loans; null: none named"),
      cite: z.string().optional().describe("The article that names the days"),
      reading: localText.optional(),
      repeals: z.array(code).default([]).describe("The numbers of the documents that it repeals"),
      verified: z.boolean().default(true).describe("false where the text itself was not at hand"),
    })
    .describe("The document that the file holds"),
  documents: z.record(z.string(), document).default({}).describe("Other documents that values cite"),
  scheme: z.string().optional().describe("The loan scheme, where a programme holds two"),
  parties: z
    .record(
      z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      z
        .strictObject({
          title: localText.describe("The party's name"),
          does: localText.optional().describe("What it does in the programme"),
          kind: z
            .enum([
              "bureau",
              "lender",
              "branch",
              "guarantor",
              "trustee",
              "government",
              "group",
              "village",
              "borrower",
              "watcher",
              "public",
              "court",
              "keeper",
              "budget",
              "fund",
              "agent",
            ])
            .describe("What sort of body it is"),
          ...source,
        })
        .check(needsSource),
    )
    .describe("Who has a duty, a right or a share in it, by id; organisations are bound to them per programme"),
  parameters: z
    .record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), parameter)
    .default({})
    .describe(
      "What a programme enters itself, with evidence and a second person; unset until then, and whatever needs it is refused",
    ),
  eligibility: eligibilitySection.optional().describe("Who may apply, what for, and what need not be given"),
  terms: termsSection.optional().describe("Amounts, terms, rates, interest and how often"),
  subsidy: subsidySection.partial().optional().describe("What the budget bears of the interest"),
  sharing: sharingSection.optional().describe("Who bears a compensation, and who receives a recovery"),
  fund: fundSection
    .optional()
    .describe("The money behind the guarantee: accounts, sources, multiples, refunds, top-ups"),
  compensation: compensationSection
    .partial()
    .optional()
    .describe("When a loan is compensated, when never, and up to which interest"),
  classes: classesSection.optional().describe("Classes of loans that are due or overdue"),
  lists: listsSection.optional().describe("Bad-credit and dishonest lists: who enters, how one leaves"),
  reminders: remindersSection.optional().describe("Notices ahead of a due day"),
  breakers: breakersSection.partial().optional().describe("What stops new loans when a measure passes its threshold"),
  clocks: clocksSection.optional().describe("Periods by name: how long, from which event, counted how"),
  papers: papersSection.default({}).describe("Papers by id"),
  procedures: proceduresSection.optional().describe("Procedures: their steps, in their order"),
  duties: dutiesSection.optional().describe("Duties, reports, records and open questions: who, how often, for whom"),
  separations: separationsSection.optional().describe("Roles that one person may not hold together"),
  notModelled: notModelledSection
    .default([])
    .describe("What the document says and the file leaves out, with the reason"),
});

/** A policy file as read; its rules carry what they were written with, not yet which file and path they stand in. */
export type PolicyFile = z.output<typeof policyFile>;
export type PolicyFileInput = z.input<typeof policyFile>;
