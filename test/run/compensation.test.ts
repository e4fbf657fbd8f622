import { expect, test } from "vitest";
import type { FundMovement, RunLoan } from "#app/run/book.ts";
import { compensationList } from "#app/run/compensation-list.ts";
import type { Report } from "#app/run/report.ts";
import { formatDay } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { findPaper } from "#domain/papers/papers.ts";
import { paperValues } from "#domain/papers/values.ts";
import { aBook, aContext, aRunLoan, keyed, onDay, repaid, titled, yuan } from "./a-book.ts";

const guaranteed = { loan: { isGuaranteed: true } };
const pursued = { pursuits: { count: 2, lastOn: onDay("2023-11-20") } };
const paidInterest = (on: string, amount: string): Fact => ({
  version: 1,
  kind: "interest-paid",
  effectiveOn: onDay(on),
  amountFen: yuan(amount),
});

const candidates = (report: Report | undefined) => keyed(report!.tables[0]!);
const tableOf = (report: Report | undefined, id: string) => keyed(report!.tables.find((table) => table.id === id)!);
const sum = (amounts: readonly unknown[]): bigint =>
  amounts.reduce<bigint>((total, fen) => total + ((fen as bigint) ?? 0n), 0n);
/** What stands in the columns of the parties of a row. */
const parts = (row: { [key: string]: unknown }) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, fen]) => (key.startsWith("party-") ? [[key.slice(6), fen]] : [])),
  );

test("L-06 a loan may be compensated from the 90th day overdue: principal and interest owed, borne by the fund, with what is missing", async () => {
  const facts = [repaid("2023-09-01", "40000.00")];
  const listed = async (asOf: string) =>
    compensationList(
      await aContext(
        "linxia-2023",
        aBook(asOf, [
          aRunLoan({ facts, known: guaranteed, more: { ...pursued, more: { interestOwed: yuan("725.00") } } }),
        ]),
      ),
    );
  expect(candidates(await listed("2023-11-29"))).toEqual([]);
  const report = await listed("2023-12-05");
  const [row] = candidates(report);
  expect(formatDay(row!["first-day"] as number)).toBe("2023-11-30");
  expect(row).toMatchObject({
    days: 95,
    "days-since": 5,
    "applied-on": undefined,
    "owed-principal": yuan("60000.00"),
    interest: yuan("725.00"),
    total: yuan("60725.00"),
    "party-guarantee-fund": yuan("60725.00"),
    pursuits: 2,
  });
  expect(titled(row!["papers"])).toBe(
    "Written application for compensation, Notice of payment in the debtor's place, Record of pursuit",
  );
  expect(titled(row!["state"])).toBe("something is missing");
  expect(row!["obstacles"]).toBeUndefined();
  expect(report!.summary.find(({ title }) => title.en === "of them not applied for")!.count).toBe(1);
});

test("L-06 interest up to maturity is charged by the policy's rule, less what was paid", async () => {
  // 20+91+90+92+92+91+90+92+72 days: 241.67+1099.58+1087.50+1111.67+1111.67+1099.58+1087.50+1111.67+870.00 = 8820.84.
  const facts = [paidInterest("2022-12-21", "8000.00"), paidInterest("2023-12-06", "500.00")];
  const loan = aRunLoan({ facts, known: guaranteed, more: pursued });
  const of = async (isInterestRecorded: boolean) =>
    compensationList(await aContext("linxia-2023", aBook("2023-12-05", [loan], { isInterestRecorded })));
  expect(candidates(await of(true))[0]).toMatchObject({ "interest-owed": yuan("820.84"), total: yuan("100820.84") });
  const unknown = await of(false);
  expect(candidates(unknown)[0]).toMatchObject({ "interest-owed": undefined, total: yuan("100000.00") });
  expect(unknown!.tables[0]!.notes!.map(({ en }) => en)).toContainEqual(
    expect.stringMatching(/^1 loan does not say what interest is owed/),
  );
});

test("L-06 the notice is filled from the case; what nobody gave is missing on it, not zero", async () => {
  const held = ["compensation-application", "pursuit-record"];
  const loan = (more: object) =>
    aRunLoan({ number: "000000199001011237", known: guaranteed, more: { ...pursued, papers: held, ...more } });
  const book = aBook("2023-12-05", [loan({ more: { interestOwed: yuan("0.00") } }), loan({})]);
  const [given, lacking] = compensationList(await aContext("linxia-2023", book))!.papers.map(
    ({ parts: [part] }) => part!,
  );
  const paper = findPaper(given!.paper);
  if (!paper.ok) throw new Error("no such paper");
  const values = paperValues(paper.value, given!.data, "issued");
  expect(values).toMatchObject({ ok: true, value: { 代偿合计: "100,000.00", 逾期天数: "95" } });
  expect(paperValues(paper.value, lacking!.data, "issued")).toMatchObject({
    ok: false,
    refusals: [{ at: "interest" }, { at: "total" }],
  });
});

