import type { z } from "zod";
import { parameterValueSchemas, parametersFile } from "#domain/policy/parameters.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { isRecord } from "#domain/policy/record.ts";
import { inputJsonSchema, type JsonSchema, wireForms } from "./json-schema.ts";

type Parameter = Policy["parameters"][string];

/** The schema of one parameter's value, as it is written in a parameters file. */
function valueSchema({ type, choices, parties }: Parameter): JsonSchema {
  if (type === "yuan" || type === "percent") return wireForms[type];
  if (type === "date") return wireForms.day;
  if (type === "choice" && choices) return { type: "string", enum: choices };
  const { $schema: _dialect, ...schema } = inputJsonSchema(parameterValueSchemas[type] as z.ZodType);
  return type === "shares" && parties ? { ...schema, description: `参与方 / parties: ${parties.join(", ")}` } : schema;
}

/** The schema of a programme's parameters; with a policy, of those that it declares, each with its type. */
export function parametersSchemaFor(policy: Policy | undefined): JsonSchema {
  const schema = inputJsonSchema(parametersFile);
  const { properties } = schema;
  if (!policy || !isRecord(properties) || !isRecord(properties["parameters"])) return schema;
  const general = properties["parameters"]["additionalProperties"];
  // A schema that holds itself stands under `$defs`, which only the root may have.
  const definitions: Record<string, unknown> = {};
  const declared = Object.entries(policy.parameters).map(([id, parameter]) => {
    const { zh, en } = parameter.title;
    const { $defs, ...value } = valueSchema(parameter);
    Object.assign(definitions, $defs);
    return [id, { ...withValue(general, value), description: `${zh} / ${en}` }] as const;
  });
  return {
    ...schema,
    ...(Object.keys(definitions).length > 0 && { $defs: definitions }),
    properties: {
      ...properties,
      policy: { type: "string", enum: policy.layers.map((layer) => layer.id) },
      parameters: { type: "object", properties: Object.fromEntries(declared), additionalProperties: false },
    },
  };
}

/** The entry, or list of dated entries, with the value's own schema in its place. */
function withValue(entry: unknown, value: JsonSchema): JsonSchema {
  const put = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(put);
    if (!isRecord(part)) return part;
    const inner = Object.fromEntries(Object.entries(part).map(([key, each]) => [key, put(each)]));
    const { properties } = inner;
    if (isRecord(properties) && "evidence" in properties) inner["properties"] = { ...properties, value };
    return inner;
  };
  // Putting the value in keeps the shape.
  return put(entry) as JsonSchema;
}
