import { describe, expect, test } from "vitest";
import { mappingText } from "#domain/roster/mapping.ts";
import { say } from "#domain/wording/message.ts";
import { identityOf, readGiven } from "#test/roster/a-roster.ts";
import { readMapping } from "./read-mapping.ts";

const read = (text: string) => readMapping({ name: "某银行.yaml", text });
const told = (text: string): string[] => {
  const result = read(text);
  return result.ok ? [] : result.refusals.map((each) => `${each.at} ${say(each.message, "zh")}`);
};

describe("a mapping file", () => {
  test("what a run found is written, read again and found again", async () => {
    const rows = [
      ["借款人姓名", "证件号码", "合同编号", "贷款\n金额（万元）", "月利率‰", "放款日期", "到期日期", "是否贴息"],
      ["王某", identityOf(1), "HT1", 5, 3.625, "2021-9-1", "2022-9-1", "是"],
    ];
    const first = await readGiven("loans", rows);
    const text = mappingText([first.reading!.mapping], { language: "zh" });
    expect(text).toBe(`loans: # 贷款名册
  columns:
    borrowerName: 借款人姓名 # 借款人
    identityNo: 证件号码 # 身份证号码
    contractNo: 合同编号 # 合同编号
    principal: { head: 贷款金额（万元）, unit: 万元 } # 贷款金额
    annualRate: { head: "月利率‰", unit: "月‰" } # 年利率
    disbursedOn: 放款日期 # 放款日
    maturesOn: 到期日期 # 到期日
    isSubsidised: 是否贴息 # 享受贴息
`);
    const kept = read(text);
    if (!kept.ok) throw new Error("refused");
    const again = await readGiven("loans", rows, kept.value.loans);
    expect(again.rows).toEqual(first.rows);
    expect(mappingText([again.reading!.mapping], { language: "zh" })).toBe(text);
  });

  test("values for the whole file, words of the bank and fields left out", () => {
    const result = read(
      "loans:\n  sheet: 到期\n  headRow: 2\n  columns: { phone: none, principal: { column: f, unit: 万元 } }\n  values: { bank: 甲银行 }\n  words: { kind: { 农商行个贷: person } }\n",
    );
    expect(result).toEqual({
      ok: true,
      value: {
        loans: {
          kind: "loans",
          sheet: "到期",
          headRow: 2,
          columns: { phone: "none", principal: { column: "F", unit: "万元" } },
          values: { bank: "甲银行" },
          words: { kind: { 农商行个贷: "person" } },
        },
      },
    });
    if (result.ok) expect(read(mappingText([result.value.loans!], { language: "zh" }))).toEqual(result);
  });

  test.each([
    [
      "loan:\n  columns: {}",
      ["某银行.yaml: loan 没有“loan”这一项，是不是“loans”？此处可用：loans、repayments、households、fund"],
    ],
    [
      "loans:\n  columns: { borowerName: 姓名 }",
      ["某银行.yaml: loans.columns.borowerName 没有“borowerName”这一项，是不是“borrowerName”？"],
    ],
    ["loans: [", [expect.stringContaining("某银行.yaml 某银行.yaml 第 1 行")]],
    [
      "loans:\n  columns: { principal: { head: 金额, unit: 万 } }",
      [expect.stringContaining("loans.columns.principal.unit")],
    ],
    [
      "loans:\n  words: { kind: { 个贷: persons } }",
      [expect.stringContaining("person | partners | company | household")],
    ],
  ])("%s is told", (text, words) => {
    expect(told(text)).toEqual(words);
  });
});
