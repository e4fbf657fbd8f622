import type { LocalText } from "./quantity.ts";

/** Words of the lists that a run makes of loans against limits, of households and groups, of clocks and of exemptions. */
export const limitWords = {
  "limits.title": { zh: "在贷贷款与规定不符名册", en: "Running loans against the rules" },
  "limits.rules-title": { zh: "逐条核对情况", en: "Rule by rule" },
  "limits.column.signed-on": { zh: "签约日", en: "signed on" },
  "limits.column.rule": { zh: "规定", en: "rule" },
  "limits.column.level": { zh: "性质", en: "kind of rule" },
  "limits.column.says": { zh: "说明", en: "says" },
  "limits.column.measured": { zh: "实际", en: "measured" },
  "limits.column.bound": { zh: "限额", en: "bound" },
  "limits.column.passed-by": { zh: "可例外批准者", en: "who may pass it" },
  "limits.column.judged": { zh: "已核对笔数", en: "loans judged" },
  "limits.column.breaches": { zh: "不符笔数", en: "not met" },
  "limits.column.amount": { zh: "不符金额", en: "amount" },
  "limits.column.open": { zh: "未核对笔数", en: "not judged" },
  "limits.column.lacking": { zh: "缺少", en: "lacking" },
  "limits.level.hard": { zh: "硬性", en: "hard" },
  "limits.level.soft": { zh: "原则上", en: "in principle" },
  "limits.at-most": { zh: "不超过 {bound}", en: "at most {bound}" },
  "limits.at-least": { zh: "不低于 {bound}", en: "at least {bound}" },
  "limits.fact": { zh: "{name} {value}", en: "{name} {value}" },
  "limits.after-end": { zh: "文件截止后的新贷款", en: "New loan after the document's end" },
  "limits.too-early": {
    zh: "{loans} 笔在贷贷款签约于本政策各文件施行之前，不按本表核对。",
    en: "{loans} running loans were signed before any of these documents was in force and are held against none of them.",
  },
  "limits.day-note": {
    zh: "按申请日核对；名册未填申请日的取签约日。以往贷款以名册所列为限。",
    en: "Judged as of the day of application, of signing where the roster gives none. Earlier loans are those of the rosters.",
  },
  "limits.households-note": {
    zh: "与户有关的规定列在户、联保小组核对表。",
    en: "Rules about households stand in the report of households and groups.",
  },
  "limits.summary-hard": { zh: "不符合硬性规定的在贷贷款", en: "running loans that break a hard rule" },
  "limits.summary-soft": {
    zh: "超过原则性限制的在贷贷款（须有理由、有人批准）",
    en: "running loans past a limit in principle (a reason and somebody's approval needed)",
  },
  "limits.summary-rule": { zh: "不符：{rule}", en: "not met: {rule}" },
  "limits.summary-open": {
    zh: "因资料不全未核对的规定",
    en: "rules that could not be judged for every loan",
  },
  "limits.summary-open-note": {
    zh: "逐条所缺资料见“逐条核对情况”。",
    en: "What each of them lacks stands in “Rule by rule”.",
  },
} as const satisfies Record<string, LocalText>;
