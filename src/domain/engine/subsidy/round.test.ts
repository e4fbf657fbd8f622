import { describe, expect, test } from "vitest";
import { formatDay, parseDay } from "#domain/calendar/day.ts";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import { say } from "#domain/wording/message.ts";
import { languages } from "#domain/wording/quantity.ts";
import { basisOf } from "#test/policy-of.ts";
import { type BookedLine, roundDifference } from "./round-difference.ts";
import { roundWindow } from "./round-window.ts";

const d = (text: string) => parseDay(text)!;
const cite = "第一条";
const excludes = { what: ["overdue" as const], cite };
const funders = { parts: [{ party: "a", weight: 1 }], of: 1, cite };

describe("the days of a round", () => {
  const every = (
    every: "month" | "quarter" | "half-year" | "year",
    cut: "accrued" | "charged",
    settlementDayCounted = true,
  ) =>
    basisOf(
      {
        terms: {
          interest: {
            dayCount: "actual/360",
            rounding: "half-up",
            settlementDay: 20,
            settlementDayCounted,
            every: "quarter",
            cite,
          },
        },
        subsidy: { excludes, funders, period: { every, cut, cite } },
      },
      ["a"],
    );

  test.each([
    ["month", "accrued", "2022-02-10", "2022-02-01..2022-02-28 paid 2022-01-31..2022-02-28"],
    ["quarter", "accrued", "2022-03-31", "2022-01-01..2022-03-31 paid 2021-12-31..2022-03-31"],
    ["half-year", "accrued", "2022-07-01", "2022-07-01..2022-12-31 paid 2022-06-30..2022-12-31"],
    ["year", "accrued", "2022-07-01", "2022-01-01..2022-12-31 paid 2021-12-31..2022-12-31"],
    // Luodian reading 6: charged on 20 March, paid by 31 March.
    ["quarter", "charged", "2022-02-10", "2021-12-21..2022-03-20 paid 2021-12-31..2022-03-31"],
    ["month", "charged", "2022-03-10", "2022-02-21..2022-03-20 paid 2022-02-28..2022-03-31"],
  ] as const)("D-14 a %s cut by what is %s, asked for %s: %s", (period, cut, on, expected) => {
    const round = roundWindow(every(period, cut), d(on));
    const said = round.ok
      ? `${formatDay(round.value.from)}..${formatDay(round.value.to)} paid ${formatDay(round.value.paidBefore)}..${formatDay(round.value.paidBy)}`
      : round.refusals.map(({ code, at }) => `${code} ${at}`).join();
    expect(said).toBe(expected);
  });

  test("a settlement day that is not counted ends the round a day earlier", () => {
    const round = roundWindow(every("quarter", "charged", false), d("2022-02-10"));
    expect(round.ok && [formatDay(round.value.from), formatDay(round.value.to)]).toEqual(["2021-12-20", "2022-03-19"]);
  });

  test("D-14 rounds follow one another without a gap", () => {
    const basis = every("quarter", "charged");
    const rounds = ["2022-02-01", "2022-05-01", "2022-08-01", "2022-11-01", "2023-02-01"].map((on) =>
      roundWindow(basis, d(on)),
    );
    const windows = rounds.map((round) => (round.ok ? round.value : undefined)!);
    expect(windows.slice(1).map(({ from }) => from)).toEqual(windows.slice(0, -1).map(({ to }) => to + 1));
    expect(windows.slice(1).map(({ paidBefore }) => paidBefore)).toEqual(
      windows.slice(0, -1).map(({ paidBy }) => paidBy),
    );
  });

  test("L-19 no round before its period is entered", () => {
    const parameters = {
      period: { title: { zh: "周期", en: "period" }, type: "choice" as const, choices: ["month", "quarter"], cite },
    };
    const subsidy = { excludes, funders, period: { every: { parameter: "period" }, cut: "accrued" as const, cite } };
    expect(roundWindow(basisOf({ parameters, subsidy }, ["a"]), d("2022-02-10"))).toMatchObject({
      ok: false,
      refusals: [{ code: "parameter-unset", at: "period" }],
    });
    expect(roundWindow(basisOf({ parameters, subsidy }, ["a"], { period: "month" }), d("2022-02-10"))).toMatchObject({
      ok: true,
    });
    expect(roundWindow(basisOf({ subsidy: { excludes, funders } }, ["a"]), d("2022-02-10"))).toMatchObject({
      ok: false,
      refusals: [{ code: "rule-absent", at: "subsidy.period" }],
    });
  });
});

