import { expect, test } from "vitest";
import { mattersList } from "#app/run/matters.ts";
import { overdueList } from "#app/run/overdue-list.ts";
import { statusLists } from "#app/run/status-lists.ts";
import { formatDay } from "#domain/calendar/day.ts";
import { aBook, aContext, aRunLoan, keyed, repaid, titled } from "./a-book.ts";

const asOf = "2023-12-05";

test("L-15 overdue loans are listed with bucket and class proposed, the longest overdue first", async () => {
  const book = aBook(asOf, [
    aRunLoan({ name: "未到期", due: "2023-12-05" }),
    aRunLoan({ name: "三十天", due: "2023-11-05" }),
    aRunLoan({ name: "拒还", due: "2023-09-01", known: { loan: { refusesToPay: true } } }),
    aRunLoan({ name: "已还", facts: [repaid("2023-12-05", "100000.00")] }),
  ]);
  const rows = keyed(overdueList(await aContext("linxia-2023", book)).tables[0]!);
  expect(rows.map((row) => [row["borrower"], row["days"], titled(row["bucket"]), titled(row["class"])])).toEqual([
    ["拒还", 95, "90 days and more", "Refuses in bad faith"],
    ["三十天", 30, "1–30 days", "Overdue, repays when pressed"],
  ]);
});

test("L-14 a loan due or overdue with nobody responsible on a side is listed, and on which", async () => {
  const somebody = { bank: "银行甲", township: "乡镇乙" };
  const book = aBook(asOf, [
    aRunLoan({ name: "无人" }),
    aRunLoan({ name: "缺乡镇", more: { responsible: { ...somebody, township: undefined } } }),
    aRunLoan({ name: "齐全", more: { responsible: somebody } }),
  ]);
  const rows = keyed(overdueList(await aContext("linxia-2023", book)).tables[2]!);
  expect(Object.fromEntries(rows.map((row) => [row["borrower"], titled(row["unassigned"])]))).toEqual({
    无人: "bank and township",
    缺乡镇: "township",
  });
});

test("L-16 a lawsuit is due after three full months overdue, not a day sooner", async () => {
  const lawsuits = async (on: string) => {
    const report = mattersList(await aContext("linxia-2023", aBook(on, [aRunLoan()])))!;
    return keyed(report.tables[0]!).filter((row) => titled(row["matter"]) === "Lawsuit");
  };
  expect(await lawsuits("2023-11-30")).toEqual([]);
  const [row] = await lawsuits("2023-12-01");
  expect(formatDay(row!["deadline"] as number)).toBe("2023-12-01");
});

test("L-09 an overdue loan subsidised and not guaranteed is the bank's to collect; loans that do not say so are counted", async () => {
  const book = aBook("2023-11-30", [
    aRunLoan({ name: "贴息不担保", known: { loan: { isGuaranteed: false, isSubsidised: true } } }),
    aRunLoan({ name: "担保", known: { loan: { isGuaranteed: true, isSubsidised: true } } }),
    aRunLoan({ name: "未填" }),
  ]);
  const report = mattersList(await aContext("linxia-2023", book))!;
  const collected = keyed(report.tables[0]!).filter((row) => /not guaranteed/.test(titled(row["matter"])));
  expect(collected.map(({ borrower }) => borrower)).toEqual(["贴息不担保"]);
  expect(report.tables[0]!.notes!.map(({ en }) => en)).toContainEqual(expect.stringMatching(/^1 loans lack /));
});

test("L-11 counter-guarantees are released on payoff by kind; a joint group only when every household has paid", async () => {
  const paid = [repaid("2023-08-30", "100000.00")];
  const secured = (guaranteeKind: string) => ({ loan: { guaranteeKind, isGuaranteed: true, isSubsidised: true } });
  const book = aBook(asOf, [
    aRunLoan({ name: "工资", facts: paid, known: secured("salary") }),
    aRunLoan({ name: "房产", facts: paid, known: secured("property") }),
    aRunLoan({ name: "联一", facts: paid, group: "G1", known: secured("joint") }),
    aRunLoan({ name: "联二", facts: paid, group: "G1", known: secured("joint") }),
    aRunLoan({ name: "联三", facts: paid, group: "G2", known: secured("joint") }),
    aRunLoan({ name: "联四", group: "G2", known: secured("joint") }),
  ]);
  const rows = keyed(mattersList(await aContext("linxia-2023", book))!.tables[0]!);
  const released = rows.filter((row) => /release/i.test(titled(row["matter"])));
  expect(new Set(released.map(({ borrower }) => borrower))).toEqual(new Set(["工资", "房产", "联一", "联二"]));
});

test("L-05 an overdue loan not paid in full is entered on the bad-credit list with day and source", async () => {
  const book = aBook(asOf, [aRunLoan({ facts: [repaid("2023-09-01", "60000.00")] })]);
  const [row] = keyed(statusLists(await aContext("linxia-2023", book))!.tables[0]!);
  expect(formatDay(row!["since"] as number)).toBe("2023-09-02");
  expect(titled(row!["source"])).toBe("loan roster: overdue 95 days, 40,000.00 yuan owed");
});
