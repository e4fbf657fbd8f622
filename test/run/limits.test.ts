import { expect, test } from "vitest";
import { limitsReport } from "#app/run/limits-report.ts";
import type { RunLoan } from "#app/run/book.ts";
import { aBook, aContext, aRunLoan, keyed, onDay, repaid, titled } from "./a-book.ts";

type Row = ReturnType<typeof keyed>[number];

async function findings(policy: string, asOf: string, loans: readonly RunLoan[]): Promise<Row[]> {
  return keyed(limitsReport(await aContext(policy, aBook(asOf, loans)))!.tables[0]!);
}

const said = (row: Row): string[] => [String(row["borrower"]), titled(row["rule"]), titled(row["level"])];
const person = { number: "622921198505060011", known: { applicant: { category: "registered-unemployed" } } };
const recent = { lent: "2023-06-01", due: "2026-06-01" };

test("S-01 caps: 200,000 for a person and 3,000,000 for a company may be lent, a fen more is listed with both figures", async () => {
  const rows = await findings("linxia-2023", "2023-12-05", [
    aRunLoan({ ...recent, name: "足额", principal: "200000.00" }),
    aRunLoan({ ...recent, name: "超额", principal: "200000.01" }),
    aRunLoan({ ...recent, name: "企业足额", kind: "company", principal: "3000000.00", due: "2025-06-01" }),
    aRunLoan({ ...recent, name: "企业超额", kind: "company", principal: "3000000.01", due: "2025-06-01" }),
  ]);
  const caps = rows.filter((row) => /Cap for/.test(titled(row["rule"])));
  expect(caps.map((row) => [...said(row), titled(row["measured"]), titled(row["bound"])])).toEqual([
    ["超额", "Cap for a person", "hard", "200,000.01 yuan", "at most 200,000.00 yuan"],
    ["企业超额", "Cap for a small company", "hard", "3,000,000.01 yuan", "at most 3,000,000.00 yuan"],
  ]);
});

test("S-01 terms: three years for a person, two for a company, a day more is a begun month too many", async () => {
  const rows = await findings("linxia-2023", "2023-12-05", [
    aRunLoan({ ...recent, name: "三年" }),
    aRunLoan({ ...recent, name: "三年一天", due: "2026-06-02" }),
    aRunLoan({ ...recent, name: "企业三年", kind: "company" }),
  ]);
  const terms = rows.filter((row) => /Term/.test(titled(row["rule"])));
  expect(terms.map(({ borrower, measured }) => [borrower, titled(measured)])).toEqual([
    ["三年一天", "37 months"],
    ["企业三年", "36 months"],
  ]);
});

test("S-05 the rate may be LPR of the signing day plus the area's points: 3.65 % and 2.50 on 2023-06-01", async () => {
  const rows = await findings("linxia-2023", "2023-12-05", [
    aRunLoan({ ...recent, name: "上限", rate: "6.15" }),
    aRunLoan({ ...recent, name: "超过", rate: "6.1501" }),
    aRunLoan({ ...recent, name: "降息后", lent: "2023-06-20", due: "2026-06-20", rate: "6.15" }),
  ]);
  const rates = rows.filter((row) => titled(row["rule"]) === "Rate cap");
  expect(rates.map((row) => [row["borrower"], titled(row["measured"]), titled(row["bound"])])).toEqual([
    ["超过", "6.1501 %", "at most 6.15 %"],
    ["降息后", "6.15 %", "at most 6.05 %"],
  ]);
});

test("L-13 the fourth loan of a borrower is one too many, and one after a late payoff is listed", async () => {
  const loan = (n: number, more: object = {}) =>
    aRunLoan({
      ...person,
      id: `C${n}`,
      lent: `202${n}-05-01`,
      due: `202${n + 1}-05-01`,
      facts: [repaid(`202${n}-12-01`, "100000.00")],
      ...more,
    });
  const rows = await findings("linxia-2023", "2024-01-10", [
    loan(0),
    loan(1, { facts: [repaid("2022-05-02", "100000.00")] }),
    loan(2),
    loan(3, { facts: [] }),
  ]);
  expect(rows.map((row) => [row["contract"], titled(row["rule"]), titled(row["measured"])])).toEqual(
    expect.arrayContaining([
      ["C3", "Times in all", "4"],
      ["C3", "Repaid on time", "repaid every earlier loan on time no"],
    ]),
  );
});

test("D-02 the cap of 50,000 holds in principle: marked, with who may pass it; the term of three years is hard", async () => {
  const loan = {
    kind: "household",
    lent: "2022-03-21",
    due: "2025-03-21",
    rate: "3.70",
    principal: "50000.00",
  } as const;
  const rows = await findings("luodian-2021", "2023-01-05", [
    aRunLoan({ ...loan, name: "足额" }),
    aRunLoan({ ...loan, name: "超额", principal: "50000.01" }),
    aRunLoan({ ...loan, name: "超期", due: "2025-03-22" }),
    aRunLoan({ ...loan, name: "超利率", rate: "4.61" }),
  ]);
  expect(rows.map((row) => [...said(row), titled(row["passed-by"])])).toEqual([
    ["超额", "Amount", "in principle", "County credit union"],
    ["超期", "Term", "hard", "undefined"],
    ["超利率", "Rate for terms of one to three years", "hard", "undefined"],
  ]);
});

