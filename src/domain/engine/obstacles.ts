import { type Message, message } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";

/** What stands in the way of judging a rule: in one sentence, with the parameters to be entered and the facts to be given. */
export type Obstacles = {
  readonly message: Message;
  readonly unset: readonly string[];
  readonly missing: readonly string[];
};

/** Refusals, at least one, as what stands in the way of judging a rule. */
export function obstaclesOf(refusals: readonly Refusal[]): Obstacles {
  const [first, ...rest] = refusals.map((each) => each.message);
  const placesOf = (code: Refusal["code"]): string[] => [
    ...new Set(refusals.flatMap((each) => (each.code === code ? (each.at ?? []) : []))),
  ];
  return {
    message: rest.reduce((before, next) => message("finding.and", { before, next }), first!),
    unset: placesOf("parameter-unset"),
    missing: placesOf("case-fact-missing"),
  };
}
