import type { LocalText } from "./quantity.ts";

/** What columns a roster may have, told to whoever has to send it. */
export const rosterGuideWords = {
  "roster-guide.title": { zh: "名册栏目", en: "Columns of the rosters" },
  "roster-guide.columns-of": { zh: "{roster}的栏目", en: "columns of the {roster}" },
  "roster-guide.how": {
    zh: "表头写成“可用表头”中的任一种即可，顺序不限，用不到的栏目可以不要。表头另有写法的，在 --map 文件的 columns 下写“编号: 表头”。",
    en: "Any of the heads will do, in any order; columns that are not needed may be left out. For other heads, a --map file says “name: head” under columns.",
  },
  "roster-guide.fill": {
    zh: "从表头下一行起逐笔填写；身份证号码、合同编号按文本填写；表头不要改动。",
    en: "One loan a row below the head; identity and contract numbers as text; leave the head as it is.",
  },
  "roster-guide.column.title": { zh: "栏目名称", en: "what it is" },
  "roster-guide.column.name": { zh: "编号", en: "name" },
  "roster-guide.column.heads": { zh: "可用表头", en: "heads" },
  "roster-guide.column.kind": { zh: "填写内容", en: "what stands in it" },
  "roster-guide.column.needed": { zh: "是否必需", en: "needed" },
  "roster-guide.column.uses": { zh: "用于", en: "used for" },
  "roster-guide.more": { zh: "{texts}等 {n} 种", en: "{texts} … ({n} in all)" },
  "roster-guide.needed": { zh: "必需", en: "yes" },
  "roster-guide.one-of": { zh: "本栏或{others}", en: "this or {others}" },
  "roster-guide.all-lists": { zh: "各项名册", en: "all lists" },
  "roster-guide.rule": { zh: "{section}（{rule}）", en: "{section} ({rule})" },
  "roster-guide.choices": { zh: "{kind}：{choices}", en: "{kind}: {choices}" },
  "roster-guide.written": { zh: "已写入 {file}", en: "written to {file}" },
  "roster-guide.type.text": { zh: "文字", en: "text" },
  "roster-guide.type.name": { zh: "姓名或单位名称", en: "a name" },
  "roster-guide.type.list": {
    zh: "一项或多项，用顿号分开；没有的写“无”",
    en: "one or several, with commas between",
  },
  "roster-guide.type.code": { zh: "编号（文本）", en: "a number, as text" },
  "roster-guide.type.identity": { zh: "身份证号码（文本）", en: "an identity number, as text" },
  "roster-guide.type.company-code": { zh: "统一社会信用代码（文本）", en: "a unified credit code, as text" },
  "roster-guide.type.phone": { zh: "电话号码", en: "a telephone number" },
  "roster-guide.type.amount": {
    zh: "金额，表头注明元或万元",
    en: "an amount; the head says whether in yuan or in ten thousand yuan",
  },
  "roster-guide.type.rate": { zh: "利率，如 4.35%", en: "a rate: 4.35%" },
  "roster-guide.type.day": { zh: "日期", en: "a day" },
  "roster-guide.type.term": { zh: "期限，表头注明月或年", en: "a term; the head says whether in months or in years" },
  "roster-guide.type.count": { zh: "整数", en: "a whole number" },
  "roster-guide.type.flag": { zh: "是或否", en: "yes or no" },
  "roster-guide.type.choice": { zh: "下列之一", en: "one of" },
} as const satisfies Record<string, LocalText>;
