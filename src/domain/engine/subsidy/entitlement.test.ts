import { describe, expect, test } from "vitest";
import type { PolicyFileInput } from "#domain/policy/schema/policy-file.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { explanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import { languages } from "#domain/wording/quantity.ts";
import { basisOf } from "#test/policy-of.ts";
import { entitled, fact, lineText, loanOf } from "#test/subsidy-of.ts";

type Subsidy = NonNullable<PolicyFileInput["subsidy"]>;
type Formulas = NonNullable<Subsidy["formulas"]>;

const cite = "第一条";
const excludes = { what: ["overdue" as const, "penalty" as const, "compound" as const, "misuse" as const], cite };
const interest = {
  dayCount: "actual/360" as const,
  rounding: "half-up" as const,
  settlementDay: 20,
  every: "quarter" as const,
  cite,
};
const full: Formulas = { all: { formula: { kind: "share", percent: "100" }, cite } };

function policy(
  formulas: Formulas,
  rest: Partial<Subsidy> = {},
  entered: Record<string, unknown> = {},
  more: Parameters<typeof basisOf>[0] = {},
) {
  return basisOf(
    { terms: { interest }, subsidy: { formulas, excludes, ...rest }, ...more },
    ["county", "city", "province"],
    entered,
  );
}

/** Amount, lines and codes of refusals; every message is said in both languages on the way. */
function outcome(result: ReturnType<typeof entitled>) {
  if (!result.ok) return { refused: result.refusals.map(({ code, at }) => `${code} ${at}`) };
  const { amountFen, lines, waiting, apart, funders, explanation } = result.value;
  for (const language of languages) sayExplanation(explanationJson(explanation!), language);
  return {
    amount: formatYuan(amountFen),
    lines: lines.map(lineText),
    waiting: waiting.map(lineText),
    apart: apart.map(lineText),
    funders: funders.map(({ party, amountFen: fen }) => `${party} ${formatYuan(fen)}`),
  };
}

describe("days", () => {
  test("D-03 50,000 yuan at 3.85 % for the first quarter of 2022: 90 days, 481.25 yuan", () => {
    expect(outcome(entitled(policy(full), loanOf(), "2022-01-01", "2022-03-31"))).toMatchObject({
      amount: "481.25",
      lines: ["2022-01-01..2022-03-31 90 × 50000.00 @ 38500 = 481.25"],
    });
  });

  // 20,000 of 50,000 repaid on 15 February: 45 days on 50,000 (240.625 → 240.63), 45 days on 30,000 (144.375 → 144.38).
  test("the day of repayment does not count, the day of disbursement does; each line is rounded once", () => {
    const loan = loanOf({ facts: [fact("repaid", "2022-02-15", "20000.00")] });
    expect(outcome(entitled(policy(full), loan, "2021-12-01", "2022-03-31"))).toMatchObject({
      amount: "385.01",
      lines: [
        "2022-01-01..2022-02-14 45 × 50000.00 @ 38500 = 240.63",
        "2022-02-15..2022-03-31 45 × 30000.00 @ 38500 = 144.38",
      ],
    });
  });

  // October and November 2024 have 61 days, December up to the 30th 30: the due day bears nothing, nor do overdue days.
  test("L-04 nothing counts from the due day on", () => {
    expect(outcome(entitled(policy(full), loanOf(), "2024-10-01", "2025-03-31"))).toMatchObject({
      lines: ["2024-10-01..2024-12-30 91 × 50000.00 @ 38500 = 486.60"],
    });
    expect(outcome(entitled(policy(full), loanOf(), "2025-01-01", "2025-03-31"))).toMatchObject({
      amount: "0.00",
      lines: [],
    });
  });

  test("L-04 overdue interest that a decision lays to the bank is shown apart and not granted", () => {
    const loan = loanOf({
      facts: [fact("cause-decided", "2025-02-01", undefined, { cause: "bank" }), fact("settled", "2025-01-10")],
    });
    // The nights from 31 December to 9 January: 10 days, 53.47 yuan.
    expect(outcome(entitled(policy(full), loan, "2025-01-01", "2025-03-31"))).toMatchObject({
      amount: "0.00",
      apart: ["2025-01-01..2025-01-09 9 × 50000.00 @ 38500 = 48.13"],
    });
    const borrowers = loanOf({ facts: [fact("cause-decided", "2025-02-01", undefined, { cause: "borrower" })] });
    expect(outcome(entitled(policy(full), borrowers, "2025-01-01", "2025-03-31"))).toMatchObject({ apart: [] });
  });

  test("a window that ends before it begins is refused", () => {
    expect(outcome(entitled(policy(full), loanOf(), "2022-03-31", "2022-03-30"))).toEqual({
      refused: ["input-invalid to"],
    });
  });
});
