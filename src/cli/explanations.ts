import type { ExplanationJson } from "#domain/wording/explanation.ts";

/** Every explanation in a result, in its order. */
export function explanationsIn(value: unknown): ExplanationJson[] {
  if (Array.isArray(value)) return value.flatMap(explanationsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    // Under this key a result carries nothing else.
    key === "explanation" ? [part as ExplanationJson] : explanationsIn(part),
  );
}
