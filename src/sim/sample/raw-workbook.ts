import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** How a cell looks: a style of the small sheet of styles below. */
export const cellStyles = ["plain", "head", "title", "amount", "day", "text", "total"] as const;
export type CellStyle = (typeof cellStyles)[number];

/** A cell as it is to stand in the file: a text, or a number's own digits. */
export type RawCell =
  | { readonly text: string; readonly style?: CellStyle }
  | { readonly number: string; readonly style?: CellStyle };

export type RawSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows that stay when the sheet is rolled. */
  readonly frozen?: number;
  readonly rows: readonly (readonly (RawCell | undefined)[])[];
  /** Ranges in Excel's notation: A1:F1. */
  readonly merges?: readonly string[];
};

/** The zip's clock is fixed, so that the same sheets give the same bytes. */
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compressionLevel: 1 } as const;

/** Sheets as an .xlsx file, cell by cell as given: numbers are not looked at, and nothing is added. `is1904`: days count from 1904. */
export async function rawWorkbook(sheets: readonly RawSheet[], { is1904 = false } = {}): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (path: string, xml: string): void => zip.addBuffer(Buffer.from(`${xmlHead}${xml}`), path, fixed);
  add("[Content_Types].xml", contentTypes(sheets.length));
  add("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  add("xl/workbook.xml", workbookXml(sheets, is1904));
  add(
    "xl/_rels/workbook.xml.rels",
    relations([
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
  );
  add("xl/styles.xml", stylesXml);
  sheets.forEach((sheet, at) => add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)));
  zip.end();
  return buffer(zip.outputStream);
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const package_ = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(sheets: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}.xml`, "worksheet"));
  return `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${parts.join("")}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${package_}/relationships">${each.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly RawSheet[], is1904: boolean): string {
  const each = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${each.join("")}</sheets></workbook>`;
}

/** The styles in the order of `cellStyles`. */
const stylesXml = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7">${[
  '<xf numFmtId="0" fontId="0" borderId="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="2" borderId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
  '<xf numFmtId="4" fontId="0" borderId="1" applyNumberFormat="1" applyBorder="1"/>',
  '<xf numFmtId="164" fontId="0" borderId="1" applyNumberFormat="1" applyBorder="1"/>',
  '<xf numFmtId="49" fontId="0" borderId="1" applyNumberFormat="1" applyBorder="1"/>',
  '<xf numFmtId="4" fontId="1" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"/>',
].join("")}</cellXfs></styleSheet>`;

function sheetXml({ rows, widths, frozen = 0, merges = [] }: RawSheet): string {
  const view =
    frozen > 0
      ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
      : "";
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const body = rows.map((row, at) => `<row r="${at + 1}">${rowXml(row, at + 1)}</row>`);
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
  return `<worksheet xmlns="${main}">${view}<cols>${columns.join("")}</cols><sheetData>${body.join("")}</sheetData>${merged}</worksheet>`;
}

function rowXml(row: readonly (RawCell | undefined)[], n: number): string {
  let xml = "";
  row.forEach((cell, at) => {
    if (!cell) return;
    const place = `r="${letters(at + 1)}${n}" s="${cellStyles.indexOf(cell.style ?? "plain")}"`;
    xml +=
      "text" in cell
        ? `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
        : `<c ${place}><v>${cell.number}</v></c>`;
  });
  return xml;
}

/** A column's letters: 1 is A, 27 is AA. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
