import type { SheetCell, SheetRow } from "#domain/roster/cell.ts";
import { columnNumber } from "#domain/roster/cell.ts";
import { limits } from "#documents/sheets/limits.ts";
import { brokenSheet } from "#documents/sheets/refuse.ts";

/** A merged range, both ends counted. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

const begin = Buffer.from("<mergeCells");
const rangePattern = /ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g;

/**
 * The merged ranges of a sheet, which stand behind all of its rows: a first passage through the bytes that looks for them
 * alone (100 MB take 0.3 s). It also unpacks and sums the whole part, so that a broken one is told before any row is used.
 */
export async function readMerges(file: string, bytes: AsyncIterable<Buffer>): Promise<Merge[]> {
  let tail: Buffer = Buffer.alloc(0);
  let found: string | undefined;
  for await (const chunk of bytes) {
    if (found !== undefined) {
      if (found.length < limits.smallPartBytes) found += chunk.toString("latin1");
      continue;
    }
    const joint = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const at = mergesAt(joint);
    if (at >= 0) found = joint.subarray(at).toString("latin1");
    else tail = joint.subarray(Math.max(0, joint.length - 64));
  }
  if (found === undefined) return [];
  const merges: Merge[] = [];
  const end = found.search(/<\/(?:\w+:)?mergeCells>/);
  for (const [, left, top, right, bottom] of (end < 0 ? found : found.slice(0, end)).matchAll(rangePattern)) {
    const merge = {
      top: Number(top),
      left: columnNumber(left!) ?? 0,
      bottom: Number(bottom),
      right: columnNumber(right!) ?? 0,
    };
    if (merge.left > 0 && merge.right >= merge.left && merge.bottom >= merge.top) merges.push(merge);
    if (merges.length > limits.merges) throw brokenSheet(file, "sheet.limit.merges");
  }
  return merges.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** With or without a prefix. */
function mergesAt(bytes: Buffer): number {
  const plain = bytes.indexOf(begin);
  return plain >= 0 ? plain : bytes.indexOf(":mergeCells");
}

/** A range wider than this is a title; its text is not wanted in every column. */
const widest = 512;

type Held = { readonly merge: Merge; readonly cell: SheetCell | undefined };

/**
 * Gives every row the cells that are merged into it, as repetitions of the range's first cell. Rows must come in order. A row that
 * holds nothing of its own stays away.
 */
export function mergeFiller(merges: readonly Merge[]): (row: SheetRow) => SheetRow {
  if (merges.length === 0) return (row) => row;
  let next = 0;
  let held: Held[] = [];
  return (row) => {
    held = held.filter(({ merge }) => merge.bottom >= row.n);
    for (; next < merges.length && merges[next]!.top <= row.n; next += 1) {
      const merge = merges[next]!;
      if (merge.bottom < row.n) continue;
      const first = merge.top === row.n ? row.cells.find((cell) => cell.column === merge.left) : undefined;
      held.push({ merge, cell: first });
    }
    return held.length === 0 ? row : filled(row, held);
  };
}

function filled(row: SheetRow, held: readonly Held[]): SheetRow {
  const own = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (const { merge, cell } of held) {
    if (!cell) continue;
    for (let column = merge.left; column <= Math.min(merge.right, merge.left + widest); column += 1)
      if (!own.has(column)) own.set(column, { ...cell, column, isMerged: true });
  }
  if (own.size === row.cells.length) return row;
  return { ...row, cells: [...own.values()].sort((one, other) => one.column - other.column) };
}
