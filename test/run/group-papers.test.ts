import { expect, test } from "vitest";
import { mattersList } from "#app/run/matters.ts";
import { jointGroupRoster } from "#domain/papers/kinds/compensation.ts";
import { paperValues } from "#domain/papers/values.ts";
import { aBook, aContext, aRunLoan, repaid } from "./a-book.ts";

const paid = { facts: [repaid("2023-08-30", "100000.00")] };
const group = (name: string, borrowers: readonly string[], more: object = paid) =>
  borrowers.map((borrower) => aRunLoan({ name: borrower, number: `N-${name}-${borrower}`, group: name, ...more }));

test("L-25 a joint group of three that has repaid gets its roster; one short of a household, or with a loan open, none", async () => {
  const loans = [
    ...group("1", ["甲", "乙", "丙"]),
    ...group("2", ["丁", "戊"]),
    ...group("3", ["己", "庚"]),
    ...group("3", ["辛"], {}),
  ];
  const report = mattersList(await aContext("linxia-2023", aBook("2023-09-30", loans)))!;
  expect(report.papers.map(({ file }) => file)).toEqual(["联保户花名册/东乡-1"]);
  const values = paperValues(jointGroupRoster, report.papers[0]!.parts[0]!.data, "issued");
  expect(values).toMatchObject({
    ok: true,
    value: {
      issuer: "东乡人民政府",
      members: [
        { borrower: "甲", "paid-off-on": "2023年8月30日", "repayment-certificate": "" },
        { borrower: "乙" },
        { borrower: "丙" },
      ],
    },
  });
});

test("L-25 a policy without that paper asks for none", async () => {
  const report = mattersList(await aContext("baotou-2021", aBook("2023-09-30", group("1", ["甲", "乙", "丙"]))));
  expect(report?.papers ?? []).toEqual([]);
});
