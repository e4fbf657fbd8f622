import type { CellValue } from "#app/run/table.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { FaultyRow } from "./faulty-rows.ts";
import { columnAt, type Manner, messyAmount, messyCell, messyHead } from "./mess.ts";
import type { Random } from "./random.ts";
import { letters, type RawCell, type RawSheet } from "./raw-workbook.ts";
import type { Roster, RosterColumn } from "./rosters.ts";

type RawRow = readonly (RawCell | undefined)[];

/** Where a planted fault stands. */
export type FaultPlace = {
  readonly row: number;
  readonly column: string | undefined;
  readonly code: string;
  readonly field: string | undefined;
};

export type MessySheet = {
  readonly sheet: RawSheet;
  readonly faults: readonly FaultPlace[];
};

type Asked = {
  readonly name: string;
  readonly title: string;
  readonly roster: Roster;
  readonly rows: readonly (readonly CellValue[])[];
  readonly faulty: readonly FaultyRow[];
  readonly manner: Manner;
  /** The field whose cells are one merged cell where they are the same all the way down. */
  readonly merged?: string;
  /** The amount that the total row sums and after which it is placed. */
  readonly totalled: string;
};

const subtotalEvery = 60;

/** A sheet as people make it: a title and the unit above the head, merged cells, faulty rows between the sound ones, totals below. */
export function messySheet(random: Random, asked: Asked): MessySheet {
  const { roster, manner, totalled, merged } = asked;
  const { columns } = roster;
  const out: RawRow[] = [];
  const merges: string[] = [];
  const top = topRows(asked);
  out.push(...top.rows);
  merges.push(...top.merges);
  const firstData = out.length + 1;
  const faults: FaultPlace[] = [];
  const mergedAt = merged === undefined ? undefined : columnAt(roster, merged);
  const totalAt = columnAt(roster, totalled);
  const hasSubtotals = manner.at === 2;
  let [total, sub]: [Fen, Fen] = [0n, 0n];
  let sinceSubtotal = 0;
  let blockStart = firstData;
  const endBlock = (): void => {
    if (mergedAt !== undefined && out.length > blockStart)
      merges.push(`${letters(mergedAt + 1)}${blockStart}:${letters(mergedAt + 1)}${out.length}`);
  };
  const add = (row: RawRow, amountFen: Fen | undefined): void => {
    const isFirst = out.length + 1 === blockStart;
    out.push(mergedAt === undefined || isFirst ? row : row.map((cell, at) => (at === mergedAt ? undefined : cell)));
    total += amountFen ?? 0n;
    sub += amountFen ?? 0n;
    sinceSubtotal += 1;
    if (!hasSubtotals || sinceSubtotal < subtotalEvery) return;
    endBlock();
    out.push(totalRow(columns, "小计", { at: totalAt, amountFen: sub, manner }));
    [sub, sinceSubtotal, blockStart] = [0n, 0, out.length + 1];
  };
  for (const { values, faulty } of mixed(asked)) {
    const cells = values.map((value, at) => messyCell(random, value, columns[at]!, manner));
    if (faulty) {
      const row = faulty.isRepeat
        ? undefined
        : cells.map((cell, at) => (faulty.cells.has(at) ? faulty.cells.get(at) : cell));
      const column = faulty.fault.field === undefined ? undefined : letters(columnAt(roster, faulty.fault.field) + 1);
      faults.push({ row: out.length + 1, column, ...faulty.fault });
      add(row ?? lastData(out, columns.length), faulty.amountFen);
    } else add(cells, values[totalAt] as Fen | undefined);
  }
  endBlock();
  out.push(totalRow(columns, "合计", { at: totalAt, amountFen: total, manner }));
  out.push([], [{ text: "制表：        审核：        负责人：        （单位盖章）" }]);
  return {
    sheet: { name: asked.name, widths: columns.map(({ kind }) => (kind === "identity" ? 20 : 13)), rows: out, merges },
    faults,
  };
}

/** The sound rows with the faulty ones spread among them; a repeated row comes last, behind its model. */
function* mixed({ rows, faulty }: Asked): Generator<{ values: readonly CellValue[]; faulty?: FaultyRow }> {
  const spread = faulty.filter(({ isRepeat }) => !isRepeat);
  let next = 0;
  for (const [at, values] of rows.entries()) {
    for (; next < spread.length && at >= Math.floor(((next + 1) * rows.length) / (spread.length + 1)); next += 1)
      yield { values: spread[next]!.values, faulty: spread[next]! };
    yield { values };
  }
  for (const each of faulty) if (each.isRepeat) yield { values: each.values, faulty: each };
}

const lastData = (out: readonly RawRow[], width: number): RawRow => {
  const last = out.findLast((row) => row.length === width);
  if (!last) throw new Error("no row to repeat");
  return last;
};

function totalRow(
  columns: readonly RosterColumn[],
  word: string,
  { at, amountFen, manner }: { at: number; amountFen: Fen; manner: Manner },
): RawRow {
  return columns.slice(0, at + 1).map((_, column): RawCell | undefined => {
    if (column === 0) return { text: word, style: "total" };
    return column === at ? { ...messyAmount(amountFen, manner), style: "total" } : undefined;
  });
}

/** What stands above the rows: a merged title, the unit, the head, in one manner in two rows with 借款人 over the borrower's columns. */
function topRows({ roster, manner, title }: Asked): { rows: RawRow[]; merges: string[] } {
  const { columns } = roster;
  const last = letters(columns.length);
  const heads = columns.map((column): RawCell => ({ text: messyHead(column, manner), style: "head" }));
  const rows: RawRow[] = [[{ text: title, style: "title" }]];
  const merges = [`A1:${last}1`];
  if (!manner.isUnitInHead) {
    rows.push([{ text: `单位：${manner.unit}` }]);
    merges.push(`A2:${last}2`);
  }
  if (manner.at !== 2) return { rows: [...rows, heads], merges };
  const begin = columns.findIndex(({ field }) => field === "borrowerName");
  const ends = columns.findIndex(({ field }) => field === "phone");
  if (begin < 0 || ends < begin) return { rows: [...rows, heads], merges };
  const upper = rows.length + 1;
  rows.push(
    heads.map((head, at) =>
      at === begin ? { text: "借款人信息", style: "head" } : at > begin && at <= ends ? undefined : head,
    ),
  );
  rows.push(heads.map((head, at) => (at >= begin && at <= ends ? head : undefined)));
  merges.push(`${letters(begin + 1)}${upper}:${letters(ends + 1)}${upper}`);
  columns.forEach((_, at) => {
    if (at < begin || at > ends) merges.push(`${letters(at + 1)}${upper}:${letters(at + 1)}${upper + 1}`);
  });
  return { rows, merges };
}
