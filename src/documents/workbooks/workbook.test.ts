import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { WorkbookRequest } from "#app/run/ports.ts";
import type { CellValue, Column, Table } from "#app/run/table.ts";
import { dayOf } from "#domain/calendar/day.ts";
import { partsOf, sheetsOf } from "#test/run/open-workbook.ts";
import { writeWorkbook } from "./workbook.ts";

const both = (text: string) => ({ zh: text, en: text });
const asOf = dayOf(2024, 6, 30);

const columns: readonly Column[] = [
  { key: "n", kind: "count", title: { zh: "序号", en: "no." }, width: 6 },
  { key: "name", kind: "text", title: { zh: "借款人", en: "borrower" }, width: 12 },
  { key: "number", kind: "identity", title: { zh: "身份证号", en: "identity number" } },
  { key: "amount", kind: "yuan", title: { zh: "贷款金额", en: "amount lent" }, total: true },
  { key: "rate", kind: "percent", title: { zh: "年利率（%）", en: "annual rate (%)" } },
  { key: "on", kind: "day", title: { zh: "贷款日期", en: "lent on" } },
  { key: "paid", kind: "flag", title: { zh: "已付", en: "paid" } },
  { key: "loans", kind: "count", title: { zh: "笔数", en: "loans" }, total: true },
  {
    key: "double",
    kind: "yuan",
    title: { zh: "两倍", en: "twice" },
    live: true,
    formula: (cell) => `2*${cell("amount")}`,
  },
];

const rows: readonly (readonly CellValue[])[] = [
  [1, "张三", "000000199001010018", 30_000_000n, 43_500, dayOf(2021, 9, 1), true, 1, 60_000_000n],
  [2, { zh: "李四", en: "Li Si" }, "000000198502030029", 1n, 38_333, dayOf(2024, 2, 29), false, 12_345, 2n],
  [3, "=1+1", "-5", -123_456n, undefined, undefined, undefined, undefined, undefined],
];

function aTable(more: Partial<Table> = {}): Table {
  return {
    id: "loans",
    title: { zh: "贷款名册", en: "Loans" },
    subtitle: { zh: "某县　截至 2024-06-30", en: "some county, as of 2024-06-30" },
    columns,
    rows,
    notes: [{ zh: "说明一。", en: "A note." }],
    ...more,
  };
}

async function written(tables: readonly Table[], more: Partial<WorkbookRequest> = {}): Promise<Buffer> {
  const report = { title: { zh: "贷款名册", en: "Loans" }, tables };
  return buffer(writeWorkbook({ report, language: "zh", asOf, copy: "values", ...more }));
}

/** Cells by address: their value, and the form of a number. */
async function cellsOf(workbook: Buffer, sheet: string): Promise<{ [address: string]: unknown }> {
  const cells = Object.entries(sheetsOf(workbook)[sheet]!).filter(([address]) => !address.startsWith("!"));
  return Object.fromEntries(
    cells.map(([address, { v, f, z, t }]) => [address, f === undefined ? (t === "n" ? [v, z] : v) : [v, z, f]]),
  );
}

async function partOf(workbook: Buffer, path: string): Promise<string> {
  return (await partsOf(workbook)).get(path)!;
}

