import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import * as library from "@e965/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { BrokenSheet, type OpenedSheets } from "#domain/roster/cell.ts";
import { say } from "#domain/wording/message.ts";
import { buildXlsx, workbookParts, zipped } from "#test/workbooks/build-xlsx.ts";
import { openSheets } from "./open-sheets.ts";

const folder = await mkdtemp(join(tmpdir(), "huidan-sheets-"));
afterAll(() => rm(folder, { recursive: true }));

/** What a reader of the file is told, or its texts row by row. */
async function told(name: string, content: Buffer | string): Promise<string | string[][]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const opened = await openSheets(path, name);
  if (!opened.ok) return opened.refusals.map((refusal) => say(refusal.message, "zh")).join("\n");
  return textsOf(opened.value);
}

async function textsOf(opened: OpenedSheets): Promise<string | string[][]> {
  const rows: string[][] = [];
  try {
    for (const sheet of opened.sheets)
      for await (const batch of sheet.rows)
        for (const row of batch) {
          const texts: string[] = [];
          for (const cell of row.cells) texts[cell.column - 1] = cell.text;
          rows.push(Array.from(texts, (text) => text ?? ""));
        }
  } catch (error) {
    if (error instanceof BrokenSheet) return say(error.refusal.message, "zh");
    throw error;
  } finally {
    await opened.close();
  }
  return rows;
}

const book = {
  sheets: [
    {
      name: "S",
      rows: [
        ["姓名", "金额"],
        ["王某", 5],
      ],
    },
  ],
};
const oneSheet = [
  ["姓名", "金额"],
  ["王某", "5"],
];
const xlsx = await buildXlsx(book);
const parts = workbookParts(book);

/** An OLE container's directory with one name in it: enough to tell what such a file is. */
function ole(name: string): Buffer {
  const bytes = Buffer.alloc(4096);
  Buffer.from("D0CF11E0A1B11AE1", "hex").copy(bytes);
  Buffer.from(`${name}\0`, "utf16le").copy(bytes, 1024);
  return bytes;
}

const word = await zipped({ "word/document.xml": "<a/>" });
const openDocument = await zipped({
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "content.xml": "<a/>",
});
const binary = await zipped({ "xl/workbook.bin": "x" });
const archive = await zipped({ "1/名册.xlsx": xlsx });
const other = await zipped({ "a.txt": "x" });
const allHidden = await buildXlsx({ sheets: [{ name: "S", rows: [], state: "hidden" }] });
const cutXml = await zipped({ ...parts, "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='1'><c r='A1'>" });
const noPart = await zipped({ ...parts, "xl/worksheets/sheet1.xml": "" });

