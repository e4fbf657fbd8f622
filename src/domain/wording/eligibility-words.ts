import type { LocalText } from "./quantity.ts";

/** Words of eligibility, exemptions, caps and limits. */
export const eligibilityWords = {
  "finding.met": { zh: "符合：{title}", en: "met: {title}" },
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
  "finding.override-not-allowed": {
    zh: "{message}；{by} 无权作例外处理，可由 {roles} 说明理由后作例外",
    en: "{message}; {by} may not pass this limit, only {roles} may, with a reason",
  },
  "finding.consent-missing": {
    zh: "{message}；作例外还须 {parties} 同意",
    en: "{message}; passing it needs the consent of {parties} too",
  },
  "finding.policy-ended": {
    zh: "{document} 新贷款办理截至 {last}",
    en: "{document} takes new loans up to {last}",
  },
  "finding.policy-not-yet": {
    zh: "{on} 时 {document} 及其上位文件尚未施行",
    en: "on {on} neither {document} nor a document above it was in force",
  },
} as const satisfies Record<string, LocalText>;
