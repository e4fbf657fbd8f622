import { expect, test } from "vitest";
import { buildCalendar } from "#domain/calendar/working-days.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { aRequest, on, quoteOf, rowTexts, yuan } from "#test/quote-of.ts";
import { computeQuote } from "./quote.ts";

const monthly = { count: 1, unit: "month" } as const;
const half = 500_000;
const threeInstalments = {
  method: "equal-principal",
  dayCount: "30/360",
  installments: 3,
  every: monthly,
  paid: "as-listed",
} as const;

test("overdue for 30 days: 120000 × 30 × 9 % ÷ 360 = 900.00 of penalty, in a row of its own", () => {
  const quote = quoteOf({ maturesOn: on("2025-01-15"), asOf: on("2025-02-14"), penaltyMarginMillionths: half });
  // the principal fell due at maturity; the row overdue has none of its own, only the balance
  expect(rowTexts(quote)).toEqual([
    "2025-01-15 366 120000.00 7320.00 0.00 120000.00",
    "2025-02-14 30 0.00 0.00 900.00 120000.00",
  ]);
  expect([quote.totals.totalFen, quote.outstanding.totalFen].map(formatYuan)).toEqual(["128220.00", "128220.00"]);
});

test("overdue with no margin agreed: the contract rate goes on as interest", () => {
  const quote = quoteOf({ maturesOn: on("2025-01-15"), asOf: on("2025-02-14") });
  expect(rowTexts(quote).at(-1)).toBe("2025-02-14 30 0.00 600.00 0.00 120000.00");
});

test("paid late in two goes: penalty, interest, then principal", () => {
  const quote = quoteOf({
    maturesOn: on("2025-01-15"),
    penaltyMarginMillionths: half,
    repayments: [
      { on: on("2025-02-14"), amountFen: yuan("68220.00") },
      { on: on("2025-02-24"), amountFen: yuan("60150.00") },
    ],
  });
  // 68220 pays 900 + 7320 and 60000 of principal; then 60000 × 10 × 9 % ÷ 360 = 150
  expect(rowTexts(quote)).toEqual([
    "2025-01-15 366 120000.00 7320.00 0.00 120000.00",
    "2025-02-14 30 0.00 0.00 900.00 60000.00",
    "2025-02-24 10 0.00 0.00 150.00 0.00",
  ]);
  expect(quote.payments.map((use) => [use.principal, use.interest, use.penalty].map(formatYuan))).toEqual([
    ["60000.00", "7320.00", "900.00"],
    ["60000.00", "0.00", "150.00"],
  ]);
  // 120000 + 7320 + 900 + 150, which is 68220 + 60150
  expect(formatYuan(quote.totals.totalFen)).toBe("128370.00");
  expect(quote.anomalies).toEqual([]);
  expect(quote.outstanding.totalFen).toBe(0n);
});

test("the same with principal first: the interest stays owed", () => {
  const quote = quoteOf({
    maturesOn: on("2025-01-15"),
    penaltyMarginMillionths: half,
    allocationOrder: ["principal", "interest", "penalty", "compound"],
    repayments: [{ on: on("2025-02-14"), amountFen: yuan("120000.00") }],
  });
  expect(formatYuan(quote.outstanding.principalFen)).toBe("0.00");
  expect(formatYuan(quote.outstanding.interestFen)).toBe("7320.00");
  expect(formatYuan(quote.outstanding.penaltyFen)).toBe("900.00");
});

test("an instalment paid ten days late: the interest on its principal runs on", () => {
  const quote = quoteOf({
    ...threeInstalments,
    repayments: [
      { on: on("2024-02-25"), amountFen: yuan("40600.00") },
      { on: on("2024-03-15"), amountFen: yuan("40466.67") },
      { on: on("2024-04-15"), amountFen: yuan("40200.00") },
    ],
  });
  // second month: 120000 for 10 days (200.00) and 80000 for 20 (266.67)
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 30 40000.00 600.00 0.00 120000.00",
    "2024-03-15 30 40000.00 466.67 0.00 40000.00",
    "2024-04-15 30 40000.00 200.00 0.00 0.00",
  ]);
  expect(quote.outstanding.totalFen).toBe(0n);
});

test("nothing paid by the second due day: both instalments stand as due, the balance as it is", () => {
  const quote = quoteOf({ ...threeInstalments, repayments: [], asOf: on("2024-03-25") });
  // a month of 120000 is 600, ten days 200; the third instalment is not due yet and in no row
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 30 40000.00 600.00 0.00 120000.00",
    "2024-03-15 30 40000.00 600.00 0.00 120000.00",
    "2024-03-25 10 0.00 200.00 0.00 120000.00",
  ]);
  expect([quote.totals.totalFen, quote.outstanding.totalFen].map(formatYuan)).toEqual(["81400.00", "121400.00"]);
});

