import { joined, same } from "#domain/wording/local-text.ts";
import { message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { placeIn, type Refusal, refused } from "#domain/wording/refusal.ts";
import { titleOfName } from "./vocabulary.ts";

/**
 * The refusal `case-fact-missing` that names a fact nobody gave, as expressions name it: `loan.amount`, `case.handledBy`.
 * The title is the vocabulary's where none is given; `under` is where in the input such names stand: `scopes.0`.
 */
export function missingFact(
  name: string,
  given: { title?: LocalText; choices?: readonly string[] | undefined; under?: string } = {},
): Refusal {
  const { title = titleOfName(name) ?? same(name), choices, under = "" } = given;
  return {
    code: "case-fact-missing",
    at: placeIn(under, name),
    message: choices
      ? message("refusal.choice-missing", { title, name, choices: joined(choices) })
      : message("refusal.fact-missing", { title, name }),
  };
}

/** The refusals that name what an expression needs and was not given. */
export function missingNames(names: readonly string[]): ReturnType<typeof refused> {
  return refused(...names.map((name) => missingFact(name)));
}
