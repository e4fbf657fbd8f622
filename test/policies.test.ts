import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkPolicies } from "#app/load-policy.ts";
import { workExamples } from "#app/policy-cases.ts";
import { say } from "#domain/wording/message.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";

/** Small files, each for something that documents say and the five programmes do not. */
const folder = "test/policies";
const ids = readdirSync(folder).toSorted();
/** The programmes that ship. */
const shipped = readdirSync("policies", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();
const policies = policyFiles([folder, "policies"], process.cwd());
const home = mkdtempSync(join(tmpdir(), "huidan-"));
const services = { policies, references: referenceFiles({ shipped: "data", home }) };

/** What a clerk should never have to read: names of the vocabulary, names of our code, operators. */
const codeNames =
  /\b(?:figures|loan|applicant|borrower|household|company|application|case|outside)\.[a-z]|[a-z][A-Z]|&&|\|\||==|\b(?:min|max|part)\(|：true|: true/;

/** All that the explanations within a value say, in both languages; sources are cited by place and stay out. */
function explained(value: unknown, isWithin = false): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => explained(each, isWithin));
  if (typeof value !== "object" || value === null) return isWithin && typeof value === "string" ? [value] : [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "cites" || key === "kind" || key === "rounding" ? [] : explained(each, isWithin || key === "explanation"),
  );
}

test.each(ids)("the file %s has no fault", async (id) => {
  const checked = await checkPolicies(policies, [id]);
  if (!checked.ok) throw new Error(`${id} is not there`);
  const faults = checked.value.faults.map(
    (each) => `${each.file}:${each.line}:${each.column} ${say(each.message, "en")}`,
  );
  expect(faults).toEqual([]);
});

test.each([...ids, ...shipped])("every worked example of %s comes out as by hand", async (id) => {
  const worked = await workExamples(services, id);
  if (!worked.ok) throw new Error(`${id} is not there`);
  expect(worked.value.outcomes.length).toBeGreaterThan(0);
  expect(worked.value.faults).toEqual([]);
  expect(worked.value.outcomes.filter((each) => each.differences.length > 0)).toEqual([]);
  expect(explained(worked.value.outcomes).filter((text) => codeNames.test(text))).toEqual([]);
});
