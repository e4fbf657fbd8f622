import { expect, test } from "vitest";
import { formatDay, parseDay } from "#domain/calendar/day.ts";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { say } from "#domain/wording/message.ts";
import { basisOf } from "#test/policy-of.ts";
import { checkCompensation } from "./compensation.ts";
import type { CompensationCase } from "./compensation-case.ts";

const text = (en: string) => ({ zh: "某项", en });
const cite = "一（四）";
const day = (written: string): number => parseDay(written)!;
const yuan = (written: string): bigint => parseYuan(written)!;
const papers = {
  notice: { title: text("notice"), cite },
  record: { title: text("pursuit record"), cite },
  death: { title: text("death certificate"), cite },
  court: { title: text("court declaration"), cite },
  order: { title: text("enforcement order"), cite },
};

const linxia = (changes: object = {}) =>
  basisOf(
    {
      papers,
      compensation: {
        triggers: {
          overdue: {
            mode: "days-overdue",
            overdue: { is: ">=", days: 90, of: "principal" },
            papers: { all: ["notice", "record"] },
            cite,
          },
        },
        excluded: { "not-guaranteed": { when: "!loan.isGuaranteed", message: text("not guaranteed"), cite } },
        interestUpTo: { day: "maturity", cite },
      },
      sharing: {
        compensation: {
          interest: "shared",
          penalty: { stays: "bank" },
          shares: { parts: [{ party: "fund", weight: 100 }] },
          cite,
        },
      },
      ...changes,
    },
    ["fund", "bank"],
    { days: 60 },
  );

const overdueLoan: CompensationCase = {
  on: day("2024-08-30"),
  papers: ["notice", "record"],
  facts: {},
  loan: { isGuaranteed: true, pursuitRecords: 2 },
  maturesOn: day("2024-06-01"),
  owed: { principal: yuan("50000.00"), interest: yuan("600.00"), penalty: yuan("90.00"), compound: yuan("1.00") },
  repayments: [],
};

/** What stands in the way, by code. */
function notMet(basis: Basis, given: Partial<CompensationCase> = {}): string[] {
  const found = checkCompensation(basis, { ...overdueLoan, ...given });
  if (!found.ok) return found.refusals.map(({ code, at }) => `${code} ${at}`);
  return found.value.findings
    .filter((finding) => !finding.ok)
    .map(({ code, missing }) => [code, ...(missing ?? [])].join(" "));
}

test.each([
  ["2024-08-29", ["overdue"]],
  ["2024-08-30", []],
  ["2025-01-01", []],
])("L-06 a loan due 2024-06-01 may be compensated on %s: %j stands in the way (90 days)", (on, expected) => {
  expect(notMet(linxia(), { on: day(on) })).toEqual(expected);
});

test("L-06 each row mends what the row above was refused for", () => {
  const on = day("2024-08-29");
  const loan = { isGuaranteed: false, pursuitRecords: 0 };
  expect(notMet(linxia(), { on, loan, papers: ["notice"] })).toEqual([
    "not-guaranteed",
    "overdue",
    "pursuit",
    "papers",
  ]);
  expect(notMet(linxia(), { on, loan: { ...loan, isGuaranteed: true }, papers: [] })).toEqual([
    "overdue",
    "pursuit",
    "papers",
  ]);
  expect(notMet(linxia(), { loan: { isGuaranteed: true, pursuitRecords: 0 } })).toEqual(["pursuit"]);
  expect(notMet(linxia(), { loan: { isGuaranteed: true } })).toEqual(["pursuit loan.pursuitRecords"]);
  expect(notMet(linxia(), { maturesOn: undefined })).toEqual(["overdue loan.principalDaysOverdue"]);
  expect(notMet(linxia(), { papers: ["notice", "recrd"] })).toEqual(["input-invalid case.papers.1"]);
});

test("L-06 what is missing is named, and from which day it may be asked for", () => {
  const found = checkCompensation(linxia(), { ...overdueLoan, on: day("2024-08-29"), papers: ["notice"] });
  if (!found.ok) throw new Error("refused");
  expect(found.value.missingPapers.map(({ anyOf }) => anyOf.map(({ paper }) => paper))).toEqual([["record"]]);
  expect(formatDay(found.value.firstDay!)).toBe("2024-08-30");
  expect(found.value.findings.filter((each) => !each.ok).map((each) => say(each.message, "en"))).toEqual([
    "89 days overdue, at least 90 days needed: from 2024-08-30 on",
    "papers are missing: pursuit record",
  ]);
  expect(found.value.shares).toBeUndefined();
});

