import type { LocalText } from "./quantity.ts";

/** Words of a policy's clocks. */
export const deadlineWords = {
  "deadline.unknown-clock": {
    zh: "本政策没有“{clock}”这一时限{hint}",
    en: "this policy has no clock “{clock}”{hint}",
  },
  "deadline.no-clocks": {
    zh: "本政策没有规定任何时限",
    en: "this policy names no clocks",
  },
  "deadline.before-force": {
    zh: "{from} 早于本规则的施行日（{first}），按最早的版本计算",
    en: "{from} is before the rule is in force ({first}): reckoned by its earliest version",
  },
  "deadline.start-open": {
    zh: "本政策的施行日尚未录入，按文件现有的版本计算",
    en: "the first day of this policy has not been entered: reckoned by the version that the file holds",
  },
  "deadline.ended": {
    zh: "本规则自 {end} 起不再适用，按最后一个版本计算",
    en: "the rule ended on {end}: reckoned by its last version",
  },
} as const satisfies Record<string, LocalText>;
