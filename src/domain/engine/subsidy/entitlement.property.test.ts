import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "#domain/calendar/day.ts";
import { dayCounts } from "#domain/calendar/day-count.ts";
import { fold } from "#domain/engine/facts/fold.ts";
import { anyHistory, anyTerms, shuffled } from "#test/history.ts";
import { cite, type Formulas, publicReferences } from "#test/subsidy-of.ts";
import { basisOf } from "#test/policy-of.ts";
import { type Entitlement, entitlement } from "./entitlement.ts";
import { type PreparedSubsidy, prepareSubsidy } from "./plan.ts";
import type { SubsidyLoan, Window } from "./subsidy-loan.ts";

const numRuns = process.env["HUIDAN_LONG"] ? 5000 : 80;

const formulas: Formulas[] = [
  { all: { formula: { kind: "share", percent: "100" }, cite } },
  { all: { formula: { kind: "share", percent: "70" }, shareByLoanYear: ["100", "60"], cite } },
  { all: { formula: { kind: "above-lpr", tenor: "1y", points: "-1.50" }, cite } },
  {
    all: {
      by: "accrued",
      values: {
        "2020-01-01": { formula: { kind: "rate", percent: "2.00" }, cite },
        "2023-01-01": { formula: { kind: "share", percent: "50" }, cite },
      },
    },
  },
];

const parts = [
  { party: "a", weight: 70 },
  { party: "b", weight: 30, split: [{ party: "c", weight: 70 }, { party: "d", weight: 30 }] }, // prettier-ignore
];

const policies = fc
  .record({
    formula: fc.constantFrom(...formulas),
    dayCount: fc.constantFrom(...dayCounts),
    every: fc.constantFrom("month" as const, "quarter" as const, "maturity" as const),
    settlementDay: fc.constantFrom(20, 1, undefined),
    settlementDayCounted: fc.boolean(),
    after: fc.constantFrom("interest-paid" as const, "accrual" as const),
    goesOn: fc.boolean(),
    isCapped: fc.boolean(),
  })
  .map(({ formula, after, goesOn, isCapped, settlementDay, ...interest }): PreparedSubsidy => {
    const terms = {
      interest: {
        ...interest,
        ...(settlementDay !== undefined && { settlementDay }),
        rounding: "half-up" as const,
        cite,
      },
    };
    const cap = {
      most: "30000.00",
      per: "loan" as const,
      repaidFirst: "pro-rata" as const,
      across: "by-signing" as const,
      cite,
    };
    const subsidy = {
      formulas: formula,
      excludes: { what: ["overdue" as const, "misuse" as const], cite },
      stops: { on: ["in-breach" as const, "compensated" as const], cite },
      inExtension: { goesOn, cite },
      inRenewal: { goesOn, cite },
      payment: { after, cite },
      funders: { parts, cite },
      ...(isCapped && { principalCap: cap }),
    };
    return prepareSubsidy(basisOf({ terms, subsidy }, ["a", "b", "c", "d"]), publicReferences);
  });

const day = fc.integer({ min: dayOf(2022, 1, 1), max: dayOf(2025, 12, 31) });
const windows = fc.tuple(day, fc.nat(400)).map(([from, length]): Window => ({ from, to: from + length }));
const loans = anyHistory.map(({ terms, facts }): SubsidyLoan => ({ ...terms, facts }));

function of(prepared: PreparedSubsidy, loan: SubsidyLoan, window: Window): Entitlement {
  const result = entitlement(prepared, loan, window, { explain: true });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals.map(({ code, at }) => [code, at])));
  return result.value;
}

/** The lines before rounding, summed over one denominator. */
function exact({ lines }: Entitlement): { numerator: bigint; denominator: bigint } {
  return lines.reduce(
    (sum, { principalFen, rate, epoch, from, to }) => {
      const numerator = principalFen * rate.numerator * epoch.yearPart.numerator(from, to + 1);
      const denominator = rate.denominator * epoch.yearPart.denominator;
      return {
        numerator: sum.numerator * denominator + numerator * sum.denominator,
        denominator: sum.denominator * denominator,
      };
    },
    { numerator: 0n, denominator: 1n },
  );
}

