import { compileExpression, type KnownFacts } from "#domain/policy/expression.ts";
import { type Place, titleOfName } from "#domain/policy/vocabulary.ts";
import { joined } from "#domain/wording/local-text.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** A condition of the policy over many loans: which hold, and what those lack for which it cannot be said. */
export type Condition = {
  holds(known: KnownFacts): boolean | undefined;
  /** Whether it names this: `loan.isPaidOff`. */
  asks(name: string): boolean;
  /** How many could not be judged, and what they lack. */
  readonly lacking: { count: number; readonly names: Set<string> };
};

/** A condition made ready once for many loans. */
export function conditionOf(text: string, place: Place): Condition {
  const expression = compileExpression(text, place);
  const lacking = { count: 0, names: new Set<string>() };
  return {
    lacking,
    asks: (name) => expression.names.includes(name),
    holds(known) {
      const result = expression.evaluate(known);
      if ("value" in result) return result.value === true;
      lacking.count += 1;
      for (const name of result.missing) lacking.names.add(name);
      return undefined;
    },
  };
}

/** Names of the vocabulary as a reader knows them. */
export function namesText(names: Iterable<string>): LocalText {
  return joined([...names].map((name) => titleOfName(name) ?? name));
}
