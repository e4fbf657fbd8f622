import type { Day } from "#domain/calendar/day.ts";
import { type Asks, caseNames, readAskedFacts } from "#domain/engine/asked/asked-facts.ts";
import type { Finding } from "#domain/engine/eligibility/finding.ts";
import { type CompensationShares, shareCompensation } from "#domain/engine/sharing/compensation-shares.ts";
import { type Basis, ruleInForce, eventDays } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import { message } from "#domain/wording/message.ts";
import { hint } from "#domain/wording/hint.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { type CaseFacts, conditionFinding } from "./case-expression.ts";
import { type CoveredClaim, coveredClaim } from "./claim.ts";
import { type CompensationCase, type CompensationSection, loanFacts } from "./compensation-case.ts";
import { firstTriggerDay } from "./overdue.ts";
import { type MissingPaper, missingPapers, papersFinding } from "./papers.ts";
import { noCompensation, type Trigger, triggerFindings, triggerOf } from "./trigger.ts";

/** What can be said of a compensation that is asked for. */
export type Compensation = {
  readonly ok: boolean;
  readonly trigger: string;
  /** The first day on which the trigger holds, where it goes by days overdue. */
  readonly firstDay: Day | undefined;
  readonly findings: readonly Finding[];
  readonly missingPapers: readonly MissingPaper[];
  readonly claim: CoveredClaim;
  /** Absent while a finding stands in the way, and where the policy says nothing of sharing. */
  readonly shares: CompensationShares | undefined;
};

/**
 * Whether a loan may be compensated on a day, with all that stands in the way, in the file's order; how much the
 * compensation covers; and who bears it (L-06, L-09, K-01, K-11, K-12, B-15, D-18). Both modes: by days overdue, by
 * established ground. Refusals: what of the input cannot be read, `parameter-unset` where the programme has still to say
 * days or shares, `case-fact-missing` at `case.ground` or for the shares of a case that is otherwise in order.
 */
export function checkCompensation(basis: Basis, given: CompensationCase): Result<Compensation> {
  const section = basis.policy.compensation;
  if (!section?.triggers) return refused(noCompensation());
  const facts = caseFacts(basis, section, given);
  const trigger = triggerOf(basis, given);
  const strange = unknownPapers(basis, given.papers);
  const claim = coveredClaim(basis, given);
  if (!facts.ok || !trigger.ok || strange.length > 0 || !claim.ok)
    return refused(
      ...distinct([
        ...refusalsOf(trigger),
        ...unsetNeeds(basis, section, given),
        ...refusalsOf(claim),
        ...unsetShares(basis, given),
        ...refusalsOf(facts),
        ...strange,
      ]),
    );
  const rules = ruleFindings(basis, section, given, facts.value);
  if (!rules.ok) return rules;
  const papers = missingPapers(basis.policy, trigger.value.body.papers, given.papers);
  const findings = [
    ...enteredFindings(basis, section, given),
    ...rules.value.excluded,
    ...triggerFindings(basis.policy, trigger.value, given, facts.value),
    ...(trigger.value.body.papers ? [papersFinding(papers, trigger.value.cites[0])] : []),
    ...rules.value.refused,
    ...(claim.value.totalFen === 0n ? [nothingOwed(trigger.value)] : []),
  ];
  const ok = findings.every((finding) => finding.ok);
  const shares = ok && basis.policy.sharing?.compensation ? sharesOf(basis, given, claim.value) : undefined;
  if (shares && !shares.ok) return shares;
  return done({
    ok,
    trigger: trigger.value.code,
    firstDay: firstDayOf(trigger.value, given),
    findings,
    missingPapers: papers,
    claim: claim.value,
    shares: shares?.value,
  });
}

/** The facts of a case, those that compensation asks for among them; none is required before a rule needs it. */
function caseFacts(basis: Basis, section: CompensationSection, given: CompensationCase): Result<CaseFacts> {
  const asks: Asks = Object.fromEntries(
    Object.entries(section.asks ?? {}).map(([name, ask]) => [name, { ...ask, optional: true }]),
  );
  const asked = readAskedFacts(asks, given.facts, Object.keys(sharingAsks(basis)));
  if (!asked.ok) return asked;
  return done({
    known: { loan: loanFacts(given), household: given.household, case: asked.value.facts },
    extra: { case: caseNames(asks) },
  });
}

function sharingAsks(basis: Basis): Asks {
  const versions = basis.policy.sharing?.compensation?.versions ?? [];
  return Object.assign({}, ...versions.map((version) => version.body?.asks ?? {})) as Asks;
}

const refusalsOf = (result: Result<unknown>): readonly Refusal[] => (result.ok ? [] : result.refusals);
const isUnset = (refusal: Refusal): boolean => refusal.code === "parameter-unset";

