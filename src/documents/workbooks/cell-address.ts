/** The letters of a column: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** A sheet's name before an address: always quoted, so that no name is mistaken for something else. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const range = /('(?:[^']|'')+'!)?(\$?[A-Z]+\$?\d+):('(?:[^']|'')+'!)?(\$?[A-Z]+\$?\d+)/g;

/** A range within another sheet names it once: `'a'!B2:'a'!B5` → `'a'!B2:B5`. A range over two sheets has no form: `undefined`. */
export function joinedRanges(formula: string): string | undefined {
  if (!formula.includes(":")) return formula;
  let isWhole = true;
  const joined = formula.replace(
    range,
    (_, sheet: string | undefined, from: string, other: string | undefined, to: string) => {
      if (sheet !== other) isWhole = false;
      return `${sheet ?? ""}${from}:${to}`;
    },
  );
  return isWhole ? joined : undefined;
}
