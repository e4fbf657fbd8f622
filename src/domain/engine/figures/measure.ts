import { formulaWords } from "#domain/policy/describe/expression-formula.ts";
import { same } from "#domain/wording/local-text.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import { compileExpression, type ExtraNames, type KnownFacts, valueOf } from "#domain/policy/expression.ts";
import { missingFact } from "#domain/policy/missing-fact.ts";
import { type FigureName, figureNames } from "#domain/policy/vocabulary.ts";
import type { Citation, Input, Step } from "#domain/wording/explanation.ts";
import type { Message } from "#domain/wording/message.ts";
import { count, type LocalText, money, type Quantity } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";

export type Compare = "<" | "<=" | ">" | ">=" | "==";

/** A rate as what it is made of: never divided, so that no comparison is rounded. */
export type Measure = { readonly numerator: bigint; readonly denominator: bigint };

const million = 1_000_000n;

/** Whether a rate is on that side of a threshold: exact, by cross multiplication. The denominator must be above zero. */
export function holds({ numerator, denominator }: Measure, is: Compare, threshold: RateMillionths): boolean {
  const left = numerator * million;
  const right = BigInt(threshold) * denominator;
  switch (is) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    case "==":
      return left === right;
  }
}

/**
 * The numerator that just satisfies the comparison, the denominator being what it is: the least for > and >=, the
 * greatest for < and <=; none for ==.
 */
export function edge(denominator: bigint, is: Compare, threshold: RateMillionths): bigint | undefined {
  const product = BigInt(threshold) * denominator;
  const floor = product / million - (product % million < 0n ? 1n : 0n);
  const ceiling = product % million === 0n ? floor : floor + 1n;
  switch (is) {
    case ">=":
      return ceiling;
    case ">":
      return floor + 1n;
    case "<=":
      return floor;
    case "<":
      return ceiling - 1n;
    case "==":
      return undefined;
  }
}

/** A figure of an expression over `figures`: its exact value, how it reads, and what it was made of. */
export type Figure = {
  readonly value: bigint;
  readonly quantity: Quantity;
  readonly inputs: readonly Input[];
  /** In words; absent where the figure is one number looked up. */
  readonly formula: LocalText | undefined;
};

/** Reckons a figure from those given. Refusal `case-fact-missing`, one for each figure that is needed and not there. */
export function readFigure(text: string, known: KnownFacts, extra: ExtraNames, path: string): Result<Figure> {
  const expression = compileExpression(text, "figures", extra);
  const outcome = expression.evaluate(known);
  if ("missing" in outcome) return refused(...outcome.missing.map((name) => missingFact(name, { under: path })));
  const isMoney = expression.names.some((name) => typeOf(name) === "money");
  // Expressions over figures give money (bigint fen) or whole numbers.
  const value = BigInt(outcome.value as bigint | number);
  return done({
    value,
    quantity: isMoney ? money(value) : count(value),
    inputs: expression.names.map((name) => ({ name: titleOf(name), value: quantityOf(name, known) })),
    formula: expression.names[0] === text.trim() ? undefined : formulaWords(text, { place: "figures", extra }),
  });
}

/** One step for a figure: what it is made of in words, unless it is a single number looked up. */
export function figureStep(what: Message | LocalText, figure: Figure, cites: readonly Citation[]): Step {
  const { inputs, formula, quantity } = figure;
  return { what, inputs, ...(formula && { formula }), result: quantity, cites };
}

const figureOf = (name: string): (typeof figureNames)[FigureName] | undefined =>
  figureNames[name.replace(/^figures\./, "") as FigureName];
const typeOf = (name: string): string | undefined => figureOf(name)?.type;
const titleOf = (name: string): LocalText => figureOf(name)?.title ?? same(name);

function quantityOf(name: string, known: KnownFacts): Quantity {
  const value = valueOf(known, name);
  return typeOf(name) === "money" ? money(BigInt(value as bigint)) : count(Number(value));
}
