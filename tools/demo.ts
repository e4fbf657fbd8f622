// npm run demo: the worked examples of all policy files, with their explanations, through the command line itself.
import { spawnSync } from "node:child_process";

const demo = spawnSync(process.execPath, ["src/main.ts", "policy", "test"], { stdio: "inherit" });
process.exitCode = demo.status ?? 1;
