import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { say } from "#domain/wording/message.ts";
import { readPolicyFile } from "./read.ts";

const folder = "test/golden/policy-faults";
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

test.each(names)("the faults of %s, in words and as data", async (name) => {
  const { faults } = readPolicyFile(name, readFileSync(`${folder}/${name}`, "utf8"));
  const lines = (language: "zh" | "en") =>
    faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${say(fault.message, language)}`);
  const data = faults.map((fault) => JSON.stringify({ ...fault, message: say(fault.message, "en") }));
  expect(faults.length).toBeGreaterThan(0);
  await expect([...lines("zh"), "", ...lines("en"), "", ...data, ""].join("\n")).toMatchFileSnapshot(
    `../../../${folder}/${name.replace(".yaml", ".expected.txt")}`,
  );
});