function amounts(basis: Basis, given: Partial<CompensationCase> = {}): string {
  const found = checkCompensation(basis, { ...overdueLoan, ...given });
  if (!found.ok) return found.refusals.map(({ code, at }) => `${code} ${at}`).join();
  const { claim, shares } = found.value;
  const parties = shares?.parties.map(({ party, amountFen }) => `${party} ${formatYuan(amountFen)}`).join(", ");
  return `${formatYuan(claim.principalFen)} + ${formatYuan(claim.interestFen)}: ${parties}`;
}

test("L-06 covers principal and ordinary interest, never penalty or compound interest", () => {
  expect(amounts(linxia())).toBe("50000.00 + 600.00: fund 50600.00");
});

test("L-06 a repayment between approval and payment lowers it, interest before principal; a later one does not", () => {
  const repayments = [
    { on: day("2024-09-10"), amountFen: yuan("1600.00") },
    { on: day("2024-10-01"), amountFen: yuan("9.00") },
  ];
  expect(amounts(linxia(), { approvedOn: day("2024-09-01"), paidOn: day("2024-09-20"), repayments })).toBe(
    "49000.00 + 0.00: fund 49000.00",
  );
  const whole = [{ on: day("2024-09-10"), amountFen: yuan("99999.00") }];
  expect(amounts(linxia(), { paidOn: day("2024-09-20"), repayments: whole })).toBe("0.00 + 0.00: undefined");
  const settled = checkCompensation(linxia(), { ...overdueLoan, paidOn: day("2024-09-20"), repayments: whole });
  expect(settled.ok && settled.value.findings.at(-1)).toMatchObject({ code: "nothing-owed", ok: false });
});

const covering = (upTo: "approval" | "payment") =>
  linxia({
    compensation: {
      triggers: { overdue: { mode: "days-overdue", overdue: { is: ">=", days: 90, of: "principal" }, cite } },
      interestUpTo: { day: upTo, cite },
    },
    terms: { interest: { dayCount: "actual/360", rounding: "half-up", every: "quarter", cite } },
  });
const rated = { isGuaranteed: true, pursuitRecords: 1, annualRate: parsePercent("3.6")! };

test.each([
  // 50,000.00 × 3.6 % × 92 / 360 = 460.00 from 1 June to 1 September; to 21 September 112 days: 560.00
  ["approval", [], "50000.00 + 1060.00: fund 51060.00"],
  ["payment", [], "50000.00 + 1160.00: fund 51160.00"],
  // 11 September: 102 days, 510.00 accrued; 1,110.00 interest and 10,000.00 principal are paid, then 40,000.00 × 10 days = 40.00
  ["payment", [["2024-09-11", "11110.00"]], "40000.00 + 40.00: fund 40040.00"],
] as const)("L-06 interest up to %s with repayments %j: %s", (upTo, repaid, expected) => {
  const repayments = repaid.map(([on, amount]) => ({ on: day(on), amountFen: yuan(amount) }));
  const given = { loan: rated, approvedOn: day("2024-09-01"), paidOn: day("2024-09-21"), repayments };
  expect(amounts(covering(upTo), given)).toBe(expected);
});

test("L-06 interest beyond maturity needs the contract rate and the day count", () => {
  const given = { approvedOn: day("2024-09-01"), paidOn: day("2024-09-21") };
  expect(amounts(covering("payment"), given)).toBe("case-fact-missing loan.annualRate");
});

const kunming = basisOf(
  {
    papers,
    compensation: {
      asks: {
        filedOn: { type: "day", title: text("day of filing") },
        enforcedOn: { type: "day", title: text("first day of enforcement") },
        hasFinding: { type: "flag", title: text("responsibility finding") },
      },
      triggers: {
        death: { mode: "ground", ground: text("death"), papers: { anyOf: [["death", "court"]] }, cite: "第五条（一）" },
        enforcement: {
          mode: "ground",
          when: "case.filedOn - case.enforcedOn > 180",
          papers: { all: ["order"] },
          cite: "第五条（三）1",
        },
      },
      refusedWhen: {
        "no-finding": { when: "!case.hasFinding", message: text("no responsibility finding"), cite: "第十二条（二）" },
      },
    },
    sharing: {
      compensation: {
        asks: { handledBy: { type: "choice", choices: ["city", "county"], title: text("who handled it") } },
        interest: { stays: "bank" },
        penalty: { stays: "bank" },
        shares: {
          cases: [
            {
              when: 'case.handledBy == "city"',
              parts: [
                { party: "city", weight: 80 },
                { party: "bank", weight: 20 },
              ],
            },
          ],
        },
        cite,
      },
    },
  },
  ["city", "bank"],
);
const enforced = (days: number) => ({
  ground: "enforcement",
  papers: ["order"],
  facts: {
    filedOn: formatDay(day("2024-01-01") + days),
    enforcedOn: "2024-01-01",
    hasFinding: true,
    handledBy: "city",
  },
});

