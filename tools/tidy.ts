// Part of npm run check: what no other tool looks at, in the files that git keeps.
import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";

/** Words that name one machine, one registry or how the text came about; nothing of that belongs in the project. */
const foreignWords: readonly [RegExp, string][] = [
  [/\/(?:work|tmp\/wt|root|home\/[a-z]+)\/[a-z.]/, "a path of one machine"],
  [/registry\.npm[a-z]*\.|"resolved": "http/, "a registry host"],
  [/^(?:<{7}|>{7}) /, "a conflict left in the text"],
  [/\bAI assistant\b|\blanguage model\b|\bprompt(?:s|ed)?\b/i, "a word about how the text was made"],
];

const withoutWordCheck = new Set(["tools/tidy.ts", "LICENSE"]);
const neededFiles = ["CHANGELOG.md", "LICENSE", "NOTICE", "README.md", "README.zh-CN.md"];
/** Names that a tool or a custom asks for. */
const customNames = /^(?:[A-Z]+(?:\.zh-CN)?\.md|LICENSE|NOTICE|\..+)$/;
const kebabName = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.zh-CN)?(?:\.[a-z0-9-]+)*$/;

function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
  const paths = listed.toString("utf8").split("\0");
  return paths.filter((path) => path !== "" && existsSync(path) && lstatSync(path).isFile());
}

function faultsOfName(path: string): string[] {
  const name = basename(path);
  return customNames.test(name) || kebabName.test(name) ? [] : [`${path}: the name is not kebab-case`];
}

function faultsOfText(path: string, text: string): string[] {
  const faults: string[] = [];
  text.split("\n").forEach((line, index) => {
    const at = `${path}:${index + 1}`;
    if (withoutWordCheck.has(path)) return;
    for (const [words, what] of foreignWords) if (words.test(line)) faults.push(`${at}: ${what}`);
  });
  return faults;
}

/** Links, and paths in backticks that begin with a folder or file of the project, must exist. */
function faultsOfPaths(path: string, text: string, tops: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  let inFence = false;
  text.split("\n").forEach((line, index) => {
    if (line.startsWith("```")) inFence = !inFence;
    if (inFence) return;
    for (const [, target] of line.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^[a-z]+:/.test(target!)) continue;
      if (!existsSync(normalize(join(dirname(path), target!)))) faults.push(`${path}:${index + 1}: no file ${target}`);
    }
    for (const [, target] of line.matchAll(/`(\.?[A-Za-z][\w.-]*(?:\/[\w.-]+)*\/?)`/g)) {
      const top = target!.split("/")[0]!;
      if (!tops.has(top) || !target!.includes("/")) continue;
      if (!existsSync(target!)) faults.push(`${path}:${index + 1}: no file ${target}`);
    }
  });
  return faults;
}

const paths = trackedFiles();
const tops = new Set(paths.map((path) => path.split("/")[0]!));
const faults = neededFiles.filter((path) => !existsSync(path)).map((path) => `${path} is missing`);
for (const path of paths) {
  faults.push(...faultsOfName(path));
  const bytes = readFileSync(path);
  if (bytes.includes(0)) continue;
  const text = bytes.toString("utf8");
  faults.push(...faultsOfText(path, text));
  if (path.endsWith(".md")) faults.push(...faultsOfPaths(path, text, tops));
}
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
