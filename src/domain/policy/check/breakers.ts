import { parsePercent } from "#domain/money/rate.ts";
import { type Fault, type Note } from "#domain/policy/fault.ts";
import { isRecord } from "#domain/policy/record.ts";
import { message } from "#domain/wording/message.ts";
import { fault, note, type Subject } from "./subject.ts";

type Threshold = { is: string; value: number; written: string };

/** Breakers that could be tripped and clear at once, or whose lifting contradicts itself. A gap at one single value is noted. */
export function checkBreakers(subject: Subject): { faults: Fault[]; notes: Note[] } {
  const faults: Fault[] = [];
  const notes: Note[] = [];
  for (const { value, path, role } of subject.at("breakers.breakers.*")) {
    if (role !== "version" || !isRecord(value)) continue;
    for (const { trip, clear } of thresholdPairs(value["trip"], value["clear"])) {
      const params = { trip: `${trip.is} ${trip.written}`, clear: `${clear.is} ${clear.written}` };
      if (overlap(trip, clear))
        faults.push(
          fault(subject, [...path, "clear"], "breaker-contradicts", message("policy.fault.breaker-both", params)),
        );
      else if (leavesOnePoint(trip, clear))
        notes.push(
          note(
            subject,
            [...path, "clear"],
            "between-thresholds",
            message("policy.note.between-thresholds", { ...params, at: trip.written }),
          ),
        );
    }
    const { lift, clear, consents } = value;
    if (lift === "automatic" && clear === undefined)
      faults.push(fault(subject, [...path, "lift"], "breaker-contradicts", message("policy.fault.breaker-no-clear")));
    if (lift === "never" && clear !== undefined)
      faults.push(
        fault(subject, [...path, "clear"], "breaker-contradicts", message("policy.fault.breaker-never-lifts"), {
          key: true,
        }),
      );
    if (lift === "consents" && !(Array.isArray(consents) && consents.length > 0))
      faults.push(
        fault(subject, [...path, "lift"], "breaker-contradicts", message("policy.fault.breaker-no-consents")),
      );
    const stops = Array.isArray(value["stops"]) ? value["stops"] : [];
    (Array.isArray(value["goesOn"]) ? value["goesOn"] : []).forEach((each, index) => {
      if (stops.includes(each))
        faults.push(
          fault(
            subject,
            [...path, "goesOn", index],
            "breaker-contradicts",
            message("policy.fault.breaker-stops-and-goes-on", { action: String(each) }),
          ),
        );
    });
  }
  return { faults, notes };
}

/** The thresholds that can be compared: numbers, the same parameter or figure on both sides, tables over the same parameter. */
function thresholdPairs(trip: unknown, clear: unknown): { trip: Threshold; clear: Threshold }[] {
  if (!isRecord(trip) || !isRecord(clear)) return [];
  const [one, other] = [trip["threshold"], clear["threshold"]];
  const pair = (a: number, b: number, written: [string, string]) => ({
    trip: { is: String(trip["is"]), value: a, written: written[0] },
    clear: { is: String(clear["is"]), value: b, written: written[1] },
  });
  if (typeof one === "string" && typeof other === "string") {
    const [a, b] = [parsePercent(one), parsePercent(other)];
    return a === undefined || b === undefined ? [] : [pair(a, b, [`${one} %`, `${other} %`])];
  }
  if (!isRecord(one) || !isRecord(other)) return [];
  for (const key of ["parameter", "outside", "formula"])
    if (typeof one[key] === "string" && one[key] === other[key]) return [pair(0, 0, [one[key], one[key]])];
  const [tripTable, clearTable] = [one["table"], other["table"]];
  if (one["byParameter"] !== other["byParameter"] || !isRecord(tripTable) || !isRecord(clearTable)) return [];
  return Object.entries(tripTable).flatMap(([choice, a]) => {
    const b = clearTable[choice];
    return typeof a === "string" && typeof b === "string"
      ? thresholdPairs({ ...trip, threshold: a }, { ...clear, threshold: b })
      : [];
  });
}

const holds = ({ is, value }: Threshold, measure: number): boolean => {
  if (is === "<") return measure < value;
  if (is === "<=") return measure <= value;
  if (is === ">") return measure > value;
  return is === ">=" ? measure >= value : measure === value;
};

/** Values at, beside, between and beyond two thresholds: what holds there holds everywhere alike. */
function probes(one: Threshold, other: Threshold): number[] {
  const half = 0.5;
  return [one.value, other.value]
    .flatMap((value) => [value - half, value, value + half])
    .concat((one.value + other.value) / 2);
}

function overlap(trip: Threshold, clear: Threshold): boolean {
  return probes(trip, clear).some((measure) => holds(trip, measure) && holds(clear, measure));
}

function leavesOnePoint(trip: Threshold, clear: Threshold): boolean {
  return trip.value === clear.value && !holds(trip, trip.value) && !holds(clear, clear.value);
}
