import { z } from "zod";
import type { Day } from "#domain/calendar/day.ts";
import type { Application } from "#domain/engine/eligibility/conditions.ts";
import type { KnownFacts, LentBefore } from "#domain/policy/expression.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { type Name, places, vocabulary } from "#domain/policy/vocabulary.ts";
import { message } from "#domain/wording/message.ts";
import { hint } from "#domain/wording/hint.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { ageOn } from "./age.ts";
import { subjectSchema } from "./subject-schema.ts";
import { described, readWire } from "./wire.ts";

const subjects = Object.fromEntries(
  places.application.map((subject) => [
    subject,
    subject === "application" ? subjectSchema(subject, ["appliedOn"]) : subjectSchema(subject).optional(),
  ]),
);

const passing = z.strictObject({ code: z.string().min(1), by: z.string().min(1), reason: z.string().trim().min(1) });

/** An application: what is known, by subject, and the soft limits passed and exemptions departed from, each by whom and why. */
export const applicationInput = z.strictObject({
  ...subjects,
  overrides: z
    .array(passing)
    .default([])
    .meta(described("按例外通过的软性限制", "soft limits passed, by whom and why")),
  consents: z.array(z.string()).default([]).meta(described("已同意的参与方", "parties that have consented")),
  departures: z
    .array(passing)
    .default([])
    .meta(described("未适用的软性免除", "soft exemptions departed from, by whom and why")),
});

type Passing = z.output<typeof passing>;
type Given = { overrides: Passing[]; consents: string[]; departures: Passing[] };

/** The application's schema with the codes that a policy names for purpose and category of person in their descriptions. */
export function applicationInputOf({ policy }: Basis): z.ZodType {
  const { purposes, categories } = policy.eligibility ?? {};
  const named = (
    subject: "loan" | "applicant",
    name: string,
    codes: { readonly [code: string]: Titled } | undefined,
  ) => {
    if (!codes) return {};
    const titled = Object.entries(codes).map(([code, { versions }]) => {
      const title = versions.at(-1)?.body?.title;
      return title ? `${code} ${title.zh} ${title.en}` : code;
    });
    const label = vocabulary[subject][name as never] as Name;
    const description = `${label.title.zh} / ${label.title.en}: ${titled.join("; ")}`;
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

/** The engine's application from its wire form. Refusal: `input-invalid`, for each fault of form and each slip. */
export function readApplication(basis: Basis, input: unknown): Result<Application> {
  const read = readWire(applicationInput, input);
  if (!read.ok) return read;
  // The schema is made from the vocabulary, whose types are the domain's.
  const given = read.value as unknown as Given & KnownFacts;
  const slips = slipsIn(basis, given);
  return slips.length > 0 ? refused(...slips) : done(applicationOf(given));
}

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
 * Adds what follows from what was given: the age from the day of birth (周岁), which goes before a typed one; the loan's kind from
 * the applicant's; that an extension or renewal is asked for where its months are given.
 */
function derived(known: KnownFacts): KnownFacts {
  const { application, applicant, loan, extension, renewal } = known;
  const appliedOn = application?.["appliedOn"] as Day | undefined;
  const bornOn = applicant?.["bornOn"] as Day | undefined;
  const kind = application?.["kind"] ?? loan?.["kind"];
  return {
    ...known,
    ...(known["household"] && { household: withMembersCounted(known["household"]) }),
    applicant: {
      ...applicant,
      age: appliedOn !== undefined && bornOn !== undefined ? ageOn(bornOn, appliedOn) : applicant?.["age"],
    },
    application: {
      ...application,
      kind,
      isExtension: application?.["isExtension"] ?? (extension && true),
    },
    loan: {
      ...loan,
      kind,
      signedOn: loan?.["signedOn"] ?? application?.["signedOn"],
      isRenewal: loan?.["isRenewal"] ?? (renewal && true),
    },
  };
}

/** How many members had a loan before: at least those whose loans are named. */
function withMembersCounted(household: NonNullable<KnownFacts[string]>): NonNullable<KnownFacts[string]> {
  const loans = household["earlierLoans"] as readonly LentBefore[] | undefined;
  if (!loans) return household;
  const named = new Set(loans.map((loan) => loan.member)).size;
  return { ...household, membersWithLoanEver: Math.max(named, Number(household["membersWithLoanEver"] ?? 0)) };
}

/** Codes and parties that the policy does not have, and a loan of another kind than the application: nothing is passed over in silence. */
function slipsIn({ policy }: Basis, given: Given & KnownFacts): Refusal[] {
  const { conditions = {}, exemptions = {} } = policy.eligibility ?? {};
  const { caps, term, rateCap, repeat, extension, renewal } = policy.terms ?? {};
  const limits = Object.keys({ ...conditions, ...caps, ...term, ...rateCap, ...repeat, ...extension, ...renewal });
  const parties = Object.keys(policy.parties);
  const unknown = (at: string, id: string, known: readonly string[]): Refusal[] => {
    if (known.includes(id)) return [];
    const params = { id, policy: policy.id, hint: hint(id, known) };
    return [{ code: "input-invalid", at, message: message("eligible.unknown", params) }];
  };
  const passings = (name: "overrides" | "departures", codes: readonly string[]): Refusal[] =>
    given[name].flatMap(({ code, by }, index) => [
      ...unknown(`${name}.${index}.code`, code, codes),
      ...unknown(`${name}.${index}.by`, by, parties),
    ]);
  return [
    ...passings("overrides", limits),
    ...given.consents.flatMap((party, index) => unknown(`consents.${index}`, party, parties)),
    ...passings("departures", Object.keys(exemptions)),
    ...twoKinds(given),
  ];
}

function twoKinds({ application, loan }: KnownFacts): Refusal[] {
  const [kind, loanKind] = [application?.["kind"], loan?.["kind"]];
  if (kind === undefined || loanKind === undefined || kind === loanKind) return [];
  const words = message("eligible.two-kinds", { kind: kind as string, loanKind: loanKind as string });
  return [{ code: "input-invalid", at: "loan.kind", message: words }];
}
