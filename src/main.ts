import { statSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { text } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { runCommandLine } from "#cli/command-line.ts";
import { cutToWidth } from "#cli/table.ts";
import { outputTrouble, policiesTrouble } from "#cli/file-trouble.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";

const root = join(import.meta.dirname, "..");
// An empty variable counts as not set.
const home = process.env["HUIDAN_HOME"] || join(root, ".huidan");
const ownPolicies = process.env["HUIDAN_POLICIES"] ?? "";
const policyFolders = [ownPolicies, join(root, "policies")].filter((folder) => folder !== "");

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    if (stream === process.stdout) process.stderr.write(`${outputTrouble(error)}\n`);
    process.exit(2);
  });

const trouble = policiesTrouble(ownPolicies, statSync(ownPolicies, { throwIfNoEntry: false })?.isDirectory() ?? false);
if (trouble !== undefined) {
  process.stderr.write(`${trouble}\n`);
  process.exit(2);
}

/** One line that says what is being done, after the first second, where a person looks on. */
function progressOn(stream: NodeJS.WriteStream): (words: string) => void {
  const began = performance.now();
  let isShown = false;
  return (words) => {
    if (!stream.isTTY || (!isShown && performance.now() - began < 1000) || (words === "" && !isShown)) return;
    stream.write(`\r\u001B[K${cutToWidth(words, stream.columns - 1)}`);
    isShown = words !== "";
  };
}

/**
 * From here on the memory may grow by a third, not double, before what is no longer needed is collected: rosters of 100,000 loans then
 * take some 15 % less of it at the most (decision 19).
 */
function holdMemory(): void {
  setFlagsFromString("--heap-growing-percent=30");
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  services: {
    policies: policyFiles(policyFolders, process.cwd()),
    references: referenceFiles({ shipped: join(root, "data"), home }),
    press: async () => (await import("#documents/papers/press.ts")).paperPress(),
    async openSheets(path, file) {
      holdMemory();
      return (await import("#documents/sheets/open-sheets.ts")).openSheets(path, file);
    },
    markedCopy: async (request) => (await import("#documents/sheets/mark/marked-copy.ts")).markedCopy(request),
    openFolder: async (path) => (await import("#documents/output-folder.ts")).openOutputFolder(path),
    async *writeWorkbook(request) {
      yield* (await import("#documents/workbooks/workbook.ts")).writeWorkbook(request);
    },
    makeSample: async (...asked) =>
      (await import("#sim/sample/make-sample.ts")).sampleMaker(join(root, "data"))(...asked),
    async demoFolder() {
      const folder = join(home, "demo");
      await rm(folder, { recursive: true, force: true });
      const near = relative(process.cwd(), folder);
      return near.startsWith("..") ? folder : near;
    },
  },
  stdoutIsTerminal: process.stdout.isTTY,
  readStdin: () => text(process.stdin),
  readFile: (path) => readFile(path, "utf8"),
  readBytes: (path) => readFile(path),
  writeNew: (path, bytes) => writeFile(path, bytes, { flag: "wx" }),
  write: (words) => process.stdout.write(`${words}\n`),
  complain: (words) => process.stderr.write(`${words}\n`),
  progress: progressOn(process.stderr),
});
