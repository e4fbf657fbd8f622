import { describe, expect, test } from "vitest";
import { cite, entitled, fact, full, loanOf, outcome, policy } from "#test/subsidy-of.ts";

describe("the borrower pays first", () => {
  const paidFirst = policy(full, { payment: { after: "interest-paid", cite } });
  const paid = (...payments: [on: string, amount: string][]) =>
    loanOf({ facts: payments.map(([on, amount]) => fact("interest-paid", on, amount)) });
  const first = ["2022-01-01", "2022-03-31"] as const;
  const second = ["2022-04-01", "2022-06-30"] as const;

  test("D-03 without any record interest is taken as paid when due, and the explanation says so", () => {
    const result = outcome(entitled(paidFirst, loanOf(), ...first));
    expect(result).toMatchObject({ amount: "481.25", waiting: [] });
    expect(result.told).toContain("no payment of interest is recorded, so it is taken as paid when due");
  });

  // Settled on 20 March: 79 days, 422.43; the 11 days to the end of March, 58.82, wait.
  test("D-03 what was charged on 20 March and paid counts, what is not yet paid waits", () => {
    expect(outcome(entitled(paidFirst, paid(["2022-03-20", "422.43"]), ...first))).toMatchObject({
      amount: "422.43",
      lines: ["2022-01-01..2022-03-20 79 × 50000.00 @ 38500 = 422.43"],
      waiting: ["2022-03-21..2022-03-31 11 × 50000.00 @ 38500 = 58.82"],
    });
  });

  test("D-03 interest paid for the whole window is all granted", () => {
    expect(outcome(entitled(paidFirst, paid(["2022-03-31", "481.25"]), ...first))).toMatchObject({
      amount: "481.25",
      waiting: [],
    });
  });

  // Of 491.94 charged on 20 June the 11 days of March are 58.82 and the rest 433.12: together no more than was paid.
  test("D-03 ordinary interest paid late is refunded in the round after", () => {
    expect(
      outcome(entitled(paidFirst, paid(["2022-03-20", "422.43"], ["2022-06-20", "491.94"]), ...second)),
    ).toMatchObject({
      amount: "491.94",
      lines: [
        "2022-03-21..2022-03-31 11 × 50000.00 @ 38500 = 58.82",
        "2022-04-01..2022-06-20 81 × 50000.00 @ 38500 = 433.12",
      ],
      waiting: ["2022-06-21..2022-06-30 10 × 50000.00 @ 38500 = 53.47"],
    });
  });

  test("D-03 interest paid in part is refunded in part, and nothing is lost over two rounds", () => {
    const inTwo = paid(["2022-03-20", "200.00"], ["2022-04-15", "222.43"]);
    expect(outcome(entitled(paidFirst, inTwo, ...first))).toMatchObject({
      amount: "200.00",
      waiting: [
        "2022-01-01..2022-03-20 79 × 50000.00 @ 38500 = 222.43",
        "2022-03-21..2022-03-31 11 × 50000.00 @ 38500 = 58.82",
      ],
    });
    expect(outcome(entitled(paidFirst, inTwo, ...second))).toMatchObject({
      amount: "222.43",
      lines: ["2022-01-01..2022-03-20 79 × 50000.00 @ 38500 = 222.43"],
    });
  });

  // 79 days on 80,000: 675.89 charged, 300.00 of it paid; on 50,000 the subsidy is 422.43…, of which 300 ÷ 675.89: 187.50.
  test("D-09 of a loan over the cap the part of the payment that falls under it", () => {
    const capped = policy(full, {
      payment: { after: "interest-paid", cite },
      principalCap: { most: "50000.00", per: "household", repaidFirst: "unsubsidised", across: "by-signing", cite },
    });
    const loan = loanOf({ principal: "80000.00", facts: [fact("interest-paid", "2022-03-20", "300.00")] });
    expect(outcome(entitled(capped, loan, "2022-01-01", "2022-03-20"))).toMatchObject({ amount: "187.50" });
  });

  test("a settled loan has all its interest paid", () => {
    const loan = { ...loanOf({ facts: [fact("settled", "2022-02-15")] }), interestPayments: "recorded" as const };
    expect(outcome(entitled(paidFirst, loan, ...first))).toMatchObject({ amount: "240.63", waiting: [] });
  });

  test("only records count where the loan says so", () => {
    expect(outcome(entitled(paidFirst, loanOf({ interestPayments: "recorded" }), ...first))).toMatchObject({
      amount: "0.00",
    });
    const loan = { ...paid(["2022-03-20", "1.00"]), interestPayments: "as-due" as const };
    expect(outcome(entitled(paidFirst, loan, ...first))).toMatchObject({ amount: "481.25" });
  });
});

describe("funders", () => {
  const parameters = { shares: { title: { zh: "分担比例", en: "shares" }, type: "shares" as const, cite } };

  test("S-11 nested shares sum to every line", () => {
    const parts = [
      { party: "central", weight: 70 },
      {
        party: "local",
        weight: 30,
        split: [
          { party: "province", weight: 70 },
          { party: "county", weight: 30 },
        ],
      },
    ];
    const loan = loanOf({ facts: [fact("repaid", "2022-02-15", "20000.00")] });
    // 240.63: 168.44, 50.53, 21.66; 144.38: 101.07, 30.32, 12.99.
    expect(
      outcome(entitled(policy(full, { funders: { parts, cite } }), loan, "2022-01-01", "2022-03-31")),
    ).toMatchObject({
      amount: "385.01",
      funders: ["central 269.51", "province 80.85", "county 34.65"],
    });
  });

  test("shares still to be entered block, and name the parameter", () => {
    const funders = { parts: { parameter: "shares" }, cite };
    expect(
      outcome(entitled(policy(full, { funders }, {}, { parameters }), loanOf(), "2022-01-01", "2022-03-31")),
    ).toEqual({ refused: ["parameter-unset shares"] });
    const entered = {
      shares: {
        parts: [
          { party: "city", weight: 40 },
          { party: "county", weight: 60 },
        ],
      },
    };
    expect(
      outcome(entitled(policy(full, { funders }, entered, { parameters }), loanOf(), "2022-01-01", "2022-03-31")),
    ).toMatchObject({
      funders: ["city 192.50", "county 288.75"],
    });
  });
});
