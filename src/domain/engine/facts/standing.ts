import { text } from "#domain/wording/quantity.ts";
import { anomaly, type Anomaly } from "./anomaly.ts";
import { compareFacts, type Fact, factContent } from "./fact.ts";

/**
 * The facts that count, in the fixed order (`compareFacts`): whatever another fact replaces is out, and so is a reversal
 * itself, which replaces by nothing. A fact that replaced another stays in its place when it is replaced in turn, so of
 * a chain only the last counts. The same fact given twice counts once. Everything odd goes into `anomalies`.
 */
export function standingFacts(facts: readonly Fact[], anomalies: Anomaly[]): readonly Fact[] {
  const ordered = isOrdered(facts) ? facts : facts.toSorted(compareFacts);
  if (!ordered.some((fact) => fact.supersedes !== undefined || fact.kind === "reversed") && !hasEqualIds(ordered))
    return ordered;
  const unique = withoutRepetition(ordered, anomalies);
  const byId = new Map<string, Fact>();
  for (const fact of unique) if (fact.id !== undefined) byId.set(fact.id, fact);
  const replacedBy = new Map<string, Fact>();
  const out = new Set<Fact>();
  for (const fact of unique) {
    if (fact.kind === "reversed") out.add(fact);
    if (fact.supersedes === undefined) {
      if (fact.kind === "reversed") anomalies.push(anomaly("reversal-of-nothing", fact));
      continue;
    }
    const target = byId.get(fact.supersedes);
    if (!target) anomalies.push(anomaly("superseded-missing", fact, { missing: text(fact.supersedes) }));
    else out.add(target);
    const earlier = replacedBy.get(fact.supersedes);
    if (earlier) {
      out.add(earlier);
      anomalies.push(anomaly("superseded-twice", fact));
    }
    replacedBy.set(fact.supersedes, fact);
    if (isInCycle(fact, byId)) anomalies.push(anomaly("supersede-cycle", fact));
  }
  return unique.filter((fact) => !out.has(fact));
}

function isOrdered(facts: readonly Fact[]): boolean {
  for (let index = 1; index < facts.length; index += 1)
    if (compareFacts(facts[index - 1]!, facts[index]!) > 0) return false;
  return true;
}

/** Up to some 16 facts comparing each with each is faster than a set. */
const fewFacts = 16;

function hasEqualIds(facts: readonly Fact[]): boolean {
  if (facts.length > fewFacts) {
    const ids = facts.map((fact) => fact.id).filter((id) => id !== undefined);
    return new Set(ids).size < ids.length;
  }
  for (let index = 1; index < facts.length; index += 1) {
    const id = facts[index]!.id;
    if (id !== undefined) for (let before = 0; before < index; before += 1) if (facts[before]!.id === id) return true;
  }
  return false;
}

/** Of facts with one id the first counts; further ones that say something else are listed. */
function withoutRepetition(ordered: readonly Fact[], anomalies: Anomaly[]): Fact[] {
  const seen = new Map<string, Set<string>>();
  return ordered.filter((fact) => {
    if (fact.id === undefined) return true;
    const content = factContent(fact);
    const before = seen.get(fact.id);
    if (!before) {
      seen.set(fact.id, new Set([content]));
      return true;
    }
    if (!before.has(content)) anomalies.push(anomaly("id-used-twice", fact));
    before.add(content);
    return false;
  });
}

/** Whether following what a fact replaces leads back to it. */
function isInCycle(fact: Fact, byId: ReadonlyMap<string, Fact>): boolean {
  const passed = new Set<Fact>();
  let next: Fact | undefined = fact;
  while (next?.supersedes !== undefined && !passed.has(next)) {
    passed.add(next);
    next = byId.get(next.supersedes);
  }
  return next === fact && passed.has(fact);
}
