import { isRecord } from "./record.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { PolicyFile } from "./schema/policy-file.ts";
import type { By, Rule, Version } from "./schema/value.ts";

/** The first day of a file: known, or a parameter that lies between two days. */
export type FirstDay = Day | { readonly parameter: string; readonly notBefore: Day; readonly notAfter: Day };

/** One file of a policy, as far as its values need it. */
export type Layer = {
  readonly id: string;
  readonly title: LocalText;
  readonly layer: PolicyFile["layer"];
  readonly documentNumber: string;
  readonly firstDay: FirstDay;
  readonly lastDay: Day | null;
};

/**
 * A policy file put together with all that it extends. Its rules know their path, the file and document they come from
 * and the day that picks them; a rule of a lower file takes over from its own first day on.
 */
export type Policy = PolicyFile & {
  /** This file first, then the one that it extends, and so on. */
  readonly layers: readonly Layer[];
};

/** The day that picks a rule of a section where neither rule nor section says otherwise. */
export const sectionBy: Record<string, By> = {
  eligibility: "applied",
  terms: "signed",
  subsidy: "signed",
  sharing: "decided",
  fund: "paid",
  compensation: "due",
  classes: "due",
  lists: "due",
  reminders: "due",
  breakers: "decided",
  clocks: "decided",
  procedures: "decided",
  duties: "decided",
  separations: "decided",
};

const own = new Set([
  "schema",
  "id",
  "title",
  "extends",
  "layer",
  "region",
  "document",
  "documents",
  "scheme",
  "notModelled",
]);

const isRule = (value: unknown): value is Rule<unknown> =>
  typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "rule" && "versions" in value;

/** Puts a file together with those it extends: the asked file first, the uppermost last. */
export function assemblePolicy(chain: readonly [PolicyFile, ...PolicyFile[]]): Policy {
  const layers = chain.map((file): Layer => ({
    id: file.id,
    title: file.title,
    layer: file.layer,
    documentNumber: file.document.number,
    firstDay: file.document.from,
    lastDay: file.document.to,
  }));
  const stamped = chain.map((file) => stampFile(file));
  const merged = stamped.reduceRight<Record<string, unknown>>((upper, lower) => mergeRecords(upper, lower, layers), {});
  // The merge keeps every section's type: it only joins records of rules and versions of one rule.
  return { ...chain[0], ...merged, layers } as unknown as Policy;
}

function stampFile(file: PolicyFile): Record<string, unknown> {
  const sections: Record<string, unknown> = {};
  for (const [section, content] of Object.entries(file) as [string, unknown][]) {
    if (own.has(section) || content === undefined) continue;
    const sectionDefault =
      isRecord(content) && typeof content["by"] === "string" ? (content["by"] as By) : sectionBy[section];
    sections[section] = stamp(content, section, file, sectionDefault);
  }
  return sections;
}

function stamp(value: unknown, path: string, file: PolicyFile, by: By | undefined): unknown {
  if (isRule(value))
    return {
      ...value,
      path,
      by: value.by ?? by,
      versions: value.versions.map((version) => ({ ...version, cite: stampCite(version, path, file) })),
    } satisfies Rule<unknown>;
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, stamp(part, `${path}.${key}`, file, by)] as const);
  return Object.fromEntries(entries);
}

function stampCite(version: Version<unknown>, path: string, file: PolicyFile): Version<unknown>["cite"] {
  const { document: alias, ...cite } = version.cite;
  const document = alias === undefined ? file.document : file.documents[alias];
  return {
    ...cite,
    policy: file.id,
    path,
    ...(!cite.ours && { document: document?.number ?? file.document.number }),
    verified: cite.verified && file.document.verified,
  };
}

function mergeRecords(
  upper: Record<string, unknown>,
  lower: Record<string, unknown>,
  layers: readonly Layer[],
): Record<string, unknown> {
  const merged = { ...upper };
  for (const [key, value] of Object.entries(lower)) {
    const above = upper[key];
    if (isRule(value) && isRule(above)) merged[key] = mergeRules(above, value, layers);
    else if (isRecord(value) && isRecord(above) && !isRule(value) && !("cite" in value || "ours" in value))
      merged[key] = mergeRecords(above, value, layers);
    else if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** The upper rule until the lower one's first day, the lower one from then on. */
function mergeRules(upper: Rule<unknown>, lower: Rule<unknown>, layers: readonly Layer[]): Rule<unknown> {
  const first = Math.min(...lower.versions.map((version) => versionStart(version, layers).day));
  const kept = upper.versions.filter((version) => versionStart(version, layers).day < first);
  return { ...lower, title: lower.title ?? upper.title, versions: [...kept, ...lower.versions] };
}

/** The day a version starts, as far as the files tell; `open` where a parameter still has to say it within bounds. */
export function versionStart(
  version: Version<unknown>,
  layers: readonly Layer[],
): { day: Day; open?: Exclude<FirstDay, number> } {
  if (version.from !== undefined) return { day: version.from };
  const first = layers.find((layer) => layer.id === version.cite.policy)?.firstDay;
  if (first === undefined) throw new Error(`no layer for ${version.cite.policy} at ${version.cite.path}`);
  return typeof first === "number" ? { day: first } : { day: first.notBefore, open: first };
}

/** Every rule of a policy with its path, in the file's order. */
export function rulesOf(policy: Policy): Rule<unknown>[] {
  const found: Rule<unknown>[] = [];
  const visit = (value: unknown): void => {
    if (isRule(value)) found.push(value);
    else if (isRecord(value)) for (const part of Object.values(value)) visit(part);
  };
  for (const [section, content] of Object.entries(policy))
    if (!own.has(section) && section !== "layers") visit(content);
  return found;
}
