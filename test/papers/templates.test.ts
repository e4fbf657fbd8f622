import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadPolicy } from "#app/load-policy.ts";
import { printPapers } from "#app/papers/print.ts";
import { templatesOf } from "#app/papers/templates.ts";
import { paperPress } from "#documents/papers/press.ts";
import { dayOf } from "#domain/calendar/day.ts";
import type { PaperPart } from "#domain/papers/field.ts";
import { badDebtApproval } from "#domain/papers/kinds/bad-debts.ts";
import { maturityNotice, repaymentCertificate } from "#domain/papers/kinds/notices.ts";
import { specimen } from "#domain/papers/values.ts";
import { say } from "#domain/wording/message.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { aWordTemplate, wordLines } from "./a-word-template.ts";
import { pdfText } from "./pdf-text.ts";

const press = paperPress();
const folder = mkdtempSync(join(tmpdir(), "huidan-templates-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of policies of one's own, with some files in it. */
function policyFolder(name: string, files: Record<string, string | Uint8Array>): string {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, name, file);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, content);
  }
  return join(folder, name);
}

async function settingsOf(folders: string[], policy: string) {
  const policies = policyFiles(folders, process.cwd());
  const loaded = await loadPolicy(policies, policy);
  if (!loaded.ok) throw new Error("policy");
  return {
    press,
    templates: templatesOf(policies, press, loaded.value),
    mark: "issued",
    on: dayOf(2024, 3, 28),
  } as const;
}

const notice: PaperPart = { paper: maturityNotice.id, data: specimen(maturityNotice.fields) };
const certificate: PaperPart = { paper: repaymentCertificate.id, data: specimen(repaymentCertificate.fields) };

async function print(parts: PaperPart[], folders: string[], policy: string) {
  const printed = await printPapers({ file: "通知", parts }, await settingsOf(folders, policy));
  if (printed.refusals.length > 0)
    throw new Error(printed.refusals.map(({ message }) => say(message, "zh")).join("\n"));
  return printed.files;
}

test("a paper is printed by the policy's template, else by one of what it extends, else by ours", async () => {
  const county = readFileSync("policies/linxia-2023/policy.yaml", "utf8");
  const own = policyFolder("layers", {
    "linxia-2023/policy.yaml": county,
    "national-startup-2020/policy.yaml": readFileSync("policies/national-startup-2020/policy.yaml", "utf8"),
    "national-startup-2020/templates/maturity-notice.typ": "#let paper(data) = [上级模板 #data.借款人]",
    "national-startup-2020/templates/repayment-certificate.typ": "#let paper(data) = [上级证明 #data.借款人]",
    "linxia-2023/templates/maturity-notice.typ": "#let paper(data) = [本县模板 #data.借款人]",
  });
  const [file] = await print([notice, certificate], [own], "linxia-2023");
  const text = pdfText(file!.bytes);
  expect(text).toContain("本县模板 张三");
  expect(text).toContain("上级证明 张三");
  expect(file).toMatchObject({ file: "通知.pdf", pages: 2, notes: [] });
  const [ours] = await print([certificate], ["policies"], "linxia-2023");
  expect(pdfText(ours!.bytes)).toContain("兹证明张三");
});

test("a county replaces a template of a policy that comes with the program, without copying the policy", async () => {
  const own = policyFolder("replaced", {
    "linxia-2023/templates/maturity-notice.typ": "#let paper(data) = [我县的模板 #data.number]",
  });
  const [file] = await print([notice], [own, "policies"], "linxia-2023");
  expect(pdfText(file!.bytes)).toContain("我县的模板 2024-0001");
});

test("a Word template beside a PDF: two files", async () => {
  const own = policyFolder("word", {
    "linxia-2023/templates/repayment-certificate.docx": aWordTemplate("证明 {借款人}"),
  });
  const files = await print([notice, certificate, certificate], [own, "policies"], "linxia-2023");
  expect(files.map(({ file }) => file)).toEqual(["通知.pdf", "通知-2.docx"]);
  expect(wordLines(files[1]!.bytes)).toEqual(["证明 张三", "—", "证明 张三"]);
});

test("what is missing is told of all papers at once: data, template, the paper itself; the others are printed", async () => {
  const own = policyFolder("faulty", {
    "linxia-2023/templates/repayment-certificate.typ": "#let paper(data) = [#data.borower]",
  });
  const parts: PaperPart[] = [
    { ...notice, data: { ...notice.data, number: "", dueOn: undefined }, about: "马喆" },
    { ...notice, data: { ...notice.data, borrower: "李四" } },
    certificate,
    { paper: badDebtApproval.id, data: specimen(badDebtApproval.fields) },
    { paper: "maturity-notise", data: {} },
  ];
  const printed = await printPapers({ file: "x", parts }, await settingsOf([own, "policies"], "linxia-2023"));
  const told = printed.refusals.map(({ code, message }) => `${code} ${say(message, "zh")}`);
  const name = join(own, "linxia-2023/templates/repayment-certificate.typ");
  expect(told).toEqual([
    "paper-incomplete 到期还款通知书（马喆）缺少“编号”（number），请补齐后再打印",
    "paper-incomplete 到期还款通知书（马喆）缺少“到期日期”（dueOn），请补齐后再打印",
    `template-faulty 模板 ${name} 第 1 行：“borower”不是还款证明的栏目，是否指“borrower”？`,
    "template-faulty 个人创业担保贷款呆账代偿审批表没有模板：请在政策的 templates 文件夹中放入 bad-debt-approval.typ",
    "input-invalid 没有“maturity-notise”这种文书，是否指“maturity-notice”？",
  ]);
  expect(printed.files.map(({ file, pages }) => [file, pages])).toEqual([["x.pdf", 1]]);
  expect(pdfText(printed.files[0]!.bytes)).toContain("李四");
});
