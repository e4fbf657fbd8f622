import { describe, expect, test } from "vitest";
import type { SheetRow } from "./cell.ts";
import { findHead, headsOf } from "./find-head.ts";
import { headText, unitOfTitle } from "./head-text.ts";
import { type RosterKindName, rosterKindNames, rosterKinds } from "./kinds/roster-kinds.ts";

/** Rows of texts; `^` repeats the cell above as a merged one, `<` the cell before. */
function rowsOf(written: readonly string[]): SheetRow[] {
  const rows: SheetRow[] = [];
  written.forEach((line, index) => {
    const above = rows.at(-1);
    const texts: { column: number; text: string; isMerged?: true }[] = [];
    line.split("|").forEach((part, at) => {
      const column = at + 1;
      const text = part.trim();
      const repeated =
        text === "^" ? above?.cells.find((cell) => cell.column === column) : text === "<" ? texts.at(-1) : undefined;
      if (repeated) texts.push({ column, text: repeated.text, isMerged: true });
      else if (text !== "") texts.push({ column, text });
    });
    rows.push({ n: index + 1, cells: texts.map((cell) => ({ ...cell, kind: "text" as const })) });
  });
  return rows;
}

function found(kind: RosterKindName, ...lines: string[]) {
  const head = findHead(rowsOf(lines), rosterKinds[kind]);
  if (!head) return undefined;
  return {
    row: head.row,
    columns: Object.fromEntries(head.columns.map((each) => [each.field, each.column])),
    unread: head.unread.map((each) => each.head),
    doubled: head.doubled.map((each) => each.head),
    unit: head.unit,
  };
}

test.each(rosterKindNames)("no head of %s stands for two fields", (kind) => {
  const owners = new Map<string, string>();
  const clashes: string[] = [];
  for (const [name, field] of Object.entries(rosterKinds[kind].fields))
    for (const head of field.heads) {
      const { whole } = headText(head);
      const owner = owners.get(whole);
      if (owner !== undefined && owner !== name) clashes.push(`${head}: ${owner}, ${name}`);
      owners.set(whole, name);
    }
  expect(clashes).toEqual([]);
  expect(headsOf(rosterKinds[kind].fields).size).toBeGreaterThan(20);
});

describe("heads as banks and bureaus write them", () => {
  test("a bank's maturity roster, with title and unit above it", () => {
    expect(
      found(
        "loans",
        "某县创业担保贷款到期花名册|<|<|<|<|<|<|<",
        "填报单位：某银行|||||金额单位：万元",
        "序号|客户名称|证件号码|借据号|放款金额|执行利率(%)|起息日|到期日期|备注",
        "1|王某|622921199001011238|HT1|5|4.35|2021-9-1|2022-9-1",
      ),
    ).toEqual({
      row: 3,
      columns: {
        borrowerName: 2,
        identityNo: 3,
        contractNo: 4,
        principal: 5,
        annualRate: 6,
        disbursedOn: 7,
        maturesOn: 8,
      },
      unread: ["序号", "备注"],
      doubled: [],
      unit: "万元",
    });
  });

  test("a head in two rows, merged downwards and across", () => {
    expect(
      found(
        "loans",
        "序号|借款人姓名|贷款情况|<|<|反担保人|<|担保方式",
        "^|^|金额（万元）|放款日期|到期日期|姓名|身份证号|^",
      ),
    ).toEqual({
      row: 2,
      columns: { borrowerName: 2, principal: 3, disbursedOn: 4, maturesOn: 5, counterGuarantors: 6, guaranteeKind: 8 },
      unread: ["序号", "身份证号"],
      doubled: [],
      unit: undefined,
    });
  });

  test("a head in two rows of a text file, where nothing is merged", () => {
    expect(found("repayments", "合同编号|还款日期|还款金额（元）||", "||本金|利息|罚息")?.columns).toEqual({
      contractNo: 1,
      paidOn: 2,
      principal: 3,
      interest: 4,
      penalty: 5,
    });
  });

  test("blanks, line ends, numbering, stars and signs of full width in heads do not matter", () => {
    const head = found("loans", "*姓 名|２．身份证\n号码（必填）|①合同编号|4、贷款金额：|到期日（年/月/日）");
    expect(head?.columns).toEqual({ borrowerName: 1, identityNo: 2, contractNo: 3, principal: 4, maturesOn: 5 });
  });

  test("of two heads for one field the plainer is taken and the other named; capitals are no amount", () => {
    const head = found("loans", "姓名|身份证号码|合同金额|贷款金额（元）|贷款金额（大写）|放款日期");
    expect(head).toMatchObject({ columns: { principal: 4 }, doubled: ["合同金额"], unread: ["贷款金额（大写）"] });
  });

  test("households and the fund", () => {
    expect(
      found("households", "乡镇|村|户编号|户主姓名|成员姓名|成员身份证号|与户主关系|脱贫户类型|识别时间")?.columns,
    ).toEqual({
      township: 1,
      village: 2,
      householdNo: 3,
      headName: 4,
      memberName: 5,
      identityNo: 6,
      relation: 7,
      kind: 8,
      from: 9,
    });
    expect(found("fund", "交易日期|摘要|借方发生额|贷方发生额|余额|对方户名")?.columns).toEqual({
      movedOn: 1,
      kind: 2,
      paid: 3,
      received: 4,
      balance: 5,
      payer: 6,
    });
  });

  test("rows of data are no head", () => {
    expect(found("loans", "王某|622921199001011238|5", "李某|622921199001011238|6")).toBeUndefined();
  });
});

test.each([
  ["贷款金额（万元）", { plain: "贷款金额", amountUnit: "万元" }],
  ["贷款金额(单位:元)", { plain: "贷款金额", amountUnit: "元" }],
  ["金额：万元", { plain: "金额", amountUnit: "万元" }],
  ["年利率%", { plain: "年利率", rateUnit: { sign: "%", per: "year" } }],
  ["月利率（‰）", { plain: "月利率", rateUnit: { sign: "‰", per: "month" } }],
  ["贷款期限（月）", { plain: "贷款期限", termUnit: "month" }],
  ["期限(年)", { plain: "期限", termUnit: "year" }],
])("the head %s names its unit", (head, read) => {
  expect(headText(head)).toMatchObject(read);
});

test.each([
  ["单位：万元", "万元"],
  ["填报单位：某银行   金额单位：元", "元"],
  ["（单位:人民币亿元）", "亿元"],
  ["填报单位：某银行", undefined],
])("%s above the head gives the unit %s", (title, unit) => {
  expect(unitOfTitle(title)).toBe(unit);
});
