import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "#domain/calendar/day.ts";
import { parseWorkingDays } from "#domain/calendar/working-days.ts";
import { say } from "#domain/wording/message.ts";
import { basisOf } from "#test/policy-of.ts";
import { policyDeadline } from "./policy-deadline.ts";

const parsed = parseWorkingDays(readFileSync("data/working-days.csv", "utf8"));
if (!parsed.ok) throw new Error("the working days do not read");
const { calendar } = parsed;
const from = { zh: "起始", en: "the start" };
const cite = "第三条";

const basis = basisOf(
  {
    parameters: { "payment-time": { title: from, type: "clock", cite } },
    clocks: {
      publicity: { from, count: { workingDays: 5 }, level: "soft", passedBy: ["office"], binds: ["office"], cite },
      "county-filing": { from, count: { dayAfterQuarter: 5, monthsAfter: 1 }, cite },
      notice: {
        values: {
          "2021-01-01": { from, count: { days: 10 }, cite },
          "2022-01-01": { from, count: { days: 20 }, cite },
        },
      },
      past: { values: { "2020-01-01": { from, count: { days: 1 }, dayOff: "keep", cite }, "2021-01-01": null } },
      payment: { from, count: { parameter: "payment-time" }, cite },
    },
  },
  ["office"],
  { "payment-time": { days: 3 } },
);

function due(clock: string, on: string, in_ = basis): string {
  const found = policyDeadline(in_, calendar, { clock, from: parseDay(on)! });
  if (!found.ok) return found.refusals.map(({ code, at }) => [code, at].filter(Boolean).join(" ")).join();
  const { note } = found.value;
  return `${formatDay(found.value.due)}${found.value.provisional ? " provisional" : ""}${note ? ` ${note.key}` : ""}`;
}

test.each([
  ["publicity", "2026-06-01", "2026-06-08"],
  // 2026-10-05 is in the holiday: the 8th
  ["county-filing", "2026-08-15", "2026-10-08"],
  ["notice", "2021-12-31", "2022-01-10"],
  ["notice", "2022-01-01", "2022-01-21"],
  ["notice", "2020-06-01", "2020-06-11 deadline.before-force"],
  ["past", "2020-12-31", "2021-01-01"],
  ["past", "2021-05-01", "2021-05-02 deadline.ended"],
  ["payment", "2024-03-04", "2024-03-07"],
  // Wednesday to Friday, Monday, Tuesday: a year not held yet knows weekends alone
  ["publicity", "2030-01-01", "2030-01-08 provisional"],
  ["publicity", "2003-01-06", "calendar-year-missing"],
])("C-12 the clock %s from %s: %s", (clock, on, expected) => {
  expect(due(clock, on)).toBe(expected);
});

test("a length that the programme enters itself is refused until it is there", () => {
  expect(due("payment", "2024-03-04", { ...basis, parameters: { demo: false, entries: new Map() } })).toBe(
    "parameter-unset payment-time",
  );
});

test("an unknown clock names the nearest and all", () => {
  const found = policyDeadline(basis, calendar, { clock: "publicty", from: 0 });
  expect(found.ok ? [] : found.refusals.map((refusal) => [refusal.at, say(refusal.message, "en")])).toEqual([
    [
      "clock",
      "this policy has no clock “publicty”; did you mean “publicity”? Known here: publicity, county-filing, notice, past, payment",
    ],
  ]);
  expect(due("publicity", "2024-03-04", basisOf({}, []))).toBe("input-invalid clock");
});

test("C-09 a soft clock says so, and who may pass it", () => {
  const found = policyDeadline(basis, calendar, { clock: "publicity", from: parseDay("2026-06-01")! });
  expect(found.ok && [found.value.level, found.value.passedBy]).toEqual(["soft", ["office"]]);
});
