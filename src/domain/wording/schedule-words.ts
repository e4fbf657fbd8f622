import type { LocalText } from "./quantity.ts";

/** Words of schedules, interest and repayments. */
export const scheduleWords = {
  "schedule.interest": { zh: "本期利息", en: "interest of the period" },
} as const satisfies Record<string, LocalText>;
