/** How wide a text stands on a terminal: Chinese characters take two columns. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

/** The text as far as it fits; what is cut ends in …. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (displayWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

/** Rows whose cells go on in further rows where they are wider than their column may be; words are kept whole. */
export function wrappedRows(
  rows: readonly (readonly string[])[],
  widest: readonly (number | undefined)[],
): readonly (readonly string[])[] {
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrapped(cell, widest[column] ?? Infinity));
    const lines = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: lines }, (_, line) => cells.map((cell) => cell[line] ?? ""));
  });
}

function wrapped(text: string, widest: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(/[（“【]*(?:[!-~]+|.)[，。；：、）”】]*/gu)) {
    if (line !== "" && displayWidth(line + piece) > widest) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}

/** A value of a JSON row as the text of a cell; what is absent stands as `empty`. */
export function cellText(value: unknown, empty = ""): string {
  if (value === undefined || value === null) return empty;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Rows in columns, the first row as head; columns named in `right` stand right-aligned. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const { line, widths } = inColumns(rows, right);
  const [head, ...body] = rows;
  return [line(head!), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line)].join("\n");
}

/** Rows in columns without a head. */
export function aligned(rows: readonly (readonly string[])[]): string {
  return rows.map(inColumns(rows, []).line).join("\n");
}

function inColumns(
  rows: readonly (readonly string[])[],
  right: readonly number[],
): { line: (row: readonly string[]) => string; widths: readonly number[] } {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        const blank = " ".repeat(width - displayWidth(cell));
        return right.includes(column) ? blank + cell : cell + blank;
      })
      .join("  ")
      .trimEnd();
  return { line, widths };
}
