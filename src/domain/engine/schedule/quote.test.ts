import { expect, test } from "vitest";
import { formatDay } from "#domain/calendar/day.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { explanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import { say } from "#domain/wording/message.ts";
import { on, percent, quoteOf, rowTexts, yuan } from "#test/quote-of.ts";

const monthly = { count: 1, unit: "month" } as const;
const quarterly = { count: 1, unit: "quarter" } as const;
const half = 500_000;

test.each([
  // 100000 × 4.35 % × 365 ÷ 360 = 4410.41666…
  ["actual/360", "2023-01-01", "2024-01-01", "4.35", 365, "4410.42"],
  ["actual/365", "2023-01-01", "2024-01-01", "4.35", 365, "4350.00"],
  // 184 days of 2023 and 182 of 2024: 3650 × (184/365 + 182/366) = 1840 + 1815.0273…
  ["actual/actual", "2023-07-01", "2024-07-01", "3.65", 366, "3655.03"],
  // a whole leap year is one year
  ["actual/actual", "2024-01-01", "2025-01-01", "3.65", 366, "3650.00"],
  ["30/360", "2024-01-31", "2024-07-31", "4.35", 180, "2175.00"],
] as const)("bullet, %s, %s to %s at %s %%: %i days, %s", (dayCount, from, to, rate, days, interest) => {
  const { rows, totals } = quoteOf({
    principalFen: yuan("100000.00"),
    annualRateMillionths: percent(rate),
    disbursedOn: on(from),
    maturesOn: on(to),
    dayCount,
  });
  expect(rows.map((row) => [row.days, formatYuan(row.interestFen), formatYuan(row.balanceFen)])).toEqual([
    [days, interest, "0.00"],
  ]);
  expect(formatYuan(totals.totalFen)).toBe(formatYuan(yuan("100000.00") + yuan(interest)));
});

test("interest by quarter on the 20th, that day counted: 66, 92, 92, 91 and 25 days of 20 yuan", () => {
  const request = {
    method: "periodic-interest",
    maturesOn: on("2025-01-15"),
    every: quarterly,
    settlementDay: 20,
  } as const;
  expect(rowTexts(quoteOf(request))).toEqual([
    "2024-03-20 66 0.00 1320.00 0.00 120000.00",
    "2024-06-20 92 0.00 1840.00 0.00 120000.00",
    "2024-09-20 92 0.00 1840.00 0.00 120000.00",
    "2024-12-20 91 0.00 1820.00 0.00 120000.00",
    "2025-01-15 25 120000.00 500.00 0.00 0.00",
  ]);
  expect(quoteOf(request).rows.map((row) => formatDay(row.from))).toEqual([
    "2024-01-15",
    "2024-03-21",
    "2024-06-21",
    "2024-09-21",
    "2024-12-21",
  ]);
});

test("interest by quarter on the 20th, that day not counted: it belongs to the next period", () => {
  const request = {
    method: "periodic-interest",
    maturesOn: on("2025-01-15"),
    every: quarterly,
    settlementDay: 20,
  } as const;
  expect(rowTexts(quoteOf({ ...request, settlementDayCounted: false }))).toEqual([
    "2024-03-20 65 0.00 1300.00 0.00 120000.00",
    "2024-06-20 92 0.00 1840.00 0.00 120000.00",
    "2024-09-20 92 0.00 1840.00 0.00 120000.00",
    "2024-12-20 91 0.00 1820.00 0.00 120000.00",
    "2025-01-15 26 120000.00 520.00 0.00 0.00",
  ]);
});

test("equal principal after two months of interest alone, from 31 January", () => {
  // 120000 × 6 % ÷ 360 = 20 a day; then 96000 → 16, 72000 → 12, 48000 → 8, 24000 → 4
  const quote = quoteOf({
    method: "equal-principal",
    disbursedOn: on("2024-01-31"),
    installments: 7,
    every: monthly,
    graceOnPrincipal: 2,
  });
  expect(rowTexts(quote)).toEqual([
    "2024-02-29 29 0.00 580.00 0.00 120000.00",
    "2024-03-31 31 0.00 620.00 0.00 120000.00",
    "2024-04-30 30 24000.00 600.00 0.00 96000.00",
    "2024-05-31 31 24000.00 496.00 0.00 72000.00",
    "2024-06-30 30 24000.00 360.00 0.00 48000.00",
    "2024-07-31 31 24000.00 248.00 0.00 24000.00",
    "2024-08-31 31 24000.00 124.00 0.00 0.00",
  ]);
});

test("equal principal that does not divide: the last takes the rest", () => {
  const { rows } = quoteOf({
    principalFen: yuan("100.00"),
    method: "equal-principal",
    installments: 3,
    every: monthly,
  });
  expect(rows.map((row) => formatYuan(row.principalFen))).toEqual(["33.33", "33.33", "33.34"]);
});

