/** A scalar of a file: its place with quotes, how it is written, and its text. */
type PlacedScalar = { readonly range: readonly [number, number]; readonly type: string; readonly value: unknown };

/**
 * The place in the file of a place inside the text of a scalar. Both are walked side by side: quotes, escapes, folded
 * lines and the indentation of blocks make the two differ. Where they cannot be brought together, the nearest place before.
 */
export function sourceOffset(file: string, scalar: PlacedScalar, offset: number): number {
  const [start, end] = scalar.range;
  const value = String(scalar.value);
  const wanted = Math.min(Math.max(offset, 0), value.length);
  const isBlock = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
  const isQuoted = scalar.type === "QUOTE_DOUBLE" || scalar.type === "QUOTE_SINGLE";
  if (isBlock) return inBlock(file, { start, end }, value, wanted);
  let at = isQuoted ? start + 1 : start;
  let done = 0;
  while (at < end) {
    const escape = scalar.type === "QUOTE_DOUBLE" ? escapeAt(file, at) : undefined;
    if (done >= wanted && escape?.units !== 0) break;
    if (escape) {
      at += escape.length;
      done += escape.units;
    } else if (scalar.type === "QUOTE_SINGLE" && file.startsWith("''", at)) {
      at += 2;
      done += 1;
    } else if (isFold(file, at)) {
      at = afterWhitespace(file, at);
      while (done < value.length && /\s/.test(value[done]!)) done += 1;
    } else {
      at += 1;
      done += 1;
    }
  }
  return Math.min(at, end);
}

function inBlock(file: string, { start, end }: { start: number; end: number }, value: string, wanted: number): number {
  let at = file.indexOf("\n", start) + 1;
  const indent = /^(?:[ \t]*\n)*( *)/.exec(file.slice(at, end))?.[1]?.length ?? 0;
  let done = 0;
  while (at < end) {
    if (at === 0 || file[at - 1] === "\n") at += Math.min(indent, /^ */.exec(file.slice(at, end))![0].length);
    if (done >= wanted) return at;
    // A folded line break is a space in the text, and several are fewer breaks; words stay as they are.
    if (file[at] === "\n" && value[done] !== "\n" && value[done] !== " ") at += 1;
    else {
      at += 1;
      done += 1;
    }
  }
  return Math.min(at, end);
}

/** Whether only blanks stand between here and the end of the line: the line is folded here. */
function isFold(file: string, at: number): boolean {
  return /^[ \t]*\r?\n/.test(file.slice(at, at + 200));
}

function afterWhitespace(file: string, at: number): number {
  return at + /^\s*/.exec(file.slice(at))![0].length;
}

const longEscapes: Record<string, number> = { x: 4, u: 6, U: 10 };

function escapeAt(file: string, at: number): { length: number; units: number } | undefined {
  if (file[at] !== "\\") return undefined;
  const kind = file[at + 1] ?? "";
  if (kind === "\n" || kind === "\r") return { length: afterWhitespace(file, at + 1) - at, units: 0 };
  const length = longEscapes[kind] ?? 2;
  const units = kind === "U" && Number.parseInt(file.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1;
  return { length, units };
}
