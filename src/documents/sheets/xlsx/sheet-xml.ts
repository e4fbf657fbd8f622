import { formatDay } from "#domain/calendar/day.ts";
import { columnNumber, lastColumn, lastRow, type SheetCell, type SheetRow } from "#domain/roster/cell.ts";
import { count } from "#domain/wording/quantity.ts";
import { limits } from "#documents/sheets/limits.ts";
import { brokenSheet } from "#documents/sheets/refuse.ts";
import { dayOfSerial, maybeDay } from "#documents/sheets/serial.ts";
import type { NumberFormat } from "./formats.ts";
import { cellText, textCollector } from "./shared-strings.ts";
import { quickXmlParser } from "./quick-xml.ts";

export type SheetContext = {
  readonly file: string;
  readonly part: string;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly isDate1904: boolean;
};

/** A `c` element as it stands in the XML. */
type RawCell = {
  column: number;
  type: string;
  style: number;
  value: string | undefined;
  formula: string | undefined;
  inline: string | undefined;
};

/** The rows of a sheet's XML that hold something, in batches as large as the chunks that come. */
export async function* sheetRows(context: SheetContext, bytes: AsyncIterable<Buffer>): AsyncGenerator<SheetRow[]> {
  const builder = rowBuilder(context);
  const parser = quickXmlParser(context.file, context.part, builder);
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    const rows = builder.take();
    if (rows.length > 0) yield rows;
  }
  parser.end();
  const rest = builder.take();
  if (rest.length > 0) yield rest;
}

function rowBuilder(context: SheetContext) {
  const { file } = context;
  const inline = textCollector();
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let n = 0;
  let isHidden = false;
  let lastOfRow = 0;
  let cell: RawCell | undefined;
  /** The element whose text is being read: v, f or is. */
  let reading: "v" | "f" | "is" | undefined;
  let total = 0;

  const openRow = (attributes: Readonly<Record<string, string>>): void => {
    const given = attributes["r"];
    n = given === undefined ? n + 1 : Number(given);
    if (!Number.isInteger(n) || n < 1 || n > lastRow)
      throw brokenSheet(file, "sheet.part-broken", { part: context.part });
    isHidden = attributes["hidden"] === "1" || attributes["hidden"] === "true";
    lastOfRow = 0;
    cells = [];
  };
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const given = attributes["r"];
    const column = given === undefined ? lastOfRow + 1 : columnNumber(given.replace(/\d+$/, ""));
    if (column === undefined || column > lastColumn)
      throw brokenSheet(file, "sheet.part-broken", { part: context.part });
    lastOfRow = column;
    const style = attributes["s"] === undefined ? 0 : Number(attributes["s"]);
    cell = { column, type: attributes["t"] ?? "n", style, value: undefined, formula: undefined, inline: undefined };
  };
  const closeCell = (): void => {
    const read = cell && cellOf(cell, context);
    cell = undefined;
    if (!read) return;
    total += 1;
    if (total > limits.cells) throw brokenSheet(file, "sheet.limit.cells", { most: count(limits.cells) });
    cells.push(read);
  };
  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name === "c") openCell(attributes);
      else if (name === "row") openRow(attributes);
      else if (!cell) return;
      else if (name === "v") [reading, cell.value] = ["v", ""];
      else if (name === "f") [reading, cell.formula] = ["f", ""];
      else if (name === "is") {
        reading = "is";
        inline.begin();
      } else if (reading === "is") inline.open(name);
    },
    text(text: string): void {
      if (!cell || reading === undefined) return;
      if (reading === "v") cell.value += text;
      else if (reading === "f") cell.formula += text;
      else inline.text(text);
    },
    close(name: string): void {
      if (name === "c") closeCell();
      else if (name === "row") {
        if (cells.length > 0) rows.push({ n, cells: inOrder(cells), ...(isHidden && { isHidden }) });
        cells = [];
      } else if (name === "is" && cell) [reading, cell.inline] = [undefined, inline.take()];
      else if (name === "v" || name === "f") reading = undefined;
      else if (reading === "is") inline.close(name);
    },
    take: (): SheetRow[] => rows.splice(0),
  };
}

/** Cells stand in order in every file that a program writes; a file made by hand may hold them otherwise or twice. */
function inOrder(cells: SheetCell[]): SheetCell[] {
  let previous = 0;
  for (const { column } of cells) {
    if (column <= previous) {
      const last = new Map(cells.map((cell) => [cell.column, cell]));
      return [...last.values()].sort((one, other) => one.column - other.column);
    }
    previous = column;
  }
  return cells;
}

/** What the cell says; undefined where there is nothing in it. */
function cellOf(raw: RawCell, context: SheetContext): SheetCell | undefined {
  const { column, formula } = raw;
  const isFormula = formula !== undefined;
  const made = (cell: Omit<SheetCell, "column">): SheetCell =>
    isFormula ? { column, ...cell, isFormula } : { column, ...cell };
  // A formula never reckoned: written by a program that cannot reckon.
  if (isFormula && raw.inline === undefined && (raw.value === undefined || (raw.value === "" && raw.type !== "str")))
    return made({ kind: "error", text: `=${formula.slice(0, 200)}` });
  switch (raw.type) {
    case "inlineStr":
      return textCell(raw.inline ?? raw.value ?? "", made);
    case "s": {
      if (raw.value === undefined || raw.value === "") return undefined;
      const text = context.strings[Number(raw.value)];
      if (text === undefined) throw brokenSheet(context.file, "sheet.part-broken", { part: context.part });
      return textCell(text, made);
    }
    case "str":
      return textCell(cellText(raw.value ?? raw.inline ?? ""), made);
    case "b":
      return raw.value ? made({ kind: "flag", text: raw.value.trim() === "1" ? "TRUE" : "FALSE" }) : undefined;
    case "e":
      return made({ kind: "error", text: raw.value || "#N/A" });
    case "d":
      return textCell((raw.value ?? "").slice(0, 10), made);
    default:
      return numberCell(raw, context, made);
  }
}

type Make = (cell: Omit<SheetCell, "column">) => SheetCell;

function textCell(text: string, made: Make): SheetCell | undefined {
  return text.trim() === "" ? undefined : made({ kind: "text", text });
}

function numberCell(raw: RawCell, context: SheetContext, made: Make): SheetCell | undefined {
  const text = (raw.value ?? "").trim();
  if (text === "") return textCell(raw.inline ?? "", made);
  const number = Number(text);
  if (!Number.isFinite(number)) return made({ kind: "text", text });
  const format = context.formats[raw.style] ?? "plain";
  if (format === "date") {
    const day = dayOfSerial(number, context.isDate1904);
    if (day !== undefined) return made({ kind: "day", text: formatDay(day), day });
  }
  const day = maybeDay(number, context.isDate1904);
  return made({
    kind: "number",
    text,
    ...(format === "percent" && { isPercent: true as const }),
    ...(day !== undefined && { day }),
  });
}
