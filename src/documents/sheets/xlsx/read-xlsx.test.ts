import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import type { SheetRow } from "#domain/roster/cell.ts";
import { say } from "#domain/wording/message.ts";
import { buildXlsx, type TestCell, type TestWorkbook } from "#test/workbooks/build-xlsx.ts";

const folder = await mkdtemp(join(tmpdir(), "huidan-xlsx-"));
afterAll(() => rm(folder, { recursive: true }));

async function read(book: TestWorkbook): Promise<{ sheets: Record<string, SheetRow[]>; notes: string[] }> {
  const path = join(folder, "a.xlsx");
  await writeFile(path, await buildXlsx(book));
  const opened = await openSheets(path, "a.xlsx");
  if (!opened.ok) throw new Error(say(opened.refusals[0]!.message, "en"));
  const sheets: Record<string, SheetRow[]> = {};
  for (const { sheet, rows } of opened.value.sheets) {
    sheets[sheet] = [];
    for await (const batch of rows) sheets[sheet].push(...batch);
  }
  await opened.value.close();
  return { sheets, notes: opened.value.notes.map((note) => say(note, "zh")) };
}

/** The cells of one row. */
async function cells(row: TestCell[], more: Partial<TestWorkbook> = {}) {
  const { sheets } = await read({ ...more, sheets: [{ name: "S", rows: [row] }] });
  return sheets["S"]![0]?.cells ?? [];
}

const number = (value: number | string, style?: number): TestCell => ({
  attributes: style === undefined ? "" : `s="${style}"`,
  xml: `<v>${value}</v>`,
});

test("texts stand in the cell or in the shared list, in one font or several; readings are left out", async () => {
  const rich = '<r><t>王</t></r><r><rPr/><t xml:space="preserve"> 某</t></r><rPh sb="0" eb="1"><t>wang</t></rPh>';
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a&amp;b</t></si><si>${rich}</si></sst>`;
  const read = await cells(
    [
      { attributes: 't="s"', xml: "<v>0</v>" },
      { attributes: 't="s"', xml: "<v>1</v>" },
      { attributes: 't="inlineStr"', xml: `<is>${rich}</is>` },
      { attributes: 't="inlineStr"', xml: "<is><t>x_x000D_\r\ny&#65;</t></is>" },
      { attributes: 't="str"', xml: "<f>A1</f><v>k</v>" },
      "  ",
      { xml: "<v></v>" },
    ],
    { parts: { "xl/sharedStrings.xml": strings } },
  );
  expect(read.map((cell) => [cell.column, cell.text, cell.isFormula])).toEqual([
    [1, "a&b", undefined],
    [2, "王 某", undefined],
    [3, "王 某", undefined],
    [4, "x\nyA", undefined],
    [5, "k", true],
  ]);
});

// 44440 = 2021-09-01 counted from 1900 (25569 = 1970-01-01; 44440 − 25569 = 18871); from 1904 it is 1462 days later.
test.each([
  [14, false, "2021-09-01"],
  [22, false, "2021-09-01"],
  [31, false, "2021-09-01"],
  [57, false, "2021-09-01"],
  ['yyyy"年"m"月"d"日"', false, "2021-09-01"],
  ["yyyy-mm-dd;@", false, "2021-09-01"],
  ["[$-804]yyyy/m/d", false, "2021-09-01"],
  ["mmm", false, "2021-09-01"],
  [14, true, "2025-09-02"],
] as const)("format %s, counted from 1904: %s, shows a day", async (format, date1904, day) => {
  const [cell] = await cells([number("44440.5", 1)], { formats: [format], date1904 });
  expect(cell).toMatchObject({ kind: "day", text: day });
});

test.each([
  [0, { kind: "number" }],
  ["0.00", { kind: "number" }],
  ["[h]:mm:ss", { kind: "number" }],
  ["h:mm", { kind: "number" }],
  ['#,##0"元/day"', { kind: "number" }],
  ["General", { kind: "number" }],
  ["0.00E+00", { kind: "number" }],
  [10, { kind: "number", isPercent: true }],
  ["0.0%", { kind: "number", isPercent: true }],
] as const)("format %s shows no day", async (format, shown) => {
  const [cell] = await cells([number("44440", 1)], { formats: [format] });
  expect(cell).toEqual({ column: 1, text: "44440", day: 18871, ...shown });
});

test("a number keeps the digits of the file; a day that does not exist is a number", async () => {
  const read = await cells([number("4.3499999999999996E-2"), number("60", 1), number("0", 1), number("1", 1)], {
    formats: [14],
  });
  expect(read.map((cell) => cell.text)).toEqual(["4.3499999999999996E-2", "60", "0", "1900-01-01"]);
});

test("formulas keep their value and say so; without one the formula stands there", async () => {
  const read = await cells([
    { xml: "<f>B1*2</f><v>7</v>" },
    { attributes: 't="e"', xml: "<f>1/0</f><v>#DIV/0!</v>" },
    { xml: "<f>SUM(A1:A9)</f>" },
    { xml: "<f>SUM(A1:A9)</f><v/>" },
    { attributes: 't="str"', xml: '<f>IF(1,"")</f><v></v>' },
    { attributes: 't="b"', xml: "<v>1</v>" },
    { attributes: 't="d"', xml: "<v>2021-09-01T00:00:00</v>" },
  ]);
  expect(read.map(({ kind, text, isFormula }) => [kind, text, isFormula])).toEqual([
    ["number", "7", true],
    ["error", "#DIV/0!", true],
    ["error", "=SUM(A1:A9)", true],
    ["error", "=SUM(A1:A9)", true],
    ["flag", "TRUE", undefined],
    ["text", "2021-09-01", undefined],
  ]);
});

test("merged cells repeat the first one, downwards and across; rows and cells may be out of place", async () => {
  const { sheets } = await read({
    sheets: [
      {
        name: "S",
        merges: ["A1:B1", "A2:A4", "C3:D4"],
        rows: [["title"], ["north", 1, 2], [null, 3, "x"], [null, 4], []],
      },
    ],
  });
  const told = sheets["S"]!.map((row) =>
    row.cells.map((cell) => `${cell.column}${cell.isMerged ? "*" : ""}=${cell.text}`).join(" "),
  );
  expect(told).toEqual(["1=title 2*=title", "1=north 2=1 3=2", "1*=north 2=3 3=x 4*=x", "1*=north 2=4 3*=x 4*=x"]);
});

test("hidden sheets and charts are left out and named, hidden rows are read and marked, links are told", async () => {
  const row = '<row r="3" hidden="1"><c r="B3"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>';
  const { sheets, notes } = await read({
    sheets: [
      { name: "甲", rows: [["a"]] },
      { name: "乙", rows: [["b"]], state: "hidden" },
      { name: "丙", rows: [["c"]], state: "veryHidden" },
    ],
    parts: {
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="m"><x:sheetData>${row.replaceAll("<", "<x:").replaceAll("<x:/", "</x:")}</x:sheetData></x:worksheet>`,
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    },
  });
  expect(sheets).toEqual({
    甲: [
      { n: 3, isHidden: true, cells: [{ column: 2, kind: "number", text: "1" }] },
      {
        n: 4,
        cells: [
          { column: 1, kind: "number", text: "2" },
          { column: 2, kind: "number", text: "3" },
        ],
      },
    ],
  });
  expect(notes).toEqual([
    "a.xlsx 中隐藏的工作表没有读：乙、丙；如需读入，请取消隐藏",
    "a.xlsx 引用了别的文件，引用的数取自上次保存时的结果；请确认保存前已更新",
  ]);
});
