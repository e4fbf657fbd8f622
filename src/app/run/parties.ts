import type { Fen } from "#domain/money/fen.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { same } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { ColumnOf } from "./loan-columns.ts";

/** What a party bears or gets in one case, under the name that the case gives it. */
export type PartyPart = { readonly party: string; readonly name?: string; readonly amountFen: Fen };

/** A division among parties: their amounts sum to what was divided; groups are sums of some of them. */
export type Parts = { readonly parties: readonly PartyPart[]; readonly groups: readonly PartyPart[] };

/** What a party has of a division. */
export function amountOf(parts: readonly PartyPart[] | undefined, party: string): Fen | undefined {
  return parts?.find((each) => each.party === party)?.amountFen;
}

/** The parties of divisions, in the order in which they first take part. */
export function partiesOf(divisions: readonly (Parts | undefined)[], of: keyof Parts = "parties"): string[] {
  return [...new Set(divisions.flatMap((division) => division?.[of].map(({ party }) => party) ?? []))];
}

/**
 * A column for every party, which sum to the whole of the division, and after them one for every group of parties whose
 * part is divided further.
 */
export function partyColumns<Subject>(
  policy: Policy,
  subjects: readonly Subject[],
  partsOf: (subject: Subject) => Parts | undefined,
): ColumnOf<Subject>[] {
  const divisions = subjects.map(partsOf);
  return [
    ...partiesOf(divisions).map((party): ColumnOf<Subject> => ({
      key: `party-${party}`,
      kind: "yuan",
      title: partyTitle(policy, party),
      total: true,
      take: (subject) => amountOf(partsOf(subject)?.parties, party),
    })),
    ...partiesOf(divisions, "groups").map((party): ColumnOf<Subject> => ({
      key: `group-${party}`,
      kind: "yuan",
      title: sayAll(message("compensation-list.column.group", { party: partyTitle(policy, party) })),
      total: true,
      take: (subject) => amountOf(partsOf(subject)?.groups, party),
    })),
  ];
}

/** A party's sum over many divisions; parties with a name of their own, such as districts, each apart. */
export type PartySum = PartyPart & { readonly cases: number };

export function partySums(divisions: readonly (Parts | undefined)[]): PartySum[] {
  const sums = new Map<string, PartySum>();
  for (const division of divisions)
    for (const { party, name, amountFen } of division?.parties ?? []) {
      const key = `${party} ${name ?? ""}`;
      const sum = sums.get(key);
      sums.set(key, {
        party,
        ...(name !== undefined && { name }),
        amountFen: (sum?.amountFen ?? 0n) + amountFen,
        cases: (sum?.cases ?? 0) + (amountFen > 0n ? 1 : 0),
      });
    }
  const order = partiesOf(divisions);
  return [...sums.values()].toSorted((one, other) => order.indexOf(one.party) - order.indexOf(other.party));
}

/** The sums of each party, its members (the districts of a budget) together. */
export function partyTotals(divisions: readonly (Parts | undefined)[]): PartySum[] {
  return [...Map.groupBy(partySums(divisions), ({ party }) => party)].map(([party, sums]) => ({
    party,
    ...(sums.length === 1 && sums[0]!.name !== undefined && { name: sums[0]!.name }),
    amountFen: sums.reduce((sum, { amountFen }) => sum + amountFen, 0n),
    cases: sums.reduce((sum, { cases }) => sum + cases, 0),
  }));
}

/** The sums as columns. */
export function sumColumns(policy: Policy): ColumnOf<PartySum>[] {
  const title = (key: Parameters<typeof message>[0]) => sayAll(message(key));
  return [
    {
      key: "party",
      kind: "text",
      title: title("compensation-list.column.party"),
      width: 30,
      take: ({ party, name }) => partyTitle(policy, party, name) ?? same(party),
    },
    { key: "cases", kind: "count", title: title("due.column.loans"), take: ({ cases }) => cases },
    {
      key: "amount",
      kind: "yuan",
      title: title("compensation-list.column.amount"),
      total: true,
      take: ({ amountFen }) => amountFen,
    },
  ];
}
