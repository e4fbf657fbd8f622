import type { References } from "#app/reckoning.ts";
import { type Day, parseDay } from "#domain/calendar/day.ts";
import { addQuarters, lastDayOfQuarter, quarterOf } from "#domain/calendar/quarter.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { Divisions } from "#storage/divisions.ts";
import { addCases } from "./cases.ts";
import { contractsOf } from "./contracts.ts";
import { movementsOf, type SampleMovement } from "./fund-movements.ts";
import { placesOf } from "./places.ts";
import { type SampleScheme, sampleScheme } from "./programme.ts";
import { randomOf } from "./random.ts";
import type { SampleHousehold, SampleLoan } from "./sample-loan.ts";
import { addSubsidies } from "./subsidies.ts";

export type SampleRequest = {
  readonly basis: Basis;
  /** The other scheme of the same region, which lent before this one. */
  readonly earlier: Basis | undefined;
  readonly references: References;
  readonly divisions: Divisions;
  readonly loans: number;
  readonly seed: string;
  readonly asOf: Day;
};

export type Sample = {
  readonly asOf: Day;
  readonly scheme: SampleScheme;
  readonly loans: readonly SampleLoan[];
  /** Of those who borrow as persons or households. */
  readonly households: readonly SampleHousehold[];
  readonly movements: readonly SampleMovement[];
};

/** An invented programme of a policy: the same request gives the same sample. */
export function sampleOf({ basis, earlier, references, divisions, loans, seed, asOf }: SampleRequest): Sample {
  const { policy } = basis;
  const random = randomOf(`${policy.id}/${seed}`);
  const scheme = sampleScheme(basis, references, asOf, undefined);
  const schemes = [{ scheme, weight: 70 }];
  if (earlier) schemes.push({ scheme: earlierScheme(scheme, earlier, references, asOf), weight: 30 });
  const places = placesOf(divisions, policy.region.code, random.of("places"));
  const contracts = contractsOf(random.of("contracts"), { schemes, places, region: policy.region.code, loans });
  for (const each of earlier ? [basis, earlier] : [basis])
    addSubsidies(random.of(`subsidies ${each.policy.id}`), { basis: each, references, asOf }, contracts.loans);
  addCases(random.of("cases"), { basis, asOf }, contracts.loans);
  const from = schemes.reduce((first, each) => Math.min(first, each.scheme.signing.from), asOf);
  return {
    asOf,
    scheme,
    ...contracts,
    movements: movementsOf(random.of("fund"), basis, contracts.loans, { from, asOf }),
  };
}

/** The scheme that lent before: to the same people, for what is said of the one that followed where its own text is not at hand. */
function earlierScheme(scheme: SampleScheme, earlier: Basis, references: References, asOf: Day): SampleScheme {
  const own = sampleScheme(earlier, references, asOf, scheme.firstDay - 1);
  return {
    ...own,
    guarantees: earlier.policy.terms?.security ? own.guarantees : scheme.guarantees,
    purposes: earlier.policy.eligibility?.purposes ? own.purposes : scheme.purposes,
  };
}

/** Quarters' ends at which the shipped programmes have something of everything. */
const shippedDays: Readonly<Record<string, string>> = {
  "linxia-2023": "2024-06-30",
  "neimenggu-2021": "2022-09-30",
  "kunming-2020": "2022-12-31",
  "luodian-2021": "2023-06-30",
  "baotou-2021": "2023-12-31",
};

/** The day of a sample where none is asked for: a quarter's end two years after the policy's first day, within its life. */
export function usualDay(basis: Basis, references: References): Day {
  const shipped = shippedDays[basis.policy.id];
  if (shipped !== undefined) return parseDay(shipped)!;
  const { firstDay, lastDay } = basis.policy.layers[0]!;
  const first = typeof firstDay === "number" ? firstDay : firstDay.notAfter;
  const wanted = lastDayOfQuarter(addQuarters(quarterOf(first), 8));
  const known = references.lpr.at(-1)?.publishedOn ?? wanted;
  const latest = Math.min(wanted, lastDay ?? wanted, Math.max(known, first));
  const quarter = quarterOf(latest);
  const end = lastDayOfQuarter(quarter);
  return end <= latest ? end : Math.max(first, lastDayOfQuarter(addQuarters(quarter, -1)));
}
