import { readFileSync } from "node:fs";
import source from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { expect, test } from "vitest";
import { dayOf, formatDay, parseDay, weekday } from "./day.ts";
import {
  dayKind,
  isWorked,
  nearestWorkingDay,
  parseWorkingDays,
  type WorkingCalendar,
  withYears,
} from "./working-days.ts";

const parsed = parseWorkingDays(readFileSync("data/working-days.csv", "utf8"));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const { calendar } = parsed;

const kindOn = (date: string, of: WorkingCalendar = calendar) => dayKind(of, parseDay(date)!);

test("C-12 the file says of every day from 2004 to 2026 what its source says", () => {
  const { holidays, workdays }: Record<"holidays" | "workdays", Record<string, string>> = source;
  const differing: string[] = [];
  for (let day = dayOf(2004, 1, 1); day <= dayOf(2026, 12, 31); day += 1) {
    const found = dayKind(calendar, day);
    const date = formatDay(day);
    const expected = date in workdays || (weekday(day) <= 5 && !(date in holidays));
    if (!found.ok || found.provisional || isWorked(found.kind) !== expected) differing.push(date);
  }
  expect(differing.slice(0, 5)).toEqual([]);
});

test.each([
  ["2026-10-01", "holiday"],
  ["2026-10-03", "holiday"],
  ["2026-10-07", "holiday"],
  ["2026-10-08", "working"],
  ["2026-10-10", "make-up"],
  ["2026-10-11", "weekend"],
  ["2021-10-09", "make-up"],
  ["2023-04-23", "make-up"],
  ["2023-05-06", "make-up"],
  ["2020-01-31", "holiday"],
  ["2024-02-09", "working"],
])("N-04 %s is %s", (date, kind) => {
  expect(kindOn(date)).toEqual({ ok: true, kind, provisional: false });
});

test("C-12 beyond the years held only weekends are known, and that is said", () => {
  expect(kindOn("2027-10-01")).toEqual({ ok: true, kind: "working", provisional: true });
  expect(kindOn("2027-10-02")).toEqual({ ok: true, kind: "weekend", provisional: true });
});

test("a year before the last one that is not held is named", () => {
  expect(kindOn("2003-12-31")).toEqual({ ok: false, missingYear: 2003 });
  const later = parseWorkingDays("year,date,kind\n2028,2028-01-03,off\n");
  const gapped = later.ok ? withYears(calendar, later.calendar) : calendar;
  expect(kindOn("2027-05-05", gapped)).toEqual({ ok: false, missingYear: 2027 });
  expect(nearestWorkingDay(calendar, parseDay("2004-01-01")!, -1)).toEqual({ ok: false, missingYear: 2003 });
});

test.each([
  ["2026-10-05", 1, "2026-10-08", false],
  ["2026-10-05", -1, "2026-09-30", false],
  ["2026-10-10", 1, "2026-10-10", false],
  ["2027-01-02", 1, "2027-01-04", true],
  ["2027-01-03", -1, "2027-01-01", true],
] as const)("K-04 reading 8: the working day nearest to %s, step %i, is %s", (from, step, day, provisional) => {
  expect(nearestWorkingDay(calendar, parseDay(from)!, step)).toEqual({ ok: true, day: parseDay(day), provisional });
});

test("C-12 a year that is added takes the place of what was held for it", () => {
  const added = parseWorkingDays("year,date,kind\r\n2027,2026-12-27,work\r\n2027,2027-01-01,off\r\n");
  if (!added.ok) throw new Error("not read");
  const longer = withYears(calendar, added.calendar);
  expect(kindOn("2027-01-01", longer)).toEqual({ ok: true, kind: "holiday", provisional: false });
  expect(kindOn("2026-12-27", longer)).toEqual({ ok: true, kind: "make-up", provisional: false });
  expect(kindOn("2026-10-01", longer)).toEqual({ ok: true, kind: "holiday", provisional: false });
  expect(kindOn("2028-01-03", longer)).toEqual({ ok: true, kind: "working", provisional: true });
});

test("all faults of a file are named with their lines", () => {
  const text = [
    "year;date;kind",
    "2027,2027-01-01",
    "27,2027-01-01,off",
    "2027,2027-02-30,off",
    "2027,2027-01-01,free",
    "2027,2026-11-30,off",
    "2027,2028-01-01,off",
    "2027,2027-01-04,work",
    "2027,2027-01-01,off",
    "2027,2027-01-01,off",
    "",
  ].join("\n");
  expect(parseWorkingDays(text)).toEqual({
    ok: false,
    faults: [
      { line: 1, fault: "header" },
      { line: 2, fault: "columns" },
      { line: 3, fault: "year" },
      { line: 4, fault: "date" },
      { line: 5, fault: "kind" },
      { line: 6, fault: "other-year" },
      { line: 7, fault: "other-year" },
      { line: 8, fault: "not-a-weekend" },
      { line: 10, fault: "twice" },
    ],
  });
  expect(parseWorkingDays("year,date,kind\n")).toEqual({ ok: false, faults: [{ line: 1, fault: "no-rows" }] });
});
