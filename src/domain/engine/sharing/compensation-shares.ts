import type { Day } from "#domain/calendar/day.ts";
import { allocate } from "#domain/money/allocate.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import type { ExtraNames, KnownFacts } from "#domain/policy/expression.ts";
import { type Basis, type InForce, moneyFigure, ruleInForce } from "#domain/policy/in-force.ts";
import { type Explanation, inputs, type Step } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";
import { type AskedFacts, caseNames, readAskedFacts } from "#domain/engine/asked/asked-facts.ts";
import { type CompensationSharing, coveredPrincipal } from "./cover.ts";
import { divide } from "./divide.ts";
import { drawSources, type Source } from "./draws.ts";
import { type Claim, type Component, componentPlaces, components, type Place } from "./components.ts";
import { eventDays, latestDay, partyTitle, sharesInForce, type SharesInForce } from "./shares-in-force.ts";

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

/** An amount of one component that one party bears, or (`inner`) that a group of parties bears together. */
type Entry = {
  readonly party: string;
  readonly component: Component;
  readonly amountFen: Fen;
  readonly inner: boolean;
};
type Entries = { readonly entries: readonly Entry[]; readonly steps: readonly Step[] };

/** Everything that the division needs once nothing stands in its way. */
type Setting = {
  readonly basis: Basis;
  readonly rule: InForce<CompensationSharing>;
  readonly asked: AskedFacts;
  readonly known: KnownFacts;
  readonly extra: ExtraNames;
  readonly day: Day;
  readonly places: Readonly<Record<Component, Place>>;
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
  const day = question.on ?? latestDay(basis, sharing);
  const rule = ruleInForce(basis, sharing, eventDays(day, question.signedOn));
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

type FirstLossLimit = { readonly party: string; readonly limitFen: Fen; readonly cites: Step["cites"] };
type Division = {
  readonly shares: SharesInForce;
  readonly firstLosses: readonly FirstLossLimit[];
  readonly covered:
    | { readonly coveredFen: Fen; readonly uncoveredBy: string; readonly steps: readonly Step[] }
    | undefined;
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
    const outside = beyondCover(setting, division, { component, claim, amountFen: amounts[component] });
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

function staying(
  setting: Setting,
  stays: { component: Component; amountFen: Fen; party: string; cites: Step["cites"] },
): Entries {
  const { component, amountFen, party } = stays;
  if (amountFen === 0n) return { entries: [], steps: [] };
  return {
    entries: [{ component, amountFen, party, inner: false }],
    steps: [
      {
        what: message("sharing.stays", componentWords(setting, component, party)),
        inputs: [],
        result: money(amountFen),
        cites: [setting.rule.cite, ...stays.cites],
      },
    ],
  };
}

/** What of a component lies over the cover, and who bears it; interest and penalty follow the principal. */
function beyondCover(
  setting: Setting,
  { covered }: Division,
  part: { component: Component; claim: Claim; amountFen: Fen },
): Entries & { withinFen: Fen } {
  const { component, claim, amountFen } = part;
  if (!covered || covered.coveredFen === claim.principalFen || amountFen === 0n)
    return { entries: [], steps: [], withinFen: amountFen };
  const outsideFen = claim.principalFen - covered.coveredFen;
  const [withinFen] = allocate(amountFen, [covered.coveredFen, outsideFen], "largest-remainder");
  const uncoveredFen = amountFen - withinFen!;
  const followed: Step = {
    what: message("sharing.covered-part", { component: message(`sharing.${component}`) }),
    inputs: inputs(
      [`sharing.${component}`, money(amountFen)],
      ["sharing.covered", money(covered.coveredFen)],
      ["sharing.principal", money(claim.principalFen)],
    ),
    formula: message("sharing.cover-follows"),
    result: money(withinFen!),
    cites: [setting.rule.cite],
  };
  const over: Step = {
    what: message("sharing.uncovered", componentWords(setting, component, covered.uncoveredBy)),
    inputs: [],
    result: money(uncoveredFen),
    cites: [setting.rule.cite],
  };
  return {
    entries: [{ party: covered.uncoveredBy, component, amountFen: uncoveredFen, inner: false }],
    steps: component === "principal" ? [over] : [followed, over],
    withinFen: withinFen!,
  };
}

/** What those bear who bear a loss first, each up to what is left of its limit. */
function bearFirst(
  setting: Setting,
  limits: readonly FirstLossLimit[],
  component: Component,
  amountFen: Fen,
): Entries & { limits: readonly FirstLossLimit[]; leftFen: Fen } {
  let leftFen = amountFen;
  const found = limits.map((limit) => {
    const partFen = smallerFen(leftFen, limit.limitFen);
    const step: Step = {
      what: message("sharing.first-loss", componentWords(setting, component, limit.party)),
      inputs: inputs(["sharing.to-share", money(leftFen)], ["sharing.first-loss-left", money(limit.limitFen)]),
      formula: message("sharing.first-loss-formula"),
      result: money(partFen),
      cites: [setting.rule.cite, ...limit.cites],
    };
    leftFen -= partFen;
    return { limit: { ...limit, limitFen: limit.limitFen - partFen }, step, partFen };
  });
  const bearing = amountFen === 0n ? [] : found;
  return {
    entries: bearing.map(({ limit, partFen }) => ({ party: limit.party, component, amountFen: partFen, inner: false })),
    steps: bearing.map(({ step }) => step),
    limits: found.map(({ limit }) => limit),
    leftFen,
  };
}

/** The rest by the shares. Without an amount the parties are still listed, with nothing to bear. */
function shareOut(setting: Setting, shares: SharesInForce, component: Component, amountFen: Fen): Entries {
  const { divisions, steps } = divide(amountFen, shares.parts, {
    what: (party) => message("sharing.part", componentWords(setting, component, party)),
    whole: "sharing.to-share",
    cites: [setting.rule.cite, ...shares.cites],
  });
  return {
    entries: divisions.map((division) => ({ ...division, component })),
    steps: amountFen === 0n ? [] : steps,
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

function partyName({ rule, asked }: Setting, party: string): string | undefined {
  const ask = rule.body.named?.[party];
  const name = ask === undefined ? undefined : asked.facts[ask];
  return name === undefined ? undefined : String(name);
}

function componentWords(
  setting: Setting,
  component: Component,
  party: string,
): { component: Message; party: LocalText } {
  return {
    component: message(`sharing.${component}`),
    party: partyTitle(setting.basis.policy, party, partyName(setting, party)),
  };
}

function recoveryAsks(basis: Basis): string[] {
  const names = basis.policy.sharing?.recovery?.versions.flatMap((version) => Object.keys(version.body?.asks ?? {}));
  return [...(names ?? []), "bore"];
}

const refusalsOf = (result: Result<unknown>): readonly Refusal[] => (result.ok ? [] : result.refusals);
/** Of a failed look-up of shares: what does not merely repeat that a fact of the case is missing. */
const unsetOf = (result: Result<unknown>): readonly Refusal[] =>
  refusalsOf(result).filter((refusal) => refusal.code !== "case-fact-missing" && refusal.code !== "not-computable");
