import type { LocalText } from "./quantity.ts";

/** Words of breakers. */
export const breakerWords = {} as const satisfies Record<string, LocalText>;
