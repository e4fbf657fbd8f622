import { type Message, message } from "./message.ts";
import { joined } from "./local-text.ts";
import { nearest } from "./nearest.ts";

/** How many words are listed: fewer where the nearest is told. */
const fewKnown = { withNearest: 14, alone: 20 } as const;

/** The known word most likely meant: near in its letters, or else the longest of which one is the beginning of the other (`ident`, `id`). */
export function nearWord(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known);
  if (near !== undefined) return near;
  const beginnings = known.filter(
    (each) => Math.min(each.length, word.length) > 1 && (word.startsWith(each) || each.startsWith(word)),
  );
  return beginnings.toSorted((one, other) => other.length - one.length)[0];
}

/**
 * What may have been meant instead of a word that is not known: the nearest one, and all of them where they are few. It stands behind
 * the words that say so, without a full stop between, and may be empty.
 */
export function hint(word: string, known: readonly string[]): Message {
  const near = nearWord(word, known);
  const all = [...new Set(known)];
  const list =
    all.length > 0 && all.length <= fewKnown[near === undefined ? "alone" : "withNearest"] ? joined(all) : undefined;
  if (near !== undefined && list !== undefined) return message("hint.both", { nearest: near, known: list });
  if (near !== undefined) return message("hint.nearest", { nearest: near });
  return list === undefined ? message("hint.none") : message("hint.known", { known: list });
}
