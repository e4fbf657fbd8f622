import { expect, test } from "vitest";
import { formatDay } from "#domain/calendar/day.ts";
import { addQuarters, firstDayOfQuarter } from "#domain/calendar/quarter.ts";
import { basisOfFile, eligible, failed, findingOf } from "./shipped-policies.ts";

const luodian = await basisOfFile("luodian-2021", "demo");
const national = await basisOfFile("national-startup-2020", "demo");
const linxia = await basisOfFile("linxia-2023", "demo");
const baotou = await basisOfFile("baotou-2021", "demo");

const villager = {
  age: 40,
  isLawAbiding: true,
  isHonest: true,
  hasSeriousBadRecord: false,
  hasFullCapacity: true,
  isRated: true,
  isWilling: true,
  isAbleToWork: true,
  isAbleToRepay: true,
};
const project = { isLawful: true, hasMarket: true };
const onItsStanding = { guaranteeKind: "credit", purpose: "planting" };

// Of 2024-06-03: the 1-year LPR is 3.45 %, the over-5-year one 3.95 %. Each row mends what the row above was refused for.
test.each([
  [
    "other",
    1,
    66,
    "wedding",
    "100000.01",
    37,
    "3.96",
    ["household-kind", "one-per-household", "age", "no-wedding", "loan", "household", "longest", "over-one-year"],
  ],
  [
    "at-risk",
    1,
    66,
    "wedding",
    "100000.01",
    37,
    "3.96",
    ["one-per-household", "age", "no-wedding", "loan", "household", "longest", "over-one-year"],
  ],
  [
    "at-risk",
    0,
    66,
    "wedding",
    "100000.01",
    37,
    "3.96",
    ["age", "no-wedding", "loan", "household", "longest", "over-one-year"],
  ],
  [
    "at-risk",
    0,
    65,
    "wedding",
    "100000.01",
    37,
    "3.96",
    ["no-wedding", "loan", "household", "longest", "over-one-year"],
  ],
  ["at-risk", 0, 65, "planting", "100000.01", 37, "3.96", ["loan", "household", "longest", "over-one-year"]],
  ["at-risk", 0, 65, "planting", "100000.00", 37, "3.96", ["loan", "longest", "over-one-year"]],
  ["at-risk", 0, 65, "planting", "50000.00", 37, "3.96", ["longest", "over-one-year"]],
  ["at-risk", 0, 65, "planting", "50000.00", 36, "3.96", ["over-one-year"]],
  ["at-risk", 0, 65, "planting", "50000.00", 36, "3.95", []],
  ["at-risk", 0, 65, "planting", "50000.00", 12, "3.95", ["up-to-one-year"]],
  ["at-risk", 0, 65, "planting", "50000.00", 12, "3.45", []],
])("D-01 D-02 D-04 D-05 %s, %i running, %i years, for %s, %s yuan, %i months at %s %% fails %j", async (...row) => {
  const [kind, runningLoans, age, purpose, amount, termMonths, annualRate, codes] = row;
  const result = await eligible(luodian, {
    application: { appliedOn: "2024-06-03", kind: "household" },
    applicant: { ...villager, age },
    household: { isRegistered: true, kind, runningLoans, runningBalance: "0.00" },
    project,
    loan: { ...onItsStanding, purpose, amount, termMonths, annualRate },
  });
  expect(failed(result)).toEqual(codes);
  expect(result.ok).toBe(codes.length === 0);
});

// An additional loan: the household owes at most 100,000 yuan of both schemes, and the money is needed and repayable.
test.each([
  ["50000.01", false, false, ["additional-needed", "additional-repayable", "household"]],
  ["50000.01", true, false, ["additional-repayable", "household"]],
  ["50000.01", true, true, ["household"]],
  ["50000.00", true, true, []],
])(
  "D-09 %s yuan beside a running 50,000, needed %s, repayable %s, fails %j",
  async (amount, needed, repayable, codes) => {
    const result = await eligible(luodian, {
      application: { appliedOn: "2024-06-03", kind: "household" },
      applicant: villager,
      household: { isRegistered: true, kind: "out-of-poverty", runningLoans: 1, runningBalance: "50000.00" },
      survey: { findsNeed: needed, findsAbleToRepay: repayable },
      project,
      loan: { ...onItsStanding, isAdditional: true, amount, termMonths: 12, annualRate: "3.45" },
    });
    expect(failed(result)).toEqual(codes);
  },
);

