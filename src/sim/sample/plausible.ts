import type { References } from "#app/reckoning.ts";
import type { BorrowerKind } from "#app/run/book.ts";
import type { Day } from "#domain/calendar/day.ts";
import { lprOn, type LprTenor } from "#domain/calendar/lpr.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import { compileExpression, type KnownFacts } from "#domain/policy/expression.ts";
import {
  type Basis,
  countFigure,
  eventDays,
  moneyFigure,
  percentFigure,
  ruleInForce,
} from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Rule } from "#domain/policy/schema/value.ts";

/** What a policy file says of its loans, as far as invented ones should keep to it. */
export type Plausible = {
  readonly basis: Basis;
  /** Who borrows, with how often. */
  readonly kinds: readonly (readonly [BorrowerKind, number])[];
  capOn(kind: BorrowerKind, day: Day): Fen;
  /** The longest term, and the one that is meant in principle. */
  termOn(kind: BorrowerKind, day: Day): { readonly most: number; readonly usual: number };
  rateOn(asked: { kind: BorrowerKind; day: Day; termMonths: number }): RateMillionths;
  readonly firstDay: Day;
  readonly lastDay: Day | null;
};

const fallbackCaps: Readonly<Record<BorrowerKind, Fen>> = {
  person: 200_000_00n,
  partners: 600_000_00n,
  company: 3_000_000_00n,
  household: 50_000_00n,
};

/** Reads a policy with its parameters for what is plausible; what it leaves open is filled with what such programmes usually have. */
export function plausibleOf(basis: Basis, references: References): Plausible {
  const { policy } = basis;
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  return {
    basis,
    kinds: kindsOf(policy),
    capOn: (kind, day) => once(`cap ${kind} ${day >> 5}`, () => capOf(basis, kind, day)),
    termOn: (kind, day) => once(`term ${kind} ${day >> 5}`, () => termOf(basis, kind, day)),
    rateOn: ({ kind, day, termMonths }) =>
      once(`rate ${kind} ${day} ${termMonths}`, () => rateOf(basis, references, { kind, day, termMonths })),
    firstDay: firstDayOf(basis),
    lastDay: policy.layers[0]!.lastDay,
  };
}

/** The kinds of borrowers that caps and conditions name; else whom the conditions look at. */
function kindsOf(policy: Policy): Plausible["kinds"] {
  const texts = [
    ...textsOf(policy.terms?.caps, ["when"]),
    ...textsOf(policy.eligibility?.conditions, ["when", "check"]),
  ];
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/\b(?:application|loan)\.kind == "(\w+)"/g)].map((match) => match[1]!)),
  );
  const weights = { person: 80, company: 16, partners: 4, household: 80 } as const;
  const kinds = (Object.keys(weights) as BorrowerKind[]).filter((kind) => named.has(kind));
  if (kinds.length > 0) return kinds.map((kind) => [kind, weights[kind]] as const);
  const asks = (subject: string): boolean => texts.some((text) => text.includes(`${subject}.`));
  return [[asks("household") ? "household" : asks("company") ? "company" : "person", 1]];
}

/** The expressions of a section's rules, over all their versions. */
export function textsOf(
  rules: Readonly<Record<string, Rule<unknown>>> | undefined,
  fields: readonly string[],
): string[] {
  return Object.values(rules ?? {}).flatMap((rule) =>
    rule.versions.flatMap(({ body }) =>
      fields.flatMap((field) => {
        const text = (body as Record<string, unknown> | undefined)?.[field];
        return typeof text === "string" ? [text] : [];
      }),
    ),
  );
}

/** The bodies of a section's rules that are in force for a contract signed on a day. */
export function bodiesOn<Body>(
  basis: Basis,
  rules: Readonly<Record<string, Rule<Body>>> | undefined,
  day: Day,
): { readonly id: string; readonly rule: Rule<Body>; readonly body: Body }[] {
  return Object.entries(rules ?? {}).flatMap(([id, rule]) => {
    const found = ruleInForce(basis, rule, eventDays(day));
    return found.ok ? [{ id, rule, body: found.value.body }] : [];
  });
}

