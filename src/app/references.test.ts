import { expect, test } from "vitest";
import { parseLpr } from "#domain/calendar/lpr.ts";
import { buildCalendar } from "#domain/calendar/working-days.ts";
import { addLpr } from "./references.ts";

const held = parseLpr("publish_date,lpr_1y_percent,lpr_over_5y_percent,sources_agreeing\n2026-08-20,3.00,3.50,2\n");

/** What is kept of a publication given as on the command line, or where and with which words it is refused. */
async function kept(given: { published: string; oneYear?: string; sources?: string }): Promise<readonly string[]> {
  const lines: string[] = [];
  if (!held.ok) throw new Error("the rows held are broken");
  const store = {
    read: async () => ({ calendar: buildCalendar([]), lpr: held.series }),
    addCalendar: async () => "",
    addLpr: async (line: string) => String(lines.push(line)),
  };
  const added = await addLpr(store, { oneYear: "3.1", overFiveYear: "3.6", sources: "1", ...given });
  return added.ok ? lines : added.refusals.map(({ at, message }) => `${at} ${message.key}`);
}

test.each([
  ["2026-09-21", {}, ["2026-09-21,3.10,3.60,1"]],
  [" 2026-09-21 ", {}, ["2026-09-21,3.10,3.60,1"]],
  ["2026-09-20", { sources: "1\n2026-10-20,3,3,3" }, ["sources calendar.fault.sources"]],
  ["2026-09-20,3.0,3.0,3\n2026-10-20", {}, ["published calendar.fault.date"]],
  ["2026-09-31", {}, ["published calendar.fault.date"]],
  ["2026-08-20", {}, ["published cli.lpr-held"]],
  ["2026-09-19", {}, ["published lpr.fault.day"]],
  ["2026-9-21", { oneYear: "3%" }, ["published calendar.fault.date", "one-year calendar.fault.rate"]],
  ["2026-10-20", {}, ["published lpr.fault.skips"]],
])("one publication of %j with %j is kept in its own form or refused", async (published, more, expected) => {
  expect(await kept({ published, ...more })).toEqual(expected);
});
