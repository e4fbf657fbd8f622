import { expect, test } from "vitest";
import { exemptionsReport } from "#app/run/exemptions-report.ts";
import { aBook, aContext, aRunLoan, keyed, titled, yuan } from "./a-book.ts";

const recent = { lent: "2023-06-01", due: "2026-06-01" };
const table = (report: NonNullable<ReturnType<typeof exemptionsReport>>, id: string) =>
  keyed(report.tables.find((each) => each.id === id)!);

test("N-01 persons up to 100,000 are exempt, a fen more is not; a counter-guarantee all the same breaks a hard exemption", async () => {
  const secured = (hasCounterGuarantee: boolean) => ({ loan: { hasCounterGuarantee } });
  const book = aBook("2023-12-05", [
    aRunLoan({ ...recent, name: "免", known: secured(false) }),
    aRunLoan({ ...recent, name: "要", known: secured(true) }),
    aRunLoan({ ...recent, name: "超", principal: "100000.01", known: secured(true) }),
    aRunLoan({ ...recent, name: "企业", kind: "company", known: secured(true) }),
  ]);
  const report = exemptionsReport(await aContext("neimenggu-2021", book))!;
  const [ground] = table(report, "exemption-grounds");
  expect([
    titled(ground!["ground"]),
    titled(ground!["level"]),
    ground!["exempt"],
    ground!["amount"],
    ground!["asked"],
  ]).toEqual(["Persons up to 100,000 yuan", "hard", 2, yuan("200000.00"), 1]);
  expect(titled(ground!["evidence"])).toBe("the amount applied for");
  const asked = table(report, "exemptions-asked");
  expect(asked.map((row) => [row["borrower"], titled(row["from"]), titled(row["state"])])).toEqual([
    ["要", "counter-guarantee", "a hard exemption: may not be asked for"],
  ]);
  expect(table(report, "exempt-loans").map((row) => row["borrower"])).toEqual(["免", "要"]);
});

test("N-01 grounds in principle may be departed from with a reason, and both are counted", async () => {
  const rated = {
    ...recent,
    principal: "150000.00",
    known: { applicant: { isCreditRated: true }, loan: { guaranteeKind: "salary" } },
  };
  const book = aBook("2023-12-05", [
    aRunLoan({ ...rated, name: "甲有理由", more: { more: { departureReason: "经营地不稳定" } } }),
    aRunLoan({ ...rated, name: "乙无理由" }),
    aRunLoan({
      ...rated,
      name: "丙信用",
      known: { applicant: { isCreditRated: true }, loan: { guaranteeKind: "credit" } },
    }),
    aRunLoan({ ...rated, name: "丁不明", known: { loan: { guaranteeKind: "salary" } } }),
  ]);
  const report = exemptionsReport(await aContext("neimenggu-2021", book))!;
  const ground = table(report, "exemption-grounds").find(
    (row) => titled(row["ground"]) === "Merchant or farmer rated creditworthy",
  )!;
  expect([titled(ground["level"]), ground["exempt"], ground["asked"], ground["with-reason"], ground["open"]]).toEqual([
    "in principle",
    3,
    2,
    1,
    1,
  ]);
  expect(titled(ground["lacking"])).toBe("rated creditworthy by a financial institution");
  const asked = table(report, "exemptions-asked");
  expect(new Map(asked.map((row) => [row["borrower"], titled(row["state"])]))).toEqual(
    new Map([
      ["甲有理由", "exempt in principle, a reason is given"],
      ["乙无理由", "exempt in principle, no reason is given"],
    ]),
  );
  const line = report.summary.find(({ title }) => title.en === "asked for though exempt in principle")!;
  expect([line.count, line.note?.en]).toEqual([2, "1 with a reason, 1 without"]);
});

test("S-08 the layer above exempts persons up to 100,000 where the county's file says nothing", async () => {
  const loan = aRunLoan({ ...recent, known: { loan: { guaranteeKind: "property" } } });
  const report = exemptionsReport(await aContext("linxia-2023", aBook("2023-12-05", [loan])))!;
  expect(table(report, "exemptions-asked").map((row) => titled(row["ground"]))).toEqual(["Persons up to 100,000 yuan"]);
});

test("D-02 where nothing may be asked of anybody, only those of whom it was asked are listed", async () => {
  const micro = { kind: "household", lent: "2022-03-21", due: "2025-03-21", principal: "50000.00" } as const;
  const book = aBook("2023-01-05", [
    aRunLoan({ ...micro, name: "信用", known: { loan: { guaranteeKind: "credit" } } }),
    aRunLoan({ ...micro, name: "抵押", known: { loan: { guaranteeKind: "mortgage" } } }),
    aRunLoan({ ...micro, name: "未填" }),
  ]);
  const report = exemptionsReport(await aContext("luodian-2021", book))!;
  expect(table(report, "exempt-loans").length).toBe(0);
  expect(table(report, "exemptions-asked").map((row) => [row["borrower"], titled(row["from"])])).toEqual([
    ["抵押", "mortgage"],
  ]);
});

test("a policy that exempts nobody has no such report", async () => {
  const loan = aRunLoan({ kind: "company", lent: "2022-06-01", due: "2023-06-01" });
  expect(exemptionsReport(await aContext("baotou-2021", aBook("2023-03-01", [loan])))).toBeUndefined();
});