test("L-09 a loan subsidised and not guaranteed is never compensated, and says why; one that does not say it is asked", async () => {
  const book = aBook("2023-12-05", [
    aRunLoan({ name: "不担保", known: { loan: { isGuaranteed: false } }, more: pursued }),
    aRunLoan({ name: "未填", more: pursued }),
    aRunLoan({ name: "担保", known: guaranteed, more: pursued }),
  ]);
  const report = compensationList(await aContext("linxia-2023", book));
  const rows = candidates(report);
  expect(Object.fromEntries(rows.map((row) => [row["borrower"], titled(row["lacking"])]))).toEqual({
    未填: "guaranteed by the fund",
    担保: "undefined",
  });
  const [excluded] = tableOf(report, "compensation-excluded");
  expect(excluded!["borrower"]).toBe("不担保");
  expect(titled(excluded!["reason"])).toMatch(/not guaranteed is not compensated/);
});

test("a loan that was compensated, repaid or is not due is no candidate", async () => {
  const compensated: Fact = {
    version: 1,
    kind: "compensated",
    effectiveOn: onDay("2023-12-01"),
    amountFen: yuan("60000.00"),
  };
  const book = aBook("2023-12-05", [
    aRunLoan({ facts: [compensated], known: guaranteed }),
    aRunLoan({ facts: [repaid("2023-12-01", "100000.00")], known: guaranteed }),
    aRunLoan({ due: "2024-09-01", known: guaranteed }),
  ]);
  expect(candidates(compensationList(await aContext("linxia-2023", book)))).toEqual([]);
});

test("B-15 Baotou: from day 26; pool 40 % shared 30:30:40, bank 20 %, guarantor 40 %; districts stand apart", async () => {
  const company = (principal: string, district: string, count: number) =>
    aRunLoan({
      kind: "company",
      principal,
      lent: "2022-06-01",
      due: "2023-06-01",
      known: { company: { district } },
      more: { pursuits: { count, lastOn: undefined } },
    });
  const listed = async (asOf: string) =>
    compensationList(
      await aContext(
        "baotou-2021",
        aBook(asOf, [company("1000000.00", "九原区", 2), company("500000.01", "东河区", 1)]),
      ),
    );
  expect(candidates(await listed("2023-06-26"))).toEqual([]);
  const report = await listed("2023-06-27");
  const rows = candidates(report);
  const [first] = rows.filter((row) => row["total"] === yuan("1000000.00"));
  expect(parts(first!)).toEqual({
    region: yuan("120000.00"),
    city: yuan("120000.00"),
    district: yuan("160000.00"),
    bank: yuan("200000.00"),
    guarantor: yuan("400000.00"),
  });
  expect(first!["group-pool"]).toBe(yuan("400000.00"));
  expect(rows.map((row) => sum(Object.values(parts(row))) - (row["total"] as bigint))).toEqual([0n, 0n]);
  const [once] = rows.filter((row) => row["pursuits"] === 1);
  expect(titled(once!["obstacles"])).toMatch(/several recorded attempts/);
  // Of 500000.01 the pool gets the odd fen (the largest remainder, first of two): 200000.01; of that the district, 80000.01.
  const districts = tableOf(report, "compensation-parties").filter((row) => titled(row["party"]).includes("区)"));
  expect(districts.map((row) => row["amount"])).toEqual(expect.arrayContaining([yuan("160000.00"), yuan("80000.01")]));
  expect(sum(tableOf(report, "compensation-parties").map((row) => row["amount"]))).toBe(yuan("1500000.01"));
  expect(report!.tables[0]!.notes!.map(({ en }) => en)).toContainEqual(
    "Given for none of them: amount to be deducted. Once given, they are judged too.",
  );
});

const injected = (account: string, amount: string): FundMovement => ({
  kind: "injection",
  direction: "in",
  account,
  bank: undefined,
  district: undefined,
  on: onDay("2020-01-02"),
  amountFen: yuan(amount),
  note: undefined,
  origin: { file: "基金.xlsx", sheet: "流水", row: 2 },
});

