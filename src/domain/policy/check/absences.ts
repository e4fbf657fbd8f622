import type { Note } from "#domain/policy/fault.ts";
import type { ReadFile } from "#domain/policy/read.ts";
import { isRecord } from "#domain/policy/record.ts";
import { subsidySection } from "#domain/policy/schema/subsidy.ts";
import { termsSection } from "#domain/policy/schema/terms.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import { message } from "#domain/wording/message.ts";
import { nearest } from "#domain/wording/nearest.ts";
import { entriesOf, fileSpots, note, rawAt, type Subject } from "./subject.ts";

/**
 * Rules that neither the first file of a chain nor any file above it holds, though what it holds asks for them. What then holds is told with
 * each, so none is a fault. Only a whole chain shows it: an upper file may leave a rule to the files below.
 */
export function checkAbsences(chain: readonly [ReadFile, ...ReadFile[]]): Note[] {
  const [own, ...upper] = chain;
  if (chain.some((file) => !isRecord(file.raw))) return [];
  const subject: Subject = { ...fileSpots(own), upper: upper.map(fileSpots), isComplete: true };
  const notes: Note[] = [];
  const needs = (section: Section, rule: string, words: WordKey): void => {
    if (holds(subject, section, rule)) return;
    const path = rawAt(subject, [section]) === undefined ? fallbackPlace(subject) : [section];
    notes.push(note(subject, path, "rule-missing", message(words), { key: true }));
  };
  const kinds = formulaKinds(subject).filter((kind) => kind !== "none");
  if (entriesOf(subject, ["subsidy"]).size > 0) needs("subsidy", "formulas", "policy.note.no-formulas");
  if (kinds.length > 0) {
    needs("subsidy", "excludes", "policy.note.no-excludes");
    needs("subsidy", "funders", "policy.note.no-funders");
    // What is paid once goes by no interest that the borrower paid.
    if (kinds.some((kind) => kind !== "flat")) needs("subsidy", "payment", "policy.note.no-payment");
    needs("subsidy", "period", "policy.note.no-period");
    needs("terms", "interest", "policy.note.no-interest-of-subsidy");
  } else if (lends(subject)) needs("terms", "interest", "policy.note.no-interest");
  return notes;
}

type Section = "subsidy" | "terms";

/** The rule stands in some file of the chain; one that is only mistyped is told as an unknown key. */
function holds(subject: Subject, section: Section, rule: string): boolean {
  const entries = entriesOf(subject, [section]);
  if (entries.has(rule)) return true;
  const known = section === "terms" ? termKeys : subsidyKeys;
  return [...entries.keys()].some((key) => !known.includes(key) && nearest(key, known) === rule);
}

const subsidyKeys = Object.keys(subsidySection.shape);
const termKeys = Object.keys(termsSection.shape);

/** A section that only the files above hold is told at `extends`; a section that no file holds, at the subsidy that needs it. */
function fallbackPlace(subject: Subject): string[] {
  if (rawAt(subject, ["extends"]) !== undefined) return ["extends"];
  return ["subsidy"];
}

/** A file that sets amounts, terms, rates or methods of loans lends. */
function lends(subject: Subject): boolean {
  const terms = entriesOf(subject, ["terms"]);
  return ["caps", "term", "rateCap", "methods"].some((key) => terms.has(key));
}

/** The kinds of all formulas of the chain, in place or by date. */
function formulaKinds(subject: Subject): string[] {
  return [...entriesOf(subject, ["subsidy", "formulas"]).values()].flatMap((rule) => {
    if (!isRecord(rule)) return [];
    const bodies = isRecord(rule["values"]) ? Object.values(rule["values"]) : [rule];
    return bodies.filter(isRecord).map(({ formula }) => (isRecord(formula) ? String(formula["kind"]) : ""));
  });
}
