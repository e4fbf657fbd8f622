import { expect, test } from "vitest";
import { z } from "zod";
import { parseDay } from "#domain/calendar/day.ts";
import { say } from "#domain/wording/message.ts";
import { buildCalendar } from "#domain/calendar/working-days.ts";
import { quote, quoteJson, quoteSchema } from "./quote.ts";

// Years held: 2023 to 2025. Of 2025 the first of May to the fifth are off.
const calendar = buildCalendar([
  ...[2023, 2024].map((year) => ({ year, day: parseDay(`${year}-01-01`)!, kind: "off" as const })),
  ...[1, 2, 3, 4, 5].map((day) => ({ year: 2025, day: parseDay(`2025-05-0${day}`)!, kind: "off" as const })),
]);

const aLoan = {
  principal: "100000.00",
  annualRatePercent: "4.35",
  disbursedOn: "2023-01-01",
  maturesOn: "2024-01-01",
  method: "bullet",
  dayCount: "actual/360",
  rounding: "half-up",
};

function answer(changes: Record<string, unknown> = {}) {
  const result = quote(calendar, { ...aLoan, ...changes });
  if (!result.ok)
    throw new Error(result.refusals.map((refusal) => `${refusal.at}: ${say(refusal.message, "en")}`).join("\n"));
  return quoteJson(result.value);
}

test("100000.00 at 4.35 %, actual/360, 365 days: 4410.42", () => {
  const { rows, totals, anomalies, notes } = answer();
  expect(rows).toEqual([
    {
      n: 1,
      from: "2023-01-01",
      due: "2024-01-01",
      days: 365,
      principal: "100000.00",
      interest: "4410.42",
      penalty: "0.00",
      compound: "0.00",
      total: "104410.42",
      balance: "0.00",
    },
  ]);
  expect(totals).toEqual({
    principal: "100000.00",
    interest: "4410.42",
    penalty: "0.00",
    compound: "0.00",
    total: "104410.42",
  });
  expect([anomalies, notes]).toEqual([[], []]);
});

test("every option of the form is carried over to the engine", () => {
  const { rows, totals, outstanding, payments, notes } = answer({
    maturesOn: undefined,
    installments: [
      { due: "2023-07-01", principal: "40000.00" },
      { due: "2024-01-01", principal: "60000.00" },
    ],
    method: "free",
    dayCount: "30/360",
    annualRatePercent: "6",
    repayments: [{ on: "2023-07-01", amount: "40000.00" }],
    asOf: "2024-08-01",
    penaltyMarginPercent: "50",
    compoundInterest: true,
    misuse: { from: "2024-02-01", marginPercent: "100" },
    allocationOrder: ["principal", "interest", "penalty"],
    extension: { decidedOn: "2023-12-01", newMaturesOn: "2024-02-01", annualRatePercent: "7.2" },
  });
  // 3000; 1800 and 1 month of 60000 at 7.2 %: 360; then 6 months at 7.2 % × 2: 4320
  // compound: 6 months of 9 % on 3000: 135; 1 month of 10.8 % on 4800: 43.20; 6 months of 10.8 % on 5160: 278.64
  // the extension moves the 60000 to February, where they fall due and stay unpaid
  expect(rows.map((row) => [row.due, row.principal, row.interest, row.penalty, row.balance])).toEqual([
    ["2023-07-01", "40000.00", "3000.00", "0.00", "60000.00"],
    ["2024-01-01", "0.00", "1800.00", "135.00", "60000.00"],
    ["2024-02-01", "60000.00", "360.00", "43.20", "60000.00"],
    ["2024-08-01", "0.00", "0.00", "4598.64", "60000.00"],
  ]);
  expect(totals.compound).toBe("456.84");
  // 100000 + 5160 + 135 + 43.20 + 4598.64, of which 40000 is paid
  expect(totals.total).toBe("109936.84");
  expect(outstanding.total).toBe("69936.84");
  expect(payments).toEqual([
    {
      on: "2023-07-01",
      amount: "40000.00",
      penalty: "0.00",
      compound: "0.00",
      interest: "0.00",
      principal: "40000.00",
      early: "0.00",
      unused: "0.00",
    },
  ]);
  expect(notes).toHaveLength(2);
});

