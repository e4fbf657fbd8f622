import { expect, test } from "vitest";
import { formatDay } from "#domain/calendar/day.ts";
import { basisOf } from "#test/policy-of.ts";
import { cite, entitled, fact, full, loanOf, outcome, policy } from "#test/subsidy-of.ts";
import { periodsOf } from "./periods.ts";

const interest = { dayCount: "actual/360" as const, rounding: "half-up" as const, settlementDay: 20, cite };
const year = ["2022-03-21", "2023-03-20"] as const;

// 50,000 yuan at 3.85 %: 92 days 491.944…, again 491.944…, 91 days 486.597…, 90 days 481.25. Rounded as a whole it would
// be 365 days, 1,951.736… → 1,951.74, a fen more than the four quarters come to.
const quarters = [
  "2022-03-21..2022-06-20 92 × 50000.00 @ 38500 = 491.94",
  "2022-06-21..2022-09-20 92 × 50000.00 @ 38500 = 491.94",
  "2022-09-21..2022-12-20 91 × 50000.00 @ 38500 = 486.60",
  "2022-12-21..2023-03-20 90 × 50000.00 @ 38500 = 481.25",
];

test("D-14 a window over four quarters comes to what its four quarters come to, to the fen", () => {
  const charged = policy(full, { period: { every: "quarter", cut: "charged", cite } });
  const whole = outcome(entitled(charged, loanOf(), ...year));
  expect(whole).toMatchObject({ amount: "1951.73", lines: quarters });
  const days = quarters.map((line) => [line.slice(0, 10), line.slice(12, 22)] as const);
  expect(days.flatMap(([from, to]) => outcome(entitled(charged, loanOf(), from, to)).lines)).toEqual(quarters);
});

test("D-14 the lines say at which days they were cut, and by which article", () => {
  const charged = policy(full, { period: { every: "quarter", cut: "charged", cite: "第九条" } });
  const { told } = outcome(entitled(charged, loanOf(), "2022-03-21", "2022-09-20"));
  expect(told).toContain("subsidy periods begin within the window = 2022-06-21\n");
  expect(told).toContain("§ 测〔2020〕1号 第九条 [test: subsidy.period]");
});

test("D-14 a file without subsidy periods: the lines are cut where interest is settled", () => {
  const settled = (every: "month" | "quarter" | "maturity", settlementDayCounted = true) =>
    policy(full, { period: undefined }, {}, { terms: { interest: { ...interest, every, settlementDayCounted } } });
  expect(outcome(entitled(settled("quarter"), loanOf(), ...year))).toMatchObject({ lines: quarters });
  expect(outcome(entitled(settled("maturity"), loanOf(), ...year))).toMatchObject({ amount: "1951.74" });
  expect(outcome(entitled(settled("month", false), loanOf(), "2022-03-01", "2022-03-31"))).toMatchObject({
    lines: [
      "2022-03-01..2022-03-19 19 × 50000.00 @ 38500 = 101.60",
      "2022-03-20..2022-03-31 12 × 50000.00 @ 38500 = 64.17",
    ],
  });
});

// From 1 to 20 December 20 days (106.94), and 11 days of the next charge (58.82).
test("settlement days cut in every year that a date may lie in", () => {
  const monthly = policy(full, { period: undefined }, {}, { terms: { interest: { ...interest, every: "month" } } });
  for (const year of ["1999", "2099", "2198"]) {
    const loan = loanOf({ signed: "2022-01-01", disbursed: `${year}-12-01`, matures: "2199-12-31" });
    expect(outcome(entitled(monthly, loan, `${year}-12-01`, `${year}-12-31`)).lines).toEqual([
      `${year}-12-01..${year}-12-20 20 × 50000.00 @ 38500 = 106.94`,
      `${year}-12-21..${year}-12-31 11 × 50000.00 @ 38500 = 58.82`,
    ]);
  }
});

// Lent on 31 January: settled on 28 February, 31 March …; of 28 days 149.72, of 31 days 165.76.
test("without a settlement day they are cut at the day of the month on which the money went out", () => {
  const { settlementDay: _, ...byDay } = interest;
  const monthly = policy(full, { period: undefined }, {}, { terms: { interest: { ...byDay, every: "month" } } });
  const loan = loanOf({ signed: "2022-01-20", facts: [fact("disbursed", "2022-01-31", "50000.00")] });
  expect(outcome(entitled(monthly, loan, "2022-01-01", "2022-03-30"))).toMatchObject({
    lines: [
      "2022-01-31..2022-02-27 28 × 50000.00 @ 38500 = 149.72",
      "2022-02-28..2022-03-30 31 × 50000.00 @ 38500 = 165.76",
    ],
  });
});

test("L-19 a period that was not entered: settlement days cut until it is, then the period does", () => {
  const parameters = {
    period: { title: { zh: "周期", en: "period" }, type: "choice" as const, choices: ["month", "quarter"], cite },
  };
  const unset = { period: { every: { parameter: "period" }, cut: "accrued" as const, cite } };
  expect(outcome(entitled(policy(full, unset, {}, { parameters }), loanOf(), ...year))).toMatchObject({
    lines: quarters,
  });
  const entered = policy(full, unset, { period: "month" }, { parameters });
  expect(outcome(entitled(entered, loanOf(), "2022-01-15", "2022-03-31")).lines).toHaveLength(3);
});

test("D-14 periods follow one another without a gap, days that no rule reaches among them", () => {
  const basis = basisOf(
    {
      terms: { interest: { ...interest, every: "quarter" } },
      subsidy: {
        excludes: { what: ["overdue"], cite },
        period: { by: "accrued", values: { "2022-07-01": { every: "quarter", cut: "charged", cite } } },
      },
    } as Parameters<typeof basisOf>[0],
    ["a"],
  );
  const days = { from: 19_000, until: 19_400 };
  const periods = periodsOf(basis)(days);
  // The first round is that of July to September 2022: what was charged from 21 June on.
  expect(periods.map(({ from, cites }) => `${formatDay(from)}${cites ? "" : " none"}`)).toEqual([
    "2022-01-08 none",
    "2022-06-21",
    "2022-09-21",
    "2022-12-21",
  ]);
  expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ until }) => until));
});
