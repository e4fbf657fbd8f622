import { loadBasis } from "#app/load-basis.ts";
import { present } from "#app/present.ts";
import type { Reckoning } from "#app/reckoning.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Call, Command, Option, Outcome } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";

export const policyOption: Option = { name: "policy", value: "ID|FILE", help: "cli.option.policy", required: true };
export const parametersOption: Option = { name: "parameters", value: "FILE", help: "cli.option.parameters" };
export const demoOption: Option = { name: "demo", help: "cli.option.demo" };

type Json = Record<string, unknown>;

/** A command that hands its input to one reckoning and shows what comes back. */
export function reckoningCommand(given: {
  name: string;
  usage: string;
  summary: WordKey;
  positionals?: Command["positionals"];
  options: readonly Option[];
  /** Loaded when it is called, so that no command waits for the others' code. */
  reckoning(): Promise<Reckoning>;
  input(call: Call): Promise<unknown>;
  text(shown: Json, language: Language): string;
  /** Whether the result itself is a no: an application that is not eligible. */
  isRefusal?(result: object): boolean;
}): Command {
  return {
    name: given.name,
    usage: given.usage,
    summary: given.summary,
    positionals: given.positionals ?? { least: 0, most: 0 },
    options: given.options,
    async run(call): Promise<Outcome> {
      const input = await given.input(call);
      const parametersFile = call.option("parameters");
      const basis = await loadBasis(call.services, {
        policy: call.option("policy"),
        parameters:
          parametersFile === undefined
            ? undefined
            : { name: parametersFile, content: await call.input(parametersFile) },
        demo: call.has("demo"),
      });
      if (!basis.ok) return refusedOutcome(basis.refusals, call.language);
      const reckoning = await given.reckoning();
      const result = reckoning.run(basis.value, await call.services.references.read(), input);
      if (!result.ok) return refusedOutcome(result.refusals, call.language);
      const shown = present(result.value, call.language);
      return {
        json: shown,
        text: (language) => given.text(present(result.value, language) as Json, language),
        exit: given.isRefusal?.(result.value) ? 1 : 0,
      };
    },
  };
}
