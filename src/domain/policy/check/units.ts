import { parseYuan } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import { pathName, type Fault, type Note } from "#domain/policy/fault.ts";
import { hint } from "#domain/wording/hint.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import type { ScalarKind } from "#domain/policy/schema/value.ts";
import { isRecord } from "#domain/policy/record.ts";
import { schemaSpots, type Spot } from "#domain/policy/spots.ts";
import { message } from "#domain/wording/message.ts";
import { entriesOf, fault, note, rawAt, type Subject } from "./subject.ts";

/** The types of parameter that may stand in place of something else than a plain value. */
const slotTypes: Readonly<Record<string, readonly string[]>> = {
  "document.from": ["date"],
  "eligibility.conditions.*.before": ["date"],
  "terms.rateCap.*.tenor": ["choice"],
  "subsidy.formulas.*.formula.tenor": ["choice"],
  "subsidy.formulas.*.formula": ["formula"],
  "subsidy.period.every": ["choice"],
  "subsidy.paidWithin.days": ["days"],
  "subsidy.funders.parts": ["shares"],
  "sharing.compensation.principal": ["choice"],
  "sharing.compensation.interest": ["choice"],
  "sharing.compensation.penalty": ["choice"],
  "sharing.compensation.shares": ["shares"],
  "sharing.recovery.divide": ["shares"],
  "sharing.recovery.costsFirst": ["flag"],
  "clocks.*.count": ["clock"],
  "compensation.interestUpTo.day": ["choice"],
  "duties.*.every": ["text", "choice"],
};

const valueTypes: Partial<Record<ScalarKind, string>> = {
  yuan: "yuan",
  percent: "percent",
  count: "count",
  months: "months",
  days: "days",
};
let kindsByPlace: Map<string, ScalarKind[]> | undefined;

function kindsAt(place: string): ScalarKind[] {
  if (!kindsByPlace) {
    kindsByPlace = new Map();
    for (const { at, kind } of schemaSpots(policyFile))
      if (kind) kindsByPlace.set(at, [...(kindsByPlace.get(at) ?? []), kind]);
  }
  return kindsByPlace.get(place) ?? [];
}

/** The types of parameter that a place takes; whole numbers of months and of times are told apart. */
export function parameterTypesAt(place: string, measure?: unknown): readonly string[] {
  if (slotTypes[place]) return slotTypes[place];
  if (unitOf(place, measure) === "months") return ["months"];
  const types = kindsAt(place).flatMap((kind) => valueTypes[kind] ?? []);
  return [...new Set(types)];
}

/** Whole numbers that are months: terms, extensions and renewals, and what is measured in months. */
export function unitOf(place: string, measure: unknown): "months" | undefined {
  if (/^terms\.term\.\*\.(most|least)$/.test(place) || place === "terms.repeat.*.gap") return "months";
  const isLimit = /^terms\.(extension|renewal|repeat)\.\*\.(most|least)$/.test(place);
  if (!isLimit) return undefined;
  const written = typeof measure === "string" ? measure : place.includes("repeat") ? "times" : "months";
  return /months/i.test(written) ? "months" : undefined;
}

/** Parameters of another type than their place needs, and tables by parameter that do not cover its choices. */
export function checkParameterUse(subject: Subject): Fault[] {
  const declared = entriesOf(subject, ["parameters"]);
  return subject.spots.flatMap((spot) => {
    if (spot.kind !== "parameter" || typeof spot.value !== "string") return [];
    const parameter = declared.get(spot.value);
    if (!isRecord(parameter)) return [];
    if (spot.at.endsWith(".byParameter")) return tableFaults(subject, spot, parameter);
    const place = spot.at.replace(/\.parameter$/, "");
    const measure = rawAt(subject, [...spot.path.slice(0, -2), "measure"]);
    const types = parameterTypesAt(place, measure);
    if (types.length === 0 || types.includes(String(parameter["type"]))) return [];
    const params = { id: spot.value, given: String(parameter["type"]), wanted: types.join(", ") };
    return [fault(subject, spot.path, "wrong-unit", message("policy.fault.parameter-type", params))];
  });
}

