import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkPolicies } from "#app/load-policy.ts";
import type { Fault, Note } from "#domain/policy/fault.ts";
import { say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { policyFiles } from "#storage/policy-files.ts";

const folder = "test/golden/policy-faults";
/** Sound files that others extend. */
const sound = ["national-sample.yaml", "extends-base.yaml"];
const source = policyFiles([], folder);
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && !sound.includes(name));

const lines = (told: readonly (Fault | Note)[], language: Language): string[] =>
  told.map(({ file, line, column, message }) => `${file}:${line}:${column} ${say(message, language)}`);
const data = (told: readonly (Fault | Note)[]): string[] =>
  told.map((each) => JSON.stringify({ ...each, message: say(each.message, "en") }));

test.each(files)("what is told about %s, in words and as data", async (name) => {
  const checked = await checkPolicies(source, [name]);
  if (!checked.ok) throw new Error(`${name} is not there`);
  const { faults, notes } = checked.value;
  expect(faults.length + notes.length).toBeGreaterThan(0);
  const parts = [
    lines(faults, "zh"),
    lines(faults, "en"),
    data(faults),
    lines(notes, "zh"),
    lines(notes, "en"),
    data(notes),
  ];
  const text = parts.filter((part) => part.length > 0).map((part) => `${part.join("\n")}\n`);
  await expect(text.join("\n")).toMatchFileSnapshot(`golden/policy-faults/${name.replace(".yaml", ".expected.txt")}`);
});

test.each(sound)("%s is sound", async (name) => {
  const checked = await checkPolicies(source, [name]);
  expect(checked).toMatchObject({ ok: true, value: { faults: [] } });
});

test("demo parameters and worked examples are held against what the policy declares", async () => {
  const checked = await checkPolicies(policyFiles([], "test/golden/policy-parameters"), ["sample/policy.yaml"]);
  const faults = checked.ok ? checked.value.faults : [];
  const text = [lines(faults, "zh"), lines(faults, "en"), data(faults)].map((part) => `${part.join("\n")}\n`);
  await expect(text.join("\n")).toMatchFileSnapshot("golden/policy-parameters/sample.expected.txt");
});
