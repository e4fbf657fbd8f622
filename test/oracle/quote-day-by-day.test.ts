import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, formatDay, parseDay } from "#domain/calendar/day.ts";
import { dayCounts } from "#domain/calendar/day-count.ts";
import { buildCalendar, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import { computeQuote } from "#domain/engine/schedule/quote.ts";
import { debtKinds, type QuoteRequest } from "#domain/engine/schedule/request.ts";
import { type OracleLoan, reckonDayByDay } from "./day-by-day.ts";

const numRuns = process.env["HUIDAN_LONG"] ? 2000 : 60;
const firstDay = parseDay("2019-01-01")!;

const histories = fc
  .record({
    principal: fc.bigInt({ min: 100n, max: 50_000_000n }),
    rate: fc.integer({ min: 0, max: 150_000 }),
    disbursedOn: fc.integer({ min: firstDay, max: firstDay + 1500 }),
    dayCount: fc.constantFrom(...dayCounts),
    rounding: fc.constantFrom("half-up" as const, "half-even" as const),
    /** Months from one due day to the next, and a share of the principal due on each. */
    gaps: fc.array(fc.record({ months: fc.integer({ min: 1, max: 4 }), weight: fc.bigInt({ min: 0n, max: 9n }) }), {
      minLength: 1,
      maxLength: 6,
    }),
    payments: fc.array(
      fc.record({ when: fc.integer({ min: 0, max: 1300 }), share: fc.bigInt({ min: 1n, max: 900n }) }),
      { maxLength: 6 },
    ),
    soonAfter: fc.array(fc.record({ days: fc.integer({ min: 0, max: 9 }), share: fc.bigInt({ min: 1n, max: 600n }) }), {
      maxLength: 2,
    }),
    paid: fc.constantFrom("as-due" as const, "as-listed" as const),
    prepayment: fc.constantFrom("shorter-term" as const, "next-instalments" as const),
    lateDays: fc.constantFrom(undefined, -50, -1, 0, 1, 75),
    penaltyMarginMillionths: fc.constantFrom(undefined, 0, 300_000, 500_000),
    misuse: fc.option(
      fc.record({ after: fc.integer({ min: -10, max: 500 }), marginMillionths: fc.constantFrom(200_000, 1_000_000) }),
      { nil: undefined },
    ),
    compoundInterest: fc.boolean(),
    /** Which of the days from maturity on are off; absent where a day off counts as any other. */
    daysOff: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 6 })), { nil: undefined }),
    order: fc.shuffledSubarray([...debtKinds], { minLength: 4, maxLength: 4 }),
  })
  .map((facts): QuoteRequest => {
    const weights = facts.gaps.reduce((sum, gap) => sum + gap.weight, 0n);
    let left = facts.principal;
    let months = 0;
    const freeInstalments = facts.gaps.map((gap, index) => {
      months += gap.months;
      const share = index === facts.gaps.length - 1 || weights === 0n ? left : (facts.principal * gap.weight) / weights;
      const principalFen = index === facts.gaps.length - 1 ? left : weights === 0n ? 0n : share;
      left -= principalFen;
      return { due: addMonths(facts.disbursedOn, months), principalFen };
    });
    const maturesOn = freeInstalments.at(-1)!.due;
    return {
      principalFen: facts.principal,
      annualRateMillionths: facts.rate,
      disbursedOn: facts.disbursedOn,
      method: "free",
      freeInstalments,
      dayCount: facts.dayCount,
      rounding: facts.rounding,
      repayments: [
        ...facts.payments.map(({ when, share }) => ({
          on: facts.disbursedOn + Math.floor(((maturesOn - facts.disbursedOn) * when) / 1000),
          amountFen: (facts.principal * share) / 1000n + 1n,
        })),
        ...facts.soonAfter.map(({ days, share }) => ({
          on: maturesOn + days,
          amountFen: (facts.principal * share) / 1000n + 1n,
        })),
      ],
      paid: facts.paid,
      prepayment: facts.prepayment,
      asOf: facts.lateDays === undefined ? undefined : Math.max(facts.disbursedOn, maturesOn + facts.lateDays),
      penaltyMarginMillionths: facts.penaltyMarginMillionths,
      misuse: facts.misuse && {
        from: facts.disbursedOn + facts.misuse.after,
        marginMillionths: facts.misuse.marginMillionths,
      },
      compoundInterest: facts.compoundInterest,
      workingDaysAtMaturity: facts.daysOff && calendarOf(facts.daysOff.map((after) => maturesOn + after)),
      allocationOrder: facts.order,
    };
  });

/** The years of all histories, with these days off beside the weekends. */
function calendarOf(daysOff: readonly number[]): WorkingCalendar {
  const held = Array.from({ length: 20 }, (_, index) => ({
    year: 2018 + index,
    day: parseDay(`${2018 + index}-05-01`)!,
  }));
  return buildCalendar(
    [...held, ...daysOff.map((day) => ({ year: 2018, day }))].map((row) => ({ ...row, kind: "off" })),
  );
}

