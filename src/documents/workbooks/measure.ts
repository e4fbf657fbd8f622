import type { CellValue, Column, Table } from "#app/run/table.ts";
import type { Fen } from "#domain/money/fen.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { linesIn, textWidth } from "./text-width.ts";

/** How wide a column is at the least and at the most, in digits. Numbers are never narrower than what they hold. */
const bounds = {
  text: { least: 8, most: 30 },
  identity: { least: 10, most: 36 },
  yuan: { least: 12, most: 40 },
  percent: { least: 9, most: 24 },
  count: { least: 6, most: 24 },
  number: { least: 14, most: 24 },
  day: { least: 12, most: 12 },
  flag: { least: 6, most: 10 },
} as const satisfies Record<Column["kind"], { least: number; most: number }>;

/** Texts looked at in a column: some from the beginning and some from all over; a longer one wraps. */
const looked = 2000;

export type Measure = {
  readonly width: number;
  readonly sum: Fen | number | undefined;
  /** No row has anything in the column. */
  readonly isEmpty: boolean;
};

/** By table: the workbook with live formulas has the same tables as the one with values, and going through the rows makes them anew. */
const kept = new WeakMap<Table, { readonly language: Language; readonly measures: readonly Measure[] }>();

/** The widths of a table's columns by kind, title and content, and their sums where they have one. */
export function measured(table: Table, titles: readonly string[], language: Language): readonly Measure[] {
  const known = kept.get(table);
  if (known?.language === language) return known.measures;
  const measures = measure(table, titles, language);
  kept.set(table, { language, measures });
  return measures;
}

function measure(table: Table, titles: readonly string[], language: Language): Measure[] {
  const step = Math.max(1, Math.floor(table.rows.length / looked));
  const gauges = table.columns.map((column) =>
    column.kind === "text" || column.kind === "identity" ? textGauge(step, language) : numberGauge(column, language),
  );
  const { rows } = table;
  const { cell } = rows;
  if (cell)
    gauges.forEach(({ take, every }, index) => {
      for (let row = 0; row < rows.length; row += every) take(cell(row, index));
    });
  else {
    let n = 0;
    for (const row of rows) {
      gauges.forEach(({ take, every }, index) => n % every === 0 && take(row[index]));
      n += 1;
    }
  }
  return table.columns.map((column, index): Measure => {
    const { widest, sum, isSeenEmpty } = gauges[index]!.found();
    const content = Math.max(widest, sum === undefined ? 0 : numberWidth(column, sum) + 1) + 2;
    return {
      width: Math.max(within(column, content), widthForTitle(titles[index]!)),
      sum,
      isEmpty: isSeenEmpty && isEmptyIn(rows, index),
    };
  });
}

function isSomething(value: CellValue): boolean {
  return value !== undefined && value !== "";
}

/** Looks on until something is found: for a column of which the rows looked at had nothing. */
function isEmptyIn(rows: Table["rows"], index: number): boolean {
  const { cell } = rows;
  if (cell) {
    for (let row = 0; row < rows.length; row += 1) if (isSomething(cell(row, index))) return false;
    return true;
  }
  for (const row of rows) if (isSomething(row[index])) return false;
  return true;
}

/** A given width is what a text wants; half as much again is left to long names before they wrap. A number takes what it needs. */
function within({ kind, width }: Column, content: number): number {
  const { least, most } = bounds[kind];
  if (kind !== "text") return Math.min(Math.max(content, least), most);
  const widest = width === undefined ? most : Math.ceil(width * 1.5);
  return Math.min(Math.max(content, Math.min(least, width ?? least)), widest);
}

/** A title on lines of its own where it does not fit in one: what stands in brackets begins a line. */
export function brokenTitle(title: string, width: number): string {
  return textWidth(title) + 1 > width ? title.replace(/(?<=.)（/, "\n（") : title;
}

/** The least width in which a title stands in two lines, a long one in three. */
function widthForTitle(title: string): number {
  let width = Math.min(6, textWidth(title) + 2);
  while (linesIn(brokenTitle(title, width), width) > (textWidth(title) > 16 ? 3 : 2)) width += 1;
  return width;
}

type Gauge = {
  /** Of how many rows one is looked at. */
  readonly every: number;
  take(this: void, value: CellValue): void;
  /** `isSeenEmpty`: nothing stood in the rows looked at. */
  found(): { readonly widest: number; readonly sum: Fen | number | undefined; readonly isSeenEmpty: boolean };
};

function textGauge(step: number, language: Language): Gauge {
  let widest = 0;
  let isSeenEmpty = true;
  return {
    every: step,
    take(value) {
      if (isSomething(value)) isSeenEmpty = false;
      widest = Math.max(widest, textOf(value, language));
    },
    found: () => ({ widest, sum: undefined, isSeenEmpty }),
  };
}

function textOf(value: CellValue, language: Language): number {
  if (value === undefined) return 0;
  return textWidth(typeof value === "object" ? say(value, language) : String(value).slice(0, 200));
}

function numberGauge(column: Column, language: Language): Gauge {
  let widest = 0;
  let least: Fen | number = 0;
  let greatest: Fen | number = 0;
  let fen = 0n;
  let number = 0;
  let isSeenEmpty = true;
  return {
    every: 1,
    take(value) {
      if (isSeenEmpty && isSomething(value)) isSeenEmpty = false;
      if (typeof value === "bigint") fen += value;
      else if (typeof value === "number") number += value;
      else {
        if (value !== undefined && typeof value !== "boolean") widest = Math.max(widest, textOf(value, language));
        return;
      }
      if (value < least) least = value;
      else if (value > greatest) greatest = value;
    },
    found() {
      const numbers = column.kind === "day" ? 10 : Math.max(numberWidth(column, least), numberWidth(column, greatest));
      const sum = column.kind === "yuan" ? fen : number;
      return { widest: Math.max(widest, numbers), sum: column.total ? sum : undefined, isSeenEmpty };
    },
  };
}

/** Digits, sign, point and the commas between thousands. */
function numberWidth({ kind }: Column, value: Fen | number): number {
  if (typeof value === "bigint") return grouped(formatYuan(value).length - 3) + 3;
  if (kind === "percent") return grouped(String(Math.trunc(value / 10_000)).length) + 5;
  if (kind === "number") return grouped(String(Math.trunc(value)).length) + 7;
  return grouped(String(value).length);
}

function grouped(digits: number): number {
  return digits + Math.floor((digits - 1) / 3);
}
