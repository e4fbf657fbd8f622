import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { runCommandLine } from "#cli/command-line.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";

const root = join(import.meta.dirname, "..");
const home = process.env["HUIDAN_HOME"] ?? join(root, ".huidan");
const policyFolders = [process.env["HUIDAN_POLICIES"], join(root, "policies")].filter((folder) => folder !== undefined);

// The reader of a pipe may have seen enough: `huidan … | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  services: {
    policies: policyFiles(policyFolders, process.cwd()),
    references: referenceFiles({ shipped: join(root, "data"), home }),
  },
  stdoutIsTerminal: process.stdout.isTTY,
  readStdin: () => text(process.stdin),
  readFile: (path) => readFile(path, "utf8"),
  write: (words) => process.stdout.write(`${words}\n`),
  complain: (words) => process.stderr.write(`${words}\n`),
});
