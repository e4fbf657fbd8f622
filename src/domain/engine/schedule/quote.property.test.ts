import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import { dayCounts } from "#domain/calendar/day-count.ts";
import { quoteOf } from "#test/quote-of.ts";
import { loanTerm, type Term } from "./periods.ts";
import { prepaymentWays, type QuoteRequest } from "./request.ts";

const numRuns = process.env["HUIDAN_LONG"] ? 3000 : 120;
const firstDay = parseDay("2019-01-01")!;
const methods = ["bullet", "periodic-interest", "equal-principal", "equal-instalment"] as const;

const loans: fc.Arbitrary<QuoteRequest> = fc
  .record({
    principalFen: fc.bigInt({ min: 1_000n, max: 100_000_000n }),
    annualRateMillionths: fc.integer({ min: 0, max: 240_000 }),
    disbursedOn: fc.integer({ min: firstDay, max: firstDay + 2000 }),
    method: fc.constantFrom(...methods),
    dayCount: fc.constantFrom(...dayCounts),
    rounding: fc.constantFrom("half-up" as const, "half-even" as const),
    installments: fc.integer({ min: 1, max: 40 }),
    every: fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      unit: fc.constantFrom("month" as const, "quarter" as const),
    }),
    settlementDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    settlementDayCounted: fc.boolean(),
    grace: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ grace, ...loan }) => ({ ...loan, graceOnPrincipal: Math.min(grace, loan.installments - 1) }));

const prepaidLoans = fc
  .tuple(loans, fc.constantFrom(...prepaymentWays), fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 4 }))
  .map(([loan, prepayment, list]): QuoteRequest => {
    const maturesOn = quoteOf(loan).rows.at(-1)!.due;
    const repayments = list.map(([when, share]) => ({
      on: loan.disbursedOn + Math.floor(((maturesOn - loan.disbursedOn) * when) / 1000),
      amountFen: (loan.principalFen * BigInt(share)) / 1500n + 1n,
    }));
    return { ...loan, prepayment, repayments };
  });

/** The days of a loan; the rows alone may end before maturity, where instalments of whole fen pay a small loan off sooner. */
function termOf(loan: QuoteRequest): Term {
  const term = loanTerm(loan);
  if (!term.ok) throw new Error(JSON.stringify(term.refusals));
  return term.value;
}

test("a schedule closes at zero, its principal parts sum to the principal, its totals are the sums of rows that are never negative", () => {
  fc.assert(
    fc.property(prepaidLoans, (loan) => {
      const { rows, totals, outstanding } = quoteOf(loan);
      expect(rows.at(-1)!.balanceFen).toBe(0n);
      expect(outstanding.totalFen).toBe(0n);
      expect(totals.principalFen).toBe(loan.principalFen);
      expect(totals.totalFen).toBe(totals.principalFen + totals.interestFen + totals.penaltyFen);
      let balanceFen = loan.principalFen;
      let from = loan.disbursedOn;
      for (const row of rows) {
        balanceFen -= row.principalFen;
        expect(row.balanceFen).toBe(balanceFen);
        expect(row.from).toBe(from);
        expect(row.totalFen).toBe(row.principalFen + row.interestFen + row.penaltyFen);
        expect([row.principalFen, row.interestFen, row.penaltyFen].every((amountFen) => amountFen >= 0n)).toBe(true);
        from = row.end;
      }
    }),
    { numRuns },
  );
});

test("however it is paid: the rows' principal is what fell due or came early, the balance what is not repaid, and paid and owed together are the rows", () => {
  fc.assert(
    fc.property(prepaidLoans, fc.constantFrom(-400, -1, 0, 60), (loan, lateDays) => {
      const { maturesOn } = termOf(loan);
      const asOf = Math.max(loan.disbursedOn, maturesOn + lateDays);
      const late: QuoteRequest = { ...loan, paid: "as-listed", penaltyMarginMillionths: 500_000, asOf };
      const { rows, totals, payments, outstanding } = quoteOf(late);
      const paidFen = payments.reduce((sum, use) => sum + use.amountFen - use.unusedFen, 0n);
      const repaidFen = payments.reduce((sum, use) => sum + use.principal, 0n);
      const comingFen = loan.principalFen - totals.principalFen;
      expect(outstanding.principalFen).toBe(loan.principalFen - repaidFen);
      expect(paidFen + outstanding.totalFen).toBe(totals.totalFen + comingFen);
      expect(comingFen === 0n || lateDays < 0).toBe(true);
      let notYetDueFen = loan.principalFen;
      for (const row of rows) {
        notYetDueFen -= row.principalFen;
        expect(row.principalFen).toBeGreaterThanOrEqual(0n);
        expect(row.principalFen).toBeGreaterThanOrEqual(0n);
        expect(row.balanceFen).toBeGreaterThanOrEqual(notYetDueFen);
        // An overdue row has no principal of its own.
        expect(row.principalFen === 0n || row.from < maturesOn).toBe(true);
      }
      expect(notYetDueFen).toBe(comingFen);
    }),
    { numRuns },
  );
});

