import { type ExplanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import type { Language } from "#domain/wording/quantity.ts";

/** Every explanation in a result, in its order, for a person to read; one for each figure. */
export function sayExplanations(value: unknown, language: Language): string[] {
  return explanationsIn(value).map((explanation) => sayExplanation(explanation, language));
}

function explanationsIn(value: unknown): ExplanationJson[] {
  if (Array.isArray(value)) return value.flatMap(explanationsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    // Under this key a result carries nothing else.
    key === "explanation" ? [part as ExplanationJson] : explanationsIn(part),
  );
}
