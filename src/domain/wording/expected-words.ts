import type { LocalText } from "./quantity.ts";

/** What would be right at a place of a policy file, with an example. */
export const expectedWords = {
  "policy.expected.text": { zh: "文本", en: "a text" },
  "policy.expected.code": { zh: '加双引号的代码，如 "urban"', en: 'a quoted code, such as "urban"' },
  "policy.expected.region": {
    zh: '加双引号的六位行政区划代码（GB/T 2260），如 "522728"',
    en: 'the six digits of the region by GB/T 2260, quoted, such as "522728"',
  },
  "policy.expected.document-number": {
    zh: '加双引号的文号，如 "财金〔2020〕21号"；没有文号的写文件名称',
    en: 'the document\'s number, quoted, such as "财金〔2020〕21号"; its name where it has none',
  },
  "policy.expected.step": { zh: "环节的编号，如 bank-review", en: "the id of a step, such as bank-review" },
  "policy.expected.id": {
    zh: "由小写字母、数字和连字符组成的编号，如 early-repayment",
    en: "an id of small letters, digits and hyphens, such as early-repayment",
  },
  "policy.expected.row": {
    zh: '加双引号的需求条目编号，如 "D-03"；没有的删去 rows',
    en: 'a requirement row, quoted, such as "D-03"; leave rows out where there is none',
  },
  "policy.expected.upper": {
    zh: "上位文件的编号，如 national-startup-2020（没有上位文件的，删去 extends 这一行）",
    en: "the id of the file that this one extends, such as national-startup-2020 (a file that extends nothing has no line extends)",
  },
  "policy.expected.cite": { zh: '加双引号的条款，如 "第六条"', en: 'an article, quoted, such as "第六条"' },
  "policy.expected.yuan": {
    zh: '以元计、两位小数、加双引号的金额，如 "300000.00"',
    en: 'an amount in yuan with two places, quoted, such as "300000.00"',
  },
  "policy.expected.percent": { zh: '加双引号的百分数，如 "4.35"', en: 'a percentage, quoted, such as "4.35"' },
  "policy.expected.day": {
    zh: "写作 YYYY-MM-DD 的日期，如 2024-03-01",
    en: "a date written YYYY-MM-DD, such as 2024-03-01",
  },
  "policy.expected.count": { zh: "不加引号的整数，如 3", en: "a whole number without quotes, such as 3" },
  "policy.expected.months": { zh: "月数（不加引号的整数），如 36", en: "a number of months, such as 36" },
  "policy.expected.days": { zh: "天数（不加引号的整数），如 30", en: "a number of days, such as 30" },
  "policy.expected.number": { zh: "不加引号的整数", en: "a whole number without quotes" },
  "policy.expected.cel": {
    zh: "CEL 表达式（文本），如 'loan.termMonths <= 36'",
    en: "a CEL expression, such as 'loan.termMonths <= 36'",
  },
  "policy.expected.party": { zh: "参与方的编号，如 finance-bureau", en: "the id of a party, such as finance-bureau" },
  "policy.expected.paper": { zh: "材料的编号，如 id-card", en: "the id of a paper, such as id-card" },
  "policy.expected.clock": { zh: "时限的编号，如 publicity", en: "the id of a clock, such as publicity" },
  "policy.expected.parameter": { zh: "参数的编号", en: "the id of a parameter" },
  "policy.expected.flag": { zh: "布尔值 true 或 false", en: "true or false" },
  "policy.expected.any": { zh: "一个值", en: "a value" },
  "policy.expected.choice": { zh: "以下之一：{choices}", en: "one of {choices}" },
  "policy.expected.object": { zh: "键值表 {form}", en: "a map {form}" },
  "policy.expected.record": {
    zh: "按编号排列的键值表，如 { {example}: … }",
    en: "a map by id, such as { {example}: … }",
  },
  "policy.expected.array": { zh: "列表，如 [ … ]", en: "a list, such as [ … ]" },
} as const satisfies Record<string, LocalText>;
