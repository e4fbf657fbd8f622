// Starts every task of the project: node tools/start.mjs <task> [args]
// Plain JavaScript for Node 20, because a bare machine has nothing else: installs what is missing, finds Node 24,
// and runs the task with it by its path.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled, forgetInstalled } from "./launch/install.mjs";
import { announce, LaunchError } from "./launch/notice.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vitest = ["node_modules/vitest/vitest.mjs", "run"];

/**
 * What each task runs, relative to the project; `here` keeps the caller's folder, so that file arguments mean what
 * the caller means.
 */
const tasks = {
  cli: { run: ["src/main.ts"], here: true, cached: true },
  demo: { run: ["src/main.ts", "demo", "--text"], cached: true },
  check: { run: ["tools/check.ts"] },
  test: { run: ["tools/check.ts"] },
  "test:long": { run: vitest, env: { HUIDAN_LONG: "1" } },
  fix: { run: ["tools/check.ts", "--fix"] },
  bench: { run: ["bench/main.ts"], cached: true },
  generate: { run: ["tools/generate.ts"] },
};

/** Runs a task to its end and ends this process as the task ended: same exit code, same signal. */
export async function start(name, args) {
  const task = Object.hasOwn(tasks, name ?? "") ? tasks[name] : undefined;
  try {
    if (!task) throw new LaunchError("unknown-task", { task: name, tasks: Object.keys(tasks) });
    await runTask(task, args);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    announce(error.key, error.params);
    process.exitCode = 2;
  }
}

async function runTask(task, args) {
  const node = await ensureInstalled(root);
  const outcome = await runNode(node, task, args);
  // 127 is how a Node ends that lacks a library of the system.
  if (!outcome.failed && outcome.code !== 127) return endAs(outcome);
  // The Node of the stamp is gone or no longer starts: look again, once.
  forgetInstalled(root);
  const other = await ensureInstalled(root);
  if (other === node && !outcome.failed) return endAs(outcome);
  const again = await runNode(other, task, args);
  if (again.failed) throw new LaunchError("no-node", { reason: again.failed });
  return endAs(again);
}

function runNode(node, task, args) {
  const [script, ...given] = task.run;
  const cache = join(root, "node_modules", ".cache", "compile");
  const child = spawn(node, [join(root, script), ...given, ...args], {
    stdio: "inherit",
    cwd: task.here ? process.cwd() : root,
    env: { ...process.env, ...task.env, ...(task.cached && { NODE_COMPILE_CACHE: cache }) },
  });
  // In a terminal Ctrl-C reaches the task by itself; else what is asked of this process is passed on.
  const signals = ["SIGTERM", "SIGHUP", "SIGINT"];
  const pass = (signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve) => {
    const settle = (outcome) => {
      for (const signal of signals) process.removeListener(signal, pass);
      resolve(outcome);
    };
    child.on("error", (error) => settle({ failed: error.code ?? error.message }));
    child.on("exit", (code, signal) => settle({ code, signal }));
  });
}

function endAs({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await start(process.argv[2], process.argv.slice(3));
