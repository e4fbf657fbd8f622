import type { Language } from "#domain/wording/quantity.ts";
import { say, sayAll } from "#domain/wording/message.ts";
import { quotedSheet } from "./cell-address.ts";
import { rowHeights } from "./row-heights.ts";
import { cellWriter, numberText, textCell } from "./sheet-cells.ts";
import { xmlText } from "./cell-text.ts";
import {
  type BookPlan,
  heightOf,
  rowHeight,
  isTwoPagesWide,
  type SheetPlan,
  titleOf,
  totalWidth,
} from "./sheet-plan.ts";
import { styleOf } from "./styles.ts";

/** Characters put together before they are handed on. */
const chunkLength = 1 << 17;

/** The total width in digits that an A4 page across still shows in print of a readable size (60 % of 11 points); above it A3. */
const widestOnA4 = 215;
const a3 = 8;
const a4 = 9;

/** A sheet's XML, piece by piece. */
export function* sheetXml(book: BookPlan, sheet: SheetPlan, language: Language, isLive: boolean): Generator<string> {
  yield beforeRows(sheet);
  yield headRows(sheet, language);
  yield* dataRows(book, sheet, language, isLive);
  yield lastRows(sheet, language);
  yield afterRows(sheet, language);
}

function lastLetters({ columns }: SheetPlan): string {
  return columns.at(-1)!.letters;
}

/** The columns under which title and notes stand: all, or those of the first of two pages. */
function columnsAcross(sheet: SheetPlan): SheetPlan["columns"] {
  if (!isTwoPagesWide(sheet)) return sheet.columns;
  const half = totalWidth(sheet) / 2;
  let width = 0;
  return sheet.columns.filter((column) => (width += column.width) <= half);
}

function widthAcross(sheet: SheetPlan): number {
  return columnsAcross(sheet).reduce((sum, { width }) => sum + width, 0);
}