test("early repayment never raises the interest, and one more never does either", () => {
  fc.assert(
    fc.property(prepaidLoans, (loan) => {
      const repayments = loan.repayments ?? [];
      let before = quoteOf({ ...loan, repayments: [] }).totals.interestFen;
      const inOrder = repayments.toSorted((one, other) => one.on - other.on);
      for (let count = 1; count <= inOrder.length; count += 1) {
        const after = quoteOf({ ...loan, repayments: inOrder.slice(0, count) }).totals.interestFen;
        expect(after).toBeLessThanOrEqual(before);
        before = after;
      }
    }),
    { numRuns },
  );
});

test("all equal instalments but the last are equal, and it differs by less than a fen for each period and its interest", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      fc.pre(loan.settlementDay === undefined && loan.principalFen >= 100_000n);
      const { rows } = quoteOf({ ...loan, method: "equal-instalment", every: { count: 1, unit: "month" } });
      const level = rows.slice(loan.graceOnPrincipal ?? 0);
      const first = level[0]!.totalFen;
      for (const row of level.slice(0, -1)) expect(row.totalFen).toBe(first);
      const difference = level.at(-1)!.totalFen - first;
      // Half a fen of instalment and half a fen of interest a period, grown by at most 2.1 % a month over 40 months.
      const most = BigInt(level.length) * 2n + 1n;
      expect(difference > -most && difference < most).toBe(true);
    }),
    { numRuns },
  );
});

test("more principal never bears less interest", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const interestOf = (principalFen: bigint) => quoteOf({ ...loan, principalFen }).totals.interestFen;
      // Where instalments are rounded to a fen, a fen more of principal may be repaid a fen a period sooner: one for each instalment squared outweighs that.
      const step =
        loan.method === "bullet" || loan.method === "periodic-interest" ? 1n : BigInt(loan.installments! ** 2);
      expect(interestOf(loan.principalFen + step)).toBeGreaterThanOrEqual(interestOf(loan.principalFen));
    }),
    { numRuns },
  );
});

test("the order in which repayments are listed does not matter", () => {
  fc.assert(
    fc.property(prepaidLoans, (loan) => {
      const days = new Set(loan.repayments?.map((repayment) => repayment.on));
      fc.pre(days.size === loan.repayments?.length);
      expect(quoteOf({ ...loan, repayments: loan.repayments.toReversed() }).rows).toEqual(quoteOf(loan).rows);
    }),
    { numRuns },
  );
});

test("a longer delay never costs less, and what was charged is what was paid and is still owed", () => {
  fc.assert(
    fc.property(prepaidLoans, (loan) => {
      const late: QuoteRequest = {
        ...loan,
        paid: "as-listed",
        penaltyMarginMillionths: 500_000,
        compoundInterest: true,
      };
      const maturesOn = quoteOf({ ...loan, repayments: [] }).rows.at(-1)!.due;
      let before = 0n;
      for (const asOf of [maturesOn - 1, maturesOn, maturesOn + 1, maturesOn + 40]) {
        if (asOf < loan.disbursedOn) continue;
        const { totals, payments, outstanding } = quoteOf({ ...late, asOf });
        const paidFen = payments.reduce((sum, use) => sum + use.amountFen - use.unusedFen, 0n);
        expect(paidFen + outstanding.totalFen).toBe(loan.principalFen + totals.interestFen + totals.penaltyFen);
        const chargedFen = totals.interestFen + totals.penaltyFen;
        // A payment between two of these days lowers nothing that was charged, but it may end the loan.
        expect(chargedFen >= before || payments.length > 0).toBe(true);
        before = chargedFen;
      }
    }),
    { numRuns },
  );
});

test("not even a fen repaid early makes a loan of thirty years dearer, though its instalments are whole fen", () => {
  fc.assert(
    fc.property(
      loans,
      fc.constantFrom("equal-principal" as const, "equal-instalment" as const),
      fc.integer({ min: 1, max: 10_000 }),
      fc.bigInt({ min: 1n, max: 400n }),
      (facts, method, after, amountFen) => {
        const loan: QuoteRequest = {
          ...facts,
          method,
          installments: 360,
          every: { count: 1, unit: "month" },
          graceOnPrincipal: 0,
        };
        const repayments = [{ on: loan.disbursedOn + after, amountFen }];
        const early = quoteOf({ ...loan, prepayment: "smaller-instalment", repayments }).totals.interestFen;
        expect(early).toBeLessThanOrEqual(quoteOf(loan).totals.interestFen);
      },
    ),
    { numRuns: numRuns / 4 },
  );
});