describe("a file that is no table, or a broken one, is told apart by what is in it", () => {
  test.each<[name: string, content: Buffer | string, words: string]>([
    ["空.xlsx", "", "空.xlsx 是空文件，里面什么也没有；请向提供方重新索取，或在原程序中重新导出"],
    ["空白.csv", "\uFEFF \n\n", "空白.csv 是空文件，里面什么也没有；请向提供方重新索取，或在原程序中重新导出"],
    [
      "断.xlsx",
      xlsx.subarray(0, xlsx.length / 2),
      "断.xlsx 不完整，后半部分缺失（可能没有下载完、拷贝完）；请重新下载或拷贝，再试一次",
    ],
    ["~$a.xlsx", "x", "~$a.xlsx 是表格打开期间产生的临时文件，不是表格；请选文件名不带“~$”的那一个"],
    [
      "密.xlsx",
      ole("EncryptedPackage"),
      "密.xlsx 有打开密码，无法读取；请用 Excel 或 WPS 输入密码打开，取消密码（文件—信息—保护工作簿）后保存，再试一次",
    ],
    [
      "旧.xls",
      ole("Workbook"),
      "旧.xls 是旧格式（.xls）的表格，但无法读取；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试",
    ],
    [
      "文.xls",
      ole("WordDocument"),
      "文.xls 其实是 Word 文档，不是表格（改文件名不能改变内容）；请提供 .xlsx、.xls 或 .csv 格式的表格",
    ],
    [
      "p.xlsx",
      "%PDF-1.7\n",
      "p.xlsx 其实是 PDF 文件，不是表格（改文件名不能改变内容）；请提供 .xlsx、.xls 或 .csv 格式的表格",
    ],
    [
      "j.xlsx",
      Buffer.from("FFD8FFE000104A46", "hex"),
      "j.xlsx 其实是图片，不是表格（改文件名不能改变内容）；请提供 .xlsx、.xls 或 .csv 格式的表格",
    ],
    [
      "w.xlsx",
      word,
      "w.xlsx 其实是 Word 文档，不是表格（改文件名不能改变内容）；请提供 .xlsx、.xls 或 .csv 格式的表格",
    ],
    [
      "o.xlsx",
      openDocument,
      "o.xlsx 是 OpenDocument 表格（.ods），本程序不读；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试",
    ],
    [
      "b.xlsb",
      binary,
      "b.xlsb 是二进制格式（.xlsb）的 Excel 表格，本程序不读；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试",
    ],
    ["z.xlsx", archive, "z.xlsx 是压缩包，里面有 1/名册.xlsx；请先解压，再选其中的表格"],
    ["zz.zip", other, "zz.zip 是压缩包，里面没有表格；请提供 .xlsx、.xls 或 .csv 格式的表格"],
    ["s.xlsx", allHidden, "s.xlsx 里没有可见的工作表；若工作表被隐藏，请取消隐藏后保存，再试一次"],
    [
      "x.xlsx",
      cutXml,
      "x.xlsx 的内部数据（xl/worksheets/sheet1.xml）已损坏；请用 Excel 或 WPS 打开（必要时选“打开并修复”），另存为 .xlsx 后再试",
    ],
    [
      "y.xlsx",
      noPart,
      "y.xlsx 的内部数据（xl/worksheets/sheet1.xml）已损坏；请用 Excel 或 WPS 打开（必要时选“打开并修复”），另存为 .xlsx 后再试",
    ],
    [
      "m.xls",
      "MIME-Version: 1.0\nContent-Type: multipart/related",
      "m.xls 是单个文件网页（.mht），本程序不读；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试",
    ],
    [
      "q.csv",
      '姓名,金额\n"王某,5\n李某,6\n',
      "q.csv 第 3 行之前有一个英文双引号没有配对，其后的内容连成了一格；请补上或删去这个引号",
    ],
    [
      "bin.csv",
      Buffer.from([1, 2, 3, 0, 4, 0x41]),
      "bin.csv 不是表格，也不是文本；请提供 .xlsx、.xls 或 .csv 格式的表格",
    ],
  ])("%s", async (name, content, words) => {
    expect(await told(name, content)).toBe(words);
  });

  test("one byte changed in the packed rows is seen, by the sum of the part", async () => {
    const at = xlsx.indexOf("xl/worksheets/sheet1.xml");
    const changed = Buffer.from(xlsx);
    changed[at + 60]! ^= 0x10;
    expect(await told("c.xlsx", changed)).toContain("已损坏");
  });

  test.each([
    ["没有.xlsx", "没有文件 没有.xlsx，请核对路径"],
    [".", ". 是文件夹，不是文件"],
  ])("%s: the file system's no", async (name, words) => {
    const opened = await openSheets(join(folder, name), name);
    expect(!opened.ok && say(opened.refusals[0]!.message, "zh")).toBe(words);
  });
});