test("equal instalments by 30/360 are the annuity: 120000 × 0.5 % ÷ (1 − 1.005^−12) = 10327.97", () => {
  const quote = quoteOf({ method: "equal-instalment", dayCount: "30/360", installments: 12, every: monthly });
  const totals = quote.rows.map((row) => formatYuan(row.totalFen));
  expect(totals.slice(0, -1).every((total) => total === "10327.97")).toBe(true);
  expect(totals.at(-1)).toBe("10327.99");
});

test("two equal instalments by days: 31 and 29 days", () => {
  // x = 1200 + interest of 31 days … : 12000 at 6 %: I1 = 62.00; balance b = 12000 + 62 − x; last = b × (1 + 29 × 6 % ÷ 360) = x
  // x = 12062 × 1.0048333 ÷ 2.0048333 = 6045.54; then b = 6016.46, I2 = 29.08, last 6045.54
  const quote = quoteOf({
    principalFen: yuan("12000.00"),
    method: "equal-instalment",
    installments: 2,
    every: monthly,
  });
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 31 5983.54 62.00 0.00 6016.46",
    "2024-03-15 29 6016.46 29.08 0.00 0.00",
  ]);
});

test("free instalments", () => {
  const freeInstalments = [
    { due: on("2024-06-20"), principalFen: yuan("20000.00") },
    { due: on("2024-12-20"), principalFen: yuan("100000.00") },
  ];
  // 157 days of 20 yuan; 183 days of 100000 × 6 % ÷ 360
  expect(rowTexts(quoteOf({ method: "free", freeInstalments }))).toEqual([
    "2024-06-20 157 20000.00 3140.00 0.00 100000.00",
    "2024-12-20 183 100000.00 3050.00 0.00 0.00",
  ]);
});

const threeInstalments = {
  method: "equal-principal",
  dayCount: "30/360",
  installments: 3,
  every: monthly,
  repayments: [{ on: on("2024-02-25"), amountFen: yuan("50000.00") }],
} as const;

test.each([
  // 30/360: a month of 120000 is 600; 80000 for 10 days (133.33) and 30000 for 20 (100.00)
  ["shorter-term", ["2024-02-15 30 40000.00 600.00 0.00 80000.00", "2024-03-15 30 80000.00 233.33 0.00 0.00"]],
  [
    "smaller-instalment",
    [
      "2024-02-15 30 40000.00 600.00 0.00 80000.00",
      "2024-03-15 30 65000.00 233.33 0.00 15000.00",
      "2024-04-15 30 15000.00 75.00 0.00 0.00",
    ],
  ],
  [
    "next-instalments",
    [
      "2024-02-15 30 40000.00 600.00 0.00 80000.00",
      "2024-03-15 30 50000.00 233.33 0.00 30000.00",
      "2024-04-15 30 30000.00 150.00 0.00 0.00",
    ],
  ],
] as const)("early repayment of part, %s", (prepayment, rows) => {
  expect(rowTexts(quoteOf({ ...threeInstalments, prepayment }))).toEqual(rows);
});

test("full early repayment ends the loan that day; what is too much is an anomaly", () => {
  const quote = quoteOf({
    ...threeInstalments,
    prepayment: "shorter-term",
    repayments: [
      { on: on("2024-02-25"), amountFen: yuan("80133.34") },
      { on: on("2024-03-01"), amountFen: yuan("5.00") },
    ],
  });
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 30 40000.00 600.00 0.00 80000.00",
    "2024-02-25 10 80000.00 133.33 0.00 0.00",
  ]);
  expect(quote.anomalies.map((anomaly) => [anomaly.at, anomaly.message.key])).toEqual([
    ["repayments.0", "schedule.repaid-more-than-owed"],
    ["repayments.1", "schedule.repaid-more-than-owed"],
  ]);
  expect(quote.payments.map((use) => formatYuan(use.unusedFen))).toEqual(["0.01", "5.00"]);
});

test("a bullet loan repaid in part after 182 of 366 days is charged by balance-days", () => {
  // (120000 × 182 + 100000 × 184) × 6 % ÷ 360 = 6706.666…
  const quote = quoteOf({
    maturesOn: on("2025-01-15"),
    repayments: [{ on: on("2024-07-15"), amountFen: yuan("20000.00") }],
  });
  expect(rowTexts(quote)).toEqual(["2025-01-15 366 120000.00 6706.67 0.00 0.00"]);
});

test("an extension moves the last principal and goes on at its rate from the old maturity", () => {
  const quote = quoteOf({
    method: "equal-principal",
    installments: 3,
    every: monthly,
    extension: { decidedOn: on("2024-04-01"), newMaturesOn: on("2024-06-30"), annualRateMillionths: percent("7.2") },
  });
  // 40000 at 6 %: 6.67 a day (31 days: 206.67); at 7.2 %: 8.00 a day
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 31 40000.00 620.00 0.00 80000.00",
    "2024-03-15 29 40000.00 386.67 0.00 40000.00",
    "2024-04-15 31 0.00 206.67 0.00 40000.00",
    "2024-05-15 30 0.00 240.00 0.00 40000.00",
    "2024-06-15 31 0.00 248.00 0.00 40000.00",
    "2024-06-30 15 40000.00 120.00 0.00 0.00",
  ]);
});

