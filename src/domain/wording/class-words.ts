import type { LocalText } from "./quantity.ts";

/** Words of the classes of loans. */
export const classWords = {
  "classes.none": {
    zh: "本政策没有规定贷款分类",
    en: "this policy has no classes of loans",
  },
  "classes.subject": { zh: "建议的贷款分类", en: "class proposed for the loan" },
  "classes.no-kind": { zh: "不属于任何一类", en: "none of the kinds" },
  "classes.no-scheme": {
    zh: "本政策的文件没有规定贷款类别，不作分类",
    en: "this policy's document has no kinds of loans, so none is proposed",
  },
  "classes.bucket": { zh: "逾期时段", en: "days-overdue bucket" },
  "classes.bucket-of": { zh: "{from} 至 {to} 天", en: "{from} to {to} days" },
  "classes.bucket-open": { zh: "{from} 天及以上", en: "{from} days and more" },
  "classes.not-overdue": { zh: "未逾期", en: "not overdue" },
  "classes.grade": { zh: "五级分类（按逾期天数）", en: "grade of the five classes, by days overdue" },
  "classes.grade-from": { zh: "该级起始天数", en: "first day of the grade" },
  "classes.tolerance-unset": {
    zh: "不良容忍度未录入，不据此判断",
    en: "the tolerated ratio has not been entered: nothing is judged by it",
  },
  "grade.normal": { zh: "正常", en: "normal" },
  "grade.special": { zh: "关注", en: "special mention" },
  "grade.substandard": { zh: "次级", en: "substandard" },
  "grade.doubtful": { zh: "可疑", en: "doubtful" },
  "grade.loss": { zh: "损失", en: "loss" },
} as const satisfies Record<string, LocalText>;
