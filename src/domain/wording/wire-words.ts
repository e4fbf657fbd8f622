import type { LocalText } from "./quantity.ts";

/** Words about values that came in from outside and cannot be taken. */
export const wireWords = {
  "wire.missing": { zh: "缺少此项，请补上", en: "this is missing: please give it" },
  "wire.not-yuan": {
    zh: '不是金额，请写成带引号的元数，最多两位小数，如 "300000.00"',
    en: 'no amount: write yuan in quotes with at most two places, as "300000.00"',
  },
  "wire.yuan-too-long": {
    zh: "金额太大：整数部分最多 15 位",
    en: "too large an amount: at most 15 digits before the point",
  },
  "wire.not-positive": { zh: "金额须大于 0", en: "the amount must be more than 0" },
  "wire.not-percent": {
    zh: '不是比率，请写成带引号的百分数，最多四位小数，如 "4.35"',
    en: 'no rate: write percent in quotes with at most four places, as "4.35"',
  },
  "wire.not-day": {
    zh: '不是日期或没有这一天，请写成 "2024-03-01"',
    en: 'no date, or a day that does not exist: write it as "2024-03-01"',
  },
  "wire.day-out-of-range": {
    zh: "日期应在 1900 年至 2199 年之间，请核对年份",
    en: "dates from 1900 to 2199 are taken; check the year",
  },
  "wire.day-as-number": {
    zh: '{given} 是一个数；日期带连字符和引号，写作 YYYY-MM-DD："{right}"',
    en: '{given} is a number; a date is written YYYY-MM-DD with hyphens, in quotes: "{right}"',
  },
  "wire.number-for-text": {
    zh: '{given} 没有加引号；金额、比率和编号都要写成带引号的文字，如 "{given}"',
    en: '{given} stands without quotes; amounts, rates and codes are written in quotes, as "{given}"',
  },
  "wire.want-text": { zh: "应为文字", en: "a text is due here" },
  "wire.want-number": { zh: "应为数字", en: "a number is due here" },
  "wire.want-whole": { zh: "应为整数", en: "a whole number is due here" },
  "wire.want-flag": { zh: "应为 true 或 false", en: "true or false is due here" },
  "wire.want-list": { zh: "应为列表 […]", en: "a list […] is due here" },
  "wire.want-object": { zh: "应为对象 ( { … } )", en: "an object ( { … } ) is due here" },
  "wire.choice": { zh: "只能是：{choices}", en: "may only be: {choices}" },
  "wire.choice-near": {
    zh: "没有“{given}”，是不是“{near}”？只能是：{choices}",
    en: "there is no “{given}”; did you mean “{near}”? It may only be: {choices}",
  },
  "wire.too-small": { zh: "不能小于 {least}", en: "may not be less than {least}" },
  "wire.too-big": { zh: "不能大于 {most}", en: "may not be more than {most}" },
  "wire.unknown-key": {
    zh: "没有“{key}”这一项{hint}",
    en: "there is no “{key}” here{hint}",
  },
  "wire.wrong": { zh: "写法不对", en: "this is not written as it should be" },
} as const satisfies Record<string, LocalText>;
