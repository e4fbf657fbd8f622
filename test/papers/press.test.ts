import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PaperTemplate } from "#app/papers/press.ts";
import { paperPress } from "#documents/papers/press.ts";
import { dayOf } from "#domain/calendar/day.ts";
import type { Paper } from "#domain/papers/field.ts";
import { dueSheet, maturityNotice, signingSheet } from "#domain/papers/kinds/notices.ts";
import { papers } from "#domain/papers/papers.ts";
import { type Mark, paperValues, specimen } from "#domain/papers/values.ts";
import { say } from "#domain/wording/message.ts";
import type { Result } from "#domain/wording/refusal.ts";
import { pdfFonts, pdfText } from "./pdf-text.ts";

const press = paperPress();
const on = dayOf(2024, 3, 28);

function templateFile(name: string): PaperTemplate {
  return { name, form: name.endsWith(".docx") ? "docx" : "typ", bytes: readFileSync(name) };
}

const aTemplate = (text: string): PaperTemplate => ({
  name: "maturity-notice.typ",
  form: "typ",
  bytes: new TextEncoder().encode(text),
});

function valuesOf(paper: Paper, changed: Record<string, unknown> = {}, mark: Mark = "issued") {
  const values = paperValues(paper, { ...specimen(paper.fields), ...changed }, mark);
  if (!values.ok) throw new Error(JSON.stringify(values.refusals));
  return values.value;
}

const own = async (paper: Paper): Promise<PaperTemplate> => (await press.ownTemplate(paper))!;

async function printed(
  paper: Paper,
  template: PaperTemplate,
  changed?: Record<string, unknown>,
  mark: Mark = "issued",
) {
  const parts = [{ paper, template, values: valuesOf(paper, changed, mark) }];
  return value(await press.print({ parts, mark, on, title: paper.title.zh }));
}

function value<Of>(result: Result<Of>): Of {
  if (!result.ok) throw new Error(result.refusals.map(({ message }) => say(message, "en")).join("\n"));
  return result.value;
}

function told(result: Result<unknown>): string[] {
  return result.ok ? [] : result.refusals.map(({ code, message }) => `${code} ${say(message, "zh")}`);
}

const ownFolder = "src/documents/papers/templates";
const files = [
  ...readdirSync(ownFolder).map((name) => join(ownFolder, name)),
  ...readdirSync("policies").flatMap((id) => {
    const folder = join("policies", id, "templates");
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  }),
];
const typstFiles = files.filter((name) => name.endsWith(".typ"));
const paperOf = (file: string): Paper => papers.find(({ id }) => file.includes(`/${id}.`))!;

test.each(typstFiles)(
  "L-02, L-24, L-25, K-10, D-17: %s prints its paper, with the fonts of the package, twice the same",
  async (file) => {
    const paper = paperOf(file);
    const template = templateFile(file);
    value(await press.check(paper, template));
    const first = await printed(paper, template);
    expect(pdfFonts(first.bytes)).toEqual(["NotoSerifSC-Bold", "NotoSerifSC-Regular"]);
    const again = value(
      await paperPress().print({
        parts: [{ paper, template, values: valuesOf(paper) }],
        mark: "issued",
        on,
        title: paper.title.zh,
      }),
    );
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const name = file.startsWith("policies/") ? `${file.split("/")[1]}.${paper.id}` : paper.id;
    await expect(`${pdfText(first.bytes)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.txt`);
  },
);

test("every paper has a template, of ours or of a policy", () => {
  expect(papers.filter(({ id }) => !files.some((file) => file.includes(`/${id}.`)))).toEqual([]);
});

test("a name prints as it is written, whatever it would mean to typst", async () => {
  const borrower = '#eval("1") \\ "*x* $y$ <a> @b [c] {d} // e';
  const { bytes } = await printed(maturityNotice, await own(maturityNotice), { borrower });
  expect(pdfText(bytes).replaceAll("\n", "")).toContain(borrower);
});

test("L-02 rare characters of names are drawn", async () => {
  const { bytes, notes } = await printed(maturityNotice, await own(maturityNotice), { borrower: "𬭎㛃䶮喆镕" });
  expect(notes).toEqual([]);
  expect(pdfText(bytes)).toContain("𬭎㛃䶮喆镕");
});

test("a character without a shape in the font is named, and stands as an empty box", async () => {
  const { bytes, notes } = await printed(maturityNotice, await own(maturityNotice), { borrower: "王𠮷\uFE00" });
  expect(notes.map((note) => say(note, "zh"))).toEqual([
    "字体中没有“𠮷”字（U+20BB7，见“王𠮷\uFE00”）：纸面上印成方框“□”，请用笔补写",
  ]);
  expect(pdfText(bytes)).toContain("王□");
});

