import { describe, expect, test } from "vitest";
import { caseAsks } from "#app/run/case-facts.ts";
import { columnsOf } from "#app/run/roster-columns.ts";
import { readDivisions } from "#storage/divisions.ts";
import { basisOfFile, testReferences } from "#test/shipped-policies.ts";
import { loanRoster } from "./rosters.ts";
import { type Sample, sampleOf, usualDay } from "./sample.ts";

const references = await testReferences();
const divisions = await readDivisions("data");

async function aSample(id: string): Promise<Sample> {
  const basis = await basisOfFile(id, "demo");
  const asOf = usualDay(basis, references);
  return sampleOf({ basis, earlier: undefined, references, divisions, asOf, loans: 1200, seed: "1" });
}

describe.each([
  ["kunming-2020", "case.hasEvidence", "case.isApproved"],
  ["baotou-2021", "case.deduction"],
  ["luodian-2021", "case.hasAgreement"],
])("the cases of a sample of %s", async (id, ...asked) => {
  const sample = await aSample(id);
  const { policy } = sample.scheme.basis;
  const cases = sample.loans.filter((loan) => loan.case);

  test("are open loans past their day, and answer what the policy asks; others say nothing of it", () => {
    expect(cases.length).toBeGreaterThan(2);
    for (const { course } of cases) {
      expect(course.balanceFen).toBeGreaterThan(0n);
      expect(course.daysOverdue).toBeGreaterThan(0);
    }
    const roster = loanRoster(sample);
    for (const name of asked) {
      const at = roster.columns.findIndex(({ field }) => field === name);
      expect(roster.columns[at]?.head).toContain(columnsOf(policy).extra[name]!.title.zh);
      const said = roster.rows.filter((row) => row[at] !== undefined);
      expect(said.length).toBeGreaterThan(cases.length / 2);
      expect(said.length).toBeLessThanOrEqual(cases.length);
    }
  });

  test("have only columns that compensation or its sharing asks for", () => {
    const { compensation, sharing } = caseAsks(policy);
    const names = new Set([...Object.keys(compensation), ...Object.keys(sharing)].map((name) => `case.${name}`));
    const columns = loanRoster(sample).columns.filter(({ field }) => field in columnsOf(policy).extra);
    const others = columns.filter(({ field }) => !names.has(field)).map(({ field }) => field);
    expect(others).toEqual(id === "kunming-2020" ? ["loan.isUnableToPay"] : []);
  });
});

test("K-01 by ground: most answers let the rules hold, some do not, days follow one another", async () => {
  const { loans } = await aSample("kunming-2020");
  const cases = loans.flatMap((loan) => (loan.case ? [{ ...loan.case, ground: loan.course.ground }] : []));
  const isGood = ({ answers }: (typeof cases)[number]): boolean =>
    ["case.hasEvidence", "case.hasResponsibilityFinding", "case.isPublicised", "case.isApproved"].every(
      (name) => answers.get(name) === true,
    ) && answers.get("case.hasFalseDeclaration") === false;
  const good = cases.filter(isGood).length;
  expect(good).toBeGreaterThan(cases.length / 2);
  expect(good).toBeLessThan(cases.length);
  const ofDeath = cases.filter(({ ground }) => ground?.includes("借款人死亡"));
  expect(ofDeath.length).toBeGreaterThan(0);
  const estate = ofDeath.filter(({ papers }) => papers.some((paper) => paper.includes("遗产")));
  expect(estate.length).toBeGreaterThan(ofDeath.length / 2);
  for (const { answers } of cases) {
    const [enforcedOn, filedOn] = [answers.get("case.borrowerEnforcedOn"), answers.get("case.filedOn")];
    if (typeof enforcedOn === "number" && typeof filedOn === "number") expect(enforcedOn).toBeLessThanOrEqual(filedOn);
  }
});

test("B-15 no more than the pool's 40 % is asked for in most cases", async () => {
  const { loans } = await aSample("baotou-2021");
  const asked = loans.flatMap(({ course, case: own }) => {
    const amount = own?.answers.get("case.deduction");
    return typeof amount === "bigint" ? [(amount * 100n) / course.balanceFen] : [];
  });
  expect(new Set(asked)).toEqual(new Set([40n, 100n]));
  expect(asked.filter((percent) => percent === 40n).length).toBeGreaterThan(asked.length / 2);
});
