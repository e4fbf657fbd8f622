import { mkdirSync, readFileSync, symlinkSync, writeFileSync, existsSync, mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runCommandLine } from "#cli/command-line.ts";
import { openOutputFolder } from "#documents/output-folder.ts";
import { markedCopy } from "#documents/sheets/mark/marked-copy.ts";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import { writeWorkbook } from "#documents/workbooks/workbook.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";

const root = join(import.meta.dirname, "..");

/**
 * What a tutorial has its reader do, in its order: a piece to add to a file, lines to change in one, commands with what they
 * print. A fence names its file: "```yaml my-county/parameters.yaml", "```diff …"; commands stand in "```console" after `$`.
 */
export type Part =
  | { readonly kind: "piece"; readonly path: string; readonly text: string; readonly line: number }
  | { readonly kind: "change"; readonly path: string; readonly changes: readonly Change[]; readonly line: number }
  | { readonly kind: "commands"; readonly commands: readonly Command[]; readonly line: number };

export type Change = { readonly was: string; readonly is: string };
export type Command = { readonly words: string; readonly output: readonly string[] };

/** The line that stands for lines left out. */
export const leftOut = "…";

/** The parts of a tutorial; fences of other kinds are only read. */
export function partsOf(markdown: string): Part[] {
  const lines = markdown.split("\n");
  const parts: Part[] = [];
  for (let start = 0; start < lines.length; start++) {
    const fence = /^```(\w+)(?: (\S+))?$/.exec(lines[start]!);
    if (!fence) continue;
    const end = lines.indexOf("```", start + 1);
    const part = partOf(fence[1]!, fence[2], lines.slice(start + 1, end), start + 1);
    if (part) parts.push(part);
    start = end;
  }
  return parts;
}

function partOf(language: string, path: string | undefined, body: readonly string[], line: number): Part | undefined {
  if (language === "console") return { kind: "commands", commands: commandsIn(body), line };
  if (path === undefined) return undefined;
  if (language === "diff") return { kind: "change", path, changes: changesIn(body), line };
  return { kind: "piece", path, text: `${body.join("\n")}\n`, line };
}

function commandsIn(body: readonly string[]): Command[] {
  const commands: { words: string; output: string[] }[] = [];
  for (const line of body) {
    if (line.startsWith("$ ")) commands.push({ words: line.slice(2), output: [] });
    else commands.at(-1)?.output.push(line);
  }
  return commands;
}

/** Each `-` line with the `+` line that follows it. */
function changesIn(body: readonly string[]): Change[] {
  return body.flatMap((line, index) =>
    line.startsWith("-") ? [{ was: line.slice(1), is: (body[index + 1] ?? "").slice(1) }] : [],
  );
}

/** A folder in which a tutorial is followed: the project's policies, and what the reader writes. */
export type Desk = { readonly folder: string; readonly environment: { [name: string]: string } };

export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), "huidan-tutorial-"));
  symlinkSync(join(root, "policies"), join(folder, "policies"));
  return { folder, environment: {} };
}

/** Does what a part says; of commands, what each one prints. */
export async function follow(desk: Desk, part: Part): Promise<string[][]> {
  if (part.kind === "piece") addPiece(desk, part);
  else if (part.kind === "change") for (const change of part.changes) changeLine(desk, part.path, change);
  else {
    const printed: string[][] = [];
    for (const { words } of part.commands) printed.push(await runWords(desk, words));
    return printed;
  }
  return [];
}

/** YAML grows by each piece; another file is written anew. */
function addPiece({ folder }: Desk, { path, text }: { path: string; text: string }): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) && /\.ya?ml$/.test(path) ? `${readFileSync(file, "utf8")}\n` : "";
  writeFileSync(file, before + text);
}

function changeLine({ folder }: Desk, path: string, { was, is }: Change): void {
  const file = join(folder, path);
  const lines = readFileSync(file, "utf8").split("\n");
  const places = lines.flatMap((line, index) => (line === was ? [index] : []));
  if (places.length !== 1) throw new Error(`${path} has ${places.length} lines “${was}”, not one`);
  lines[places[0]!] = is;
  writeFileSync(file, lines.join("\n"));
}