/** The first day from maturity on that is no weekend and not set apart as a day off. */
function firstWorkingDay(maturity: string, calendar: WorkingCalendar | undefined): string {
  const off = new Set(calendar?.rows.map(({ day }) => formatDay(day)));
  let date = new Date(`${maturity}T00:00:00Z`);
  const text = () => date.toISOString().slice(0, 10);
  while (calendar && (date.getUTCDay() % 6 === 0 || off.has(text()))) date = new Date(date.getTime() + 86_400_000);
  return text();
}

/** The same facts in the words of the second reckoning. */
function oracleLoan(request: QuoteRequest, dues: OracleLoan["dues"]): OracleLoan {
  const maturesOn = parseDay(dues.at(-1)!.due)!;
  const until = request.asOf ?? Math.max(maturesOn, ...request.repayments!.map(({ on }) => on));
  const isLate = (request.asOf ?? 0) > maturesOn || request.repayments!.some(({ on }) => on > maturesOn);
  const repayments = request.repayments!.filter(({ on }) => on <= until).toSorted((one, other) => one.on - other.on);
  return {
    principal: request.principalFen,
    rate: BigInt(request.annualRateMillionths),
    disbursed: formatDay(request.disbursedOn),
    dues,
    dayCount: request.dayCount,
    halfEven: request.rounding === "half-even",
    repayments: repayments.map(({ on, amountFen }) => ({ on: formatDay(on), amount: amountFen })),
    onTime: request.paid === "as-due",
    lastIsLate: isLate,
    takes: request.prepayment === "shorter-term" ? "last" : "next",
    until: formatDay(until),
    overdueFrom: firstWorkingDay(dues.at(-1)!.due, request.workingDaysAtMaturity),
    ...(request.penaltyMarginMillionths !== undefined && { penaltyMargin: BigInt(request.penaltyMarginMillionths) }),
    ...(request.misuse && {
      misuse: { from: formatDay(request.misuse.from), margin: BigInt(request.misuse.marginMillionths) },
    }),
    compound: request.compoundInterest ?? false,
    order: [...request.allocationOrder!],
  };
}

function engineView(request: QuoteRequest) {
  const quote = computeQuote(request);
  if (!quote.ok) throw new Error(JSON.stringify(quote.refusals));
  const { rows, outstanding } = quote.value;
  return {
    rows: rows.map((row) => ({
      due: formatDay(row.due),
      principal: row.principalFen,
      interest: row.interestFen,
      penalty: row.penaltyFen - row.compoundFen,
      compound: row.compoundFen,
      balance: row.balanceFen,
    })),
    owed: {
      interest: outstanding.interestFen,
      penalty: outstanding.penaltyFen - outstanding.compoundFen,
      compound: outstanding.compoundFen,
      principal: outstanding.principalFen,
    },
  };
}

test("any history of free instalments agrees with the reckoning day by day", () => {
  fc.assert(
    fc.property(histories, (request) => {
      const dues = request.freeInstalments!.map(({ due, principalFen }) => ({
        due: formatDay(due),
        principal: principalFen,
        counted: false,
      }));
      expect(engineView(request)).toEqual(reckonDayByDay(oracleLoan(request, dues)));
    }),
    { numRuns },
  );
});

test("interest settled on the 20th, that day counted or not, agrees with the reckoning day by day", () => {
  fc.assert(
    fc.property(histories, fc.boolean(), fc.integer({ min: 1, max: 5 }), (facts, counted, quarters) => {
      const { freeInstalments: _, ...loan } = facts;
      const maturesOn = addMonths(loan.disbursedOn, 3 * quarters + 1);
      const request: QuoteRequest = {
        ...loan,
        asOf: loan.asOf && Math.max(loan.disbursedOn, loan.asOf),
        method: "periodic-interest",
        maturesOn,
        every: { count: 1, unit: "quarter" },
        settlementDay: 20,
        settlementDayCounted: counted,
      };
      const dues: OracleLoan["dues"] = [];
      for (let day = loan.disbursedOn + 1; day < maturesOn; day += 1) {
        const due = formatDay(day);
        if (/-(03|06|09|12)-20$/.test(due)) dues.push({ due, principal: 0n, counted });
      }
      dues.push({ due: formatDay(maturesOn), principal: loan.principalFen, counted: false });
      expect(engineView(request)).toEqual(reckonDayByDay(oracleLoan(request, dues)));
    }),
    { numRuns },
  );
});

test("the interest of equal instalments agrees with the reckoning day by day of their principal parts", () => {
  fc.assert(
    fc.property(
      histories,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(0, 2),
      (facts, installments, graceOnPrincipal) => {
        const { freeInstalments: _, asOf: _asOf, misuse: _misuse, ...loan } = facts;
        const request: QuoteRequest = {
          ...loan,
          method: "equal-instalment",
          installments,
          every: { count: 1, unit: "month" },
          graceOnPrincipal: installments > graceOnPrincipal ? graceOnPrincipal : 0,
          repayments: [],
          paid: "as-due",
        };
        const view = engineView(request);
        const dues = view.rows.map(({ due, principal }) => ({ due, principal, counted: false }));
        expect(view).toEqual(reckonDayByDay(oracleLoan(request, dues)));
        expect(view.rows.at(-1)!.balance).toBe(0n);
      },
    ),
    { numRuns },
  );
});
