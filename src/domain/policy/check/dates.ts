import { formatDay, parseDay, type Day } from "#domain/calendar/day.ts";
import type { Fault } from "#domain/policy/fault.ts";
import { isRecord } from "#domain/policy/record.ts";
import { message } from "#domain/wording/message.ts";
import { day as dayQuantity } from "#domain/wording/quantity.ts";
import { type FileSpots, fault, rawAt, type Subject } from "./subject.ts";

/** The first day of a file's rules; where a parameter gives it, the earliest that it may be. */
export function firstDayOf(file: FileSpots): Day | undefined {
  const from = rawAt(file, ["document", "from"]);
  const written = isRecord(from) ? from["notBefore"] : from;
  return typeof written === "string" ? parseDay(written) : undefined;
}

/** Versions that are not in the order of their days or start before the file does, and periods that end before they start. */
export function checkDates(subject: Subject): Fault[] {
  const faults: Fault[] = [];
  const first = firstDayOf(subject);
  const compare = (earlier: (string | number)[], later: (string | number)[]): void => {
    const [one, other] = [dayAt(subject, earlier), dayAt(subject, later)];
    if (one === undefined || other === undefined || one <= other) return;
    const params = { later: dayQuantity(other), earlier: dayQuantity(one) };
    faults.push(fault(subject, later, "dates-out-of-order", message("policy.fault.ends-before-start", params)));
  };
  compare(["document", "from"], ["document", "to"]);
  compare(["document", "from", "notBefore"], ["document", "from", "notAfter"]);
  for (const rule of subject.spots) {
    if (rule.role !== "rule" || !isRecord(rule.value) || !isRecord(rule.value["values"])) continue;
    let before: Day | undefined;
    for (const key of Object.keys(rule.value["values"])) {
      const path = [...rule.path, "values", key];
      const day = parseDay(key);
      const at = (words: Parameters<typeof message>[0], params: Parameters<typeof message>[1]): void => {
        faults.push(fault(subject, path, "dates-out-of-order", message(words, params), { key: true }));
      };
      if (day === undefined) {
        if (/^\d{4}-\d{2}-\d{2}$/.test(key))
          faults.push(
            fault(subject, path, "wrong-form", message("policy.fault.wrong-date-key", { key }), { key: true }),
          );
        continue;
      }
      if (before !== undefined && day < before)
        at("policy.fault.version-order", { date: key, before: formatDay(before) });
      else if (first !== undefined && day < first && !saysWhy(rule.value["values"][key]))
        at("policy.fault.version-before-file", { date: key, first: formatDay(first) });
      before = Math.max(day, before ?? day);
    }
  }
  return faults;
}

/** A version from before the file's first day stands on another document, or on a decision that it names. */
function saysWhy(body: unknown): boolean {
  return !isRecord(body) || ["document", "ours", "reading"].some((key) => body[key] !== undefined);
}

function dayAt(subject: Subject, path: (string | number)[]): Day | undefined {
  const value = rawAt(subject, path);
  return typeof value === "string" ? parseDay(value) : undefined;
}
