import fc from "fast-check";
import { expect, test } from "vitest";
import { civilDate, type Day, dayOf } from "#domain/calendar/day.ts";
import { anyHistory } from "#test/history.ts";
import { basisOf } from "#test/policy-of.ts";
import { cite, publicReferences } from "#test/subsidy-of.ts";
import { type Entitlement, entitlement } from "./entitlement.ts";
import { type PreparedSubsidy, prepareSubsidy } from "./plan.ts";
import type { SubsidyLoan, Window } from "./subsidy-loan.ts";

const numRuns = process.env["HUIDAN_LONG"] ? 5000 : 150;

type Given = {
  readonly prepared: PreparedSubsidy;
  readonly settledEvery: 1 | 3;
  readonly period: { readonly months: 1 | 3 | 6 | 12; readonly cut: "accrued" | "charged" } | undefined;
};

const nameOf = { 1: "month", 3: "quarter", 6: "half-year", 12: "year" } as const;

const policies = fc
  .record({
    settledEvery: fc.constantFrom(1 as const, 3 as const),
    period: fc.option(
      fc.record({
        months: fc.constantFrom(1 as const, 3 as const, 6 as const, 12 as const),
        cut: fc.constantFrom("accrued" as const, "charged" as const),
      }),
      { nil: undefined },
    ),
    after: fc.constantFrom("interest-paid" as const, "accrual" as const),
    isByYear: fc.boolean(),
    goesOn: fc.boolean(),
  })
  .map(({ settledEvery, period, after, isByYear, goesOn }): Given => {
    const every = nameOf[settledEvery];
    const interest = { dayCount: "actual/360" as const, rounding: "half-up" as const, settlementDay: 20, every, cite };
    const formula = { kind: "share" as const, percent: "70" };
    const subsidy = {
      formulas: { all: { formula, cite, ...(isByYear && { shareByLoanYear: ["100", "60"] }) } },
      excludes: { what: ["overdue" as const, "misuse" as const], cite },
      stops: { on: ["in-breach" as const, "compensated" as const], cite },
      inExtension: { goesOn, cite },
      payment: { after, cite },
      ...(period && { period: { every: nameOf[period.months], cut: period.cut, cite } }),
    };
    return {
      settledEvery,
      period,
      prepared: prepareSubsidy(basisOf({ terms: { interest }, subsidy }, []), publicReferences),
    };
  });

/** Whether a period begins on the day, read off the calendar: the first of a month, or the day after a 20th. */
function isBoundary(day: Day, { settledEvery, period }: Given): boolean {
  const months = period?.months ?? settledEvery;
  const of = civilDate(day);
  if (period?.cut === "accrued") return of.dayOfMonth === 1 && (of.month - 1) % months === 0;
  return of.dayOfMonth === 21 && of.month % months === 0;
}

function of({ prepared }: Given, loan: SubsidyLoan, window: Window): Entitlement {
  const result = entitlement(prepared, loan, window, { explain: false });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals.map(({ code, at }) => [code, at])));
  return result.value;
}

test("D-14 a window cut where a period begins comes to the same amount, and without recorded payments to the same lines", () => {
  fc.assert(
    fc.property(
      policies,
      anyHistory,
      fc.integer({ min: dayOf(2021, 12, 1), max: dayOf(2025, 6, 30) }),
      fc.nat(900),
      fc.nat(30),
      (given, { terms, facts }, from, length, pick) => {
        const loan: SubsidyLoan = { ...terms, facts };
        const days = Array.from({ length }, (_, index) => from + 1 + index).filter((day) => isBoundary(day, given));
        if (days.length === 0) return;
        const cut = days[pick % days.length]!;
        const whole = of(given, loan, { from, to: from + length });
        const parts = [of(given, loan, { from, to: cut - 1 }), of(given, loan, { from: cut, to: from + length })];
        expect(parts[0]!.amountFen + parts[1]!.amountFen).toBe(whole.amountFen);
        const keys = ({ lines }: Entitlement): unknown[] => lines.map((line) => [line.from, line.to, line.amountFen]);
        if (whole.payments !== "recorded") expect(parts.flatMap(keys)).toEqual(keys(whole));
      },
    ),
    { numRuns },
  );
});