test("D-02 C-09 over 50,000 is passed by the union with a reason, never by the township, and 100,000 by nobody", async () => {
  const passedBy = (by: string, amount: string) =>
    eligible(luodian, {
      application: { appliedOn: "2024-06-03", kind: "household" },
      applicant: villager,
      household: { isRegistered: true, kind: "out-of-poverty", runningLoans: 0, runningBalance: "0.00" },
      project,
      loan: { ...onItsStanding, amount, termMonths: 12, annualRate: "3.45" },
      overrides: ["loan", "household"].map((code) => ({ code, by, reason: "greenhouse of two seasons" })),
    });
  expect(failed(await passedBy("bank", "80000.00"))).toEqual([]);
  expect(failed(await passedBy("township", "80000.00"))).toEqual(["loan"]);
  expect(failed(await passedBy("bank", "100000.01"))).toEqual(["household"]);
});

// A loan signed 2023-09-01 for two years: extended once, by at most twelve months, while old loans run on after the document's end.
test.each([
  ["2025-08-01", 13, 1, ["extension-once", "extension-medium"]],
  ["2025-08-01", 13, 0, ["extension-medium"]],
  ["2025-08-01", 12, 0, []],
  ["2026-08-01", 12, 0, []],
])(
  "D-11 asked on %s: an extension of %i months after %i before fails %j",
  async (appliedOn, months, timesBefore, codes) => {
    const result = await eligible(luodian, {
      application: { appliedOn, kind: "household" },
      household: { isRegistered: true, kind: "out-of-poverty", runningLoans: 1, runningBalance: "50000.00" },
      extension: { months, timesBefore, isWilling: true },
      loan: { ...onItsStanding, signedOn: "2023-09-01", amount: "50000.00", termMonths: 24, annualRate: "4.20" },
    });
    expect(failed(result)).toEqual(codes);
  },
);

test.each([
  [{ kind: "household", appliedOn: "2026-01-01" }, undefined, "policy-ended"],
  [{ kind: "household", appliedOn: "2025-12-31", signedOn: "2026-01-01" }, undefined, "policy-ended"],
  [{ kind: "household", appliedOn: "2026-01-01" }, { months: 12 }, "policy-ended"],
  [{ kind: "household", appliedOn: "2021-06-30" }, undefined, "policy-not-yet"],
  [{ kind: "household", appliedOn: "2020-12-31" }, undefined, "policy-not-yet"],
])(
  "D-02 D-10 outside the document's days, %o with the extension %o: one finding",
  async (application, extension, code) => {
    const result = await eligible(luodian, { application, extension });
    expect(result.findings.map((finding) => finding.code)).toEqual([code]);
    expect(result).toMatchObject({ ok: false, exemptions: [], caps: [] });
  },
);

test("D-10 while the first day is not entered, an application of 2021 is blocked by it, a later one is not", async () => {
  const unset = await basisOfFile("luodian-2021", "none");
  const first = async (appliedOn: string) =>
    (await eligible(unset, { application: { appliedOn, kind: "household" } })).findings[0]!;
  expect(await first("2021-09-01")).toMatchObject({ code: "policy-start-unset", ok: false, blockedBy: ["start-day"] });
  expect((await first("2020-12-31")).code).toBe("policy-not-yet");
  expect((await first("2022-01-01")).code).toBe("household-kind");
});

const graduate = {
  category: "graduate",
  isMarried: true,
  hasBadCredit: false,
  otherLoanKinds: ["housing"],
};

