import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A cell of a test workbook: a text, a number, nothing, or what its `c` element holds. */
export type TestCell = string | number | null | { readonly attributes?: string; readonly xml: string };

export type TestSheet = {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  readonly state?: "hidden" | "veryHidden";
};

export type TestWorkbook = {
  readonly sheets: readonly TestSheet[];
  readonly date1904?: boolean;
  /** Number formats of the styles 1, 2 …: a number of a built-in format or a code. */
  readonly formats?: readonly (number | string)[];
  /** Texts go into the shared list instead of into their cells. */
  readonly shared?: boolean;
  /** Parts to put in or over those that are made. */
  readonly parts?: Readonly<Record<string, string>>;
};

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

/** The parts of a small workbook, as the office programs write them. */
export function workbookParts(book: TestWorkbook): Record<string, string> {
  const strings: string[] = [];
  const cell = (value: TestCell, ref: string): string => {
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
    if (typeof value === "object") return `<c r="${ref}" ${value.attributes ?? ""}>${value.xml}</c>`;
    if (!book.shared) return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    strings.push(value);
    return `<c r="${ref}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheetXml = ({ rows, merges = [] }: TestSheet): string => {
    const body = rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((value, c) => cell(value, `${letters(c + 1)}${r + 1}`)).join("")}</row>`,
      )
      .join("");
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const end = merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : "";
    return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${body}</sheetData>${end}</worksheet>`;
  };
  const sheets = Object.fromEntries(
    book.sheets.map((sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheetXml(sheet)]),
  );
  const formats = book.formats ?? [];
  const custom = formats.map((format, n) =>
    typeof format === "number" ? "" : `<numFmt numFmtId="${200 + n}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = [0, ...formats.map((format, n) => (typeof format === "number" ? format : 200 + n))];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${book.date1904 ? ' date1904="1"' : ""}/><sheets>${book.sheets
      .map(
        (sheet, n) =>
          `<sheet name="${escaped(sheet.name)}" sheetId="${n + 1}"${sheet.state ? ` state="${sheet.state}"` : ""} r:id="rId${n + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}">${book.sheets
      .map((_, n) => relation(`rId${n + 1}`, "worksheet", `worksheets/sheet${n + 1}.xml`))
      .join(
        "",
      )}${relation("rS", "styles", "styles.xml")}${relation("rT", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts>${custom.join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${xfs.length}">${xfs
      .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`)
      .join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": "",
    ...sheets,
    ...(book.shared && {
      "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
    }),
    ...book.parts,
  };
}

/** The parts as a zip; what is empty is left out. */
export async function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    if (content.length > 0) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

/** A small real workbook. */
export async function buildXlsx(book: TestWorkbook): Promise<Buffer> {
  return zipped(workbookParts(book));
}
