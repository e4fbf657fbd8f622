import { type SheetCell, type SheetRow } from "./cell.ts";
import type { Fields, RosterKind } from "./field.ts";
import { type HeadText, headText, unitOfTitle } from "./head-text.ts";
import { type AmountUnit } from "./values/amount.ts";

/** A column of a sheet that stands for a field. */
export type FoundColumn = {
  readonly field: string;
  readonly column: number;
  /** As it is written; of a head in two rows both, with a stroke between. */
  readonly head: string;
  readonly text: HeadText;
};

/** The head of a sheet: the row at which it ends, what was found in it and what was not understood. */
export type FoundHead = {
  readonly row: number;
  readonly columns: readonly FoundColumn[];
  readonly unread: readonly { readonly column: number; readonly head: string }[];
  /** Heads that mean the same field as a better one. */
  readonly doubled: readonly FoundColumn[];
  /** The unit that a line above the head gives to all amounts. */
  readonly unit?: AmountUnit;
};

/** Rows in which a head is looked for; above it stand titles, dates, units, signatures. */
export const headRows = 40;

type Rank = { readonly field: string; readonly rank: number };

const dictionaries = new WeakMap<Fields, ReadonlyMap<string, Rank>>();

/** Every head of a kind by its compared form, with its field and its place among that field's heads. */
export function headsOf(fields: Fields): ReadonlyMap<string, Rank> {
  const known = dictionaries.get(fields);
  if (known) return known;
  const heads = new Map<string, Rank>();
  for (const [name, field] of Object.entries(fields))
    [...field.heads, field.title.zh].forEach((head, rank) => {
      const { plain, whole } = headText(head);
      for (const form of [whole, plain]) if (!heads.has(form)) heads.set(form, { field: name, rank });
    });
  dictionaries.set(fields, heads);
  return heads;
}

/** Above a column these say that it is about somebody else than the borrower. */
const otherPersons = /反担保|担保人|保证人|配偶|共同借款|联保|共有人|联系人|审核|审批|经办/;

/** The head among the first rows of a sheet: where most fields are found. Undefined where fewer than two are. */
export function findHead(rows: readonly SheetRow[], kind: RosterKind): FoundHead | undefined {
  const heads = headsOf(kind.fields);
  let best: { index: number; found: Read; score: number } | undefined;
  rows.slice(0, headRows).forEach((row, index) => {
    const above = rows[index - 1];
    const found = readHead(row, above?.n === row.n - 1 ? above : undefined, heads);
    const score = new Set(found.matched.map((each) => each.field)).size;
    if (score >= 2 && found.own > 0 && (!best || score > best.score)) best = { index, found, score };
  });
  if (!best) return undefined;
  const { index, found } = best;
  const unit = rows
    .slice(0, index)
    .flatMap((row) => row.cells.map((cell) => unitOfTitle(cell.text)))
    .find((each) => each !== undefined);
  return { row: rows[index]!.n, ...chosen(found), ...(unit && { unit }) };
}

/** What stands in one row, whatever it is: for a head that a mapping names by its row. */
export function readHeadAt(rows: readonly SheetRow[], n: number, kind: RosterKind): FoundHead | undefined {
  const index = rows.findIndex((row) => row.n === n);
  const row = rows[index];
  if (!row) return undefined;
  const above = rows[index - 1];
  return { row: n, ...chosen(readHead(row, above?.n === n - 1 ? above : undefined, headsOf(kind.fields))) };
}

type Ranked = FoundColumn & { readonly rank: number };
type Read = { readonly matched: readonly Ranked[]; readonly unread: FoundHead["unread"]; readonly own: number };

/** The fields that the cells of a row name, alone or with the cells of the row above. `own` counts those that need this row. */
function readHead(row: SheetRow, above: SheetRow | undefined, heads: ReadonlyMap<string, Rank>): Read {
  const groups = groupsOf(above);
  const columns = new Set([...row.cells.map((cell) => cell.column), ...groups.keys()]);
  const matched: Ranked[] = [];
  const unread: { column: number; head: string }[] = [];
  let own = 0;
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (const column of [...columns].sort((one, other) => one - other)) {
    const leaf = cells.get(column);
    const group = groups.get(column);
    const read = matchHead(leaf, group, heads);
    if (!read) {
      if (leaf && leaf.kind === "text") unread.push({ column, head: leaf.text });
      continue;
    }
    matched.push({ ...read, column });
    if (leaf && !leaf.isMerged) own += 1;
  }
  return { matched, unread, own };
}

/** The cells of the row above a head that may be its groups: more than a title. */
function groupsOf(above: SheetRow | undefined): Map<number, SheetCell> {
  const texts = new Set(above?.cells.filter((cell) => cell.kind === "text").map((cell) => cell.text));
  if (!above || texts.size < 2) return new Map();
  return new Map(above.cells.filter((cell) => cell.kind === "text").map((cell) => [cell.column, cell]));
}

function matchHead(
  leaf: SheetCell | undefined,
  group: SheetCell | undefined,
  heads: ReadonlyMap<string, Rank>,
): Omit<Ranked, "column"> | undefined {
  const look = (head: string, text: HeadText): Omit<Ranked, "column"> | undefined => {
    const rank = heads.get(text.whole) ?? heads.get(text.plain);
    return rank && { head, text, ...rank };
  };
  if (leaf && leaf.kind !== "text") return undefined;
  if (!leaf) return group && look(group.text, headText(group.text));
  const own = headText(leaf.text);
  if (group && group.text !== leaf.text) {
    const of = headText(group.text);
    const both = { ...of, ...own, whole: of.whole + own.whole, plain: of.plain + own.plain };
    const found = look(`${group.text}/${leaf.text}`, both);
    if (found) return found;
    if (otherPersons.test(of.plain)) return undefined;
    // The unit of a group holds for its columns: 还款(万元) over 本金 and 利息.
    return look(leaf.text, { ...of, ...own, whole: own.whole, plain: own.plain });
  }
  return look(leaf.text, own);
}

/** One column for each field: the one under its plainest head, of equal ones the first. */
function chosen(read: Read): Omit<FoundHead, "row" | "unit"> {
  const best = new Map<string, Ranked>();
  for (const each of read.matched) {
    const other = best.get(each.field);
    if (!other || each.rank < other.rank) best.set(each.field, each);
  }
  const columns = [...best.values()].sort((one, other) => one.column - other.column);
  // The same head over two merged columns is one.
  const doubled = read.matched.filter(
    (each) => best.get(each.field) !== each && best.get(each.field)?.head !== each.head,
  );
  return { columns, doubled, unread: read.unread };
}

/** A head that a field is looked for by, from a mapping. */
export function sameHead(one: string, other: string): boolean {
  const [left, right] = [headText(one), headText(other)];
  return one === other || left.whole === right.whole;
}