test("paid late, then in part ahead: what is late is in the row it was due in, what is ahead in the row it was paid in", () => {
  const quote = quoteOf({
    ...threeInstalments,
    repayments: [{ on: on("2024-02-25"), amountFen: yuan("50600.00") }],
    asOf: on("2024-03-15"),
  });
  // 600 of interest, 40000 due since the 15th, 10000 ahead, which the second instalment is smaller by: 30000 + 10000
  // interest of the second month: 120000 for 10 days (200.00) and 70000 for 20 (233.33)
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 30 40000.00 600.00 0.00 120000.00",
    "2024-03-15 30 40000.00 433.33 0.00 70000.00",
  ]);
  expect(quote.payments.map((use) => [use.principal, use.earlyFen].map(formatYuan))).toEqual([
    ["50000.00", "10000.00"],
  ]);
  // 70000, of which 30000 is due, and the interest
  expect(formatYuan(quote.outstanding.totalFen)).toBe("70433.33");
});

test("paid off in the middle with an instalment late: its row keeps it, the last row has only what was not yet due", () => {
  const quote = quoteOf({
    ...threeInstalments,
    repayments: [{ on: on("2024-02-25"), amountFen: yuan("120800.00") }],
  });
  // 600 for the month, 120000 for 10 days: 200
  expect(rowTexts(quote)).toEqual([
    "2024-02-15 30 40000.00 600.00 0.00 120000.00",
    "2024-02-25 10 80000.00 200.00 0.00 0.00",
  ]);
  expect([quote.totals.totalFen, quote.outstanding.totalFen].map(formatYuan)).toEqual(["120800.00", "0.00"]);
});

test("overdue principal repaid at no rate: a row of nothing due shows the balance fall", () => {
  const quote = quoteOf({
    annualRateMillionths: 0,
    maturesOn: on("2025-01-15"),
    repayments: [{ on: on("2025-02-14"), amountFen: yuan("120000.00") }],
  });
  expect(rowTexts(quote)).toEqual([
    "2025-01-15 366 120000.00 0.00 0.00 120000.00",
    "2025-02-14 30 0.00 0.00 0.00 0.00",
  ]);
});

test("compound interest on unpaid interest is at the penalty rate", () => {
  const quote = quoteOf({
    method: "periodic-interest",
    disbursedOn: on("2024-01-01"),
    every: { count: 180, unit: "day" },
    installments: 2,
    paid: "as-listed",
    asOf: on("2024-01-01") + 400,
    penaltyMarginMillionths: half,
    compoundInterest: true,
  });
  // interest of 180 days 3600; on it 180 days of 9 %: 162.00; then 40 days: 120000 at 9 %: 1200, 7200 at 9 %: 72.00
  expect(quote.rows.map((row) => [row.interestFen, row.penaltyFen, row.compoundFen].map(formatYuan))).toEqual([
    ["3600.00", "0.00", "0.00"],
    ["3600.00", "162.00", "162.00"],
    ["0.00", "1272.00", "72.00"],
  ]);
});

test("misuse: the margin beside the interest, and after maturity the larger margin alone", () => {
  const quote = quoteOf({
    maturesOn: on("2025-01-15"),
    asOf: on("2025-02-14"),
    misuse: { from: on("2024-07-15"), marginMillionths: 1_000_000 },
    penaltyMarginMillionths: half,
  });
  // 184 days of 20 yuan; then 30 days of 40 yuan
  expect(rowTexts(quote)).toEqual([
    "2025-01-15 366 120000.00 7320.00 3680.00 120000.00",
    "2025-02-14 30 0.00 0.00 1200.00 120000.00",
  ]);
});

// 2025-05-01, a Thursday, to Monday the 5th are off.
const workingDaysAtMaturity = buildCalendar([
  { year: 2024, day: on("2024-01-01"), kind: "off" },
  ...["01", "02", "05"].map((day) => ({ year: 2025, day: on(`2025-05-${day}`), kind: "off" as const })),
]);
const matureOnHoliday = {
  disbursedOn: on("2024-05-01"),
  maturesOn: on("2025-05-01"),
  penaltyMarginMillionths: half,
  workingDaysAtMaturity,
} as const;

