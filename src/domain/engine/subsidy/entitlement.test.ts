import { describe, expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import {
  cite,
  entitled,
  fact,
  type Formula,
  type Formulas,
  full,
  loanOf,
  one,
  outcome,
  policy,
  type Subsidy,
} from "#test/subsidy-of.ts";

describe("days", () => {
  test("D-03 50,000 yuan at 3.85 % for the first quarter of 2022: 90 days, 481.25 yuan", () => {
    expect(outcome(entitled(policy(full), loanOf(), "2022-01-01", "2022-03-31"))).toMatchObject({
      amount: "481.25",
      lines: ["2022-01-01..2022-03-31 90 × 50000.00 @ 38500 = 481.25"],
    });
  });

  // 20,000 of 50,000 repaid on 15 February: 45 days on 50,000 (240.625 → 240.63), 45 days on 30,000 (144.375 → 144.38).
  test("the day of repayment does not count, the day of disbursement does; each line is rounded once", () => {
    const loan = loanOf({ facts: [fact("repaid", "2022-02-15", "20000.00")] });
    expect(outcome(entitled(policy(full), loan, "2021-12-01", "2022-03-31"))).toMatchObject({
      amount: "385.01",
      lines: [
        "2022-01-01..2022-02-14 45 × 50000.00 @ 38500 = 240.63",
        "2022-02-15..2022-03-31 45 × 30000.00 @ 38500 = 144.38",
      ],
    });
  });

  // October and November 2024 have 61 days, December up to the 30th 30: the due day bears nothing, nor do overdue days.
  test("L-04 nothing counts from the due day on", () => {
    expect(outcome(entitled(policy(full), loanOf(), "2024-10-01", "2025-03-31"))).toMatchObject({
      lines: ["2024-10-01..2024-12-30 91 × 50000.00 @ 38500 = 486.60"],
    });
    expect(outcome(entitled(policy(full), loanOf(), "2025-01-01", "2025-03-31"))).toMatchObject({
      amount: "0.00",
      lines: [],
    });
  });

  test("L-04 overdue interest that a decision lays to the bank is shown apart and not granted", () => {
    const loan = loanOf({
      facts: [fact("cause-decided", "2025-02-01", undefined, { cause: "bank" }), fact("settled", "2025-01-10")],
    });
    // The nights from 31 December to 9 January: 10 days, 53.47 yuan.
    expect(outcome(entitled(policy(full), loan, "2025-01-01", "2025-03-31"))).toMatchObject({
      amount: "0.00",
      apart: ["2025-01-01..2025-01-09 9 × 50000.00 @ 38500 = 48.13"],
    });
    const borrowers = loanOf({ facts: [fact("cause-decided", "2025-02-01", undefined, { cause: "borrower" })] });
    expect(outcome(entitled(policy(full), borrowers, "2025-01-01", "2025-03-31"))).toMatchObject({ apart: [] });
  });

  // Of 50,000 yuan 10,000 were due on 1 March and paid on 21 March: 20 nights on 40,000 only.
  test("L-04 an instalment that is overdue bears no subsidy, the rest of the loan does", () => {
    const instalments = [{ dueOn: parseDay("2022-03-01")!, principalFen: 1_000_000n }];
    const loan = { ...loanOf({ facts: [fact("repaid", "2022-03-21", "10000.00")] }), instalments };
    const result = outcome(entitled(policy(full), loan, "2022-01-01", "2022-03-20"));
    expect(result).toMatchObject({
      lines: [
        "2022-01-01..2022-02-28 59 × 50000.00 @ 38500 = 315.49",
        "2022-03-01..2022-03-20 20 × 40000.00 @ 38500 = 85.56",
      ],
    });
    expect(result.told).toContain("what is overdue bears no subsidy = 20 days");
  });

  test("a window that ends before it begins is refused", () => {
    expect(outcome(entitled(policy(full), loanOf(), "2022-03-31", "2022-03-30"))).toEqual({
      refused: ["input-invalid to"],
    });
  });
});

describe("formulas", () => {
  // 200,000 yuan at 5.30 %, signed 2022-01-04 when the 1-year LPR was 3.80 and the over-5-year 4.65; 28 + 28 + 31 + 3 = 90 days.
  const loan = loanOf({ principal: "200000.00", rate: "5.30", signed: "2022-01-04", matures: "2024-01-04" });
  const days = ["2022-01-04", "2022-04-03"] as const;
  const aboveLpr = { kind: "above-lpr", tenor: "1y", points: "-1.50" } as const;

  test.each<[string, Formula, string, number]>([
    ["S-06 the borrower bears 3.80 − 1.50 = 2.30, the budget 3.00", aboveLpr, "1500.00", 30_000],
    ["S-06 over five years: 4.65 − 1.50 = 3.15, so 2.15", { ...aboveLpr, tenor: "over-5y" }, "1075.00", 21_500],
    ["half of the part above", { ...aboveLpr, percent: "50" }, "750.00", 15_000],
    ["a borrower's part above the contract rate leaves nothing", { ...aboveLpr, points: "2.00" }, "0.00", 0],
    ["never more than the contract rate", { ...aboveLpr, points: "-5.00" }, "2650.00", 53_000],
    ["full", { kind: "share", percent: "100" }, "2650.00", 53_000],
    ["half", { kind: "share", percent: "50" }, "1325.00", 26_500],
    // 200,000 × 5.30 % × 33.3333 % × 90 ÷ 360 = 883.33245.
    ["a third, to four places", { kind: "share", percent: "33.3333" }, "883.33", 17_667],
    ["2 points a year", { kind: "rate", percent: "2.00" }, "1000.00", 20_000],
    ["6 points a year, but no more than the contract rate", { kind: "rate", percent: "6.00" }, "2650.00", 53_000],
  ])("%s", (_, formula, amount, millionths) => {
    expect(outcome(entitled(policy(one(formula)), loan, ...days))).toMatchObject({
      amount,
      lines: [`2022-01-04..2022-04-03 90 × 200000.00 @ ${millionths} = ${amount}`],
    });
  });

  test("a formula that grants nothing gives no lines, and says so", () => {
    const result = outcome(entitled(policy(one({ kind: "none" })), loan, ...days));
    expect(result).toMatchObject({ amount: "0.00", lines: [] });
    expect(result.told).toContain("no formula of the file applies");
  });

  test("S-12 without the LPR tenor the subsidy is refused and names the parameter", () => {
    const parameters = {
      "lpr-tenor": {
        title: { zh: "期限品种", en: "tenor" },
        type: "choice" as const,
        choices: ["1y", "over-5y"],
        cite,
      },
    };
    const formulas = one({ ...aboveLpr, tenor: { parameter: "lpr-tenor" } });
    expect(outcome(entitled(policy(formulas, {}, {}, { parameters }), loan, ...days))).toEqual({
      refused: ["parameter-unset lpr-tenor"],
    });
    expect(
      outcome(entitled(policy(formulas, {}, { "lpr-tenor": "over-5y" }, { parameters }), loan, ...days)),
    ).toMatchObject({ amount: "1075.00" });
  });

  test("a signing without its LPR row is refused", () => {
    const late = loanOf({ signed: "2030-01-04", matures: "2031-01-04" });
    expect(outcome(entitled(policy(one(aboveLpr)), late, "2030-01-04", "2030-01-31"))).toMatchObject({
      refused: [expect.stringContaining("lpr-missing")],
    });
  });

  test("S-07 a formula that is a parameter blocks only the loans that need it", () => {
    const parameters = {
      before: { title: { zh: "早先的办法", en: "earlier formula" }, type: "formula" as const, cite },
    };
    const formulas: Formulas = {
      all: {
        values: {
          "2020-01-01": { formula: { kind: "parameter", parameter: "before" }, cite },
          "2021-01-01": { formula: aboveLpr, cite },
        },
      },
    };
    const old = loanOf({
      principal: "200000.00",
      rate: "5.30",
      signed: "2020-12-31",
      disbursed: "2022-01-04",
      matures: "2023-12-31",
    });
    const unset = policy(formulas, {}, {}, { parameters });
    expect(outcome(entitled(unset, loan, ...days))).toMatchObject({ amount: "1500.00" });
    expect(outcome(entitled(unset, old, ...days))).toEqual({ refused: ["parameter-unset before"] });
    const set = policy(formulas, {}, { before: { kind: "share", percent: "50" } }, { parameters });
    expect(outcome(entitled(set, old, ...days))).toMatchObject({ amount: "1325.00" });
  });

  test("the first formula whose condition holds is taken; what it asks for and was not given is named", () => {
    const formulas: Formulas = {
      company: { when: 'loan.kind == "company"', formula: { kind: "share", percent: "50" }, cite },
      person: { formula: { kind: "share", percent: "100" }, cite },
    };
    const asked = (kind?: string) =>
      entitled(policy(formulas), { ...loan, ...(kind !== undefined && { known: { loan: { kind } } }) }, ...days);
    expect(outcome(asked("company"))).toMatchObject({ amount: "1325.00" });
    expect(outcome(asked("person"))).toMatchObject({ amount: "2650.00" });
    expect(outcome(asked())).toEqual({ refused: ["case-fact-missing loan.kind"] });
  });

  test("a condition may ask for what the contract itself says", () => {
    const formulas = one(
      { kind: "share", percent: "100" },
      { when: 'loan.termMonths <= 24 && loan.amount <= yuan("200000.00") && !loan.isExtended' },
    );
    expect(outcome(entitled(policy(formulas), loan, ...days))).toMatchObject({ amount: "2650.00" });
  });

  // 50,000 × 3.85 % × 31 ÷ 360 = 165.763…; 59 days of February and March at 1.925 %: 157.743…
  test("by the day of accrual the line is cut where the version changes", () => {
    const formulas: Formulas = {
      all: {
        by: "accrued",
        values: {
          "2020-01-01": { formula: { kind: "share", percent: "100" }, cite },
          "2022-02-01": { formula: { kind: "share", percent: "50" }, cite: "第二条" },
        },
      },
    };
    const result = entitled(policy(formulas), loanOf(), "2022-01-01", "2022-03-31");
    expect(outcome(result)).toMatchObject({
      amount: "323.50",
      lines: [
        "2022-01-01..2022-01-31 31 × 50000.00 @ 38500 = 165.76",
        "2022-02-01..2022-03-31 59 × 50000.00 @ 19250 = 157.74",
      ],
    });
    expect(result.ok && result.value.lines.map((line) => line.cite.article)).toEqual(["第一条", "第二条"]);
  });

  test("by the day of accrual a version that ends leaves the days after it without", () => {
    const formulas: Formulas = {
      all: {
        by: "accrued",
        values: { "2020-01-01": { formula: { kind: "share", percent: "100" }, cite }, "2022-02-01": null },
      },
    };
    expect(outcome(entitled(policy(formulas), loanOf(), "2022-01-01", "2022-03-31"))).toMatchObject({
      amount: "165.76",
    });
    expect(outcome(entitled(policy(formulas), loanOf(), "2022-02-01", "2022-03-31"))).toEqual({
      refused: ["rule-absent subsidy.formulas"],
    });
  });

  // December at 100 %: 165.76; January, the second year, at 50 %: 82.88.
  test("the share goes by the year of the loan, and ends with the last year named", () => {
    const formulas = one({ kind: "share", percent: "100" }, { shareByLoanYear: ["100", "50"] });
    expect(outcome(entitled(policy(formulas), loanOf(), "2022-12-01", "2023-01-31"))).toMatchObject({
      lines: [
        "2022-12-01..2022-12-31 31 × 50000.00 @ 38500 = 165.76",
        "2023-01-01..2023-01-31 31 × 50000.00 @ 19250 = 82.88",
      ],
    });
    expect(outcome(entitled(policy(formulas), loanOf(), "2023-12-01", "2024-01-31"))).toMatchObject({
      lines: ["2023-12-01..2023-12-31 31 × 50000.00 @ 19250 = 82.88"],
    });
  });

  test("the months that are subsidised at most", () => {
    const rest: Partial<Subsidy> = { maximum: { two: { months: 24, cite } } };
    expect(outcome(entitled(policy(full, rest), loanOf(), "2023-12-01", "2024-01-31"))).toMatchObject({
      lines: ["2023-12-01..2023-12-31 31 × 50000.00 @ 38500 = 165.76"],
    });
  });

  test("flat: 2 % of what goes out, once, on its day", () => {
    const formulas = one({ kind: "flat", percent: "2.00", at: "disbursed" });
    const twice = loanOf({
      principal: "200000.00",
      facts: [fact("disbursed", "2022-01-01", "150000.00"), fact("disbursed", "2022-02-10", "50000.00")],
    });
    expect(outcome(entitled(policy(formulas), twice, "2022-01-01", "2022-03-31"))).toMatchObject({
      amount: "4000.00",
      lines: [
        "2022-01-01..2022-01-01 0 × 150000.00 @ 20000 = 3000.00",
        "2022-02-10..2022-02-10 0 × 50000.00 @ 20000 = 1000.00",
      ],
    });
    expect(outcome(entitled(policy(formulas), twice, "2022-02-11", "2022-03-31"))).toMatchObject({ amount: "0.00" });
    const capped: Partial<Subsidy> = {
      principalCap: { most: "180000.00", per: "loan", repaidFirst: "unsubsidised", across: "by-signing", cite },
    };
    expect(outcome(entitled(policy(formulas, capped), twice, "2022-01-01", "2022-03-31"))).toMatchObject({
      amount: "3600.00",
    });
  });

  test("flat at payoff: only when repaid by the due day", () => {
    const formulas = one({ kind: "flat", percent: "2.00", at: "settled" });
    const settled = (on: string) =>
      outcome(entitled(policy(formulas), loanOf({ facts: [fact("settled", on)] }), "2024-10-01", "2025-03-31"));
    expect(settled("2024-12-31")).toMatchObject({ lines: ["2024-12-31..2024-12-31 0 × 50000.00 @ 20000 = 1000.00"] });
    expect(settled("2025-01-01")).toMatchObject({ amount: "0.00" });
  });
});
