import { type LocalText } from "#domain/wording/quantity.ts";
import { type Message, message, sayAll } from "#domain/wording/message.ts";
import type { Path, Position } from "./yaml-source.ts";

/** What can be wrong in a policy file, a parameters file or worked examples: a closed list. */
export const faultCodes = [
  "unreadable",
  "yaml",
  "duplicate-key",
  "unknown-key",
  "missing-key",
  "wrong-type",
  "not-quoted",
  "wrong-form",
  "wrong-unit",
  "wrong-id",
  "unknown-value",
  "out-of-range",
  "citation-missing",
  "extends-unknown",
  "extends-loop",
  "extends-layer",
  "unknown-party",
  "unknown-paper",
  "unknown-clock",
  "unknown-parameter",
  "unknown-step",
  "unknown-account",
  "unknown-document",
  "unknown-ask",
  "unknown-figure",
  "unknown-path",
  "duplicate-code",
  "cel-syntax",
  "cel-unknown-name",
  "cel-type",
  "cel-literal",
  "shares-sum",
  "breaker-contradicts",
  "one-of-two",
  "dates-out-of-order",
  "table-not-covering",
  "above-upper-layer",
  "other-policy",
  "not-demo",
  "publicity-level",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What is worth knowing though it is not wrong. */
export const noteCodes = [
  "unverified",
  "not-comparable",
  "above-soft-limit",
  "between-thresholds",
  "small-amount",
  "rule-missing",
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** Something wrong in a file, at its exact place, both numbers from 1. */
export type Fault = Position & {
  readonly file: string;
  readonly code: FaultCode;
  readonly message: Message;
};

/** A remark at its exact place; it does not make the file wrong. */
export type Note = Position & { readonly file: string; readonly code: NoteCode; readonly message: Message };

/** The last step of a path as a person says it: “most”, item 2 of “papers”. */
export function pathName(path: Path): Message {
  const last = path.at(-1);
  if (last === undefined) return message("policy.whole");
  if (typeof last === "string") return message("policy.key", { key: last });
  const list = path.findLast((part) => typeof part === "string");
  if (list === undefined) return message("policy.item-of-file", { n: last + 1 });
  return message("policy.item", { list, n: last + 1 });
}

/** Several words joined by “or”. */
export function joinOr(words: readonly (Message | LocalText)[]): LocalText {
  const said = words.map((each) => sayAll(each));
  const or = sayAll(message("policy.or"));
  const unique = (language: "zh" | "en") => [...new Set(said.map((each) => each[language]))].join(or[language]);
  return { zh: unique("zh"), en: unique("en") };
}

/** Faults in the order of the text; the same words at the same place once. */
export function inOrder<Told extends Fault | Note>(faults: readonly Told[]): Told[] {
  const seen = new Set<string>();
  return faults
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .filter((fault) => {
      const key = `${fault.file}:${fault.line}:${fault.column}:${fault.code}:${sayAll(fault.message).en}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
