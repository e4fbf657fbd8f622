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
  let said = "";
  for (const piece of piecesOf(sentence)) {
    if (typeof piece === "string") {
      said += piece;
      continue;
    }
    const value = words.params?.[piece.name];
    if (value === undefined) throw new Error(`message ${words.key} lacks a value for {${piece.name}}`);
    const blank = sayBlank(value, language);
    said += piece.forms === undefined ? blank : piece.forms[blank === "1" ? 0 : 1];
  }
  return said;
}

type Blank = { readonly name: string; readonly forms: readonly [one: string, more: string] | undefined };

const cutSentences = new Map<string, readonly (string | Blank)[]>();

/** A sentence cut at its blanks, once: lists of 100,000 rows say the same one for each. */
function piecesOf(sentence: string): readonly (string | Blank)[] {
  const known = cutSentences.get(sentence);
  if (known) return known;
  const pieces: (string | Blank)[] = [];
  let at = 0;
  for (const found of sentence.matchAll(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g)) {
    const [whole, name, one, more] = found;
    pieces.push(sentence.slice(at, found.index), {
      name: name!,
      forms: one === undefined || more === undefined ? undefined : [one, more],
    });
    at = found.index + whole.length;
  }
  pieces.push(sentence.slice(at));
  cutSentences.set(sentence, pieces);
  return pieces;
}

function sayBlank(value: Params[string], language: Language): string {
  if (typeof value !== "object") return String(value);
  return "kind" in value ? sayQuantity(value, language) : say(value, language);
}

/** The sentence in every language, as JSON carries it. */
export function sayAll(words: Message | LocalText): LocalText {
  return { zh: say(words, "zh"), en: say(words, "en") };
}
