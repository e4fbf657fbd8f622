import type { LocalText } from "./quantity.ts";

/** Words of the engine's refusals and of results that are not a schedule. */
export const engineWords = {
  "refusal.parameter-unset": {
    zh: "参数“{parameter}”未定：须由一人录入并附依据，再由另一人确认后才能继续",
    en: "the parameter “{parameter}” is unset: one person must enter it with evidence and a second person confirm it first",
  },
} as const satisfies Record<string, LocalText>;