test("L-24 a print file: signing sheet, notices, list; each with page numbers of its own", async () => {
  const parts = [
    {
      paper: signingSheet,
      template: await own(signingSheet),
      values: valuesOf(signingSheet, specimen(signingSheet.fields, 20)),
    },
    {
      paper: maturityNotice,
      template: templateFile("policies/linxia-2023/templates/maturity-notice.typ"),
      values: valuesOf(maturityNotice),
    },
    {
      paper: maturityNotice,
      template: templateFile("policies/linxia-2023/templates/maturity-notice.typ"),
      values: valuesOf(maturityNotice, { borrower: "李四" }),
    },
    { paper: dueSheet, template: await own(dueSheet), values: valuesOf(dueSheet, specimen(dueSheet.fields, 40)) },
  ];
  const file = value(await press.print({ parts, mark: "issued", on, title: "某某村" }));
  const pages = pdfText(file.bytes).split("\f");
  expect(file.pages).toBe(5);
  expect(pages.map((page) => page.split("\n").at(-1))).toEqual([
    "第1页　共2页",
    "第2页　共2页",
    "第1页　共1页",
    "第1页　共1页",
    "第1页　共1页",
  ]);
  expect(pages[1]).toContain("签收日期");
  expect(pages[3]).toContain("李四");
});

test("a letter that runs over its page has its pages counted too", async () => {
  const long = aTemplate("#let paper(data) = [#data.borrower #lorem(900)]");
  const short = aTemplate("#let paper(data) = [#data.borrower]");
  const values = valuesOf(maturityNotice);
  const parts = [long, short].map((template) => ({ paper: maturityNotice, template, values }));
  const file = value(await press.print({ parts, mark: "issued", on, title: "x" }));
  const pages = pdfText(file.bytes).split("\f");
  const last = pages.map((page) => page.split("\n").at(-1));
  expect(last.slice(-2)).toEqual([`第${pages.length - 1}页　共${pages.length - 1}页`, "第1页　共1页"]);
  expect(pages.length).toBeGreaterThan(3);
});

test("L-02 a sample is marked 样张 and shows no full number", async () => {
  const { bytes } = await printed(maturityNotice, await own(maturityNotice), {}, "sample");
  expect(pdfText(bytes)).toMatch(/^样\n张\n/);
  expect(pdfText(bytes)).toContain("000000********1237");
  expect(pdfText(bytes)).not.toContain("000000199001011237");
});

test("all that is wrong with a template is told, line by line", async () => {
  const template = aTemplate(
    [
      '#import "@preview/example:0.1.0": *',
      "#let paper(data) = [",
      '#data.borower 借款#data.amount-wan万元，#data.at("贷款银航")',
      '#text(font: "SimSun")[#datetime.today().display()] #eval("1 + 1")',
      "// #data.commented-out 𠮷",
      "𠮷 #for row in data.notices [#row.name]",
      "]",
    ].join("\n"),
  );
  expect(told(await press.check(maturityNotice, template))).toEqual([
    'template-faulty 模板 maturity-notice.typ 第 1 行：模板里不能用“import "@preview/example:0.1.0": *”：模板只能引入 /paper.typ，不能联网、读文件、执行文字或取当天日期',
    "template-faulty 模板 maturity-notice.typ 第 3 行：“borower”不是到期还款通知书的栏目，是否指“borrower”？",
    "template-faulty 模板 maturity-notice.typ 第 3 行：“amount-wan万元”不是到期还款通知书的栏目，是否指“amount-wan”？栏目后面直接写字时，中间要加分号，如 #data.amount-wan;",
    "template-faulty 模板 maturity-notice.typ 第 3 行：“贷款银航”不是到期还款通知书的栏目，是否指“贷款银行”？",
    "template-faulty 模板 maturity-notice.typ 第 4 行：模板里不能换字体“SimSun”：只有 Noto Serif SC 随程序提供，换了字体在别的机器上就印不出同样的纸",
    "template-faulty 模板 maturity-notice.typ 第 4 行：模板里不能用“datetime.today”：模板只能引入 /paper.typ，不能联网、读文件、执行文字或取当天日期",
    "template-faulty 模板 maturity-notice.typ 第 4 行：模板里不能用“eval”：模板只能引入 /paper.typ，不能联网、读文件、执行文字或取当天日期",
    "template-faulty 模板 maturity-notice.typ 第 6 行：字体中没有“𠮷”字（U+20BB7），请换一个写法",
    "template-faulty 模板 maturity-notice.typ 第 6 行：“notices”不是到期还款通知书的栏目；全部栏目见“huidan template fields maturity-notice”",
    "template-faulty 模板 maturity-notice.typ 第 6 行：“name”不是到期还款通知书的栏目；全部栏目见“huidan template fields maturity-notice”",
  ]);
});

test.each([
  ["#let page(data) = []", "模板 maturity-notice.typ 第 1 行：缺少 #let paper(data) = [ … ]：纸面内容要写在里面"],
  ["#let paper(data) = [\n#data.borrower", "模板 maturity-notice.typ 第 1 行：unclosed delimiter"],
  ["#let paper(data) = [\n\n#nothing]", "模板 maturity-notice.typ 第 3 行：unknown variable: nothing"],
  ['#let paper(data) = [\n#read("/etc/passwd")]', "file not found"],
  ['#let paper(data) = [\n#read("../../../etc/passwd")]', "access denied"],
])("a template that cannot be printed: %j", async (text, words) => {
  expect(told(await press.check(maturityNotice, aTemplate(text))).join("\n")).toContain(words);
});

test("a template that is no text", async () => {
  const template: PaperTemplate = { name: "x.typ", form: "typ", bytes: Uint8Array.from([0xff, 0xfe, 0x41]) };
  expect(told(await press.check(maturityNotice, template))).toEqual(["template-faulty 模板 x.typ：不是 UTF-8 文本"]);
});
