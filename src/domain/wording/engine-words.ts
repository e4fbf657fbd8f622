import type { LocalText } from "./quantity.ts";

/** Words of the engine's refusals and of results that are not a schedule. */
export const engineWords = {
  "refusal.parameter-unset": {
    zh: "参数“{title}”（{parameter}）未定：须由一人录入并附依据，再由另一人确认后才能继续",
    en: "the parameter “{title}” ({parameter}) is unset: one person must enter it with evidence and a second person confirm it first",
  },
  "refusal.parameter-unconfirmed": {
    zh: "参数“{title}”（{parameter}）已由 {enteredBy} 录入，尚未由另一人确认，确认后才能继续",
    en: "the parameter “{title}” ({parameter}) was entered by {enteredBy} and nobody has confirmed it: a second person must do so first",
  },
  "refusal.parameter-same-person": {
    zh: "参数“{title}”（{parameter}）的录入和确认都是 {enteredBy}，须由另一人确认后才能继续",
    en: "the parameter “{title}” ({parameter}) was entered and confirmed by {enteredBy} alone: a second person must confirm it first",
  },
  "refusal.parameter-wrong": {
    zh: "参数“{title}”（{parameter}）的值有误：{form}",
    en: "the value of the parameter “{title}” ({parameter}) is wrong: {form}",
  },
  "parameter.form.shares": {
    zh: '应写作 {"of": 100, "parts": [{"party": "参与方编号", "weight": 70}, …]}，各份 weight 为整数，合计等于 of',
    en: 'write {"of": 100, "parts": [{"party": "a party\'s id", "weight": 70}, …]}, with whole weights that sum to of',
  },
  "parameter.form.shares-of": {
    zh: '应写作 {"of": 100, "parts": [{"party": "参与方编号", "weight": 70}, …]}，各份 weight 为整数，合计等于 of；参与方为 {parties}',
    en: 'write {"of": 100, "parts": [{"party": "a party\'s id", "weight": 70}, …]}, with whole weights that sum to of; the parties are {parties}',
  },
  "parameter.form.formula": {
    zh: '应为下列之一：{"kind": "none"}；{"kind": "share", "percent": "50.00"}；{"kind": "above-lpr", "tenor": "1y", "points": "-1.50"}；{"kind": "rate", "percent": "3.00"}；{"kind": "flat", "percent": "2.00", "at": "disbursed"}',
    en: 'one of {"kind": "none"}; {"kind": "share", "percent": "50.00"}; {"kind": "above-lpr", "tenor": "1y", "points": "-1.50"}; {"kind": "rate", "percent": "3.00"}; {"kind": "flat", "percent": "2.00", "at": "disbursed"}',
  },
  "parameter.form.clock": {
    zh: '应为下列之一：{"workingDays": 5}；{"days": 30}；{"months": 2}；{"years": 1}；{"dayOfMonth": 20, "monthsAfter": 1}；{"dayAfterQuarter": 10, "monthsAfter": 1}',
    en: 'one of {"workingDays": 5}; {"days": 30}; {"months": 2}; {"years": 1}; {"dayOfMonth": 20, "monthsAfter": 1}; {"dayAfterQuarter": 10, "monthsAfter": 1}',
  },
  "refusal.policy-ended": {
    zh: "{document} 新贷款办理截至 {last}，{on} 的新贷款不再受理",
    en: "{document} takes new loans up to {last}; a new loan of {on} is refused",
  },
  "refusal.rule-absent": {
    zh: "{on} 没有适用的规则“{rule}”",
    en: "no rule “{rule}” was in force on {on}",
  },
  "refusal.fact-missing": {
    zh: "缺少“{title}”（{name}），须先给出",
    en: "“{title}” ({name}) is missing: it must be given first",
  },
  "refusal.choice-missing": {
    zh: "缺少“{title}”（{name}），须先给出，可填 {choices}",
    en: "“{title}” ({name}) is missing: it must be given first, as one of {choices}",
  },
  "rounding.half-up": { zh: "四舍五入到分", en: "rounded half up to the fen" },
  "rounding.half-even": { zh: "四舍六入五成双到分", en: "rounded half to even to the fen" },
  "rounding.down": { zh: "舍去分以下", en: "cut below the fen" },
  "rounding.up": { zh: "分以下进一", en: "raised to the fen" },
} as const satisfies Record<string, LocalText>;
