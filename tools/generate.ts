// npm run generate: writes the files that are made from others. --check only says which are not up to date.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { coverageText } from "./coverage.ts";
import { policyFilesText } from "./policy-reference.ts";
import { policySchemaText } from "./policy-schema.ts";
import { workingDaysText } from "./working-days.ts";

/** A generated file: its path in the project and how its whole text is made. */
type Generated = { readonly path: string; readonly make: () => string | Promise<string> };

const generators: readonly Generated[] = [
  { path: "docs/coverage.md", make: coverageText },
  { path: "data/working-days.csv", make: workingDaysText },
  { path: "docs/policy-files.md", make: () => policyFilesText("en") },
  { path: "docs/policy-files.zh-CN.md", make: () => policyFilesText("zh") },
  { path: "policies/policy.schema.json", make: policySchemaText },
];

async function current(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

async function main(): Promise<void> {
  const onlyCheck = process.argv.includes("--check");
  for (const { path, make } of generators) {
    const text = await make();
    if ((await current(path)) === text) continue;
    if (onlyCheck) {
      console.log(`${path} is not up to date: npm run generate`);
      process.exitCode = 1;
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`written: ${path}`);
  }
}

await main();
