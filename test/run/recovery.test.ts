import { expect, test } from "vitest";
import type { RunLoan } from "#app/run/book.ts";
import { recoveryList } from "#app/run/recovery-list.ts";
import type { Report } from "#app/run/report.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { aBook, aContext, aRunLoan, keyed, onDay, repaid, titled, yuan } from "./a-book.ts";

const fact = (kind: "compensated" | "recovered", on: string, amount: string): Fact => ({
  version: 1,
  kind,
  effectiveOn: onDay(on),
  amountFen: yuan(amount),
});
const rowsIn = (report: Report | undefined) => keyed(report!.tables[0]!);
const parts = (row: { [key: string]: unknown }) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, fen]) => (key.startsWith("party-") ? [[key.slice(6), fen]] : [])),
  );
const costs = (amount: string): Partial<RunLoan> => ({ more: { costs: yuan(amount) } });

test("L-10 what is recovered returns in full to the fund; costs are recorded and not deducted", async () => {
  const facts = [fact("compensated", "2023-12-01", "100000.00"), fact("recovered", "2024-02-01", "30000.00")];
  const book = aBook("2024-03-01", [aRunLoan({ facts, more: costs("1200.00") })]);
  const report = recoveryList(await aContext("linxia-2023", book));
  expect(rowsIn(report)).toMatchObject([
    {
      compensated: yuan("100000.00"),
      receipts: yuan("30000.00"),
      costs: yuan("1200.00"),
      deducted: 0n,
      net: yuan("30000.00"),
      "party-guarantee-fund": yuan("30000.00"),
    },
  ]);
  expect(report!.tables[0]!.notes![0]!.en).toBe("Goes to: the fund account at that bank.");
});

test("C-15 a payment to the bank after compensation is found, is to be passed on, and is divided; one after the day is not", async () => {
  const facts = [
    fact("compensated", "2023-12-01", "60000.00"),
    repaid("2023-12-10", "5000.00"),
    fact("recovered", "2024-03-02", "1.00"),
  ];
  const report = recoveryList(await aContext("linxia-2023", aBook("2024-03-01", [aRunLoan({ facts })])));
  expect(rowsIn(report).map((row) => [titled(row["state"]), row["receipts"], parts(row)])).toEqual([
    ["paid after compensation: the bank passes it on", yuan("5000.00"), { "guarantee-fund": yuan("5000.00") }],
  ]);
});

test("B-16 Baotou: costs come off first, as far as each recovery suffices; the rest goes in the risk shares", async () => {
  const facts = [
    fact("compensated", "2023-07-01", "400000.00"),
    fact("recovered", "2023-09-01", "6000.00"),
    fact("recovered", "2023-10-01", "94000.00"),
  ];
  const loan = aRunLoan({
    kind: "company",
    principal: "1000000.00",
    lent: "2022-06-01",
    due: "2023-06-01",
    facts,
    known: { company: { district: "九原区" } },
    more: costs("10000.00"),
  });
  const report = recoveryList(await aContext("baotou-2021", aBook("2023-12-01", [loan])));
  const [first, second] = rowsIn(report);
  expect(first).toMatchObject({ deducted: yuan("6000.00"), net: 0n });
  // 94000 − 4000 = 90000: pool 36000 (10800, 10800, 14400), bank 18000, guarantor 36000.
  expect(second).toMatchObject({ deducted: yuan("4000.00"), net: yuan("90000.00"), "group-pool": yuan("36000.00") });
  expect(parts(second!)).toEqual({
    region: yuan("10800.00"),
    city: yuan("10800.00"),
    district: yuan("14400.00"),
    bank: yuan("18000.00"),
    guarantor: yuan("36000.00"),
  });
});

test.each([
  ["the whole claim", "38000.00"],
  ["what city and county paid", "30400.00"],
] as const)("K-08 Kunming: by what each bore, where the compensation is recorded as %s", async (_, compensated) => {
  const facts = [
    fact("compensated", "2021-06-01", compensated),
    fact("recovered", "2021-09-01", "1000.01"),
    fact("recovered", "2021-10-01", "0.02"),
  ];
  const loan = aRunLoan({
    principal: "38000.00",
    lent: "2018-03-01",
    due: "2020-03-01",
    facts,
    known: { loan: { handledBy: "county" } },
  });
  const report = recoveryList(await aContext("kunming-2020", aBook("2021-12-01", [loan])));
  const rows = rowsIn(report);
  expect(parts(rows[0]!)).toEqual({ city: yuan("600.01"), county: yuan("200.00"), bank: yuan("200.00") });
  expect(Object.values(parts(rows[1]!)).reduce<bigint>((sum, fen) => sum + (fen as bigint), 0n)).toBe(2n);
  const sums = keyed(report!.tables[1]!).map((row) => row["amount"] as bigint);
  expect(sums.reduce((sum, fen) => sum + fen, 0n)).toBe(yuan("1000.03"));
});

test("K-08 without who handled the loan a recovery is listed, not divided, and says what is missing", async () => {
  const facts = [fact("compensated", "2021-06-01", "38000.00"), fact("recovered", "2021-09-01", "500.00")];
  const loan = aRunLoan({ principal: "38000.00", lent: "2018-03-01", due: "2020-03-01", facts });
  const [row] = rowsIn(recoveryList(await aContext("kunming-2020", aBook("2021-12-01", [loan]))));
  expect(row!["not-divided"]).toBe(yuan("500.00"));
  expect(titled(row!["obstacles"])).toMatch(/who handled the loan/);
});

test("N-15 without its parameters a recovery is not divided; what is unset is said once", async () => {
  const facts = [fact("compensated", "2023-06-01", "90000.00"), fact("recovered", "2023-09-01", "500.00")];
  const loan = () => aRunLoan({ lent: "2022-01-01", due: "2023-01-01", facts });
  const report = recoveryList(await aContext("neimenggu-2021", aBook("2023-12-01", [loan(), loan()]), "none"));
  expect(rowsIn(report).map((row) => [row["not-divided"], row["obstacles"]])).toEqual([
    [yuan("500.00"), undefined],
    [yuan("500.00"), undefined],
  ]);
  expect(report!.blocked.map(({ at }) => at)).toEqual(["recovery-shares"]);
});
