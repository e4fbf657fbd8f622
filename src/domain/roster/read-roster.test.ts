import { describe, expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import { companyCodeOf, type GivenCell, identityOf, openedWith, readGiven } from "#test/roster/a-roster.ts";

const head = ["序号", "借款人", "身份证号码", "合同编号", "贷款金额（元）", "放款日期", "到期日期", "承贷银行"];
const loan = (n: number, more: { readonly [column: number]: GivenCell } = {}): GivenCell[] => {
  const row: GivenCell[] = [n, `王${n}某`, identityOf(n), `HT00${n}`, 50000, "2021-09-01", "2022-09-01", "甲银行"];
  for (const [column, cell] of Object.entries(more)) row[Number(column)] = cell;
  return row;
};

describe("a roster of loans", () => {
  test("rows become typed values; what was written otherwise is kept", async () => {
    const { rows, outcome } = await readGiven("loans", [head, loan(1, { 1: "王　某" })]);
    expect(rows).toEqual([
      {
        sheet: "名册",
        row: 2,
        written: { borrowerName: "王　某" },
        values: {
          borrowerName: "王某",
          identityNo: identityOf(1),
          contractNo: "HT001",
          principalFen: 5_000_000n,
          disbursedOn: parseDay("2021-09-01"),
          maturesOn: parseDay("2022-09-01"),
          bank: "甲银行",
        },
      },
    ]);
    expect(outcome?.counts).toMatchObject({ read: 1, taken: 1, refused: 0 });
  });

  test("a company's code in the column of both is the company's", async () => {
    const { rows } = await readGiven("loans", [head, loan(1, { 2: companyCodeOf(1) })]);
    expect(rows?.[0]?.values).toMatchObject({ creditCode: companyCodeOf(1) });
    expect(rows?.[0]?.values.identityNo).toBeUndefined();
  });

  test("a faulty row is listed by its cell and left out, sound rows go on; sums in = sums taken + sums refused", async () => {
    const { faults, rows, outcome } = await readGiven("loans", [
      head,
      loan(1),
      loan(2, { 2: 6.22921199001011e17 }),
      loan(3, { 6: "2022-02-30" }),
      loan(4, { 4: "约5万" }),
      loan(5, { 4: null, 5: "1900-1-1" }),
      loan(6, { 4: -50000 }),
      loan(7, { 1: { kind: "error", text: "#REF!", isFormula: true } }),
      loan(8, { 4: { kind: "error", text: "=E2*2", isFormula: true } }),
      loan(9, { 6: "2021-09-01" }),
      loan(10, { 2: null, 3: null }),
      loan(11, { 6: null }),
      loan(12, { 4: 0 }),
      loan(13, { 1: "长".repeat(100_000) }),
    ]);
    expect(faults).toEqual([
      "C3：身份证号码被存成了数字，15 位以后的数字已经丢失，无法恢复；先把单元格格式改为“文本”，再照证件重新输入",
      "G4：到期日没有这一天；核对月和日，写成 2021-09-01 的形式",
      "E5：贷款金额不是金额；只写数字，如 50000.00",
      "E6：没有填贷款金额；补填贷款金额",
      "F6：放款日 1900-01-01 不合常理；核对年份；1900 年多是空格或数字被当成了日期",
      "E7：贷款金额是负数；核对正负；如是冲正，在种类一列写“冲正”",
      "B8：借款人是错误值 #REF!；改正公式，或直接填写数值",
      "E9：贷款金额是公式，文件里没有保存计算结果；用 Excel 或 WPS 打开并保存一次，或粘贴为数值",
      "G10：到期日 2021-09-01 不晚于放款日 2021-09-01；核对两个日期，是否填反",
      "C11：合同编号、身份证号码、统一社会信用代码都没有填；至少填写其中一项：合同编号、身份证号码、统一社会信用代码",
      "G12：到期日、期限都没有填；至少填写其中一项：到期日、期限",
      "E13：贷款金额是零；填写金额；如未放款，删去本行",
      "B14：借款人有 100000 个字，最多 500 个；删减；若串入了别的内容，请改正",
    ]);
    expect(rows?.map((row) => row.row)).toEqual([2]);
    expect(outcome?.faults[12]?.value).toBe(`${"长".repeat(60)}…`);
    expect(outcome?.counts).toMatchObject({ read: 13, taken: 1, refused: 12 });
    // Read: rows 1, 2, 3, 7, 9, 10, 11, 13 with 50 000 each; the negative, zero, unread and missing ones are in no sum.
    expect(outcome?.sums).toEqual([
      { field: "principal", inFen: 40_000_000n, takenFen: 5_000_000n, refusedFen: 35_000_000n, unread: 4 },
    ]);
  });

  test("what nothing is reckoned from is listed, and the row goes on without it", async () => {
    const { faults, rows } = await readGiven("loans", [
      [...head, "联系电话"],
      [...loan(1), "139"],
    ]);
    expect(faults).toEqual(["I2：联系电话不是电话号码；写 11 位手机号，或带区号的座机号（本行照读）"]);
    expect(rows?.[0]?.values.phone).toBeUndefined();
  });

  test("无 answers where a kind or a yes is asked for, and is nothing elsewhere", async () => {
    const { rows, faults } = await readGiven("loans", [
      [...head, "反担保方式", "是否反担保", "用途", "还款方式"],
      [...loan(1), "无", "无", "无", "无"],
    ]);
    expect(faults).toEqual([]);
    expect(rows?.[0]?.values).toMatchObject({ guaranteeKind: "credit", hasCounterGuarantee: false });
    expect(rows?.[0]?.values).not.toHaveProperty("purpose");
    expect(rows?.[0]?.values).not.toHaveProperty("method");
  });

  test("a fund may hold more than any loan, in 万元 too", async () => {
    const { rows } = await readGiven("fund", [
      ["日期", "项目", "金额（万元）"],
      ["2022-1-1", "注资", 20000],
    ]);
    expect(rows?.[0]?.values).toMatchObject({ kind: "injection", amountFen: 20_000_000_000n });
  });

  test("a word of a choice that is not known names those that are", async () => {
    const rows = [
      [...head, "贷款对象"],
      [...loan(1), "村集体"],
    ];
    const { faults } = await readGiven("loans", rows);
    expect(faults).toEqual([
      "I2：贷款对象的写法不认识；写成其中之一：个人、合伙、小微企业、农户；或在 --map 文件的 words 中写明这个词的意思",
    ]);
    const words = { kind: { 村集体: "company" } };
    const { rows: taken } = await readGiven("loans", rows, { kind: "loans", columns: {}, values: {}, words });
    expect(taken?.[0]?.values.kind).toBe("company");
  });
});

describe("what stands between and behind the rows", () => {
  test("titles, numbers of columns, repeated heads, sections, subtotals, totals and signatures are left out", async () => {
    const { outcome, anomalies, rows } = await readGiven("loans", [
      ["某县到期名册"],
      head,
      ["甲", "乙", "丙", "丁", "1", "2", "3", "4"],
      ["一、城关镇"],
      loan(1),
      loan(2),
      [null, "小计", null, null, 100000],
      head,
      ["二、新集镇"],
      loan(3),
      ["本页小计", null, null, null, "50,000.00"],
      [null, " 合 计：", "3户", null, 150000],
      ["制表人：赵某", null, null, "审核人：钱某"],
      ["-", "无"],
    ]);
    expect(rows?.map((row) => row.row)).toEqual([5, 6, 10]);
    expect(anomalies).toEqual([]);
    expect(outcome?.totals.map((total) => [total.cell, total.agrees])).toEqual([
      ["E7", true],
      ["E11", true],
      ["E12", true],
    ]);
    expect(outcome?.counts.leftOut).toEqual({ heads: 2, totals: 3, notes: 1, merged: 0, blank: 3 });
  });

  test("a total that does not agree with its rows is told, with what could not be read", async () => {
    const differing = await readGiven("loans", [head, loan(1), loan(2), ["合计", null, null, null, 150000]]);
    expect(differing.anomalies).toEqual([
      "E4：表中所列“贷款金额”合计 150,000.00 元，各行相加为 100,000.00 元；请核对是否漏行、多行，或合计没有更新",
    ]);
    const unread = await readGiven("loans", [
      head,
      loan(1),
      loan(2, { 4: "五万" }),
      ["合计", null, null, null, 100000],
    ]);
    expect(unread.anomalies).toEqual([
      "E4：表中所列“贷款金额”合计 100,000.00 元，各行相加为 50,000.00 元，另有 1 格读不出；请先改正这些单元格",
    ]);
  });

  test("a row whose amount is merged with the row above is one with it", async () => {
    const merged = { kind: "number", text: "50000", isMerged: true } as const;
    const { rows, outcome } = await readGiven("loans", [head, loan(1), loan(1, { 4: merged })]);
    expect(rows?.length).toBe(1);
    expect(outcome?.counts.leftOut.merged).toBe(1);
  });
});

describe("between rows", () => {
  test("a row that stands twice is refused, a contract at two banks or of two borrowers is told", async () => {
    const { faults, anomalies, rows } = await readGiven("loans", [
      head,
      loan(1),
      loan(1, { 0: 2 }),
      loan(1, { 7: "乙银行" }),
      loan(2),
      loan(3, { 3: "HT002" }),
    ]);
    expect(faults).toEqual(["3：与第 2 行完全相同；删去重复的一行"]);
    expect(anomalies).toEqual([
      "4：合同编号 HT001 在两家银行都有：乙银行；甲银行（第 2 行）；已分别读入，请核对",
      "6：合同编号 HT002 与第 5 行相同，但借款人不同；已分别读入，请核对",
    ]);
    expect(rows?.length).toBe(4);
  });

  test("equal repayments are told without serial numbers and refused with them; negative ones are reversals or faults", async () => {
    const columns = ["合同编号", "还款日期", "类型", "还款金额（元）", "流水号"];
    const { faults, anomalies, rows } = await readGiven("repayments", [
      columns,
      ["HT1", "2022-1-1", "还本", 100],
      ["HT1", "2022-1-1", "还本", 100],
      ["HT1", "2022-1-2", "利息", 5, "LS1"],
      ["HT1", "2022-1-2", "利息", 5, "LS1"],
      ["HT1", "2022-1-3", "本金", -100],
      ["HT1", "2022-1-3", "冲正", -100],
    ]);
    expect(anomalies).toEqual(["3：与第 2 行完全相同，又没有流水号；如是同一笔，请删去一行，如是两笔，请填写流水号"]);
    expect(faults).toEqual([
      "5：与第 4 行完全相同；删去重复的一行",
      "D6：金额是负数；核对正负；如是冲正，在种类一列写“冲正”",
    ]);
    expect(rows?.map((row) => row.row)).toEqual([2, 3, 4, 7]);
    expect(rows?.[3]?.values).toMatchObject({ kind: "reversed", amountFen: -10_000n });
  });

  test("a person in two households at once is told", async () => {
    const columns = ["户编号", "户主", "姓名", "身份证号码", "农户属性", "退出日期"];
    const { anomalies, rows } = await readGiven("households", [
      columns,
      ["H1", "王某", "王某", identityOf(1), "脱贫户"],
      ["H2", "李某", "王某", identityOf(1), "边缘户"],
      ["H3", "李某", "李某", identityOf(2), "监测户", "2021-12-31"],
      ["H4", "马某", "李某", identityOf(2), "一般农户"],
    ]);
    expect(anomalies).toEqual(["3：此人同时在两户中：H2；H1（第 2 行）；请核对，或在原户填写退出日期"]);
    expect(rows?.map((row) => row.values.kind)).toEqual(["out-of-poverty", "at-risk", "at-risk", "other"]);
  });
});

describe("sheets, heads and mappings", () => {
  test("every sheet with such a head is read, others are named; rows in several sheets say their sheet", async () => {
    const opened = openedWith({ 说明: [["填表说明"], ["一"]], 甲: [head, loan(1)], 乙: [head, loan(1)] });
    const { faults, notes, rows } = await readGiven("loans", opened);
    expect(rows?.map((row) => row.sheet)).toEqual(["甲"]);
    expect(faults).toEqual(["2：与第 甲!2 行完全相同；删去重复的一行"]);
    expect(notes).toEqual(["名册.xlsx 工作表“说明”没有贷款名册的表头，没有读"]);
  });

  test("a list of another kind in the same file is left out", async () => {
    const repayments = [
      ["合同编号", "借款人", "还款日期", "本金", "利息"],
      ["HT001", "王1某", "2022-1-1", 100, 5],
    ];
    const opened = openedWith({ 贷款: [head, loan(1)], 还款: repayments });
    expect((await readGiven("loans", opened)).notes).toEqual(["名册.xlsx 工作表“还款”没有贷款名册的表头，没有读"]);
    const { rows, notes } = await readGiven("repayments", opened);
    expect([rows?.length, notes?.[0]]).toEqual([1, "名册.xlsx 工作表“贷款”没有还款明细的表头，没有读"]);
  });

  test.each<[string, GivenCell[][], string]>([
    ["no row", [], "名册.xlsx 里没有任何数据；请确认选对了文件"],
    [
      "no head",
      [
        ["天气", "温度"],
        ["晴", 20],
      ],
      "名册.xlsx 中没有找到贷款名册的表头（前 40 行内应有“借款人、贷款金额、合同编号、放款日、到期日”等列名）；请确认选对了文件，或用 --map 文件写明表头所在的行和各列",
    ],
    [
      "no column for the due day",
      [["借款人", "身份证号码", "合同编号", "贷款金额（元）", "放款日期", "何时还"]],
      "名册.xlsx 工作表“名册”（表头第 1 行）缺少必需的列：到期日或期限。没有认出的表头：何时还。请补上该列，或用 --map 文件写明它是哪一列",
    ],
    [
      "amounts that can only be in 万元 without a unit",
      [head.map((each) => each.replace("（元）", "")), loan(1, { 4: 5 }), loan(2, { 4: 20 })],
      "名册.xlsx 工作表“名册”的“贷款金额”没有写单位，开头各行最大只有 20.00 元，应为万元；请在表头写成“贷款金额（万元）”，或在 --map 文件中写明 unit",
    ],
  ])("%s is refused", async (_, rows, words) => {
    expect((await readGiven("loans", rows)).refused).toEqual([words]);
  });

  test("a mapping names heads, columns, units, and what holds for the whole file", async () => {
    const rows = [
      ["谁", "证", "号", "多少", "放款日期", "何时还"],
      ["王某", identityOf(1), "HT1", 5, "2021-9-1", "2022-9-1"],
    ];
    const columns = {
      borrowerName: { head: "谁" },
      identityNo: { column: "B" },
      contractNo: { head: "号" },
      principal: { head: "多少", unit: "万元" },
      maturesOn: { head: "何时还" },
    };
    const mapping = { kind: "loans", headRow: 1, columns, values: { bank: "甲银行" }, words: {} } as const;
    const { rows: taken, reading } = await readGiven("loans", rows, mapping);
    expect(taken?.[0]?.values).toMatchObject({ borrowerName: "王某", principalFen: 5_000_000n, bank: "甲银行" });
    expect(reading?.mapping.columns).toMatchObject({ disbursedOn: { head: "放款日期" }, principal: { unit: "万元" } });
    const { refused } = await readGiven("loans", rows, {
      ...mapping,
      columns: { ...columns, purpose: { head: "何时换" } },
    });
    expect(refused?.[0]).toContain("没有对应文件所写的表头“何时换”");
    expect(refused?.[0]).toContain("何时还");
  });

  test("a head of the mapping must be in one of the sheets, not in each", async () => {
    const other = head.map((each) => (each === "借款人" ? "客户名称" : each));
    const opened = openedWith({ 甲: [head, loan(1)], 乙: [other, loan(2)] });
    const mapping = { kind: "loans", values: {}, words: {} } as const;
    const both = await readGiven("loans", opened, { ...mapping, columns: { borrowerName: { head: "借款人" } } });
    expect(both.rows?.length).toBe(2);
    const neither = await readGiven("loans", opened, { ...mapping, columns: { phone: { head: "电话" } } });
    expect(neither.refused?.length).toBe(1);
    expect(neither.refused?.[0]).toMatch(/^名册.xlsx 工作表“甲”（表头第 1 行）中没有对应文件所写的表头“电话”/);
  });

  test("without a head every column is named by its letters", async () => {
    const columns = Object.fromEntries(
      ["borrowerName", "identityNo", "contractNo", "principal", "disbursedOn", "maturesOn", "bank"].map((name, at) => [
        name,
        { column: String.fromCharCode(66 + at) },
      ]),
    );
    const { rows } = await readGiven("loans", [loan(1), loan(2)], {
      kind: "loans",
      headRow: 0,
      columns,
      values: {},
      words: {},
    });
    expect(rows?.length).toBe(2);
  });
});
