import fc from "fast-check";
import { dayOf } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import type { LoanTerms } from "#domain/engine/facts/loan-state.ts";

/** Days around a loan of 2022 to 2025, few enough for things to fall together. */
const firstDay = dayOf(2021, 12, 1);
const anyDay = fc.integer({ min: firstDay, max: firstDay + 1600 });
const anyAmount = fc.bigInt({ min: 1n, max: 30_000_00n });

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];

const payload = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("repaid" as const), amountFen: anyAmount }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("interest-paid" as const), amountFen: fc.bigInt(1n, 2_000_00n) }),
  },
  fc.record({ kind: fc.constantFrom("disbursed" as const, "additional" as const), amountFen: anyAmount }),
  fc.record({
    kind: fc.constantFrom("compensated" as const, "recovered" as const, "penalty-paid" as const),
    amountFen: anyAmount,
  }),
  fc.record({ kind: fc.constantFrom("settled" as const, "written-off" as const) }),
  fc.record({
    kind: fc.constantFrom("extended" as const, "renewed" as const),
    until: anyDay,
    rateMillionths: fc.integer({ min: 20_000, max: 90_000 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      "recalled" as const,
      "converted" as const,
      "ineligible" as const,
      "misused" as const,
      "in-breach" as const,
    ),
  }),
  fc.record({
    kind: fc.constant("cleared" as const),
    of: fc.constantFrom("in-breach" as const, "misused" as const, "ineligible" as const),
  }),
  fc.record({
    kind: fc.constant("cause-decided" as const),
    cause: fc.constantFrom("bank" as const, "borrower" as const),
  }),
  fc.record({ kind: fc.constant("reversed" as const) }),
);

const anyFact: fc.Arbitrary<Fact> = fc
  .tuple(
    payload,
    anyDay,
    fc.option(fc.constantFrom(...ids), { nil: undefined }),
    fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 5 }),
    fc.option(fc.constantFrom("01", "02"), { nil: undefined, freq: 4 }),
  )
  .map(([body, effectiveOn, id, supersedes, serial]) => ({
    version: 1,
    effectiveOn,
    ...body,
    ...(id !== undefined && { id }),
    ...(supersedes !== undefined && { supersedes }),
    ...(serial !== undefined && { serial }),
  }));

/** The terms of some loan of 2022. */
export const anyTerms: fc.Arbitrary<LoanTerms> = fc
  .record({
    principalFen: fc.bigInt({ min: 1_00n, max: 100_000_00n }),
    annualRateMillionths: fc.integer({ min: 10_000, max: 100_000 }),
    signedOn: fc.integer({ min: dayOf(2022, 1, 1), max: dayOf(2022, 3, 31) }),
    lag: fc.integer({ min: 0, max: 20 }),
    days: fc.integer({ min: 30, max: 1100 }),
  })
  .map(({ lag, days, ...terms }) => ({
    ...terms,
    disbursedOn: terms.signedOn + lag,
    maturesOn: terms.signedOn + lag + days,
  }));

/** A loan with any facts at all, contradictions included. */
export const anyHistory: fc.Arbitrary<{ terms: LoanTerms; facts: Fact[] }> = fc.record({
  terms: anyTerms,
  facts: fc.array(anyFact, { maxLength: 10 }),
});

/** The same facts in an order that the picks give. */
export function shuffled<T>(list: readonly T[], picks: Iterator<number>): T[] {
  const rest = [...list];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice((picks.next().value as number) % rest.length, 1));
  return order;
}
