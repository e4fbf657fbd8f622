import { catalog, type WordKey } from "#domain/wording/catalog.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** A sentence of the catalogue in both languages, its blanks filled with texts in both. */
export function sentence(key: WordKey, params: Record<string, LocalText | string | number> = {}): LocalText {
  return sayAll(message(key, params));
}

/** A word of the catalogue, if there is one of that key. */
export function wordOf(key: string): LocalText | undefined {
  const words: Readonly<Record<string, LocalText>> = catalog;
  return words[key];
}
