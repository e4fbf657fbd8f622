import { columnName, columnNumber } from "#domain/roster/cell.ts";
import type { RowMarks, SheetMarks } from "./marks.ts";
import { attributeOf, escapedXml, tagName, tagPrefix, withAttribute } from "./xml-tokens.ts";

/** What a look through a sheet gives: the styles of the cells that are to be marked, and its last used column. */
export type Survey = { readonly styles: Set<number>; lastColumn: number };

/** Where a row or cell stands; both may leave out their place, which is then the next one. */
function placeCounter() {
  let [row, column] = [0, 0];
  return {
    row(token: string): number {
      row = Number(attributeOf(token, "r") ?? row + 1);
      column = 0;
      return row;
    },
    column(token: string): number {
      const ref = attributeOf(token, "r");
      column = (ref === undefined ? undefined : columnNumber(ref.replace(/\d+$/, ""))) ?? column + 1;
      return column;
    },
  };
}

/** Looks through a sheet before it is changed. */
export async function surveySheet(tokens: AsyncIterable<readonly string[]>, marks: SheetMarks): Promise<Survey> {
  const survey: Survey = { styles: new Set([0]), lastColumn: 0 };
  const places = placeCounter();
  let marked: RowMarks | undefined;
  for await (const batch of tokens)
    for (const token of batch) {
      if (!isCellOrRow(token)) continue;
      const name = tagName(token);
      if (name === "row") marked = marks.get(places.row(token));
      else if (name === "c") {
        const column = places.column(token);
        if (column > survey.lastColumn) survey.lastColumn = column;
        if (marked?.columns.has(column)) survey.styles.add(Number(attributeOf(token, "s") ?? 0));
      }
    }
  return survey;
}

/** Most tokens are values and ends: told apart by their first signs. */
function isCellOrRow(token: string): boolean {
  return /^<(?:[\w.-]+:)?(?:c|row)[\s/>]/.test(token);
}

export type MarkRequest = {
  readonly marks: SheetMarks;
  /** The filled style for each style of a marked cell; absent where the workbook's styles could not be added to. */
  readonly styles: ReadonlyMap<number, number> | undefined;
  /** The column behind the last one, which takes the sentences. */
  readonly column: number;
  readonly headRow: number;
  readonly title: string;
};

/** The tokens of a sheet with its faulty cells filled and the sentences behind the last column; all other tokens as they were. */
export async function* markSheet(
  tokens: AsyncIterable<readonly string[]>,
  request: MarkRequest,
): AsyncGenerator<string> {
  const places = placeCounter();
  const row = rowMarker(request);
  const width = widthSetter(request.column);
  for await (const batch of tokens) {
    let text = "";
    for (const token of batch) {
      const name = token.charCodeAt(0) === 60 ? tagName(token) : "";
      if (name === "row") text += row.begin(token, places.row(token));
      else if (name === "c" && row.isMarked()) text += row.cell(token, places.column(token));
      else if (name === "/row") text += `${row.end(tagPrefix(token))}${token}`;
      else if (name === "dimension") text += widened(token, request.column);
      else if (name === "col" || name === "/cols" || name === "sheetData") text += `${width(name, token)}${token}`;
      else text += token;
    }
    yield text;
  }
}

/** The width of the column of sentences, told before the end of the widths or in widths of its own; where the sheet has none for it yet. */
function widthSetter(column: number): (name: string, token: string) => string {
  let isSet = false;
  return (name, token) => {
    const prefix = tagPrefix(token);
    const own = `<${prefix}col min="${column}" max="${column}" width="60" customWidth="1"/>`;
    if (name === "col") {
      isSet ||= Number(attributeOf(token, "max")) >= column;
      return "";
    }
    if (isSet) return "";
    isSet = true;
    return name === "/cols" ? own : `<${prefix}cols>${own}</${prefix}cols>`;
  };
}

function rowMarker({ marks, styles, column: wordsColumn, headRow, title }: MarkRequest) {
  let n = 0;
  let marked: RowMarks | undefined;
  let missing: number[] = [];
  const styled = (style: number): string =>
    styles ? ` s="${styles.get(style) ?? style}"` : style > 0 ? ` s="${style}"` : "";
  const empty = (column: number, prefix: string): string => `<${prefix}c r="${columnName(column)}${n}"${styled(0)}/>`;
  const words = (prefix: string): string => {
    const text = n === headRow ? title : marked?.words;
    if (text === undefined) return "";
    const value = `<${prefix}is><${prefix}t xml:space="preserve">${escapedXml(text.trim())}</${prefix}t></${prefix}is>`;
    return `<${prefix}c r="${columnName(wordsColumn)}${n}"${styled(0)} t="inlineStr">${value}</${prefix}c>`;
  };
  const end = (prefix: string): string => {
    const before = missing.map((column) => empty(column, prefix)).join("");
    missing = [];
    const told = marked || n === headRow ? words(prefix) : "";
    marked = undefined;
    n = 0;
    return `${before}${told}`;
  };
  return {
    isMarked: () => marked !== undefined,
    begin(token: string, row: number): string {
      n = row;
      marked = marks.get(row);
      if (!marked && row !== headRow) return token;
      missing = [...(marked?.columns ?? [])].sort((one, other) => one - other);
      // How far a row reaches is only a hint, but it must not be a wrong one.
      const begun = withAttribute(token, "spans", undefined);
      if (!begun.endsWith("/>")) return begun;
      const prefix = tagPrefix(token);
      return `${begun.slice(0, -2).trimEnd()}>${end(prefix)}</${prefix}row>`;
    },
    cell(token: string, column: number): string {
      let before = "";
      while (missing.length > 0 && missing[0]! < column) before += empty(missing.shift()!, tagPrefix(token));
      if (missing[0] !== column) return `${before}${token}`;
      missing.shift();
      const style = Number(attributeOf(token, "s") ?? 0);
      const filled = styles?.get(style);
      return `${before}${filled === undefined ? token : withAttribute(token, "s", String(filled))}`;
    },
    end,
  };
}

/** `A1:T100` with one column more. */
function widened(token: string, column: number): string {
  const range = /^([A-Z]+\d+):([A-Z]+)(\d+)$/.exec(attributeOf(token, "ref") ?? "");
  if (!range || (columnNumber(range[2]!) ?? 0) >= column) return token;
  return withAttribute(token, "ref", `${range[1]}:${columnName(column)}${range[3]}`);
}
