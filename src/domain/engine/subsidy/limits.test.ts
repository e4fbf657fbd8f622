import { describe, expect, test } from "vitest";
import { cite, entitled, fact, full, loanOf, outcome, policy, type Subsidy } from "#test/subsidy-of.ts";

describe("the cap", () => {
  const cap = (
    repaidFirst: "unsubsidised" | "subsidised" | "pro-rata",
    across: "by-signing" | "pro-rata" = "by-signing",
  ): Partial<Subsidy> => ({
    principalCap: { most: "50000.00", per: "household", repaidFirst, across, cite },
  });
  const quarter = ["2022-01-01", "2022-03-31"] as const;
  const repaid = loanOf({ principal: "80000.00", facts: [fact("repaid", "2022-02-15", "20000.00")] });

  test.each<["unsubsidised" | "subsidised" | "pro-rata", string, string[]]>([
    ["unsubsidised", "481.25", ["2022-01-01..2022-03-31 90 × 50000.00 @ 38500 = 481.25"]],
    [
      "subsidised",
      "385.01",
      [
        "2022-01-01..2022-02-14 45 × 50000.00 @ 38500 = 240.63",
        "2022-02-15..2022-03-31 45 × 30000.00 @ 38500 = 144.38",
      ],
    ],
    // 60,000 × 50 ÷ 80 = 37,500 for 45 days: 180.468…
    [
      "pro-rata",
      "421.10",
      [
        "2022-01-01..2022-02-14 45 × 50000.00 @ 38500 = 240.63",
        "2022-02-15..2022-03-31 45 × 37500.00 @ 38500 = 180.47",
      ],
    ],
  ])("D-09 of 80,000 yuan 50,000 are subsidised; repaid first: %s", (repaidFirst, amount, lines) => {
    expect(outcome(entitled(policy(full, cap(repaidFirst)), repaid, ...quarter))).toMatchObject({ amount, lines });
  });

  const first = loanOf({
    id: "first",
    signed: "2021-06-01",
    matures: "2024-06-01",
    facts: [fact("repaid", "2022-02-15", "20000.00")],
  });
  const additional = loanOf({ id: "additional", others: [first] });

  test("D-09 the earlier contract takes the household's cap first; what it repays makes room", () => {
    expect(outcome(entitled(policy(full, cap("unsubsidised")), additional, ...quarter))).toMatchObject({
      lines: ["2022-02-15..2022-03-31 45 × 20000.00 @ 38500 = 96.25"],
    });
    expect(
      outcome(entitled(policy(full, cap("unsubsidised")), { ...first, others: [additional] }, ...quarter)),
    ).toMatchObject({
      lines: [
        "2022-01-01..2022-02-14 45 × 50000.00 @ 38500 = 240.63",
        "2022-02-15..2022-03-31 45 × 30000.00 @ 38500 = 144.38",
      ],
    });
  });

  // Half of 50,000 each; then 30,000 and 50,000 owed, so 18,750 and 31,250.
  test("D-09 or by balance", () => {
    expect(outcome(entitled(policy(full, cap("unsubsidised", "pro-rata")), additional, ...quarter))).toMatchObject({
      lines: [
        "2022-01-01..2022-02-14 45 × 25000.00 @ 38500 = 120.31",
        "2022-02-15..2022-03-31 45 × 31250.00 @ 38500 = 150.39",
      ],
    });
  });

  test("D-13 a loan converted into an ordinary one no longer takes part of the cap", () => {
    const converted = { ...first, facts: [fact("converted", "2022-03-01")] };
    expect(
      outcome(entitled(policy(full, cap("unsubsidised")), { ...additional, others: [converted] }, ...quarter)),
    ).toMatchObject({
      lines: ["2022-03-01..2022-03-31 31 × 50000.00 @ 38500 = 165.76"],
    });
  });

  test("two contracts that cannot be told apart are refused", () => {
    expect(outcome(entitled(policy(full, cap("unsubsidised")), loanOf({ others: [loanOf()] }), ...quarter))).toEqual({
      refused: ["case-fact-missing loan.id"],
    });
  });
});

