import { expect, test } from "vitest";
import { assembleBook } from "#app/run/assemble-book.ts";
import { compensationList } from "#app/run/compensation-list.ts";
import { limitsReport } from "#app/run/limits-report.ts";
import { papersAtHand } from "#app/run/papers-at-hand.ts";
import { readMapping } from "#app/run/read-mapping.ts";
import type { RunContext } from "#app/run/report.ts";
import type { CellValue } from "#app/run/table.ts";
import { kindsOf } from "#app/run/roster-columns.ts";
import { mappingText } from "#domain/roster/mapping.ts";
import { collectRoster, readRoster } from "#domain/roster/read-roster.ts";
import { say } from "#domain/wording/message.ts";
import { companyCodeOf, type GivenCell, identityOf, openedWith } from "#test/roster/a-roster.ts";
import { basisOfFile, testReferences } from "#test/shipped-policies.ts";
import { keyed, onDay, titled, yuan } from "./a-book.ts";

type Line = { readonly [head: string]: GivenCell };

/** What a run makes of one sheet with these lines under one head, read by the columns of the policy. */
async function sheetOf(policyId: string, asOf: string, lines: readonly Line[], mapText?: string) {
  const basis = await basisOfFile(policyId, "demo");
  const kinds = kindsOf(basis.policy);
  const heads = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const opened = openedWith({ 名册: [heads, ...lines.map((line) => heads.map((head) => line[head] ?? null))] });
  const mapping = mapText === undefined ? undefined : readMapping({ name: "map.yaml", text: mapText }, kinds);
  if (mapping && !mapping.ok) throw new Error(mapping.refusals.map(({ message }) => say(message, "en")).join("; "));
  const reading = await readRoster("loans", opened, mapping?.value.loans, kinds);
  if (!reading.ok) throw new Error(reading.refusals.map(({ message }) => say(message, "en")).join("; "));
  const collected = await collectRoster(reading.value);
  if (!collected.ok) throw new Error("unreadable");
  const { rows, outcome } = collected.value;
  const { book } = assembleBook({ loans: [{ file: opened.file, rows }] }, basis.policy, onDay(asOf));
  const context: RunContext = { basis, references: await testReferences(), book };
  return { context, rows, outcome, kinds, mapping: reading.value.mapping };
}

const parts = (row: { [key: string]: unknown }) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, fen]) => (key.startsWith("party-") ? [[key.slice(6), fen]] : [])),
  );

const statesOf = (rows: readonly { [key: string]: CellValue }[]) =>
  Object.fromEntries(rows.map((row) => [row["borrower"], titled(row["state"])]));

/** A personal loan of Kunming with everything that its compensation asks for on the ground of death. */
const bereaved = (n: number, more: Line = {}): Line => ({
  借款人: `赵${"一二三"[n]}`,
  身份证号码: identityOf(n),
  合同编号: `KM00${n}`,
  承贷银行: "甲银行",
  贷款对象: "个人",
  "贷款金额(元)": "50000.00",
  "贷款余额(元)": "38000.01",
  放款日期: "2018-03-01",
  到期日期: "2020-03-01",
  经办层级: "县级",
  呆账情形: "借款人死亡",
  催收次数: 3,
  已有材料: "财产或遗产清偿证明、公安部门或医院的死亡证明、法院判决书或裁决书",
  已按法律程序追偿: "是",
  有确凿证据证明债权损失: "是",
  有无弄虚作假: "无",
  是否公示期满: "是",
  有未答复的异议: "否",
  已作责任认定: "是",
  市政府已同意: "是",
  批准未越权: "√",
  联席会议曾未通过: "否",
  ...more,
});

test("K-06 what Kunming's policy asks of a bad debt comes out of the sheet: the cases are ready and divided by who handled them", async () => {
  const { context } = await sheetOf("kunming-2020", "2021-03-31", [
    bereaved(0),
    bereaved(1, { 经办层级: "市级", "贷款余额(元)": "30000.00" }),
    bereaved(2, { 是否公示期满: "否" }),
  ]);
  const report = compensationList(context)!;
  const rows = keyed(report.tables[0]!);
  const byName = Object.fromEntries(rows.map((row) => [row["borrower"], row]));
  expect(statesOf(rows)).toEqual({ 赵一: "ready", 赵二: "ready", 赵三: "something is missing" });
  expect(rows.flatMap((row) => row["lacking"] ?? [])).toEqual([]);
  // 60 : 20 : 20 of 38000.01 is 22800.006, 7600.002, 7600.002: the odd fen to the largest remainder.
  expect(parts(byName["赵一"]!)).toEqual({ city: yuan("22800.01"), county: yuan("7600.00"), bank: yuan("7600.00") });
  expect(parts(byName["赵二"]!)).toEqual({ city: yuan("24000.00"), bank: yuan("6000.00") });
  expect(titled(byName["赵三"]!["obstacles"])).toMatch(/publicity has not run/);
});

test("papers are known by their titles or by the part that says which; what is none, or could be several, is told once", async () => {
  const { policy } = await basisOfFile("kunming-2020", "none");
  const find = papersAtHand(policy);
  expect(find(["死亡证明", "法院判决书或裁决书", "estate-settlement"])).toEqual({
    ids: expect.arrayContaining(["death-certificate", "judgment", "estate-settlement"]),
    unknown: [],
  });
  // “证明材料” stands in several titles; “家属承诺书” in none.
  expect(find(["证明材料", "家属承诺书"])).toEqual({ ids: [], unknown: ["证明材料", "家属承诺书"] });
});

