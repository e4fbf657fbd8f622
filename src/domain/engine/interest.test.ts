import { expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import { dayCounts } from "#domain/calendar/day-count.ts";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import { exactInterest, exactInterestOver, penaltyRate, roundExact } from "./interest.ts";

const on = (text: string) => parseDay(text)!;
const yuan = (text: string) => parseYuan(text)!;
const percent = (text: string) => parsePercent(text)!;

test.each([
  // 100000 × 365 × 4.35 % ÷ 360 = 4410.41666…
  ["actual/360", "2023-03-01", "2024-02-29", "100000.00", "4.35", "half-up", "4410.42"],
  // 100000 × 365 × 4.35 % ÷ 365
  ["actual/365", "2023-03-01", "2024-02-29", "100000.00", "4.35", "half-up", "4350.00"],
  // 2023-07-01 to 2024-07-01: 184 days in 2023, 182 in 2024: 36500 × (184/365 + 182/366) = 18400 + 18150.2732…
  ["actual/actual", "2023-07-01", "2024-07-01", "1000000.00", "3.65", "half-up", "36550.27"],
  // 31 January to 31 March is two months of 30 days: 60000 × 60 × 6 % ÷ 360
  ["30/360", "2024-01-31", "2024-03-31", "60000.00", "6", "half-up", "600.00"],
  // 1000 × 1 × 1.26 % ÷ 360 = 0.035 exactly
  ["actual/360", "2024-01-01", "2024-01-02", "1000.00", "1.26", "half-up", "0.04"],
  ["actual/360", "2024-01-01", "2024-01-02", "1000.00", "1.26", "half-even", "0.04"],
  // 1000 × 1 × 0.90 % ÷ 360 = 0.025 exactly
  ["actual/360", "2024-01-01", "2024-01-02", "1000.00", "0.90", "half-even", "0.02"],
  ["actual/360", "2024-01-01", "2024-01-01", "1000.00", "0.90", "half-up", "0.00"],
] as const)("%s from %s to %s on %s at %s %%, %s: %s", (dayCount, from, to, principal, rate, rounding, interest) => {
  const segment = { from: on(from), to: on(to), balanceFen: yuan(principal), rateMillionths: percent(rate) };
  const fen = roundExact(exactInterest(segment, dayCount), rounding);
  expect(formatYuan(fen)).toBe(interest);
});

test("a balance that falls is charged by balance-days: (100000 × 180 + 50000 × 185) × 4.35 % ÷ 360 = 3292.71", () => {
  const from = on("2023-01-01");
  const segments = [
    { from, to: from + 180, balanceFen: yuan("100000.00") },
    { from: from + 180, to: from + 365, balanceFen: yuan("50000.00") },
  ];
  const rated = segments.map((segment) => ({ ...segment, rateMillionths: percent("4.35") }));
  expect(formatYuan(roundExact(exactInterestOver(rated, "actual/360"), "half-up"))).toBe("3292.71");
});

test("a margin of 50 % on 4.35 % is 6.525 %, and one that does not fall on a millionth stays exact", () => {
  expect(penaltyRate({ rateMillionths: 43_500, marginMillionths: 500_000 })).toEqual({
    numerator: 65_250n * 1_000_000n,
    denominator: 1_000_000_000_000n,
  });
  // 100000.00 × 360 days × 4.3501 % × 1.5 ÷ 360 = 6525.15
  const segment = {
    from: 0,
    to: 360,
    balanceFen: 10_000_000n,
    rateMillionths: 43_501,
    marginMillionths: 500_000,
  };
  expect(roundExact(exactInterest(segment, "actual/360"), "half-up")).toBe(652_515n);
});

test.each(dayCounts)("%s: interest over a split period equals the whole before rounding", (dayCount) => {
  const segment = {
    from: on("2023-10-31"),
    to: on("2025-03-31"),
    balanceFen: 1_234_567n,
    rateMillionths: 43_500,
  };
  const whole = exactInterest(segment, dayCount);
  for (let at = segment.from; at <= segment.to; at += 7) {
    const parts = exactInterestOver(
      [
        { ...segment, to: at },
        { ...segment, from: at },
      ],
      dayCount,
    );
    expect(parts.numerator * whole.denominator).toBe(whole.numerator * parts.denominator);
  }
});
