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

test("an id that a second worked example carries is a difference, in whichever file it stands", async () => {
  const folder = mkdtempSync(join(tmpdir(), "huidan-"));
  for (const id of ["national-startup-2020", "kunming-2020"])
    cpSync(`policies/${id}/policy.yaml`, join(folder, id, "policy.yaml"));
  const cases = join(folder, "kunming-2020", "cases");
  mkdirSync(cases);
  writeFileSync(join(cases, "a.yaml"), example("twice") + example("once"));
  writeFileSync(join(cases, "b.yaml"), example("twice"));
  const references = referenceFiles({ shipped: "data", home: folder });
  const worked = await workExamples({ policies: policyFiles([folder], process.cwd()), references }, "kunming-2020");
  if (!worked.ok) throw new Error("kunming-2020 is not there");
  expect(worked.value.map(({ id, differences }) => [id, differences.map((each) => each.at)])).toEqual([
    ["twice", []],
    ["once", []],
    ["twice", ["id"]],
  ]);
});
