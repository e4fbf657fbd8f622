import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const layer = "no-restricted-imports";

/** Each row is one file, `src/` left out, and the rule that must refuse it. */
const refused: [path: string, source: string, rule: string][] = [
  ["domain/money/a.ts", 'import { x } from "#domain/calendar/day.ts";', layer],
  ["domain/calendar/a.ts", 'import { x } from "#domain/money/fen.ts";', layer],
  ["domain/calendar/b.ts", 'import { x } from "#domain/wording/message.ts";', layer],
  ["domain/wording/a.ts", 'import { x } from "#domain/policy/policy.ts";', layer],
  ["domain/roster/a.ts", 'import { x } from "#domain/policy/policy.ts";', layer],
  ["domain/policy/a.ts", 'import { x } from "#domain/engine/fold.ts";', layer],
  ["domain/ledger/a.ts", 'import { x } from "#domain/policy/policy.ts";', layer],
  ["domain/engine/subsidy/a.ts", 'import { x } from "#domain/ledger/posting.ts";', layer],
  ["domain/engine/subsidy/b.ts", 'import { type X } from "#domain/cases/case.ts";', layer],
  ["domain/papers/a.ts", 'import { x } from "#domain/policy/policy.ts";', layer],
  ["domain/cases/a.ts", 'import { x } from "#app/ports.ts";', layer],
  ["app/a.ts", 'import { x } from "#storage/database.ts";', layer],
  ["app/b.ts", 'import { x } from "#cli/print.ts";', layer],
  ["storage/a.ts", 'import { x } from "#app/ports.ts";', layer],
  ["storage/b.ts", 'import { x } from "#http/server.ts";', layer],
  ["documents/a.ts", 'import { x } from "#storage/database.ts";', layer],
  ["http/a.ts", 'import { x } from "#domain/engine/subsidy/subsidy.ts";', layer],
  ["http/b.ts", 'import { x } from "#storage/database.ts";', layer],
  ["cli/a.ts", 'import { x } from "#domain/policy/policy.ts";', layer],
  ["cli/b.ts", 'import { x } from "#documents/workbook.ts";', layer],
  ["cli/c.ts", 'import { x } from "#main";', layer],
  ["cli/d.ts", 'import { x } from "#sim/clock.ts";', layer],
  ["cli/e.ts", 'import { x } from "#test/builders.ts";', layer],
  ["cli/f.ts", 'import { x } from "../app/ports.ts";', layer],
  ["main.ts", 'import { x } from "./../app/ports.ts";', layer],
  ["domain/money/b.test.ts", 'import { x } from "../calendar/day.ts";', layer],
  ["domain/engine/c.ts", 'import { readFileSync as x } from "node:fs";', layer],
  ["domain/engine/d.ts", 'import { randomBytes as x } from "node:crypto";', layer],
  ["domain/engine/e.ts", "export const x = new Date();", "no-restricted-globals"],
  ["domain/engine/f.ts", "export const x = Temporal.Now.plainDateISO();", "no-restricted-globals"],
  ["domain/engine/g.ts", "export const x = Math.random();", "no-restricted-properties"],
  ["app/c.ts", "export function f(): void { Promise.resolve(1); }", "no-floating-promises"],
  [
    "app/d.ts",
    'export function f(x: "a" | "b"): number { let n = 0; switch (x) { case "a": n = 1; break; } return n; }',
    "switch-exhaustiveness-check",
  ],
  ["app/e.ts", "export function f(x: any): void { console.log(x); }", "no-explicit-any"],
  ["app/f.ts", "export default 1;", "no-default-export"],
  ["app/g.ts", 'import { h } from "./h.ts";\nexport const g = (): unknown => h;', "no-cycle"],
  ["app/h.ts", 'import { g } from "./g.ts";\nexport const h = (): unknown => g;', "no-cycle"],
  ["app/NotKebab.ts", "export const x = 1;", "filename-case"],
  [
    "app/i.ts",
    `export function f(): number {\n  let n = 0;\n${"  n += 1;\n".repeat(70)}  return n;\n}`,
    "max-lines-per-function",
  ],
  ["app/j.ts", Array.from({ length: 401 }, (_, n) => `export const x${n} = 1;`).join("\n"), "max-lines"],
];

/** Each row is one file that stands. */
const allowed: [path: string, source: string][] = [
  ["domain/wording/ok.ts", 'export { x } from "#domain/money/fen.ts";'],
  ["domain/policy/ok.ts", 'export { x } from "#domain/wording/message.ts";'],
  ["domain/engine/ok.ts", 'export { x } from "#domain/policy/policy.ts";'],
  ["domain/engine/subsidy/ok.ts", 'export { x } from "#domain/engine/fold/fold.ts";'],
  ["domain/policy/ok2.ts", 'export { createHash } from "node:crypto";'],
  ["domain/cases/ok.ts", 'export { x } from "#domain/ledger/posting.ts";'],
  ["app/ok.ts", 'export { x } from "#domain/cases/case.ts";'],
  ["storage/ok.ts", 'import type { X } from "#app/ports.ts";\nexport const x = (y: X): X => y;'],
  ["cli/ok.ts", 'import type { X } from "#domain/engine/fold.ts";\nexport const x = (y: X): X => y;'],
  ["cli/ok2.ts", 'export { say } from "#domain/wording/message.ts";'],
  ["sim/ok.ts", 'export { x } from "#storage/database.ts";'],
  ["domain/engine/ok.test.ts", 'import { readFileSync } from "node:fs";\nexport const x = [readFileSync, Date];'],
];

type Diagnostic = { code: string; filename: string };
let folder: string;
let diagnostics: Diagnostic[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huidan-layers-"));
  for (const file of ["oxlint.config.ts", "tsconfig.json", "package.json"]) cpSync(file, join(folder, file));
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"), "junction");
  for (const [path, source] of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, "src", path)), { recursive: true });
    writeFileSync(join(folder, "src", path), `${source}\n`);
  }
  diagnostics = lint(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(cwd: string): Diagnostic[] {
  const arguments_ = [join("node_modules", "oxlint", "bin", "oxlint"), "--type-aware", "--format=json", "src"];
  try {
    execFileSync(process.execPath, arguments_, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  } catch (error) {
    // It found something, as it must: the findings are on its output.
    return (JSON.parse((error as { stdout: string }).stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  }
  throw new Error("the linter passed files that break its rules");
}

function rulesOf(path: string): string[] {
  const found = diagnostics.filter(({ filename }) => filename.replaceAll("\\", "/") === `src/${path}`);
  return found.map(({ code }) => code.replace(/^.*\((.*)\)$/, "$1"));
}

test.each(refused.map(([path, , rule]) => [path, rule]))("the linter refuses src/%s by %s", (path, rule) => {
  expect(rulesOf(path!)).toContain(rule);
});

test.each(allowed.map(([path]) => path))("the linter lets src/%s pass", (path) => {
  expect(rulesOf(path)).not.toContain(layer);
  expect(rulesOf(path)).not.toContain("no-restricted-globals");
});

test("every folder of src has its layer", () => {
  const domain = ["money", "calendar", "wording", "policy", "ledger", "engine", "roster", "papers", "cases"].map(
    (name) => `domain/${name}`,
  );
  const known = new Set([...domain, "app", "storage", "documents", "http", "cli", "sim"]);
  const inDomain = readdirSync("src/domain").map((name) => `domain/${name}`);
  const above = readdirSync("src").filter((name) => name !== "domain" && name !== "main.ts");
  expect([...inDomain, ...above].filter((name) => !known.has(name))).toEqual([]);
});
