import { expect, test } from "vitest";
import type { RunLoan } from "#app/run/book.ts";
import { clocksReport } from "#app/run/clocks-report.ts";
import { formatDay } from "#domain/calendar/day.ts";
import { aBook, aContext, aRunLoan, keyed, onDay, titled } from "./a-book.ts";

const lent = { lent: "2023-06-01", due: "2026-06-01" };
const daysOf = (days: Record<string, string>): RunLoan["days"] =>
  Object.fromEntries(Object.entries(days).map(([name, text]) => [name, onDay(text)]));
const timed = (name: string, days: Record<string, string>, more: Partial<RunLoan> = {}) =>
  aRunLoan({ ...lent, name, more: { days: daysOf(days), ...more } });

async function report(policy: string, asOf: string, loans: readonly RunLoan[]) {
  return clocksReport(await aContext(policy, aBook(asOf, loans)))!;
}

// 2023: Thursday 20 April to Monday 24 April; Sunday 23 April is worked; 29 April to 3 May are free, Saturday 6 May is worked.
test("N-04 due diligence has 3 working days: a worked Sunday counts, the overrun is in working days", async () => {
  const { tables, summary } = await report("neimenggu-2021", "2023-12-05", [
    timed("按时", { diligenceReceivedOn: "2023-04-20", diligenceDoneOn: "2023-04-24" }),
    timed("超一天", { diligenceReceivedOn: "2023-04-20", diligenceDoneOn: "2023-04-25" }),
    timed("过节", { diligenceReceivedOn: "2023-04-27", diligenceDoneOn: "2023-05-08" }),
  ]);
  const late = keyed(tables[1]!);
  // 27 April: the 28th, 4 May and 5 May. Done on Monday the 8th: Saturday the 6th and the 8th were lost.
  expect(
    late.map((row) => [row["borrower"], formatDay(row["due"] as number), row["overrun"], titled(row["unit"])]),
  ).toEqual([
    ["过节", "2023-05-05", 2, "working days"],
    ["超一天", "2023-04-24", 1, "working days"],
  ]);
  expect(late.map((row) => titled(row["state"]))).toEqual(["past a hard limit", "past a hard limit"]);
  const line = summary.find(({ title }) => title.en === "past the clock: Due diligence by the guarantor")!;
  expect(line.count).toBe(2);
});

test("N-04 the HR check has 7 working days in principle and stands still while papers are asked for", async () => {
  // Monday 5 June; working days from the 6th: 6, 7, 8, 9, 12, 13, 14. The pause of the 8th to the 12th moves it by three, to the 19th.
  const days = { hrReceivedOn: "2023-06-05", hrDoneOn: "2023-06-20" };
  const { tables } = await report("neimenggu-2021", "2023-12-05", [
    timed("不停", days),
    timed("补正", { ...days, pausedFrom: "2023-06-08", pausedTo: "2023-06-12" }, { more: { delayReason: "材料核实" } }),
    timed("补正按时", { ...days, hrDoneOn: "2023-06-19", pausedFrom: "2023-06-08", pausedTo: "2023-06-12" }),
  ]);
  const late = keyed(tables[1]!);
  expect(
    late.map((row) => [row["borrower"], formatDay(row["due"] as number), row["overrun"], titled(row["state"])]),
  ).toEqual([
    ["不停", "2023-06-14", 4, "no reason is given"],
    ["补正", "2023-06-19", 1, "a reason is given"],
  ]);
  const [hr] = keyed(tables[0]!).filter((row) => /HR check/.test(titled(row["clock"])));
  expect([
    hr!["measured"],
    hr!["in-time"],
    hr!["late"],
    hr!["with-reason"],
    hr!["without-reason"],
    hr!["longest"],
  ]).toEqual([3, 1, 2, 1, 1, 4]);
});

test("N-04 from the bank's acceptance to disbursement 5 working days, by bank", async () => {
  const { tables } = await report("neimenggu-2021", "2023-12-05", [
    timed("甲一", { bankAcceptedOn: "2023-05-25" }),
    timed("甲二", { bankAcceptedOn: "2023-05-24" }),
    timed("乙一", { bankAcceptedOn: "2023-05-22" }, { bank: "乙银行" }),
  ]);
  const rows = keyed(tables[0]!).filter((row) => /Bank from acceptance/.test(titled(row["clock"])));
  expect(rows.map((row) => [titled(row["organisation"]), row["measured"], row["late"], row["longest"]])).toEqual([
    ["甲银行", 2, 1, 1],
    ["乙银行", 1, 1, 3],
  ]);
});

test("a loan without the day from which a clock runs, or whose days contradict each other, is counted and not judged", async () => {
  const { tables, summary } = await report("neimenggu-2021", "2023-12-05", [
    timed("无", {}),
    timed("倒", { hrReceivedOn: "2023-06-05", hrDoneOn: "2023-06-01" }),
    timed("补正倒", {
      hrReceivedOn: "2023-06-05",
      hrDoneOn: "2023-06-20",
      pausedFrom: "2023-06-12",
      pausedTo: "2023-06-08",
    }),
  ]);
  expect(tables[1]!.rows.length).toBe(0);
  const line = summary.find(({ title }) => /HR check/.test(title.en))!;
  expect(line.note!.en).toMatch(/1 without the day HR received/);
  expect(line.note!.en).toMatch(/2 with days that contradict/);
});

test("B-11 the notice of a disbursement within 3 working days; one not given yet is late up to the day of the figures", async () => {
  const company = { kind: "company", lent: "2022-06-01", due: "2023-06-01" } as const;
  const loans = [
    aRunLoan({ ...company, name: "按时", more: { days: daysOf({ disbursementNoticeOn: "2022-06-07" }) } }),
    aRunLoan({ ...company, name: "迟", more: { days: daysOf({ disbursementNoticeOn: "2022-06-08" }) } }),
    aRunLoan({ ...company, name: "未通知" }),
  ];
  // Wednesday 1 June; 2 June works, 3 to 5 June are the Dragon Boat holiday: 2, 6 and 7 June.
  const late = keyed((await report("baotou-2021", "2022-06-10", loans)).tables[1]!);
  expect(
    late.map((row) => [row["borrower"], formatDay(row["due"] as number), row["overrun"], titled(row["organisation"])]),
  ).toEqual([
    ["未通知", "2022-06-07", 3, "甲银行"],
    ["迟", "2022-06-07", 1, "甲银行"],
  ]);
});

test("a loan whose clock began before the document was in force is not measured", async () => {
  const loan = timed("早", { hrReceivedOn: "2021-09-01", hrDoneOn: "2021-12-01" });
  expect((await report("neimenggu-2021", "2023-12-05", [loan])).tables[1]!.rows.length).toBe(0);
});

test("a policy whose clocks name no days of a roster has no such report", async () => {
  expect(clocksReport(await aContext("luodian-2021", aBook("2023-01-05", [aRunLoan(lent)])))).toBeUndefined();
});
