import { expect, test } from "vitest";
import { allocate, allocateLoss, allocateTree, type ShareTree, sumByParty } from "./allocate.ts";

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

const baotou: ShareTree = [
  {
    party: "pool",
    weight: 40,
    split: [
      { party: "city", weight: 30 },
      { party: "county", weight: 30 },
      { party: "firms", weight: 40 },
    ],
  },
  { party: "bank", weight: 20 },
  { party: "guarantor", weight: 40 },
];

test("the pool's 40 of 40:20:40 is split 30:30:40", () => {
  // 1,000,001.00 yuan: pool and guarantor 400,000.40, bank 200,000.20; of the pool 120,000.12 twice and 160,000.16
  const parts = allocateTree(100000100n, baotou, "largest-remainder", { inner: true });
  expect(parts.map((part) => [part.path.join("/"), part.amountFen, part.inner])).toEqual([
    ["pool", 40000040n, true],
    ["pool/city", 12000012n, false],
    ["pool/county", 12000012n, false],
    ["pool/firms", 16000016n, false],
    ["bank", 20000020n, false],
    ["guarantor", 40000040n, false],
  ]);
  expect(allocateTree(100000100n, baotou, "largest-remainder").map((part) => part.party)).toEqual([
    "city",
    "county",
    "firms",
    "bank",
    "guarantor",
  ]);
});

test("the firms' deposits bear a loss first, the rest goes by the shares", () => {
  const rule = {
    firstLoss: [
      { party: "deposits", limitFen: 3000n },
      { party: "bank", limitFen: 500n },
    ],
    shares: baotou,
  };
  // 10,000 fen: 3,000 and 500 first; of 6,500: pool 2,600 (780, 780, 1,040), bank 1,300, guarantor 2,600
  const parts = allocateLoss(10000n, rule, "largest-remainder");
  expect(parts.map((part) => [part.borne, part.party, part.amountFen])).toEqual([
    ["first-loss", "deposits", 3000n],
    ["first-loss", "bank", 500n],
    ["shares", "city", 780n],
    ["shares", "county", 780n],
    ["shares", "firms", 1040n],
    ["shares", "bank", 1300n],
    ["shares", "guarantor", 2600n],
  ]);
  expect(sumByParty(parts)).toContainEqual({ party: "bank", amountFen: 1800n });
  expect(allocateLoss(2999n, rule, "first").map((part) => part.amountFen)).toEqual([2999n, 0n, 0n, 0n, 0n, 0n, 0n]);
  expect(
    allocateLoss(-3100n, rule, "first")
      .slice(0, 2)
      .map((part) => part.amountFen),
  ).toEqual([-3000n, -100n]);
});
