import type { FactValue } from "#domain/policy/expression.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** The policy's code for what a roster's cell says, where it can be told. */
export type CodeOf = (said: FactValue | undefined) => FactValue | undefined;

type Titled = { readonly [code: string]: Rule<{ readonly title: LocalText }> };

/**
 * Purposes or groups of persons are written into rosters in words. A policy's own code stands as it is; else the one code whose
 * title, or a word of it, stands in the cell. Words that fit none, or several, are no code: what asks for it is not judged.
 * Where the policy names none, the cell is taken as it is.
 */
export function codeOf(named: Titled | undefined): CodeOf {
  if (!named) return (said) => said;
  const words = Object.entries(named).flatMap(([code, { versions }]) =>
    versions.flatMap(({ body }) => (body ? wordsOf(body.title).map((word) => ({ code, word })) : [])),
  );
  const kept = new Map<FactValue, FactValue | undefined>();
  return (said) => {
    if (typeof said !== "string" || Object.hasOwn(named, said)) return said;
    if (!kept.has(said)) {
      const codes = new Set(words.flatMap(({ code, word }) => (said.includes(word) ? [code] : [])));
      kept.set(said, codes.size === 1 ? [...codes][0] : undefined);
    }
    return kept.get(said);
  };
}

function wordsOf({ zh }: LocalText): string[] {
  return zh.split(/[、，（）；…]|等/).filter((word) => word.length > 1);
}
