import fc from "fast-check";
import { expect, test } from "vitest";
import { anyHistory, shuffled } from "#test/history.ts";
import { fold } from "./fold.ts";
import { endless } from "./loan-state.ts";

const numRuns = process.env["HUIDAN_LONG"] ? 20_000 : 400;

test("facts in any order, with or without repetition, give the same state and the same anomalies", () => {
  fc.assert(
    fc.property(anyHistory, fc.infiniteStream(fc.nat()), ({ terms, facts }, picks) => {
      const state = fold(terms, facts);
      expect(fold(terms, shuffled(facts, picks))).toEqual(state);
      const withIds = facts.filter((fact) => fact.id !== undefined);
      expect(fold(terms, [...withIds, ...facts])).toEqual(state);
    }),
    { numRuns },
  );
});

test("the balance has no gaps, is never below zero, and something is overdue only while it is owed and due", () => {
  fc.assert(
    fc.property(anyHistory, ({ terms, facts }) => {
      const { balance, overdue, stretches, dueOn, paidOffOn } = fold(terms, facts);
      for (const segment of balance) {
        expect(segment.from).toBeLessThan(segment.until);
        expect(segment.balanceFen >= 0n).toBe(true);
      }
      expect(balance.slice(1).map(({ from }) => from)).toEqual(balance.slice(0, -1).map(({ until }) => until));
      const owedOn = (day: number) => balance.find(({ from, until }) => from <= day && day < until)?.balanceFen ?? 0n;
      for (const { from, until } of overdue) {
        expect(from).toBeLessThan(until);
        for (const day of [from, until - 1]) {
          expect(owedOn(day) > 0n).toBe(true);
          expect(stretches.some((stretch) => stretch.from <= day && day <= stretch.until)).toBe(false);
        }
      }
      expect(owedOn(paidOffOn ?? -1)).toBe(0n);
      expect(owedOn(endless - 1) === 0n).toBe(paidOffOn !== undefined || balance.length === 0);
      expect(dueOn).toBe(stretches.at(-1)!.until);
    }),
    { numRuns },
  );
});
