import { expect, test } from "vitest";
import { dueList } from "#app/run/due-list.ts";
import { formatDay } from "#domain/calendar/day.ts";
import { aBook, aContext, aRunLoan, keyed, repaid, yuan } from "./a-book.ts";

test("L-01 a loan due on 2023-09-01 is listed from 15 days before the notice day 2023-08-01 to its due day", async () => {
  const listed = async (asOf: string) =>
    dueList(await aContext("linxia-2023", aBook(asOf, [aRunLoan()])))!.tables[0]!.rows.length;
  expect(await listed("2023-07-16")).toBe(0);
  expect(await listed("2023-07-17")).toBe(1);
  expect(await listed("2023-09-01")).toBe(1);
  expect(await listed("2023-09-02")).toBe(0);
});

test("L-01 the notice day stands in the list, and a notice not done by it is late", async () => {
  const [row] = keyed(dueList(await aContext("linxia-2023", aBook("2023-08-02", [aRunLoan()])))!.tables[0]!);
  expect(formatDay(row!["notice-on"] as number)).toBe("2023-08-01");
  expect(row!["state"]).toMatchObject({ en: "past the notice day" });
  expect(row!["days-left"]).toBe(30);
});

test("L-24 the list goes from door to door: by township, village and name", async () => {
  const book = aBook("2023-08-01", [
    aRunLoan({ township: "西乡", village: "二村", name: "李四" }),
    aRunLoan({ township: "东乡", village: "二村", name: "王五" }),
    aRunLoan({ township: "东乡", village: "一村", name: "赵六" }),
    aRunLoan({ township: "东乡", village: "二村", name: "陈七" }),
    aRunLoan({ name: "已还", facts: [repaid("2023-07-01", "100000.00")] }),
  ]);
  const report = dueList(await aContext("linxia-2023", book))!;
  expect(keyed(report.tables[0]!).map(({ borrower }) => borrower)).toEqual(["陈七", "王五", "赵六", "李四"]);
  expect(keyed(report.tables[1]!).map(({ village, loans, balance }) => [village, loans, balance])).toEqual([
    ["二村", 2, yuan("200000.00")],
    ["一村", 1, yuan("100000.00")],
    ["二村", 1, yuan("100000.00")],
  ]);
});

test("B-14 Baotou's companies are to be told by the 60th day before maturity", async () => {
  const loan = aRunLoan({ kind: "company", lent: "2022-06-01", due: "2023-06-01" });
  const [row] = keyed(dueList(await aContext("baotou-2021", aBook("2023-03-25", [loan])))!.tables[0]!);
  expect(formatDay(row!["notice-on"] as number)).toBe("2023-04-02");
});

test("a policy without reminders has no due list", async () => {
  expect(dueList(await aContext("kunming-2020", aBook("2021-03-25", [aRunLoan()])))).toBeUndefined();
});
