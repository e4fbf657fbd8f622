import { expect, test } from "vitest";
import { cumulativeParts, cumulativeShares } from "./cumulative.ts";
import { servingOrder } from "./serving-order.ts";

// 70:21:9 is cut 70 against 30, and the 30 then 21 against 9, each time half up:
// 16 fen: 11.2 → 11, of the other 5 7/10 is 3.5 → 4, rest 1; 17 fen: 11.9 → 12, of 5 again 4 and 1; 18 fen: 12.6 → 13, 5: 4 and 1
test.each([
  [0n, [70, 21, 9], [0n, 0n, 0n]],
  [1n, [70, 21, 9], [1n, 0n, 0n]],
  [16n, [70, 21, 9], [11n, 4n, 1n]],
  [17n, [70, 21, 9], [12n, 4n, 1n]],
  [18n, [70, 21, 9], [13n, 4n, 1n]],
  [-17n, [70, 21, 9], [-12n, -4n, -1n]],
  [100n, [70, 21, 9], [70n, 21n, 9n]],
  [16n, [7000000, 2100000, 900000], [11n, 4n, 1n]],
  [3n, [80, 20], [2n, 1n]],
  [3n, [0, 1, 0], [0n, 3n, 0n]],
  [100000000000n, [80, 20], [80000000000n, 20000000000n]],
  // what was paid, 20,000.00, 6,666.67 and 6,666.66 yuan, comes back to the fen when all of it is recovered
  [3333333n, [2000000, 666667, 666666], [2000000n, 666667n, 666666n]],
])("K-08 %s fen by %j", (total, weights, parts) => {
  expect(cumulativeParts(total, weights)).toEqual(parts);
});

test("the cuts of a total can be followed from the whole down", () => {
  // 17 fen: 17 × 70 ÷ 100 = 11.9 → 12; of the other 5, 5 × 21 ÷ 30 = 3.5 → 4
  expect(cumulativeShares([70, 21, 9])?.cutsOf(17n)).toEqual([
    { first: [0], second: [1, 2], totalFen: 17n, firstFen: 12n, firstWeight: 70n, weight: 100n },
    { first: [1], second: [2], totalFen: 5n, firstFen: 4n, firstWeight: 21n, weight: 30n },
  ]);
});

test("five awkward weights are served by deadline, or not at all where the period is too long", () => {
  // 2:89:828:3352:3857 sum to 8,128 and no tree holds them; after whole periods everybody has exactly the share
  expect(cumulativeParts(8_128_000n, [2, 89, 828, 3352, 3857])).toEqual([
    2000n,
    89_000n,
    828_000n,
    3_352_000n,
    3_857_000n,
  ]);
  // the first two fen go to the two earliest deadlines, ⌈8128 ÷ 3857⌉ = 3 and ⌈8128 ÷ 3352⌉ = 3, the earlier party first
  expect(cumulativeParts(-2n, [2, 89, 828, 3352, 3857])).toEqual([0n, 0n, 0n, -1n, -1n]);
  const tooLong = [200_001, 8_900_000, 82_800_000, 335_200_000, 385_700_000];
  expect(cumulativeShares(tooLong)).toBeUndefined();
  expect(() => cumulativeParts(1n, tooLong)).toThrow(RangeError);
});

test("by deadline, 3:2:1 serves a, b, a, c, b, a", () => {
  // deadlines: a 2, 4, 6; b 3, 6; c 6. Fen 1: a(2). Fen 2: a's second may not come before fen 3, so b(3). Fen 3: a(4).
  // Fen 4: b's second (from 4, by 6), c (by 6): b comes first. Fen 5: a's third may come (from 5, by 6), c (by 6): a. Fen 6: c.
  expect([...servingOrder([3, 2, 1])]).toEqual([0, 1, 0, 1, 0, 2]);
});

test.each([[[]], [[0, 0]], [[-1, 2]]])("weights %j are a bug", (weights) => {
  expect(() => cumulativeParts(1n, weights)).toThrow(RangeError);
});