test("K-01 a ground must be named and be one of the policy's; its own evidence is asked for", () => {
  expect(notMet(kunming)).toEqual(["case-fact-missing case.ground"]);
  expect(notMet(kunming, { ground: "deth" })).toEqual(["input-invalid case.ground"]);
  const facts = { hasFinding: true, handledBy: "city" };
  expect(notMet(kunming, { ground: "death", papers: ["order"], facts })).toEqual(["papers"]);
  expect(notMet(kunming, { ground: "death", papers: ["court"], facts })).toEqual([]);
  expect(notMet(kunming, { ground: "death", papers: ["death"], facts: { handledBy: "city" } })).toEqual([
    "no-finding case.hasFinding",
  ]);
});

test("K-12 enforcement of more than 180 days", () => {
  expect(notMet(kunming, enforced(180))).toEqual(["enforcement"]);
  expect(notMet(kunming, enforced(181))).toEqual([]);
  expect(notMet(kunming, { ...enforced(181), facts: { hasFinding: false, handledBy: "city" } })).toEqual([
    "enforcement case.filedOn case.enforcedOn",
    "no-finding",
  ]);
});

test("K-06 interest that stays with the bank is not compensated; the case in order needs who handled the loan", () => {
  expect(amounts(kunming, enforced(181))).toBe("50000.00 + 0.00: city 40000.00, bank 10000.00");
  const facts = { ...enforced(181).facts, handledBy: undefined };
  expect(amounts(kunming, { ...enforced(181), facts })).toBe("case-fact-missing case.handledBy");
});

const baotou = (of: "principal" | "anything") =>
  basisOf(
    {
      compensation: {
        asks: { deduction: { type: "money", title: text("deduction") } },
        triggers: { overdue: { mode: "days-overdue", overdue: { is: ">", days: 25, of }, pursuit: false, cite } },
        refusedWhen: {
          "no-collection": { when: "loan.pursuitRecords < 2", message: text("attempts"), cite },
          "too-large": { when: "case.deduction > part(loan.balance, 40, 100)", message: text("too large"), cite },
        },
      },
    },
    ["pool"],
  );

test.each([
  ["2024-06-26", "20000.00", 2, ["overdue"]],
  ["2024-06-27", "20000.00", 2, []],
  ["2024-06-27", "20000.01", 2, ["too-large"]],
  ["2024-06-27", "20000.00", 1, ["no-collection"]],
  ["2024-06-26", "20000.01", 0, ["overdue", "no-collection", "too-large"]],
])(
  "B-15 a deduction on %s of %s after %i attempts on a loan due 2024-06-01: %j",
  (on, deduction, pursuitRecords, expected) => {
    const given = { on: day(on), facts: { deduction }, loan: { pursuitRecords }, papers: [] };
    expect(notMet(baotou("principal"), given)).toEqual(expected);
  },
);

test("B-15 overdue interest alone does not trigger where the file says principal", () => {
  const owed = { principal: 0n, interest: yuan("100.00"), penalty: 0n, compound: 0n };
  const given = { owed, facts: { deduction: "0.00" }, loan: { pursuitRecords: 2 }, papers: [] };
  expect(notMet(baotou("principal"), given)).toEqual(["overdue"]);
  expect(notMet(baotou("anything"), given)).toEqual([]);
});

test("D-18 days that the programme must say block until they are entered", () => {
  const compensation = { triggers: { agreed: { mode: "parameter" as const, parameter: "days", cite } } };
  const parameters = { days: { title: text("days"), type: "days" as const, cite } };
  const entered = linxia({ compensation, parameters });
  expect(notMet({ ...entered, parameters: { demo: false, entries: new Map() } })).toEqual(["parameter-unset days"]);
  expect(notMet(entered, { on: day("2024-07-30") })).toEqual(["agreed"]);
  expect(notMet(entered, { on: day("2024-07-31") })).toEqual([]);
});

test("a policy without compensation says so", () => {
  expect(notMet(basisOf({}, []))).toEqual(["rule-absent compensation.triggers"]);
});

test("K-04 a parameter that every case needs blocks it by name until it is entered", () => {
  const sections = {
    parameters: { finder: { title: text("who finds"), type: "text" as const, cite } },
    compensation: {
      triggers: { death: { mode: "ground" as const, ground: text("death"), pursuit: false, cite } },
      needs: { parameters: ["finder"], cite },
    },
  };
  const found = (entered: Record<string, unknown>) => {
    const checked = checkCompensation(basisOf(sections, [], entered), { ...overdueLoan, papers: [], ground: "death" });
    if (!checked.ok) throw new Error("refused");
    return checked.value.findings.map(({ code, ok, blockedBy }) => [code, ok, blockedBy]);
  };
  expect(found({})).toEqual([
    ["finder", false, ["finder"]],
    ["death", true, undefined],
  ]);
  expect(found({ finder: "the joint group" })).toEqual([
    ["finder", true, undefined],
    ["death", true, undefined],
  ]);
});
