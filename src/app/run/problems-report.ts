import type { CellFault } from "#domain/roster/fault.ts";
import { type RosterKindName, rosterKindNames, rosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { type Message, message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { BookAnomaly } from "./book.ts";
import { column, type ColumnOf, rowsOf } from "./loan-columns.ts";
import type { ReadRosterFile, ReadRosters } from "./read-rosters.ts";
import type { Report } from "./report.ts";
import type { Table } from "./table.ts";

type Anomaly = {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly loan: string | undefined;
  readonly message: Message;
};

/** The rosters that were given, in the order in which they are read. */
export function given(rosters: ReadRosters): ReadRosterFile[] {
  return rosterKindNames.flatMap((kind) => rosters[kind] ?? []);
}

/**
 * What is wrong in the sheets: every faulty cell with what to do about it, every contradiction, and the sums: what was read in is
 * what was taken and what was refused.
 */
export function problemsReport(rosters: ReadRosters, found: readonly BookAnomaly[]): Report {
  const files = given(rosters);
  const faults = files.flatMap(({ outcome }) => outcome.faults);
  const more = files.reduce((sum, { outcome }) => sum + outcome.moreFaults + outcome.moreAnomalies, 0);
  const anomalies = [
    ...files.flatMap(({ file, outcome }) => outcome.anomalies.map((each) => ({ ...each, file, loan: undefined }))),
    ...found.map(({ origin, loan, message: words }) => ({
      file: origin.file,
      sheet: origin.sheet,
      cell: String(origin.row),
      loan,
      message: words,
    })),
  ];
  const refused = files.reduce((sum, { outcome }) => sum + outcome.counts.refused, 0);
  return {
    id: "problems",
    title: sayAll({ key: "run.problems.title" }),
    tables: [faultsTable(faults, more), anomaliesTable(anomalies), sumsTable(files)],
    papers: [],
    summary: [
      { title: sayAll({ key: "run.problems.summary-faults" }), count: faults.length },
      { title: sayAll({ key: "run.problems.summary-rows" }), count: refused },
      { title: sayAll({ key: "run.problems.summary-anomalies" }), count: anomalies.length },
    ],
    blocked: [],
  };
}

function faultsTable(faults: readonly CellFault[], more: number): Table {
  const columns: ColumnOf<CellFault>[] = [
    column("file", "text", "run.problems.column.file", ({ file }) => file, { width: 24 }),
    column("sheet", "text", "run.problems.column.sheet", ({ sheet }) => sheet, { width: 12 }),
    column("cell", "text", "run.problems.column.cell", ({ cell }) => cell, { width: 8 }),
    column("value", "identity", "run.problems.column.value", ({ value }) => value, { width: 24 }),
    column("what", "text", "run.problems.column.what", ({ what }) => sayAll(what), { width: 40 }),
    column("mend", "text", "run.problems.column.mend", ({ mend }) => sayAll(mend), { width: 50 }),
    column("refused", "flag", "run.problems.column.refused", ({ refusesRow }) => refusesRow),
  ];
  return {
    id: "faults",
    title: sayAll({ key: "run.problems.faults-title" }),
    columns,
    rows: rowsOf(columns, faults),
    ...(more > 0 && { notes: [sayAll(message("run.problems.more", { count: more }))] }),
  };
}

function anomaliesTable(anomalies: readonly Anomaly[]): Table {
  const columns: ColumnOf<Anomaly>[] = [
    column("file", "text", "run.problems.column.file", ({ file }) => file, { width: 24 }),
    column("sheet", "text", "run.problems.column.sheet", ({ sheet }) => sheet, { width: 12 }),
    column("cell", "text", "run.problems.column.cell", ({ cell }) => cell, { width: 8 }),
    column("loan", "identity", "run.problems.column.loan", ({ loan }) => loan, { width: 20 }),
    column("what", "text", "run.problems.column.what", (each) => sayAll(each.message), { width: 80 }),
  ];
  return {
    id: "anomalies",
    title: sayAll({ key: "run.problems.anomalies-title" }),
    columns,
    rows: rowsOf(columns, anomalies),
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

function sumsTable(files: readonly ReadRosterFile[]): Table {
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
    column("file", "text", "run.problems.column.file", ({ file }) => file, { width: 24 }),
    column("roster", "text", "run.problems.column.roster", ({ kind }) => rosterKinds[kind].title, { width: 14 }),
    column("item", "text", "run.problems.column.item", ({ item }) => item, { width: 16 }),
    column("rows-in", "count", "run.problems.rows", shown(0), { width: 10 }),
    column("rows-taken", "count", "run.problems.column.taken", shown(1), { width: 10 }),
    column("rows-left", "count", "run.problems.column.left", shown(2), { width: 10 }),
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
