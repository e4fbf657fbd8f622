import { expect, test } from "vitest";
import { utils } from "@e965/xlsx";
import { sheetsOf } from "./open-workbook.ts";
import { loanHeads, loanRow, paymentHeads, type RosterRun, runRosters } from "./run-rosters.ts";

/** The contradictions of a run as its workbook lists them: file, place, loan, what. */
function contradictions({ contents }: RosterRun): string[] {
  const sheet = sheetsOf(contents.get("问题清单.xlsx")!)["前后矛盾"]!;
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: false });
  return rows
    .filter((row) => /^(?:loans|repayments)\./.test(String(row[0])))
    .map(([file, , place, loan, what]) => [file, place, loan, what].join(" | "));
}

const heads = [...loanHeads, "贷款余额（元）", "结清日期"];

test("contradictions stand at the row that says them, and are counted", async () => {
  const ran = await runRosters({
    loans: [
      heads,
      [...loanRow(1), null, null],
      [...loanRow(2), 70_000, null],
      [...loanRow(3), 5000, "2023-01-01"],
      [...loanRow(4, { 合同编号: "HT1", 承贷银行: "乙银行" }), null, null],
      ["合计", null, null, null, null, null, 500_000],
    ],
    repayments: [
      [...paymentHeads, "承贷银行", "身份证号码"],
      ["HT1", "2022-07-01", 100, null, "甲银行", null],
      ["HT1", "2022-12-01", 200_000, null, "甲银行", null],
      ["HT2", "2022-12-01", 40_000, null, null, null],
      ["HT9", "2022-12-01", 5, null, null, null],
      ["HT1", "2022-12-01", 6, null, null, null],
      ["HT2", "2022-12-02", 1, null, "丙银行", null],
    ],
  });
  expect(contradictions(ran)).toEqual([
    "loans.xlsx | 第 5 行 |  | 合同编号 HT1 在两家银行都有：乙银行；甲银行（第 2 行）；已分别读入，请核对",
    "loans.xlsx | G6 |  | 表中所列“贷款金额”合计 500,000.00 元，各行相加为 400,000.00 元；请核对是否漏行、多行，或合计没有更新",
    "repayments.xlsx | 第 5 行 |  | 还款 2022-12-01 5.00 元 找不到贷款（合同号 HT9），未计入；请核对合同号或身份证号",
    "repayments.xlsx | 第 6 行 |  | 还款 2022-12-01 6.00 元 对应多笔贷款（合同号 HT1：HT1、乙银行 HT1），不猜，未计入；请填合同号",
    "repayments.xlsx | 第 7 行 | HT2 | 合同号对得上，但还款流水的银行是“丙银行”，贷款名册是“甲银行”；已按合同号计入，请核对",
    "repayments.xlsx | 第 2 行 | HT1 | 2022-07-01 归还本金 100.00：放款之前就有还款",
    "repayments.xlsx | 第 3 行 | HT1 | 2022-12-01 归还本金 200000.00：还款超过余额",
    "loans.xlsx | 第 3 行 | HT2 | 银行余额 70,000.00 元，按还款流水应为 59,999.00 元，相差 10,001.00 元；请核对还款流水是否齐全",
    "loans.xlsx | 第 4 行 | HT3 | 名册写明 2023-01-01 结清，银行余额却是 5,000.00 元；已按结清计，请核对",
  ]);
  expect(ran.json.problems).toMatchObject({ faults: 0, refusedRows: 0, anomalies: 9 });
  const counted = ran.json.summary.find(({ heading }) => heading === "问题清单")!.lines;
  expect(counted.find(({ item }) => item === "前后矛盾")).toMatchObject({ count: 9 });
  expect(ran.stderr).toMatch(/2 笔还款（合计 11.00 元）没有对上贷款，未计入/);
  expect(ran.stderr).toMatch(/9 处前后矛盾/);
  expect(ran.exit).toBe(0);
  for (const roster of ran.json.rosters)
    for (const sum of roster.sums) expect(Number(sum.in)).toBeCloseTo(Number(sum.taken) + Number(sum.refused), 2);
});
