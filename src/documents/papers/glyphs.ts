import { type FileHandle, open } from "node:fs/promises";
import { type Message, message } from "#domain/wording/message.ts";
import type { PaperValues } from "#domain/papers/values.ts";

/** The characters that a font has a shape for. */
export type Glyphs = { has(codePoint: number): boolean };

/** What needs no shape of its own: spaces, joiners, marks of a variant, line ends. */
const unseen = /\s|\p{Default_Ignorable_Code_Point}/u;

/** Reads from a TrueType file which characters it can draw: its `cmap` table in format 12, nothing else of the file. */
export async function readGlyphs(path: string): Promise<Glyphs> {
  const file = await open(path);
  try {
    const cmap = await readTable(file, "cmap");
    return glyphsOf(cmap);
  } finally {
    await file.close();
  }
}

async function readTable(file: FileHandle, tag: string): Promise<Buffer> {
  const head = await readAt(file, 0, 12);
  const entries = await readAt(file, 12, head.readUInt16BE(4) * 16);
  for (let at = 0; at < entries.length; at += 16)
    if (entries.toString("latin1", at, at + 4) === tag)
      return readAt(file, entries.readUInt32BE(at + 8), entries.readUInt32BE(at + 12));
  throw new Error(`the font has no table ${tag}`);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error("the font file ends too early");
  return buffer;
}

function glyphsOf(cmap: Buffer): Glyphs {
  const has = new Uint8Array(0x110000 / 8);
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry += 1) {
    const start = cmap.readUInt32BE(4 + entry * 8 + 4);
    if (cmap.readUInt16BE(start) !== 12) continue;
    for (let group = 0; group < cmap.readUInt32BE(start + 12); group += 1) {
      const at = start + 16 + group * 12;
      for (let code = cmap.readUInt32BE(at); code <= cmap.readUInt32BE(at + 4); code += 1)
        has[code >> 3]! |= 1 << (code & 7);
    }
  }
  return { has: (code) => ((has[code >> 3]! >> (code & 7)) & 1) === 1 };
}

/** A character that cannot be drawn, with the text in which it stands. */
export type Undrawn = { readonly character: string; readonly text: string };

/** The characters of a text that the font cannot draw, each once. */
export function undrawnIn(text: string, glyphs: Glyphs): string[] {
  const found = new Set<string>();
  for (const character of text)
    if (!glyphs.has(character.codePointAt(0)!) && !unseen.test(character)) found.add(character);
  return [...found];
}

/** The values with an empty box in place of every character that the font cannot draw; each such character is added to `found`. */
export function drawableValues(values: PaperValues, glyphs: Glyphs, found: Undrawn[]): PaperValues {
  const entries = Object.entries(values).map(([name, value]): [string, string | readonly PaperValues[]] => [
    name,
    typeof value === "string" ? drawable(value, glyphs, found) : value.map((row) => drawableValues(row, glyphs, found)),
  ]);
  return Object.fromEntries(entries);
}

function drawable(text: string, glyphs: Glyphs, found: Undrawn[]): string {
  const missing = undrawnIn(text, glyphs);
  if (missing.length === 0) return text;
  let shown = text;
  for (const character of missing) {
    if (!found.some((each) => each.character === character && each.text === text)) found.push({ character, text });
    shown = shown.replaceAll(character, "□");
  }
  return shown;
}

/** `U+20BB7`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What to tell whoever hands the paper out. */
export function undrawnNote({ character, text }: Undrawn): Message {
  return message("paper.undrawn", { character, code: codeOf(character), text: text.slice(0, 40) });
}
