import { catalog, type WordKey } from "./catalog.ts";
import { type Message, sayAll } from "./message.ts";
import type { LocalText } from "./quantity.ts";

/** A text that is the same in both languages: an id, a number, an expression. */
export const same = (text: string): LocalText => ({ zh: text, en: text });

/** Texts one after the other as each language does it, 甲、乙 and "a, b"; or with the words of the catalogue between them. */
export function joined(
  texts: readonly (string | LocalText | Message)[],
  between: WordKey = "expression.list-joint",
): LocalText {
  const said = texts.map((text) => (typeof text === "string" ? same(text) : sayAll(text)));
  const joint = catalog[between];
  return { zh: said.map((text) => text.zh).join(joint.zh), en: said.map((text) => text.en).join(joint.en) };
}

/** A title with what tells the one meant apart: its id, or the name that a case gives to it. */
export function withName(title: LocalText, name: string): LocalText {
  return { zh: `${title.zh}（${name}）`, en: `${title.en} (${name})` };
}
