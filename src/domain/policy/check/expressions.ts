import { askTypes } from "#domain/policy/vocabulary.ts";
import { celPlaces } from "#domain/policy/cel-places.ts";
import type { ExpressionType, ExtraNames, Names } from "#domain/policy/expression.ts";
import { examineExpression } from "#domain/policy/expression-check.ts";
import type { Fault } from "#domain/policy/fault.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { Spot } from "#domain/policy/spots.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { entriesOf, fault, idsOf, rawAt, type Subject } from "./subject.ts";

/** Every expression of the file against the names, types and choices of its place, with the place inside the expression. */
export function checkExpressions(subject: Subject): Fault[] {
  const choices = choicesOf(subject);
  const outside = namesOf(Object.fromEntries(entriesOf(subject, ["breakers", "outside"])), "percent");
  return subject.spots.flatMap((spot) => {
    const use = celPlaces[spot.at];
    if (!use || typeof spot.value !== "string" || spot.value === "") return [];
    const extra: ExtraNames = { outside, ...(use.asks && { case: asked(subject, spot, use.asks) }) };
    const types = (use.like && typeBeside(subject, spot, use.like, extra)) || use.types;
    return examineExpression(spot.value, { place: use.place, types, extra, choices }).faults.map((found) =>
      fault(subject, spot.path, found.code, found.message, { offset: found.offset }),
    );
  });
}

/** The type of the expression beside, where it is sound: both sides of a measure must be alike. */
function typeBeside(subject: Subject, spot: Spot, key: string, extra: ExtraNames): ExpressionType[] | undefined {
  const text = rawAt(subject, [...spot.path.slice(0, -1), key]);
  const use = celPlaces[spot.at.replace(/\w+$/, key)];
  if (typeof text !== "string" || !use) return undefined;
  const { type, faults } = examineExpression(text, { place: use.place, types: use.types, extra });
  return type !== undefined && faults.length === 0 ? [type] : undefined;
}

/** Ids that the file itself gives to what a name may be. */
function choicesOf(subject: Subject): Record<string, readonly string[]> {
  const categories = idsOf(subject, ["eligibility", "categories"]);
  const purposes = idsOf(subject, ["eligibility", "purposes"]);
  return {
    ...(categories.length > 0 && { "applicant.category": categories }),
    ...(purposes.length > 0 && { "loan.purpose": purposes }),
  };
}

/** The facts that the rule asks for; where the asks stand in a dated rule, those of the same version. */
function asked(subject: Subject, spot: Spot, path: string): Names {
  const parts = path.split(".");
  const own =
    spot.rule && parts[0] === "sharing"
      ? rawAt(subject, [...spot.rule, ...(spot.version ? ["values", spot.version] : []), "asks"])
      : undefined;
  return namesOf(isRecord(own) ? own : Object.fromEntries(entriesOf(subject, parts)), undefined);
}

function namesOf(declared: Record<string, unknown>, type: ExpressionType | undefined): Names {
  const names: Record<string, Names[string]> = {};
  for (const [id, ask] of Object.entries(declared)) {
    if (!isRecord(ask)) continue;
    const found = type ?? askTypes[String(ask["type"])];
    // Only the type and the choices are used here; the title's form is checked with the rest of the file.
    const title = ask["title"] as LocalText;
    const choices = Array.isArray(ask["choices"]) ? ask["choices"].map(String) : undefined;
    if (found) names[id] = { type: found, title, ...(choices && { choices }) };
  }
  return names;
}
