import { readFile, writeFile } from "node:fs/promises";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runCommandLine } from "#cli/command-line.ts";
import { openOutputFolder } from "#documents/output-folder.ts";
import { markedCopy } from "#documents/sheets/mark/marked-copy.ts";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import { writeWorkbook } from "#documents/workbooks/workbook.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";

const root = join(import.meta.dirname, "..", "..");

export type Ran = { readonly exit: number; readonly stdout: string; readonly stderr: string };

const scratch = mkdtempSync(join(tmpdir(), "huidan-homes-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
let homes = 0;

/** A home folder of its own, made when something is written to it; all of them go with the process. */
export function freshHome(): string {
  homes += 1;
  return join(scratch, String(homes));
}

/** Runs one command line as bin/huidan does, with the project's policies, in a home folder of its own. */
export async function runHuidan(
  argv: readonly string[],
  given: { stdin?: string; home?: string; terminal?: boolean } = {},
): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const home = given.home ?? freshHome();
  const exit = await runCommandLine(argv, {
    services: {
      policies: policyFiles([join(root, "policies")], root),
      references: referenceFiles({ shipped: join(root, "data"), home }),
      press: async () => (await import("#documents/papers/press.ts")).paperPress(),
      openSheets: (path, file) => openSheets(resolve(root, path), file),
      openFolder: openOutputFolder,
      markedCopy,
      writeWorkbook,
      makeSample: async (...asked) =>
        (await import("#sim/sample/make-sample.ts")).sampleMaker(join(root, "data"))(...asked),
      demoFolder: () => Promise.reject(new Error("no demonstration here")),
    },
    stdoutIsTerminal: given.terminal ?? false,
    readStdin: () => Promise.resolve(given.stdin ?? ""),
    readFile: (path) => readFile(resolve(root, path), "utf8"),
    readBytes: (path) => readFile(resolve(root, path)),
    writeNew: (path, bytes) => writeFile(resolve(root, path), bytes, { flag: "wx" }),
    write: (words) => (stdout += `${words}\n`),
    complain: (words) => (stderr += `${words}\n`),
    progress: () => undefined,
  });
  const tidy = (said: string): string => said.replaceAll(home, "$HUIDAN_HOME").replaceAll(`${root}/`, "");
  return { exit, stdout: tidy(stdout), stderr: tidy(stderr) };
}

/** A command line with what stands on its standard input, and how it ends. */
export type Scene = { name: string; argv: string[]; stdin?: string; exit: 0 | 1 | 2 };

/** What a person at the terminal sees of a command line, in one language. */
export async function seen(
  { argv, stdin }: { argv: string[]; stdin?: string | undefined },
  language: Language,
): Promise<{ text: string; ran: Ran }> {
  const words = language === "zh" || argv.includes("--lang") ? argv : [...argv, "--lang", language];
  const ran = await runHuidan(words, { ...(stdin !== undefined && { stdin }), terminal: true });
  const complaints = ran.stderr === "" ? "" : `-- stderr\n${ran.stderr}`;
  return { text: `$ huidan ${argv.join(" ")}\n${ran.stdout}${complaints}-- exit ${ran.exit}\n`, ran };
}