const company = (n: number, more: Line = {}): Line => ({
  企业名称: `某${n}公司`,
  统一社会信用代码: companyCodeOf(n),
  合同编号: `BT00${n}`,
  承贷银行: "乙银行",
  "贷款金额(万元)": 100,
  放款日期: "2022-06-01",
  到期日期: "2023-06-01",
  所属地区: "九原区",
  催收次数: 2,
  "拟划扣金额(元)": "400000.00",
  "年营业收入(万元)": 900,
  "资产总额(万元)": 500,
  职工人数: 20,
  所属行业: "工业",
  在本市登记注册: "是",
  ...more,
});

test("B-15 B-08 Baotou: with deduction and district in the sheet a case of day 26 is ready; more than 40 % stands in the way", async () => {
  const lines = [company(1), company(2, { "拟划扣金额(元)": "400000.01" }), company(3, { 催收次数: 1 })];
  const { context } = await sheetOf("baotou-2021", "2023-06-27", lines);
  const rows = keyed(compensationList(context)!.tables[0]!);
  const byName = Object.fromEntries(rows.map((row) => [row["borrower"], row]));
  expect(statesOf(rows)).toEqual({
    某1公司: "ready",
    某2公司: "something is missing",
    某3公司: "something is missing",
  });
  // Pool 40 % of a million, of it 30 : 30 : 40; bank 20 %; guarantor 40 %.
  expect(parts(byName["某1公司"]!)).toEqual({
    region: yuan("120000.00"),
    city: yuan("120000.00"),
    district: yuan("160000.00"),
    bank: yuan("200000.00"),
    guarantor: yuan("400000.00"),
  });
  expect(titled(byName["某2公司"]!["obstacles"])).toMatch(/more than the pool's 40 %/);
  expect(titled(byName["某3公司"]!["obstacles"])).toMatch(/several recorded attempts/);
});

const farmer = (n: number, more: Line = {}): Line => ({
  借款人姓名: `钱${"一二三"[n]}`,
  身份证号码: identityOf(n),
  合同编号: `LD00${n}`,
  承贷银行: "丙联社",
  户编号: "H1",
  农户属性: "脱贫户",
  "贷款金额(元)": "30000.00",
  放款日期: "2021-08-01",
  到期日期: "2022-08-01",
  贷款种类: "脱贫人口小额信贷",
  催收次数: 1,
  已重新签订风险补偿合作协议: "是",
  ...more,
});

test("D-18 Luodian: with the agreement in the sheet a case is ready; the household's cover is counted from the book", async () => {
  const lines = [farmer(0), farmer(1, { 放款日期: "2021-09-01" })];
  const { context } = await sheetOf("luodian-2021", "2022-11-01", lines);
  const rows = keyed(compensationList(context)!.tables[0]!);
  expect(statesOf(rows)).toEqual({ 钱一: "ready", 钱二: "ready" });
  // 60,000 lent to the household, 50,000 covered: the first whole, 7 : 3; of the second 20,000, the other 10,000 with the union.
  const byName = Object.fromEntries(rows.map((row) => [row["borrower"], row]));
  expect(parts(byName["钱一"]!)).toEqual({ fund: yuan("21000.00"), bank: yuan("9000.00") });
  expect(parts(byName["钱二"]!)).toEqual({ fund: yuan("14000.00"), bank: yuan("16000.00") });
});

test("a condition is judged once its column is there; the column of a bank's own name goes through the mapping file", async () => {
  const lacking = async (more: Line, mapText?: string) => {
    const { context } = await sheetOf("luodian-2021", "2022-03-01", [farmer(0, more)], mapText);
    const rules = keyed(limitsReport(context)!.tables.find(({ id }) => id === "rules-judged")!);
    return rules.map((row) => titled(row["lacking"] as never)).join("; ");
  };
  expect(await lacking({})).toMatch(/able to repay/);
  const surveyed = { 确有需要: "是", 具备还款能力: "是" };
  expect(await lacking(surveyed)).not.toMatch(/needs the money/);
  const own = "loans:\n  columns:\n    survey.findsNeed: 调查结论\n  values:\n    survey.findsAbleToRepay: 是\n";
  expect(await lacking({ 调查结论: "是" }, own)).not.toMatch(/needs the money/);
});

test("the mapping of such a sheet can be kept and given back; a value that is not understood is listed and the row goes on", async () => {
  const { kinds, mapping, outcome, rows } = await sheetOf("kunming-2020", "2021-03-31", [
    bereaved(0, { 申报日期: "2021年3月5日", 是否公示期满: "大概" }),
  ]);
  expect(outcome.faults.map(({ cell, code, refusesRow }) => [cell, code, refusesRow])).toEqual([
    ["Q2", "not-flag", false],
  ]);
  const text = mappingText([mapping], { language: "zh", kinds });
  expect(text).toContain("    case.filedOn: 申报日期 # 申报日");
  const again = readMapping({ name: "map.yaml", text }, kinds);
  expect(again.ok && again.value.loans!.columns["case.filedOn"]).toEqual({ head: "申报日期" });
  expect(rows[0]!.values.extra).toMatchObject({
    "case.filedOn": onDay("2021-03-05"),
    "case.hasFalseDeclaration": false,
  });
});
