import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, formatDay } from "#domain/calendar/day.ts";
import { lprOn } from "#domain/calendar/lpr.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { entitlement } from "#domain/engine/subsidy/entitlement.ts";
import { prepareSubsidy } from "#domain/engine/subsidy/plan.ts";
import type { SubsidyLoan } from "#domain/engine/subsidy/subsidy-loan.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { formatPercent } from "#domain/money/rate.ts";
import { basisOf } from "#test/policy-of.ts";
import { publicReferences } from "#test/subsidy-of.ts";
import {
  type OracleContract,
  type OracleFact,
  type OracleFormula,
  type OraclePolicy,
  subsidyDayByDay,
} from "./subsidy-day-by-day.ts";

const numRuns = process.env["HUIDAN_LONG"] ? 5000 : 120;
const cite = "第一条";

const when = fc.integer({ min: dayOf(2021, 12, 20), max: dayOf(2025, 6, 30) });
const amount = fc.bigInt({ min: 1n, max: 4_000_000n });

const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("repaid"), on: when, amount }) },
  fc.record({ kind: fc.constantFrom("disbursed", "additional", "compensated"), on: when, amount }),
  fc.record({ kind: fc.constantFrom("settled", "written-off"), on: when }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("extended", "renewed"),
      on: when,
      until: when,
      rate: fc.integer({ min: 10_000, max: 80_000 }),
    }),
  },
  fc.record({ kind: fc.constant("renewed"), on: when }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("recalled", "converted", "ineligible", "in-breach", "misused"),
      on: when,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("cleared"),
      on: when,
      of: fc.constantFrom("ineligible", "in-breach", "misused"),
    }),
  },
);

/** Facts with a serial and an id each; some replace or undo one of those before them, none replaces what is replaced. */
const facts = fc
  .array(fc.tuple(happening, fc.option(fc.nat(7), { nil: undefined, freq: 4 }), fc.boolean()), { maxLength: 7 })
  .map((list) => {
    const replaced = new Set<number>();
    return list.map(([fact, target, undoes], index): OracleFact => {
      const common = { serial: String(index).padStart(2, "0"), id: `f${index}` };
      if (target === undefined || target >= index || replaced.has(target)) return { ...fact, ...common };
      replaced.add(target);
      return { ...(undoes ? { kind: "reversed", on: fact.on } : fact), ...common, supersedes: `f${target}` };
    });
  });

const contract = fc
  .record({
    principal: fc.bigInt({ min: 100_00n, max: 90_000_00n }),
    rate: fc.integer({ min: 0, max: 90_000 }),
    signed: fc.integer({ min: dayOf(2022, 1, 1), max: dayOf(2022, 12, 31) }),
    lag: fc.nat(10),
    days: fc.integer({ min: 20, max: 1100 }),
    facts,
    plan: fc.array(fc.record({ after: fc.integer({ min: 10, max: 900 }), amount }), { maxLength: 3 }),
  })
  .map(({ lag, days, plan, ...rest }): OracleContract => ({
    ...rest,
    instalments: plan.map(({ after, amount: due }) => ({ on: rest.signed + after, amount: due })),
    disbursed: rest.signed + lag,
    matures: rest.signed + lag + days,
  }));

const formula = fc.oneof(
  fc.record({ kind: fc.constant("share" as const), percent: fc.constantFrom(1_000_000, 500_000, 333_333) }),
  fc.record({ kind: fc.constant("rate" as const), points: fc.integer({ min: 0, max: 60_000 }) }),
  fc.record({
    kind: fc.constant("above-lpr" as const),
    lpr: fc.constant(0),
    points: fc.integer({ min: -20_000, max: 10_000 }),
  }),
);

const policies = fc
  .record({
    first: formula,
    later: fc.array(fc.record({ from: fc.integer({ min: dayOf(2022, 1, 1), max: dayOf(2025, 1, 1) }), formula }), {
      maxLength: 2,
    }),
    yearShares: fc.option(fc.array(fc.constantFrom(1_000_000, 500_000, 0), { minLength: 1, maxLength: 3 }), {
      nil: undefined,
    }),
    maximumMonths: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    cap: fc.option(
      fc.record({
        most: fc.bigInt({ min: 0n, max: 80_000_00n }),
        repaidFirst: fc.constantFrom("unsubsidised", "subsidised", "pro-rata"),
        across: fc.constantFrom("by-signing", "pro-rata"),
        household: fc.boolean(),
      }),
      { nil: undefined },
    ),
    stops: fc.subarray(["recalled", "converted", "ineligible", "compensated", "in-breach", "misused"]),
    extensionGoesOn: fc.boolean(),
    renewalGoesOn: fc.boolean(),
    dayCount: fc.constantFrom("actual/360" as const, "actual/365" as const, "actual/actual" as const),
    settlement: fc.record({
      months: fc.constantFrom(0, 1, 3),
      day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
      counted: fc.boolean(),
    }),
    period: fc.option(fc.record({ months: fc.constantFrom(1, 3, 6, 12), charged: fc.boolean() }), { nil: undefined }),
  })
  .map(({ first, later, ...rest }): OraclePolicy => {
    const byDay = new Map([
      [dayOf(2020, 1, 1), first as OracleFormula],
      ...later.map(({ from, formula: other }) => [from, other as OracleFormula] as const),
    ]);
    const formulas = [...byDay].map(([from, each]) => ({ from, formula: each })).sort((a, b) => a.from - b.from);
    return { ...rest, formulas };
  });