test.each([
  [
    "retired",
    ["trade"],
    true,
    "200000.01",
    37,
    3,
    "4.96",
    ["listed-group", "other-loans", "spouse-bad-credit", "person-amount", "person-term", "lpr", "times"],
  ],
  [
    "graduate",
    ["trade"],
    true,
    "200000.01",
    37,
    3,
    "4.96",
    ["other-loans", "spouse-bad-credit", "person-amount", "person-term", "lpr", "times"],
  ],
  [
    "graduate",
    ["housing"],
    true,
    "200000.01",
    37,
    3,
    "4.96",
    ["spouse-bad-credit", "person-amount", "person-term", "lpr", "times"],
  ],
  ["graduate", ["housing"], false, "200000.01", 37, 3, "4.96", ["person-amount", "person-term", "lpr", "times"]],
  ["graduate", ["housing"], false, "200000.00", 37, 3, "4.96", ["person-term", "lpr", "times"]],
  ["graduate", ["housing"], false, "200000.00", 36, 3, "4.96", ["lpr", "times"]],
  ["graduate", ["housing"], false, "200000.00", 36, 3, "4.95", ["times"]],
  ["graduate", ["housing"], false, "200000.00", 36, 2, "4.95", []],
])("S-01 S-02 S-04 S-05 S-09 a %s with %j, %s yuan fails as it should, row %#", async (...row) => {
  const [category, otherLoanKinds, spouseHasBadCredit, amount, termMonths, loansBefore, annualRate, codes] = row;
  const result = await eligible(national, {
    application: { appliedOn: "2024-06-03", kind: "person" },
    applicant: { ...graduate, category, otherLoanKinds },
    spouse: { otherLoanKinds: [], hasBadCredit: spouseHasBadCredit },
    borrower: { loansBefore },
    loan: { amount, termMonths, annualRate },
  });
  expect(failed(result)).toEqual(codes);
});

// 15 % of 100 staff are 15; above 100, 8 %: of 101 they are 8.08, so nine.
test.each([
  [100, 14, false],
  [100, 15, true],
  [101, 8, false],
  [101, 9, true],
  [7, 1, false],
  [6, 1, true],
])("S-03 of %i staff %i new hires: %s", async (staff, newHires, ok) => {
  const company = { staff, newHires, hasWageArrears: false, hasInsuranceArrears: false, hasBadRecord: false };
  const result = await eligible(national, {
    application: { appliedOn: "2024-06-03", kind: "company" },
    company,
    borrower: { loansBefore: 0 },
    loan: { amount: "3000000.00", termMonths: 24, annualRate: "4.95" },
  });
  expect(findingOf(result, "company-new-hires")!.ok).toBe(ok);
  expect(result.ok).toBe(ok);
});

test.each([
  ["200000.00", "220000.00", []],
  ["200000.00", "220000.01", ["partners-amount"]],
])("S-01 partners whose own caps sum to %s borrow %s: fails %j", async (personCapsSum, amount, codes) => {
  const result = await eligible(national, {
    application: { appliedOn: "2024-06-03", kind: "partners" },
    partners: { count: 2, allEligible: true, personCapsSum },
    borrower: { loansBefore: 0 },
    loan: { amount, termMonths: 36, annualRate: "4.95" },
  });
  expect(failed(result)).toEqual(codes);
  expect(result.caps[0]).toMatchObject({ code: "partners-amount", most: "220000.00", measured: amount });
});

