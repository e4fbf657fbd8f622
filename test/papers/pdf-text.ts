import { inflateSync } from "node:zlib";

type Glyphs = ReadonlyMap<number, string>;

/** The text of a PDF that typst made, one line per run of text, pages apart by a form feed. */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map([...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]));
  const streamOf = (id: string): string => inflate(objects.get(id)!);
  const fonts = new Map<string, Glyphs>();
  for (const [name, id] of [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, id!] as const)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)!)?.[1];
    if (unicode) fonts.set(name, glyphsOf(streamOf(unicode)));
  }
  const kids = [...file.matchAll(/\/Kids \[([^\]]*)\]/g)].flatMap(([, list]) => [...list!.matchAll(/(\d+) 0 R/g)]);
  const pages = kids
    .map(([, id]) => /\/Contents (\d+) 0 R/.exec(objects.get(id!)!)?.[1])
    .filter((id) => id !== undefined);
  return pages.map((id) => pageText(streamOf(id), fonts)).join("\f");
}

/** The fonts that a PDF carries, without the letters that mark a subset. */
export function pdfFonts(bytes: Uint8Array): string[] {
  const found = [
    ...Buffer.from(bytes)
      .toString("latin1")
      .matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g),
  ];
  return [...new Set(found.map(([, name]) => name!))].toSorted();
}

function inflate(object: string): string {
  const start = object.indexOf("stream\n") + "stream\n".length;
  return inflateSync(Buffer.from(object.slice(start, object.lastIndexOf("\nendstream")), "latin1")).toString("latin1");
}

/** The characters of a font's glyph numbers, out of its table to Unicode. */
function glyphsOf(table: string): Glyphs {
  return new Map(
    [...table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map(([, glyph, text]) => [
      Number.parseInt(glyph!, 16),
      Buffer.from(text!, "hex").swap16().toString("utf16le"),
    ]),
  );
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A string begins with a parenthesis; within it pairs of them may stand as they are, single ones are escaped. */
function stringAt(content: string, start: number): { text: string; end: number } {
  let text = "";
  let depth = 0;
  for (let at = start; ; at += 1) {
    const letter = content[at]!;
    if (letter === "\\") {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0];
      text += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[content[at + 1]!] ?? content[at + 1]!);
      at += octal ? octal.length : 1;
      continue;
    }
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth === 0) return { text, end: at + 1 };
    if (depth > 1 || letter !== "(" || at > start) text += letter;
  }
}

function pageText(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  const lines: string[] = [];
  let font: Glyphs = new Map();
  let line = "";
  for (let at = 0; at < content.length; at += 1) {
    const chosen = /^\/(F\d+) [\d.]+ Tf/.exec(content.slice(at, at + 30));
    if (chosen) font = fonts.get(chosen[1]!)!;
    const hex = content[at] === "<" ? /^<([0-9A-Fa-f]+)>/.exec(content.slice(at, content.indexOf(">", at) + 1)) : null;
    if (hex) line += drawn(Buffer.from(hex[1]!, "hex").toString("latin1"), font);
    if (content[at] === "(") {
      const { text, end } = stringAt(content, at);
      line += drawn(text, font);
      at = end - 1;
    } else if (content.startsWith("] TJ", at)) {
      lines.push(line);
      line = "";
    }
  }
  return lines.join("\n");
}

function drawn(bytes: string, font: Glyphs): string {
  let words = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    words += font.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? "";
  return words;
}