describe("extension, renewal and stops", () => {
  // 30 days of December at 3.85 %: 160.416…; from the due day on, at 3.65 %, 1 day of the year 5.069… and 31 of the next 157.152…
  test("D-11 in an extension the subsidy goes on, at its rate, only if the file says so", () => {
    const loan = loanOf({ facts: [fact("extended", "2024-12-20", undefined, { until: "2025-06-30", rate: "3.65" })] });
    expect(
      outcome(entitled(policy(full, { inExtension: { goesOn: true, cite } }), loan, "2024-12-01", "2025-01-31")),
    ).toMatchObject({
      lines: [
        "2024-12-01..2024-12-30 30 × 50000.00 @ 38500 = 160.42",
        "2024-12-31..2024-12-31 1 × 50000.00 @ 36500 = 5.07",
        "2025-01-01..2025-01-31 31 × 50000.00 @ 36500 = 157.15",
      ],
    });
    const stopped = outcome(
      entitled(policy(full, { inExtension: { goesOn: false, cite } }), loan, "2024-12-01", "2025-01-31"),
    );
    expect(stopped).toMatchObject({ amount: "160.42" });
    expect(stopped.told).toContain("days in an extension: not subsidised = 32 days");
    expect(outcome(entitled(policy(full), loan, "2025-01-01", "2025-01-31"))).toMatchObject({ amount: "0.00" });
  });

  test("D-11 so too under a renewal, and for a contract that renews another", () => {
    const goesOn = policy(full, { inRenewal: { goesOn: true, cite } });
    const renewed = loanOf({ facts: [fact("renewed", "2024-12-31", undefined, { until: "2026-12-31" })] });
    expect(outcome(entitled(goesOn, renewed, "2025-01-01", "2025-03-31"))).toMatchObject({ amount: "481.25" });
    expect(outcome(entitled(policy(full), renewed, "2025-01-01", "2025-03-31"))).toMatchObject({ amount: "0.00" });
    expect(outcome(entitled(goesOn, loanOf({ isRenewal: true }), "2022-01-01", "2022-03-31"))).toMatchObject({
      amount: "481.25",
    });
    expect(outcome(entitled(policy(full), loanOf({ isRenewal: true }), "2022-01-01", "2022-03-31"))).toMatchObject({
      amount: "0.00",
    });
  });

  test("a breach keeps the loan out until it is cleared", () => {
    const stops = policy(full, {
      stops: { on: ["in-breach", "converted", "recalled", "ineligible", "compensated"], cite },
    });
    const loan = loanOf({
      facts: [fact("in-breach", "2022-02-01"), fact("cleared", "2022-03-01", undefined, { of: "in-breach" })],
    });
    expect(outcome(entitled(stops, loan, "2022-01-01", "2022-03-31"))).toMatchObject({
      lines: [
        "2022-01-01..2022-01-31 31 × 50000.00 @ 38500 = 165.76",
        "2022-03-01..2022-03-31 31 × 50000.00 @ 38500 = 165.76",
      ],
    });
    expect(outcome(entitled(policy(full), loan, "2022-01-01", "2022-03-31"))).toMatchObject({ amount: "481.25" });
  });

  test.each(["converted", "recalled", "ineligible", "misused"] as const)(
    "D-13 the subsidy ends on the day a loan is %s",
    (kind) => {
      const stops = policy(full, { stops: { on: ["converted", "recalled", "ineligible"], cite } });
      expect(
        outcome(entitled(stops, loanOf({ facts: [fact(kind, "2022-02-01")] }), "2022-01-01", "2022-03-31")),
      ).toMatchObject({
        lines: ["2022-01-01..2022-01-31 31 × 50000.00 @ 38500 = 165.76"],
      });
    },
  );
});

describe("a loan taken over", () => {
  const grant = (from: string, to: string) => fact("subsidy-granted", "2022-02-15", "0.00", { from, to });
  const takenOver = fact("taken-over", "2022-02-15", undefined, { balance: "30000.00" });
  const quarter = ["2022-01-01", "2022-03-31"] as const;

  test("C-02 is refused until the subsidy granted before is entered", () => {
    expect(outcome(entitled(policy(full), loanOf({ facts: [takenOver] }), ...quarter))).toEqual({
      refused: ["case-fact-missing facts.subsidy-granted"],
    });
  });

  test("C-02 gets nothing for the days before, nor for days granted already, and says so", () => {
    const before = outcome(
      entitled(policy(full), loanOf({ facts: [takenOver, grant("2022-01-01", "2022-02-14")] }), ...quarter),
    );
    expect(before).toMatchObject({ lines: ["2022-02-15..2022-03-31 45 × 30000.00 @ 38500 = 144.38"] });
    const beyond = outcome(
      entitled(policy(full), loanOf({ facts: [takenOver, grant("2022-01-01", "2022-02-28")] }), ...quarter),
    );
    // 31 days on 30,000: 99.458…
    expect(beyond).toMatchObject({ lines: ["2022-03-01..2022-03-31 31 × 30000.00 @ 38500 = 99.46"] });
    expect(beyond.told).toContain("taken as granted, not granted again = 14 days");
  });
});
