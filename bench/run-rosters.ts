import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CellValue, Column, ColumnKind, Rows } from "#app/run/table.ts";
import { addMonths, dayOf } from "#domain/calendar/day.ts";
import { identityCheckSign } from "#domain/roster/values/identity.ts";
import { writeWorkbook } from "#documents/workbooks/workbook.ts";

// Invented loans of 2021 and 2022, four repayments each, as workbooks: the same for the same number of loans.

const loanHeads: readonly (readonly [string, ColumnKind])[] = [
  ["合同编号", "identity"],
  ["借款人姓名", "text"],
  ["身份证号码", "identity"],
  ["联系电话", "identity"],
  ["承贷银行", "text"],
  ["乡镇", "text"],
  ["村", "text"],
  ["贷款金额", "yuan"],
  ["年利率(%)", "number"],
  ["签订日期", "day"],
  ["放款日期", "day"],
  ["到期日期", "day"],
  ["是否担保", "text"],
  ["反担保方式", "text"],
  ["银行责任人", "text"],
  ["乡镇责任人", "text"],
  ["催收次数", "count"],
];
const repaymentHeads: readonly (readonly [string, ColumnKind])[] = [
  ["合同编号", "identity"],
  ["还款日期", "day"],
  ["本金", "yuan"],
  ["利息", "yuan"],
];
const repaymentsPerLoan = 4;

/** Numbers of one loan, always the same for it. */
function drawer(n: number): (below: number) => number {
  let seed = Math.imul(n + 1, 2_654_435_761) >>> 1;
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
}

function loanOf(n: number) {
  const draw = drawer(n);
  const signedOn = dayOf(2021 + draw(2), 1 + draw(12), 1 + draw(28));
  const principalFen = BigInt([50_000, 100_000, 150_000, 200_000][draw(4)]!) * 100n;
  const born = `${1960 + draw(40)}${String(1 + draw(12)).padStart(2, "0")}${String(1 + draw(28)).padStart(2, "0")}`;
  const digits = `622901${born}000`;
  return {
    contract: `LX${String(n).padStart(6, "0")}`,
    name: `${"王李张刘陈杨马"[draw(7)]}${["小明", "芳", "建国", "秀英", "伟"][draw(5)]}${n % 997}`,
    number: digits + identityCheckSign(digits),
    principalFen,
    signedOn,
    maturesOn: addMonths(signedOn, 24),
    repaidFen: draw(10) < 9 ? principalFen : principalFen / 2n,
    early: draw(6),
    draw,
  };
}

function* loanRows(loans: number): Generator<CellValue[]> {
  for (let n = 0; n < loans; n += 1) {
    const { contract, name, number, principalFen, signedOn, maturesOn, draw } = loanOf(n);
    yield [
      contract,
      name,
      number,
      `139${String(n).padStart(8, "0")}`,
      `银行${n % 7}`,
      `乡${n % 25}`,
      `村${n % 400}`,
      principalFen,
      [4.35, 4.85, 3.85][draw(3)]!,
      signedOn,
      signedOn,
      maturesOn,
      ["是", "是", "否"][draw(3)]!,
      ["工资担保", "房产抵押", "三户联保"][draw(3)]!,
      "赵一",
      "钱二",
      [0, 1, 3][draw(3)]!,
    ];
  }
}

function* repaymentRows(loans: number): Generator<CellValue[]> {
  for (let n = 0; n < loans; n += 1) {
    const { contract, principalFen, signedOn, maturesOn, repaidFen, early } = loanOf(n);
    for (let quarter = 1; quarter < repaymentsPerLoan; quarter += 1)
      yield [contract, addMonths(signedOn, 3 * quarter), undefined, (principalFen * 435n) / 40_000n];
    yield [contract, maturesOn - early, repaidFen, undefined];
  }
}

/** Makes the two workbooks of so many loans in a folder, once. */
export async function rostersOf(
  loans: number,
  folder: string,
): Promise<{ readonly loans: string; readonly repayments: string }> {
  mkdirSync(folder, { recursive: true });
  const make = async (title: string, heads: typeof loanHeads, length: number, rows: () => Iterable<CellValue[]>) => {
    const path = join(folder, `${title}-${loans}.xlsx`);
    if (existsSync(path)) return path;
    const columns = heads.map(([head, kind]): Column => ({ key: head, kind, title: { zh: head, en: head } }));
    const lazy: Rows = { length, [Symbol.iterator]: () => rows()[Symbol.iterator]() };
    const said = { zh: title, en: title };
    const report = { title: said, tables: [{ id: "roster", title: said, columns, rows: lazy }] };
    const written = writeWorkbook({ report, language: "zh", asOf: dayOf(2023, 9, 30), copy: "values" });
    await pipeline(Readable.from(written), createWriteStream(`${path}.part`));
    renameSync(`${path}.part`, path);
    return path;
  };
  return {
    loans: await make("贷款", loanHeads, loans, () => loanRows(loans)),
    repayments: await make("还款", repaymentHeads, loans * repaymentsPerLoan, () => repaymentRows(loans)),
  };
}
