// npm run check, npm test: everything that must hold before a change goes in. --fix mends what it can first.
import { spawn } from "node:child_process";

type Step = { name: string; run: string[]; speaks?: true };

const oxfmt = "node_modules/oxfmt/bin/oxfmt";
const oxlint = ["node_modules/oxlint/bin/oxlint", "--type-aware"];

const mending: Step[] = [
  { name: "generate", run: ["tools/generate.ts"], speaks: true },
  { name: "lint --fix", run: [...oxlint, "--fix"], speaks: true },
  { name: "format", run: [oxfmt], speaks: true },
];

const checks: Step[] = [
  { name: "lint", run: oxlint, speaks: true },
  { name: "types", run: ["node_modules/typescript/bin/tsc", "-p", "."] },
  { name: "format", run: [oxfmt, "--check"] },
  { name: "generated files", run: ["tools/generate.ts", "--check"] },
  { name: "tidy", run: ["tools/tidy.ts"] },
  { name: "unused code", run: ["node_modules/knip/bin/knip.js", "--no-progress"] },
];

/** Colours only where a person looks on. */
const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };

const tests: Step = { name: "tests", run: ["node_modules/vitest/vitest.mjs", "run"] };

/** Runs one step with this very Node. Its output is shown where it fails or speaks; true where it passed. */
async function runStep(step: Step): Promise<boolean> {
  const began = performance.now();
  const child = spawn(process.execPath, step.run, { env, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const passed = await ended(child);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${passed ? "ok    " : "FAILED"} ${step.name} (${seconds} s)`);
  const text = Buffer.concat(said).toString().trim();
  if (text !== "" && (step.speaks || !passed)) console.log(text.replace(/^/gm, "       "));
  return passed;
}

/** Runs the tests in the open: their output is the summary that the reader waits for. */
async function runTests(): Promise<boolean> {
  return ended(spawn(process.execPath, tests.run, { env, stdio: ["ignore", "inherit", "inherit"] }));
}

function ended(child: ReturnType<typeof spawn>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}

/** The steps, two at a time; all of them run even where one fails. Names those that failed. */
async function runChecks(steps: Step[]): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) if (!(await runStep(step))) failed.push(step.name);
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

async function main(): Promise<void> {
  if (process.argv.includes("--fix")) {
    for (const step of mending) if (!(await runStep(step))) process.exitCode = 1;
    return;
  }
  const failed = await runChecks(checks);
  if (!(await runTests())) failed.push(tests.name);
  console.log(failed.length === 0 ? "All checks and tests passed." : `FAILED, see above: ${failed.join(", ")}.`);
  if (failed.length > 0) process.exitCode = 1;
}

await main();
