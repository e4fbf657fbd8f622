import { expect, test } from "vitest";
import type { Table } from "#app/run/table.ts";
import { planBook } from "./sheet-plan.ts";
import { sheetXml } from "./sheet-xml.ts";

const title = { zh: "表", en: "table" };
const table: Table = {
  id: "t",
  title,
  columns: [
    { key: "n", kind: "count", title },
    {
      key: "amount",
      kind: "yuan",
      title,
      total: true,
      formula: (cell, row) => (row === 0 ? undefined : `SUM(${cell("amount", 0)}:${cell("amount", row - 1)})`),
    },
  ],
  rows: Array.from({ length: 10 }, (_, n) => [n + 1, BigInt(n)]),
  notes: [title],
};

/** Sheets of 9 rows: 3 above the table, and in the last 3 below it. */
const request = { report: { title, tables: [table] }, language: "zh", asOf: 0, copy: "live" } as const;
const book = planBook(request, 9);
const xml = book.sheets.map((sheet) => [...sheetXml(book, sheet, "zh", true)].join(""));

test("rows that one sheet cannot hold go on in the next, under the same head; the total sums all sheets", () => {
  expect(book.sheets.map(({ name, from, to, totalRow, lastRow }) => [name, from, to, totalRow, lastRow])).toEqual([
    ["表", 0, 3, undefined, 6],
    ["表 (2)", 3, 6, undefined, 6],
    ["表 (3)", 6, 9, undefined, 6],
    ["表 (4)", 9, 10, 5, 7],
  ]);
  expect(xml[3]).toContain(
    "<f>SUBTOTAL(9,'表'!B4:B6)+SUBTOTAL(9,'表 (2)'!B4:B6)+SUBTOTAL(9,'表 (3)'!B4:B6)+SUBTOTAL(9,B4:B4)</f><v>0.45</v>",
  );
  expect(xml.every((sheet) => sheet.includes("<t>单位：元</t>"))).toBe(true);
});

test("a formula over cells of another sheet names it; over cells of two the value stands", () => {
  expect(xml[0]).toContain("<f>SUM(B4:B5)</f>");
  expect(xml[1]).toContain(`<c r="B4" s="`);
  expect(xml[1]).toContain("<f>SUM('表'!B4:B6)</f><v>0.03</v>");
  expect(xml[1]).not.toContain("(2)");
  expect(xml[1]!.match(/<f>/g)).toHaveLength(1);
});
