import { expect, test } from "vitest";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { basisOf } from "#test/policy-of.ts";
import { shareRecovery } from "./recovery-shares.ts";

const cite = "第三十四条";
const parties = ["fund", "city", "county", "bank", "guarantor", "pool", "district"];

const linxia = basisOf(
  { sharing: { recovery: { costsFirst: false, divide: { parts: [{ party: "fund", weight: 100 }] }, cite } } },
  parties,
);
const kunming = basisOf({ sharing: { recovery: { costsFirst: false, divide: "as-borne", cite } } }, parties);
const baotou = basisOf(
  {
    sharing: {
      compensation: {
        asks: {
          district: { type: "text", title: { zh: "地区", en: "district" } },
          balance: { type: "money", title: { zh: "余额", en: "balance" } },
        },
        interest: { stays: "bank" },
        penalty: { stays: "bank" },
        shares: {
          parts: [
            {
              party: "pool",
              weight: 40,
              split: [
                { party: "city", weight: 60 },
                { party: "district", weight: 40 },
              ],
            },
            { party: "bank", weight: 20 },
            { party: "guarantor", weight: 40 },
          ],
        },
        named: { district: "district" },
        cite,
      },
      recovery: { costsFirst: true, divide: "as-compensated", cite },
    },
  },
  parties,
);

function divided(basis: Basis, receipts: string, costs: string, facts: Record<string, unknown>, before?: string) {
  const found = shareRecovery(basis, {
    receiptsFen: parseYuan(receipts)!,
    costsFen: parseYuan(costs)!,
    case: facts,
    dividedBeforeFen: before === undefined ? undefined : parseYuan(before)!,
  });
  if (!found.ok) return found.refusals.map(({ code, at }) => `${code} ${at}`);
  const { deductedFen, openFen } = found.value.costs;
  return [
    ...found.value.parties.map(({ party, amountFen }) => `${party} ${formatYuan(amountFen)}`),
    `costs ${formatYuan(deductedFen)} open ${formatYuan(openFen)}`,
  ];
}

test("L-10 receipts return to the fund in full; costs are recorded, not deducted", () => {
  expect(divided(linxia, "5000.00", "800.00", {})).toEqual(["fund 5000.00", "costs 0.00 open 0.00"]);
});

test("K-08 a recovery returns in the shares by which they paid", () => {
  // 60 : 20 : 20 of 10,000.01: 6,000.006, 2,000.002 twice: the fen over to the city
  const bore = { city: "18000.00", county: "6000.00", bank: "6000.00" };
  expect(divided(kunming, "10000.01", "500.00", { bore })).toEqual([
    "city 6000.01",
    "county 2000.00",
    "bank 2000.00",
    "costs 0.00 open 0.00",
  ]);
  expect(divided(kunming, "1.00", "0.00", {})).toEqual(["case-fact-missing case.bore"]);
  expect(divided(kunming, "1.00", "0.00", { bore: { city: "1.00", town: "1.00" } })).toEqual([
    "input-invalid case.bore.town",
  ]);
  expect(divided(kunming, "1.00", "0.00", { bore: { city: "0.00" } })).toEqual(["input-invalid case.bore"]);
  expect(divided(kunming, "1.00", "0.00", { bore: { city: 5 } })).toEqual(["input-invalid case.bore"]);
});

test.each([
  // 9,000.00 net: pool 3,600.00 (2,160.00 and 1,440.00), bank 1,800.00, guarantor 3,600.00
  [
    "10000.00",
    "1000.00",
    ["city 2160.00", "district 1440.00", "bank 1800.00", "guarantor 3600.00", "costs 1000.00 open 0.00"],
  ],
  // costs above the receipts: all of these go to the costs, and 200.00 of the costs stay open
  ["800.00", "1000.00", ["city 0.00", "district 0.00", "bank 0.00", "guarantor 0.00", "costs 800.00 open 200.00"]],
])("B-16 receipts %s, costs %s: costs come off first, the rest in the risk shares", (receipts, costs, expected) => {
  expect(divided(baotou, receipts, costs, { district: "东河区" })).toEqual(expected);
  expect(divided(baotou, receipts, costs, {})).toEqual(["case-fact-missing case.district"]);
});

test("receipts that come in parts are divided as their running total", () => {
  // 0.01 five times, bank 20 %: of five fen exactly one is the bank's, and nobody ever gives one back
  const bore = { city: "8.00", bank: "2.00" };
  const bank = ["0.00", "0.01", "0.02", "0.03", "0.04"].map(
    (before) => divided(kunming, "0.01", "0.00", { bore }, before)[1],
  );
  expect(bank.filter((line) => line === "bank 0.01")).toHaveLength(1);
  expect(bank.filter((line) => line === "bank 0.00")).toHaveLength(4);
});