describe("derived − booked", () => {
  const line = (from: string, to: string, amount: string, more: Partial<BookedLine> = {}): BookedLine => ({
    component: "interest",
    from: d(from),
    to: d(to),
    party: "county",
    amountFen: parseYuan(amount)!,
    ...more,
  });
  const q1 = line("2022-01-01", "2022-03-31", "481.25", { principalFen: 5_000_000n, rateMillionths: 38_500 });

  function differences(derived: BookedLine[], booked: BookedLine[], canNetLater = true) {
    const found = roundDifference(derived, booked, { canNetLater });
    for (const { message } of found.lines) for (const language of languages) say(message, language);
    return {
      lines: found.lines.map(
        ({ from, to, differenceFen, cause }) =>
          `${formatDay(from)}..${formatDay(to)} ${formatYuan(differenceFen)} ${cause}`,
      ),
      total: formatYuan(found.totalFen),
      toNet: formatYuan(found.toNetFen),
      refundClaim: formatYuan(found.refundClaimFen),
    };
  }

  test("nothing differs when all is booked", () => {
    expect(differences([q1], [q1])).toEqual({ lines: [], total: "0.00", toNet: "0.00", refundClaim: "0.00" });
  });

  test("what was never booked is booked", () => {
    expect(differences([q1], [])).toMatchObject({
      lines: ["2022-01-01..2022-03-31 481.25 not-booked-before"],
      total: "481.25",
    });
  });

  // A repayment of 20,000 on 15 February that came late: 240.63 and 144.38 instead of 481.25, so 96.24 too much was booked.
  const corrected = [
    line("2022-01-01", "2022-02-14", "240.63", { principalFen: 5_000_000n, rateMillionths: 38_500 }),
    line("2022-02-15", "2022-03-31", "144.38", { principalFen: 3_000_000n, rateMillionths: 38_500 }),
  ];

  test("D-14 a late repayment takes the overpayment off the next round, or makes a refund claim (C-06)", () => {
    const lines = [
      "2022-01-01..2022-02-14 240.63 days-changed",
      "2022-01-01..2022-03-31 -481.25 principal-changed",
      "2022-02-15..2022-03-31 144.38 principal-changed",
    ];
    expect(differences(corrected, [q1])).toEqual({ lines, total: "-96.24", toNet: "96.24", refundClaim: "0.00" });
    expect(differences(corrected, [q1], false)).toEqual({
      lines,
      total: "-96.24",
      toNet: "0.00",
      refundClaim: "96.24",
    });
  });

  test("once the correction is booked too, nothing is left", () => {
    const reversal = { ...q1, amountFen: -q1.amountFen };
    expect(differences(corrected, [q1, reversal, ...corrected])).toMatchObject({ lines: [], total: "0.00" });
  });

  test.each([
    ["no-longer-due", [], [q1], ["2022-01-01..2022-03-31 -481.25 no-longer-due"]],
    [
      "rate-changed",
      [{ ...q1, amountFen: 12_500n, rateMillionths: 10_000 }],
      [q1],
      ["2022-01-01..2022-03-31 -356.25 rate-changed"],
    ],
    [
      "payment-or-shares-changed",
      [{ ...q1, amountFen: 20_000n }],
      [q1],
      ["2022-01-01..2022-03-31 -281.25 payment-or-shares-changed"],
    ],
  ])("the cause is named: %s", (_, derived, booked, lines) => {
    expect(differences(derived, booked).lines).toEqual(lines);
  });
});
