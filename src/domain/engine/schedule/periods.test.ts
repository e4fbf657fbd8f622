import { expect, test } from "vitest";
import { formatDay } from "#domain/calendar/day.ts";
import { aRequest, on, quoteOf } from "#test/quote-of.ts";
import { computeQuote } from "./quote.ts";
import type { QuoteRequest } from "./request.ts";

const monthly = { count: 1, unit: "month" } as const;
const quarterly = { count: 1, unit: "quarter" } as const;
const dues = (changes: Partial<QuoteRequest>) => quoteOf(changes).rows.map((row) => formatDay(row.due));

test.each([
  [
    "31 January falls back to the month's end and returns",
    { disbursedOn: on("2023-01-31"), installments: 4, every: monthly },
    ["2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31"],
  ],
  ["weeks", { installments: 2, every: { count: 2, unit: "week" } }, ["2024-01-29", "2024-02-12"]],
  ["days", { installments: 2, every: { count: 10, unit: "day" } }, ["2024-01-25", "2024-02-04"]],
  [
    "years from 29 February",
    { disbursedOn: on("2024-02-29"), installments: 4, every: { count: 1, unit: "year" } },
    ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
  ],
  ["a broken last period", { maturesOn: on("2024-04-01"), every: monthly }, ["2024-02-15", "2024-03-15", "2024-04-01"]],
  [
    "instalments with a maturity of their own",
    { installments: 3, maturesOn: on("2024-06-30"), every: monthly },
    ["2024-02-15", "2024-03-15", "2024-06-30"],
  ],
  [
    "by month on the 20th",
    { installments: 3, every: monthly, settlementDay: 20 },
    ["2024-01-20", "2024-02-20", "2024-03-20"],
  ],
  [
    "paid out on the settlement day",
    { disbursedOn: on("2024-03-20"), installments: 2, every: quarterly, settlementDay: 20 },
    ["2024-06-20", "2024-09-20"],
  ],
  [
    "every half year on the 20th",
    { disbursedOn: on("2024-01-10"), installments: 2, every: { count: 2, unit: "quarter" }, settlementDay: 20 },
    ["2024-06-20", "2024-12-20"],
  ],
  [
    "a settlement on the 31st",
    { installments: 3, every: monthly, settlementDay: 31 },
    ["2024-01-31", "2024-02-29", "2024-03-31"],
  ],
  [
    "by year on 20 December",
    { maturesOn: on("2026-01-15"), every: { count: 1, unit: "year" }, settlementDay: 20 },
    ["2024-12-20", "2025-12-20", "2026-01-15"],
  ],
] as const)("due days: %s", (_, changes, expected) => {
  expect(dues({ method: "periodic-interest", ...changes })).toEqual(expected);
});

test.each([
  ["maturesOn", "schedule.no-end", {}],
  ["maturesOn", "schedule.matures-before", { maturesOn: on("2024-01-15") }],
  ["every", "schedule.no-interval", { method: "equal-principal", installments: 3 }],
  [
    "settlementDay",
    "schedule.settlement-needs-months",
    { method: "equal-principal", installments: 3, every: { count: 1, unit: "week" }, settlementDay: 20 },
  ],
  [
    "maturesOn",
    "schedule.instalments-past-maturity",
    { method: "equal-principal", installments: 5, every: monthly, maturesOn: on("2024-05-15") },
  ],
  [
    "graceOnPrincipal",
    "schedule.grace-too-long",
    { method: "equal-principal", installments: 3, every: monthly, graceOnPrincipal: 3 },
  ],
  [
    "installments",
    "schedule.past-last-day",
    { disbursedOn: on("9999-06-30"), installments: 7, every: monthly, method: "equal-principal" },
  ],
  ["installments", "schedule.term-too-long", { installments: 101, every: { count: 1, unit: "year" } }],
  [
    "every",
    "schedule.too-many-periods",
    { method: "periodic-interest", maturesOn: on("2090-01-15"), every: { count: 1, unit: "day" } },
  ],
  ["asOf", "schedule.as-of-before", { maturesOn: on("2025-01-15"), asOf: on("2024-01-14") }],
  ["installments", "schedule.free-list-missing", { method: "free" }],
  [
    "installments",
    "schedule.free-sum",
    { method: "free", freeInstalments: [{ due: on("2024-02-15"), principalFen: 1n }] },
  ],
  [
    "installments.0.due",
    "schedule.free-not-rising",
    { method: "free", freeInstalments: [{ due: on("2024-01-15"), principalFen: 1n }] },
  ],
  [
    "extension.newMaturesOn",
    "schedule.extension-not-later",
    { maturesOn: on("2025-01-15"), extension: { decidedOn: on("2025-01-01"), newMaturesOn: on("2025-01-15") } },
  ],
] as const satisfies [string, string, Partial<QuoteRequest>][])("refused at %s: %s", (at, key, changes) => {
  const result = computeQuote(aRequest(changes));
  expect(result.ok ? [] : result.refusals.map((refusal) => [refusal.at, refusal.message.key])).toEqual([[at, key]]);
});
