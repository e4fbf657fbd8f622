// The JSON Schema of a policy file, for editors: completion and red lines while one writes.
import { z } from "zod";
import { policyFile } from "#domain/policy/schema/policy-file.ts";

/** `policies/policy.schema.json`; what stands in several places is defined once, one definition a line. */
export function policySchemaText(): string {
  const { $defs, ...root } = z.toJSONSchema(policyFile, {
    io: "input",
    reused: "ref",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // Every rule and entry names its article, or says that it is ours.
      const { properties } = jsonSchema;
      if (properties && "cite" in properties && "ours" in properties)
        jsonSchema.anyOf = [{ required: ["cite"] }, { required: ["ours"] }];
    },
  });
  const schema = { title: "Huidan policy file", ...root };
  const lines = Object.entries(schema).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const definitions = Object.entries($defs ?? {}).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(",\n")},\n"$defs": {\n${definitions.join(",\n")}\n}\n}\n`;
}
