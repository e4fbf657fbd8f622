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
  title: localText,
  number: code.describe("The document's number, quoted: “罗府办发〔2021〕65号”"),
  issuer: localText.optional(),
  issued: day.nullable().optional(),
});

/** The first day of the file's rules: a date, or a parameter where the document names none, with the days between which it lies. */
const firstDay = z.union([day, z.strictObject({ parameter: parameterId, notBefore: day, notAfter: day })]);

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
    title: localText,
    type: z.enum(parameterTypes),
    choices: z.array(z.string()).optional(),
    parties: z.array(z.string()).optional().describe("For shares: who takes part"),
    waits: z.array(z.string()).default([]).describe("Paths of what is blocked until it is entered"),
    ...source,
  })
  .check(needsSource);

/** The whole of a policy file. */
export const policyFile = z.strictObject({
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: localText,
  extends: z.string().optional().describe("The id of the file whose values hold where this one says nothing"),
  layer: z.enum(["nation", "province", "city", "county"]),
  region: z.strictObject({ code: code.regex(/^\d{6}$/), name: localText }),
  document: document.extend({
    from: firstDay,
    to: day.nullable().describe("The last day for new loans; null: none named"),
    cite: z.string().optional().describe("The article that names the days"),
    reading: localText.optional(),
    repeals: z.array(code).default([]),
    verified: z.boolean().default(true).describe("false where the text itself was not at hand"),
  }),
  documents: z.record(z.string(), document).default({}).describe("Other documents that values cite"),
  scheme: z.string().optional().describe("The loan scheme, where a programme holds two"),
  parties: z.record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    z
      .strictObject({
        title: localText,
        does: localText.optional(),
        kind: z.enum([
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
        ]),
        ...source,
      })
      .check(needsSource),
  ),
  parameters: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), parameter).default({}),
  eligibility: eligibilitySection.optional(),
  terms: termsSection.optional(),
  subsidy: subsidySection.partial().optional(),
  sharing: sharingSection.optional(),
  fund: fundSection.optional(),
  compensation: compensationSection.partial().optional(),
  classes: classesSection.optional(),
  lists: listsSection.optional(),
  reminders: remindersSection.optional(),
  breakers: breakersSection.partial().optional(),
  clocks: clocksSection.optional(),
  papers: papersSection.default({}),
  procedures: proceduresSection.optional(),
  duties: dutiesSection.optional(),
  separations: separationsSection.optional(),
  notModelled: notModelledSection.default([]),
});

/** A policy file as read; its rules carry what they were written with, not yet which file and path they stand in. */
export type PolicyFile = z.output<typeof policyFile>;
export type PolicyFileInput = z.input<typeof policyFile>;
