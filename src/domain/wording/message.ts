import { catalog, type WordKey } from "./catalog.ts";
import { type Language, type LocalText, type Quantity, sayQuantity } from "./quantity.ts";

export type Params = { readonly [name: string]: Quantity | Message | LocalText | string | number };

/** A sentence of the catalogue with its blanks filled; it becomes text only when it is shown. */
export type Message = { readonly key: WordKey; readonly params?: Params };

/** A message; the blanks are given by name. */
export function message(key: WordKey, params?: Params): Message {
  return params ? { key, params } : { key };
}

/** The sentence in one language; `{n|day|days}` is the word that fits the number n. A blank without a value is a bug and throws. */
export function say(words: Message | LocalText, language: Language): string {
  if (!("key" in words)) return words[language];
  const sentence: string = catalog[words.key][language];
  return sentence.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
    const value = words.params?.[name];
    if (value === undefined) throw new Error(`message ${words.key} lacks a value for {${name}}`);
    const said = sayBlank(value, language);
    return one === undefined || more === undefined ? said : said === "1" ? one : more;
  });
}

function sayBlank(value: Params[string], language: Language): string {
  if (typeof value !== "object") return String(value);
  return "kind" in value ? sayQuantity(value, language) : say(value, language);
}

/** The sentence in every language, as JSON carries it. */
export function sayAll(words: Message | LocalText): LocalText {
  return { zh: say(words, "zh"), en: say(words, "en") };
}