/** What must be entered before any case opens and is not: told together with whatever else a case is refused for. */
function unsetNeeds(basis: Basis, section: CompensationSection, given: CompensationCase): Refusal[] {
  const needs = section.needs && ruleInForce(basis, section.needs, eventDays(given.on, given.signedOn));
  if (!needs?.ok) return [];
  return needs.value.body.parameters.flatMap((id) => {
    const type = basis.policy.parameters[id]?.type ?? "text";
    return refusalsOf(parameterOn(basis.policy, basis.parameters, { id, type, day: given.on })).filter(isUnset);
  });
}

/** What the sharing of the amounts owed needs and the programme has not entered. */
function unsetShares(basis: Basis, given: CompensationCase): Refusal[] {
  if (!basis.policy.sharing?.compensation) return [];
  const { principal, interest } = given.owed;
  const shares = shareCompensation(basis, {
    ...sharingOf(basis, given),
    principalFen: principal,
    interestFen: interest,
  });
  return refusalsOf(shares).filter(isUnset);
}

/** The refusals with each thing named once. */
function distinct(refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter(
    (refusal, index) => refusals.findIndex((other) => other.code === refusal.code && other.at === refusal.at) === index,
  );
}

/** Nothing is owed that a compensation covers: there is nothing to pay, whatever else holds. */
function nothingOwed({ cites }: Trigger): Finding {
  const words = message("compensation.nothing-owed");
  return { code: "nothing-owed", ok: false, applies: true, level: "hard", message: words, cite: cites[0] };
}

/** The parameters that a programme must have entered before any case opens, each with what is missing (K-04, D-18). */
function enteredFindings(basis: Basis, section: CompensationSection, given: CompensationCase): Finding[] {
  const needs = section.needs && ruleInForce(basis, section.needs, eventDays(given.on, given.signedOn));
  if (!needs?.ok) return [];
  const { body, cite } = needs.value;
  return body.parameters.map((id): Finding => {
    const declared = basis.policy.parameters[id];
    const entered = parameterOn(basis.policy, basis.parameters, { id, type: declared?.type ?? "text", day: given.on });
    const common = { code: id, applies: true, level: "hard" as const, cite };
    if (!entered.ok) return { ...common, ok: false, blockedBy: [id], message: entered.refusals[0]!.message };
    return { ...common, ok: true, message: message("finding.met", { title: declared?.title ?? id }) };
  });
}

function ruleFindings(
  basis: Basis,
  section: CompensationSection,
  given: CompensationCase,
  facts: CaseFacts,
): Result<{ excluded: Finding[]; refused: Finding[] }> {
  const refusals: Refusal[] = [];
  const check = (rules: CompensationSection["excluded"]): Finding[] =>
    Object.entries(rules ?? {}).flatMap(([code, rule]) => {
      const inForce = ruleInForce(basis, rule, eventDays(given.on, given.signedOn));
      if (!inForce.ok) {
        // A rule that this day does not know yet, or no longer, finds nothing.
        refusals.push(...inForce.refusals.filter((refusal) => refusal.code !== "rule-absent"));
        return [];
      }
      const { when, message: words } = inForce.value.body;
      const condition = { code, title: rule.title, when, wanted: false, message: words, cite: inForce.value.cite };
      return [conditionFinding(basis.policy, condition, facts)];
    });
  const found = { excluded: check(section.excluded), refused: check(section.refusedWhen) };
  return refusals.length > 0 ? refused(...refusals) : done(found);
}

function sharesOf(basis: Basis, given: CompensationCase, claim: CoveredClaim): Result<CompensationShares> {
  const { principalFen, interestFen } = claim;
  return shareCompensation(basis, { ...sharingOf(basis, given), principalFen, interestFen });
}

/** What the sharing of a case goes by, besides the amounts. */
function sharingOf(basis: Basis, given: CompensationCase) {
  const asks = sharingAsks(basis);
  return {
    penaltyFen: 0n,
    case: Object.fromEntries(Object.entries(given.facts).filter(([name]) => name in asks)),
    known: { loan: loanFacts(given), household: given.household },
    on: given.on,
    signedOn: given.signedOn,
  };
}

function firstDayOf({ overdue }: Trigger, { maturesOn }: CompensationCase): Day | undefined {
  return overdue && maturesOn !== undefined ? firstTriggerDay(overdue, maturesOn) : undefined;
}

function unknownPapers(basis: Basis, papers: readonly string[]): Refusal[] {
  const known = Object.keys(basis.policy.papers);
  return papers.flatMap((paper, index): Refusal[] => {
    if (known.includes(paper)) return [];
    return [
      {
        code: "input-invalid",
        at: `case.papers.${index}`,
        message: message("compensation.unknown-paper", { paper, hint: hint(paper, known) }),
      },
    ];
  });
}