test("K-06 Kunming: by ground, county-handled 60:20:20; the city's risk fund is drawn down case after case", async () => {
  const loan = (name: string, principal: string, due: string, more: RunLoan["more"]) =>
    aRunLoan({ name, principal, lent: "2018-03-01", due, known: { loan: { handledBy: "county" } }, more: { more } });
  const book = aBook(
    "2021-03-31",
    [
      loan("先", "38000.01", "2020-03-01", { ground: "death", legallyPursued: true }),
      loan("后", "20000.00", "2020-06-01", { ground: "（1a）借款人死亡" }),
      loan("无情形", "50000.00", "2020-06-01", {}),
    ],
    { fund: [injected("市级小额担保贷款风险资金", "30000.00")] },
  );
  const report = compensationList(await aContext("kunming-2020", book));
  const rows = candidates(report);
  expect(rows.map((row) => [row["borrower"], parts(row)])).toEqual([
    ["先", { city: yuan("22800.01"), county: yuan("7600.00"), bank: yuan("7600.00") }],
    ["后", { city: yuan("12000.00"), county: yuan("4000.00"), bank: yuan("4000.00") }],
  ]);
  expect(rows.map((row) => [row["source-city-1"], row["source-city-2"]])).toEqual([
    [yuan("22800.01"), yuan("0.00")],
    [yuan("7199.99"), yuan("4800.01")],
  ]);
  expect(titled(rows[0]!["papers"])).toMatch(/^Proof that property or estate was settled, /);
  expect(titled(rows[1]!["lacking"])).toBe("pursued by legal process");
  expect(report!.summary.find(({ title }) => title.en === "overdue, no ground established")).toMatchObject({
    count: 1,
    amount: { fen: yuan("50000.00") },
  });
  expect(report!.papers.map(({ file }) => file)).toEqual([
    "呆账代偿审批表/甲银行/0001-先",
    "呆账代偿审批表/甲银行/0002-后",
    "呆账代偿汇总表/某县",
  ]);
  const incomplete = report!.papers.flatMap(({ parts: [part] }) => {
    const paper = findPaper(part!.paper);
    const values = paper.ok ? paperValues(paper.value, part!.data, "issued") : paper;
    return values.ok ? [] : values.refusals.map(({ at }) => at);
  });
  // The rosters name no identity numbers and no pursuit; all else is filled.
  expect(incomplete).toEqual(["identity", "pursuit", "identity", "pursuit", "cases.0.identity", "cases.1.identity"]);
});

test("K-01 a ground that the policy does not have is listed and named, and nothing is divided", async () => {
  const book = aBook("2021-03-31", [
    aRunLoan({ lent: "2018-03-01", due: "2020-03-01", more: { more: { ground: "搬家" } } }),
  ]);
  const [row] = candidates(compensationList(await aContext("kunming-2020", book)));
  expect(titled(row!["obstacles"])).toMatch(/搬家/);
  expect(row!["total"]).toBeUndefined();
});

test("D-18 D-09 Luodian: 50,000 a household are covered, earlier contracts first; what is over stays with the bank", async () => {
  const loan = (name: string, lent: string) =>
    aRunLoan({ name, household: "户1", principal: "40000.00", kind: "household", lent, due: "2023-01-10" });
  const book = aBook("2023-06-01", [loan("后签", "2022-02-01"), loan("先签", "2021-09-01")]);
  const report = compensationList(await aContext("luodian-2021", book));
  expect(Object.fromEntries(candidates(report).map((row) => [row["borrower"], parts(row)]))).toEqual({
    先签: { fund: yuan("28000.00"), bank: yuan("12000.00") },
    后签: { fund: yuan("7000.00"), bank: yuan("33000.00") },
  });
  expect(report!.blocked).toEqual([]);
});

test.each([
  ["D-18", "luodian-2021", ["compensation-days", "compensation-steps", "recovery-shares", "risk-shares"]],
  ["N-15", "neimenggu-2021", ["compensation-days", "compensation-interest-up-to", "compensation-shares"]],
])(
  "%s %s: without its parameters no loan is a candidate; each is named once, and the loans are counted",
  async (_, policy, unset) => {
    const late = { lent: "2022-01-01", due: "2023-01-01", known: guaranteed };
    const report = compensationList(
      await aContext(policy, aBook("2023-12-05", [aRunLoan(late), aRunLoan(late)]), "none"),
    );
    expect(candidates(report)).toEqual([]);
    expect(new Set(report!.blocked.map(({ at }) => at))).toEqual(new Set(unset));
    expect(report!.summary.find(({ title }) => title.en.startsWith("overdue, and the days"))!.count).toBe(2);
  },
);

test("D-18 with the days entered and the shares not, loans are listed with what is owed and wait; what is unset is said once", async () => {
  const late = () => aRunLoan({ kind: "household", household: "户1", lent: "2022-01-01", due: "2023-01-01" });
  const entered = { "start-day": "2021-07-01", "compensation-days": 60 };
  const report = compensationList(await aContext("luodian-2021", aBook("2023-12-05", [late(), late()]), entered));
  expect(candidates(report).map((row) => [row["total"], row["not-shared"], titled(row["state"])])).toEqual([
    [yuan("100000.00"), yuan("100000.00"), "waits for parameters"],
    [yuan("100000.00"), yuan("100000.00"), "waits for parameters"],
  ]);
  expect(new Set(report!.blocked.map(({ at }) => at))).toEqual(
    new Set(["compensation-steps", "recovery-shares", "risk-shares"]),
  );
});

test("a policy that says nothing of compensation has no list", async () => {
  expect(compensationList(await aContext("national-startup-2020", aBook("2023-12-05", [aRunLoan()])))).toBeUndefined();
});
