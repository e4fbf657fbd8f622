import { describe, expect, test } from "vitest";
import { subsidyList } from "#app/run/subsidy-list.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { aBook, aContext, aRunLoan, keyed, onDay, repaid, titled, yuan } from "./a-book.ts";

const interest = (on: string, amount: string): Fact => ({
  version: 1,
  kind: "interest-paid",
  effectiveOn: onDay(on),
  amountFen: yuan(amount),
});
const micro = {
  lent: "2022-03-21",
  due: "2025-03-21",
  principal: "50000.00",
  rate: "3.70",
  kind: "household",
} as const;
const own = (more: object = {}) => ({ loan: { scheme: "tuopin", ...more } });

describe("Luodian, April to June 2022: interest of 21 March to 20 June, paid by 30 June", () => {
  // 50,000 × 3.70 % × 92 / 360 = 472.777… → 472.78
  test("D-14 a loan whose interest was paid in full gets it back in full", async () => {
    const loan = aRunLoan({ ...micro, known: own(), facts: [interest("2022-06-20", "472.78")] });
    const report = subsidyList(
      await aContext("luodian-2021", aBook("2022-06-30", [loan], { isInterestRecorded: true })),
    )!;
    const [row] = keyed(report.tables[0]!);
    expect([row!["amount"], row!["payable"]]).toEqual([yuan("472.78"), yuan("472.78")]);
    const [line] = keyed(report.tables[1]!);
    expect([line!["days"], line!["subsidised"], line!["line"]]).toEqual([92, yuan("50000.00"), yuan("472.78")]);
  });

  test("D-03 interest that was not paid waits, and the list says so", async () => {
    const loan = aRunLoan({ ...micro, known: own() });
    const report = subsidyList(
      await aContext("luodian-2021", aBook("2022-06-30", [loan], { isInterestRecorded: true })),
    )!;
    const [row] = keyed(report.tables[0]!);
    expect(row!["payable"]).toBe(0n);
    expect(titled(row!["note"])).toBe("472.78 yuan waits until the interest is paid");
  });

  test("D-09 two contracts of a household: only 50,000 of them is subsidised, the earlier one first", async () => {
    const paid = [interest("2022-06-20", "2000.00")];
    const book = aBook(
      "2022-06-30",
      [
        aRunLoan({ ...micro, id: "A", principal: "30000.00", household: "H1", known: own(), facts: paid }),
        aRunLoan({
          ...micro,
          id: "B",
          lent: "2022-03-22",
          principal: "40000.00",
          household: "H1",
          known: own({ isAdditional: true }),
          facts: paid,
        }),
      ],
      { isInterestRecorded: true },
    );
    const report = subsidyList(await aContext("luodian-2021", book))!;
    const lines = keyed(report.tables[1]!);
    expect(lines.map((line) => [line["contract"], line["subsidised"]])).toEqual([
      ["A", yuan("30000.00")],
      ["B", yuan("20000.00")],
    ]);
  });

  test("D-14 what was granted too much before comes off; with nothing left it is to be returned", async () => {
    // Derived for 21 Dec 2021 to 20 Mar 2022, lent 21 Dec 2021: 50,000 × 3.70 % × 90 / 360 = 462.50
    const facts = [interest("2022-03-20", "462.50"), interest("2022-06-20", "472.78")];
    const granted = { more: { subsidyGranted: yuan("500.00") }, days: { subsidyGrantedThrough: onDay("2022-03-20") } };
    const early = { ...micro, lent: "2021-12-21", due: "2024-12-21", facts, known: own() };
    const book = aBook("2022-06-30", [aRunLoan({ ...early, more: granted })], { isInterestRecorded: true });
    const [row] = keyed(subsidyList(await aContext("luodian-2021", book))!.tables[0]!);
    expect([row!["amount"], row!["adjustment"], row!["payable"]]).toEqual([
      yuan("472.78"),
      yuan("-37.50"),
      yuan("435.28"),
    ]);
    const repaidEarly = aRunLoan({
      ...early,
      facts: [...facts.slice(0, 1), repaid("2022-03-21", "50000.00")],
      more: granted,
    });
    const [over] = keyed(
      subsidyList(await aContext("luodian-2021", aBook("2022-06-30", [repaidEarly], { isInterestRecorded: true })))!
        .tables[0]!,
    );
    expect([over!["payable"], over!["carried"]]).toEqual([0n, yuan("37.50")]);
    expect(titled(over!["note"])).toMatch(/to be returned/);
  });
});

test("L-19 a bank's claim is recomputed and the difference shown; L-04 overdue days are not subsidised, and it says so", async () => {
  const loan = aRunLoan({ more: { more: { subsidyClaimed: yuan("1000.00") } } });
  const report = subsidyList(await aContext("linxia-2023", aBook("2023-09-30", [loan])))!;
  const [row] = keyed(report.tables[0]!);
  expect(row!["difference"]).toBe(yuan("1000.00") - (row!["amount"] as bigint));
  expect(titled(row!["note"])).toMatch(/overdue 29 days: not subsidised/);
});

test("the round of a day inside a quarter is the one before it", async () => {
  const loan = aRunLoan({ ...micro, known: own() });
  const report = subsidyList(await aContext("luodian-2021", aBook("2022-09-29", [loan])))!;
  expect(report.tables[0]!.subtitle!.en).toMatch(/2022-03-21 to 2022-06-20, paid by 2022-06-30/);
});
