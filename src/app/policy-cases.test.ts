import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import type { Fault } from "#domain/policy/fault.ts";
import { sayAll } from "#domain/wording/message.ts";
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

const told = ({ file, line, column, message }: Fault): string =>
  `${basename(file)}:${line}:${column} ${sayAll(message).en}`;

test("an id that a second worked example carries is a fault at its place, in whichever file it stands", async () => {
  const worked = await workedIn({ "a.yaml": example("twice") + example("once"), "b.yaml": example("twice") });
  if (!worked.ok) throw new Error("kunming-2020 is not there");
  const { outcomes, faults } = worked.value;
  expect(outcomes.map(({ id, differences }) => [id, differences])).toEqual([
    ["twice", []],
    ["once", []],
    ["twice", []],
  ]);
  expect(faults.map(told)).toEqual([
    expect.stringMatching(/^b.yaml:2:7 the worked example “twice” stands in .*a.yaml already, on line 2/),
  ]);
});

test("every fault of a file of examples is told at its place, and the other files are worked", async () => {
  const faulty = `- id: [once\n`;
  const wrong = example("Wrong").replace("reckon: deadline", "reckon: deadlin").replace("sum:", "summ:");
  const worked = await workedIn({
    "a.yaml": faulty,
    "b.yaml": example("once"),
    "c.yaml": wrong,
    "d.yaml": "id: once\n",
  });
  if (!worked.ok) throw new Error("kunming-2020 is not there");
  expect(worked.value.outcomes.map(({ id, differences }) => [id, differences])).toEqual([["once", []]]);
  expect(worked.value.faults.map(told)).toEqual([
    expect.stringMatching(/^a.yaml:2:1 broken YAML/),
    expect.stringMatching(/^c.yaml:2:7 “id” is written "Wrong"/),
    expect.stringMatching(/^c.yaml:4:11 “reckon” cannot be “deadlin”; did you mean “deadline”/),
    expect.stringMatching(/^c.yaml:7:3 unknown key “summ”; did you mean “sum”/),
    expect.stringMatching(/^d.yaml:1:1 a file of worked examples is a list/),
  ]);
});

test("a policy that is not there is refused, not passed with nothing worked", async () => {
  const worked = await workedIn({}, "kunming");
  expect(worked.ok ? [] : worked.refusals.map(({ code, at }) => [code, at])).toEqual([["policy-unknown", "kunming"]]);
});
