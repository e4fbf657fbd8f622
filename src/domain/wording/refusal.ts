import type { Citation } from "./explanation.ts";
import type { Message } from "./message.ts";

/**
 * The program's own refusal codes: a closed list. A policy's condition codes are data and travel inside `policy-refused`.
 * Whoever adds one adds its words to the catalogue and its HTTP status to the one record.
 */
export const refusalCodes = [
  "input-invalid",
  "file-unreadable",
  "policy-unknown",
  "policy-faulty",
  "parameter-unset",
  "rule-absent",
  "policy-ended",
  "policy-refused",
  "case-fact-missing",
  "calendar-year-missing",
  "lpr-missing",
  "not-computable",
  "paper-incomplete",
  "template-faulty",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An expected no: returned, never thrown. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: Message;
  readonly cite?: Citation;
  /** The input's path (`facts.2.amount`) or the parameter's id. */
  readonly at?: string;
};

/** A value, or the refusals that stand in its way, in a fixed order. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(...refusals: Refusal[]): { ok: false; refusals: readonly Refusal[] } {
  return { ok: false, refusals };
}

/** The place of a name in an input, below a path that may be empty. */
export function placeIn(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
