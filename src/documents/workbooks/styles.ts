import type { ColumnKind } from "#app/run/table.ts";
import type { Language } from "#domain/wording/quantity.ts";

/** Forms of numbers by our own ids (from 164 on; below are the built-in ones: 0 general, 4 #,##0.00, 49 text). */
const numberForms: readonly { readonly id: number; readonly code: string }[] = [
  { id: 164, code: "0.00##" },
  { id: 165, code: "yyyy-mm-dd" },
  { id: 166, code: "#,##0" },
  { id: 167, code: "#,##0.00####" },
];

type Style = {
  readonly font?: "plain" | "bold" | "title" | "small";
  readonly form?: number;
  readonly fill?: "head" | "step" | "total";
  readonly border?: true;
  readonly across?: "left" | "center" | "right";
  readonly wrap?: true;
  /** Shown and kept as text whatever it begins with. */
  readonly quoted?: true;
};

const cell = { border: true } as const;

/** Every style of a cell, by name; its place in this list is its number in the file. */
const styles = {
  default: {},
  title: { font: "title", across: "center", wrap: true },
  subtitle: { font: "small", across: "center", wrap: true },
  head: { font: "bold", fill: "head", border: true, across: "center", wrap: true },
  stepHead: { font: "bold", fill: "step", border: true, across: "center", wrap: true },
  note: { font: "small", across: "left", wrap: true },
  none: { border: true, across: "center" },
  text: { ...cell, wrap: true },
  quotedText: { ...cell, wrap: true, quoted: true },
  identity: { ...cell, form: 49, across: "left", wrap: true },
  quotedIdentity: { ...cell, form: 49, across: "left", wrap: true, quoted: true },
  yuan: { ...cell, form: 4, across: "right" },
  percent: { ...cell, form: 164, across: "right" },
  count: { ...cell, form: 166, across: "right" },
  serial: { ...cell, form: 166, across: "center" },
  number: { ...cell, form: 167, across: "right" },
  day: { ...cell, form: 165, across: "center" },
  flag: { ...cell, across: "center" },
  totalText: { font: "bold", fill: "total", border: true, across: "left" },
  totalYuan: { font: "bold", fill: "total", border: true, form: 4, across: "right" },
  totalCount: { font: "bold", fill: "total", border: true, form: 166, across: "right" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

const names = Object.keys(styles);

/** The number of a style. */
export function styleOf(name: StyleName): number {
  return names.indexOf(name);
}

/** The style of a column's cells; text that could run is quoted. Counts that are not summed (serial numbers, days) are centred. */
export function kindStyle({ kind, total }: { kind: ColumnKind; total?: true }, isQuoted = false): number {
  if (kind === "identity") return styleOf(isQuoted ? "quotedIdentity" : "identity");
  if (kind === "text") return styleOf(isQuoted ? "quotedText" : "text");
  if (kind === "count" && !total) return styleOf("serial");
  return styleOf(kind);
}

const fonts = ["plain", "bold", "title", "small"] as const;
const fontSizes = { plain: 11, bold: 11, title: 16, small: 10 } as const;
const fills = ["none", "gray125", "head", "step", "total"] as const;
const fillColours = { head: "FFD9E2F3", step: "FFEDEDED", total: "FFF2F2F2" } as const;

/** The part xl/styles.xml. */
export function stylesXml(language: Language): string {
  const name = language === "zh" ? "宋体" : "Arial";
  const font = (kind: (typeof fonts)[number]): string =>
    `<font>${kind === "bold" || kind === "title" ? "<b/>" : ""}<sz val="${fontSizes[kind]}"/><color rgb="FF000000"/>` +
    `<name val="${name}"/>${language === "zh" ? '<charset val="134"/>' : ""}</font>`;
  const fill = (kind: (typeof fills)[number]): string =>
    kind === "none" || kind === "gray125"
      ? `<fill><patternFill patternType="${kind}"/></fill>`
      : `<fill><patternFill patternType="solid"><fgColor rgb="${fillColours[kind]}"/><bgColor indexed="64"/></patternFill></fill>`;
  const side = (tag: string): string => `<${tag} style="thin"><color rgb="FFA6A6A6"/></${tag}>`;
  const all: readonly Style[] = Object.values(styles);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${numberForms.length}">`,
    ...numberForms.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
    `</numFmts><fonts count="${fonts.length}">${fonts.map(font).join("")}</fonts>`,
    `<fills count="${fills.length}">${fills.map(fill).join("")}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${all.length}">${all.map(cellFormat).join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}

function cellFormat({ font = "plain", form = 0, fill, border, across, wrap, quoted }: Style): string {
  const fontId = fonts.indexOf(font);
  const fillId = fill === undefined ? 0 : fills.indexOf(fill);
  return (
    `<xf numFmtId="${form}" fontId="${fontId}" fillId="${fillId}" borderId="${border ? 1 : 0}" xfId="0"` +
    `${form === 0 ? "" : ' applyNumberFormat="1"'}${fontId === 0 ? "" : ' applyFont="1"'}` +
    `${fillId === 0 ? "" : ' applyFill="1"'}${border ? ' applyBorder="1"' : ""}${quoted ? ' quotePrefix="1"' : ""}` +
    ` applyAlignment="1"><alignment${across ? ` horizontal="${across}"` : ""} vertical="center"${wrap ? ' wrapText="1"' : ""}/></xf>`
  );
}
