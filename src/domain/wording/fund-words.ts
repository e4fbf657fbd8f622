import type { LocalText } from "./quantity.ts";

/** Words of the fund. */
export const fundWords = {} as const satisfies Record<string, LocalText>;
