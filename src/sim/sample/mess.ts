import type { CellValue } from "#app/run/table.ts";
import { civilDate, type Day, formatDay } from "#domain/calendar/day.ts";
import { type Fen, formatYuan } from "#domain/money/fen.ts";
import { cleanCell } from "./clean-sheets.ts";
import type { Random } from "./random.ts";
import type { RawCell } from "./raw-workbook.ts";
import type { Roster, RosterColumn } from "./rosters.ts";

/** Other heads under which banks and bureaus write the same; the first is that of a careful bank. */
const otherHeads: Readonly<Record<string, readonly string[]>> = {
  contractNo: ["借款合同编号", "合同号", "借据编号", "合同编号"],
  borrowerName: ["借款人名称", "客户名称", "姓名", "借款人"],
  identityNo: ["身份证号码", "证件号码", "身份证号", "公民身份号码"],
  phone: ["联系电话", "手机号", "联系方式", "电话"],
  bank: ["承贷银行", "经办银行", "贷款银行", "放贷银行"],
  branch: ["经办网点", "支行", "经办机构", "网点名称"],
  township: ["乡镇", "所在乡镇", "乡(镇、街道)", "乡镇名称"],
  village: ["行政村", "村(社区)", "村名", "所在村"],
  principal: ["贷款金额", "放款金额", "借款金额", "发放金额"],
  balance: ["贷款余额", "余额", "本金余额", "剩余本金"],
  annualRate: ["年利率(%)", "执行利率(%)", "贷款利率%", "利率(%)"],
  term: ["贷款期限(月)", "期限（月）", "借款期限(月)", "期限(月)"],
  disbursedOn: ["放款日期", "发放日期", "贷款发放日", "起息日"],
  maturesOn: ["到期日期", "贷款到期日", "到期日", "合同到期日"],
  purpose: ["贷款用途", "用途", "资金用途", "借款用途"],
  guaranteeKind: ["担保方式", "反担保方式", "担保类型", "贷款担保方式"],
  paidOn: ["还款日期", "交易日期", "入账日期", "还款日"],
  amount: ["还款金额", "交易金额", "实还金额", "金额"],
  kind: ["贷款对象", "借款人类型", "客户类型", "贷款对象"],
};

/** How one sheet is written. */
export type Manner = {
  readonly at: number;
  readonly unit: "元" | "万元";
  /** The unit stands in the head; else in a line above it. */
  readonly isUnitInHead: boolean;
  readonly days: readonly DayForm[];
  readonly amounts: "number" | "text" | "full-width" | "grouped";
  readonly is1904: boolean;
};
export type DayForm = "dashes" | "dots" | "slashes" | "plain" | "chinese" | "serial" | "digits";

export const manners: readonly Manner[] = [
  { at: 0, unit: "元", isUnitInHead: true, days: ["dashes", "slashes", "serial"], amounts: "number", is1904: false },
  { at: 1, unit: "万元", isUnitInHead: false, days: ["serial"], amounts: "number", is1904: false },
  { at: 2, unit: "万元", isUnitInHead: true, days: ["digits", "plain", "dots"], amounts: "text", is1904: false },
  { at: 3, unit: "元", isUnitInHead: false, days: ["chinese", "dots"], amounts: "full-width", is1904: false },
];

/** A column's head in a manner, with the unit of amounts where the manner puts it there. */
export function messyHead({ field, head, kind }: RosterColumn, manner: Manner): string {
  const heads = otherHeads[field] ?? [head.replace(/\(元\)$/, "")];
  const name = field === "kind" && !head.includes("贷款对象") ? head : heads[manner.at % heads.length]!;
  return kind === "yuan" && manner.isUnitInHead ? `${name}（${manner.unit}）` : name;
}

/** A value as a careless hand writes it; the same value read with care is meant. */
export function messyCell(random: Random, value: CellValue, column: RosterColumn, manner: Manner): RawCell | undefined {
  if (value === undefined) return random.chance(0.03) ? { text: random.pick(["-", "无", "/"]) } : undefined;
  switch (column.kind) {
    case "yuan":
      return messyAmount(value as Fen, manner);
    case "day":
      return messyDay(value as Day, random.pick(manner.days), manner.is1904);
    case "identity":
      return messyCode(random, value as string, column.field);
    case "text":
      return { text: column.type === "name" ? messyName(random, value as string) : (value as string) };
    default:
      return cleanCell(value, column.kind);
  }
}

/** Yuan or ten thousands of it, exact to the fen, in the digits of the manner. */
export function messyAmount(amountFen: Fen, { unit, amounts }: Manner): RawCell {
  const digits = unit === "元" ? formatYuan(amountFen).replace(/\.00$/, "") : tenThousands(amountFen);
  switch (amounts) {
    case "number":
      return { number: digits };
    case "text":
      return { text: digits };
    case "full-width":
      return { text: fullWidth(digits) };
    case "grouped":
      return { text: digits.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ",") };
  }
}

function tenThousands(amountFen: Fen): string {
  const size = amountFen < 0n ? -amountFen : amountFen;
  const rest = String(size % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return `${amountFen < 0n ? "-" : ""}${size / 1_000_000n}${rest === "" ? "" : `.${rest}`}`;
}

export function fullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

export function messyDay(day: Day, form: DayForm, is1904: boolean): RawCell {
  const { year, month, dayOfMonth } = civilDate(day);
  switch (form) {
    case "dashes":
      return { text: `${year}-${month}-${dayOfMonth}` };
    case "dots":
      return { text: `${year}.${month}.${dayOfMonth}` };
    case "slashes":
      return { text: `${year}/${month}/${dayOfMonth}` };
    case "plain":
      return { text: formatDay(day).replaceAll("-", "") };
    case "digits":
      return { number: formatDay(day).replaceAll("-", "") };
    case "chinese":
      return { text: `${year}年${month}月${dayOfMonth}日` };
    case "serial":
      return { number: String(day + (is1904 ? 24_107 : 25_569)), style: "day" };
  }
}

function messyCode(random: Random, code: string, field: string): RawCell {
  if (field === "identityNo" && random.chance(0.04)) return { text: fullWidth(code), style: "text" };
  if (field === "identityNo" && random.chance(0.04))
    return { text: `${code.slice(0, 6)} ${code.slice(6, 14)} ${code.slice(14)}`, style: "text" };
  return { text: random.chance(0.03) ? ` ${code} ` : code, style: "text" };
}

/** A blank between the two characters of a short name, so that it is as long as the others; a point where a dot belongs. */
function messyName(random: Random, name: string): string {
  const signs = Array.from(name);
  if (signs.length === 2) return random.chance(0.5) ? `${signs[0]}${random.pick(["　", " ", "  "])}${signs[1]}` : name;
  if (name.includes("·") && random.chance(0.4)) return name.replace("·", random.pick(["•", "．"]));
  return random.chance(0.03) ? `${name} ` : name;
}

/** The column of a field; a bug where there is none. */
export function columnAt({ columns }: Pick<Roster, "columns">, field: string): number {
  const at = columns.findIndex((column) => column.field === field);
  if (at < 0) throw new Error(`no column ${field}`);
  return at;
}
