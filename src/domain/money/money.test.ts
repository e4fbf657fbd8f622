import { expect, test } from "vitest";
import { formatYuan, largerFen, parseYuan, smallerFen } from "./fen.ts";
import { formatPercent, parsePercent } from "./rate.ts";
import { divideRounded } from "./rounding.ts";

test.each([
  ["300000.00", 30000000n, "300000.00"],
  ["0.5", 50n, "0.50"],
  ["7", 700n, "7.00"],
  ["-0.01", -1n, "-0.01"],
  ["-0.00", 0n, "0.00"],
  ["999999999999999.99", 99999999999999999n, "999999999999999.99"],
])("%s yuan is %s fen, written %s", (text, fen, written) => {
  expect(parseYuan(text)).toBe(fen);
  expect(formatYuan(fen)).toBe(written);
});

test.each(["1.005", "1,000.00", "1.", ".5", "+1", "1e3", "", " 1", "--1", "１"])("“%s” is no amount", (text) => {
  expect(parseYuan(text)).toBeUndefined();
});

test("a text of millions of digits is no amount and no rate, and is not looked through", () => {
  const long = "1".repeat(20_000_000);
  expect(parseYuan(long)).toBeUndefined();
  expect(parsePercent(long)).toBeUndefined();
});

test.each([
  ["4.35", 43500, "4.35"],
  ["4.3", 43000, "4.30"],
  ["0.0001", 1, "0.0001"],
  ["3.8525", 38525, "3.8525"],
  ["3.852", 38520, "3.852"],
  ["-1.5", -15000, "-1.50"],
  ["-0", 0, "0.00"],
  ["100", 1000000, "100.00"],
])("%s %% is %i millionths, written %s", (text, millionths, written) => {
  expect(parsePercent(text)).toBe(millionths);
  expect(formatPercent(millionths)).toBe(written);
});

test("a rate of any size is written out in digits", () => {
  expect(formatPercent(10n ** 23n)).toBe("10000000000000000000.00");
  expect(formatPercent(-1n)).toBe("-0.0001");
});

test.each(["4.35000", "4,35", "4.35%", "", "1234567"])("“%s” is no rate", (text) => {
  expect(parsePercent(text)).toBeUndefined();
});

test.each([
  // numerator, denominator: half-up, half-even, down, up
  [5n, 2n, [3n, 2n, 2n, 3n]],
  [7n, 2n, [4n, 4n, 3n, 4n]],
  [-5n, 2n, [-3n, -2n, -2n, -3n]],
  [5n, -2n, [-3n, -2n, -2n, -3n]],
  [7n, 3n, [2n, 2n, 2n, 3n]],
  [8n, 3n, [3n, 3n, 2n, 3n]],
  [-8n, 3n, [-3n, -3n, -2n, -3n]],
  [6n, 3n, [2n, 2n, 2n, 2n]],
  [0n, 3n, [0n, 0n, 0n, 0n]],
])("%s ÷ %s rounded half-up, half-even, down, up", (numerator, denominator, results) => {
  const rules = ["half-up", "half-even", "down", "up"] as const;
  expect(rules.map((rule) => divideRounded(numerator, denominator, rule))).toEqual(results);
});

test("the smaller and the larger of two amounts", () => {
  expect([smallerFen(1n, 2n), smallerFen(2n, 1n), largerFen(1n, 2n), largerFen(-1n, -2n)]).toEqual([1n, 1n, 2n, -1n]);
});
