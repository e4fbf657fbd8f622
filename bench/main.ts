// npm run bench: every benchmark in turn, each in a process of its own.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const benchmarks = ["policy-check.ts", "subsidy.ts", "papers.ts", "run.ts"];

for (const benchmark of benchmarks) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, benchmark)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
