/** What is wrong in a JSON text, and where (from 0). */
export type JsonTrouble =
  | { readonly kind: "broken"; readonly at: number }
  | { readonly kind: "twice"; readonly at: number; readonly key: string };

const token = /([{}[\],:])|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The text that begins with a quote at a place, both quotes included; absent: it is not closed, or holds what JSON forbids. Read sign by sign, since texts may be long. */
function quotedAt(text: string, at: number): string | undefined {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '"') return text.slice(at, end + 1);
    if (text.charCodeAt(end) < 0x20) return undefined;
    if (text[end] !== "\\") continue;
    escape.lastIndex = end;
    const escaped = escape.exec(text);
    if (!escaped) return undefined;
    end += escaped[0].length - 1;
  }
  return undefined;
}

type Due = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "end";
type Open = { readonly close: "}" | "]"; readonly keys: Set<string> };

/**
 * The first place at which a text is not JSON, or at which an object names a key a second time: of two amounts of one name a reader of JSON would
 * silently take the last. Absent: nothing is wrong.
 */
export function jsonTrouble(text: string): JsonTrouble | undefined {
  const open: Open[] = [];
  let due: Due = "value";
  let at = 0;
  for (;;) {
    while (/[ \t\n\r]/.test(text[at] ?? "")) at += 1;
    if (at >= text.length) return due === "end" ? undefined : { kind: "broken", at };
    token.lastIndex = at;
    const quoted = text[at] === '"' ? quotedAt(text, at) : undefined;
    const [whole = quoted, sign] = quoted === undefined ? (token.exec(text) ?? []) : [];
    if (whole === undefined) return { kind: "broken", at };
    const inside = open.at(-1);
    if (sign === inside?.close && (due === "comma-or-end" || due === "value-or-end" || due === "key-or-end")) {
      open.pop();
      due = open.length === 0 ? "end" : "comma-or-end";
    } else if (sign === "," && due === "comma-or-end") due = inside!.close === "}" ? "key" : "value";
    else if (sign === ":" && due === "colon") due = "value";
    else if (quoted !== undefined && (due === "key" || due === "key-or-end")) {
      const key = JSON.parse(quoted) as string;
      if (inside!.keys.has(key)) return { kind: "twice", at, key };
      inside!.keys.add(key);
      due = "colon";
    } else if (due !== "value" && due !== "value-or-end") return { kind: "broken", at };
    else if (sign === "{" || sign === "[") {
      open.push({ close: sign === "{" ? "}" : "]", keys: new Set() });
      due = sign === "{" ? "key-or-end" : "value-or-end";
    } else if (sign !== undefined) return { kind: "broken", at };
    else due = open.length === 0 ? "end" : "comma-or-end";
    at += whole.length;
  }
}
