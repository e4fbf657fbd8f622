import { joined } from "#domain/wording/local-text.ts";
import { parseDay } from "#domain/calendar/day.ts";
import { type Fen, parseYuan } from "#domain/money/fen.ts";
import type { FactValue, LentBefore, Names } from "#domain/policy/expression.ts";
import { missingFact } from "#domain/policy/missing-fact.ts";
import type { Ask } from "#domain/policy/schema/sharing.ts";
import { hint } from "#domain/wording/hint.ts";
import { askTypes } from "#domain/policy/vocabulary.ts";
import { message } from "#domain/wording/message.ts";
import { nearest } from "#domain/wording/nearest.ts";
import { done, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";

/** The facts that a rule of the file asks for, by name, with what each must look like. */
export type Asks = { readonly [name: string]: Ask };

/** What an asked fact may hold: nobody is asked for earlier loans. */
type AskedValue = Exclude<FactValue, readonly LentBefore[]>;

/** What was answered: plain facts in the domain's forms, and amounts per party. */
export type AskedFacts = {
  readonly facts: { readonly [name: string]: AskedValue };
  readonly amounts: { readonly [name: string]: ReadonlyMap<string, Fen> };
};

/** The names under `case` that an expression of such a rule may use; amounts per party are not among them. */
export function caseNames(asks: Asks): Names {
  const known = namesOfAsks.get(asks);
  if (known) return known;
  const names: { [name: string]: Names[string] } = {};
  for (const [name, ask] of Object.entries(asks)) {
    const type = askTypes[ask.type];
    if (type) names[name] = { type, title: ask.title, ...(ask.choices && { choices: ask.choices }) };
  }
  namesOfAsks.set(asks, names);
  return names;
}

const namesOfAsks = new WeakMap<Asks, Names>();

/**
 * Reads the answers to what a file asks, as a case file carries them (amounts in yuan as text, days `YYYY-MM-DD`). Every
 * ask that is not optional must be answered. Refusals, all at once in the order of the asks: `case-fact-missing`,
 * `input-invalid` (wrong form, a choice that is none, a name that nothing asks for). `alsoKnown` are names that the same
 * case file may hold for another rule.
 */
export function readAskedFacts(
  asks: Asks,
  given: Readonly<Record<string, unknown>>,
  alsoKnown: readonly string[] = [],
): Result<AskedFacts> {
  const facts: Record<string, AskedValue> = {};
  const amounts: Record<string, ReadonlyMap<string, Fen>> = {};
  const refusals: Refusal[] = [];
  for (const [name, ask] of Object.entries(asks)) {
    const answer = given[name];
    if (answer === undefined || answer === null) {
      if (!ask.optional) refusals.push(missingAnswer(name, ask));
      continue;
    }
    if (ask.type === "amounts") {
      const read = readAmounts(answer);
      if (read) amounts[name] = read;
      else refusals.push(wrongForm(name, ask));
      continue;
    }
    const read = readFact(ask.type, answer);
    if (read === undefined) refusals.push(wrongForm(name, ask));
    else if (ask.choices && !ask.choices.includes(String(read))) refusals.push(wrongChoice(name, ask, String(read)));
    else facts[name] = read;
  }
  const known = [...new Set([...Object.keys(asks), ...alsoKnown])];
  for (const name of Object.keys(given)) if (!known.includes(name)) refusals.push(unknownFact(name, known));
  return refusals.length > 0 ? refused(...refusals) : done({ facts, amounts });
}

/** The refusal that names an asked fact nobody gave. */
export function missingAnswer(name: string, { title, choices }: Pick<Ask, "title" | "choices">): Refusal {
  return missingFact(`case.${name}`, { title, choices });
}

function wrongForm(name: string, ask: Ask): Refusal {
  const form = message(`form.${ask.type === "choice" ? "text" : ask.type}`);
  return {
    code: "input-invalid",
    at: `case.${name}`,
    message: message("asked.wrong-form", { title: ask.title, name: `case.${name}`, form }),
  };
}

/** The refusal of an answer that is none of the file's choices: it names the nearest where one is near, and all of them. */
function wrongChoice(name: string, ask: Ask, given: string): Refusal {
  const near = nearest(given, ask.choices ?? []);
  const words = { title: ask.title, name: `case.${name}`, given, choices: joined(ask.choices ?? []) };
  return {
    code: "input-invalid",
    at: `case.${name}`,
    message: near ? message("asked.wrong-choice-near", { ...words, near }) : message("asked.wrong-choice", words),
  };
}

function unknownFact(name: string, known: readonly string[]): Refusal {
  return {
    code: "input-invalid",
    at: `case.${name}`,
    message: message("asked.unknown", { name: `case.${name}`, hint: hint(name, known) }),
  };
}

function readFact(type: Exclude<Ask["type"], "amounts">, answer: unknown): AskedValue | undefined {
  if (type === "flag") return typeof answer === "boolean" ? answer : undefined;
  if (type === "count") return Number.isSafeInteger(answer) ? (answer as number) : undefined;
  if (typeof answer !== "string") return undefined;
  if (type === "money") return readAmount(answer);
  if (type === "day") return parseDay(answer);
  return answer === "" ? undefined : answer;
}

function readAmount(answer: unknown): Fen | undefined {
  const amount = typeof answer === "string" ? parseYuan(answer) : undefined;
  return amount === undefined || amount < 0n ? undefined : amount;
}

function readAmounts(answer: unknown): ReadonlyMap<string, Fen> | undefined {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return undefined;
  const read = new Map<string, Fen>();
  for (const [party, written] of Object.entries(answer)) {
    const amount = readAmount(written);
    if (amount === undefined) return undefined;
    read.set(party, amount);
  }
  return read;
}
