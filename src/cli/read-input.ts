import { readYaml } from "#app/yaml-text.ts";
import { message } from "#domain/wording/message.ts";
import { Unreadable } from "./command.ts";

type Reader = { readStdin(): Promise<string>; readFile(path: string): Promise<string> };

/** Reads JSON from a file or from standard input (`-`); `.yaml` and `.yml` files as YAML. Broken input says where. */
export async function readInput(file: string, reader: Reader): Promise<unknown> {
  const text = await readText(file, reader);
  if (text.trim() === "") throw new Unreadable(message("cli.empty-input", { file }));
  return /\.ya?ml$/i.test(file) ? parseYaml(file, text) : parseJson(file, text);
}

/** The text of a file or of standard input; says plainly why it cannot be read. */
export async function readText(file: string, reader: Reader): Promise<string> {
  try {
    const text = file === "-" ? await reader.readStdin() : await reader.readFile(file);
    return text.replace(/^\uFEFF/, "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG")
      throw new Unreadable(message("cli.no-such-file", { file }));
    if (code === "EISDIR") throw new Unreadable(message("cli.is-folder", { file }));
    if (code === "EACCES" || code === "EPERM") throw new Unreadable(message("cli.not-readable", { file }));
    throw error;
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = (error as Error).message;
    const position = Number(/at position (\d+)/.exec(detail)?.[1] ?? text.length);
    const before = text.slice(0, position).split("\n");
    throw new Unreadable(message("cli.broken-json", { file, line: before.length, column: before.at(-1)!.length + 1 }));
  }
}

function parseYaml(file: string, text: string): unknown {
  const read = readYaml(text);
  if (!read.ok) throw new Unreadable(message("cli.broken-yaml", { file, line: read.line, column: read.column }));
  return read.value;
}
