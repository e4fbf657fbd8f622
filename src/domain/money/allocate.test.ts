import { expect, test } from "vitest";
import { allocate } from "./allocate.ts";

// 100.00 yuan by 1:1:1 is 33.33 each and one fen over; by 70:21:9 of 16 fen: 11.2, 3.36, 1.44, one fen over, to the largest remainder (.44).
test.each([
  [10000n, [1, 1, 1], "largest-remainder", [3334n, 3333n, 3333n]],
  [10000n, [1, 1, 1], "first", [3334n, 3333n, 3333n]],
  [10000n, [1, 1, 1], "last", [3333n, 3333n, 3334n]],
  [-10000n, [1, 1, 1], "last", [-3333n, -3333n, -3334n]],
  [16n, [70, 21, 9], "largest-remainder", [11n, 3n, 2n]],
  [17n, [70, 21, 9], "largest-remainder", [12n, 4n, 1n]],
  [-16n, [70, 21, 9], "largest-remainder", [-11n, -3n, -2n]],
  [5n, [0, 1, 1, 1, 1, 0], "first", [0n, 2n, 1n, 1n, 1n, 0n]],
  [7n, [0, 1, 1, 1, 1, 0], "last", [0n, 1n, 1n, 1n, 4n, 0n]],
  [0n, [80, 20], "largest-remainder", [0n, 0n]],
] as const)("%s fen by %j, %s", (total, weights, rule, parts) => {
  expect(allocate(total, weights, rule)).toEqual(parts);
});

test("weights may be bigint", () => {
  expect(allocate(1n, [1n, 10n ** 30n], "largest-remainder")).toEqual([0n, 1n]);
});

test.each([[[]], [[0, 0]], [[-1, 2]], [[1.5, 1]]])("weights %j are a bug", (weights) => {
  expect(() => allocate(100n, weights, "first")).toThrow(RangeError);
});

test("K-06 a county-handled 33,333.33 yuan by 60:20:20", () => {
  // exact: 1999999.8, 666666.6, 666666.6 fen; cut 1999999, 666666, 666666; two fen over: to .8, then the earlier of the two .6
  expect(allocate(3333333n, [60, 20, 20], "largest-remainder")).toEqual([2000000n, 666667n, 666666n]);
});
