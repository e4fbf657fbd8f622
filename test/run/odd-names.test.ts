import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { languages } from "#domain/wording/quantity.ts";
import { buildXlsx, workbookParts, zipped } from "#test/workbooks/build-xlsx.ts";
import { sheetsOf } from "./open-workbook.ts";
import { loanHeads, loanRow, paymentHeads, runRosters, soundLoans, soundPayments } from "./run-rosters.ts";

const folder = await mkdtemp(join(tmpdir(), "huidan-odd-"));
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const runs = '=HYPERLINK("http://x","y")';

test("names with strokes, dots, of great length part no paths; what could run stands as text", async () => {
  const ran = await runRosters({
    papers: true,
    repayments: soundPayments,
    loans: [
      loanHeads,
      loanRow(1, { 借款人姓名: runs, 承贷银行: "../..//乙:\\银行", 乡镇: "../乡", 村: "/etc" }),
      loanRow(2, { 借款人姓名: "a/b\\c:d..", 承贷银行: "@SUM(1)", 村: "CON" }),
      loanRow(3, { 借款人姓名: "-A1+张", 乡镇: "+很长的乡".repeat(5), 村: "很长的村名".repeat(6) }),
    ],
  });
  expect(ran).toMatchObject({ exit: 0, left: [] });
  // No deeper than a file in a folder (of a folder, for notices), and none of the names is one that a system refuses.
  for (const file of ran.files!) {
    expect(file.split("/").length).toBeLessThanOrEqual(3);
    for (const name of file.split("/")) expect(name).toMatch(/^(?!\.)[^\\:*?"<>|]{1,85}$/);
  }
  expect(ran.files!.filter((file) => file.startsWith("到期通知书/") && file.endsWith(".pdf"))).toHaveLength(3);
  const cells = Object.values(sheetsOf(ran.contents.get("01-到期贷款名册.xlsx")!)).flatMap((sheet) =>
    Object.values(sheet as Record<string, { t?: string; f?: string; v?: unknown }>),
  );
  expect(cells.filter(({ v }) => v === runs || v === "@SUM(1)" || v === "-A1+张").map(({ t, f }) => [t, f])).toEqual([
    ["s", undefined],
    ["s", undefined],
    ["s", undefined],
  ]);
  expect(cells.every(({ f }) => f === undefined || !/HYPERLINK|SUM\(1\)/.test(f))).toBe(true);
});

test("missing numbers, banks, places: what cannot be printed is named once for each folder, and the rest goes on", async () => {
  const nobody = { 身份证号码: null, 乡镇: null, 村: null, 承贷银行: null };
  const ran = await runRosters({
    papers: true,
    loans: [loanHeads, ...Array.from({ length: 30 }, (_, n) => loanRow(n + 1, nobody)), loanRow(31)],
  });
  expect(ran).toMatchObject({ exit: 0, left: [] });
  expect(ran.stderr).toMatch(/到期通知书：30 个文件没有打印或不全，缺少证件号码、/);
  expect(ran.stderr.split("\n").length).toBeLessThan(8);
  expect(ran.files).toContain("到期通知书/东乡/0031-张二.pdf");
  const sheets = sheetsOf(ran.contents.get("问题清单.xlsx")!);
  expect(Object.keys(sheets)).toContain("未打印的文书");
});

test("all loans repaid: lists are empty, nothing fails", async () => {
  const ran = await runRosters({
    papers: true,
    loans: [loanHeads, loanRow(1)],
    repayments: [paymentHeads, ["HT1", "2022-12-01", 100_000, 1000]],
  });
  expect(ran).toMatchObject({ exit: 0, left: [] });
  expect(ran.files).not.toContain("01-到期贷款名册.xlsx");
});

test("a day long after the last payment is told", async () => {
  const ran = await runRosters({ asOf: "2099-01-01", repayments: soundPayments });
  expect(ran.stderr).toMatch(/还款流水最后一笔是 2023-03-01，比截止日 2099-01-01 早 27700 天；请确认流水齐全/);
  expect(ran).toMatchObject({ exit: 0, left: [] });
});

test("1,000,000 empty rows are no rows", async () => {
  const parts = workbookParts({ sheets: [{ name: "名册", rows: soundLoans }] });
  const empty = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 5}"/>`).join("");
  const sheet = parts["xl/worksheets/sheet1.xml"]!.replace("</sheetData>", `${empty}</sheetData>`);
  const ran = await runRosters({ loans: await zipped({ ...parts, "xl/worksheets/sheet1.xml": sheet }) });
  expect(ran.json.rosters[0]!.rows).toEqual({ read: 3, taken: 3, refused: 0 });
  expect(ran).toMatchObject({ exit: 0, left: [] });
});

test("a zip bomb is refused before it is unpacked", async () => {
  const parts = workbookParts({ sheets: [{ name: "名册", rows: soundLoans }] });
  const ran = await runRosters({
    loans: await zipped({ ...parts, "xl/worksheets/sheet1.xml": Buffer.alloc(80 * 1024 * 1024, " ") }),
  });
  expect(ran.stderr).toMatch(/^loans.xlsx 解开后有 80 MB，远远超过名册的大小|^loans.xlsx 解开后有 81 MB/);
  expect(ran).toMatchObject({ exit: 2, files: undefined, left: [] });
});

test("figures taken from other files are told", async () => {
  const link = `<externalReferences><externalReference r:id="rX"/></externalReferences>`;
  const parts = workbookParts({ sheets: [{ name: "名册", rows: soundLoans }] });
  const book = parts["xl/workbook.xml"]!.replace("</sheets>", `</sheets>${link}`);
  const ran = await runRosters({
    loans: await zipped({ ...parts, "xl/workbook.xml": book, "xl/externalLinks/externalLink1.xml": "<externalLink/>" }),
  });
  expect(ran.stderr).toMatch(/loans.xlsx 引用了别的文件/);
  expect(ran.exit).toBe(0);
});

type Beside = readonly [name: string, option: string, text: string, zh: RegExp, en: RegExp];
const beside: readonly Beside[] = [
  [
    "parameters of another policy",
    "--parameters",
    "policy: kunming-2020\nparameters: {}\n",
    /参数文件属于 kunming-2020，不是 linxia-2023/,
    /are for kunming-2020, not for linxia-2023/,
  ],
  [
    "a mapping with names that are none",
    "--map",
    "loans:\n  columns: { principle: 金额 }\nrepayment: {}\n",
    /loans.columns.principle：没有“principle”这一项，是不是“principal”？\n.*没有“repayment”这一项/,
    /there is no “principle” here; did you mean “principal”\?/,
  ],
  [
    "a mapping with values of wrong kinds",
    "--map",
    "loans:\n  headRow: one\n  words: { kind: { 学生: student } }\n",
    /loans.headRow：应为数字\n.*只能是：person/,
    /headRow: a number is due here\n.*may only be: person/,
  ],
  [
    "a mapping whose head is not there",
    "--map",
    "loans:\n  columns: { principal: 放款额 }\n",
    /没有对应文件所写的表头“放款额”/,
    /has no head “放款额” as the mapping file says/,
  ],
];

describe.each(languages)("files beside the rosters, in %s:", (language) => {
  test.each(beside)("%s", async (name, option, text, zh, en) => {
    const file = await written(`${name}.yaml`, text);
    const ran = await runRosters({ language, more: [option, file] });
    expect(ran.stderr).toMatch(language === "zh" ? zh : en);
    expect(ran).toMatchObject({ exit: 1, files: undefined, left: [] });
  });
});

test("a workbook in which formulas take their results from another is read with them", async () => {
  const rows = [loanHeads, loanRow(1, { 借款人姓名: { attributes: 't="str"', xml: "<f>[1]S!A1</f><v>王某</v>" } })];
  const ran = await runRosters({ loans: await buildXlsx({ sheets: [{ name: "名册", rows }] }) });
  expect(ran.json.rosters[0]!.rows.taken).toBe(1);
});
