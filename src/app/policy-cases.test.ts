import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";
import { workExamples } from "./policy-cases.ts";

const example = (id: string): string => `
- id: ${id}
  title: { zh: 公示期, en: publicity }
  reckon: deadline
  input: { clock: publicity, from: 2024-03-04 }
  expected: { due: 2024-03-11 }
  sum: { zh: 3月5日至11日为5个工作日, en: 5 to 11 March are five working days }
`;

/** A folder of policies of its own, with files of examples for one of them. */
function workedIn(files: Record<string, string>, policy = "kunming-2020") {
  const folder = mkdtempSync(join(tmpdir(), "huidan-"));
  for (const id of ["national-startup-2020", "kunming-2020"])
    cpSync(`policies/${id}/policy.yaml`, join(folder, id, "policy.yaml"));
  const cases = join(folder, "kunming-2020", "cases");
  mkdirSync(cases);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cases, name), text);
  const references = referenceFiles({ shipped: "data", home: folder });
  return workExamples({ policies: policyFiles([folder], process.cwd()), references }, policy);
}

test("an id that a second worked example carries is a difference, in whichever file it stands", async () => {
  const worked = await workedIn({ "a.yaml": example("twice") + example("once"), "b.yaml": example("twice") });
  if (!worked.ok) throw new Error("kunming-2020 is not there");
  expect(worked.value.map(({ id, differences }) => [id, differences.map((each) => each.at)])).toEqual([
    ["twice", []],
    ["once", []],
    ["twice", ["id"]],
  ]);
});

test("a file of examples that is no YAML is a difference at its place, and the other files are worked", async () => {
  const worked = await workedIn({ "a.yaml": "- id: [once\n", "b.yaml": example("once") });
  if (!worked.ok) throw new Error("kunming-2020 is not there");
  expect(
    worked.value.map(({ id, differences }) => [id.endsWith("a.yaml"), differences.map((each) => each.got)]),
  ).toEqual([
    [true, ["2:1"]],
    [false, []],
  ]);
});

test("a policy that is not there is refused, not passed with nothing worked", async () => {
  const worked = await workedIn({}, "kunming");
  expect(worked.ok ? [] : worked.refusals.map(({ code, at }) => [code, at])).toEqual([["policy-unknown", "kunming"]]);
});
