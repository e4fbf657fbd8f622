import { expect, test } from "vitest";
import type { PaperTemplate, PrintOrder } from "#app/papers/press.ts";
import { paperPress } from "#documents/papers/press.ts";
import { maturityNotice, signingSheet } from "#domain/papers/kinds/notices.ts";
import { summary } from "#domain/papers/kinds/summary.ts";
import type { Paper } from "#domain/papers/field.ts";
import { dayOf } from "#domain/calendar/day.ts";
import { type Mark, paperValues, specimen } from "#domain/papers/values.ts";
import { say } from "#domain/wording/message.ts";
import { aWordTemplate, wordLines } from "./a-word-template.ts";

const press = paperPress();

function word(...lines: string[]): PaperTemplate {
  return { name: "notice.docx", form: "docx", bytes: aWordTemplate(...lines) };
}

async function print(paper: Paper, template: PaperTemplate, changes: Record<string, unknown>[], mark: Mark = "issued") {
  const parts = changes.map((changed): PrintOrder["parts"][number] => {
    const values = paperValues(paper, { ...specimen(paper.fields), ...changed }, mark);
    if (!values.ok) throw new Error(JSON.stringify(values.refusals));
    return { paper, template, values: values.value };
  });
  const printed = await press.print({ parts, mark, on: dayOf(2024, 3, 28), title: paper.title.zh });
  if (!printed.ok) throw new Error(printed.refusals.map(({ message }) => say(message, "en")).join("\n"));
  return printed.value.bytes;
}

async function faults(paper: Paper, template: PaperTemplate): Promise<string[]> {
  const checked = await press.check(paper, template);
  return checked.ok ? [] : checked.refusals.map(({ code, message }) => `${code} ${say(message, "zh")}`);
}

test("L-02 a county's Word template: fields by either name, names as they are written, an empty field as nothing", async () => {
  const template = word("{借款人}：{amount-wan}万元（{贷款金额-大写}），{due-on}到期，{phone}", "{repayment}");
  expect(await faults(maturityNotice, template)).toEqual([]);
  const borrower = '<w:t>&amp; "{x}" {{y}} \\ #eval';
  const bytes = await print(maturityNotice, template, [{ borrower, phone: undefined, repayment: "甲\n乙" }]);
  expect(wordLines(bytes)).toEqual([
    "&lt;w:t&gt;&amp;amp; &quot;{x}&quot; {{y}} \\ #eval：5万元（伍万元整），2024年4月28日到期，",
    "甲⏎乙",
  ]);
});

test("several papers of one Word template follow one another, each on a new page, twice the same to the byte", async () => {
  const template = word("{number}", "");
  const changes = [{ number: "1" }, { number: "2" }];
  const bytes = await print(maturityNotice, template, changes);
  expect(wordLines(bytes)).toEqual(["1", "", "—", "2", ""]);
  expect(Buffer.compare(bytes, await print(maturityNotice, template, changes))).toBe(0);
});

test("a list goes row by row; a row knows the fields of the paper too", async () => {
  const template = word("{#notices}", "{借款人} {amount-wan} {place}", "{/notices}");
  expect(await faults(signingSheet, template)).toEqual([]);
  const row = specimen(signingSheet.fields.notices.row);
  const bytes = await print(signingSheet, template, [{ notices: [row, { ...row, borrower: "李四" }] }]);
  expect(wordLines(bytes)).toEqual(["张三 5 某某镇某某村", "李四 5 某某镇某某村"]);
});

test("L-02 a sample in Word is marked 样张", async () => {
  const bytes = await print(maturityNotice, word("{identity}"), [{}], "sample");
  expect(wordLines(bytes)).toEqual(["样　张", "000000********1237"]);
});

test.each([
  [
    "a tag that is no field",
    ["{borower}{金额}"],
    ["“borower”不是到期还款通知书的栏目，是否指“borrower”？", "“金额”不是到期还款通知书的栏目"],
  ],
  ["a tag left open", ["{borrower"], ["标记“borrower”写得不对"]],
  ["a list left open", ["{#notices}", "x"], ["标记“notices”写得不对"]],
  ["a value as raw XML", ["{@borrower}"], ["标记“{@borrower}”不能用"]],
  ["an expression", ["{constructor}", "{1 + 1}"], ["“constructor”不是", "“1 + 1”不是"]],
])("a Word template with %s is refused", async (_, lines, words) => {
  const found = await faults(maturityNotice, word(...lines));
  expect(found.length).toBe(words.length);
  words.forEach((each, index) => expect(found[index]).toContain(each));
});

test.each([
  ["an empty file", new Uint8Array()],
  ["a text", new TextEncoder().encode("通知")],
  ["a Word file cut short", aWordTemplate("{borrower}").slice(0, 300)],
])("%s is no Word template", async (_, bytes) => {
  expect(await faults(maturityNotice, { name: "notice.docx", form: "docx", bytes })).toEqual([
    "template-faulty 模板 notice.docx：不是 Word 文档（.docx），或文件已损坏",
  ]);
});

test("the summary in Word", async () => {
  const template = (await press.ownTemplate(summary))!;
  expect(await faults(summary, template)).toEqual([]);
  const lines = wordLines(await print(summary, template, [{ foot: undefined }]));
  expect(lines.slice(0, 12)).toEqual([
    "某某县创业担保贷款情况汇总",
    "截至2024年3月31日",
    "事项",
    "数量",
    "金额（元）",
    "说明",
    "到期与催收",
    "未来30天到期的贷款",
    "12笔",
    "600,000.00",
    "依据临县府办发〔2023〕20号 一（一）",
    "未来30天到期的贷款",
  ]);
});
