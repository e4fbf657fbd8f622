import { engineWords } from "./engine-words.ts";
import { scheduleWords } from "./schedule-words.ts";
import type { LocalText } from "./quantity.ts";

/**
 * Every sentence of the program, in both languages, in one folder: a file of words per area, joined here.
 * `{name}` is a blank that the message fills. A test holds the two languages and their blanks complete.
 */
export const catalog = {
  ...engineWords,
  ...scheduleWords,
} as const satisfies Record<string, LocalText>;

export type WordKey = keyof typeof catalog;
