import { formatDay, type Day } from "#domain/calendar/day.ts";
import { quotedSheet } from "./cell-address.ts";
import { xmlAttribute, xmlText } from "./cell-text.ts";
import { isTwoPagesWide, type SheetPlan } from "./sheet-plan.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** What the package holds, by type. */
export function contentTypesXml(sheets: number): string {
  const over = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    `${head}<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    over("/xl/workbook.xml", `${types}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, n) => over(`/xl/worksheets/sheet${n + 1}.xml`, `${types}.worksheet+xml`)),
    over("/xl/styles.xml", `${types}.styles+xml`),
    over("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    "</Types>",
  ].join("");
}

/** The package's own relations. */
export const packageRelationsXml = [
  `${head}<Relationships xmlns="${packaged}/relationships">`,
  `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>`,
  `<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  "</Relationships>",
].join("");

/** Title and day; no clock is read, so that the same run gives the same bytes. */
export function corePropertiesXml(title: string, asOf: Day): string {
  const at = `${formatDay(asOf)}T00:00:00Z`;
  const stamp = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `,
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Huidan</dc:creator>${stamp("created")}${stamp("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}

/** Sheets, what is repeated on every printed page, the printed area, the filter's range. A live copy is recomputed when opened. */
export function workbookXml(sheets: readonly SheetPlan[], isLive: boolean): string {
  const listed = sheets.map(
    ({ name }, n) => `<sheet name="${xmlAttribute(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  return [
    `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>',
    `<sheets>${listed.join("")}</sheets><definedNames>${definedNames(sheets).join("")}</definedNames>`,
    `<calcPr calcId="191029"${isLive ? ' fullCalcOnLoad="1"' : ""}/></workbook>`,
  ].join("");
}

function definedNames(sheets: readonly SheetPlan[]): string[] {
  const named = (name: string, n: number, more: string, value: string): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${n}"${more}>${xmlText(value)}</definedName>`;
  const each = (write: (sheet: SheetPlan, n: number, sheetName: string, last: string) => string[]): string[] =>
    sheets.flatMap((sheet, n) => write(sheet, n, quotedSheet(sheet.name), sheet.columns.at(-1)!.letters));
  return [
    ...each(({ headRow, firstRow, from, to }, n, name, last) =>
      to > from
        ? [named("_FilterDatabase", n, ' hidden="1"', `${name}!$A$${headRow}:$${last}$${firstRow + to - from - 1}`)]
        : [],
    ),
    ...each(({ lastRow }, n, name, last) => [named("Print_Area", n, "", `${name}!$A$1:$${last}$${lastRow}`)]),
    ...each((sheet, n, name) => [
      named(
        "Print_Titles",
        n,
        "",
        `${isTwoPagesWide(sheet) ? `${name}!$A:$B,` : ""}${name}!$${sheet.headRow}:$${sheet.headRow}`,
      ),
    ]),
  ];
}

/** Where the workbook's parts lie. */
export function workbookRelationsXml(sheets: number): string {
  const relation = (n: number, type: string, target: string): string =>
    `<Relationship Id="rId${n}" Type="${relations}/${type}" Target="${target}"/>`;
  return [
    `${head}<Relationships xmlns="${packaged}/relationships">`,
    ...Array.from({ length: sheets }, (_, n) => relation(n + 1, "worksheet", `worksheets/sheet${n + 1}.xml`)),
    relation(sheets + 1, "styles", "styles.xml"),
    "</Relationships>",
  ].join("");
}
