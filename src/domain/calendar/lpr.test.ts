import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "./day.ts";
import { joinLpr, lprOn, nextPublication, parseLpr } from "./lpr.ts";
import { parseWorkingDays } from "./working-days.ts";

const parsedDays = parseWorkingDays(readFileSync("data/working-days.csv", "utf8"));
const parsedLpr = parseLpr(readFileSync("data/lpr.csv", "utf8"));
if (!parsedDays.ok || !parsedLpr.ok) throw new Error("the data files do not read");
const { calendar } = parsedDays;
const { series } = parsedLpr;

const header = "publish_date,lpr_1y_percent,lpr_over_5y_percent,sources_agreeing";
const on = (date: string, tenor: "1y" | "over-5y") => lprOn(series, calendar, parseDay(date)!, tenor);

// 20 September 2026 is a Sunday that is worked; on such a day, Saturday 20 February 2021, the rate was published indeed
test("every row of the file was published on the 20th of its month or the next working day, month after month", () => {
  const published = series.map((row) => formatDay(row.publishedOn));
  const due = series.map((row) => formatDay(nextPublication(row.publishedOn, calendar)));
  expect(published.slice(1)).toEqual(due.slice(0, -1));
  expect([published[0], due.at(-1)]).toEqual(["2019-08-20", "2026-09-20"]);
});

test.each([
  ["2019-08-20", "1y", 42500, "2019-08-20", 2],
  ["2019-09-19", "over-5y", 48500, "2019-08-20", 2],
  ["2019-09-20", "1y", 42000, "2019-09-20", 2],
  // 20 October 2019 is a Sunday: the old rate of September still holds that day
  ["2019-10-20", "1y", 42000, "2019-09-20", 2],
  ["2026-02-23", "over-5y", 35000, "2026-01-20", 1],
  ["2026-02-24", "1y", 30000, "2026-02-24", 1],
  ["2021-02-20", "1y", 38500, "2021-02-20", 2],
  ["2026-09-19", "1y", 30000, "2026-08-20", 2],
] as const)(
  "S-05 on %s the %s LPR is %i millionths, of %s, %i sources",
  (date, tenor, rateMillionths, published, sources) => {
    const publishedOn = parseDay(published)!;
    expect(on(date, tenor)).toEqual({ ok: true, tenor, rateMillionths, publishedOn, sourcesAgreeing: sources });
  },
);

test("C-12 from the next publication day on, a rate that is not entered is missing, as is one before the first", () => {
  expect(on("2026-09-20", "1y")).toEqual({ ok: false, missing: "not-entered", dueOn: parseDay("2026-09-20") });
  expect(on("2030-01-01", "1y")).toEqual({ ok: false, missing: "not-entered", dueOn: parseDay("2026-09-20") });
  expect(on("2019-08-19", "1y")).toEqual({
    ok: false,
    missing: "before-first",
    firstPublishedOn: parseDay("2019-08-20"),
  });
  expect(lprOn([], calendar, 0, "1y")).toEqual({ ok: false, missing: "before-first", firstPublishedOn: undefined });
  const gap = series.filter((row) => row.publishedOn !== parseDay("2024-05-20"));
  expect(lprOn(gap, calendar, parseDay("2024-05-31")!, "1y")).toEqual({
    ok: false,
    missing: "not-entered",
    dueOn: parseDay("2024-05-20"),
  });
  expect(lprOn(gap, calendar, parseDay("2024-06-20")!, "1y")).toMatchObject({ ok: true });
});

test("C-12 a row that is added answers from its day on, and one of a month already held takes its place", () => {
  const added = parseLpr(`${header}\n2026-08-20,2.95,3.45,1\n2026-09-20,2.90,3.40,2\n`);
  if (!added.ok) throw new Error("not read");
  const longer = joinLpr(series, added.series);
  expect(longer).toHaveLength(series.length + 1);
  expect(lprOn(longer, calendar, parseDay("2026-09-20")!, "1y")).toMatchObject({ rateMillionths: 29000 });
  expect(lprOn(longer, calendar, parseDay("2026-09-19")!, "over-5y")).toMatchObject({ rateMillionths: 34500 });
});

test("all faults of a file are named with their lines", () => {
  const text = [
    "date,rate",
    "2026-09-21,2.90",
    "2026-09-31,2.90,3.40,1",
    "2026-09-21,2.9%,3.40,1",
    "2026-09-21,2.90,3.40,0",
  ];
  const rows = ["2026-09-21,2.90,3.40,1", "2026-09-22,2.90,3.40,1", "2026-08-20,2.90,3.40,1"];
  expect(parseLpr([...text, ...rows].join("\n"))).toEqual({
    ok: false,
    faults: [
      { line: 1, fault: "header" },
      { line: 2, fault: "columns" },
      { line: 3, fault: "date" },
      { line: 4, fault: "rate" },
      { line: 5, fault: "sources" },
      { line: 7, fault: "order" },
      { line: 8, fault: "order" },
    ],
  });
  expect(parseLpr(header)).toEqual({ ok: false, faults: [{ line: 1, fault: "no-rows" }] });
});
