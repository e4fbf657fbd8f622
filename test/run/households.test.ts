import { expect, test } from "vitest";
import type { Household } from "#app/run/book.ts";
import { householdsReport } from "#app/run/households-report.ts";
import { limitsReport } from "#app/run/limits-report.ts";
import { aBook, aContext, aRunLoan, keyed, onDay, repaid, titled, yuan } from "./a-book.ts";

const micro = {
  kind: "household",
  lent: "2022-03-21",
  due: "2025-03-21",
  principal: "30000.00",
  rate: "3.70",
} as const;
const additional = { known: { loan: { isAdditional: true } } };

function aHousehold(id: string, more: Partial<Household> = {}, members: readonly [string, string][] = []): Household {
  return {
    id,
    kind: "out-of-poverty",
    from: onDay("2021-01-01"),
    to: undefined,
    place: { county: "某县", township: "东乡", village: "一村" },
    members: members.map(([name, number]) => ({ name, number, from: undefined, to: undefined })),
    origin: { file: "户.xlsx", sheet: "户", row: 2 },
    ...more,
  };
}

test("D-01 a second running loan of a household is listed with the first; as an additional one, or after payoff, it is not", async () => {
  const book = aBook("2023-01-05", [
    aRunLoan({ ...micro, id: "A1", household: "甲" }),
    aRunLoan({ ...micro, id: "A2", household: "甲", name: "李四", lent: "2022-04-21" }),
    aRunLoan({ ...micro, id: "B1", household: "乙" }),
    aRunLoan({ ...micro, id: "B2", household: "乙", lent: "2022-04-21", ...additional }),
    aRunLoan({ ...micro, id: "C1", household: "丙", facts: [repaid("2022-04-21", "30000.00")] }),
    aRunLoan({ ...micro, id: "C2", household: "丙", lent: "2022-04-21" }),
    aRunLoan({ ...micro, id: "D1", household: "丁", ...additional }),
  ]);
  const report = householdsReport(await aContext("luodian-2021", book))!;
  const rows = keyed(report.tables[0]!);
  expect(rows.map((row) => [row["household"], row["contract"], titled(row["rule"])])).toEqual([
    ["甲", "A2", "One loan per household"],
    ["丁", "D1", "Additional loan: beside a running one"],
  ]);
  expect(titled(rows[0]!["other-loans"])).toBe("张三, contract A1, signed 2022-03-21, 30,000.00 yuan");
  const several = keyed(report.tables[1]!);
  expect(several.map((row) => [row["household"], row["loans"], row["borrower-count"], row["additional"]])).toEqual([
    ["乙", 2, 1, 1],
    ["甲", 2, 2, 0],
  ]);
});

test("D-01 both schemes count: a loan of the earlier one that still runs stands in the way", async () => {
  const book = aBook("2023-01-05", [
    aRunLoan({
      ...micro,
      id: "老",
      household: "甲",
      lent: "2020-05-01",
      due: "2023-05-01",
      known: { loan: { scheme: "fupin" } },
    }),
    aRunLoan({ ...micro, id: "新", household: "甲", known: { loan: { scheme: "tuopin" } } }),
  ]);
  const rows = keyed(householdsReport(await aContext("luodian-2021", book))!.tables[0]!);
  expect(rows.map((row) => row["contract"])).toEqual(["新"]);
});

test("D-09 a household's total may reach 100,000 with an additional loan, not a fen more", async () => {
  const pair = (household: string, second: string) => [
    aRunLoan({ ...micro, household, principal: "50000.00" }),
    aRunLoan({ ...micro, household, lent: "2022-05-21", principal: second, ...additional }),
  ];
  const book = aBook("2023-01-05", [...pair("足额", "50000.00"), ...pair("超额", "50000.01")]);
  const rows = keyed(householdsReport(await aContext("luodian-2021", book))!.tables[0]!);
  expect(rows.map((row) => [row["household"], titled(row["measured"]), titled(row["bound"])])).toEqual([
    ["超额", "100,000.01 yuan", "at most 100,000.00 yuan"],
  ]);
});

test("D-01 households not on the list on the day of signing, or of another kind, are listed; those that left it since apart", async () => {
  const households = [
    aHousehold("在册"),
    aHousehold("其他", { kind: "other" }),
    aHousehold("迟入", { from: onDay("2022-03-22") }),
    aHousehold("早退", { to: onDay("2022-03-20") }),
    aHousehold("后退", { to: onDay("2022-12-31") }),
  ];
  const loans = ["在册", "其他", "迟入", "早退", "后退", "无此户"].map((household) =>
    aRunLoan({ ...micro, name: household, household }),
  );
  const report = householdsReport(await aContext("luodian-2021", aBook("2023-01-05", loans, { households })))!;
  const rows = keyed(report.tables[0]!);
  expect(new Set(rows.map((row) => row["household"]))).toEqual(new Set(["其他", "迟入", "早退", "无此户"]));
  expect(new Set(rows.map((row) => titled(row["rule"])))).toEqual(new Set(["Who may borrow"]));
  const left = keyed(report.tables.find(({ id }) => id === "households-left")!);
  expect(left.map((row) => row["household"])).toEqual(["后退"]);
});