test.each([
  // 365 days of 20 yuan up to maturity, then 20 a day up to the 6th, the next working day, and 30 a day from it on
  ["2025-05-01", ["2025-05-01 365 120000.00 7300.00 0.00 0.00"]],
  ["2025-05-03", ["2025-05-01 365 120000.00 7300.00 0.00 120000.00", "2025-05-03 2 0.00 40.00 0.00 0.00"]],
  ["2025-05-06", ["2025-05-01 365 120000.00 7300.00 0.00 120000.00", "2025-05-06 5 0.00 100.00 0.00 0.00"]],
  ["2025-05-07", ["2025-05-01 365 120000.00 7300.00 0.00 120000.00", "2025-05-07 6 0.00 100.00 30.00 0.00"]],
])("C-14 a maturity on a day off that is excused, paid on %s", (paidOn, rows) => {
  const owed = quoteOf({ ...matureOnHoliday, paid: "as-listed", asOf: on(paidOn) }).outstanding.totalFen;
  const quote = quoteOf({ ...matureOnHoliday, repayments: [{ on: on(paidOn), amountFen: owed }], asOf: on(paidOn) });
  expect(rowTexts(quote)).toEqual(rows);
  expect(quote.outstanding.totalFen).toBe(0n);
  expect(quote.notes.map((note) => note.key)).toEqual(["schedule.note-day-off"]);
});

test("the same where a day off counts: penalty from maturity on", () => {
  const repayments = [{ on: on("2025-05-06"), amountFen: yuan("127450.00") }];
  const quote = quoteOf({ ...matureOnHoliday, workingDaysAtMaturity: undefined, repayments });
  expect(rowTexts(quote)).toEqual([
    "2025-05-01 365 120000.00 7300.00 0.00 120000.00",
    "2025-05-06 5 0.00 0.00 150.00 0.00",
  ]);
  expect(quote.notes).toEqual([]);
});

test("a maturity on a working day is not excused", () => {
  const quote = quoteOf({ ...matureOnHoliday, maturesOn: on("2025-05-06"), asOf: on("2025-05-07") });
  expect(rowTexts(quote).at(-1)).toBe("2025-05-07 1 0.00 0.00 30.00 120000.00");
  expect(quote.notes.map((note) => note.key)).toEqual(["schedule.note-outstanding"]);
});

test("interest due on the excused maturity bears compound interest from the next working day on, older interest all along", () => {
  const quote = quoteOf({
    ...matureOnHoliday,
    method: "periodic-interest",
    installments: 2,
    every: { count: 180, unit: "day" },
    disbursedOn: on("2024-05-01"),
    paid: "as-listed",
    asOf: on("2025-05-16"),
    compoundInterest: true,
    repayments: [{ on: on("2025-05-04"), amountFen: yuan("600.00") }],
  });
  // interest 3600 (180 days) and 3700 (185); on the 3600 at 9 %, 0.90 a day: 185 days 166.50; 3 days to the 4th 2.70.
  // The 600 pay 169.20 of compound and 430.80 of the 3600: 3169.20 are left, 0.7923 a day for 2 days to the 6th: 1.5846.
  // From the 6th on 3169.20 + 3700 + 60 (the row to the 4th): 6929.20, 1.7323 a day for 10 days: 17.323; together 18.91.
  // 120000: 3 and 2 days at 20.00, 10 days at 30.00
  expect(quote.rows.map((row) => [row.interestFen, row.penaltyFen, row.compoundFen].map(formatYuan))).toEqual([
    ["3600.00", "0.00", "0.00"],
    ["3700.00", "166.50", "166.50"],
    ["60.00", "2.70", "2.70"],
    ["40.00", "318.91", "18.91"],
  ]);
});

test("an excused maturity is explained; a year whose calendar is not out is said; one that is missing refuses", () => {
  const { explanation } = quoteOf({ ...matureOnHoliday, asOf: on("2025-05-07") });
  const steps = explanationJson(explanation).steps.map((step) => [step.what.en, step.result.value]);
  expect(steps[0]).toEqual(["overdue from", "2025-05-06"]);
  // 2026-05-02 is a Saturday, of a year not held
  const later = quoteOf({ ...matureOnHoliday, maturesOn: on("2026-05-02") });
  expect(later.notes.map((note) => note.key)).toEqual(["schedule.note-day-off", "schedule.note-provisional"]);
  const early = { disbursedOn: on("2022-05-01"), maturesOn: on("2023-05-01") };
  const refused = computeQuote(aRequest({ ...matureOnHoliday, ...early }));
  expect(refused.ok ? [] : refused.refusals.map((refusal) => refusal.code)).toEqual(["calendar-year-missing"]);
});