async function runWords({ folder, environment }: Desk, words: string): Promise<string[]> {
  const assignment = /^export (\w+)=(\S+)$/.exec(words);
  if (assignment) {
    environment[assignment[1]!] = assignment[2]!;
    return [];
  }
  const [program, ...argv] = words.split(/ +/);
  if (program === "cat") return shownFile(join(folder, argv[0]!));
  if (program !== "bin/huidan") throw new Error(`the tutorial runs “${words}”`);
  const own = environment["HUIDAN_POLICIES"];
  const folders = [...(own === undefined ? [] : [own]), "policies"].map((each) => join(folder, each));
  const said: string[] = [];
  await runCommandLine(argv, {
    services: {
      policies: policyFiles(folders, folder),
      references: referenceFiles({ shipped: join(root, "data"), home: join(folder, ".huidan") }),
      press: async () => (await import("#documents/papers/press.ts")).paperPress(),
      openSheets: (path, file) => openSheets(join(folder, path), file),
      openFolder: (path) => openOutputFolder(join(folder, path)),
      markedCopy: (request) => markedCopy({ ...request, path: join(folder, request.path) }),
      writeWorkbook,
      async makeSample(order, rules) {
        const { sampleMaker } = await import("#sim/sample/make-sample.ts");
        const made = await sampleMaker(join(root, "data"))({ ...order, out: join(folder, order.out) }, rules);
        return { ...made, folder: order.out };
      },
      demoFolder: () => Promise.reject(new Error("no demonstration here")),
    },
    stdoutIsTerminal: true,
    readStdin: () => Promise.resolve(""),
    readFile: (path) => readFile(join(folder, path), "utf8"),
    readBytes: (path) => readFile(join(folder, path)),
    writeNew: (path, bytes) => writeFile(join(folder, path), bytes, { flag: "wx" }),
    write: (text) => said.push(...text.split("\n")),
    complain: (text) => said.push(...text.split("\n")),
    progress: () => undefined,
  });
  return said;
}

/** A text file as a person sees it: without the mark before it. */
function shownFile(path: string): string[] {
  return readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
}

/** Whether what was printed is what the tutorial shows, lines left out aside. */
export function isShown(output: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = chunksOf(output);
  if (rest.length === 0) return sameLines(first!, printed);
  const last = rest.at(-1)!;
  if (!sameLines(first!, printed.slice(0, first!.length))) return false;
  let at = first!.length;
  for (const chunk of rest.slice(0, -1)) {
    const found = printed.findIndex(
      (_, index) => index >= at && sameLines(chunk, printed.slice(index, index + chunk.length)),
    );
    if (found < 0) return false;
    at = found + chunk.length;
  }
  return printed.length - last.length >= at && sameLines(last, printed.slice(printed.length - last.length));
}

/**
 * The shown output anew: where lines are left out, as many lines as before stand before the first gap and after the last; what
 * stands between two gaps is found by its first line.
 */
export function shownAnew(output: readonly string[], printed: readonly string[]): string[] {
  const chunks = chunksOf(output);
  if (chunks.length === 1) return [...printed];
  const middle = chunks.slice(1, -1).flatMap((chunk) => {
    const at = printed.indexOf(chunk[0]!);
    return [leftOut, ...(at < 0 ? chunk : printed.slice(at, at + chunk.length))];
  });
  const last = chunks.at(-1)!.length;
  return [...printed.slice(0, chunks[0]!.length), ...middle, leftOut, ...(last === 0 ? [] : printed.slice(-last))];
}

function chunksOf(lines: readonly string[]): string[][] {
  const chunks: string[][] = [[]];
  for (const line of lines) {
    if (line === leftOut) chunks.push([]);
    else chunks.at(-1)!.push(line);
  }
  return chunks;
}

const sameLines = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index]);