test("facts in any order give the same entitlement, explanation and all", () => {
  fc.assert(
    fc.property(policies, loans, windows, fc.infiniteStream(fc.nat()), (prepared, loan, window, picks) => {
      const { explanation, amountFen, lines } = of(prepared, loan, window);
      const other = of(prepared, { ...loan, facts: shuffled(loan.facts, picks) }, window);
      expect(other.amountFen).toBe(amountFen);
      expect(other.explanation).toEqual(explanation);
      expect(other.lines.map(({ from, to, amountFen: fen }) => [from, to, fen])).toEqual(
        lines.map(({ from, to, amountFen: fen }) => [from, to, fen]),
      );
    }),
    { numRuns },
  );
});

test("adjacent windows tile: no day twice, and before rounding their sum is the whole", () => {
  fc.assert(
    fc.property(policies, loans, windows, fc.nat(400), (prepared, given, window, at) => {
      const loan: SubsidyLoan = { ...given, interestPayments: "as-due" };
      const cut = window.from + (at % (window.to - window.from + 1));
      const whole = exact(of(prepared, loan, window));
      const first = exact(of(prepared, loan, { from: window.from, to: cut }));
      const second =
        cut < window.to
          ? exact(of(prepared, loan, { from: cut + 1, to: window.to }))
          : { numerator: 0n, denominator: 1n };
      const sum = first.numerator * second.denominator + second.numerator * first.denominator;
      expect(sum * whole.denominator).toBe(whole.numerator * first.denominator * second.denominator);
    }),
    { numRuns },
  );
});

test("L-04 no line holds a day on or after a due day, or a day on which nothing is owed, or one day twice", () => {
  fc.assert(
    fc.property(policies, loans, windows, (prepared, loan, window) => {
      const { lines, waiting, state } = of(prepared, loan, window);
      const sorted = [...lines].sort((one, other) => one.from - other.from);
      expect(sorted.slice(1).every(({ from }, index) => from > sorted[index]!.to)).toBe(true);
      for (const { from, to, principalFen } of [...lines, ...waiting]) {
        expect(state.stretches.some((stretch) => stretch.from <= from && to < stretch.until)).toBe(true);
        const owed = state.balance.filter((segment) => segment.from <= to && segment.until > from);
        expect(owed.every(({ balanceFen }) => balanceFen >= principalFen)).toBe(true);
        expect(state.overdue.some((overdue) => overdue.from <= to && overdue.until > from)).toBe(false);
      }
    }),
    { numRuns },
  );
});

test("the amount is the sum of its lines, and the funders' parts sum to it", () => {
  fc.assert(
    fc.property(policies, loans, windows, (prepared, loan, window) => {
      const { amountFen, lines, funders } = of(prepared, loan, window);
      expect(lines.reduce((sum, line) => sum + line.amountFen, 0n)).toBe(amountFen);
      expect(funders.reduce((sum, { amountFen: fen }) => sum + fen, 0n)).toBe(amountFen);
      for (const line of lines) {
        const shares = line.epoch.funders();
        expect(shares.ok && shares.value.split(line.amountFen).reduce((sum, fen) => sum + fen, 0n)).toBe(
          line.amountFen,
        );
      }
    }),
    { numRuns },
  );
});

/** The ordinary interest of the loan's days in a window, before rounding, at its contract rates. */
function interestOf(
  { state, lines }: Entitlement,
  prepared: PreparedSubsidy,
  loan: SubsidyLoan,
  window: Window,
): { numerator: bigint; denominator: bigint } {
  const plan = prepared.planOf(loan, window);
  const epoch = lines[0]?.epoch ?? (plan.ok ? plan.value.find((part) => "formulas" in part) : undefined)!;
  let numerator = 0n;
  for (const stretch of state.stretches)
    for (const segment of state.balance) {
      const from = Math.max(stretch.from, segment.from, window.from);
      const until = Math.min(stretch.until, segment.until, window.to + 1);
      if (from < until)
        numerator += segment.balanceFen * BigInt(stretch.rateMillionths) * epoch.yearPart.numerator(from, until);
    }
  return { numerator, denominator: 1_000_000n * epoch.yearPart.denominator };
}

