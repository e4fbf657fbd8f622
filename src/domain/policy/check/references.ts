import { pathName, type Fault, type FaultCode } from "#domain/policy/fault.ts";
import { hint } from "#domain/wording/hint.ts";
import type { ScalarKind } from "#domain/policy/schema/value.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { Spot } from "#domain/policy/spots.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import { message } from "#domain/wording/message.ts";
import { entriesOf, fault, idsOf, rawAt, type Subject } from "./subject.ts";

type Reference = { section: string; code: FaultCode; words: WordKey };

const byKind: Partial<Record<ScalarKind, Reference>> = {
  party: { section: "parties", code: "unknown-party", words: "policy.fault.unknown-party" },
  paper: { section: "papers", code: "unknown-paper", words: "policy.fault.unknown-paper" },
  clock: { section: "clocks", code: "unknown-clock", words: "policy.fault.unknown-clock" },
  parameter: { section: "parameters", code: "unknown-parameter", words: "policy.fault.unknown-parameter" },
};

/** References that the schema holds as plain texts, by place. */
const byPlace: Readonly<Record<string, Reference>> = {
  "parameters.*.parties[]": byKind.party!,
  "compensation.triggers.*.parameter": byKind.parameter!,
  "fund.interest.to": { section: "fund.accounts", code: "unknown-account", words: "policy.fault.unknown-account" },
  "breakers.breakers.*.trip.threshold.outside": {
    section: "breakers.outside",
    code: "unknown-figure",
    words: "policy.fault.unknown-outside",
  },
  "breakers.breakers.*.clear.threshold.outside": {
    section: "breakers.outside",
    code: "unknown-figure",
    words: "policy.fault.unknown-outside",
  },
};

/** Names of parties, papers, clocks, parameters, steps, accounts, documents and asked facts that nothing declares. */
export function checkReferences(subject: Subject): Fault[] {
  const known = new Map<string, string[]>();
  const idsIn = (section: string): string[] => {
    if (!known.has(section)) known.set(section, idsOf(subject, section.split(".")));
    return known.get(section)!;
  };
  const faults: Fault[] = [];
  for (const spot of subject.spots) {
    const reference = byPlace[spot.at] ?? (spot.kind && byKind[spot.kind]);
    if (!reference || typeof spot.value !== "string" || !subject.isComplete) continue;
    const ids = idsIn(reference.section);
    if (!ids.includes(spot.value)) faults.push(unknown(subject, spot, reference, ids));
  }
  return [
    ...faults,
    ...checkDocuments(subject),
    ...checkAsked(subject),
    ...checkSteps(subject),
    ...checkWaits(subject),
    ...checkChoiceTitles(subject),
  ];
}

/** Only what may be chosen has a title as a choice. */
function checkChoiceTitles(subject: Subject): Fault[] {
  return subject.at("parameters.*.choiceTitles").flatMap(({ value, path }) => {
    const written = rawAt(subject, [...path.slice(0, -1), "choices"]);
    const choices = Array.isArray(written) ? written.map(String) : [];
    const strangers = Object.keys(isRecord(value) ? value : {}).filter((key) => !choices.includes(key));
    return strangers.map((given) => {
      const params = { key: pathName(["choiceTitles"]), given, hint: hint(given, choices) };
      return fault(subject, [...path, given], "unknown-value", message("policy.fault.unknown-value", params), {
        key: true,
      });
    });
  });
}

function unknown(
  subject: Subject,
  spot: Spot,
  { code, words }: Pick<Reference, "code" | "words">,
  ids: readonly string[],
): Fault {
  const params = { id: String(spot.value), hint: hint(String(spot.value), ids) };
  return fault(subject, spot.path, code, message(words, params), { key: spot.role === "key" });
}

/** `document:` beside a cite names an entry under `documents` of the same file. */
function checkDocuments(subject: Subject): Fault[] {
  const documents = Object.keys((rawAt(subject, ["documents"]) as object | undefined) ?? {});
  return subject.spots
    .filter(
      (spot) => spot.at.endsWith(".document") && typeof spot.value === "string" && !documents.includes(spot.value),
    )
    .map((spot) =>
      unknown(subject, spot, { code: "unknown-document", words: "policy.fault.unknown-document" }, documents),
    );
}

const askedIn = {
  compensation: ["cover.balance", "cover.earlier", "named.*", "drawsFirst.*.ask"],
  recovery: ["named.*"],
} as const;

