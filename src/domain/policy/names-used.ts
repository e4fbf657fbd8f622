import { type CelPlace, celPlaces } from "./cel-places.ts";
import { compileExpression } from "./expression.ts";
import { type Policy, rulesOf } from "./policy.ts";
import { isRecord } from "./record.ts";
import type { Rule } from "./schema/value.ts";
import type { Place } from "./vocabulary.ts";

/** A name that the expressions of a policy mention, with the rules that ask it. */
export type NameUse = { readonly path: string; readonly place: Place; readonly rules: readonly Rule<unknown>[] };

/** Every name (`applicant.age`, `case.filedOn`) in the expressions of a policy, in the file's order, with the rules that mention it. */
export function namesUsed(policy: Policy): NameUse[] {
  const uses = new Map<string, { path: string; place: Place; rules: Set<Rule<unknown>> }>();
  for (const rule of rulesOf(policy))
    for (const { body } of rule.versions)
      visit(body, rule.path, (text, { place }) => {
        for (const path of compileExpression(text, place).names) {
          const known = uses.get(path);
          if (known) known.rules.add(rule);
          else uses.set(path, { path, place, rules: new Set([rule]) });
        }
      });
  return [...uses.values()].map(({ rules, ...use }) => ({ ...use, rules: [...rules] }));
}

/** The places of expressions as patterns of paths in an assembled policy. */
const patterns = Object.entries(celPlaces).map(([place, use]) => ({
  pattern: new RegExp(
    `^${place
      .split(".")
      .map((part) => (part === "*" ? "[^.]+" : part.replace("[]", "\\[\\]")))
      .join("\\.")}$`,
  ),
  use,
}));

function visit(value: unknown, path: string, found: (text: string, use: CelPlace) => void): void {
  if (typeof value === "string") {
    const place = patterns.find(({ pattern }) => pattern.test(path));
    if (place) found(value, place.use);
  } else if (Array.isArray(value)) for (const item of value) visit(item, `${path}[]`, found);
  else if (isRecord(value)) for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`, found);
}