test("without a list of households nobody is said to be off it: the rule is counted as not judged", async () => {
  const report = householdsReport(
    await aContext("luodian-2021", aBook("2023-01-05", [aRunLoan({ ...micro, household: "甲" })])),
  )!;
  expect(report.tables[0]!.rows.length).toBe(0);
  expect(report.tables[0]!.notes!.map(({ en }) => en)).toContainEqual(expect.stringMatching(/^No list of households/));
  const rule = keyed(report.tables.find(({ id }) => id === "rules-judged")!).find(
    (row) => titled(row["rule"]) === "Who may borrow",
  );
  expect([rule!["judged"], rule!["open"], titled(rule!["lacking"])]).toEqual([
    0,
    1,
    "is on the register, kind of household",
  ]);
});

test("L-13 another member of the household has had such a loan, long repaid: refused, and the earlier loan is named", async () => {
  const households = [
    aHousehold("H1", {}, [
      ["张父", "622921196005060013"],
      ["张子", "622921199005060012"],
    ]),
  ];
  const loans = [
    aRunLoan({
      id: "旧",
      name: "张父",
      number: "622921196005060013",
      lent: "2020-05-01",
      due: "2022-05-01",
      facts: [repaid("2022-04-01", "100000.00")],
    }),
    aRunLoan({ id: "新", name: "张子", number: "622921199005060012", lent: "2023-06-01", due: "2026-06-01" }),
    aRunLoan({ id: "他人", name: "王五", number: "622921199105060011", lent: "2023-06-01", due: "2026-06-01" }),
  ];
  const context = await aContext("linxia-2023", aBook("2023-12-05", loans, { households }));
  const rows = keyed(householdsReport(context)!.tables[0]!);
  expect(rows.map((row) => [row["contract"], titled(row["rule"])])).toEqual([["新", "One borrower per household"]]);
  expect(titled(rows[0]!["other-loans"])).toBe("张父, contract 旧, signed 2020-05-01, 100,000.00 yuan");
  expect(keyed(limitsReport(context)!.tables[0]!).map((row) => titled(row["rule"]))).not.toContain(
    "One borrower per household",
  );
});

test("L-13 the borrower's own earlier loan is not another member's", async () => {
  const own = { name: "张三", number: "622921198505060011", household: "H1" };
  const loans = [
    aRunLoan({ ...own, id: "一", lent: "2020-05-01", due: "2022-05-01", facts: [repaid("2022-04-01", "100000.00")] }),
    aRunLoan({ ...own, id: "二", lent: "2023-06-01", due: "2026-06-01" }),
  ];
  const report = householdsReport(await aContext("linxia-2023", aBook("2023-12-05", loans)))!;
  expect(report.tables[0]!.rows.length).toBe(0);
});

test("C-17 a member who left takes the earlier loan along, and those who stay keep the bar", async () => {
  const father = { name: "张父", number: "622921196005060013" };
  const households: Household[] = [
    aHousehold("原户", {}, [["张母", "622921196105060012"]]),
    aHousehold("分户", {}, [
      [father.name, father.number],
      ["张媳", "622921199105060020"],
    ]),
  ];
  const recent = { lent: "2023-06-01", due: "2026-06-01" };
  const book = aBook(
    "2023-12-05",
    [
      aRunLoan({
        ...father,
        id: "旧",
        household: "原户",
        lent: "2020-05-01",
        due: "2022-05-01",
        facts: [repaid("2022-04-01", "100000.00")],
      }),
      aRunLoan({ ...recent, id: "留下", name: "张母", number: "622921196105060012" }),
      aRunLoan({ ...recent, id: "随去", name: "张媳", number: "622921199105060020" }),
    ],
    {
      households: households.map((household) =>
        household.id === "分户"
          ? { ...household, members: household.members.map((member) => ({ ...member, from: onDay("2023-01-01") })) }
          : household,
      ),
    },
  );
  const rows = keyed(householdsReport(await aContext("linxia-2023", book))!.tables[0]!);
  expect(new Set(rows.map((row) => row["contract"]))).toEqual(new Set(["留下", "随去"]));
});

test("C-20 joint groups that lack a household or have a member overdue are listed; a member who has repaid belongs to it still", async () => {
  const joint = (group: string, name: string, more: object = {}) =>
    aRunLoan({ group, name, due: "2024-09-01", known: { loan: { guaranteeKind: "joint" } }, ...more });
  const paid = { facts: [repaid("2023-08-30", "100000.00")] };
  const book = aBook("2023-12-05", [
    ...["甲", "乙"].map((name) => joint("两户", name)),
    ...["丙", "丁"].map((name) => joint("有逾期", name)),
    joint("有逾期", "戊", { due: "2023-09-01" }),
    ...["己", "庚"].map((name) => joint("齐全", name)),
    joint("齐全", "辛", paid),
    joint("都还清", "壬", paid),
  ]);
  const report = householdsReport(await aContext("linxia-2023", book))!;
  const groups = keyed(report.tables.find(({ id }) => id === "joint-groups")!);
  expect(
    groups.map((row) => [
      row["group"],
      row["known"],
      row["expected"],
      titled(row["overdue"]),
      titled(row["state"]),
      row["balance"],
    ]),
  ).toEqual([
    ["两户", 2, 3, "", "incomplete", yuan("200000.00")],
    ["有逾期", 3, 3, "戊", "a member is overdue", yuan("300000.00")],
  ]);
});

test("a policy that says nothing of households, and a roster without groups: no such report", async () => {
  const loan = aRunLoan({ kind: "company", lent: "2022-06-01", due: "2023-06-01" });
  expect(householdsReport(await aContext("baotou-2021", aBook("2023-03-01", [loan])))).toBeUndefined();
});
