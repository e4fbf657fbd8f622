import { formulaWords } from "#domain/policy/describe/expression-formula.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { holds } from "#domain/engine/figures/measure.ts";
import { compileExpression, type KnownFacts, nameAt, valueOf } from "#domain/policy/expression.ts";
import { type Basis, type InForce, percentFigure } from "#domain/policy/in-force.ts";
import type { Day } from "#domain/calendar/day.ts";
import { inputs, type Step } from "#domain/wording/explanation.ts";
import { joined } from "#domain/wording/local-text.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { count, flag, type LocalText, money, type Quantity, rate, ratio } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import type { Condition } from "./conditions.ts";
import { expressionInputs } from "./finding.ts";

const where = { place: "application" } as const;

/** A share that a condition asks for: whether it is reached, in words, and how that came about. */
export type RatioFound = { readonly holds: boolean; readonly told: Message; readonly steps: readonly Step[] };

/**
 * The share that a condition asks for besides (S-03), compared exactly; over nothing there is none and it is not reached. Refusals:
 * `case-fact-missing`, `parameter-unset`.
 */
export function findRatio(
  basis: Basis,
  { body, cite }: InForce<Condition>,
  { known, day }: { readonly known: KnownFacts; readonly day: Day | undefined },
): Result<RatioFound> | undefined {
  if (!body.ratio) return undefined;
  const part = figureOf(body.ratio.part, known);
  const whole = figureOf(body.ratio.whole, known);
  const least = percentFigure(basis, body.ratio.least, { place: "application", known, day });
  const missing = [...new Set([part, whole].flatMap((each) => ("missing" in each ? each.missing : [])))];
  if ("missing" in part || "missing" in whole || !least.ok)
    return refused(
      ...missing.map((name) => ({
        code: "case-fact-missing" as const,
        at: name,
        message: message("finding.ratio-step"),
      })),
      ...(least.ok ? [] : least.refusals),
    );
  const measure = { numerator: part.value, denominator: whole.value };
  const hasRatio = measure.denominator > 0n;
  const reached = hasRatio && holds(measure, ">=", least.value.value);
  const needed = rate(least.value.value);
  const words = { part: part.quantity, whole: whole.quantity, least: needed };
  const told = hasRatio
    ? message("finding.ratio", { ...words, ratio: ratio(measure.numerator, measure.denominator) })
    : message("finding.ratio-none", words);
  const step: Step = {
    what: message("finding.ratio-reached"),
    inputs: [
      ...expressionInputs(body.ratio.part, where, known, basis.policy),
      ...expressionInputs(body.ratio.whole, where, known, basis.policy),
      ...(hasRatio ? inputs(["finding.ratio-step", ratio(measure.numerator, measure.denominator)]) : []),
      ...inputs(["finding.least", needed]),
    ],
    formula: message("finding.ratio-formula", {
      part: formulaWords(body.ratio.part, where, basis.policy),
      whole: formulaWords(body.ratio.whole, where, basis.policy),
    }),
    result: flag(reached),
    cites: [cite, ...least.value.cites],
  };
  return done({ holds: reached, told, steps: [step] });
}

type FigureFound = { readonly value: bigint; readonly quantity: Quantity } | { readonly missing: readonly string[] };

function figureOf(expression: string, known: KnownFacts): FigureFound {
  const compiled = compileExpression(expression, "application");
  const outcome = compiled.evaluate(known);
  if ("missing" in outcome) return outcome;
  // The check of the file holds both sides to amounts (fen) or whole numbers.
  const value = BigInt(outcome.value as bigint | number);
  const isMoney = compiled.names.some((name) => nameAt("application", name)?.type === "money");
  return { value, quantity: isMoney ? money(value) : count(value) };
}

/** A finding's words with what the file has it tell, each with its title; what nobody gave is said to be missing. */
export function withTold(words: Message | LocalText, told: readonly (Message | LocalText)[]): Message | LocalText {
  return told.length === 0 ? words : message("finding.with", { message: words, told: joined(told, "told.fields") });
}

/** What the expressions mention, each name with its title and value. */
export function tell(
  policy: Policy,
  expressions: readonly string[],
  known: KnownFacts,
  absent: "finding.told-nothing" | "finding.told-needed",
): { readonly told: readonly Message[]; readonly missing: readonly string[] } {
  const names = [...new Set(expressions.flatMap((each) => compileExpression(each, "application").names))];
  const needed = absent === "finding.told-needed";
  const missing = names.filter((name) => isAbsent(valueOf(known, name), needed));
  const told = names.map((name) => {
    const { title } = nameAt("application", name)!;
    const value = valueOf(known, name);
    if (isAbsent(value, needed)) return message(absent, { title });
    if (Array.isArray(value) && value.length === 0) return message("finding.told-none", { title });
    return message("finding.told", { title, value: expressionInputs(name, where, known, policy)[0]!.value });
  });
  return { told, missing };
}

/** Nothing was given; where something must be named, an empty list names nothing either. */
const isAbsent = (value: ReturnType<typeof valueOf>, needed: boolean): boolean =>
  value === undefined || (needed && Array.isArray(value) && value.length === 0);
