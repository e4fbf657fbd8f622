import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { test } from "vitest";
import { type ClockCount, type ClockRule, computeDue, type DayOffRule, type Pause } from "./clock.ts";
import { clockDays } from "./clock-days.ts";
import { type Day, dayOf, formatDay } from "./day.ts";
import { parseWorkingDays } from "./working-days.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 5_000 : 400;
const csv = readFileSync("data/working-days.csv", "utf8");
const parsed = parseWorkingDays(csv);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const { calendar } = parsed;

/** The slow way, from the file's text and the platform's dates alone. */
const [off, work] = ["off", "work"].map(
  (kind) => new Set(csv.split("\n").flatMap((line) => (line.endsWith(`,${kind}`) ? [line.split(",")[1]!] : []))),
) as [Set<string>, Set<string>]; // two kinds in, two sets out
const works = (day: Day) => {
  const date = new Date(day * 86_400_000);
  const text = date.toISOString().slice(0, 10);
  return work.has(text) || (date.getUTCDay() % 6 !== 0 && !off.has(text));
};
const still = (day: Day, pauses: readonly Pause[]) => pauses.some(({ from, to }) => day >= from && day <= to);

/** Days one after another from a first one, as far as any clock here can reach. */
const daysFrom = (first: Day, step: 1 | -1) => Array.from({ length: 1200 }, (_, index) => first + index * step);

function slowDue(rule: ClockRule, n: number, onlyWorked: boolean, from: Day, pauses: readonly Pause[]): Day {
  const step = n < 0 ? -1 : 1;
  const counting = daysFrom(rule.firstDayCounted ? from : from + step, step).filter(
    (day) => !still(day, pauses) && (!onlyWorked || works(day)),
  );
  const last = n === 0 ? daysFrom(from, 1).find((day) => !still(day, pauses))! : counting[Math.abs(n) - 1]!;
  if (rule.dayOff === "keep" && !onlyWorked) return last;
  return daysFrom(last, rule.dayOff === "previous" ? -1 : 1).find((day) => works(day) && !still(day, pauses))!;
}

const starts = fc.integer({ min: dayOf(2010, 1, 1), max: dayOf(2020, 12, 31) });
const dayOffs = fc.constantFrom<DayOffRule>("next", "previous", "keep");
const pausesNear = (from: Day) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -80, max: 80 }), fc.nat({ max: 25 }))
      .map(([at, length]) => ({ from: from + at, to: from + at + length })),
    { maxLength: 3 },
  );
const situations = starts.chain((from) =>
  fc.record({
    from: fc.constant(from),
    n: fc.integer({ min: -60, max: 60 }),
    onlyWorked: fc.boolean(),
    dayOff: dayOffs,
    firstDayCounted: fc.boolean(),
    pauses: pausesNear(from),
  }),
);
const countOf = (n: number, onlyWorked: boolean): ClockCount => (onlyWorked ? { workingDays: n } : { days: n });

function dueOf(rule: ClockRule, from: Day, pauses: readonly Pause[] = []): Day {
  const found = computeDue(calendar, rule, from, pauses);
  if (!found.ok || found.provisional) throw new Error("within the years held");
  return found.due;
}

test("clocks agree with counting the days one by one", () => {
  fc.assert(
    fc.property(situations, ({ from, n, onlyWorked, pauses, ...rest }) => {
      const rule = { ...rest, count: countOf(n, onlyWorked) };
      return dueOf(rule, from, pauses) === slowDue(rule, n, onlyWorked, from, pauses);
    }),
    { numRuns },
  );
});

test("one more day or month never makes a clock end earlier", () => {
  fc.assert(
    fc.property(situations, fc.constantFrom("workingDays", "days", "months"), ({ from, n, pauses, ...rest }, unit) => {
      const due = (size: number) => dueOf({ ...rest, count: { [unit]: size } as ClockCount }, from, pauses); // a count of that unit
      return due(n) <= due(n + 1);
    }),
    { numRuns },
  );
});

test("a pause inside a count of days or months moves its end by the days of the pause; of working days, by those that are worked", () => {
  const units = fc.constantFrom("workingDays", "days", "months");
  fc.assert(
    fc.property(starts, units, fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(20), (from, unit, n, at, length) => {
      const rule = (size: number): ClockRule => ({
        count: { [unit === "months" ? "days" : unit]: size } as ClockCount, // a count of that unit
        firstDayCounted: false,
        dayOff: "keep",
      });
      const inDays = unit === "months" ? Math.round(dueOf({ ...rule(1), count: { months: n } }, from) - from) : n;
      const end = dueOf(rule(inDays), from);
      const pauseFrom = from + 1 + (at % (end - from));
      const pause = { from: pauseFrom, to: pauseFrom + length };
      const lost = daysFrom(pause.from, 1)
        .slice(0, length + 1)
        .filter((day) => unit !== "workingDays" || works(day)).length;
      const count = unit === "months" ? { months: n } : rule(n).count;
      return dueOf({ ...rule(n), count }, from, [pause]) === dueOf(rule(inDays + lost), from);
    }),
    { numRuns },
  );
});

test("no clock ends while it stands still, nor on a day off unless that is kept, and its list counts up to its end", () => {
  fc.assert(
    fc.property(situations, ({ from, n, onlyWorked, pauses, ...rest }) => {
      const rule = { ...rest, count: countOf(n, onlyWorked) };
      const found = computeDue(calendar, rule, from, pauses);
      if (!found.ok) return false;
      const days = clockDays(calendar, rule, from, pauses, found);
      const counted = days.flatMap((one) => one.counted ?? []);
      return (
        !still(found.due, pauses) &&
        (works(found.due) || (rule.dayOff === "keep" && !onlyWorked)) &&
        days
          .filter((one) => one.note === "due")
          .map((one) => one.day)
          .join() === String(found.due) &&
        counted.join() === Array.from({ length: Math.abs(n) }, (_, index) => index + 1).join() &&
        new Set(days.map((one) => formatDay(one.day))).size === days.length
      );
    }),
    { numRuns },
  );
});
