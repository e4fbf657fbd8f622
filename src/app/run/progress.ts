import type { Message } from "#domain/wording/message.ts";

/** Says what is being done now, and what part of the whole lies behind: 0 to 1. */
export type Tell = (stage: Message, part: number) => void;

/** Tells of a piece of work that lies between two parts of the whole, as if it were a whole. */
export function within(tell: Tell, from: number, to: number): Tell {
  return (stage, part) => tell(stage, from + (to - from) * part);
}