function formulaYaml(given: OracleFormula): object {
  if (given.kind === "share") return { kind: "share", percent: formatPercent(given.percent) };
  if (given.kind === "rate") return { kind: "rate", percent: formatPercent(given.points) };
  return { kind: "above-lpr", tenor: "1y", points: formatPercent(given.points) };
}

const everyOf: Record<number, string> = { 0: "maturity", 1: "month", 3: "quarter", 6: "half-year", 12: "year" };

function basisFor(policy: OraclePolicy): ReturnType<typeof basisOf> {
  const values = Object.fromEntries(
    policy.formulas.map(({ from, formula: given }) => [
      formatDay(from),
      {
        formula: formulaYaml(given),
        cite,
        ...(policy.yearShares && { shareByLoanYear: policy.yearShares.map(formatPercent) }),
      },
    ]),
  );
  const { cap, settlement, period } = policy;
  const stops = policy.stops.filter((reason) => reason !== "misused");
  const subsidy = {
    formulas: { all: { by: "accrued", values } },
    excludes: { what: policy.stops.includes("misused") ? ["overdue", "misuse"] : ["overdue"], cite },
    ...(cap && {
      principalCap: {
        most: formatYuan(cap.most),
        per: cap.household ? "household" : "loan",
        repaidFirst: cap.repaidFirst,
        across: cap.across,
        cite,
      },
    }),
    ...(stops.length > 0 && { stops: { on: stops, cite } }),
    ...(policy.maximumMonths !== undefined && { maximum: { all: { months: policy.maximumMonths, cite } } }),
    inExtension: { goesOn: policy.extensionGoesOn, cite },
    inRenewal: { goesOn: policy.renewalGoesOn, cite },
    payment: { after: "accrual", cite },
    ...(period && { period: { every: everyOf[period.months], cut: period.charged ? "charged" : "accrued", cite } }),
  };
  const interest = {
    dayCount: policy.dayCount,
    rounding: "half-up",
    every: everyOf[settlement.months],
    ...(settlement.day !== undefined && {
      settlementDay: settlement.day,
      settlementDayCounted: settlement.counted,
    }),
    cite,
  };
  return basisOf({ terms: { interest }, subsidy } as Parameters<typeof basisOf>[0], []);
}

function loanFor(given: OracleContract, id: string): SubsidyLoan {
  const made = given.facts.map(({ on, amount: amountFen, rate: rateMillionths, ...rest }) => ({
    version: 1,
    effectiveOn: on,
    ...rest,
    ...(amountFen !== undefined && { amountFen }),
    ...(rateMillionths !== undefined && { rateMillionths }),
  }));
  // The generator gives each kind what it needs.
  return {
    id,
    principalFen: given.principal,
    annualRateMillionths: given.rate,
    signedOn: given.signed,
    disbursedOn: given.disbursed,
    maturesOn: given.matures,
    instalments: given.instalments.map(({ on, amount: principalFen }) => ({ dueOn: on, principalFen })),
    facts: made as unknown as Fact[],
  };
}

test("S-06 D-03 any history under any formula: the same lines as reckoned day by day", () => {
  fc.assert(
    fc.property(
      contract,
      fc.array(contract, { maxLength: 2 }),
      policies,
      when,
      fc.nat(500),
      (loan, all, given, from, length) => {
        const others = all.filter(
          ({ signed }, index) => signed !== loan.signed && all.findIndex((each) => each.signed === signed) === index,
        );
        const lpr = lprOn(publicReferences.lpr, publicReferences.calendar, loan.signed, "1y");
        const withLpr = given.formulas.map((each) =>
          each.formula.kind === "above-lpr"
            ? { ...each, formula: { ...each.formula, lpr: lpr.ok ? lpr.rateMillionths : 0 } }
            : each,
        );
        const policy = { ...given, formulas: withLpr };
        const window = { from, to: from + length };
        const asked = {
          ...loanFor(loan, "own"),
          others: others.map((other, index) => loanFor(other, `other${index}`)),
        };
        const result = entitlement(prepareSubsidy(basisFor(policy), publicReferences), asked, window, {
          explain: true,
        });
        const lines = result.ok
          ? result.value.lines.map(({ from: start, to, principalFen, amountFen }) => ({
              from: start,
              to,
              principal: principalFen,
              amount: amountFen,
            }))
          : result.refusals;
        expect(lines).toEqual(subsidyDayByDay(loan, others, policy, window));
      },
    ),
    { numRuns },
  );
});
