import { presentRefusals } from "#app/present.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { Outcome } from "./command.ts";

/** The outcome of something refused: the refusals as JSON, their sentences on standard error, exit code 1; 2 where a policy file is not there. */
export function refusedOutcome(refusals: readonly Refusal[], language: Language): Outcome {
  const messages: Message[] = refusals.map((refusal) =>
    refusal.at === undefined
      ? refusal.message
      : message("cli.refused-at", { at: refusal.at, message: refusal.message }),
  );
  return {
    json: presentRefusals(refusals, language),
    text: () => "",
    exit: refusals.some((refusal) => refusal.code === "policy-unknown") ? 2 : 1,
    messages,
  };
}
