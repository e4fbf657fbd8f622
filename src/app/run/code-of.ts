import type { FactValue } from "#domain/policy/expression.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** The policy's code for what a roster's cell says, where it can be told. */
export type CodeOf = (said: FactValue | undefined) => FactValue | undefined;

type Titled = { readonly code: string; readonly title: LocalText };

/** The codes that a section of a policy names, each by every title that it had. */
export function titledCodes(rules: { readonly [code: string]: Rule<{ readonly title: LocalText }> }): Titled[] {
  return Object.entries(rules).flatMap(([code, { versions }]) =>
    versions.flatMap(({ body }) => (body ? [{ code, title: body.title }] : [])),
  );
}

/**
 * Purposes, groups of persons and sectors are written into rosters in words. A code stands as it is; else the one code whose title,
 * or a word of it, stands in the cell. Words that fit none, or several codes, are no code: what asks for it is not judged. Where the
 * policy names none, the cell is taken as it is.
 */
export function codeOf(titled: readonly Titled[] | undefined): CodeOf {
  if (!titled) return (said) => said;
  const known = new Set<FactValue>(titled.map(({ code }) => code));
  const words = titled.flatMap(({ code, title }) => wordsOf(title).map((word) => ({ code, word })));
  const kept = new Map<FactValue, string | undefined>();
  return (said) => {
    if (typeof said !== "string" || known.has(said)) return said;
    if (!kept.has(said)) kept.set(said, codeIn(words, said));
    return kept.get(said);
  };
}

function codeIn(words: readonly { readonly code: string; readonly word: string }[], said: string): string | undefined {
  const found = words.filter(({ word }) => said.includes(word));
  const codes = new Set(
    found.filter(({ word }) => !found.some((other) => isWithin(word, other.word))).map(({ code }) => code),
  );
  return codes.size === 1 ? [...codes][0] : undefined;
}

function isWithin(word: string, other: string): boolean {
  return word !== other && other.includes(word);
}

function wordsOf({ zh }: LocalText): string[] {
  return zh.split(/[、，（）；…]|等/).filter((word) => word.length > 1);
}
