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

/** A text that is the same in both languages: an id, a number. */
export const same = (text: string): LocalText => ({ zh: text, en: text });

/** Texts one after the other, with what stands between them. */
export function joined(texts: readonly LocalText[], between: WordKey = "expression.list-joint"): LocalText {
  const joint = catalog[between];
  return {
    zh: texts.map((text) => text.zh).join(joint.zh),
    en: texts.map((text) => text.en).join(joint.en),
  };
}
