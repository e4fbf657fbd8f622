import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { formatDay } from "#domain/calendar/day.ts";
import { formatYuan } from "#domain/money/fen.ts";
import { openSheets } from "#documents/sheets/open-sheets.ts";
import { buildXlsx } from "#test/workbooks/build-xlsx.ts";
import { companyCodeOf, identityOf, readGiven } from "./a-roster.ts";

const folder = await mkdtemp(join(tmpdir(), "huidan-mess-"));
afterAll(() => rm(folder, { recursive: true }));

/** A bank's roster as such files come: everything that is known to go wrong in one sheet. */
const roster = await buildXlsx({
  date1904: true,
  shared: true,
  formats: [31, "0.00%"],
  sheets: [
    { name: "填表说明", rows: [["一、本表由各网点填报"]] },
    {
      name: "2022年到期",
      merges: [
        "A1:K1",
        "A3:A4",
        "B3:B4",
        "C3:C4",
        "D3:E3",
        "F3:F4",
        "G3:H3",
        "I3:I4",
        "J3:J4",
        "K3:K4",
        "K6:K8",
        "D7:D8",
      ],
      rows: [
        ["某县2022年创业担保贷款到期花名册"],
        ["填报单位：某银行", null, null, null, null, null, null, null, "单位：万元"],
        [
          "序号",
          "借款人\n姓 名",
          "身份证号码/统一社会信用代码",
          "贷款情况",
          null,
          "年利率",
          "起止日期",
          null,
          "合同编号",
          "反担保人姓名",
          "乡镇",
        ],
        [null, null, null, "金额", "余额", null, "放款日期", "到期日期", null, null, null],
        ["一、城关镇"],
        // 42978 counted from 1904 is 2021-09-01 (24107 = 1970-01-01; 42978 − 24107 = 18871).
        [
          1,
          "王　某",
          identityOf(1),
          5,
          5,
          { attributes: 's="2"', xml: "<v>4.3499999999999997E-2</v>" },
          { attributes: 's="1"', xml: "<v>42978</v>" },
          "2022.9.1",
          "HT001",
          "张某、李某",
          "城关镇",
        ],
        [
          2,
          "某商贸有限公司",
          companyCodeOf(7),
          "３０",
          "12.5",
          3.85,
          "2021年9月2日",
          "２０２２－９－２",
          "HT002",
          null,
          null,
        ],
        [2, "某商贸有限公司", companyCodeOf(7), null, null, null, null, null, "HT002", "马某", null],
        [
          3,
          "李某",
          { xml: "<v>6.2292119900101E+17</v>" },
          "10万元",
          "100,000.00元",
          "4.35%",
          20210903,
          "2022-9-3",
          "HT003",
          null,
          "新集镇",
        ],
        [null, "小计", null, 45, 27.5],
        [
          "序号",
          "借款人\n姓 名",
          "身份证号码/统一社会信用代码",
          "金额",
          "余额",
          "年利率",
          "放款日期",
          "到期日期",
          "合同编号",
        ],
        [
          4,
          "马　某　某",
          identityOf(4),
          { xml: "<f>D6*4</f><v>20.000000000000004</v>" },
          0,
          4.35,
          "2021-9-4",
          "2022-9-31",
          "HT004",
          null,
          "新集镇",
        ],
        [5, "丁某", identityOf(5), 8, { xml: "<f>D13</f>" }, 4.35, "2021-9-5", "2022-9-5", "HT005", null, "新集镇"],
        [6, "白某", identityOf(6), 2, 2, 4.35, "2021-9-6", "2022-9-6", "HT006", null, "新集镇"],
        [null, "合计", "6户", 75, 29.5],
        ["制表人：赵某", null, null, "审核人：钱某", null, null, "2022年8月31日"],
      ],
    },
    { name: "旧表", rows: [["借款人"]], state: "hidden" },
  ],
});

test("a roster with everything that is known to go wrong is read with the right sums", async () => {
  const path = join(folder, "名册.xlsx");
  await writeFile(path, roster);
  const opened = await openSheets(path, "名册.xlsx");
  if (!opened.ok) throw new Error("not opened");
  const { rows, faults, anomalies, notes, outcome } = await readGiven("loans", opened.value);
  await opened.value.close();
  const told = rows?.map(({ row, values }) => [
    row,
    values.borrowerName,
    values.identityNo ?? values.creditCode,
    formatYuan(values.principalFen!),
    formatYuan(values.balanceFen!),
    values.annualRateMillionths,
    formatDay(values.disbursedOn!),
    formatDay(values.maturesOn!),
    values.township,
  ]);
  expect(told).toEqual([
    [6, "王某", identityOf(1), "50000.00", "50000.00", 43_500, "2021-09-01", "2022-09-01", "城关镇"],
    [7, "某商贸有限公司", companyCodeOf(7), "300000.00", "125000.00", 38_500, "2021-09-02", "2022-09-02", "城关镇"],
    [14, "白某", identityOf(6), "20000.00", "20000.00", 43_500, "2021-09-06", "2022-09-06", "新集镇"],
  ]);
  expect(faults).toEqual([
    "C9：身份证号码被存成了数字，15 位以后的数字已经丢失，无法恢复；先把单元格格式改为“文本”，再照证件重新输入",
    "H12：到期日没有这一天；核对月和日，写成 2021-09-01 的形式",
    "E13：贷款余额是公式，文件里没有保存计算结果；用 Excel 或 WPS 打开并保存一次，或粘贴为数值",
  ]);
  // 金额: 5 + 30 + 10 + 20 + 8 + 2 = 75 万元, of which 10 + 20 + 8 refused. 余额: 5 + 12.5 + 10 + 0 + 2 = 29.5 without E13.
  expect(outcome?.sums).toEqual([
    { field: "principal", inFen: 75_000_000n, takenFen: 37_000_000n, refusedFen: 38_000_000n, unread: 0 },
    { field: "balance", inFen: 29_500_000n, takenFen: 19_500_000n, refusedFen: 10_000_000n, unread: 1 },
  ]);
  expect(outcome?.totals.every((total) => total.agrees)).toBe(true);
  expect(anomalies).toEqual([]);
  expect(outcome?.counts).toEqual({
    read: 6,
    taken: 3,
    refused: 3,
    hidden: 0,
    leftOut: { heads: 1, totals: 2, notes: 1, merged: 1, blank: 1 },
  });
  expect(notes).toEqual([
    "名册.xlsx 中隐藏的工作表没有读：旧表；如需读入，请取消隐藏",
    "名册.xlsx 工作表“填表说明”没有贷款名册的表头，没有读",
    "名册.xlsx 有 2 个单元格是公式，取的是上次保存时的结果；请确认保存前已重新计算",
  ]);
});
