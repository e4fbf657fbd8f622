/** Bytes of UTF-8 that a name may have without its ending: file systems allow 255, and a number may follow. */
const longestStem = 180;
const longestEnding = 20;

/** What no file name may hold on one system or another, in the full-width form that reads the same. */
const wide: { readonly [character: string]: string } = {
  "/": "／",
  "\\": "＼",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * A name of a person, a village or a list as the name of a file that every system takes and shows: no separators, no
 * control characters, not too long in bytes, none of the names that Windows keeps for itself.
 */
export function safeFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize("NFC")
    .replace(/[/\\:*?"<>|]/g, (character) => wide[character]!)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "");
  const dot = plain.lastIndexOf(".");
  const hasEnding = dot > 0 && bytes(plain.slice(dot)) <= longestEnding;
  const stem = cut(hasEnding ? plain.slice(0, dot) : plain, longestStem).replace(/[ .]+$/, "");
  const ending = hasEnding ? plain.slice(dot) : "";
  if (stem === "") return `_${ending}`;
  return reserved.test(stem) ? `_${stem}${ending}` : `${stem}${ending}`;
}

/** Folders and a name out of a roster's words, each safe: a stroke inside a name parts nothing. */
export function safePath(...names: readonly string[]): string {
  return names.map(safeFileName).join("/");
}

function bytes(text: string): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}

/** As many whole characters as fit. */
function cut(text: string, most: number): string {
  if (bytes(text) <= most) return text;
  let kept = "";
  let sum = 0;
  for (const character of text) {
    sum += bytes(character);
    if (sum > most) break;
    kept += character;
  }
  return kept;
}
