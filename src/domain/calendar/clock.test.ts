import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ClockCount, computeDue, type DayOffRule } from "./clock.ts";
import { clockDays } from "./clock-days.ts";
import { type Day, formatDay, parseDay } from "./day.ts";
import { parseWorkingDays } from "./working-days.ts";

const parsed = parseWorkingDays(readFileSync("data/working-days.csv", "utf8"));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const { calendar } = parsed;

const day = (date: string): Day => parseDay(date)!;
const pauses = (...spans: string[]) =>
  spans.map((span) => ({ from: day(span.slice(0, 10)), to: day(span.slice(-10)) }));
const rule = (count: ClockCount, dayOff: DayOffRule = "next", firstDayCounted = false) => ({
  count,
  dayOff,
  firstDayCounted,
});

test.each<[string, ClockCount, DayOffRule, boolean, string, string[], string, boolean]>([
  // 30 September 1, holiday to 7 October, 8 and 9 October 2 and 3, Saturday the 10th worked 4, Sunday off, 12 October 5
  ["N-04", { workingDays: 5 }, "next", false, "2026-09-29", [], "2026-10-12", false],
  ["N-04", { workingDays: 3 }, "next", true, "2026-09-30", [], "2026-10-09", false],
  ["K-03", { workingDays: 5 }, "keep", false, "2026-10-02", [], "2026-10-13", false],
  // back from 8 October: 30, 29, 28 September
  ["back", { workingDays: -3 }, "next", false, "2026-10-08", [], "2026-09-28", false],
  ["N-04", { workingDays: 0 }, "keep", false, "2026-06-06", [], "2026-06-08", false],
  ["N-04", { workingDays: 0 }, "previous", false, "2026-06-06", [], "2026-06-05", false],
  ["N-04", { workingDays: 2 }, "next", false, "2026-12-30", [], "2027-01-01", true],
  // Linxia: 30 calendar days after approval, the day of approval not counted; the last is in the October holiday
  ["L-06", { days: 30 }, "next", false, "2026-09-05", [], "2026-10-08", false],
  ["L-06", { days: 30 }, "previous", false, "2026-09-05", [], "2026-09-30", false],
  ["L-06", { days: 30 }, "keep", false, "2026-09-05", [], "2026-10-05", false],
  ["L-06", { days: 30 }, "keep", true, "2026-09-05", [], "2026-10-04", false],
  ["D-14", { days: 10 }, "next", false, "2026-03-31", [], "2026-04-10", false],
  ["B-14", { days: -60 }, "keep", false, "2026-10-20", [], "2026-08-21", false],
  ["B-14", { days: -60 }, "keep", true, "2026-10-20", [], "2026-08-22", false],
  ["C-12", { days: 1 }, "keep", false, "2026-12-31", [], "2027-01-01", false],
  ["C-12", { days: 2 }, "next", false, "2026-12-31", [], "2027-01-04", true],
  // a month before maturity; 28 February 2026 is a Saturday that is worked
  ["L-01", { months: -1 }, "previous", false, "2026-03-31", [], "2026-02-28", false],
  ["L-01", { months: -1 }, "next", true, "2025-03-31", [], "2025-03-03", false],
  ["L-16", { months: 3 }, "keep", false, "2025-11-30", [], "2026-02-28", false],
  ["N-04", { months: 1 }, "keep", true, "2025-03-01", [], "2025-03-31", false],
  ["N-04", { months: 1 }, "keep", true, "2025-01-31", [], "2025-02-28", false],
  ["N-04", { years: 1 }, "keep", false, "2024-02-29", [], "2025-02-28", false],
  ["K-04", { dayAfterQuarter: 5, monthsAfter: 1 }, "next", false, "2026-08-15", [], "2026-10-08", false],
  ["K-04", { dayAfterQuarter: 15, monthsAfter: 1 }, "next", false, "2026-09-30", [], "2026-10-15", false],
  ["K-04", { dayAfterQuarter: 20, monthsAfter: 1 }, "next", false, "2026-07-01", [], "2026-10-20", false],
  ["K-04", { dayAfterQuarter: 5, monthsAfter: 1 }, "next", false, "2026-12-31", [], "2027-01-05", true],
  ["D-14", { dayOfMonth: 15, monthsAfter: 1 }, "next", false, "2026-03-31", [], "2026-04-15", false],
  ["D-14", { dayOfMonth: "last", monthsAfter: 0 }, "keep", false, "2026-02-03", [], "2026-02-28", false],
  ["D-14", { dayOfMonth: 31, monthsAfter: -1 }, "keep", false, "2026-03-31", [], "2026-02-28", false],
  // standing still 3 and 4 June: 2 June 1, 5 June 2, 8, 9, 10 June 3, 4, 5
  ["N-04", { workingDays: 5 }, "next", false, "2026-06-01", ["2026-06-03..2026-06-04"], "2026-06-10", false],
  // 2 to 4 June 3 days, 8 to 14 June 7 more; the 14th is a Sunday. One pause inside the other changes nothing.
  ["N-04", { days: 10 }, "next", false, "2026-06-01", ["2026-06-05..2026-06-07"], "2026-06-15", false],
  [
    "N-04",
    { days: 10 },
    "keep",
    false,
    "2026-06-01",
    ["2026-06-05..2026-06-07", "2026-06-06..2026-06-06"],
    "2026-06-14",
    false,
  ],
  ["N-04", { months: 1 }, "keep", false, "2026-06-01", ["2026-06-10..2026-06-12"], "2026-07-04", false],
  [
    "N-04",
    { dayOfMonth: 10, monthsAfter: 0 },
    "keep",
    false,
    "2026-06-01",
    ["2026-06-09..2026-06-11"],
    "2026-06-12",
    false,
  ],
  ["N-04", { days: 5 }, "next", false, "2026-06-01", ["2026-06-08..2026-06-09"], "2026-06-10", false],
])(
  "%s %j, day off %s, first day counted %s, from %s, standing still %j, ends %s",
  (_, count, dayOff, first, from, still, due, provisional) => {
    const found = computeDue(calendar, rule(count, dayOff, first), day(from), pauses(...still));
    expect(found.ok && [formatDay(found.due), found.provisional]).toEqual([due, provisional]);
  },
);