/** Facts that a sharing rule uses must be among those that it asks for. */
function checkAsked(subject: Subject): Fault[] {
  return Object.entries(askedIn).flatMap(([rule, places]) =>
    subject
      .at(`sharing.${rule}`)
      .filter((spot) => spot.role === "version" && isRecord(spot.value))
      .flatMap((version) => {
        const asks = Object.keys(((version.value as Record<string, unknown>)["asks"] as object | undefined) ?? {});
        return places
          .flatMap((place) => subject.at(`sharing.${rule}.${place}`))
          .filter(
            (spot) => spot.role === "value" && spot.version === version.version && !asks.includes(String(spot.value)),
          )
          .map((spot) => unknown(subject, spot, { code: "unknown-ask", words: "policy.fault.unknown-ask" }, asks));
      }),
  );
}

/** Steps of one procedure: each id once, `after` and `refusal.to` name steps of it, and nothing waits for itself. */
function checkSteps(subject: Subject): Fault[] {
  return subject.at("procedures.*.steps").flatMap((list) => {
    if (!Array.isArray(list.value)) return [];
    const steps = list.value.map((step) => (isRecord(step) ? step : {}));
    // A step without an id is told as such; nothing can name it.
    const ids = steps.map((step) => (typeof step["id"] === "string" ? step["id"] : ""));
    const known = ids.filter((id) => id !== "");
    const faults: Fault[] = [];
    steps.forEach((step, index) => {
      const path = [...list.path, index];
      if (ids[index] !== "" && ids.indexOf(ids[index]!) !== index)
        faults.push(
          fault(
            subject,
            [...path, "id"],
            "duplicate-code",
            message("policy.fault.duplicate-step", { id: ids[index]! }),
          ),
        );
      const after = Array.isArray(step["after"]) ? step["after"].map(String) : [];
      const named = after.map((id, at) => ({ id, at: [...path, "after", at] }));
      const refusal = step["refusal"];
      if (isRecord(refusal) && typeof refusal["to"] === "string")
        named.push({ id: refusal["to"], at: [...path, "refusal", "to"] });
      for (const { id, at } of named)
        if (!known.includes(id))
          faults.push(
            fault(subject, at, "unknown-step", message("policy.fault.unknown-step", { id, hint: hint(id, known) })),
          );
      if (waitsForItself(ids[index]!, steps))
        faults.push(
          fault(subject, [...path, "after"], "unknown-step", message("policy.fault.step-circle", { id: ids[index]! }), {
            key: true,
          }),
        );
    });
    return faults;
  });
}

function waitsForItself(start: string, steps: readonly Record<string, unknown>[]): boolean {
  const before = (id: string): string[] => {
    const step = steps.find((each) => each["id"] === id);
    return Array.isArray(step?.["after"]) ? step["after"].map(String) : [];
  };
  const seen = new Set<string>();
  const waiting = before(start);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start) return true;
    if (!seen.has(id)) waiting.push(...before(id));
    seen.add(id);
  }
  return false;
}

/** What waits for a parameter must exist, in this file or above. */
function checkWaits(subject: Subject): Fault[] {
  if (!subject.isComplete) return [];
  return subject
    .at("parameters.*.waits[]")
    .filter((spot) => typeof spot.value === "string")
    .flatMap((spot) => {
      const missing = missingPart(subject, (spot.value as string).split("."));
      if (!missing) return [];
      const params = {
        path: String(spot.value),
        key: pathName([missing.part]),
        hint: hint(missing.part, missing.known),
      };
      return [fault(subject, spot.path, "unknown-path", message("policy.fault.unknown-path", params))];
    });
}

/** The first part of a path that leads nowhere. A rule's versions, and a procedure's list of steps, are passed through. */
function missingPart(subject: Subject, parts: readonly string[]): { part: string; known: string[] } | undefined {
  let places: unknown[] = [subject, ...subject.upper].map((file) => file.read.raw);
  for (const part of parts) {
    const maps = places.flatMap(below);
    places = maps.flatMap((map) => (part in map ? [map[part]] : []));
    if (places.length === 0) return { part, known: [...new Set(maps.flatMap((map) => Object.keys(map)))] };
  }
  return undefined;
}

function below(value: unknown): Record<string, unknown>[] {
  if (!isRecord(value)) return [];
  if (isRecord(value["values"])) return Object.values(value["values"]).flatMap(below);
  if (!Array.isArray(value["steps"])) return [value];
  const steps = value["steps"].filter(isRecord).map((step) => [String(step["id"]), step] as const);
  return [value, Object.fromEntries(steps)];
}

/** Codes by which findings are told apart stand once among the conditions and exemptions. */
export function checkCodes(subject: Subject): Fault[] {
  const conditions = [...entriesOf(subject, ["eligibility", "conditions"]).keys()];
  const own = rawAt(subject, ["eligibility", "exemptions"]);
  return Object.keys(isRecord(own) ? own : {})
    .filter((code) => conditions.includes(code))
    .map((code) =>
      fault(
        subject,
        ["eligibility", "exemptions", code],
        "duplicate-code",
        message("policy.fault.duplicate-code", { code }),
        { key: true },
      ),
    );
}
