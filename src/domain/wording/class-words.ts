import type { LocalText } from "./quantity.ts";

/** Words of the class. */
export const classWords = {} as const satisfies Record<string, LocalText>;
