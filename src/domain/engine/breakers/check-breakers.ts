import { joined } from "#domain/wording/local-text.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { ExtraNames, KnownFacts, Names } from "#domain/policy/expression.ts";
import { type Basis, type InForce, percentFigure, ruleInForce, eventDays, latestDay } from "#domain/policy/in-force.ts";
import { missingFact } from "#domain/policy/missing-fact.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { PercentValue } from "#domain/policy/schema/value.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { hint } from "#domain/wording/hint.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { done, placeIn, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";
import { type BreakerFinding, findingOf } from "./breaker-finding.ts";
import { standingOf } from "./breaker-state.ts";
import { holds, readFigure } from "#domain/engine/figures/measure.ts";
import type { BreakerBody, Measured, BreakerFigures } from "./measured-breaker.ts";

type BreakerRule = NonNullable<NonNullable<Policy["breakers"]>["breakers"]>[string];

/**
 * Every breaker of the policy against the figures given, scope by scope, in the file's order (L-07, L-08, D-12, B-18):
 * measure, state, what is stopped now, what lifting still needs, and how far the measure is from its threshold (C-22).
 * Refusals: `case-fact-missing` (a figure or an outside threshold), `parameter-unset`, `input-invalid` (an unknown breaker
 * or party, a scope that no breaker has), `rule-absent` (the day is before every breaker).
 */
export function checkBreakers(
  basis: Basis,
  question: { readonly scopes: readonly BreakerFigures[]; readonly asOf?: Day | undefined },
): Result<BreakerFinding[]> {
  const rules = Object.entries(basis.policy.breakers?.breakers ?? {});
  if (rules.length === 0) return done([]);
  const findings: BreakerFinding[] = [];
  const refusals: Refusal[] = [];
  for (const scoped of question.scopes) {
    const found = checkScope(basis, rules, scoped, question.asOf);
    if (found.ok) findings.push(...found.value);
    else refusals.push(...found.refusals);
  }
  return refusals.length > 0 ? refused(...refusals) : done(findings);
}

function checkScope(
  basis: Basis,
  rules: readonly (readonly [string, BreakerRule])[],
  scoped: BreakerFigures,
  asOf: Day | undefined,
): Result<BreakerFinding[]> {
  const refusals = unknownNames(basis, rules, scoped);
  const measured: Measured[] = [];
  const absent: Refusal[] = [];
  let ofScope = 0;
  for (const [code, rule] of rules) {
    const inForce = ruleInForce(basis, rule, eventDays(asOf ?? latestDay(basis, rule)));
    if (!inForce.ok) {
      // A breaker that another day brings is none of this day's; what is unset is refused.
      (inForce.refusals[0]!.code === "rule-absent" ? absent : refusals).push(...inForce.refusals);
      continue;
    }
    if (scoped.scope !== undefined && inForce.value.body.scope !== scoped.scope) continue;
    ofScope += 1;
    const taken = measure(basis, { code, title: rule.title, inForce: inForce.value }, scoped, asOf);
    if (taken.ok) measured.push(taken.value);
    else refusals.push(...taken.refusals);
  }
  if (ofScope === 0) refusals.push(...(absent.length > 0 ? absent : [noScope(rules, scoped)]));
  if (refusals.length > 0) return refused(...distinct(refusals));
  const views = measured.map((each) => each.view);
  const consents = scoped.consents.filter((consent) => asOf === undefined || consent.on <= asOf);
  return done(
    measured.map((each) => {
      const standing = standingOf(each.view, views, { consents, asOf });
      return findingOf(basis.policy, each, standing, scoped);
    }),
  );
}

type Taken = { readonly code: string; readonly title: LocalText | undefined; readonly inForce: InForce<BreakerBody> };

