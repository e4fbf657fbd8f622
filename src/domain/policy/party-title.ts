import { joined, same, withName } from "#domain/wording/local-text.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Policy } from "./policy.ts";

/** A party as a person reads it: its title, and the name that the case gives to it. */
export function partyTitle(policy: Policy, party: string, name?: string): LocalText {
  const title = policy.parties[party]?.title ?? same(party);
  return name === undefined ? title : withName(title, name);
}

/** Parties as a reader knows them: each by its title, with the id by which it is written down. */
export function partyList(policy: Policy, parties: readonly string[]): LocalText {
  return joined(parties.map((party) => partyTitle(policy, party, party)));
}
