import { readFile } from "node:fs/promises";
import { formatDay } from "#domain/calendar/day.ts";
import type * as Library from "@e965/xlsx";
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { OpenedSheets, SheetCell, SheetForm, SheetRow } from "#domain/roster/cell.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message } from "#domain/wording/message.ts";
import { count } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { limits } from "./limits.ts";
import { fileRefusal } from "./refuse.ts";
import { dayOfSerial, maybeDay } from "./serial.ts";
import { formatOfCode } from "./xlsx/formats.ts";
import { type Merge, mergeFiller } from "./xlsx/merges.ts";

type Old = { readonly file: string; readonly form: Exclude<SheetForm, "xlsx" | "csv"> };

/**
 * Opens an old workbook (.xls), a table of XML (Excel 2003) or a web page saved as .xls. These are read whole, by a library that is
 * loaded only for them. `content` is the bytes of an .xls, the text of the others.
 */
export async function openOldWorkbook({ file, form }: Old, content: Buffer | string): Promise<Result<OpenedSheets>> {
  if (content.length > limits.oldFileBytes)
    return refused(fileRefusal(file, "sheet.limit.old", { most: count(limits.oldFileBytes / 2 ** 20) }));
  let book: WorkBook;
  try {
    const library = await loadLibrary();
    book = quietly(() =>
      library.read(content, {
        type: typeof content === "string" ? "string" : "buffer",
        dense: true,
        cellNF: true,
        cellText: false,
        cellHTML: false,
        // Identity numbers of a web page would become numbers.
        raw: form === "html",
      }),
    );
  } catch (error) {
    const isLocked = error instanceof Error && /password|ECMA-376 Encrypted/i.test(error.message);
    return refused(fileRefusal(file, isLocked ? "sheet.password" : "sheet.old-broken"));
  }
  const sheets: OpenedSheets["sheets"][number][] = [];
  const hidden: string[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) return;
    if (book.Workbook?.Sheets?.[index]?.Hidden) return void hidden.push(name);
    const isDate1904 = book.Workbook?.WBProps?.date1904 === true;
    const rows = async function* (): AsyncGenerator<SheetRow[]> {
      await Promise.resolve();
      const all = rowsOf(sheet, isDate1904);
      if (all.length > 0) yield all;
    };
    sheets.push({ sheet: form === "html" ? "" : name, rows: { [Symbol.asyncIterator]: rows } });
  });
  if (sheets.length === 0) return refused(fileRefusal(file, "sheet.no-sheet"));
  const notes = hidden.length > 0 ? [message("sheet.note.hidden", { file, sheets: joined(hidden) })] : [];
  return done({ file, form, sheets, notes, close: () => Promise.resolve() });
}

/** The library tells the terminal of records that it does not know; they hold no cells. */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

/** Reads the file of an .xls. */
export async function openXls(path: string, file: string): Promise<Result<OpenedSheets>> {
  return openOldWorkbook({ file, form: "xls" }, await readFile(path));
}

/** With the tables of the Chinese code page, which workbooks before Excel 97 are written in. */
async function loadLibrary(): Promise<typeof Library> {
  const [library, pages] = await Promise.all([
    import("@e965/xlsx"),
    import("@e965/xlsx/dist/cpexcel.full.mjs" as string) as Promise<unknown>,
  ]);
  library.set_cptable(pages);
  return library;
}

function rowsOf(sheet: WorkSheet, isDate1904: boolean): SheetRow[] {
  const data = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const merges: Merge[] = (sheet["!merges"] ?? [])
    .slice(0, limits.merges)
    .map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }))
    .sort((one, other) => one.top - other.top || one.left - other.left);
  const fill = mergeFiller(merges);
  const hidden = sheet["!rows"] ?? [];
  const rows: SheetRow[] = [];
  // Both lists have holes; forEach passes over them.
  data.forEach((cellsOfRow, r) => {
    const cells: SheetCell[] = [];
    cellsOfRow?.forEach((cell, c) => {
      const read = cell && cellOf(c + 1, cell, isDate1904);
      if (read) cells.push(read);
    });
    if (cells.length > 0) rows.push(fill({ n: r + 1, cells, ...(hidden[r]?.hidden === true && { isHidden: true }) }));
  });
  return rows;
}

function cellOf(column: number, cell: CellObject, isDate1904: boolean): SheetCell | undefined {
  const isFormula = cell.f !== undefined && { isFormula: true as const };
  if (cell.f !== undefined && (cell.v === undefined || cell.t === "z"))
    return { column, kind: "error", text: `=${cell.f.slice(0, 200)}`, ...isFormula };
  switch (cell.t) {
    case "s": {
      const text = String(cell.v ?? "");
      return text.trim() === "" ? undefined : { column, kind: "text", text, ...isFormula };
    }
    case "b":
      return { column, kind: "flag", text: cell.v === true ? "TRUE" : "FALSE", ...isFormula };
    case "e":
      return { column, kind: "error", text: errorNames[Number(cell.v)] ?? "#N/A", ...isFormula };
    case "n": {
      const number = Number(cell.v);
      if (!Number.isFinite(number)) return undefined;
      const format = typeof cell.z === "string" ? formatOfCode(cell.z) : "plain";
      const shown = format === "date" ? dayOfSerial(number, isDate1904) : undefined;
      if (shown !== undefined) return { column, kind: "day", text: formatDay(shown), day: shown, ...isFormula };
      const day = maybeDay(number, isDate1904);
      return {
        column,
        kind: "number",
        text: String(number),
        ...(format === "percent" && { isPercent: true as const }),
        ...(day !== undefined && { day }),
        ...isFormula,
      };
    }
    default:
      return undefined;
  }
}

const errorNames: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};
