import { describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { say } from "#domain/wording/message.ts";
import { basisOf } from "#test/policy-of.ts";
import { publicReferences } from "#test/subsidy-of.ts";
import { subsidyReckoning } from "./subsidy.ts";

const cite = "第一条";
const basis = basisOf(
  {
    terms: { interest: { dayCount: "actual/360", rounding: "half-up", settlementDay: 20, every: "quarter", cite } },
    subsidy: {
      formulas: { full: { formula: { kind: "share", percent: "100" }, cite } },
      excludes: { what: ["overdue"], cite },
      payment: { after: "interest-paid", cite },
      period: { every: "quarter", cut: "accrued", cite },
      principalCap: { most: "50000.00", per: "household", repaidFirst: "unsubsidised", across: "by-signing", cite },
      funders: {
        parts: [
          { party: "central", weight: 70 },
          {
            party: "local",
            weight: 30,
            split: [
              { party: "province", weight: 70 },
              { party: "county", weight: 30 },
            ],
          },
        ],
        cite,
      },
    },
  },
  ["central", "local", "province", "county"],
);

const loan = {
  principal: "50000.00",
  annualRatePercent: "3.85",
  signedOn: "2022-01-01",
  disbursedOn: "2022-01-01",
  maturesOn: "2024-12-31",
  facts: [] as object[],
};
const quarter = { from: "2022-01-01", to: "2022-03-31" };
const run = (input: unknown) => subsidyReckoning.run(basis, publicReferences, input);

function refusals(input: unknown): string[] {
  const result = run(input);
  if (result.ok) return [];
  for (const { message } of result.refusals) for (const language of languages) say(message, language);
  return result.refusals.map(({ code, at, message }) => `${code} ${at} ${message.key}`);
}

describe("huidan subsidy", () => {
  test("D-03 a quarter on 50,000 yuan, by funder, to the fen", () => {
    const result = run({ loan, ...quarter });
    // 481.25 in 70 : 30, the 30 again 70 : 30: 336.875, 101.0625 and 43.3125.
    expect(result).toMatchObject({
      ok: true,
      value: {
        amount: "481.25",
        payments: "as-due",
        lines: [
          {
            from: "2022-01-01",
            to: "2022-03-31",
            days: 90,
            principal: "50000.00",
            ratePercent: "3.85",
            amount: "481.25",
            cite: { article: cite },
          },
        ],
        funders: [
          { party: "central", amount: "336.88" },
          { party: "province", amount: "101.06" },
          { party: "county", amount: "43.31" },
        ],
        explanation: { version: 1, result: { kind: "money", value: "481.25" } },
      },
    });
  });

  test("facts of every kind are read, in any order, and contradictions come back", () => {
    const facts = [
      { kind: "recovered", on: "2022-03-10", amount: "1.00" },
      { kind: "repaid", on: "2022-02-15", amount: "20000.00", id: "r1", serial: "7" },
      { kind: "reversed", on: "2022-02-16", supersedes: "r1" },
      { kind: "extended", on: "2024-12-01", until: "2025-06-30", annualRatePercent: "3.65" },
      { kind: "in-breach", on: "2022-03-01" },
      { kind: "cleared", on: "2022-03-05", of: "in-breach" },
      { kind: "cause-decided", on: "2022-03-05", cause: "bank" },
    ];
    expect(run({ loan: { ...loan, facts }, ...quarter })).toMatchObject({
      value: {
        amount: "481.25",
        anomalies: [{ code: "recovered-without-compensation", kind: "recovered", on: "2022-03-10", amount: "1.00" }],
      },
    });
  });

  test("D-09 another loan of the household takes the cap first; one of another household does not", () => {
    const other = { ...loan, id: "first", principal: "40000.00", signedOn: "2021-06-01", disbursedOn: "2021-06-01" };
    const result = run({
      loan: {
        ...loan,
        householdId: "h1",
        otherLoans: [
          { ...other, householdId: "h1" },
          { ...other, id: "x", householdId: "h2" },
        ],
      },
      ...quarter,
    });
    expect(result).toMatchObject({ value: { lines: [{ principal: "10000.00", amount: "96.25" }] } });
  });

  test.each<[string, unknown, string[]]>([
    [
      "an amount without quotes",
      { loan: { ...loan, principal: 50000 }, ...quarter },
      ["input-invalid loan.principal wire.number-for-text"],
    ],
    ["a day that does not exist", { loan, from: "2022-02-30", to: "2022-03-31" }, ["input-invalid from wire.not-day"]],
    [
      "a name that is not known",
      { loan: { ...loan, maturedOn: "2024-12-31" }, ...quarter },
      ["input-invalid loan.maturedOn wire.unknown-key"],
    ],
    [
      "a kind of fact that is not known",
      { loan: { ...loan, facts: [{ kind: "paid", on: "2022-02-15" }] }, ...quarter },
      ["input-invalid loan.facts.0.kind wire.choice-near"],
    ],
    [
      "a fact without its amount",
      { loan: { ...loan, facts: [{ kind: "repaid", on: "2022-02-15" }] }, ...quarter },
      ["input-invalid loan.facts.0.amount wire.missing"],
    ],
    [
      "a field of another kind of fact",
      { loan: { ...loan, facts: [{ kind: "recalled", on: "2022-02-15", amount: "1.00" }] }, ...quarter },
      ["input-invalid loan.facts.0.amount wire.unknown-key"],
    ],
    [
      "a due day before the money goes out",
      { loan: { ...loan, maturesOn: "2022-01-01" }, ...quarter },
      ["input-invalid loan.maturesOn subsidy.matures-before"],
    ],
    [
      "money that goes out before the contract is signed",
      { loan: { ...loan, signedOn: "2022-01-02" }, ...quarter },
      ["input-invalid loan.disbursedOn subsidy.disbursed-before-signed"],
    ],
    [
      "a window that ends before it begins",
      { loan, from: "2022-03-31", to: "2022-01-01" },
      ["input-invalid to subsidy.window-reversed"],
    ],
    [
      "a contract signed before the file",
      { loan: { ...loan, signedOn: "2019-12-31" }, ...quarter },
      ["rule-absent subsidy.formulas refusal.rule-absent"],
    ],
  ])("%s is refused", (_, input, expected) => {
    expect(refusals(input)).toEqual(expected);
  });
});
