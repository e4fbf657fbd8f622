import { presentRefusals } from "#app/present.ts";
import { type Message, message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { Outcome } from "./command.ts";

/** The outcome of something refused: the refusals as JSON, their sentences on standard error, exit code 1; 2 where a file is not there or cannot be read. */
export function refusedOutcome(refusals: readonly Refusal[], language: Language): Outcome {
  const messages = refusals.map((refusal) => said(refusal, language));
  return {
    json: presentRefusals(refusals, language),
    text: () => "",
    exit: refusals.some(({ code }) => code === "policy-unknown" || code === "file-unreadable") ? 2 : 1,
    messages,
  };
}

/** A refusal with its place, unless its words name it already, as those about files do. */
function said({ code, at, message: words }: Refusal, language: Language): Message {
  if (at === undefined || code === "policy-faulty" || code === "template-faulty") return words;
  if (say(words, language).startsWith(at)) return words;
  return message("cli.refused-at", { at: at === "." ? message("cli.whole-input") : at, message: words });
}
