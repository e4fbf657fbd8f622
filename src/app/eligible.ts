import { z } from "zod";
import { civilDate, type Day } from "#domain/calendar/day.ts";
import type { Application } from "#domain/engine/eligibility/conditions.ts";
import { checkEligibility, type Eligibility } from "#domain/engine/eligibility/eligibility.ts";
import type { Finding } from "#domain/engine/eligibility/finding.ts";
import type { FactValue, KnownFacts } from "#domain/policy/expression.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { type Name, places, vocabulary } from "#domain/policy/vocabulary.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { type LocalText, quantityValue } from "#domain/wording/quantity.ts";
import { done } from "#domain/wording/refusal.ts";
import type { Reckoning } from "./reckoning.ts";
import { subjectSchema } from "./subject-schema.ts";
import { readWire } from "./wire.ts";

const subjects = Object.fromEntries(
  places.application.map((subject) => [
    subject,
    subject === "application" ? subjectSchema(subject, ["appliedOn"]) : subjectSchema(subject).optional(),
  ]),
);

const passing = z.strictObject({ code: z.string().min(1), by: z.string().min(1), reason: z.string().min(1) });

/** An application: what is known, by subject, and the soft limits passed and exemptions departed from, each by whom and why. */
export const applicationInput = z.strictObject({
  ...subjects,
  overrides: z
    .array(passing)
    .default([])
    .meta({ description: "按例外通过的软性限制 / soft limits passed, by whom and why" }),
  consents: z.array(z.string()).default([]).meta({ description: "已同意的参与方 / parties that have consented" }),
  departures: z
    .array(passing)
    .default([])
    .meta({ description: "未适用的软性免除 / soft exemptions departed from, by whom and why" }),
});

type Passing = z.output<typeof passing>;
type Given = { overrides: Passing[]; consents: string[]; departures: Passing[] };

/** The application's schema with the codes that a policy names for purpose and category of person in their descriptions. */
function applicationInputOf({ policy }: Basis): z.ZodType {
  const { purposes, categories } = policy.eligibility ?? {};
  const named = (
    subject: "loan" | "applicant",
    name: string,
    codes: { readonly [code: string]: Titled } | undefined,
  ) => {
    if (!codes) return {};
    const described = Object.entries(codes).map(([code, { versions }]) => {
      const title = versions.at(-1)?.body?.title;
      return title ? `${code} ${title.zh} ${title.en}` : code;
    });
    const label = vocabulary[subject][name as never] as Name;
    const description = `${label.title.zh} / ${label.title.en}: ${described.join("; ")}`;
    const schema = z
      .string()
      .optional()
      .meta({ description, examples: Object.keys(codes) });
    return {
      [subject]: subjectSchema(subject)
        .extend({ [name]: schema })
        .optional(),
    };
  };
  return applicationInput.extend({
    ...named("loan", "purpose", purposes),
    ...named("applicant", "category", categories),
  });
}

type Titled = { readonly versions: readonly { readonly body: { readonly title: LocalText } | undefined }[] };

/** The engine's application from the checked wire form. */
function applicationOf(given: Given & KnownFacts): Application {
  const { overrides, consents, departures, ...subjects } = given;
  const known = derived(subjects);
  const appliedOn = known["application"]!["appliedOn"] as Day;
  const signedOn = (known["application"]!["signedOn"] ?? known["loan"]?.["signedOn"] ?? appliedOn) as Day;
  const contract = { applied: appliedOn, signed: signedOn, disbursed: signedOn };
  const days = { ...contract, accrued: signedOn, due: appliedOn, decided: appliedOn, paid: appliedOn };
  return { known, days, overrides, consents, departures };
}

/**
 * Adds what follows from what was given: age from the day of birth (周岁), the loan's kind from the applicant's, that an
 * extension or renewal is asked for where its months are given.
 */
function derived(given: KnownFacts): KnownFacts {
  const { application, applicant, loan, extension, renewal } = given;
  const appliedOn = application?.["appliedOn"] as Day | undefined;
  const bornOn = applicant?.["bornOn"] as Day | undefined;
  const kind = application?.["kind"] ?? loan?.["kind"];
  const with_ = (subject: KnownFacts[string], name: string, value: FactValue | undefined): KnownFacts[string] =>
    value === undefined || subject?.[name] !== undefined ? subject : { ...subject, [name]: value };
  return {
    ...given,
    applicant: with_(
      applicant,
      "age",
      appliedOn !== undefined && bornOn !== undefined ? ageOn(bornOn, appliedOn) : undefined,
    ),
    application: with_(with_(application, "kind", kind), "isExtension", extension && true),
    loan: with_(with_(with_(loan, "kind", kind), "signedOn", application?.["signedOn"]), "isRenewal", renewal && true),
  };
}

/** Full years of age: one more on the birthday itself (Civil Code art. 1259 as to 以上; a birthday of 29 February comes on 1 March). */
function ageOn(bornOn: Day, on: Day): number {
  const [born, now] = [civilDate(bornOn), civilDate(on)];
  const hadBirthday = now.month > born.month || (now.month === born.month && now.dayOfMonth >= born.dayOfMonth);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

function findingJson({ explanation, ...finding }: Finding): object {
  return { ...finding, ...(explanation && { explanation: explanationJson(explanation) }) };
}

function eligibilityJson(result: Eligibility): object {
  return {
    ok: result.ok,
    findings: result.findings.map(findingJson),
    exemptions: result.exemptions,
    caps: result.caps.map(({ measured, most, least, explanation, ...cap }) => ({
      ...cap,
      ...(measured && { measured: quantityValue(measured) }),
      ...(most && { most: quantityValue(most) }),
      ...(least && { least: quantityValue(least) }),
      explanation: explanationJson(explanation),
    })),
  };
}

/** huidan eligible: every condition, cap, term, rate and repeat limit, and the exemptions, each with its article. */
export const eligibleReckoning: Reckoning = {
  name: "eligible",
  inputSchema: applicationInputOf,
  run(basis, references, input) {
    const read = readWire(applicationInput, input);
    if (!read.ok) return read;
    // The schema is made from the vocabulary, whose types are the domain's.
    const application = applicationOf(read.value as unknown as Given & KnownFacts);
    return done(
      eligibilityJson(checkEligibility(basis, application, { series: references.lpr, calendar: references.calendar })),
    );
  },
};
