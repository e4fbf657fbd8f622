const longest = 31;

/** Names as a workbook allows them: at most 31 characters, none of `[]:*?/\`, no quote at the ends, not empty, none twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((title) => {
    const plain = cleaned(title);
    for (let n = 1; ; n += 1) {
      const mark = n === 1 ? "" : ` (${n})`;
      const name = `${cut(plain, longest - mark.length)}${mark}`;
      const folded = name.toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name;
    }
  });
}

function cleaned(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/[\p{Cc}\uFFFD\uFFFE\uFFFF]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  // Excel keeps the name History for itself.
  return plain === "" ? "Sheet" : plain.toLowerCase() === "history" ? `${plain}_` : plain;
}

function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, "")
        .replace(/[' ]+$/, "");
}
