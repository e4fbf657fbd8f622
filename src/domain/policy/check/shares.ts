import { pathName, type Fault } from "#domain/policy/fault.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { Path } from "#domain/policy/yaml-source.ts";
import { message } from "#domain/wording/message.ts";
import { fault, type Placed, type Subject } from "./subject.ts";

const places = [
  "sharing.compensation.shares",
  "sharing.compensation.shares.cases[]",
  "sharing.recovery.divide",
  "sharing.recovery.divide.cases[]",
  "subsidy.funders",
];

/** Weights that do not sum to the whole, and parties that stand twice in one list. */
export function checkShares(subject: Subject): Fault[] {
  return places
    .flatMap((place) => subject.at(place))
    .flatMap(({ path, value, role }) => {
      if (role === "rule" || !isRecord(value) || !Array.isArray(value["parts"])) return [];
      const whole = value["of"] ?? 100;
      if (typeof whole !== "number") return [];
      return listFaults(subject, value["parts"], { path: [...path, "parts"], wholes: [whole] });
    });
}

/** The faults of one list of shares, its splits included. */
export function listFaults(
  subject: Placed,
  parts: readonly unknown[],
  { path, wholes }: { path: Path; wholes: readonly number[] },
): Fault[] {
  const faults: Fault[] = [];
  const records = parts.map((part) => (isRecord(part) ? part : {}));
  const weights = records.map((part) => part["weight"]);
  if (weights.every((weight) => typeof weight === "number")) {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const params = { sum, whole: [...new Set(wholes)].join(" / "), parts: weights.join(" + "), key: pathName(path) };
    if (!wholes.includes(sum))
      faults.push(fault(subject, path, "shares-sum", message("policy.fault.shares-sum", params)));
  }
  const parties = records.map((part) => part["party"]);
  records.forEach((part, index) => {
    const party = parties[index];
    if (typeof party === "string" && parties.indexOf(party) !== index)
      faults.push(
        fault(subject, [...path, index, "party"], "duplicate-code", message("policy.fault.duplicate-share", { party })),
      );
    if (Array.isArray(part["split"]))
      faults.push(...listFaults(subject, part["split"], { path: [...path, index, "split"], wholes: [100, ...wholes] }));
  });
  return faults;
}
