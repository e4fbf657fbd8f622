import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { day as dayQuantity } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { compileExpression, type ExtraNames, type KnownFacts } from "./expression.ts";
import { missingNames } from "./missing-fact.ts";
import { type Parameters, parameterOn } from "./parameters.ts";
import { type Policy, versionStart } from "./policy.ts";
import type { By, CountValue, MoneyValue, PercentValue, Rule } from "./schema/value.ts";
import type { Place } from "./vocabulary.ts";

/** The days of a loan or event, by which versions are picked. */
export type PickingDays = { readonly [Name in By]?: Day };

/** A policy with the parameters of one programme: what every reckoning starts from. */
export type Basis = { readonly policy: Policy; readonly parameters: Parameters };

/** The days of an event that happens on one day, of a contract signed on another or on none known. */
export function eventDays(on: Day, signedOn: Day = on): PickingDays {
  return { applied: signedOn, signed: signedOn, disbursed: signedOn, accrued: on, due: on, decided: on, paid: on };
}

/** The first day of a rule's latest version: the day to take where none was given. */
export function latestDay({ policy }: Basis, rule: Rule<unknown>): Day {
  return Math.max(
    ...rule.versions.map((version) => {
      const start = versionStart(version, policy.layers);
      return start.open ? start.open.notAfter : start.day;
    }),
  );
}

export type InForce<Body> = { readonly body: Body; readonly cite: Citation };

const contractDays: readonly By[] = ["applied", "signed", "disbursed"];

/**
 * The version of a rule that the given days pick. Rules picked by a day of the contract are refused after the policy's
 * end; rules picked by an event go on until a successor names them (C-03). Refusals: `rule-absent` (none was in force),
 * `policy-ended`, `parameter-unset` (the policy's first day has not been entered and the day lies in question).
 */
export function ruleInForce<Body>(basis: Basis, rule: Rule<Body>, days: PickingDays): Result<InForce<Body>> {
  const by = rule.by ?? "decided";
  const on = days[by];
  if (on === undefined) throw new Error(`no ${by} day was given for ${rule.path}`);
  const { layers } = basis.policy;
  const last = layers[0]!.lastDay;
  if (last !== null && on > last && contractDays.includes(by))
    return refused({
      code: "policy-ended",
      at: rule.path,
      message: message("refusal.policy-ended", {
        document: layers[0]!.documentNumber,
        last: dayQuantity(last),
        on: dayQuantity(on),
      }),
    });
  let found: InForce<Body> | undefined;
  for (const version of rule.versions) {
    const start = versionStart(version, layers);
    let from = start.day;
    if (start.open) {
      const entered = parameterOn(basis.policy, basis.parameters, { id: start.open.parameter, type: "date" });
      if (entered.ok) from = entered.value.value;
      else if (on >= start.open.notBefore && on < start.open.notAfter) return entered;
      else from = start.open.notAfter;
    }
    if (from <= on) found = version.body === undefined ? undefined : { body: version.body, cite: version.cite };
  }
  if (found) return done(found);
  return refused({
    code: "rule-absent",
    at: rule.path,
    message: message("refusal.rule-absent", { rule: rule.title ?? rule.path, on: dayQuantity(on) }),
  });
}

/** What a value may need to become a figure: the names of its place, and the day for a parameter. */
export type ValueContext = {
  readonly place: Place;
  readonly known: KnownFacts;
  readonly extra?: ExtraNames;
  readonly day?: Day | undefined;
};

type Written = { parameter: string } | { formula: string } | { byParameter: string; table: Record<string, unknown> };
type Figure<T> = { readonly value: T; readonly cites: readonly Citation[]; readonly formula?: string };

function figure<T>(
  basis: Basis,
  written: T | Written,
  type: "yuan" | "percent" | "count",
  context: ValueContext,
): Result<Figure<T>> {
  if (typeof written !== "object" || written === null) return done({ value: written as T, cites: [] });
  const given = written as Written;
  if ("parameter" in given) {
    const found = parameterOn(basis.policy, basis.parameters, { id: given.parameter, type, day: context.day });
    // The parameter's schema gives the domain's form of that type.
    return found.ok ? done({ value: found.value.value as T, cites: [found.value.cite] }) : found;
  }
  if ("byParameter" in given) {
    const found = parameterOn(basis.policy, basis.parameters, {
      id: given.byParameter,
      type: "choice",
      day: context.day,
    });
    if (!found.ok) return found;
    return done({ value: given.table[found.value.value] as T, cites: [found.value.cite] });
  }
  const outcome = compileExpression(given.formula, context.place, context.extra).evaluate(context.known);
  if ("missing" in outcome) return missingNames(outcome.missing);
  const value = type === "count" ? Number(outcome.value) : outcome.value;
  return done({ value: value as T, cites: [], formula: given.formula });
}

/** A money value of a policy, in fen. */
export function moneyFigure(basis: Basis, value: MoneyValue, context: ValueContext): Result<Figure<Fen>> {
  return figure<Fen>(basis, value as Fen | Written, "yuan", context);
}

/** A percent value of a policy, in millionths. */
export function percentFigure(
  basis: Basis,
  value: PercentValue,
  context: ValueContext,
): Result<Figure<RateMillionths>> {
  return figure<RateMillionths>(basis, value as RateMillionths | Written, "percent", context);
}

/** A whole number of a policy. */
export function countFigure(basis: Basis, value: CountValue, context: ValueContext): Result<Figure<number>> {
  return figure<number>(basis, value as number | Written, "count", context);
}
