import type { LocalText } from "./quantity.ts";

/** Words of shares of a total that grows. */
export const growingWords = {
  "growing.first-side": { zh: "累计数中归{parties}的部分", en: "part of the running total that goes to {parties}" },
  "growing.total": { zh: "累计数", en: "running total" },
  "growing.second-side": { zh: "其余归", en: "the rest goes to" },
  "growing.rest": { zh: "其余", en: "the rest" },
  "growing.formula": {
    zh: "累计数 × {weight} ÷ {of}，四舍五入到分；其余归另一方。每次都按累计数计算，已分给各方的不会减少",
    en: "running total × {weight} / {of}, rounded half up to the fen, the rest to the other side; always from the running total, so that nobody's part shrinks as it grows",
  },
} as const satisfies Record<string, LocalText>;
