import { expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { parametersFile, parametersOf } from "#domain/policy/parameters.ts";
import { explanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import { basisOf } from "#test/policy-of.ts";
import { shareCompensation } from "./compensation-shares.ts";

const title = { zh: "某项", en: "something" };
const cite = "第九条";

const linxia = basisOf(
  {
    sharing: {
      compensation: {
        interest: "shared",
        penalty: { stays: "bank" },
        shares: { parts: [{ party: "fund", weight: 100 }] },
        cite,
      },
    },
  },
  ["fund", "bank"],
);

const kunming = basisOf(
  {
    sharing: {
      compensation: {
        asks: {
          handledBy: {
            type: "choice",
            choices: ["city", "county"],
            title: { zh: "经办层级", en: "who handled the loan" },
          },
          cityRisk: { type: "money", title, optional: true },
        },
        interest: { stays: "bank" },
        penalty: { stays: "bank" },
        shares: {
          cases: [
            {
              when: 'case.handledBy == "city"',
              parts: [
                { party: "city", weight: 80 },
                { party: "bank", weight: 20 },
              ],
            },
            {
              when: 'case.handledBy == "county"',
              parts: [
                { party: "city", weight: 60 },
                { party: "county", weight: 20 },
                { party: "bank", weight: 20 },
              ],
            },
          ],
        },
        drawsFirst: { city: { from: { zh: "风险资金", en: "risk funds" }, ask: "cityRisk" } },
        cite,
      },
    },
  },
  ["city", "county", "bank"],
);

const baotou = basisOf(
  {
    sharing: {
      compensation: {
        asks: { district: { type: "text", title: { zh: "所属地区", en: "district" } } },
        interest: { stays: "bank" },
        penalty: { stays: "bank" },
        shares: {
          parts: [
            {
              party: "pool",
              weight: 40,
              split: [
                { party: "region", weight: 30 },
                { party: "city", weight: 30 },
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
    },
  },
  ["pool", "region", "city", "district", "bank", "guarantor"],
);

const covered = (entered: Record<string, unknown>): Basis =>
  basisOf(
    {
      parameters: { "risk-shares": { title, type: "shares", parties: ["fund", "bank"], cite } },
      sharing: {
        compensation: {
          asks: {
            householdBalance: { type: "money", title: { zh: "户余额", en: "household balance" } },
            earlierBalance: { type: "money", title: { zh: "先签合同余额", en: "earlier contracts" }, optional: true },
          },
          interest: "shared",
          penalty: { stays: "bank" },
          cover: {
            most: "50000.00",
            per: "household",
            balance: "householdBalance",
            earlier: "earlierBalance",
            uncovered: "bank",
          },
          shares: { parameter: "risk-shares" },
          cite,
        },
      },
    },
    ["fund", "bank"],
    entered,
  );
const luodian = covered({
  "risk-shares": {
    of: 10,
    parts: [
      { party: "fund", weight: 7 },
      { party: "bank", weight: 3 },
    ],
  },
});

function parts(basis: Basis, amounts: readonly [string, string, string], facts: Record<string, unknown>) {
  const [principalFen, interestFen, penaltyFen] = amounts.map((text) => parseYuan(text)!) as [bigint, bigint, bigint];
  const found = shareCompensation(basis, { principalFen, interestFen, penaltyFen, case: facts });
  if (!found.ok) return found.refusals.map(({ code, at }) => `${code} ${at}`);
  return found.value.parties.map(
    ({ party, name, amountFen, borne }) =>
      `${party}${name === undefined ? "" : ` ${name}`} ${formatYuan(amountFen)} = ${formatYuan(borne.principal)} + ${formatYuan(borne.interest)} + ${formatYuan(borne.penalty)}`,
  );
}

test("L-06 the fund bears principal and ordinary interest in full, penalty interest stays with the bank", () => {
  expect(parts(linxia, ["100000.00", "1234.56", "300.00"], {})).toEqual([
    "fund 101234.56 = 100000.00 + 1234.56 + 0.00",
    "bank 300.00 = 0.00 + 0.00 + 300.00",
  ]);
  expect(parts(linxia, ["100000.00", "0.00", "0.00"], {})).toEqual(["fund 100000.00 = 100000.00 + 0.00 + 0.00"]);
});

test.each([
  // 33,333.33: 80 % is 26,666.664, 20 % is 6,666.666: cut .66 and .66, one fen over, to the larger remainder (.6 of a fen)
  [{ handledBy: "city" }, ["city 26666.66 = 26666.66 + 0.00 + 0.00", "bank 7672.67 = 6666.67 + 1000.00 + 6.00"]],
  // 60 % is 19,999.998, 20 % is 6,666.666 twice: two fen over, one to .8, one to the earlier .6
  [
    { handledBy: "county" },
    [
      "city 20000.00 = 20000.00 + 0.00 + 0.00",
      "county 6666.67 = 6666.67 + 0.00 + 0.00",
      "bank 7672.66 = 6666.66 + 1000.00 + 6.00",
    ],
  ],
  [{}, ["case-fact-missing case.handledBy"]],
  [{ handledBy: "province" }, ["input-invalid case.handledBy"]],
  [{ handledBy: "city", handled: "city" }, ["input-invalid case.handled"]],
])("K-06 33,333.33 principal, 1,000.00 interest, 6.00 penalty, %j", (facts, expected) => {
  expect(parts(kunming, ["33333.33", "1000.00", "6.00"], facts)).toEqual(expected);
});

test("K-06 a budget draws its risk funds first, the rest is shown apart", () => {
  const found = shareCompensation(kunming, {
    principalFen: 10000000n,
    interestFen: 0n,
    penaltyFen: 0n,
    case: { handledBy: "city", cityRisk: "50000.00" },
  });
  // 80 % of 100,000.00 is 80,000.00: 50,000.00 from the risk funds, 30,000.00 from the budget
  expect(found.ok && found.value.parties[0]!.sources?.map((source) => source.amountFen)).toEqual([5000000n, 3000000n]);
});

test("B-08 pool : bank : guarantor 40 : 20 : 40, the pool again 30 : 30 : 40, to the fen; the district named by the case", () => {
  // 1,000,000.01: pool and guarantor 400,000.004, bank 200,000.002: the fen over goes to the pool, the first of the two .4;
  // of the pool's 400,000.01: 120,000.003 twice and 160,000.004: the fen over to the district
  expect(parts(baotou, ["1000000.01", "0.00", "0.00"], { district: "昆都仑区" })).toEqual([
    "region 120000.00 = 120000.00 + 0.00 + 0.00",
    "city 120000.00 = 120000.00 + 0.00 + 0.00",
    "district 昆都仑区 160000.01 = 160000.01 + 0.00 + 0.00",
    "bank 200000.00 = 200000.00 + 0.00 + 0.00",
    "guarantor 400000.00 = 400000.00 + 0.00 + 0.00",
  ]);
  const found = shareCompensation(baotou, {
    principalFen: 100n,
    interestFen: 0n,
    penaltyFen: 0n,
    case: { district: "x" },
  });
  expect(found.ok && found.value.groups.map(({ party, amountFen }) => [party, amountFen])).toEqual([["pool", 40n]]);
  expect(parts(baotou, ["1.00", "0.00", "0.00"], {})).toEqual(["case-fact-missing case.district"]);
});

test("D-18 unset shares block and are named, before what the case lacks", () => {
  expect(parts(covered({}), ["30000.00", "0.00", "0.00"], { householdBalance: "30000.00" })).toEqual([
    "parameter-unset risk-shares",
  ]);
  expect(parts(covered({}), ["30000.00", "0.00", "0.00"], {})).toEqual([
    "parameter-unset risk-shares",
    "case-fact-missing case.householdBalance",
  ]);
});

test.each([
  [{ of: 10, parts: [{ party: "fund", weight: 7 }] }],
  [
    {
      of: 10,
      parts: [
        { party: "fund", weight: 7 },
        { party: "borrower", weight: 3 },
      ],
    },
  ],
  [
    {
      parts: [
        {
          party: "fund",
          weight: 100,
          split: [
            { party: "bank", weight: 70 },
            { party: "fund", weight: 20 },
          ],
        },
      ],
    },
  ],
])("D-18 entered shares %j are refused", (shares) => {
  expect(parts(covered({ "risk-shares": shares }), ["1.00", "0.00", "0.00"], { householdBalance: "1.00" })).toEqual([
    "input-invalid risk-shares",
  ]);
});

test.each([
  // within the cover: 7 : 3
  ["30000.00", { householdBalance: "30000.00" }, ["fund 21000.00", "bank 9000.00"]],
  // 80,000.00 in all, 30,000.00 over, all of it in this claim: the bank bears it
  ["30000.00", { householdBalance: "80000.00" }, ["fund 0.00", "bank 30000.00"]],
  // 60,000.00 in all, 10,000.00 over; 20,000.00 of this claim shared: 14,000.00 and 6,000.00 + 10,000.00
  ["30000.00", { householdBalance: "60000.00" }, ["fund 14000.00", "bank 16000.00"]],
  // contracts before this one hold 30,000.00, so 20,000.00 of this claim are within
  ["30000.00", { householdBalance: "90000.00", earlierBalance: "30000.00" }, ["fund 14000.00", "bank 16000.00"]],
  // the first of two contracts: nothing before it, all of it within
  ["50000.00", { householdBalance: "90000.00", earlierBalance: "0.00" }, ["fund 35000.00", "bank 15000.00"]],
  ["30000.00", { householdBalance: "20000.00" }, ["input-invalid case.householdBalance"]],
  ["30000.00", { householdBalance: "50000.00", earlierBalance: "30000.00" }, ["input-invalid case.householdBalance"]],
  ["30000.00", { householdBalance: 30000 }, ["input-invalid case.householdBalance"]],
  ["30000.00", { householdBalance: "-1.00" }, ["input-invalid case.householdBalance"]],
])("D-09 a claim of %s with %j: the cover is 50,000 a household", (principal, facts, expected) => {
  const found = parts(luodian, [principal, "0.00", "0.00"], facts);
  expect(found.map((line) => line.split(" = ")[0])).toEqual(expected);
});

test("D-09 interest follows the principal within the cover", () => {
  // 20,000.00 of 30,000.00 are within: of 300.00 interest 200.00, shared 140.00 : 60.00, and 100.00 stay with the bank
  expect(parts(luodian, ["30000.00", "300.00", "50.00"], { householdBalance: "60000.00" })).toEqual([
    "fund 14140.00 = 14000.00 + 140.00 + 0.00",
    "bank 16210.00 = 16000.00 + 160.00 + 50.00",
  ]);
});

const firstLoss = basisOf(
  {
    sharing: {
      compensation: {
        asks: { deposit: { type: "money", title } },
        interest: "shared",
        penalty: { stays: "bank" },
        firstLoss: [{ party: "firms", most: { formula: "case.deposit" } }],
        shares: {
          parts: [
            { party: "pool", weight: 50 },
            { party: "bank", weight: 50 },
          ],
        },
        cite,
      },
    },
  },
  ["firms", "pool", "bank"],
);

test("firms' deposits bear a loss first, over principal and interest together, and the rest is split", () => {
  // 1,000.00 + 100.00, deposit 1,040.00: principal in full, 40.00 of the interest, 60.00 left and halved
  expect(parts(firstLoss, ["1000.00", "100.00", "0.00"], { deposit: "1040.00" })).toEqual([
    "firms 1040.00 = 1000.00 + 40.00 + 0.00",
    "pool 30.00 = 0.00 + 30.00 + 0.00",
    "bank 30.00 = 0.00 + 30.00 + 0.00",
  ]);
});

test("D-18 shares entered later count from their own day; without a day the latest are taken", () => {
  const later = parametersOf(
    parametersFile.parse({
      policy: "test",
      parameters: {
        "risk-shares": {
          from: "2023-01-01",
          value: {
            parts: [
              { party: "fund", weight: 80 },
              { party: "bank", weight: 20 },
            ],
          },
          evidence: "agreement",
          enteredBy: "one",
          confirmedBy: "two",
        },
      },
    }),
  );
  const basis = { ...luodian, parameters: later };
  const claim = { principalFen: 100n, interestFen: 0n, penaltyFen: 0n, case: { householdBalance: "1.00" } };
  expect(shareCompensation(basis, claim).ok).toBe(true);
  expect(shareCompensation(basis, { ...claim, on: parseDay("2023-01-01")! }).ok).toBe(true);
  expect(shareCompensation(basis, { ...claim, on: parseDay("2022-12-31")! }).ok).toBe(false);
});

test("every step of the division is explained, in both languages", () => {
  const found = shareCompensation(baotou, {
    principalFen: 100n,
    interestFen: 5n,
    penaltyFen: 0n,
    case: { district: "东河区" },
  });
  if (!found.ok) throw new Error("refused");
  expect(sayExplanation(explanationJson(found.value.explanation), "en")).toContain(
    "principal borne by district (东河区) = 0.16 yuan",
  );
  expect(sayExplanation(explanationJson(found.value.explanation), "zh")).toContain("利息不分担，由bank承担 = 0.05 元");
});

test("a file that says nothing of sharing is refused", () => {
  expect(parts(basisOf({}, []), ["1.00", "0.00", "0.00"], {})).toEqual(["rule-absent sharing.compensation"]);
});
