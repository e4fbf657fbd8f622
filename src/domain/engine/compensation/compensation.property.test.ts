import * as fc from "fast-check";
import { test } from "vitest";
import type { Fen } from "#domain/money/fen.ts";
import { basisOf } from "#test/policy-of.ts";
import { checkCompensation } from "./compensation.ts";
import type { Repayment } from "./amount.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 5_000 : 100;
const cite = "第一条";
const fen = fc.bigInt({ min: 0n, max: 10n ** 10n });
const maturesOn = 19_500;
const days = fc.integer({ min: maturesOn, max: maturesOn + 400 });
const upTo = fc.constantFrom<"maturity" | "approval" | "payment">("maturity", "approval", "payment");
const owed = fc.record({ principal: fen, interest: fen, penalty: fen, compound: fen });
const repayments = fc.array(fc.record({ on: days, amountFen: fen }), { maxLength: 4 });

const basisUpTo = (day: "maturity" | "approval" | "payment") =>
  basisOf(
    {
      compensation: {
        triggers: { overdue: { mode: "days-overdue", overdue: { is: ">=", days: 0, of: "anything" }, cite } },
        interestUpTo: { day, cite },
      },
      terms: { interest: { dayCount: "actual/365", rounding: "half-up", every: "quarter", cite } },
    },
    [],
  );

type Given = {
  day: "maturity" | "approval" | "payment";
  owed: { principal: Fen; interest: Fen; penalty: Fen; compound: Fen };
  repayments: readonly Repayment[];
  approvedOn: number;
  paidOn: number;
};

function claim({ day, ...given }: Given) {
  const found = checkCompensation(basisUpTo(day), {
    on: maturesOn + 400,
    papers: [],
    facts: {},
    loan: { annualRate: 50_000, pursuitRecords: 1 },
    maturesOn,
    ...given,
  });
  if (!found.ok) throw new Error("refused");
  return found.value.claim;
}

const cases = fc.record({ day: upTo, owed, repayments, approvedOn: days, paidOn: days });

test("a compensation is never below zero, and up to maturity never more than what is owed in principal and interest", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { principalFen, interestFen, totalFen, notCovered } = claim(given);
      return (
        principalFen >= 0n &&
        interestFen >= 0n &&
        totalFen === principalFen + interestFen &&
        principalFen <= given.owed.principal &&
        notCovered.penaltyFen <= given.owed.penalty &&
        (given.day !== "maturity" || totalFen <= given.owed.principal + given.owed.interest)
      );
    }),
    { numRuns },
  );
});

test("one more repayment never raises a compensation", () => {
  fc.assert(
    fc.property(cases, days, fen, (given, on, amountFen) => {
      const more = claim({ ...given, repayments: [...given.repayments, { on, amountFen }] });
      return more.totalFen <= claim(given).totalFen;
    }),
    { numRuns },
  );
});
