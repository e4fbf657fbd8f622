import type { LocalText } from "./quantity.ts";

/** Words of eligibility, exemptions, caps and limits. */
export const eligibilityWords = {
  "finding.met": { zh: "符合：{title}", en: "met: {title}" },
  "finding.with": { zh: "{message}（{told}）", en: "{message} ({told})" },
  "finding.told": { zh: "{title}：{value}", en: "{title}: {value}" },
  "finding.told-none": { zh: "{title}：无", en: "{title}: none" },
  "finding.told-nothing": { zh: "{title}：未填写", en: "{title}: not given" },
  "finding.told-needed": { zh: "{title}：未填写，须补充", en: "{title}: not given, and must be supplied" },
  "finding.lent-before": {
    zh: "合同 {contract}，借款人 {member}，放款日 {on}",
    en: "contract {contract}, lent to {member} on {on}",
  },
  "finding.ratio": {
    zh: "占比 {ratio}（{part} ÷ {whole}），须不低于 {least}",
    en: "a share of {ratio} ({part} / {whole}), at least {least} needed",
  },
  "finding.ratio-none": {
    zh: "没有占比（{part} ÷ {whole}），须不低于 {least}",
    en: "no share ({part} / {whole}), at least {least} needed",
  },
  "finding.ratio-formula": { zh: "{part} ÷ {whole}", en: "{part} / {whole}" },
  "finding.ratio-step": { zh: "占比：部分 ÷ 整体", en: "share: part / whole" },
  "finding.ratio-reached": { zh: "占比是否达到要求", en: "whether the share is reached" },
  "finding.not-concerned": { zh: "不涉及：{title}", en: "does not concern this application: {title}" },
  "finding.missing": {
    zh: "无法判断“{title}”：缺少 {names}，请补充",
    en: "“{title}” cannot be judged: {names} is missing; please supply it",
  },
  "finding.condition": { zh: "条件：{expression}", en: "condition: {expression}" },
  "finding.limit": { zh: "限额 {code}", en: "limit {code}" },
  "finding.most": { zh: "上限", en: "at most" },
  "finding.least": { zh: "下限", en: "at least" },
  "finding.measured": { zh: "实际", en: "measured" },
  "finding.compare": { zh: "与限额比较", en: "held against the limit" },
  "finding.over": {
    zh: "{title}：{measured} 超过上限 {bound}",
    en: "{title}: {measured} is over the limit of {bound}",
  },
  "finding.under": {
    zh: "{title}：{measured} 低于下限 {bound}",
    en: "{title}: {measured} is under the minimum of {bound}",
  },
  "finding.reference": { zh: "{title}：{most}，仅供参照", en: "{title}: {most}, for reference only" },
  "finding.and": { zh: "{before}；{next}", en: "{before}; {next}" },
  "finding.passed": { zh: "{message}；已按例外通过", en: "{message}; passed as an exception" },
  "finding.hard-not-passed": {
    zh: "{message}；这是硬性规定，任何人不得作例外处理",
    en: "{message}; this is a hard rule, nobody may pass it",
  },
  "finding.override-nobody": {
    zh: "{message}；文件未写明由谁作例外处理，不能通过",
    en: "{message}; the file names nobody who may pass it",
  },
  "finding.override-not-allowed": {
    zh: "{message}；{by} 无权作例外处理，可由 {roles} 说明理由后作例外",
    en: "{message}; {by} may not pass this limit, only {roles} may, with a reason",
  },
  "finding.override-no-reason": {
    zh: "{message}；作例外处理须写明理由",
    en: "{message}; passing it needs a reason",
  },
  "finding.consent-missing": {
    zh: "{message}；作例外还须 {parties} 同意",
    en: "{message}; passing it needs the consent of {parties} too",
  },
  "finding.exempt-hard": {
    zh: "“{title}”是硬性免除，任何人不得不予适用",
    en: "“{title}” is a hard exemption; nobody may depart from it",
  },
  "finding.exempt-taken": {
    zh: "符合“{title}”，仍收取了反担保，又未写明不予免除的理由",
    en: "“{title}” holds, yet a counter-guarantee was taken and no reason for departing from it is given",
  },
  "finding.departure-no-reason": {
    zh: "不适用“{title}”须写明理由",
    en: "departing from “{title}” needs a reason",
  },
  "finding.departure-not-allowed": {
    zh: "{by} 无权不适用“{title}”，可由 {roles} 说明理由后不适用",
    en: "{by} may not depart from “{title}”, only {roles} may, with a reason",
  },
  "finding.method-allowed": { zh: "还款方式 {method} 在允许之列", en: "the repayment method {method} is allowed" },
  "finding.method-not-allowed": {
    zh: "还款方式 {method} 不在允许之列：{allowed}",
    en: "the repayment method {method} is not among those allowed: {allowed}",
  },
  "finding.category-shown": {
    zh: "“{category}”的证明材料已交：{paper}",
    en: "the group “{category}” is shown by {paper}",
  },
  "finding.category-not-shown": {
    zh: "“{category}”须有 {paper}（{id}），已交材料中没有",
    en: "the group “{category}” must be shown by {paper} ({id}), which is not among the papers handed in",
  },
  "eligible.unknown": {
    zh: "{policy} 中没有“{id}”{hint}",
    en: "{policy} has no “{id}”{hint}",
  },
  "eligible.two-kinds": {
    zh: "申请的借款人类别是 {kind}，贷款的却是 {loanKind}，两者应当一致",
    en: "the application is of kind {kind} and the loan of kind {loanKind}; they must be the same",
  },
  "finding.policy-ended": {
    zh: "{document} 新贷款办理截至 {last}",
    en: "{document} takes new loans up to {last}",
  },
  "finding.policy-not-yet": {
    zh: "{on} 时 {document} 及其上位文件尚未施行",
    en: "on {on} neither {document} nor a document above it was in force",
  },
  "finding.nothing-in-force": {
    zh: "{on} 时还没有审查贷款申请的规定在施行，不能受理",
    en: "on {on} no rule for applications was in force yet, so nothing can be taken",
  },
} as const satisfies Record<string, LocalText>;
