import type { LocalText } from "./quantity.ts";

/** Words of reading rosters: finding columns, what is wrong with a file's columns, anomalies between rows. */
export const rosterWords = {
  "roster.or": { zh: "或", en: " or " },
  "roster.row": { zh: "本行", en: "this row" },
  "roster.sheet": { zh: "工作表“{sheet}”", en: "sheet “{sheet}”" },
  "roster.the-sheet": { zh: "表", en: "the table" },
  "roster.faults-column": { zh: "问题与改法", en: "what is wrong and how to mend it" },
  "roster.no-heads": { zh: "没有其他表头", en: "no other head" },
  "roster.no-rows": {
    zh: "{file} 里没有任何数据；请确认选对了文件",
    en: "{file} holds no data at all: make sure that it is the right file",
  },
  "roster.no-head": {
    zh: "{file} 中没有找到{kind}的表头（前 40 行内应有“{heads}”等列名）；请确认选对了文件，或用 --map 文件写明表头所在的行和各列",
    en: "{file} has no head of a {kind} (among its first 40 rows there should be heads such as “{heads}”): make sure that it is the right file, or name the head's row and columns in a mapping file (--map)",
  },
  "roster.sheet-absent": {
    zh: "{file} 中没有名为“{sheet}”的工作表，现有：{names}；请改正对应文件中的 sheet",
    en: "{file} has no sheet “{sheet}” but {names}: correct “sheet” in the mapping file",
  },
  "roster.column-borne": { zh: "{party}代偿承担金额", en: "compensation borne by {party}" },
  "roster.column-at-application": { zh: "申请时{title}", en: "{title} (on the day of application)" },
  "roster.columns-lacking": {
    zh: "{file} {sheet}（表头第 {row} 行）缺少必需的列：{fields}。没有认出的表头：{heads}。请补上该列，或用 --map 文件写明它是哪一列",
    en: "{file}, {sheet} (head in row {row}) lacks columns that are needed: {fields}. Heads that were not understood: {heads}. Add the column, or name it in a mapping file (--map)",
  },
  "roster.head-absent": {
    zh: "{file} {sheet}（表头第 {row} 行）中没有对应文件所写的表头“{head}”{hint}；请改正对应文件，或去掉这一项由程序识别",
    en: "{file}, {sheet} (head in row {row}) has no head “{head}” as the mapping file says{hint}; correct it, or leave this field out so that it is found by itself",
  },
  "roster.unit-not-named": {
    zh: "{file} {sheet}的“{head}”没有写单位，开头各行最大只有 {largest}，应为万元；请在表头写成“{head}（万元）”，或在 --map 文件中写明 unit",
    en: "{file}, {sheet}: “{head}” names no unit, and the largest of the first rows is only {largest}, so that “万元” must be meant; write “{head}（万元）” in the head or “unit” in a mapping file (--map)",
  },
  "roster.note.no-head": {
    zh: "{file} {sheet}没有{kind}的表头，没有读",
    en: "{file}: {sheet} has no head of a {kind} and was not read",
  },
  "roster.note.unit": {
    zh: "{file} {sheet}的“{heads}”没有写单位，按元读取",
    en: "{file}, {sheet}: “{heads}” names no unit and was read in yuan",
  },
  "roster.note.formulas": {
    zh: "{file} 有 {count} 个单元格是公式，取的是上次保存时的结果；请确认保存前已重新计算",
    en: "{file}: {count} cells hold formulas; their results are those of the last saving: make sure that it was recalculated before",
  },
  "roster.note.hidden-rows": {
    zh: "{file} 有 {count} 行被隐藏或筛选掉，也已读入",
    en: "{file}: {count} rows are hidden or filtered out; they were read too",
  },
  "roster.anomaly.total-differs": {
    zh: "表中所列“{title}”合计 {stated}，各行相加为 {summed}；请核对是否漏行、多行，或合计没有更新",
    en: "the total of “{title}” stated in the table is {stated}, the rows make {summed}: look for rows missing or too many, or a total that was not updated",
  },
  "roster.anomaly.total-unread": {
    zh: "表中所列“{title}”合计 {stated}，各行相加为 {summed}，另有 {count} 格读不出；请先改正这些单元格",
    en: "the total of “{title}” stated in the table is {stated}, the rows make {summed}, and {count} cells could not be read: mend these first",
  },
  "roster.anomaly.contract-at-two-banks": {
    zh: "合同编号 {contract} 在两家银行都有：{bank}；{other}（第 {first} 行）；已分别读入，请核对",
    en: "contract {contract} stands at two banks: {bank}; {other} (row {first}); both were read: look into it",
  },
  "roster.anomaly.contract-twice": {
    zh: "合同编号 {contract} 与第 {first} 行相同，但借款人不同；已分别读入，请核对",
    en: "contract {contract} is also that of row {first}, with another borrower; both were read: look into it",
  },
  "roster.anomaly.same-row-twice": {
    zh: "与第 {first} 行完全相同，又没有流水号；如是同一笔，请删去一行，如是两笔，请填写流水号",
    en: "says the same as row {first}, without serial numbers: if it is one payment, delete a row; if there are two, give their serial numbers",
  },
  "roster.anomaly.person-in-two-households": {
    zh: "此人同时在两户中：{household}；{other}（第 {first} 行）；请核对，或在原户填写退出日期",
    en: "this person is in two households: {household}; {other} (row {first}); look into it, or give the day on which the first was left",
  },
} as const satisfies Record<string, LocalText>;
