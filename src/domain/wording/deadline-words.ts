import type { LocalText } from "./quantity.ts";

/** Words of the deadline. */
export const deadlineWords = {} as const satisfies Record<string, LocalText>;