function beforeRows(sheet: SheetPlan): string {
  const { columns, headRow, firstRow, lastRow } = sheet;
  const cols = columns.map(
    ({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${lastLetters(sheet)}${lastRow}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${firstRow}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A${firstRow}" sqref="A${firstRow}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${rowHeight}" customHeight="1"/><cols>${cols.join("")}</cols><sheetData>`,
  ].join("");
}

function textRow(row: number, height: number, cells: string): string {
  return `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`;
}

function headRows(sheet: SheetPlan, language: Language): string {
  const { columns, title, subtitle, headRow } = sheet;
  const width = widthAcross(sheet);
  const cells = columns.map(({ column, letters, title: head }) =>
    textCell(`${letters}${headRow}`, head, styleOf(column.live ? "stepHead" : "head"), language),
  );
  return [
    textRow(1, heightOf([{ text: title, width: width / 1.5 }], 24), textCell("A1", title, styleOf("title"), language)),
    subtitle === undefined
      ? ""
      : textRow(2, heightOf([{ text: subtitle, width }]), textCell("A2", subtitle, styleOf("subtitle"), language)),
    textRow(headRow, heightOf(columns.map((each) => ({ text: each.title, width: each.width }))), cells.join("")),
  ].join("");
}

function* dataRows(book: BookPlan, sheet: SheetPlan, language: Language, isLive: boolean): Generator<string> {
  const { table, columns, firstRow, from, to } = sheet;
  const writers = columns.map(({ column }) => cellWriter(column, language));
  const hasFormulas = isLive && columns.some(({ column }) => column.formula);
  const heights = rowHeights(sheet, language);
  let text = "";
  let row = -1;
  for (const values of table.rows) {
    row += 1;
    if (row < from) continue;
    if (row === to) break;
    const at = firstRow + row - from;
    const live = hasFormulas ? { cell: book.address(table, row), row } : undefined;
    const height = heights(values);
    text += height === rowHeight ? `<row r="${at}">` : `<row r="${at}" ht="${height}" customHeight="1">`;
    for (let place = 0; place < columns.length; place += 1) {
      const { letters, index } = columns[place]!;
      text += writers[place]!(letters + at, values[index], live);
    }
    text += "</row>";
    if (text.length > chunkLength) {
      yield text;
      text = "";
    }
  }
  if (to === from) text = emptyRow(sheet, language);
  yield text;
}

function emptyRow(sheet: SheetPlan, language: Language): string {
  const { columns, firstRow } = sheet;
  const style = styleOf("none");
  const cells = columns.map(({ letters }, place) =>
    place === 0
      ? textCell(`A${firstRow}`, say({ key: "workbook.none" }, language), style, language)
      : `<c r="${letters}${firstRow}" s="${style}"/>`,
  );
  return `<row r="${firstRow}">${cells.join("")}</row>`;
}

/** Sums that follow a filter, with what they come to over all rows. */
function totalCells(sheet: SheetPlan, row: number, language: Language): string {
  const { columns, name, parts } = sheet;
  return columns
    .map(({ column, letters, sum }, place) => {
      if (sum === undefined) {
        if (place > 0) return `<c r="${letters}${row}" s="${styleOf("totalText")}"/>`;
        return textCell(
          `${letters}${row}`,
          titleOf({ title: sayAll({ key: "run.total" }) }, language),
          styleOf("totalText"),
          language,
        );
      }
      const sums = parts.map((part) => {
        const where = part.name === name ? "" : `${quotedSheet(part.name)}!`;
        return `SUBTOTAL(9,${where}${letters}${part.first}:${letters}${part.last})`;
      });
      const style = styleOf(column.kind === "yuan" ? "totalYuan" : "totalCount");
      return `<c r="${letters}${row}" s="${style}"><f>${xmlText(sums.join("+"))}</f><v>${numberText(column.kind, sum) ?? ""}</v></c>`;
    })
    .join("");
}

function lastRows(sheet: SheetPlan, language: Language): string {
  const { totalRow, notes, lastRow } = sheet;
  const width = widthAcross(sheet);
  const total = totalRow === undefined ? "" : `<row r="${totalRow}">${totalCells(sheet, totalRow, language)}</row>`;
  const first = lastRow - notes.length + 1;
  const below = notes.map((note, n) =>
    textRow(first + n, heightOf([{ text: note, width }]), textCell(`A${first + n}`, note, styleOf("note"), language)),
  );
  return `${total}${below.join("")}</sheetData>`;
}

function afterRows(sheet: SheetPlan, language: Language): string {
  const { columns, headRow, firstRow, from, to, subtitle, notes, lastRow } = sheet;
  const last = lastLetters(sheet);
  const lastData = firstRow + to - from - 1;
  const across = [1, ...(subtitle === undefined ? [] : [2]), ...notes.map((_, n) => lastRow - n)].toSorted(
    (one, other) => one - other,
  );
  if (to === from) across.push(firstRow);
  const merged =
    columns.length > 1
      ? across.map((row) => `<mergeCell ref="A${row}:${columnsAcross(sheet).at(-1)!.letters}${row}"/>`)
      : [];
  const texts = columns.flatMap(({ column, letters }) =>
    column.kind === "identity" ? [`${letters}${firstRow}:${letters}${lastData}`] : [],
  );
  return [
    to > from ? `<autoFilter ref="A${headRow}:${last}${lastData}"/>` : "",
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : "",
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${totalWidth(sheet) > widestOnA4 ? a3 : a4}" orientation="landscape" fitToWidth="${isTwoPagesWide(sheet) ? 2 : 1}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(`&L&A&R${say({ key: "workbook.page" }, language)}`)}</oddFooter></headerFooter>`,
    texts.length > 0 && to > from
      ? `<ignoredErrors><ignoredError sqref="${texts.join(" ")}" numberStoredAsText="1"/></ignoredErrors>`
      : "",
    "</worksheet>",
  ].join("");
}