describe("a workbook cell by cell", () => {
  test("in Chinese", async () => {
    expect(await cellsOf(await written([aTable()]), "贷款名册")).toEqual({
      A1: "贷款名册",
      A2: "某县　截至 2024-06-30　　单位：元",
      A3: "序号",
      B3: "借款人",
      C3: "身份证号",
      D3: "贷款金额",
      E3: "年利率\n（%）",
      F3: "贷款日期",
      G3: "已付",
      H3: "笔数",
      A4: [1, "#,##0"],
      B4: "张三",
      C4: "000000199001010018",
      D4: [300_000, "#,##0.00"],
      E4: [4.35, "0.00##"],
      // 2021-09-01 is day 44,440 of spreadsheets
      F4: [44_440, "yyyy-mm-dd"],
      G4: "是",
      H4: [1, "#,##0"],
      A5: [2, "#,##0"],
      B5: "李四",
      C5: "000000198502030029",
      D5: [0.01, "#,##0.00"],
      E5: [3.8333, "0.00##"],
      F5: [45_351, "yyyy-mm-dd"],
      G5: "否",
      H5: [12_345, "#,##0"],
      A6: [3, "#,##0"],
      B6: "=1+1",
      C6: "-5",
      D6: [-1234.56, "#,##0.00"],
      A7: "合计",
      D7: [298_765.45, "#,##0.00", "SUBTOTAL(9,D4:D6)"],
      H7: [12_346, "#,##0", "SUBTOTAL(9,H4:H6)"],
      A9: "说明一。",
    });
  });

  test("in English", async () => {
    const cells = await cellsOf(await written([aTable()], { language: "en" }), "Loans");
    expect(["A2", "D3", "B5", "G4", "A7"].map((address) => cells[address])).toEqual([
      "some county, as of 2024-06-30 (in yuan)",
      "Amount lent",
      "Li Si",
      "yes",
      "Total",
    ]);
  });

  test("amounts stand in the digits that were reckoned, never rounded by a float", async () => {
    const amounts = [999_999_999_999_999n, 10n ** 15n, -10n];
    const xml = await partOf(
      await written([aTable({ columns: [columns[3]!], rows: amounts.map((amount) => [amount]) })]),
      "xl/worksheets/sheet1.xml",
    );
    expect([...xml.matchAll(/<v>([^<]*)<\/v>/g)].map(([, digits]) => digits).slice(0, 2)).toEqual([
      "9999999999999.99",
      "-0.10",
    ]);
    expect(xml).toContain("<t>10000000000000.00</t>");
  });

  test("the live copy has its formulas with what they come to, and its own columns; it is recomputed when opened", async () => {
    const cells = await cellsOf(await written([aTable()], { copy: "live" }), "贷款名册");
    expect([cells["I3"], cells["I4"], cells["I5"]]).toEqual([
      "两倍",
      [600_000, "#,##0.00", "2*D4"],
      [0.02, "#,##0.00", "2*D5"],
    ]);
    const book = await partOf(await written([aTable()], { copy: "live" }), "xl/workbook.xml");
    expect(book).toContain('fullCalcOnLoad="1"');
    expect(await partOf(await written([aTable()]), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  test("formulas name cells of other sheets, quoted, and ranges once", async () => {
    const sum: Column = {
      key: "sum",
      kind: "yuan",
      title: both("sum"),
      formula: (cell) => `SUM(${cell("amount", 0, "loans")}:${cell("amount", 2, "loans")})`,
    };
    const tables = [
      aTable({ id: "sums", title: both("Sums"), columns: [sum], rows: [[0n]] }),
      aTable({ title: both("Li's <loans> & more") }),
    ];
    const cells = await cellsOf(await written(tables, { copy: "live" }), "Sums");
    expect(cells["A4"]).toEqual([0, "#,##0.00", "SUM('Li''s <loans> & more'!D4:D6)"]);
  });
});

describe("texts of any kind", () => {
  const typed = (xml: string, address: string): string => new RegExp(`<c r="${address}"[^>]*>`).exec(xml)![0];

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =cmd", "＝1"])("%j can never run", async (text) => {
    const workbook = await written([
      aTable({ columns: columns.slice(1, 3), rows: [[text, text]], notes: [both(text)] }),
    ]);
    const xml = await partOf(workbook, "xl/worksheets/sheet1.xml");
    const formats = [...(await partOf(workbook, "xl/styles.xml")).matchAll(/<xf [^>]*>/g)].map(([xf]) => xf).slice(1);
    for (const address of ["A4", "B4"]) {
      expect(typed(xml, address)).toContain('t="inlineStr"');
      const style = Number(/s="(\d+)"/.exec(typed(xml, address))![1]);
      expect(formats[style]).toContain('quotePrefix="1"');
    }
    expect(xml).not.toContain("<f>");
  });

  test.each([
    ["a & b < c > d \"e\" 'f'", "a & b < c > d \"e\" 'f'"],
    ["line\r\nline\rline", "line\nline\nline"],
    ["bell\u0007, half \uD842 and \uFFFF", "bell\uFFFD, half \uFFFD and \uFFFD"],
    ["a rare 𠮷 character", "a rare 𠮷 character"],
    ["_x0041_ stays", "_x0041_ stays"],
    ["  spaces  ", "  spaces  "],
  ])("%j is read back", async (text, back) => {
    const cells = await cellsOf(await written([aTable({ columns: [columns[1]!], rows: [[text]] })]), "贷款名册");
    expect(cells["A4"]).toBe(back);
  });

  test("a text of 100,000 characters is cut where a cell ends, and says so", async () => {
    const text = `${"字".repeat(32_700)}${"𠮷".repeat(33_650)}`;
    const cells = await cellsOf(await written([aTable({ columns: [columns[1]!], rows: [[text]] })]), "贷款名册");
    const back = String(cells["A4"]);
    expect(back.length).toBeLessThanOrEqual(32_767);
    expect(back).toMatch(/原文 100000 字，超过单元格上限，已截断）$/);
    expect(back.isWellFormed()).toBe(true);
  });

  test("a day before spreadsheets count them right stands as text", async () => {
    const days = [dayOf(1900, 3, 1), dayOf(1900, 2, 28), dayOf(1850, 1, 1)].map((day) => [day]);
    const cells = await cellsOf(await written([aTable({ columns: [columns[5]!], rows: days })]), "贷款名册");
    expect([cells["A4"], cells["A5"], cells["A6"]]).toEqual([[61, "yyyy-mm-dd"], "1900-02-28", "1850-01-01"]);
  });
});

describe("a workbook made for people", () => {
  test("head frozen and repeated, filter without the total, everything printed across one page with its number", async () => {
    const workbook = await written([aTable()]);
    const sheet = await partOf(workbook, "xl/worksheets/sheet1.xml");
    const book = await partOf(workbook, "xl/workbook.xml");
    for (const part of [
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
      '<autoFilter ref="A3:H6"/>',
      '<mergeCells count="3"><mergeCell ref="A1:H1"/><mergeCell ref="A2:H2"/><mergeCell ref="A9:H9"/></mergeCells>',
      'orientation="landscape" fitToWidth="1" fitToHeight="0"',
      "<oddFooter>&amp;L&amp;A&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter>",
      '<ignoredError sqref="C4:C6" numberStoredAsText="1"/>',
    ])
      expect(sheet).toContain(part);
    for (const part of [
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'贷款名册'!$A$1:$H$9</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'贷款名册'!$3:$3</definedName>`,
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'贷款名册'!$A$3:$H$6</definedName>`,
    ])
      expect(book).toContain(part);
  });

  test("columns are as wide as the longest number and its sum", async () => {
    const amounts = [[900_000_000_00n], [900_000_000_00n]];
    const xml = await partOf(
      await written([aTable({ columns: [columns[3]!], rows: amounts })]),
      "xl/worksheets/sheet1.xml",
    );
    // 1,800,000,000.00 is 16 digits and signs
    expect(Number(/<col [^>]*width="(\d+)"/.exec(xml)![1])).toBeGreaterThanOrEqual(18);
  });

  test("an empty table says that there is none, and has no filter and no total", async () => {
    const workbook = await written([aTable({ rows: [] })]);
    const cells = await cellsOf(workbook, "贷款名册");
    expect([cells["A4"], cells["A5"], cells["A6"]]).toEqual(["（无）", undefined, "说明一。"]);
    expect(await partOf(workbook, "xl/worksheets/sheet1.xml")).not.toContain("autoFilter");
  });

  test("names of sheets are valid and distinct", async () => {
    const titles = ["贴息[清册]：一/二", "a".repeat(40), "A".repeat(40), "'History'", "history", "***"];
    const workbook = await written(titles.map((title, n) => aTable({ id: `t${n}`, title: both(title) })));
    expect(Object.keys(sheetsOf(workbook))).toEqual([
      "贴息 清册 ：一 二",
      "a".repeat(31),
      `${"A".repeat(27)} (2)`,
      "History_",
      "history_ (2)",
      "Sheet",
    ]);
  });

  test("the same tables give the same bytes, wherever the clock stands", async () => {
    const zone = process.env["TZ"];
    const one = await written([aTable()]);
    process.env["TZ"] = "Asia/Shanghai";
    const other = await written([aTable()]);
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(other.equals(one)).toBe(true);
    expect(await partOf(one, "docProps/core.xml")).toContain("2024-06-30T00:00:00Z");
  });

  test("a table that fails on the way fails the workbook", async () => {
    const broken = aTable({ columns: [{ ...columns[3]!, formula: (cell) => cell("nowhere") }] });
    await expect(written([broken], { copy: "live" })).rejects.toThrow(/column nowhere of table loans/);
  });
});
