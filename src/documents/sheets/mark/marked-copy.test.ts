import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { collectRoster, readRoster } from "#domain/roster/read-roster.ts";
import { openArchive } from "#documents/sheets/zip.ts";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import { identityOf } from "#test/roster/a-roster.ts";
import { buildXlsx, type TestCell } from "#test/workbooks/build-xlsx.ts";
import { markedCopy } from "./marked-copy.ts";

const folder = await mkdtemp(join(tmpdir(), "huidan-mark-"));
afterAll(() => rm(folder, { recursive: true }));

async function marked(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name);
  const target = join(folder, `marked-${name}`);
  await writeFile(path, content);
  const opened = await openSheets(path, name);
  if (!opened.ok) throw new Error("not opened");
  const reading = await readRoster("loans", opened.value);
  if (!reading.ok) throw new Error("no head");
  const read = await collectRoster(reading.value);
  if (!read.ok) throw new Error("not read");
  await opened.value.close();
  const headRows = new Map(reading.value.sheets.map((sheet) => [sheet.sheet, sheet.headRow]));
  const { form } = opened.value;
  const { faults } = read.value.outcome;
  const copied = await markedCopy({ path, file: name, form, faults, headRows, language: "zh" });
  if (!copied.ok || !copied.value) throw new Error("not copied");
  await writeFile(target, copied.value, { flag: "wx" });
  return target;
}

async function partsOf(path: string): Promise<Map<string, string>> {
  const opened = await openArchive(path, path);
  if (!opened.ok) throw new Error("not opened");
  const parts = new Map<string, string>();
  for (const name of opened.value.names()) parts.set(name, await opened.value.text(name));
  opened.value.close();
  return parts;
}

const head = ["借款人", "身份证号码", "合同编号", "贷款金额（元）", "放款日期", "到期日期"];
const rows: TestCell[][] = [
  ["某县名册"],
  head,
  ["王某", identityOf(1), "HT1", 50000, "2021-9-1", "2022-9-1"],
  ["李<某>", identityOf(2), "HT2", { attributes: 's="1"', xml: "<v>-5</v>" }, "2021-9-1", "2022-2-30"],
  ["马某", identityOf(3), "HT3", null, { attributes: 's="1"', xml: "<v>44440</v>" }, "2022-9-1"],
];

describe("the marked copy of a workbook", () => {
  test("faulty cells are filled, a last column says why; nothing else is touched", async () => {
    const before = await buildXlsx({
      sheets: [
        { name: "名册", rows },
        { name: "别的", rows: [["x"]] },
      ],
      formats: [14],
      shared: true,
    });
    await writeFile(join(folder, "before.xlsx"), before);
    const target = await marked("名册.xlsx", before);
    const [old, fresh] = [await partsOf(join(folder, "before.xlsx")), await partsOf(target)];
    expect([...fresh.keys()]).toEqual([...old.keys()]);
    const changed = [...old].filter(([name, text]) => fresh.get(name) !== text).map(([name]) => name);
    expect(changed.toSorted()).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    const sheet = fresh.get("xl/worksheets/sheet1.xml")!;
    const words = (ref: string, text: string): string =>
      `<c r="${ref}" s="2" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    const negative = "D4：贷款金额是负数。核对正负；如是冲正，在种类一列写“冲正”。";
    const noDay = "F4：到期日没有这一天。核对月和日，写成 2021-09-01 的形式。";
    const expected = old
      .get("xl/worksheets/sheet1.xml")!
      .replace("<sheetData>", '<cols><col min="7" max="7" width="60" customWidth="1"/></cols><sheetData>')
      .replace('</c></row><row r="3">', `</c>${words("G2", "问题与改法")}</row><row r="3">`)
      .replace('<c r="D4" s="1">', '<c r="D4" s="3">')
      .replace(/<c r="F4"( t="s"><v>\d+<\/v><\/c>)/, `<c r="F4" s="2"$1${words("G4", negative + noDay)}`)
      .replace('<c r="E5"', '<c r="D5" s="2"/><c r="E5"')
      .replace("</c></row></sheetData>", `</c>${words("G5", "D5：没有填贷款金额。补填贷款金额。")}</row></sheetData>`);
    // An attribute that is set goes to the end of its tag.
    expect(sheet.replace('<c r="F4" t="s" s="2">', '<c r="F4" s="2" t="s">')).toBe(expected);
    const styles = fresh.get("xl/styles.xml")!;
    expect(styles).toContain(
      '<fills count="2"><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/>',
    );
    expect(styles).toContain('<xf numFmtId="14" fontId="0" borderId="0" fillId="1" applyFill="1"/></cellXfs>');
  });

  test("the copy reads as the roster did", async () => {
    const target = await marked("again.xlsx", await buildXlsx({ sheets: [{ name: "名册", rows }], formats: [14] }));
    const opened = await openSheets(target);
    const reading = opened.ok ? await readRoster("loans", opened.value) : opened;
    const read = reading.ok ? await collectRoster(reading.value) : reading;
    expect(read.ok && [read.value.rows.length, read.value.outcome.faults.map((fault) => fault.cell)]).toEqual([
      1,
      ["D4", "F4", "D5"],
    ]);
    if (opened.ok) await opened.value.close();
  });
});

test("the marked copy of a text has the sentences behind its last field; other lines stay as they are", async () => {
  const lines = [
    head.join(","),
    `王某,${identityOf(1)},HT1,50000,2021-9-1,2022-9-1`,
    `李某,${identityOf(2)},HT2,"5万",2021-9-1`,
    "",
  ];
  const target = await marked("名册.csv", lines.join("\r\n"));
  const told = "F3：到期日、期限都没有填。至少填写其中一项：到期日、期限。";
  const copy = await readFile(target, "utf8");
  expect(copy).toBe(["\uFEFF" + lines[0] + ',"问题与改法"', lines[1], `${lines[2]},,"${told}"`, ""].join("\r\n"));
});
