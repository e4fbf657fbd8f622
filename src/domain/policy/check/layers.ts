import { parseDay, type Day } from "#domain/calendar/day.ts";
import { parseYuan } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import type { Fault, Note } from "#domain/policy/fault.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { Spot } from "#domain/policy/spots.ts";
import type { Path } from "#domain/policy/yaml-source.ts";
import { message } from "#domain/wording/message.ts";
import { day as dayQuantity } from "#domain/wording/quantity.ts";
import { firstDayOf } from "./dates.ts";
import { type FileSpots, fault, note, rawAt, type Subject } from "./subject.ts";

/** Rules by which a document binds those below it, and which way each of their values binds. */
const bounds: Readonly<Record<string, Readonly<Record<string, "most" | "least">>>> = {
  "terms.caps.*": { most: "most", least: "least" },
  "terms.term.*": { most: "most", least: "least" },
  "terms.repeat.*": { most: "most", least: "least" },
  "terms.extension.*": { most: "most", least: "least" },
  "terms.renewal.*": { most: "most", least: "least" },
  "terms.rateCap.*": { points: "most" },
  "fund.multiples.*": { most: "most", least: "least" },
  "subsidy.principalCap": { most: "most" },
  "subsidy.maximum.*": { months: "most" },
};

type DatedBody = { from: Day; until: Day; body: Record<string, unknown>; path: Path };

/** Values that go beyond what a document above allows on the same days. */
export function checkLayers(subject: Subject): { faults: Fault[]; notes: Note[] } {
  const found: { faults: Fault[]; notes: Note[] } = { faults: [], notes: [] };
  for (const [place, fields] of Object.entries(bounds)) {
    for (const rule of subject.at(place).filter((spot) => spot.role === "rule")) {
      for (const upper of subject.upper) {
        const above = upper.at(place).find((spot) => spot.role === "rule" && spot.path.join() === rule.path.join());
        if (!above) continue;
        const hits = datedBodies(subject, rule).map((lower) => ({
          lower,
          overlapping: datedBodies(upper, above).filter((each) => each.from < lower.until && lower.from < each.until),
        }));
        for (const { lower, overlapping } of hits)
          for (const [field, way] of Object.entries(fields))
            compareField({ subject, upper, field, way }, lower, overlapping, found);
      }
    }
  }
  return found;
}

/** The versions of a rule with the days on which each is in force. */
function datedBodies(file: FileSpots, rule: Spot): DatedBody[] {
  const value = rule.value as Record<string, unknown>;
  const first = firstDayOf(file) ?? Number.NEGATIVE_INFINITY;
  const dated = isRecord(value["values"]) ? Object.entries(value["values"]) : [];
  if (dated.length === 0) return [{ from: first, until: Number.POSITIVE_INFINITY, body: value, path: rule.path }];
  const starts = dated.map(([date]) => parseDay(date) ?? first);
  return dated.flatMap(([date, body], index) =>
    isRecord(body)
      ? [
          {
            from: starts[index]!,
            until: starts[index + 1] ?? Number.POSITIVE_INFINITY,
            body,
            path: [...rule.path, "values", date],
          },
        ]
      : [],
  );
}

type Compared = { subject: Subject; upper: FileSpots; field: string; way: "most" | "least" };

function compareField(
  { subject, upper, field, way }: Compared,
  lower: DatedBody,
  overlapping: readonly DatedBody[],
  found: { faults: Fault[]; notes: Note[] },
): void {
  if (lower.body[field] === undefined) return;
  for (const above of overlapping) {
    if (above.body[field] === undefined) continue;
    const path = [...lower.path, field];
    const own = figures(lower.body[field], field);
    const bound = figures(above.body[field], field);
    const params = {
      field,
      given: written(lower.body[field]),
      article: articleOf(lower.body),
      upper: String(rawAt(upper, ["id"])),
      bound: written(above.body[field]),
      boundArticle: sourceOf(upper, above.body),
      from: dayQuantity(Math.max(lower.from, above.from)),
    };
    if (!own || !bound) {
      if (written(lower.body[field]) !== written(above.body[field]))
        found.notes.push(note(subject, path, "not-comparable", message("policy.note.not-comparable", params)));
      return;
    }
    const isBeyond = pairs(own, bound, way).some(([value, limit]) => (way === "most" ? value > limit : value < limit));
    if (!isBeyond) continue;
    if (above.body["level"] === "soft")
      found.notes.push(note(subject, path, "above-soft-limit", message("policy.note.above-soft-limit", params)));
    else
      found.faults.push(
        fault(
          subject,
          path,
          "above-upper-layer",
          message(way === "most" ? "policy.fault.above-upper" : "policy.fault.below-upper", params),
        ),
      );
    return;
  }
}

type Figures = { parameter?: string; values: ReadonlyMap<string, bigint> };

/** A value as whole numbers of its smallest unit; one for each choice where it goes by a parameter; absent where it must be worked out. */
function figures(value: unknown, field: string): Figures | undefined {
  const single = figure(value, field);
  if (single !== undefined) return { values: new Map([["", single]]) };
  if (!isRecord(value) || !isRecord(value["table"])) return undefined;
  const values = new Map<string, bigint>();
  for (const [choice, each] of Object.entries(value["table"])) {
    const found = figure(each, field);
    if (found === undefined) return undefined;
    values.set(choice, found);
  }
  return { parameter: String(value["byParameter"]), values };
}

function figure(value: unknown, field: string): bigint | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : undefined;
  if (typeof value !== "string") return undefined;
  if (field !== "points") return parseYuan(value);
  const points = parsePercent(value);
  return points === undefined ? undefined : BigInt(points);
}

/** Each value beside the bound that it must keep to: by choice where both go by the same parameter, else beside the widest bound. */
function pairs(own: Figures, bound: Figures, way: "most" | "least"): [bigint, bigint][] {
  if (own.parameter !== undefined && own.parameter === bound.parameter)
    return [...own.values].flatMap(([choice, value]): [bigint, bigint][] => {
      const limit = bound.values.get(choice);
      return limit === undefined ? [] : [[value, limit]];
    });
  const widest = [...bound.values.values()].reduce((one, other) => (one > other === (way === "most") ? one : other));
  return [...own.values.values()].map((value) => [value, widest]);
}

function written(value: unknown): string {
  if (!isRecord(value)) return String(value);
  if (typeof value["parameter"] === "string") return `{ parameter: ${value["parameter"]} }`;
  if (typeof value["formula"] === "string") return `{ formula: ${value["formula"]} }`;
  return JSON.stringify(value["table"] ?? value);
}

/** Document and article; a cite that is itself the document's number, or begins with it, stands alone. */
function sourceOf(file: FileSpots, body: Record<string, unknown>): string {
  const number = written(rawAt(file, ["document", "number"]));
  const article = articleOf(body);
  return article.startsWith(number) ? article : `${number} ${article}`;
}

function articleOf(body: Record<string, unknown>): string {
  return typeof body["cite"] === "string" ? body["cite"] : "—";
}
