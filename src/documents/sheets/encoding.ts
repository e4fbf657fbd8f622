/** The encodings in which tables come as text. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

export type EncodingFound =
  | { readonly ok: true; readonly encoding: Encoding }
  /** `line` from 1: where the text stops being text in any of them. */
  | { readonly ok: false; readonly why: "binary" | "damaged"; readonly line: number };

/** By the mark at the beginning, or by the zeros that UTF-16 puts beside every digit and comma. */
export function markedEncoding(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2]! += 1;
  const few = head.length / 20;
  if (zeros[1]! > few && zeros[0] === 0) return "utf-16le";
  if (zeros[0]! > few && zeros[1] === 0) return "utf-16be";
  return undefined;
}

/** So many Chinese characters in a row are never UTF-8 by chance. */
const enough = 12;

/**
 * Finds the encoding of a text by reading all of it strictly: UTF-8 if it is that throughout, else GB18030. A text that is
 * UTF-8 for long and then breaks is damaged UTF-8, not GB18030, which would give other characters in silence.
 */
export async function findEncoding(chunks: () => AsyncIterable<Buffer>): Promise<EncodingFound> {
  let marked: Encoding | undefined;
  for await (const chunk of chunks()) {
    marked = markedEncoding(chunk.subarray(0, 4096));
    break;
  }
  const first = await tryDecode(chunks(), marked ?? "utf-8");
  if (first.ok) return { ok: true, encoding: marked ?? "utf-8" };
  if (first.why === "binary" || marked !== undefined || first.wide >= enough)
    return { ok: false, why: first.why, line: first.line };
  const second = await tryDecode(chunks(), "gb18030");
  return second.ok ? { ok: true, encoding: "gb18030" } : { ok: false, why: second.why, line: second.line };
}

type Tried =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: "binary" | "damaged"; readonly line: number; readonly wide: number };

/** Ctrl-Z, with which programs of the time of DOS end a text. */
export const endOfFile = String.fromCharCode(26);

/** Signs that no table holds. */
const notText = /[^\P{Cc}\t\n\v\f\r]|[\uFFFE\uFFFF]/u;

async function tryDecode(chunks: AsyncIterable<Buffer>, encoding: Encoding): Promise<Tried> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [line, wide] = [1, 0];
  const read = (chunk: Buffer | undefined): Tried => {
    let text: string;
    try {
      text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const sound = chunk ? soundPart(chunk, encoding) : "";
      return { ok: false, why: "damaged", line: line + linesIn(sound), wide: wide + wideIn(sound) };
    }
    const bad = (text.includes(endOfFile) ? text.replaceAll(endOfFile, " ") : text).search(notText);
    if (bad >= 0) return { ok: false, why: "binary", line: line + linesIn(text.slice(0, bad)), wide };
    line += linesIn(text);
    if (wide < enough) wide += wideIn(text);
    return { ok: true };
  };
  for await (const chunk of chunks) {
    const tried = read(chunk);
    if (!tried.ok) return tried;
  }
  return read(undefined);
}

/** What can be decoded of a chunk before its first fault; its first bytes may belong to the character before. */
function soundPart(chunk: Buffer, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(chunk);
  const from = text.slice(0, 2).lastIndexOf("\uFFFD") + 1;
  const bad = text.indexOf("\uFFFD", from);
  return bad < 0 ? text : text.slice(0, bad);
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function wideIn(text: string): number {
  return text.match(/[\u0080-\uFFFF]/g)?.length ?? 0;
}
