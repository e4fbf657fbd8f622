import type { WorkbookRequest } from "#app/run/ports.ts";
import type { CellAddress, Column, Table } from "#app/run/table.ts";
import type { Fen } from "#domain/money/fen.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
import { columnLetters, quotedSheet } from "./cell-address.ts";
import { brokenTitle, measured } from "./measure.ts";
import { sheetNames } from "./sheet-names.ts";
import { linesIn, textWidth } from "./text-width.ts";

/** Rows that a sheet may have. */
export const sheetRows = 1_048_576;

export type PlannedColumn = {
  readonly column: Column;
  /** Its place in the table's rows. */
  readonly index: number;
  readonly letters: string;
  readonly title: string;
  readonly width: number;
  readonly sum: Fen | number | undefined;
};

/** One sheet: where everything stands. Rows count from 1. */
export type SheetPlan = {
  readonly name: string;
  readonly table: Table;
  readonly columns: readonly PlannedColumn[];
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly headRow: number;
  readonly firstRow: number;
  /** The table's rows that stand here, `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /** Only on the table's last sheet. */
  readonly totalRow: number | undefined;
  readonly notes: readonly string[];
  readonly lastRow: number;
  /** All sheets of the same table, for sums over them. */
  readonly parts: readonly { readonly name: string; readonly first: number; readonly last: number }[];
};

/** The plan of a workbook: its sheets, and where each cell of each table stands. */
export type BookPlan = {
  readonly sheets: readonly SheetPlan[];
  /** Addresses as they are written in a cell of a row of a table. */
  address(table: Table, row: number): CellAddress;
};

/** Places tables on sheets. A table with more rows than a sheet takes (`most`) goes on in the next one. */
export function planBook({ report, language, copy }: WorkbookRequest, most: number = sheetRows): BookPlan {
  const drafts = report.tables.flatMap((table) => parts(table, language, most, copy === "live"));
  const names = sheetNames(drafts.map(({ title }) => title));
  const named = drafts.map((draft, index) => ({ ...draft, name: names[index]! }));
  const columnsOf = new Map(report.tables.map((table) => [table, planColumns(table, language, copy)]));
  const sheets = named.map((draft): SheetPlan => {
    const ofTable = named.filter(({ table }) => table === draft.table);
    return {
      ...draft,
      columns: columnsOf.get(draft.table)!,
      parts: ofTable.map(({ name, firstRow, from, to }) => ({ name, first: firstRow, last: firstRow + to - from - 1 })),
    };
  });
  return { sheets, address: addresses(sheets) };
}

type Draft = Omit<SheetPlan, "name" | "columns" | "parts">;

function parts(table: Table, language: Language, most: number, isLive: boolean): Draft[] {
  const subtitle = subtitleOf(table, language);
  const headRow = subtitle === undefined ? 2 : 3;
  const said = [...(table.notes ?? []), ...(isLive ? (table.liveNotes ?? []) : [])].map((note) => say(note, language));
  const hasTotal = table.rows.length > 0 && table.columns.some(({ total }) => total);
  const tail = (hasTotal ? 1 : 0) + (said.length > 0 ? said.length + 1 : 0);
  const room = most - headRow - tail;
  const count = Math.max(1, Math.ceil(table.rows.length / room));
  return Array.from({ length: count }, (_, part): Draft => {
    const from = part * room;
    const to = Math.min(table.rows.length, from + room);
    const isLast = part === count - 1;
    const notes = isLast ? said : [];
    const bodyEnd = headRow + Math.max(1, to - from);
    const totalRow = isLast && hasTotal ? bodyEnd + 1 : undefined;
    const end = totalRow ?? bodyEnd;
    return {
      table,
      title: say(table.title, language),
      subtitle,
      headRow,
      firstRow: headRow + 1,
      from,
      to,
      totalRow,
      notes,
      lastRow: notes.length > 0 ? end + 1 + notes.length : end,
    };
  });
}

