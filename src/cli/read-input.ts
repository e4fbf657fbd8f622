import { readYaml } from "#app/yaml-text.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { notUtf8At } from "#domain/wording/not-utf8.ts";
import { jsonTrouble } from "./json-trouble.ts";
import { Unreadable } from "./command.ts";

/** How every .xlsx, .docx and .zip file begins. */
const packed = "PK\u0003\u0004";

type Reader = { readStdin(): Promise<string>; readFile(path: string): Promise<string> };

/** Reads JSON from a file or from standard input (`-`); `.yaml` and `.yml` files as YAML. Broken input says where. */
export async function readInput(file: string, reader: Reader): Promise<unknown> {
  const text = await readText(file, reader);
  if (text.trim() === "") throw new Unreadable(message("cli.empty-input", { file: named(file) }));
  return /\.ya?ml$/i.test(file) ? parseYaml(file, text) : parseJson(file, text);
}

/** The text of a file or of standard input; says plainly why it cannot be read. */
export async function readText(file: string, reader: Reader): Promise<string> {
  return readable(file, async () => {
    const text = (file === "-" ? await reader.readStdin() : await reader.readFile(file)).replace(/^\uFEFF/, "");
    if (text.startsWith(packed)) throw new Unreadable(message("cli.packed-file", { file: named(file) }));
    const bad = notUtf8At(text);
    if (bad !== undefined) throw new Unreadable(message("cli.not-utf8", placeIn(file, text, bad)));
    return text;
  });
}

/** What reading a file gives; says plainly why it cannot be read. */
export async function readable<Of>(file: string, read: () => Promise<Of>): Promise<Of> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG")
      throw new Unreadable(message("cli.no-such-file", { file }));
    if (code === "EISDIR") throw new Unreadable(message("cli.is-folder", { file }));
    if (code === "EACCES" || code === "EPERM") throw new Unreadable(message("cli.not-readable", { file }));
    throw error;
  }
}

/** Writes a new file; says plainly that there is one of that name already. */
export async function saveNew(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new Unreadable(message("cli.file-there", { file }));
    throw error;
  }
}

function parseJson(file: string, text: string): unknown {
  const trouble = jsonTrouble(text);
  if (!trouble) return JSON.parse(text);
  const place = placeIn(file, text, trouble.at);
  throw new Unreadable(
    trouble.kind === "twice"
      ? message("cli.twice-in-json", { ...place, key: trouble.key })
      : message("cli.broken-json", place),
  );
}

/** A file as it is called in a sentence. */
const named = (file: string): Message | string => (file === "-" ? message("cli.standard-input") : file);

/** Line and column, both from 1, of a place in a text. */
function placeIn(file: string, text: string, at: number): { file: Message | string; line: number; column: number } {
  const before = text.slice(0, at).split("\n");
  return { file: named(file), line: before.length, column: before.at(-1)!.length + 1 };
}

function parseYaml(file: string, text: string): unknown {
  const read = readYaml(text);
  if (read.ok) return read.value;
  const { line, column, what } = read;
  throw new Unreadable(message("cli.broken-yaml", { file: named(file), line, column, what }));
}
