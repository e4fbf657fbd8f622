import type { CellFault } from "#domain/roster/fault.ts";
import { type RosterKindName, rosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { type Message, message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { BookAnomaly } from "./book.ts";
import { column, type ColumnOf, rowsOf } from "./loan-columns.ts";
import type { RosterFile } from "./read-rosters.ts";
import type { Report } from "./report.ts";
import type { Table } from "./table.ts";

type Anomaly = {
  readonly file: string;
  readonly sheet: string;
  readonly place: LocalText;
  readonly loan: string | undefined;
  readonly message: Message;
};

/** A paper that was not printed, and why. */
export type Unprinted = { readonly file: string; readonly refusals: readonly Refusal[] };

/** What is wrong, in numbers. */
export type ProblemCounts = { readonly faults: number; readonly refusedRows: number; readonly anomalies: number };

/**
 * What is wrong in the sheets: every faulty cell with what to do about it, every contradiction, papers that could not be printed,
 * and the sums: what was read in is what was taken and what was refused.
 */
export function problemsReport(
  files: readonly RosterFile[],
  found: readonly BookAnomaly[],
  unprinted: readonly Unprinted[],
): Report & { readonly counts: ProblemCounts } {
  const counts = countsOf(files, found);
  const papers = unprinted.flatMap(({ file, refusals }) => refusals.map((refusal) => ({ file, refusal })));
  return {
    id: "problems",
    title: sayAll({ key: "run.problems.title" }),
    counts,
    tables: [
      faultsTable(files),
      anomaliesTable(files, found),
      ...(papers.length > 0 ? [unprintedTable(papers)] : []),
      sumsTable(files),
    ],
    papers: [],
    summary: [
      { title: sayAll({ key: "run.problems.summary-faults" }), count: counts.faults },
      { title: sayAll({ key: "run.problems.summary-rows" }), count: counts.refusedRows },
      { title: sayAll({ key: "run.problems.summary-anomalies" }), count: counts.anomalies },
      ...(unprinted.length > 0
        ? [{ title: sayAll({ key: "run.problems.summary-unprinted" }), count: unprinted.length }]
        : []),
    ],
    blocked: [],
  };
}

function countsOf(files: readonly RosterFile[], found: readonly BookAnomaly[]): ProblemCounts {
  let [faults, refusedRows, anomalies] = [0, 0, found.length];
  for (const { outcome } of files) {
    faults += outcome.faults.length + outcome.moreFaults;
    refusedRows += outcome.counts.refused;
    anomalies += outcome.anomalies.length + outcome.moreAnomalies;
  }
  return { faults, refusedRows, anomalies };
}

/** A file as a list names it: without the folders before it. */
const fileName = (path: string): string => path.split(/[\\/]/).at(-1)!;

function moreNote(more: number): Pick<Table, "notes"> {
  return more > 0 ? { notes: [sayAll(message("run.problems.more", { count: more }))] } : {};
}

function faultsTable(files: readonly RosterFile[]): Table {
  const columns: ColumnOf<CellFault>[] = [
    column("file", "text", "run.problems.column.file", ({ file }) => fileName(file), { width: 18 }),
    column("sheet", "text", "run.problems.column.sheet", ({ sheet }) => sheet, { width: 10 }),
    column("cell", "text", "run.problems.column.cell", placeOfFault, { width: 10 }),
    column("value", "identity", "run.problems.column.value", ({ value }) => value, { width: 20 }),
    column("what", "text", "run.problems.column.what", ({ what }) => sayAll(what), { width: 30 }),
    column("mend", "text", "run.problems.column.mend", ({ mend }) => sayAll(mend), { width: 40 }),
    column("refused", "flag", "run.problems.column.refused", ({ refusesRow }) => refusesRow),
  ];
  const faults = files.flatMap(({ outcome }) => outcome.faults);
  return {
    id: "faults",
    title: sayAll({ key: "run.problems.faults-title" }),
    columns,
    rows: rowsOf(columns, faults),
    ...moreNote(files.reduce((sum, { outcome }) => sum + outcome.moreFaults, 0)),
  };
}

/** A cell by its letters and row; a whole row as one. */
function placeOfFault({ cell, row, column: at }: CellFault): string | LocalText {
  return at === undefined ? sayAll(message("run.origin-row", { row })) : cell;
}

function anomaliesTable(files: readonly RosterFile[], found: readonly BookAnomaly[]): Table {
  const columns: ColumnOf<Anomaly>[] = [
    column("file", "text", "run.problems.column.file", ({ file }) => fileName(file), { width: 18 }),
    column("sheet", "text", "run.problems.column.sheet", ({ sheet }) => sheet, { width: 10 }),
    column("place", "text", "run.problems.column.place", ({ place }) => place, { width: 10 }),
    column("loan", "identity", "run.problems.column.loan", ({ loan }) => loan, { width: 18 }),
    column("what", "text", "run.problems.column.what", (each) => sayAll(each.message), { width: 72 }),
  ];
  const rows = [
    ...files.flatMap(({ file, outcome }) =>
      outcome.anomalies.map(({ sheet, cell, message: words }): Anomaly => ({
        file,
        sheet,
        place: /^\d+$/.test(cell) ? sayAll(message("run.origin-row", { row: cell })) : { zh: cell, en: cell },
        loan: undefined,
        message: words,
      })),
    ),
    ...found.map(({ origin: { file, sheet, row }, loan, message: words }): Anomaly => {
      return { file, sheet, place: sayAll(message("run.origin-row", { row })), loan, message: words };
    }),
  ];
  return {
    id: "anomalies",
    title: sayAll({ key: "run.problems.anomalies-title" }),
    columns,
    rows: rowsOf(columns, rows),
    ...moreNote(files.reduce((sum, { outcome }) => sum + outcome.moreAnomalies, 0)),
  };
}

function unprintedTable(papers: readonly { readonly file: string; readonly refusal: Refusal }[]): Table {
  const columns: ColumnOf<(typeof papers)[number]>[] = [
    column("file", "text", "run.problems.column.file", ({ file }) => file, { width: 40 }),
    column("what", "text", "run.problems.column.what", ({ refusal }) => sayAll(refusal.message), { width: 90 }),
  ];
  return {
    id: "unprinted",
    title: sayAll({ key: "run.problems.unprinted-title" }),
    columns,
    rows: rowsOf(columns, papers),
  };
}

type Line = {
  readonly file: string;
  readonly kind: RosterKindName;
  readonly item: LocalText;
  readonly isRows: boolean;
  readonly values: readonly [bigint, bigint, bigint];
  readonly unread: number;
};

function sumsTable(files: readonly RosterFile[]): Table {
  const lines = files.flatMap(({ file, kind, fields, outcome }): Line[] => {
    const { read, taken, refused } = outcome.counts;
    return [
      {
        file,
        kind,
        item: sayAll({ key: "run.problems.rows" }),
        isRows: true,
        values: [BigInt(read), BigInt(taken), BigInt(refused)],
        unread: 0,
      },
      ...outcome.sums.map(({ field, inFen, takenFen, refusedFen, unread }): Line => ({
        file,
        kind,
        item: fields[field]!.title,
        isRows: false,
        values: [inFen, takenFen, refusedFen],
        unread,
      })),
    ];
  });
  const shown =
    (index: 0 | 1 | 2) =>
    ({ isRows, values }: Line) =>
      isRows ? Number(values[index]) : undefined;
  const amount =
    (index: 0 | 1 | 2) =>
    ({ isRows, values }: Line) =>
      isRows ? undefined : values[index];
  const columns: ColumnOf<Line>[] = [
    column("file", "text", "run.problems.column.file", ({ file }) => fileName(file), { width: 24 }),
    column("roster", "text", "run.problems.column.roster", ({ kind }) => rosterKinds[kind].title, { width: 14 }),
    column("item", "text", "run.problems.column.item", ({ item }) => item, { width: 16 }),
    column("rows-in", "count", "run.problems.column.rows-in", shown(0), { width: 10 }),
    column("rows-taken", "count", "run.problems.column.rows-taken", shown(1), { width: 10 }),
    column("rows-left", "count", "run.problems.column.rows-left", shown(2), { width: 10 }),
    column("in", "yuan", "run.problems.column.in", amount(0), { width: 18 }),
    column("taken", "yuan", "run.problems.column.taken", amount(1), { width: 18 }),
    column("left", "yuan", "run.problems.column.left", amount(2), { width: 18 }),
    column("unread", "count", "run.problems.column.unread", ({ unread }) => (unread === 0 ? undefined : unread)),
  ];
  return {
    id: "sums",
    title: sayAll({ key: "run.problems.sums-title" }),
    columns,
    rows: rowsOf(columns, lines),
  };
}
