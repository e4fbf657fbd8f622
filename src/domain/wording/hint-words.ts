import type { LocalText } from "./quantity.ts";

/** What may have been meant instead of an unknown word; stands behind the sentence that names it. */
export const hintWords = {
  "hint.none": { zh: "", en: "" },
  "hint.nearest": { zh: "，是不是“{nearest}”？", en: "; did you mean “{nearest}”?" },
  "hint.known": { zh: "；此处可用：{known}", en: "; known here: {known}" },
  "hint.both": {
    zh: "，是不是“{nearest}”？此处可用：{known}",
    en: "; did you mean “{nearest}”? Known here: {known}",
  },
} as const satisfies Record<string, LocalText>;
