import type { CellsByColumn, SheetCell, SheetRow } from "./cell.ts";
import type { PlannedColumn, SheetPlan } from "./plan.ts";
import { compact, isNothing } from "./values/plain.ts";

/** What a row below the head is: data, or what stands between and behind the data and is left out. */
export type RowKind = "data" | "blank" | "head" | "total" | "subtotal" | "note" | "merged";

const totalWord =
  /^(?:.{0,20}[:：]?)?(合计|总计|小计|共计|累计|页计|总合计|合计数)[:：]?(?:\d+(?:户|笔|人|条|份)?)?[:：]?$/;
const subtotalWord = /小计|页计|本页/;
const noteBegin =
  /^(?:制表|填表|审核|复核|编制|经办人[:：]|负责人|单位负责人|分管领导|主要领导|联系人[:：]|联系电话[:：]|备注[:：]|注[:：]|说明[:：]|填表说明|打印|制单|盖章|单位[（(]?盖章|填报单位|填报日期|填报人|第\d+页|共\d+页|第.{1,3}页|示例|样例|例[:：]|以下空白|以下无正文|此页无|——以下)/;
const sectionBegin =
  /^(?:[一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十\d]+[部季期批])/;
const columnNumber = /^(?:[甲乙丙丁戊己庚辛]|栏次|序号|\(?\d{1,2}\)?|\d{1,2}=[\d+*×/÷-]+|[A-Za-z]{1,2})$/;

/** The kind of a row by what its cells say. */
export function kindOfRow(row: SheetRow, plan: SheetPlan, cells: CellsByColumn): RowKind {
  const { columns } = plan;
  const first = columns.find((each) => each.field.type === "amount");
  const data: RowKind = first && cells[first.column]?.isMerged === true ? "merged" : "data";
  // Nearly every row: the number of a person or paper stands in it.
  if (hasPerson(columns, cells)) return data;
  const filled = columns.filter((each) => isFilled(cells[each.column]));
  if (isRepeatedHead(filled, cells) || isColumnNumbers(row, plan)) return "head";
  const texts = row.cells.filter((cell) => cell.kind === "text").map((cell) => compact(cell.text));
  const total = texts.slice(0, 8).find((text) => text.length < 30 && totalWord.test(text));
  if (total !== undefined) return subtotalWord.test(total) ? "subtotal" : "total";
  if (texts.length > 0 && noteBegin.test(texts[0]!) && !hasAmount(filled, cells)) return "note";
  if (filled.length === 0) return "blank";
  if (isSection(row, texts)) return "note";
  return data;
}

function isFilled(cell: SheetCell | undefined): boolean {
  return cell !== undefined && !(cell.kind === "text" && isNothing(cell.text));
}

/** On every printed page the head stands again. */
function isRepeatedHead(filled: readonly PlannedColumn[], cells: CellsByColumn): boolean {
  const same = filled.filter(({ column, head }) => {
    const text = cells[column]!.text;
    return text === head || (head.includes("/") && (head.endsWith(`/${text}`) || head.startsWith(`${text}/`)));
  });
  return same.length >= 2 && same.length * 2 > filled.length;
}

/** The row below the head of an official form that numbers its columns: 甲 乙 1 2 3. */
function isColumnNumbers(row: SheetRow, plan: SheetPlan): boolean {
  if (row.n > plan.headRow + 2 || row.cells.length < 3) return false;
  if (!row.cells.every((cell) => columnNumber.test(compact(cell.text)))) return false;
  const numbers = row.cells.map((cell) => Number(compact(cell.text).replace(/[()]/g, ""))).filter(Number.isInteger);
  return numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

/** An identity number or contract number makes a row that says 合计 somewhere a person's row. */
function hasPerson(columns: readonly PlannedColumn[], cells: CellsByColumn): boolean {
  return columns.some(
    ({ field, column }) =>
      (field.type === "identity" || field.type === "code") && /\d{6}/.test(cells[column]?.text ?? ""),
  );
}

/** A signature may stand in the column of an amount; an amount has a digit. */
function hasAmount(filled: readonly PlannedColumn[], cells: CellsByColumn): boolean {
  return filled.some(({ field, column }) => field.type === "amount" && /\d/.test(cells[column]!.text));
}

/** A line over the rows of a township: one text, merged over several columns or numbered. */
function isSection(row: SheetRow, texts: readonly string[]): boolean {
  const own = row.cells.filter((cell) => !cell.isMerged);
  if (own.length !== 1 || own[0]!.kind !== "text" || texts.length !== row.cells.length) return false;
  return row.cells.length >= 3 || sectionBegin.test(texts[0]!);
}