test.each([
  // 2023-05-01 to 2025-05-01 are 731 days; the next working day after the holiday is the 6th: 5 days more
  // 100000 × 4.35 % ÷ 360 × 5 = 60.416…; with half as much again 90.625
  [undefined, "0.00", "90.63"],
  ["counts", "0.00", "90.63"],
  ["no-penalty-next-working-day", "60.42", "0.00"],
])("a maturity on a day off, dayOffAtMaturity %s: interest %s, penalty %s", (dayOffAtMaturity, interest, penalty) => {
  const late = { disbursedOn: "2023-05-01", maturesOn: "2025-05-01", asOf: "2025-05-06", penaltyMarginPercent: "50" };
  const { rows } = answer({ ...late, dayOffAtMaturity });
  expect(rows.at(-1)).toMatchObject({ from: "2025-05-01", days: 5, principal: "0.00", interest, penalty });
});

const instalments = {
  method: "equal-instalment",
  maturesOn: undefined,
  installments: 6,
  every: { count: 1, unit: "month" },
};
const paidTwice = [
  { on: "2023-03-11", amount: "20000.00" },
  { on: "2023-04-11", amount: "20000.00" },
];

test.each([
  ["a way of early repayment", "on top", { repayments: paidTwice, prepayment: "shorter-term" }],
  ["neither way nor last day, and less than the principal", "on top", { repayments: paidTwice }],
  ["fewer payments than due days", "on top", { repayments: [{ on: "2023-04-11", amount: "200000.00" }] }],
  ["a last day", "all that was paid", { repayments: paidTwice, asOf: "2023-05-01" }],
  ["a last day and an empty list", "all that was paid", { repayments: [], asOf: "2023-05-01" }],
  ["a last day and no list", "on top", { asOf: "2023-05-01" }],
  ["said so", "all that was paid", { repayments: paidTwice, prepayment: "shorter-term", paid: "as-listed" }],
])("repayments with %s are read as %s", (_, reading, changes) => {
  const [note] = answer({ ...instalments, ...changes }).notes;
  expect(note?.message.en).toContain(
    reading === "on top" ? "taken as paid on its due day" : "nothing but the listed repayments",
  );
});

test.each([
  ["principal", "missing", { principal: undefined }],
  ["principal", "stands without quotes", { principal: 100000 }],
  ["principal", "at most two places", { principal: "100000.001" }],
  ["principal", "more than 0", { principal: "0.00" }],
  ["annualRatePercent", "no rate", { annualRatePercent: "4,35" }],
  ["disbursedOn", "a day that does not exist", { disbursedOn: "2023-02-29" }],
  ["method", "may only be: bullet | periodic-interest", { method: "ballon" }],
  ["dayCount", "actual/360 | actual/365 | actual/actual | 30/360", { dayCount: "act/360" }],
  ["principle", "did you mean “principal”", { principle: "1.00" }],
  ["repayments.1.amount", "missing", { repayments: [{ on: "2023-02-01", amount: "1.00" }, { on: "2023-02-02" }] }],
  ["every.unit", "may only be", { every: { count: 1, unit: "months" } }],
  ["installments", "whole number", { installments: 1.5 }],
  ["settlementDay", "not be more than 31", { settlementDay: 32 }],
  ["allocationOrder", "once each", { allocationOrder: ["penalty", "penalty", "principal"] }],
  ["installments", "goes with method", { installments: [{ due: "2023-02-01", principal: "1.00" }] }],
  ["maturesOn", "later than the day of disbursement", { maturesOn: "2023-01-01" }],
])("input wrong at %s: %s", (at, words, changes) => {
  const result = quote(calendar, { ...aLoan, ...changes });
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.refusals.map((refusal) => refusal.code)).toEqual(["input-invalid"]);
  expect(result.refusals[0]!.at).toBe(at);
  expect(say(result.refusals[0]!.message, "en")).toContain(words);
  expect(say(result.refusals[0]!.message, "zh")).not.toBe("");
});

test("all faults come at once", () => {
  const result = quote(calendar, { ...aLoan, principal: "x", rounding: "up", extra: 1 });
  expect(result.ok ? [] : result.refusals.map((refusal) => String(refusal.at)).toSorted()).toEqual([
    "extra",
    "principal",
    "rounding",
  ]);
});

test("the schema of the input can be printed as JSON Schema", () => {
  const schema = z.toJSONSchema(quoteSchema, { io: "input" });
  expect(schema.required).toEqual(["principal", "annualRatePercent", "disbursedOn", "method", "dayCount", "rounding"]);
  expect(schema.properties?.["principal"]).toMatchObject({ type: "string" });
});