function tableFaults(subject: Subject, spot: Spot, parameter: Record<string, unknown>): Fault[] {
  const id = String(spot.value);
  if (parameter["type"] !== "choice") {
    const params = { id, given: String(parameter["type"]), wanted: "choice" };
    return [fault(subject, spot.path, "wrong-unit", message("policy.fault.parameter-type", params))];
  }
  const choices = Array.isArray(parameter["choices"]) ? parameter["choices"].map(String) : [];
  const tablePath = [...spot.path.slice(0, -1), "table"];
  const table = rawAt(subject, tablePath);
  if (!isRecord(table) || choices.length === 0) return [];
  const missing = choices.filter((choice) => !(choice in table));
  const extra = Object.keys(table).filter((key) => !choices.includes(key));
  return [
    ...(missing.length > 0
      ? [
          fault(
            subject,
            tablePath,
            "table-not-covering",
            message("policy.fault.table-not-covering", { id, missing: missing.join(", ") }),
            { key: true },
          ),
        ]
      : []),
    ...extra.map((key) =>
      fault(
        subject,
        [...tablePath, key],
        "unknown-value",
        message("policy.fault.unknown-value", { key: pathName(["table"]), given: key, hint: hint(key, choices) }),
        { key: true },
      ),
    ),
  ];
}

/** A choice parameter that decides where a part of a claim goes may only choose between sharing and parties. */
export function checkComponentChoices(subject: Subject): Fault[] {
  const parties = [...entriesOf(subject, ["parties"]).keys(), "shared"];
  const used = ["principal", "interest", "penalty"].flatMap((part) =>
    subject.at(`sharing.compensation.${part}.parameter`),
  );
  const ids = new Set(used.map((spot) => spot.value));
  return subject.at("parameters.*.choices[]").flatMap((spot) => {
    if (!ids.has(spot.path[1]) || parties.includes(String(spot.value))) return [];
    const params = { id: String(spot.value), hint: hint(String(spot.value), parties) };
    return [fault(subject, spot.path, "unknown-party", message("policy.fault.unknown-party", params))];
  });
}

const mostPercent = 10_000_000; // 1,000 %
const mostMonths = 600;
const leastCapFen = 100_000n;

/** Values whose form is right and whose size shows another unit: an amount as a percentage, days as months, ten thousands as yuan. */
export function checkSizes(subject: Subject): { faults: Fault[]; notes: Note[] } {
  const faults: Fault[] = [];
  const notes: Note[] = [];
  for (const spot of subject.spots) {
    const { value, at, path } = spot;
    const wrong = (kind: "percent" | "months", looks: "yuan" | "days"): void => {
      const params = {
        key: pathName(path),
        expected: message(`policy.expected.${kind}`),
        given: String(value),
        looks: message(`policy.looks.${looks}`),
      };
      faults.push(fault(subject, path, "wrong-unit", message("policy.fault.wrong-unit", params)));
    };
    if (spot.kind === "percent" && typeof value === "string" && Math.abs(parsePercent(value) ?? 0) > mostPercent)
      wrong("percent", "yuan");
    if (
      typeof value === "number" &&
      Math.abs(value) > mostMonths &&
      unitOf(at, rawAt(subject, [...path.slice(0, -1), "measure"])) === "months"
    )
      wrong("months", "days");
    if (typeof value === "string" && isCap(at)) {
      const fen = parseYuan(value);
      if (fen !== undefined && fen > 0n && fen < leastCapFen)
        notes.push(note(subject, path, "small-amount", message("policy.note.small-amount", { given: value })));
    }
  }
  return { faults, notes };
}

const isCap = (place: string): boolean =>
  /^(terms\.caps\.\*|subsidy\.principalCap|sharing\.compensation\.cover)\.most$/.test(place);

/** A limit has exactly one bound: `most` or `least`. */
export function checkBounds(subject: Subject): Fault[] {
  const sections = ["caps", "term", "repeat", "extension", "renewal"].map((section) => `terms.${section}.*`);
  return [...sections, "fund.multiples.*"]
    .flatMap((place) => subject.at(place))
    .flatMap(({ value, path, role }) => {
      if (role !== "version" || !isRecord(value)) return [];
      const bounds = ["most", "least"].filter((key) => value[key] !== undefined);
      if (bounds.length === 1) return [];
      const words =
        bounds.length === 0
          ? message("policy.fault.no-bound", { key: pathName(path) })
          : message("policy.fault.two-bounds", { key: pathName(path) });
      return [fault(subject, bounds.length === 0 ? path : [...path, "least"], "one-of-two", words, { key: true })];
    });
}
