import { expect, test } from "vitest";
import { subsidyList } from "#app/run/subsidy-list.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { subsidyRoster } from "#domain/papers/kinds/subsidy.ts";
import { paperValues } from "#domain/papers/values.ts";
import { aBook, aContext, aRunLoan, onDay, yuan } from "./a-book.ts";

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

// 50,000 × 3.70 % × 92 / 360 = 472.777… → 472.78
test("D-14 a roster of each bank for each township, in the order of the list, with its sums", async () => {
  const loans = [
    { name: "甲", township: "东乡", number: "000000199001011237" },
    { name: "乙", township: "西乡" },
    { name: "丙", township: "东乡" },
  ].map((given) =>
    aRunLoan({ ...micro, ...given, known: { loan: { scheme: "tuopin" } }, facts: [interest("2022-06-20", "472.78")] }),
  );
  const report = subsidyList(await aContext("luodian-2021", aBook("2022-06-30", loans, { isInterestRecorded: true })))!;
  expect(report.papers.map(({ file }) => file)).toEqual(["贴息清册/东乡-甲银行", "贴息清册/西乡-甲银行"]);
  const [part] = report.papers[0]!.parts;
  expect(part!.paper).toBe("subsidy-roster");
  const values = paperValues(subsidyRoster, part!.data, "issued");
  expect(values).toMatchObject({
    ok: true,
    value: {
      place: "东乡",
      programme: "脱贫人口小额信贷",
      period: "2022年4月1日至2022年6月30日",
      from: "2022年3月21日",
      to: "2022年6月20日",
      "total-balance": "100,000.00",
      "total-subsidy": "945.56",
      "实付贴息合计-大写": "玖佰肆拾伍元伍角陆分",
      loans: [
        { borrower: "丙", identity: "", days: "92", rate: "3.70%", subsidy: "472.78", adjustment: "" },
        { borrower: "甲", identity: "000000199001011237", "period-subsidy": "472.78" },
      ],
    },
  });
});
