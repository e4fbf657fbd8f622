import type { LocalText } from "./quantity.ts";

/** Words of the report on what need not be given, and was asked all the same. */
export const exemptionWords = {
  "exemptions.title": { zh: "免除反担保、担保核对表", en: "Exemptions" },
  "exemptions.grounds-title": { zh: "免除情形汇总", en: "Grounds of exemption" },
  "exemptions.asked-title": { zh: "应免除而仍要求的贷款", en: "Exempt, and asked for all the same" },
  "exemptions.loans-title": { zh: "符合免除情形的贷款", en: "Loans that are exempt" },
  "exemptions.column.ground": { zh: "免除情形", en: "ground" },
  "exemptions.column.from": { zh: "免除事项", en: "exempt from" },
  "exemptions.column.evidence": { zh: "依据材料", en: "evidence" },
  "exemptions.column.exempt": { zh: "符合笔数", en: "loans exempt" },
  "exemptions.column.amount": { zh: "符合金额", en: "amount" },
  "exemptions.column.asked": { zh: "仍要求笔数", en: "asked all the same" },
  "exemptions.column.with-reason": { zh: "其中有理由", en: "with a reason" },
  "exemptions.column.departs": { zh: "可说明理由不适用者", en: "who may depart from it" },
  "exemptions.column.guarantee": { zh: "名册所填担保方式", en: "guarantee in the roster" },
  "exemptions.column.guarantors": { zh: "反担保人", en: "counter-guarantors" },
  "exemptions.column.reason": { zh: "不适用的理由", en: "reason for departing" },
  "exemptions.column.stated": { zh: "名册所填免除依据", en: "ground in the roster" },
  "exemptions.column.state": { zh: "情况", en: "state" },
  "exemptions.state.hard": { zh: "硬性免除，不得要求", en: "a hard exemption: may not be asked for" },
  "exemptions.state.reason": { zh: "原则上免除，已写明理由", en: "exempt in principle, a reason is given" },
  "exemptions.state.no-reason": { zh: "原则上免除，未写明理由", en: "exempt in principle, no reason is given" },
  "exemptions.note": {
    zh: "是否要求了反担保，按名册“是否反担保”一栏；未填的按担保方式判断，只填“保证”的可能是担保基金的保证，不据此认定。",
    en: "Whether a counter-guarantee was asked for is as the roster says; where it says nothing, by the kind of guarantee. A plain “guarantee” may be the fund's own and is not taken for one.",
  },
  "exemptions.summary-ground": { zh: "符合免除情形：{ground}", en: "exempt: {ground}" },
  "exemptions.summary-asked-hard": { zh: "硬性免除而仍要求", en: "asked for against a hard exemption" },
  "exemptions.summary-asked-soft": { zh: "原则上免除而仍要求", en: "asked for though exempt in principle" },
} as const satisfies Record<string, LocalText>;
