import { expect, test } from "vitest";
import { breakersReport } from "#app/run/breakers-report.ts";
import { scopesOf } from "#app/run/figures.ts";
import { fundReport } from "#app/run/fund-report.ts";
import { schemesReport } from "#app/run/schemes-report.ts";
import type { FundMovement } from "#app/run/book.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { aBook, aContext, aRunLoan, keyed, onDay, repaid, titled, yuan } from "./a-book.ts";

const compensated = (on: string, amount: string): Fact => ({
  version: 1,
  kind: "compensated",
  effectiveOn: onDay(on),
  amountFen: yuan(amount),
});
const recovered = (on: string, amount: string): Fact => ({
  version: 1,
  kind: "recovered",
  effectiveOn: onDay(on),
  amountFen: yuan(amount),
});
const guaranteed = { loan: { isGuaranteed: true } };

let row = 1;
const movement = (kind: FundMovement["kind"], amount: string, more: Partial<FundMovement> = {}): FundMovement => ({
  kind,
  direction: "in",
  account: undefined,
  bank: undefined,
  district: undefined,
  on: onDay("2022-03-01"),
  amountFen: yuan(amount),
  note: undefined,
  origin: { file: "基金.xlsx", sheet: "流水", row: row++ },
  ...more,
});

test("the figures of a bank are what its loans come to: due, repaid, compensated, recovered, overdue", () => {
  const book = aBook("2023-12-05", [
    aRunLoan({ facts: [repaid("2023-08-01", "100000.00")], known: guaranteed }),
    aRunLoan({
      facts: [
        repaid("2023-09-01", "30000.00"),
        compensated("2023-12-01", "70000.00"),
        recovered("2023-12-04", "500.00"),
      ],
      known: guaranteed,
    }),
    aRunLoan({ due: "2024-09-01", known: guaranteed }),
    aRunLoan({ facts: [repaid("2023-09-01", "10000.00")], known: guaranteed }),
    aRunLoan({ bank: "乙银行" }),
  ]);
  const [first, second] = scopesOf(book, book.loans, "lender");
  expect(first!.name).toBe("甲银行");
  expect(first!.figures).toMatchObject({
    disbursedPrincipal: yuan("400000.00"),
    repaidPrincipal: yuan("140000.00"),
    outstandingPrincipal: yuan("190000.00"),
    guaranteedBalance: yuan("190000.00"),
    maturedPrincipal: yuan("300000.00"),
    maturedRepaidPrincipal: yuan("140000.00"),
    overduePrincipal: yuan("90000.00"),
    nonPerformingPrincipal: yuan("90000.00"),
    compensatedGross: yuan("70000.00"),
    compensatedNet: yuan("69500.00"),
    loans: 4,
    overdueLoans: 1,
  });
  expect(second!.figures).not.toHaveProperty("guaranteedBalance");
});

test("L-07 the recovery rate of each bank is measured and opens to its loans: the parts sum to the figures", async () => {
  const due = { known: guaranteed };
  const book = aBook("2023-12-05", [
    aRunLoan({ ...due, facts: [repaid("2023-09-01", "96000.00")] }),
    aRunLoan({ ...due, bank: "乙银行", facts: [repaid("2023-09-01", "95999.99")] }),
  ]);
  const report = breakersReport(await aContext("linxia-2023", book))!;
  const rates = keyed(report.tables[0]!).filter((each) => titled(each["breaker"]) === "Maturity recovery rate");
  expect(rates.map((each) => [titled(each["of"]), each["measure"], titled(each["state"])])).toEqual([
    ["甲银行", "96.00", "clear"],
    ["乙银行", "95.9999", "tripped"],
  ]);
  const parts = keyed(report.tables[1]!);
  const sum = parts.reduce((total, each) => total + (each["maturedRepaidPrincipal"] as bigint), 0n);
  expect(sum).toBe(yuan("191999.99"));
});

test("D-12 Luodian's ratio counts the loans of its own scheme; D-07 the earlier one stands apart", async () => {
  const late = { lent: "2022-03-01", due: "2022-09-01" };
  const book = aBook("2023-01-05", [
    aRunLoan({ ...late, known: { loan: { scheme: "fupin" } } }),
    aRunLoan({ lent: "2022-03-01", due: "2025-03-01", known: { loan: { scheme: "tuopin" } } }),
  ]);
  const context = await aContext("luodian-2021", book);
  const [ratio] = keyed(breakersReport(context)!.tables[0]!);
  expect([ratio!["measure"], titled(ratio!["state"])]).toEqual(["0.00", "clear"]);
  const schemes = keyed(schemesReport(context)!.tables[0]!);
  expect(schemes.map((each) => [titled(each["scheme"]), each["overdue"]])).toEqual([
    ["the earlier poverty micro-credit", yuan("100000.00")],
    ["micro-credit for people out of poverty", 0n],
  ]);
});

test("B-18 net compensation of 20 % of the pool's capital stops new business", async () => {
  const facts = [compensated("2023-01-10", "1700000.00"), recovered("2023-02-10", "100000.00")];
  const loan = { kind: "company", principal: "5000000.00", lent: "2021-09-01", due: "2022-09-01" } as const;
  const fund = [movement("injection", "8000000.00", { district: "东区" })];
  const report = breakersReport(
    await aContext("baotou-2021", aBook("2023-03-01", [aRunLoan({ ...loan, facts })], { fund })),
  )!;
  const [ratio] = keyed(report.tables[0]!);
  expect([ratio!["measure"], titled(ratio!["state"])]).toEqual(["20.00", "tripped"]);
});

test("L-12 at 90 % repaid a refund of the deposit is proposed, bank by bank", async () => {
  const facts = [repaid("2023-09-01", "95000.00")];
  const fund = [movement("deposit", "20000.00", { bank: "甲银行" })];
  const book = aBook("2023-12-05", [aRunLoan({ facts, known: guaranteed })], { fund });
  const rows = keyed(fundReport(await aContext("linxia-2023", book))!.tables[0]!);
  const refund = rows.find((each) => titled(each["of"]) === "甲银行" && /19,000\.00/.test(titled(each["finding"])));
  expect(refund).toBeDefined();
});

test("B-01 a district's arrears against the least injection are named", async () => {
  const fund = [movement("injection", "3999999.99", { district: "东区", on: onDay("2021-06-01") })];
  const loan = aRunLoan({ kind: "company", known: { company: { district: "东区" } } });
  const rows = keyed(fundReport(await aContext("baotou-2021", aBook("2023-12-05", [loan], { fund })))!.tables[0]!);
  expect(rows.some((each) => titled(each["of"]) === "东区" && /0\.01 yuan/.test(titled(each["finding"])))).toBe(true);
});
