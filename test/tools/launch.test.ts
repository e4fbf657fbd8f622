import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

/**
 * A small project of its own with the launcher in it, and an npm that installs one package by writing files.
 * What the stand-in does is told by the environment: NPM_DIES, NPM_DROPS, NPM_SLEEPS (milliseconds).
 */
let root: string;

const standInNpm = `
const fs = require("node:fs");
fs.appendFileSync("npm-runs", "run\\n");
fs.rmSync("node_modules", { recursive: true, force: true });
fs.mkdirSync("node_modules/one", { recursive: true });
fs.writeFileSync("node_modules/one/package.json", "{}");
if (process.env.NPM_DIES) process.exit(7);
setTimeout(() => {
  const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  delete packages[""];
  if (process.env.NPM_DROPS) delete packages["node_modules/two"];
  else { fs.mkdirSync("node_modules/two"); fs.writeFileSync("node_modules/two/package.json", "{}"); }
  fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages }));
}, Number(process.env.NPM_SLEEPS ?? 0));
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "huidan-launch-"));
  for (const part of ["bin", "tools/start.mjs", "tools/launch"]) cpSync(part, join(root, part), { recursive: true });
  mkdirSync(join(root, "src"));
  mkdirSync(join(root, "npm"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  writeFileSync(join(root, "npm", "package.json"), '{ "type": "commonjs" }');
  writeFileSync(join(root, "npm", "npm-cli.js"), standInNpm);
  writeFileSync(
    join(root, "src", "main.ts"),
    "const [ask, ...rest]: string[] = process.argv.slice(2);\n" +
      'if (ask === "exit") process.exit(Number(rest[0]));\n' +
      'if (ask === "wait") { console.log("waiting"); setInterval(() => {}, 1000); }\n' +
      "else console.log(JSON.stringify({ cwd: process.cwd(), ask, rest }));\n",
  );
  writeLock("1.0.0");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeLock(version: string): void {
  const two = { version, optional: true, os: [process.platform], cpu: [process.arch] };
  const packages = { "": {}, "node_modules/one": { version }, "node_modules/two": two };
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }));
}

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, npm_execpath: join(root, "npm", "npm-cli.js"), ...more };
}

function huidan(words: string[], more?: Record<string, string>, cwd = root) {
  const file = join(root, "bin", "huidan");
  return spawnSync(process.execPath, [file, ...words], { cwd, env: environment(more), encoding: "utf8" });
}

function npmRuns(): number {
  return existsSync(join(root, "npm-runs")) ? readFileSync(join(root, "npm-runs"), "utf8").split("\n").length - 1 : 0;
}

test("the first start installs, the second does not, a changed lock file does again", () => {
  const first = huidan(["a"]);
  expect(first.stderr).toContain("正在安装依赖");
  expect([first.status, npmRuns()]).toEqual([0, 1]);
  expect(huidan(["a"]).stderr).toBe("");
  expect(npmRuns()).toBe(1);
  writeLock("1.0.1");
  expect(huidan(["a"]).status).toBe(0);
  expect(npmRuns()).toBe(2);
});

test("an installation by hand is taken as it is", () => {
  spawnSync(process.execPath, [join(root, "npm", "npm-cli.js")], { cwd: root });
  expect(huidan(["a"]).status).toBe(0);
  expect(npmRuns()).toBe(1);
});

test("an installation that broke off is noticed and done again", () => {
  const broken = huidan(["a"], { NPM_DIES: "1" });
  expect([broken.status, broken.stdout]).toEqual([2, ""]);
  expect(broken.stderr).toContain("安装失败（npm ci：7）");
  expect(broken.stderr).toContain("The installation failed (npm ci: 7)");
  expect(huidan(["a"]).status).toBe(0);
  expect(npmRuns()).toBe(2);
});

test("a package for this machine that npm dropped in silence is named", () => {
  const dropped = huidan(["a"], { NPM_DROPS: "1" });
  expect(dropped.status).toBe(2);
  expect(dropped.stderr).toContain("node_modules/two");
  expect(huidan(["a"]).status).toBe(0);
});

test("two starts at once install once, and both run", async () => {
  const both = await Promise.all([1, 2].map(() => run(["a"], { NPM_SLEEPS: "300" })));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(npmRuns()).toBe(1);
});

test("a lock left by a process that died does not hold anybody up", () => {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(join(root, ".install-lock"), String(dead));
  expect(huidan(["a"]).status).toBe(0);
  expect(existsSync(join(root, ".install-lock"))).toBe(false);
});

test("where the packaged Node lacks a library, the machine's own is taken, if it is new enough", () => {
  const name = { linux: "linux", win32: "win", darwin: "darwin" }[process.platform as string];
  const folder = join(root, "node_modules", `node-${name}-${process.arch}`, "bin");
  expect(huidan(["a"]).status).toBe(0);
  const stamp = join(root, "node_modules", ".huidan-installed");
  writeFileSync(stamp, readFileSync(stamp, "utf8").replace(/ own\n/, " packaged\n"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "node"), "#!/bin/sh\nexit 127\n", { mode: 0o755 });
  expect(huidan(["exit", "5"]).status).toBe(5);
  expect(readFileSync(stamp, "utf8")).toContain(" own\n");
});

test("arguments, exit code and the caller's folder pass through, also by a link", () => {
  const elsewhere = join(root, "elsewhere");
  mkdirSync(elsewhere);
  symlinkSync(join(root, "bin", "huidan"), join(elsewhere, "link"));
  const linked = spawnSync(process.execPath, [join(elsewhere, "link"), "show", "a b", "*"], {
    cwd: elsewhere,
    env: environment(),
    encoding: "utf8",
  });
  expect(JSON.parse(linked.stdout)).toMatchObject({ ask: "show", rest: ["a b", "*"] });
  expect((JSON.parse(linked.stdout) as { cwd: string }).cwd).toMatch(/elsewhere$/);
  expect(huidan(["exit", "5"]).status).toBe(5);
});

test("a signal reaches the task, and the launcher ends by the same one", async () => {
  const { signal } = await run(["wait"], {}, "SIGTERM");
  expect(signal).toBe("SIGTERM");
});

test("an unknown task is answered with the tasks there are", () => {
  const start = spawnSync(process.execPath, [join(root, "tools", "start.mjs"), "dance"], { encoding: "utf8" });
  expect(start.status).toBe(2);
  expect(start.stderr).toContain("没有这个任务：dance");
  expect(start.stderr).toContain("No such task: dance");
});

type End = { code: number | null; signal: NodeJS.Signals | null };

/** Starts the command line and waits for its end; where a signal is named, sends it at the first output. */
function run(words: string[], more: Record<string, string>, send?: NodeJS.Signals): Promise<End> {
  const child = spawn(process.execPath, [join(root, "bin", "huidan"), ...words], {
    cwd: root,
    env: environment(more),
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (send) child.stdout.once("data", () => child.kill(send));
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal })));
}
