import { partyTitle } from "#domain/policy/party-title.ts";
import type { Day } from "#domain/calendar/day.ts";
import { caseNames, readAskedFacts } from "#domain/engine/asked/asked-facts.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, moneyFigure, ruleInForce, eventDays, latestDay } from "#domain/policy/in-force.ts";
import { type Explanation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";
import {
  bearFirst,
  beyondCover,
  type Entries,
  type Entry,
  type FirstLossLimit,
  partyName,
  type Setting,
  shareOut,
  staying,
} from "./claim-parts.ts";
import { type Claim, type Component, componentPlaces, components } from "./components.ts";
import { type Covered, coveredPrincipal } from "./cover.ts";
import { drawSources, type Source } from "./draws.ts";
import { sharesInForce, type SharesInForce } from "./shares-in-force.ts";

/** What one party bears. */
export type BorneBy = {
  readonly party: string;
  readonly title: LocalText;
  /** The name that the case gives to the party: which district. */
  readonly name?: string;
  readonly amountFen: Fen;
  readonly borne: Readonly<Record<Component, Fen>>;
  /** From which money: what is drawn first, and the rest. */
  readonly sources?: readonly Source[];
};

export type CompensationShares = {
  /** Everyone who takes part; the amounts sum to the claim. */
  readonly parties: readonly BorneBy[];
  /** Parties whose part is divided further among those above: what these bear together. */
  readonly groups: readonly BorneBy[];
  readonly totalFen: Fen;
  readonly explanation: Explanation;
};

export type CompensationQuestion = Claim & {
  /** The answers to what the file asks, as a case file carries them. */
  readonly case: Readonly<Record<string, unknown>>;
  /** Facts of the loan and the household that the shares may depend on. */
  readonly known?: KnownFacts;
  /** The day of the decision; absent: the latest version is taken. */
  readonly on?: Day | undefined;
  readonly signedOn?: Day | undefined;
};

/**
 * Who bears a compensation: principal, interest and penalty apart, each shared by the file's shares or left with a party;
 * within the cover; after first losses; with the money that is drawn first (K-06, B-08, D-18). The parties' amounts sum
 * to the claim, component by component. Refusals, all at once: `parameter-unset`, `case-fact-missing`, `input-invalid`,
 * `rule-absent`.
 */
export function shareCompensation(basis: Basis, question: CompensationQuestion): Result<CompensationShares> {
  const sharing = basis.policy.sharing?.compensation;
  if (!sharing) return refused(noSharing("sharing.of-compensation", "sharing.compensation"));
  const day = question.on;
  const rule = ruleInForce(basis, sharing, eventDays(day ?? latestDay(basis, sharing), question.signedOn));
  if (!rule.ok) return rule;
  const { asks } = rule.value.body;
  const extra = { case: caseNames(asks) };
  const asked = readAskedFacts(asks, question.case, recoveryAsks(basis));
  const known = { ...question.known, case: asked.ok ? asked.value.facts : {} };
  const shares = sharesInForce(basis, rule.value.body.shares, { known, extra, day });
  const places = componentPlaces(basis, rule.value.body, question, day);
  if (!asked.ok) return refused(...unsetOf(shares), ...refusalsOf(places), ...asked.refusals);
  if (!shares.ok || !places.ok) return refused(...refusalsOf(shares), ...refusalsOf(places));
  const setting: Setting = { basis, rule: rule.value, asked: asked.value, known, extra, day, places: places.value };
  const firstLosses = firstLossLimits(setting);
  const covered = coveredPrincipal(basis, rule.value, { principalFen: question.principalFen, ...setting });
  if (!firstLosses.ok || !covered.ok) return refused(...refusalsOf(firstLosses), ...refusalsOf(covered));
  return done(
    divideClaim(setting, question, { shares: shares.value, firstLosses: firstLosses.value, covered: covered.value }),
  );
}

/** The refusal where a file says nothing of the sharing asked for. */
export function noSharing(what: "sharing.of-compensation" | "sharing.of-recovery", at: string): Refusal {
  return { code: "rule-absent", at, message: message("sharing.none", { what: message(what) }) };
}

type Division = {
  readonly shares: SharesInForce;
  readonly firstLosses: readonly FirstLossLimit[];
  readonly covered: Covered | undefined;
};

function divideClaim(setting: Setting, claim: Claim, division: Division): CompensationShares {
  const { rule } = setting;
  const amounts = { principal: claim.principalFen, interest: claim.interestFen, penalty: claim.penaltyFen };
  const totalFen = amounts.principal + amounts.interest + amounts.penalty;
  const claimStep: Step = {
    what: message("sharing.claim"),
    inputs: inputs(...components.map((component) => [`sharing.${component}`, money(amounts[component])] as const)),
    result: money(totalFen),
    cites: [rule.cite],
  };
  let limits = division.firstLosses;
  const found: Entries[] = [{ entries: [], steps: [claimStep, ...(division.covered?.steps ?? [])] }];
  for (const component of components) {
    const place = setting.places[component];
    if (place.stays !== undefined) {
      found.push(
        staying(setting, { component, amountFen: amounts[component], party: place.stays, cites: place.cites }),
      );
      continue;
    }
    const outside = beyondCover(setting, division.covered, { component, claim, amountFen: amounts[component] });
    const first = bearFirst(setting, limits, component, outside.withinFen);
    limits = first.limits;
    const shared = shareOut(setting, division.shares, component, first.leftFen);
    // Who takes part in the shares is listed before who bears what lies outside them.
    found.push({ entries: [], steps: outside.steps }, first, shared, { entries: outside.entries, steps: [] });
  }
  const entries = found.flatMap((each) => each.entries);
  const parties = withSources(
    setting,
    sumEntries(
      setting,
      entries.filter((entry) => !entry.inner),
    ),
  );
  const steps = [...found.flatMap((each) => each.steps), ...parties.steps];
  return {
    parties: parties.parties,
    groups: sumEntries(
      setting,
      entries.filter((entry) => entry.inner),
    ),
    totalFen,
    explanation: { subject: message("sharing.subject-compensation"), result: money(totalFen), steps },
  };
}

function firstLossLimits(setting: Setting): Result<FirstLossLimit[]> {
  const { basis, rule, known, extra, day } = setting;
  const limits: FirstLossLimit[] = [];
  const refusals: Refusal[] = [];
  for (const { party, most } of rule.body.firstLoss ?? []) {
    const limit = moneyFigure(basis, most, { place: "case", known, extra, day });
    if (limit.ok) limits.push({ party, limitFen: limit.value.value, cites: limit.value.cites });
    else refusals.push(...limit.refusals);
  }
  return refusals.length > 0 ? refused(...refusals) : done(limits);
}

function withSources(setting: Setting, parties: readonly BorneBy[]): { parties: BorneBy[]; steps: Step[] } {
  const { body, cite } = setting.rule;
  const steps: Step[] = [];
  const drawn = parties.map((each) => {
    const draw = body.drawsFirst?.[each.party];
    const availableFen = draw && (setting.asked.facts[draw.ask] as Fen | undefined);
    if (!draw || availableFen === undefined) return each;
    const found = drawSources({ party: each.title, amountFen: each.amountFen, from: draw.from, availableFen, cite });
    steps.push(...found.steps);
    return { ...each, sources: found.sources };
  });
  return { parties: drawn, steps };
}

function sumEntries(setting: Setting, entries: readonly Entry[]): BorneBy[] {
  const sums = new Map<string, Record<Component, Fen>>();
  for (const { party, component, amountFen } of entries) {
    const sum = sums.get(party) ?? { principal: 0n, interest: 0n, penalty: 0n };
    sum[component] += amountFen;
    sums.set(party, sum);
  }
  return [...sums].map(([party, borne]) => {
    const name = partyName(setting, party);
    return {
      party,
      title: partyTitle(setting.basis.policy, party),
      ...(name !== undefined && { name }),
      amountFen: borne.principal + borne.interest + borne.penalty,
      borne,
    };
  });
}

function recoveryAsks(basis: Basis): string[] {
  const names = basis.policy.sharing?.recovery?.versions.flatMap((version) => Object.keys(version.body?.asks ?? {}));
  return [...(names ?? []), "bore"];
}

const refusalsOf = (result: Result<unknown>): readonly Refusal[] => (result.ok ? [] : result.refusals);
/** Of a failed look-up of shares: what does not merely repeat that a fact of the case is missing. */
const unsetOf = (result: Result<unknown>): readonly Refusal[] =>
  refusalsOf(result).filter((refusal) => refusal.code !== "case-fact-missing" && refusal.code !== "not-computable");