function subtitleOf({ subtitle, columns }: Table, language: Language): string | undefined {
  const said = subtitle && say(subtitle, language);
  if (!columns.some(({ kind, live }) => kind === "yuan" && !live)) return said;
  const unit = say({ key: "workbook.unit" }, language);
  return said === undefined ? unit : say(message("workbook.subtitle", { subtitle: said, unit }), language);
}

function planColumns(table: Table, language: Language, copy: WorkbookRequest["copy"]): PlannedColumn[] {
  const titles = table.columns.map((column) => titleOf(column, language));
  const measures = measured(table, titles, language);
  // A column in which no row has anything says nothing, but in a form to be filled in; in the live copy formulas may name it.
  const isForm = measures.every(({ isEmpty }) => isEmpty);
  const isShown = (column: Column, index: number): boolean =>
    copy === "live" || (!column.live && (isForm || !measures[index]!.isEmpty));
  const shown = table.columns.flatMap((column, index) => (isShown(column, index) ? [{ column, index }] : []));
  const total = shown.reduce((sum, { index }) => sum + measures[index]!.width, 0);
  // A table narrower than what stands above it is drawn apart.
  const more = Math.max(0, Math.ceil((aboveWidth(table, language) - total) / shown.length));
  return shown.map(({ column, index }, place) => {
    const { sum } = measures[index]!;
    const width = measures[index]!.width + more;
    const title = brokenTitle(titles[index]!, width);
    return { column, index, letters: columnLetters(place + 1), title, width, sum };
  });
}

/** What the title (larger) and the line under it take, in digits. */
function aboveWidth(table: Table, language: Language): number {
  return Math.max(textWidth(say(table.title, language)) * 1.5, textWidth(subtitleOf(table, language) ?? "")) + 4;
}

/** English titles begin with a capital on a sheet, where they are no part of a sentence. */
export function titleOf({ title }: { readonly title: LocalText }, language: Language): string {
  const said = say(title, language);
  return language === "en" ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

function addresses(sheets: readonly SheetPlan[]): BookPlan["address"] {
  const lettersOf = new Map(
    sheets.map(({ table, columns }) => [table, new Map(columns.map(({ column, letters }) => [column.key, letters]))]),
  );
  const sheetsOf = new Map<string, SheetPlan[]>();
  for (const sheet of sheets) sheetsOf.set(sheet.table.id, [...(sheetsOf.get(sheet.table.id) ?? []), sheet]);
  const sheetAt = (id: string, row: number): SheetPlan => {
    const sheet = sheetsOf.get(id)?.find(({ from, to }) => row >= from && row < to);
    if (!sheet) throw new Error(`a formula names row ${row} of table ${id}, which is not there`);
    return sheet;
  };
  return (here, hereRow) => {
    const hereSheet = sheetAt(here.id, hereRow);
    return (key, row = hereRow, table = here.id) => {
      const sheet = table === here.id && row === hereRow ? hereSheet : sheetAt(table, row);
      const letters = lettersOf.get(sheet.table)!.get(key);
      if (letters === undefined) throw new Error(`a formula names column ${key} of table ${table}, which is not there`);
      const cell = `${letters}${sheet.firstRow + row - sheet.from}`;
      return sheet === hereSheet ? cell : `${quotedSheet(sheet.name)}!${cell}`;
    };
  };
}

/** The width in digits past which a table across one A3 page would be too small to read (45 % of 11 points): it takes two. */
const widestOnA3 = 400;

export function totalWidth({ columns }: SheetPlan): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** Whether the sheet is printed two pages wide, with its first columns on both. */
export function isTwoPagesWide(sheet: SheetPlan): boolean {
  return totalWidth(sheet) > widestOnA3;
}

/** Points of a line of text, and of a row with one line. */
export const lineHeight = 15;
export const rowHeight = 18;

/** The height in points of a row of merged or wrapped text, which not every program fits by itself. */
export function heightOf(
  texts: readonly { readonly text: string; readonly width: number }[],
  line = lineHeight,
): number {
  return Math.max(1, ...texts.map(({ text, width }) => linesIn(text, width))) * line + (rowHeight - lineHeight);
}
