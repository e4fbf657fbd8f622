import type { Fault } from "#domain/policy/fault.ts";
import { isRecord } from "#domain/policy/record.ts";
import { message } from "#domain/wording/message.ts";
import { fault, rawAt, type Subject } from "./subject.ts";

/** Publicity whose parties and levels do not go together, and levels that stand twice. */
export function checkPublicity(subject: Subject): Fault[] {
  return subject.at("procedures.*.steps[].publicity.levels").flatMap(({ path, value }) => {
    if (!Array.isArray(value)) return [];
    const levels = value.map((level) => (isRecord(level) ? level["at"] : undefined));
    const twice = levels.flatMap((party, index) =>
      typeof party === "string" && levels.indexOf(party) !== index
        ? [fault(subject, [...path, index, "at"], "duplicate-code", message("policy.fault.duplicate-level", { party }))]
        : [],
    );
    const byPath = [...path.slice(0, -2), "by"];
    const by = rawAt(subject, byPath);
    const allOf = isRecord(by) ? by["allOf"] : undefined;
    const parties = typeof by === "string" ? [by] : listOf(allOf ?? (isRecord(by) ? by["anyOf"] : undefined));
    if (parties.length === 0 || levels.some((party) => typeof party !== "string")) return twice;
    const has = (party: string): boolean => levels.includes(party);
    const isMatch = Array.isArray(allOf) ? parties.every(has) : parties.some(has);
    if (isMatch) return twice;
    const params = { by: parties.join(", "), levels: [...new Set(levels)].join(", ") };
    return [fault(subject, byPath, "publicity-level", message("policy.fault.publicity-by", params)), ...twice];
  });
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
