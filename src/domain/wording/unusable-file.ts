import type { Message } from "./message.ts";

/** A file that this installation keeps for itself and that cannot be used: what is wrong and how to mend it, in words for its reader. */
export class UnusableFile extends Error {
  readonly words: Message;
  constructor(words: Message) {
    super(words.key);
    this.words = words;
  }
}
