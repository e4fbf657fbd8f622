import { expect, test } from "vitest";
import { type Day, formatDay, parseDay } from "#domain/calendar/day.ts";
import { addQuarters, firstDayOfQuarter, lastDayOfQuarter } from "#domain/calendar/quarter.ts";
import { type Basis, ruleInForce } from "#domain/policy/in-force.ts";
import { type Policy, rulesOf } from "#domain/policy/policy.ts";
import type { Rule, Version } from "#domain/policy/schema/value.ts";
import { basisOfFile, policyIds } from "./shipped-policies.ts";

const dayOf = (text: string): Day => parseDay(text)!;
const quarters = Array.from({ length: 44 }, (_, index) => addQuarters({ year: 2016, quarter: 1 }, index));

type Period = { readonly from: Day; readonly until: Day; readonly version: Version<unknown> };

/** The days in which each version holds, worked out apart from the code under test: to the next version's first day. */
function periodsOf(rule: Rule<unknown>, policy: Policy, openStart: Day | undefined): Period[] {
  const firstDay = (version: Version<unknown>): Day => {
    if (version.from !== undefined) return version.from;
    const own = policy.layers.find((layer) => layer.id === version.cite.policy)!.firstDay;
    return typeof own === "number" ? own : openStart!;
  };
  const starts = rule.versions.map((version) => ({ version, from: firstDay(version) }));
  return starts.map(({ version, from }, index) => ({ version, from, until: starts[index + 1]?.from ?? Infinity }));
}

/** Demo parameters where the policy has them; the first day that they say, where it is a parameter. */
async function demoBasis(id: string): Promise<{ basis: Basis; openStart: Day | undefined }> {
  const basis = await basisOfFile(id, "demo").catch(() => basisOfFile(id, "none"));
  const entered = basis.parameters.entries.get("start-day")?.[0]?.value;
  return { basis, openStart: typeof entered === "string" ? dayOf(entered) : undefined };
}

const contract = ["applied", "signed", "disbursed"];

test.each(policyIds)("over every quarter one version of each rule of %s applies, or the file says none", async (id) => {
  const { basis, openStart } = await demoBasis(id);
  const last = basis.policy.layers[0]!.lastDay ?? Infinity;
  const wrong: string[] = [];
  for (const rule of rulesOf(basis.policy)) {
    const periods = periodsOf(rule, basis.policy, openStart);
    const boundaries = periods.flatMap(({ from }) => [from - 1, from]);
    const days = [
      ...quarters.flatMap((quarter) => [firstDayOfQuarter(quarter), lastDayOfQuarter(quarter)]),
      ...boundaries,
    ];
    for (const on of days) {
      const holding = periods.filter(({ from, until }) => from <= on && on < until);
      const ended = on > last && contract.includes(rule.by!);
      const expected = ended ? "policy-ended" : (holding[0]?.version.body ?? "rule-absent");
      const found = ruleInForce(basis, rule, { [rule.by!]: on });
      const got = found.ok ? found.value.body : found.refusals[0]!.code;
      if (holding.length > 1 || got !== expected)
        wrong.push(`${rule.path} on ${formatDay(on)}: ${holding.length} versions hold`);
    }
  }
  expect(wrong).toEqual([]);
});

// The first day on which a file's own rules apply, read off the documents.
test.each([
  ["baotou-2021", "terms.caps.company", "2021-04-29", "2021-04-30", "2026-04-30", "2026-05-01"],
  ["luodian-2021", "terms.caps.loan", "2021-06-30", "2021-07-01", "2025-12-31", "2026-01-01"],
])("%s: %s applies from its first to its last day", async (id, path, before, first, last, after) => {
  const { basis } = await demoBasis(id);
  const rule = rulesOf(basis.policy).find((each) => each.path === path)!;
  const codes = [before, first, last, after].map((on) => {
    const found = ruleInForce(basis, rule, { [rule.by!]: dayOf(on) });
    return found.ok ? "in force" : found.refusals[0]!.code;
  });
  expect(codes).toEqual(["rule-absent", "in force", "in force", "policy-ended"]);
});

test("luodian-2021: breakers go on for the loans that are there after the last day for new ones", async () => {
  const { basis } = await demoBasis("luodian-2021");
  const breakers = rulesOf(basis.policy).filter((rule) => rule.by === "decided" && rule.path.startsWith("breakers."));
  expect(breakers.length).toBeGreaterThan(0);
  expect(breakers.every((rule) => ruleInForce(basis, rule, { decided: dayOf("2026-10-01") }).ok)).toBe(true);
});

// The subsidy formula changes on 2021-01-01, by the day of signing (S-06, S-07).
test.each([
  ["2020-12-31", "parameter"],
  ["2021-01-01", "above-lpr"],
])("S-06 a start-up loan signed on %s has the formula of kind %s", async (signed, kind) => {
  const { basis } = await demoBasis("national-startup-2020");
  const found = ruleInForce(basis, basis.policy.subsidy!.formulas!["startup"]!, { signed: dayOf(signed) });
  expect(found.ok && found.value.body.formula).toMatchObject({ kind });
});