function measure(basis: Basis, taken: Taken, scoped: BreakerFigures, asOf: Day | undefined): Result<Measured> {
  const { body, cite } = taken.inForce;
  const extra: ExtraNames = { outside: outsideNames(basis) };
  const known: KnownFacts = { figures: scoped.figures, outside: scoped.outside };
  const numerator = readFigure(body.metric.numerator, known, extra, scoped.path);
  const denominator = readFigure(body.metric.denominator, known, extra, scoped.path);
  const threshold = (written: BreakerBody["trip"]["threshold"]) =>
    thresholdOf(basis, written, { known, extra, scoped, asOf });
  const trip = threshold(body.trip.threshold);
  const clear = body.clear ? threshold(body.clear.threshold) : undefined;
  if (!numerator.ok || !denominator.ok || !trip.ok || clear?.ok === false)
    return refused(...[numerator, denominator, trip, clear].flatMap((each) => (each && !each.ok ? each.refusals : [])));
  const rate = { numerator: numerator.value.value, denominator: denominator.value.value };
  const hasRate = rate.denominator > 0n;
  const tripAt = { is: body.trip.is, threshold: trip.value.value };
  const clearAt = body.clear && clear ? { is: body.clear.is, threshold: clear.value.value } : undefined;
  return done({
    code: taken.code,
    title: taken.title ?? body.metric.title,
    body,
    cites: [cite, ...trip.value.cites],
    numerator: numerator.value,
    denominator: denominator.value,
    trip: tripAt,
    clear: clearAt,
    view: {
      breaker: taken.code,
      group: body.group,
      effect: body.effect,
      lift: body.lift,
      consents: body.consents,
      stood: scoped.states[taken.code] ?? { standing: "clear" },
      trips: hasRate ? holds(rate, tripAt.is, tripAt.threshold) : undefined,
      clears: hasRate && clearAt !== undefined && holds(rate, clearAt.is, clearAt.threshold),
    },
  });
}

type ThresholdContext = { known: KnownFacts; extra: ExtraNames; scoped: BreakerFigures; asOf: Day | undefined };

function thresholdOf(
  basis: Basis,
  written: BreakerBody["trip"]["threshold"],
  { known, extra, scoped, asOf }: ThresholdContext,
): Result<{ value: RateMillionths; cites: readonly Citation[] }> {
  if (typeof written === "object" && "outside" in written) {
    const given = scoped.outside[written.outside];
    if (given !== undefined) return done({ value: given, cites: [] });
    const title = basis.policy.breakers?.outside?.[written.outside]?.title;
    return refused(missingFact(`outside.${written.outside}`, { ...(title && { title }), under: scoped.path }));
  }
  const value: PercentValue = written;
  return percentFigure(basis, value, { place: "figures", known, extra, day: asOf });
}

function outsideNames(basis: Basis): Names {
  const outside = basis.policy.breakers?.outside;
  if (!outside) return {};
  const known = outsideNamesOf.get(outside);
  if (known) return known;
  const named = Object.entries(outside).map(([name, { title }]) => [name, { type: "percent" as const, title }]);
  const names = Object.fromEntries(named) as Names;
  outsideNamesOf.set(outside, names);
  return names;
}

const outsideNamesOf = new WeakMap<object, Names>();

function unknownNames(
  basis: Basis,
  rules: readonly (readonly [string, BreakerRule])[],
  scoped: BreakerFigures,
): Refusal[] {
  const at = (name: string): string => placeIn(scoped.path, name);
  const known = rules.map(([code]) => code);
  const named = [
    ...Object.keys(scoped.states).map((code) => ({ code, at: at(`state.${code}`) })),
    ...scoped.decisions.map(({ breaker }, index) => ({ code: breaker, at: at(`decisions.${index}.breaker`) })),
  ];
  const breakers = named
    .filter(({ code }) => !known.includes(code))
    .map(({ code, at: place }): Refusal => ({
      code: "input-invalid",
      at: place,
      message: message("breaker.unknown", { breaker: code, hint: hint(code, known) }),
    }));
  const asked = [
    ...new Set(rules.flatMap(([, rule]) => rule.versions.flatMap((version) => version.body?.consents ?? []))),
  ];
  const parties = scoped.consents.flatMap(({ by }, index): Refusal[] =>
    basis.policy.parties[by]
      ? []
      : [
          {
            code: "input-invalid",
            at: at(`consents.${index}.by`),
            message: message("breaker.unknown-party", { party: by, known: joined(asked) }),
          },
        ],
  );
  return [...breakers, ...parties];
}

function noScope(rules: readonly (readonly [string, BreakerRule])[], scoped: BreakerFigures): Refusal {
  const known = [
    ...new Set(rules.flatMap(([, rule]) => rule.versions.flatMap((version) => version.body?.scope ?? []))),
  ];
  return {
    code: "input-invalid",
    at: placeIn(scoped.path, "scope"),
    message: message("breaker.no-scope", { scope: scoped.scope ?? "—", known: joined(known) }),
  };
}

/** Two figures may need the same name; it is asked for once. */
function distinct(refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter((refusal, index) => refusals.findIndex((other) => other.at === refusal.at) === index);
}
