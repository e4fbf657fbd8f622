import type { LocalText } from "./quantity.ts";

/** Words of breakers and of the figures that they and the fund's limits measure. */
export const breakerWords = {
  "breaker.unknown": {
    zh: "本政策没有“{breaker}”这一暂停规则{hint}",
    en: "this policy has no breaker “{breaker}”{hint}",
  },
  "breaker.unknown-party": {
    zh: "“{party}”不是本政策的参与方；恢复须经 {known} 同意",
    en: "“{party}” is no party of this policy; lifting needs the consent of {known}",
  },
  "breaker.no-scope": {
    zh: "所给指标的范围（{scope}）在本政策中没有暂停规则；有规则的范围是 {known}",
    en: "this policy has no breaker for the scope given ({scope}); it has some for {known}",
  },
  "breaker.subject": { zh: "{title}（{name}）", en: "{title} ({name})" },
  "breaker.numerator": { zh: "分子", en: "numerator" },
  "breaker.denominator": { zh: "分母", en: "denominator" },
  "breaker.measure": { zh: "{title}：分子 ÷ 分母", en: "{title}: numerator / denominator" },
  "breaker.measure-alone": { zh: "分子 ÷ 分母", en: "numerator / denominator" },
  "breaker.compare": {
    zh: "触发条件：分子 ÷ 分母{is} {threshold}；以分子与“阈值 × 分母”直接比较，不作舍入",
    en: "trips when numerator / denominator is {is} {threshold}; compared exactly, numerator against threshold × denominator",
  },
  "breaker.threshold": { zh: "阈值", en: "threshold" },
  "breaker.trips-now": { zh: "现在是否达到触发条件", en: "whether the measure trips now" },
  "breaker.no-rate": {
    zh: "分母为零，不成比率，状态保持不变",
    en: "the denominator is zero: there is no rate, and the state stays as it was",
  },
  "breaker.state": { zh: "状态", en: "state" },
  "breaker.state-before": { zh: "此前状态", en: "state before" },
  "breaker.clear": { zh: "正常", en: "clear" },
  "breaker.tripped": { zh: "已触发", en: "tripped" },
  "breaker.withdrawn": { zh: "资格已取消", en: "withdrawn" },
  "breaker.trip-formula": { zh: "达到触发条件即触发", en: "trips when its measure trips" },
  "breaker.stays-formula": {
    zh: "未满足全部恢复条件，仍为触发",
    en: "stays tripped, since not all that lifting needs is there",
  },
  "breaker.lifted-formula": { zh: "恢复条件全部满足", en: "all that lifting needs is there" },
  "breaker.clear-formula": { zh: "未达到触发条件", en: "its measure does not trip" },
  "breaker.needs-measure": { zh: "指标须{is} {threshold}", en: "the measure must be {is} {threshold}" },
  "breaker.needs-measure-none": {
    zh: "文件没有规定指标恢复到多少可以解除",
    en: "the document names no measure at which it is clear",
  },
  "breaker.needs-group": {
    zh: "同组的“{breaker}”也须恢复",
    en: "“{breaker}” of the same group must be clear too",
  },
  "breaker.needs-consent": {
    zh: "须有{party}在触发之后的同意记录",
    en: "the consent of {party}, recorded after the trip, is needed",
  },
  "breaker.needs-never": { zh: "不自动恢复", en: "it does not return by itself" },
  "breaker.needs-decision": {
    zh: "已达到可以暂停的条件；作出暂停决定并登记后才停止",
    en: "a stop is permitted; it takes effect only with a recorded decision",
  },
  "breaker.room": {
    zh: "分母不变时，分子还可{way} {amount}而不触发",
    en: "the denominator as it is, the numerator may still {way} by {amount} before it trips",
  },
  "breaker.to-clear": {
    zh: "分母不变时，分子须{way} {amount}才恢复",
    en: "the denominator as it is, the numerator must {way} by {amount} to be clear",
  },
  "breaker.told-rate": {
    zh: "{measure}（{is} {threshold} 即触发）",
    en: "{measure} (trips when {is} {threshold})",
  },
  "breaker.told-state": { zh: "{state}：{rate}", en: "{state}: {rate}" },
  "breaker.told-line": { zh: "{title}（{scope}）{told}", en: "{title} ({scope}) {told}" },
  "breaker.acts.stops": { zh: "停止：{acts}", en: "stops: {acts}" },
  "breaker.acts.mayStop": { zh: "经决定可以停止：{acts}", en: "may be stopped by a decision: {acts}" },
  "breaker.acts.goesOn": { zh: "照常：{acts}", en: "goes on: {acts}" },
  "breaker.told-needs": { zh: "恢复还需：{needs}", en: "lifting still needs: {needs}" },
  "breaker.clears-now": { zh: "指标现在是否达到恢复条件", en: "whether the measure is clear again" },
  "breaker.clear-threshold": { zh: "恢复线", en: "threshold for lifting" },
  "breaker.clear-compare": {
    zh: "恢复条件：分子 ÷ 分母{is} {threshold}；直接比较，不作舍入",
    en: "clear when numerator / denominator is {is} {threshold}; compared exactly",
  },
  "breaker.still-needed": { zh: "恢复还须满足", en: "what lifting still needs" },
  "breaker.room-step": { zh: "距触发还有多远", en: "how far from tripping" },
  "breaker.to-clear-step": { zh: "距恢复还有多远", en: "how far from being clear" },
  "breaker.rise": { zh: "增加", en: "rise" },
  "breaker.fall": { zh: "减少", en: "fall" },
  "scope.programme": { zh: "项目", en: "programme" },
  "scope.lender": { zh: "承贷银行", en: "lender" },
  "scope.region": { zh: "地区", en: "region" },
  "scope.guarantor": { zh: "担保机构", en: "guarantor" },
} as const satisfies Record<string, LocalText>;