test("C-12 a year that is needed and not held is named; what does not need it is answered", () => {
  expect(computeDue(calendar, rule({ workingDays: -1 }), day("2004-01-01"))).toEqual({ ok: false, missingYear: 2003 });
  expect(computeDue(calendar, rule({ days: 3 }), day("2003-05-01"))).toEqual({ ok: false, missingYear: 2003 });
  expect(computeDue(calendar, rule({ days: 3 }, "keep"), day("2003-05-01"))).toMatchObject({
    ok: true,
    due: day("2003-05-04"),
  });
});

test("a pause that ends before it starts is a bug", () => {
  expect(() => computeDue(calendar, rule({ days: 3 }), 100, [{ from: 5, to: 4 }])).toThrow(RangeError);
});

function listed(count: ClockCount, from: string, dayOff: DayOffRule = "next", still: string[] = []) {
  const clock = rule(count, dayOff);
  const found = computeDue(calendar, clock, day(from), pauses(...still));
  if (!found.ok) throw new Error(`year ${found.missingYear}`);
  return clockDays(calendar, clock, day(from), pauses(...still), found).map((one) =>
    [formatDay(one.day).slice(5), one.kind, one.counted, one.note].join(" "),
  );
}

test("N-04 the days of a clock can be followed one by one", () => {
  expect(listed({ workingDays: 3 }, "2026-10-06", "next", ["2026-10-09..2026-10-09"])).toEqual([
    "10-06 holiday  first-day",
    "10-07 holiday  off",
    "10-08 working 1 counted",
    "10-09 working  paused",
    "10-10 make-up 2 counted",
    "10-11 weekend  off",
    "10-12 working 3 due",
  ]);
  expect(listed({ days: 2 }, "2026-10-01")).toEqual([
    "10-01 holiday  first-day",
    "10-02 holiday 1 counted",
    "10-03 holiday 2 moved",
    "10-04 holiday  moved",
    "10-05 holiday  moved",
    "10-06 holiday  moved",
    "10-07 holiday  moved",
    "10-08 working  due",
  ]);
  expect(listed({ days: -2 }, "2026-06-09", "previous")).toEqual([
    "06-09 working  first-day",
    "06-08 working 1 counted",
    "06-07 weekend 2 moved",
    "06-06 weekend  moved",
    "06-05 working  due",
  ]);
  expect(listed({ dayOfMonth: 3, monthsAfter: 0 }, "2026-06-01")).toEqual([
    "06-01 working  first-day",
    "06-02 working  passed",
    "06-03 working  due",
  ]);
});

test("a long clock lists its start, what was passed over at its end, and its end", () => {
  expect(listed({ months: 24 }, "2024-10-03")).toEqual([
    "10-03 holiday  first-day",
    "10-03 holiday 730 moved",
    "10-04 holiday  moved",
    "10-05 holiday  moved",
    "10-06 holiday  moved",
    "10-07 holiday  moved",
    "10-08 working  due",
  ]);
});