// The national rules come first, then what the county adds.
test.each([
  [1, true, false, 0, 3, ["times", "household-bar", "repaid-on-time", "group-repaid", "real-business", "gives-jobs"]],
  [0, true, false, 0, 3, ["times", "repaid-on-time", "group-repaid", "real-business", "gives-jobs"]],
  [0, false, false, 0, 2, ["repaid-on-time", "real-business", "gives-jobs"]],
  [0, false, true, 1, 2, ["real-business"]],
])(
  "L-13 a further application after another member's %i, row %#",
  async (members, joint, onTime, jobs, before, codes) => {
    const result = await eligible(linxia, {
      application: { appliedOn: "2024-06-03", kind: "person", isReapplication: true },
      applicant: { ...graduate, isMarried: false },
      household: { membersWithLoanEver: members },
      borrower: { loansBefore: before, repaidAllOnTime: onTime, wasInJointGroup: joint, groupRepaidAll: false },
      survey: { isRealBusiness: false, jobs, isWilling: true },
      loan: { amount: "100000.00", termMonths: 36, annualRate: "5.95" },
    });
    expect(failed(result).toSorted()).toEqual([...codes].toSorted());
  },
);

const maker = {
  isRegisteredInRegion: true,
  sector: "industry",
  staff: 999,
  revenue: "399999999.99",
  runningBalance: "0.00",
};
const turnover = { purpose: "turnover", hasCounterGuarantee: true, hasBankCollateral: false, annualRate: "3.95" };

test.each([
  ["fixed-assets", "10000000.01", 25, 37, [], [], ["purpose", "company", "usual", "longest", "consecutive"]],
  ["turnover", "10000000.01", 25, 37, [], [], ["company", "usual", "longest", "consecutive"]],
  ["turnover", "10000000.00", 25, 37, [], [], ["usual", "longest", "consecutive"]],
  ["turnover", "10000000.00", 24, 37, [], [], ["usual", "consecutive"]],
  ["turnover", "10000000.00", 24, 37, ["usual"], [], ["consecutive"]],
  ["turnover", "10000000.00", 24, 37, ["usual", "consecutive"], ["office", "bank"], ["consecutive"]],
  ["turnover", "10000000.00", 24, 37, ["usual", "consecutive"], ["office", "bank", "guarantor"], []],
  ["turnover", "10000000.00", 12, 36, [], [], []],
])("B-09 B-10 B-21 for %s, %s yuan, %i months, %i months of support, passed %j with %j, fails %j", async (...row) => {
  const [purpose, amount, termMonths, supportMonths, passed, consents, codes] = row;
  const result = await eligible(baotou, {
    application: { appliedOn: "2024-06-03", kind: "company" },
    company: maker,
    borrower: { supportMonths },
    loan: { ...turnover, purpose, amount, termMonths },
    overrides: passed.map((code) => ({ code, by: "office", reason: "orders in hand" })),
    consents,
  });
  expect(failed(result)).toEqual(codes);
});

// Industry: large from 1,000 staff and 400 million yuan of turnover, both together.
test.each([
  [1000, "400000000.00", ["size"]],
  [999, "400000000.00", []],
  [1000, "399999999.99", []],
])("B-21 a maker of %i staff and %s yuan of turnover fails %j", async (staff, revenue, codes) => {
  const result = await eligible(baotou, {
    application: { appliedOn: "2024-06-03", kind: "company" },
    company: { ...maker, staff, revenue },
    borrower: { supportMonths: 12 },
    loan: { ...turnover, amount: "1000000.00", termMonths: 12 },
  });
  expect(failed(result)).toEqual(codes);
});

// Over every quarter an application is either judged, each finding with its article, or told which document takes none.
test.each([
  ["luodian-2021", luodian],
  ["national-startup-2020", national],
  ["linxia-2023", linxia],
  ["baotou-2021", baotou],
] as const)("every quarter from 2016 to 2026 under %s has an answer", async (_, basis) => {
  for (let index = 0; index < 44; index++) {
    const appliedOn = formatDay(firstDayOfQuarter(addQuarters({ year: 2016, quarter: 1 }, index)));
    const { ok, findings } = await eligible(basis, { application: { appliedOn } });
    expect(ok).toBe(false);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter((finding) => finding.cite === "" || finding.message === "")).toEqual([]);
    expect(new Set(findings.map((finding) => finding.code)).size).toBe(findings.length);
  }
});