test("an extension of which nothing is paid: no principal falls due at the old maturity, the last part at the new one", () => {
  const quote = quoteOf({
    method: "equal-principal",
    dayCount: "30/360",
    installments: 2,
    every: monthly,
    paid: "as-listed",
    asOf: on("2024-05-25"),
    penaltyMarginMillionths: half,
    extension: { decidedOn: on("2024-03-01"), newMaturesOn: on("2024-05-15") },
  });
  // a month of 120000 is 600; from 15 May on 10 days at 9 %: 300
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 30 60000.00 600.00 0.00 120000.00",
    "2024-03-15 30 0.00 600.00 0.00 120000.00",
    "2024-04-15 30 0.00 600.00 0.00 120000.00",
    "2024-05-15 30 60000.00 600.00 0.00 120000.00",
    "2024-05-25 10 0.00 0.00 300.00 120000.00",
  ]);
  expect(formatYuan(quote.totals.principalFen)).toBe("120000.00");
});

test("an extended bullet loan stays one row, charged at both rates", () => {
  const quote = quoteOf({
    maturesOn: on("2025-01-15"),
    extension: { decidedOn: on("2025-02-01"), newMaturesOn: on("2025-07-14"), annualRateMillionths: percent("7.2") },
  });
  // 366 × 20 + 180 × 24
  expect(rowTexts(quote)).toEqual(["2025-07-14 546 120000.00 11640.00 0.00 0.00"]);
  expect(quote.anomalies.map((anomaly) => anomaly.at)).toEqual(["extension.decidedOn"]);
});

test("asOf cuts the running period: interest up to that day", () => {
  const quote = quoteOf({ method: "periodic-interest", installments: 12, every: monthly, asOf: on("2024-02-25") });
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 31 0.00 620.00 0.00 120000.00",
    "2024-02-25 10 0.00 200.00 0.00 120000.00",
  ]);
  expect(formatYuan(quote.outstanding.totalFen)).toBe("120200.00");
});

test("repayments before disbursement and after the last day are anomalies, not exceptions", () => {
  const quote = quoteOf({
    maturesOn: on("2025-01-15"),
    asOf: on("2024-02-15"),
    repayments: [
      { on: on("2024-01-14"), amountFen: 100n },
      { on: on("2024-02-16"), amountFen: 100n },
    ],
  });
  expect(quote.anomalies.map((anomaly) => anomaly.message.key)).toEqual([
    "schedule.repaid-before-disbursed",
    "schedule.repaid-after-as-of",
  ]);
});

test("every row's interest is explained, in both languages, and the sum comes last", () => {
  const { explanation } = quoteOf({ method: "equal-instalment", installments: 2, every: monthly });
  const json = explanationJson(explanation);
  expect(json.steps.map((step) => step.what.en)).toEqual([
    "instalment from 2024-01-15 on",
    "interest of row 1 (2024-01-15 to 2024-02-15)",
    "interest of row 2 (2024-02-15 to 2024-03-15)",
    "total of all rows",
  ]);
  expect(sayExplanation(json, "zh")).toContain("余额 × 天数 × 年利率 ÷ 360");
});

test.each([
  [
    ["installments, every, settlementDay"],
    { maturesOn: on("2025-01-15"), installments: 12, every: monthly, settlementDay: 20 },
  ],
  [[], { installments: 12, every: monthly }],
  [["graceOnPrincipal"], { method: "periodic-interest", installments: 2, every: monthly, graceOnPrincipal: 1 }],
  [
    ["settlementDayCounted"],
    { method: "equal-principal", installments: 3, every: monthly, graceOnPrincipal: 1, settlementDayCounted: false },
  ],
] as const)("fields of no use are named: %s", (named, changes) => {
  const unused = quoteOf(changes).notes.filter((note) => note.key === "schedule.note-unused");
  expect(unused.map((note) => say(note, "en").split(": ")[1])).toEqual(named);
});

test("the same repayment twice counts twice and is pointed out", () => {
  const twice = { on: on("2024-07-15"), amountFen: yuan("10000.00") };
  const quote = quoteOf({ maturesOn: on("2025-01-15"), repayments: [twice, twice] });
  // (120000 × 182 + 100000 × 184) × 6 % ÷ 360 = 6706.666…
  expect(rowTexts(quote)).toEqual(["2025-01-15 366 120000.00 6706.67 0.00 0.00"]);
  expect(quote.notes.map((note) => say(note, "en"))).toEqual([
    "the repayment of 10,000.00 yuan on 2024-07-15 is listed 2 times and counts as 2 payments; if that is a slip, remove the others",
  ]);
});
