import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

// `huidan policy check` of every file of the project as a whole process, launcher included, after one warm-up run.

const runs = 11;
const root = join(import.meta.dirname, "..");
const files = readdirSync(join(root, "policies"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(root, "policies", entry.name, "policy.yaml"));
const lines = files.reduce((sum, file) => sum + readFileSync(file, "utf8").split("\n").length, 0);

function checkOnce(): number {
  const start = performance.now();
  const { status, stderr } = spawnSync("node", [join(root, "bin", "huidan"), "policy", "check", ...files, "--json"]);
  if (status !== 0) throw new Error(`policy check ended with ${status}: ${stderr.toString()}`);
  return (performance.now() - start) / 1000;
}

checkOnce();
const seconds = Array.from({ length: runs }, checkOnce).toSorted((one, other) => one - other);
const shown = (index: number): string => seconds[index]!.toFixed(2);
console.log(
  `policy check as a whole process: ${files.length} files, ${lines} lines; Node ${process.version}, ${cpus()[0]!.model}, ${cpus().length} cores`,
);
console.log(
  `  ${runs} runs: fastest ${shown(0)} s, median ${shown(Math.floor(runs / 2))} s, slowest ${shown(runs - 1)} s`,
);
