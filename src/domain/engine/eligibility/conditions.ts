import { compileExpression, type KnownFacts, nameAt } from "#domain/policy/expression.ts";
import { type Basis, type InForce, type PickingDays, ruleInForce } from "#domain/policy/in-force.ts";
import type { PolicyFile } from "#domain/policy/schema/policy-file.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import { flag, type LocalText } from "#domain/wording/quantity.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { expressionInputs, type Finding, type Override } from "./finding.ts";

type Eligibility = NonNullable<PolicyFile["eligibility"]>;
type BodyOf<R> = R extends Rule<infer Body> ? Body : never;
export type Condition = BodyOf<NonNullable<Eligibility["conditions"]>[string]>;
export type ExemptionRule = BodyOf<NonNullable<Eligibility["exemptions"]>[string]>;

/** An application as the engine takes it: what is known by subject and name, the soft limits passed, the consents given. */
export type Application = {
  readonly known: KnownFacts;
  readonly days: PickingDays;
  readonly overrides: readonly Override[];
  readonly consents: readonly string[];
  /** Soft exemptions that an organisation departed from, each with its reason. */
  readonly departures: readonly Override[];
};

/** Whether a rule concerns the application: yes, no, or the names without which nobody can tell. */
export function concerns(when: string | undefined, known: KnownFacts): boolean | readonly string[] {
  if (when === undefined) return true;
  const outcome = compileExpression(when, "application").evaluate(known);
  return "missing" in outcome ? outcome.missing : outcome.value === true;
}

/** Every condition of the policy that the application meets or fails, in the file's order, each with its article. */
export function checkConditions(basis: Basis, application: Application): Finding[] {
  return Object.entries(basis.policy.eligibility?.conditions ?? {}).flatMap(([code, rule]) => {
    const found = ruleInForce(basis, rule, application.days);
    if (!found.ok) return blockedFinding(code, rule, found.refusals);
    return [checkCondition(code, rule, found.value, application)];
  });
}

function checkCondition(
  code: string,
  rule: Rule<Condition>,
  found: InForce<Condition>,
  application: Application,
): Finding {
  const { body, cite } = found;
  const { known } = application;
  const title = rule.title ?? code;
  const common = { code, level: body.level, cite, ...(body.passedBy && { passedBy: body.passedBy }) };
  const applies = concerns(body.when, known);
  if (applies === false)
    return { ...common, ok: true, applies: false, message: message("finding.not-concerned", { title }) };
  const outcome =
    applies === true ? compileExpression(body.check, "application").evaluate(known) : { missing: applies };
  if ("missing" in outcome)
    return {
      ...common,
      ok: false,
      applies: true,
      missing: outcome.missing,
      message: missingMessage(title, outcome.missing),
    };
  const holds = outcome.value === true;
  const explanation = {
    subject: rule.title ?? body.message,
    result: flag(holds),
    steps: [
      {
        what: rule.title ?? body.message,
        inputs: expressionInputs(body.check, "application", known),
        formula: message("finding.condition", { expression: body.check }),
        result: flag(holds),
        cites: [cite],
      },
    ],
  };
  const finding = { ...common, applies: true, explanation };
  if (holds) return { ...finding, ok: true, message: message("finding.met", { title }) };
  return passSoft({ ...finding, ok: false, message: body.message }, body.consents, application);
}

/** A failed soft limit becomes ok when the role that the file names passed it with a reason and every consent is there. */
export function passSoft(finding: Finding, consents: readonly string[] | undefined, application: Application): Finding {
  if (finding.level !== "soft") return finding;
  const override = application.overrides.find((each) => each.code === finding.code);
  if (!override || override.reason.trim() === "") return finding;
  if (!finding.passedBy?.includes(override.by))
    return {
      ...finding,
      message: message("finding.override-not-allowed", {
        message: finding.message,
        by: override.by,
        roles: (finding.passedBy ?? []).join("、"),
      }),
    };
  const lacking = (consents ?? []).filter((party) => !application.consents.includes(party));
  if (lacking.length > 0)
    return {
      ...finding,
      message: message("finding.consent-missing", { message: finding.message, parties: lacking.join("、") }),
    };
  return { ...finding, ok: true, override };
}

/** The finding that stands for a rule which cannot be judged yet; a rule that was not in force gives none. */
export function blockedFinding(code: string, rule: Rule<unknown>, refusals: readonly Refusal[]): Finding[] {
  const refusal = refusals[0]!;
  const version = rule.versions.at(-1);
  if (refusal.code === "rule-absent" || !version) return [];
  return [
    {
      code,
      ok: false,
      applies: true,
      level: "hard",
      message: refusal.message,
      cite: version.cite,
      ...(refusal.code === "parameter-unset" && refusal.at !== undefined && { blockedBy: refusal.at }),
      ...(refusal.code === "case-fact-missing" && { missing: refusals.flatMap((each) => each.at ?? []) }),
    },
  ];
}

/** What is missing, each name with its title. */
export function missingMessage(title: LocalText | string, names: readonly string[]): Message {
  const titled = names.map((path) => ({ path, title: nameAt("application", path)?.title ?? { zh: path, en: path } }));
  return message("finding.missing", {
    title,
    names: {
      zh: titled.map((each) => `${each.title.zh}（${each.path}）`).join("、"),
      en: titled.map((each) => `${each.title.en} (${each.path})`).join(", "),
    },
  });
}

/** What need not be given, and what a departure from a soft exemption needs. */
export type Exemption = {
  readonly code: string;
  readonly from: ExemptionRule["from"];
  readonly holds: boolean;
  readonly level: "hard" | "soft";
  readonly evidence: ExemptionRule["evidence"];
  /** The recorded reason for which a soft exemption was not granted; counted in the self-check. */
  readonly departure?: Override;
  /** A departure from a hard exemption, which nobody may make. */
  readonly departureRefused?: boolean;
  readonly missing?: readonly string[];
  readonly cite: Finding["cite"];
};

/** Every exemption of the policy with whether it holds (N-01, S-08), in the file's order. */
export function findExemptions(basis: Basis, application: Application): Exemption[] {
  return Object.entries(basis.policy.eligibility?.exemptions ?? {}).flatMap(([code, rule]): Exemption[] => {
    const found = ruleInForce(basis, rule, application.days);
    if (!found.ok) return [];
    const { body, cite } = found.value;
    const holds = concerns(body.when, application.known);
    const common = { code, from: body.from, level: body.level, evidence: body.evidence, cite };
    if (typeof holds !== "boolean") return [{ ...common, holds: false, missing: holds }];
    const departure = application.departures.find((each) => each.code === code);
    return [
      {
        ...common,
        holds,
        ...(departure && holds && { departure }),
        ...(departure && holds && body.level === "hard" && { departureRefused: true }),
      },
    ];
  });
}
