import { type Message, message } from "./message.ts";
import { joined } from "./local-text.ts";
import { nearest } from "./nearest.ts";

const fewKnown = 14;

/**
 * What may have been meant instead of a word that is not known: the nearest one, and all of them where they are few. It stands behind
 * the words that say so, without a full stop between, and may be empty.
 */
export function hint(word: string, known: readonly string[]): Message {
  const near = nearest(word, known);
  const all = [...new Set(known)];
  const list = all.length > 0 && all.length <= fewKnown ? joined(all) : undefined;
  if (near !== undefined && list !== undefined) return message("hint.both", { nearest: near, known: list });
  if (near !== undefined) return message("hint.nearest", { nearest: near });
  return list === undefined ? message("hint.none") : message("hint.known", { known: list });
}
