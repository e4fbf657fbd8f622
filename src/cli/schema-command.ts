import { message } from "#domain/wording/message.ts";
import { type Command, type Outcome, Unreadable } from "./command.ts";
import { refusedOutcome } from "./refused-outcome.ts";

/** huidan schema application|loan|quote|figures|case|parameters [--policy ID] */
export const schemaCommand: Command = {
  name: "schema",
  usage: "application|loan|quote|figures|case|parameters [--policy ID]",
  summary: "cli.summary.schema",
  positionals: { least: 1, most: 1 },
  options: [{ name: "policy", value: "ID|FILE", help: "cli.option.policy" }],
  async run(call): Promise<Outcome> {
    const { schemaNames, schemaOf } = await import("#app/schemas.ts");
    const given = call.positionals[0]!;
    const name = schemaNames.find((each) => each === given);
    if (!name)
      throw new Unreadable(message("cli.option-choice", { option: "schema", given, choices: schemaNames.join("|") }));
    const schema = await schemaOf(call.services.policies, name, call.option("policy"));
    if (!schema.ok) return refusedOutcome(schema.refusals, call.language);
    return { json: schema.value, text: () => JSON.stringify(schema.value, null, 2), exit: 0 };
  },
};