test("subsidy is at most the interest, before rounding", () => {
  fc.assert(
    fc.property(policies, loans, windows, (prepared, given, window) => {
      const loan: SubsidyLoan = { ...given, interestPayments: "as-due" };
      const result = of(prepared, loan, window);
      const interest = interestOf(result, prepared, loan, window);
      const subsidy = exact(result);
      expect(subsidy.numerator * interest.denominator <= interest.numerator * subsidy.denominator).toBe(true);
    }),
    { numRuns },
  );
});

const payments = fc.array(fc.tuple(fc.nat(1200), fc.bigInt(1n, 3_000_00n)), { maxLength: 8 });
const paidFirst = policies.filter(
  (prepared) => prepared.basis.policy.subsidy?.payment?.versions[0]?.body?.after === "interest-paid",
);

test("D-03 what is granted over all rounds is at most the interest paid, to the fen, and never less than what was granted before", () => {
  fc.assert(
    fc.property(
      paidFirst,
      anyTerms,
      payments,
      fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 6 }),
      (prepared, terms, paid, lengths) => {
        const facts = paid.map(([after, amountFen], index) => ({
          kind: "interest-paid" as const,
          version: 1 as const,
          id: `p${index}`,
          effectiveOn: terms.disbursedOn + after,
          amountFen,
        }));
        const loan: SubsidyLoan = { ...terms, facts, interestPayments: "recorded" };
        let from = terms.disbursedOn;
        let grantedFen = 0n;
        for (const length of lengths) {
          const { amountFen } = of(prepared, loan, { from, to: from + length });
          expect(amountFen >= 0n).toBe(true);
          grantedFen += amountFen;
          from += length + 1;
          const paidFen = facts.reduce((sum, fact) => (fact.effectiveOn < from ? sum + fact.amountFen : sum), 0n);
          expect(grantedFen <= paidFen).toBe(true);
        }
      },
    ),
    { numRuns },
  );
});

test("D-03 when everything is paid in the end, nothing is lost: the rounds come to what accrued, within half a fen a line", () => {
  fc.assert(
    fc.property(
      paidFirst,
      anyTerms,
      payments,
      fc.array(fc.integer({ min: 1, max: 250 }), { maxLength: 5 }),
      (prepared, terms, paid, lengths) => {
        const early = paid.map(([after, amountFen]) => ({
          kind: "interest-paid" as const,
          version: 1 as const,
          effectiveOn: terms.disbursedOn + after,
          amountFen,
        }));
        const facts = [...early, { kind: "settled" as const, version: 1 as const, effectiveOn: terms.maturesOn }];
        const loan: SubsidyLoan = { ...terms, facts, interestPayments: "recorded" };
        let from = terms.disbursedOn;
        let grantedFen = 0n;
        let lines = 0n;
        for (const length of [...lengths, 1200]) {
          const round = of(prepared, loan, { from, to: from + length });
          grantedFen += round.amountFen;
          lines += BigInt(round.lines.length);
          from += length + 1;
        }
        const whole = exact(
          of(prepared, { ...loan, interestPayments: "as-due" }, { from: terms.disbursedOn, to: from - 1 }),
        );
        const off = grantedFen * whole.denominator - whole.numerator;
        expect((off < 0n ? -off : off) <= (lines + 1n) * whole.denominator).toBe(true);
      },
    ),
    { numRuns },
  );
});

test("what is granted grows with the principal: a repayment never raises the subsidy", () => {
  fc.assert(
    fc.property(
      policies,
      anyTerms,
      windows,
      day,
      fc.bigInt(1n, 3_000_000n),
      (prepared, terms, window, effectiveOn, amountFen) => {
        const loan: SubsidyLoan = { ...terms, facts: [], interestPayments: "as-due" };
        const repaid: SubsidyLoan = {
          ...loan,
          facts: [{ kind: "repaid", version: 1, effectiveOn: Math.max(effectiveOn, terms.disbursedOn), amountFen }],
        };
        const [before, after] = [exact(of(prepared, loan, window)), exact(of(prepared, repaid, window))];
        expect(after.numerator * before.denominator <= before.numerator * after.denominator).toBe(true);
        expect(fold(repaid, repaid.facts).anomalies.length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns },
  );
});