test("D-05 age is that of the day of application: 65 in the year, 66 from the birthday on; D-04 a wedding is refused by name", async () => {
  const loan = { kind: "household", due: "2025-03-21", rate: "3.70", principal: "30000.00" } as const;
  const number = "522728195603210017";
  const rows = await findings("luodian-2021", "2023-01-05", [
    aRunLoan({ ...loan, name: "生日前", number, lent: "2022-03-20", due: "2025-03-20" }),
    aRunLoan({ ...loan, name: "生日", number: "522728195603210025", lent: "2022-03-21" }),
    aRunLoan({
      ...loan,
      name: "先申请",
      number: "522728195603210033",
      lent: "2022-03-21",
      more: { days: { appliedOn: onDay("2022-03-18") } },
    }),
    aRunLoan({ ...loan, name: "结婚", lent: "2022-03-21", known: { loan: { purpose: "用于结婚" } } }),
    aRunLoan({ ...loan, name: "养殖", lent: "2022-03-21", known: { loan: { purpose: "发展养殖" } } }),
    aRunLoan({ ...loan, name: "不明", lent: "2022-03-21", known: { loan: { purpose: "备耕" } } }),
  ]);
  expect(rows.map((row) => [...said(row), titled(row["measured"])])).toEqual([
    ["生日", "Age 18 to 65", "in principle", "age on the day of application 66"],
    ["结婚", "Not for a wedding", "hard", "purpose wedding"],
  ]);
});

test("B-09 past 10,000,000 of one company with its running loans together, and past one year, hold in principle; past two years is hard", async () => {
  const loan = { kind: "company", number: "91150200MA0N000015", lent: "2022-06-01", due: "2023-06-01" } as const;
  const rows = await findings("baotou-2021", "2023-03-01", [
    aRunLoan({ ...loan, name: "第一笔", principal: "6000000.00" }),
    aRunLoan({ ...loan, name: "第二笔", lent: "2022-07-01", principal: "4000000.01" }),
    aRunLoan({ ...loan, name: "三年", number: "91150200MA0N000023", due: "2025-06-01", principal: "1000000.00" }),
  ]);
  expect(rows.map((row) => [...said(row), titled(row["measured"])])).toEqual([
    ["第二笔", "Cap for a company", "in principle", "10,000,000.01 yuan"],
    ["三年", "Usual term", "in principle", "36 months"],
    ["三年", "Longest term", "hard", "36 months"],
  ]);
});

test("B-10 support for more than 36 months in a row; a gap of more than the months entered starts anew", async () => {
  const loan = { kind: "company", number: "91150200MA0N000015", principal: "1000000.00" } as const;
  const paid = (on: string) => ({ facts: [repaid(on, "1000000.00")] });
  const loans = (gapTo: string, due: string) => [
    aRunLoan({ ...loan, lent: "2021-06-01", due: "2022-06-01", ...paid("2022-06-01") }),
    aRunLoan({ ...loan, lent: "2022-06-01", due: "2023-06-01", ...paid("2023-06-01") }),
    aRunLoan({ ...loan, name: "续", lent: gapTo, due }),
  ];
  const rows = async (...given: Parameters<typeof loans>) =>
    (await findings("baotou-2021", "2024-01-10", loans(...given))).map((row) => [
      titled(row["rule"]),
      titled(row["measured"]),
    ]);
  expect(await rows("2023-06-01", "2024-06-01")).toEqual([]);
  expect(await rows("2023-06-01", "2024-06-02")).toContainEqual(["Years of support in a row", "37 months"]);
  expect(await rows("2023-12-01", "2024-12-01")).toContainEqual(["Years of support in a row", "42 months"]);
  expect(await rows("2023-12-02", "2024-12-02")).toEqual([]);
});

test("a loan signed after the document's last day is a finding of its own; one from before it is held against nothing", async () => {
  const loan = { kind: "company", principal: "1000000.00" } as const;
  const book = aBook("2026-06-01", [
    aRunLoan({ ...loan, name: "末日", lent: "2026-04-30", due: "2027-04-30" }),
    aRunLoan({ ...loan, name: "过期", lent: "2026-05-01", due: "2027-05-01" }),
    aRunLoan({ ...loan, name: "早先", lent: "2020-05-01", due: "2027-05-01" }),
  ]);
  const report = limitsReport(await aContext("baotou-2021", book))!;
  expect(keyed(report.tables[0]!).map(said)).toEqual([["过期", "New loan after the document's end", "hard"]]);
  expect(report.tables[0]!.notes!.map(({ en }) => en)).toContainEqual(
    expect.stringMatching(/^1 running loans were signed/),
  );
});

test("what no sheet says is counted once with its rule, not listed loan by loan; unset parameters are named once", async () => {
  const loans = [aRunLoan({ ...recent, name: "甲" }), aRunLoan({ ...recent, name: "乙" })];
  const report = limitsReport(await aContext("linxia-2023", aBook("2023-12-05", loans), "none"))!;
  expect(report.tables[0]!.rows.length).toBe(0);
  const rules = keyed(report.tables[1]!);
  const rule = (title: string) => rules.find((row) => titled(row["rule"]) === title)!;
  expect(rule("Credit record")).toMatchObject({ judged: 0, open: 2, breaches: 0 });
  expect(titled(rule("Credit record")["lacking"])).toBe("is on a bad-credit list");
  expect(rule("Cap for a person")).toMatchObject({ judged: 2, open: 0 });
  expect(titled(rule("Rate cap")["lacking"])).toMatch(/LPR tenor.*Area class/);
  expect(report.blocked.map(({ at }) => at)).toEqual(["lpr-tenor", "area-class"]);
});

test("a loan repaid in full is held against no limit", async () => {
  const facts = [repaid("2023-09-01", "300000.00")];
  expect(await findings("linxia-2023", "2023-12-05", [aRunLoan({ ...recent, principal: "300000.00", facts })])).toEqual(
    [],
  );
});