/** A first loan of its borrower, with nothing else running. */
function knownOf(kind: BorrowerKind, more: { amount?: Fen; termMonths?: number; personCap?: Fen } = {}): KnownFacts {
  const { amount = 1n, termMonths = 12, personCap = 0n } = more;
  return {
    application: { kind, isExtension: false, isReapplication: false },
    loan: { kind, amount, termMonths, isAdditional: false, isRenewal: false, isExtended: false },
    household: { runningLoans: 0, runningBalance: 0n },
    company: { runningBalance: 0n },
    borrower: { runningLoans: 0, runningBalance: 0n, loansBefore: 0 },
    // Four partners with a person's cap each.
    partners: { count: 4, allEligible: true, personCapsSum: 4n * personCap },
  };
}

function holds(when: string | undefined, known: KnownFacts): boolean {
  if (when === undefined) return true;
  const outcome = compileExpression(when, "application").evaluate(known);
  return "value" in outcome && outcome.value === true;
}

function capOf(basis: Basis, kind: BorrowerKind, day: Day): Fen {
  const personCap = kind === "partners" ? capOf(basis, "person", day) : 0n;
  const known = knownOf(kind, { personCap });
  const caps = bodiesOn(basis, basis.policy.terms?.caps, day).flatMap(({ body }) => {
    if (body.most === undefined || !holds(body.when, known)) return [];
    const found = moneyFigure(basis, body.most, { place: "application", known, day });
    return found.ok ? [found.value.value] : [];
  });
  if (caps.length === 0) return fallbackCaps[kind];
  return caps.reduce((least, cap) => (cap < least ? cap : least));
}

function termOf(basis: Basis, kind: BorrowerKind, day: Day): { most: number; usual: number } {
  const known = knownOf(kind);
  const terms = bodiesOn(basis, basis.policy.terms?.term, day).flatMap(({ body }) => {
    if (body.most === undefined || !holds(body.when, known)) return [];
    const found = countFigure(basis, body.most, { place: "application", known, day });
    return found.ok ? [{ level: body.level, months: found.value.value }] : [];
  });
  const least = (level: "hard" | "soft"): number =>
    Math.min(...terms.filter((term) => term.level === level).map(({ months }) => months));
  const most = Number.isFinite(least("hard")) ? least("hard") : Number.isFinite(least("soft")) ? least("soft") : 24;
  return { most, usual: Math.min(most, least("soft")) };
}

/** The benchmark rates of before the loan prime rate, in force from October 2015: up to one year, up to five. */
const [benchmarkOneYear, benchmarkFiveYears] = [43_500, 47_500];

function rateOf(
  basis: Basis,
  { lpr, calendar }: References,
  { kind, day, termMonths }: { kind: BorrowerKind; day: Day; termMonths: number },
): RateMillionths {
  const known = knownOf(kind, { termMonths });
  const cap = bodiesOn(basis, basis.policy.terms?.rateCap, day).find(({ body }) => holds(body.when, known))?.body;
  const tenor =
    cap === undefined ? "1y" : typeof cap.tenor === "string" ? cap.tenor : tenorOf(basis, cap.tenor.parameter);
  const found = lprOn(lpr, calendar, day, tenor);
  const base = found.ok ? found.rateMillionths : termMonths <= 12 ? benchmarkOneYear : benchmarkFiveYears;
  const points = cap && percentFigure(basis, cap.points, { place: "application", known, day });
  return base + (points?.ok ? points.value.value : 5000);
}

function tenorOf({ policy, parameters }: Basis, id: string): LprTenor {
  const found = parameterOn(policy, parameters, { id, type: "choice" });
  return found.ok && found.value.value === "over-5y" ? "over-5y" : "1y";
}

/** The first day on which loans were lent under the policy or those that it extends. */
function firstDayOf({ policy, parameters }: Basis): Day {
  return Math.min(
    ...policy.layers.map(({ firstDay }) => {
      if (typeof firstDay === "number") return firstDay;
      const entered = parameterOn(policy, parameters, { id: firstDay.parameter, type: "date" });
      return entered.ok ? entered.value.value : firstDay.notAfter;
    }),
  );
}