describe("tables under any name", () => {
  const csv = "姓名,金额\n王某,5\n";
  test.each<[name: string, content: Buffer | string]>([
    ["a.csv", xlsx],
    ["macros.xlsm", xlsx],
    ["a.xlsx", csv],
    ["mark.csv", `\uFEFF${csv}`],
    ["tab.xls", csv.replaceAll(",", "\t")],
    ["semicolon.txt", csv.replaceAll(",", ";").replaceAll("\n", "\r\n")],
    ["stroke.txt", csv.replaceAll(",", "|")],
    ["old-mac.csv", csv.replaceAll("\n", "\r")],
    ["utf16.csv", Buffer.from(`\uFEFF${csv}`, "utf16le")],
    ["utf16-bare.csv", Buffer.from("姓名,金额\r\n王某,5\r\n1,2\r\n".slice(0, 13), "utf16le")],
    ["utf16-be.csv", Buffer.from(`\uFEFF${csv}`, "utf16le").swap16()],
    // 姓名,金额 and 王某,5 in GB18030.
    ["gb.csv", Buffer.from("D0D5C3FB2CBDF0B6EE0ACDF5C4B32C350A", "hex")],
    ["dos.csv", `${csv}\u001A`],
    ["quoted.csv", '"姓名","金额"\n="王某","5"\n'],
    [
      "page.xls",
      "<html><meta charset=utf-8><table><tr><td>姓名</td><td>金额</td></tr><tr><td>王某</td><td>5</td></tr></table></html>",
    ],
    ["97.xls", oldXls("biff8")],
    ["2003.xml", oldXls("xlml")],
  ])("%s", async (name, content) => {
    expect(await told(name, content)).toEqual(oneSheet);
  });

  test("a page keeps the digits of identity numbers, an .xls its days", async () => {
    const page = "<table><tr><td>622921199001011238</td></tr></table>";
    expect(await told("id.xls", page)).toEqual([["622921199001011238"]]);
    const sheet = library.utils.aoa_to_sheet([[{ t: "n", v: 44440, z: "yyyy-mm-dd" }]]);
    const old = library.write(
      { SheetNames: ["S"], Sheets: { S: sheet } },
      { type: "buffer", bookType: "biff8" },
    ) as Buffer;
    expect(await told("day.xls", old)).toEqual([["2021-09-01"]]);
  });

  test("UTF-8 with a broken character is not read as something else", async () => {
    const text = Buffer.concat([
      Buffer.from("姓名,金额,所在乡镇,所在行政村\n王某,5,某镇,某村\n"),
      Buffer.from([0xe7, 0x8e, 0x2c, 0x35]),
    ]);
    expect(await told("broken.csv", text)).toBe(
      "broken.csv 从第 3 行起不是 UTF-8、GB18030（GBK）或 UTF-16 编码的文字，可能已损坏；请用 Excel 或 WPS 打开，另存为 .xlsx 后再试",
    );
  });

  test("a text of 100,000 characters in a cell is cut behind the longest that a workbook can hold", async () => {
    const rows = await told("long.csv", `a,b\n${"长".repeat(100_000)},5\n`);
    expect(rows[1]?.[0]?.length).toBe(32_768);
    expect(rows[1]?.[1]).toBe("5");
  });
});

function oldXls(bookType: "biff8" | "xlml"): Buffer {
  const sheet = library.utils.aoa_to_sheet([
    ["姓名", "金额"],
    ["王某", 5],
  ]);
  return Buffer.from(
    library.write({ SheetNames: ["S"], Sheets: { S: sheet } }, { type: "buffer", bookType, codepage: 936 }) as Buffer,
  );
}

describe("files that would burst their reader", () => {
  async function bigSheet(name: string, xml: () => Generator<string>): Promise<string> {
    const path = join(folder, name);
    const zip = new ZipFile();
    for (const [part, content] of Object.entries(parts))
      if (part !== "xl/worksheets/sheet1.xml" && content !== "") zip.addBuffer(Buffer.from(content), part);
    zip.addReadStreamLazy("xl/worksheets/sheet1.xml", (give) => give(null, Readable.from(xml())));
    zip.end();
    await finished((zip.outputStream as NodeJS.ReadableStream).pipe(createWriteStream(path)));
    return path;
  }

  test("1,000,000 empty rows are read as none, quickly", async () => {
    const path = await bigSheet("rows.xlsx", function* () {
      yield "<worksheet><sheetData>";
      for (let n = 0; n < 1000; n += 1) {
        let rows = "";
        for (let r = n * 1000 + 1; r <= n * 1000 + 1000; r += 1) rows += `<row r="${r}" ht="15" customHeight="1"/>`;
        yield rows;
      }
      yield "</sheetData></worksheet>";
    });
    const opened = await openSheets(path, "rows.xlsx");
    if (!opened.ok) throw new Error("refused");
    expect(await textsOf(opened.value)).toEqual([]);
  });

  test("what unpacks to far more than its size is refused before it is unpacked", async () => {
    const path = await bigSheet("bomb.xlsx", function* () {
      const zeros = " ".repeat(1024 * 1024);
      yield "<worksheet><sheetData>";
      for (let n = 0; n < 80; n += 1) yield zeros;
      yield "</sheetData></worksheet>";
    });
    const opened = await openSheets(path, "bomb.xlsx");
    expect(!opened.ok && say(opened.refusals[0]!.message, "zh")).toMatch(
      /^bomb.xlsx 解开后有 81 MB，远远超过名册的大小/,
    );
  });
});
