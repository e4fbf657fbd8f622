import { partyTitle } from "#domain/policy/party-title.ts";
import { allocate } from "#domain/money/allocate.ts";
import { type Fen, smallerFen } from "#domain/money/fen.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { ExtraNames, KnownFacts } from "#domain/policy/expression.ts";
import type { Basis, InForce } from "#domain/policy/in-force.ts";
import { inputs, type Step } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import type { AskedFacts } from "#domain/engine/asked/asked-facts.ts";
import type { Claim, Component, Place } from "./components.ts";
import type { CompensationSharing, Covered } from "./cover.ts";
import { divide } from "./divide.ts";
import { type SharesInForce } from "./shares-in-force.ts";

/** An amount of one component that one party bears, or (`inner`) that a group of parties bears together. */
export type Entry = {
  readonly party: string;
  readonly component: Component;
  readonly amountFen: Fen;
  readonly inner: boolean;
};
export type Entries = { readonly entries: readonly Entry[]; readonly steps: readonly Step[] };

/** Everything that the division needs once nothing stands in its way. */
export type Setting = {
  readonly basis: Basis;
  readonly rule: InForce<CompensationSharing>;
  readonly asked: AskedFacts;
  readonly known: KnownFacts;
  readonly extra: ExtraNames;
  /** The day by which parameters are looked up; absent: the latest entry. */
  readonly day: Day | undefined;
  readonly places: Readonly<Record<Component, Place>>;
};

export type FirstLossLimit = { readonly party: string; readonly limitFen: Fen; readonly cites: Step["cites"] };

/** What stays with a party and is not shared. */
export function staying(
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
export function beyondCover(
  setting: Setting,
  covered: Covered | undefined,
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
export function bearFirst(
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
export function shareOut(setting: Setting, shares: SharesInForce, component: Component, amountFen: Fen): Entries {
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

/** The name that the case gives to a party. */
export function partyName({ rule, asked }: Setting, party: string): string | undefined {
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
