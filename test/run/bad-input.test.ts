import { describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { buildXlsx, type TestCell, zipped } from "#test/workbooks/build-xlsx.ts";
import { csvOf, type Given, loanHeads, loanRow, runRosters, soundLoans, soundPayments } from "./run-rosters.ts";

const workbook = await buildXlsx({ sheets: [{ name: "名册", rows: soundLoans }] });
/** An OLE container with one name in its directory: a workbook locked by a password. */
const locked = Buffer.alloc(4096);
Buffer.from("D0CF11E0A1B11AE1", "hex").copy(locked);
Buffer.from("EncryptedPackage\0", "utf16le").copy(locked, 1024);

const loansOf = (...rows: TestCell[][]): TestCell[][] => [[...loanHeads], ...rows];

type Refused = readonly [name: string, given: Given, exit: 1 | 2, zh: RegExp, en: RegExp];

/** Runs that end before anything is written. */
const refused: readonly Refused[] = [
  ["an empty file", { loans: "" }, 2, /^loans.csv 是空文件/, /^loans.csv is empty/],
  ["a truncated file", { loans: workbook.subarray(0, 900) }, 2, /^loans.xlsx 不完整/, /^loans.xlsx is cut short/],
  [
    "a file locked by a password",
    { loans: locked },
    2,
    /^loans.xlsx 有打开密码/,
    /^loans.xlsx is locked by a password/,
  ],
  [
    "a renamed file",
    { loans: Buffer.from("%PDF-1.7\n") },
    2,
    /^loans.xlsx 其实是 PDF 文件，不是表格/,
    /^loans.xlsx is really a PDF, not a table/,
  ],
  [
    "a renamed Word document",
    { loans: await zipped({ "word/document.xml": "<a/>" }), names: { loans: "名册.xls" } },
    2,
    /^名册.xls 其实是 Word 文档/,
    /^名册.xls is really a Word document/,
  ],
  [
    "files swapped",
    { loans: soundPayments, repayments: soundLoans },
    1,
    /^loans.xlsx 看起来是还款明细，不是贷款名册，却写在 --loans 后面；是不是与 --repayments 的文件写反了？\nrepayments.xlsx 看起来是贷款名册，/,
    /^loans.xlsx looks like a list of repayments.*swapped with the file of --repayments\?\nrepayments.xlsx looks/,
  ],
  [
    "a loans file given as repayments too",
    { repayments: soundLoans },
    1,
    /^repayments.xlsx 看起来是贷款名册，不是还款明细/,
    /^repayments.xlsx looks like a roster of loans/,
  ],
  [
    "a sheet without a head",
    { loans: soundLoans.slice(1) },
    1,
    /^loans.xlsx 中没有找到贷款名册的表头/,
    /^loans.xlsx has no head of a roster of loans/,
  ],
  [
    "a column that is needed and lacks",
    { loans: soundLoans.map((row) => row.slice(0, 8)) },
    1,
    /^loans.xlsx 工作表“名册”（表头第 1 行）缺少必需的列：放款日或签约日、到期日或期限/,
    /^loans.xlsx, sheet “名册” \(head in row 1\) lacks columns that are needed/,
  ],
  ["no loans at all", { loans: loansOf() }, 1, /^loans.xlsx 的表头下面没有一行贷款/, /^loans.xlsx has no loan below/],
  [
    "only totals",
    { loans: loansOf(["合计", null, null, null, null, null, 300_000]) },
    1,
    /^loans.xlsx 的表头下面没有一行贷款/,
    /^loans.xlsx has no loan below/,
  ],
  [
    "a day before every loan",
    { asOf: "2020-02-29" },
    1,
    /^--as-of：截止日 2020-02-29 早于所有贷款的放款日（最早 2022-08-01）/,
    /^--as-of: 2020-02-29 is before every loan was made/,
  ],
  ["a day that is none", { asOf: "2023-02-29" }, 2, /^--as-of 的值“2023-02-29”不是日期/, /is no date/],
  ["no such file", { more: ["--fund", "/nowhere/a.xlsx"] }, 2, /没有文件/, /there is no file/],
  ["a folder for a file", { more: ["--fund", "/"] }, 2, /\/ 是文件夹，不是文件/, /\/ is a folder/],
];

describe.each(languages)("refused, in %s:", (language) => {
  test.each(refused)("%s", async (_, given, exit, zh, en) => {
    const ran = await runRosters({ ...given, language });
    expect(ran.stderr).toMatch(language === "zh" ? zh : en);
    expect(ran).toMatchObject({ exit, files: undefined, left: [] });
  });
});

type Taken = readonly [
  name: string,
  given: Given,
  rows: { readonly taken: number; readonly refused: number },
  sums: { readonly in: string; readonly taken: string; readonly refused: string },
  stderr: RegExp,
];

const amount = (cell: TestCell) => loanRow(1, { "贷款金额（元）": cell });
const zhFaults = (n: number, rows: number): RegExp =>
  new RegExp(`名册中有 ${n} 格有误，${rows} 行未计入：见“问题清单.xlsx”`);

/** Runs in which the faulty rows are listed and the sound ones go on. */
const taken: readonly Taken[] = [
  [
    "formulas without a result",
    { loans: loansOf(amount({ xml: "<f>50000*2</f>" }), loanRow(2)) },
    { taken: 1, refused: 1 },
    { in: "100000.00", taken: "100000.00", refused: "0.00" },
    zhFaults(1, 1),
  ],
  [
    "formulas with their last results",
    { loans: loansOf(amount({ xml: "<f>[1]表!A1*2</f><v>80000</v>" }), loanRow(2)) },
    { taken: 2, refused: 0 },
    { in: "180000.00", taken: "180000.00", refused: "0.00" },
    /有 1 个单元格是公式，取的是上次保存时的结果/,
  ],
  [
    "negative amounts",
    { loans: loansOf(amount(-5), loanRow(2)) },
    { taken: 1, refused: 1 },
    { in: "100000.00", taken: "100000.00", refused: "0.00" },
    zhFaults(1, 1),
  ],
  [
    "dates in 1900",
    { loans: loansOf(loanRow(1, { 放款日期: "1900-01-01" }), loanRow(2)) },
    { taken: 1, refused: 1 },
    { in: "200000.00", taken: "100000.00", refused: "100000.00" },
    zhFaults(1, 1),
  ],
  [
    "a row that stands twice",
    { loans: loansOf(loanRow(1), loanRow(1), loanRow(2)) },
    { taken: 2, refused: 1 },
    { in: "300000.00", taken: "200000.00", refused: "100000.00" },
    zhFaults(1, 1),
  ],
  [
    "100,000 characters in a cell",
    { loans: csvOf(loansOf(loanRow(1, { 借款人姓名: "很".repeat(100_000) }), loanRow(2))) },
    { taken: 1, refused: 1 },
    { in: "200000.00", taken: "100000.00", refused: "100000.00" },
    zhFaults(1, 1),
  ],
  [
    "half of the rows faulty",
    {
      loans: loansOf(
        ...Array.from({ length: 400 }, (_, n) => loanRow(n + 1, n % 2 === 0 ? {} : { "贷款金额（元）": "约五万" })),
      ),
    },
    { taken: 200, refused: 200 },
    { in: "20000000.00", taken: "20000000.00", refused: "0.00" },
    zhFaults(200, 200),
  ],
  [
    "nothing but faulty rows",
    { loans: loansOf(amount("五万元整左右")) },
    { taken: 0, refused: 1 },
    { in: "0.00", taken: "0.00", refused: "0.00" },
    /loans.xlsx 没有一行可以计入，各表册都是空的/,
  ],
];

describe("taken as far as it is sound:", () => {
  test.each(taken)("%s", async (_, given, rows, sums, stderr) => {
    const ran = await runRosters(given);
    expect(ran.stderr).toMatch(stderr);
    expect(ran.stderr.length).toBeLessThan(600);
    expect(ran.exit).toBe(rows.refused > 0 ? 1 : 0);
    expect(ran.json.rosters[0]).toMatchObject({ rows: { read: rows.taken + rows.refused, ...rows } });
    expect(ran.json.rosters[0]!.sums[0]).toMatchObject(sums);
    expect(ran.files).toContain("问题清单.xlsx");
    expect(ran.files!.some((file) => file.startsWith("标注-"))).toBe(rows.refused > 0);
    expect(ran.left).toEqual([]);
  });
});
