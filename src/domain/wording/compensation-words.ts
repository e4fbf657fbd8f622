import type { LocalText } from "./quantity.ts";

/** Words of the compensation. */
export const compensationWords = {} as const satisfies Record<string, LocalText>;
