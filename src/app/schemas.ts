import type { Basis } from "#domain/policy/in-force.ts";
import { noParameters } from "#domain/policy/parameters.ts";
import { type Result, done } from "#domain/wording/refusal.ts";
import { caseSchema } from "./case-schema.ts";
import { figuresSchemaFor } from "./figures-schema.ts";
import { inputJsonSchema, type JsonSchema } from "./json-schema.ts";
import { loadPolicy } from "./load-policy.ts";
import { parametersSchemaFor } from "./parameters-schema.ts";
import type { PolicySource } from "./ports.ts";

/** The inputs whose JSON Schema can be asked for. */
export const schemaNames = ["application", "loan", "quote", "figures", "case", "parameters"] as const;
export type SchemaName = (typeof schemaNames)[number];

const makers: Record<SchemaName, (basis: Basis | undefined) => Promise<JsonSchema>> = {
  async application(basis) {
    const { applicationInput, applicationInputOf } = await import("./application-input.ts");
    return inputJsonSchema(basis ? applicationInputOf(basis) : applicationInput);
  },
  loan: async () => inputJsonSchema((await import("./loan-schema.ts")).loanSchema, "ref"),
  quote: async () => inputJsonSchema((await import("./quote.ts")).quoteSchema),
  async figures(basis) {
    const { breakersReckoning } = await import("./breakers.ts");
    const schema = inputJsonSchema(breakersReckoning.inputSchema(basis as Basis));
    return basis ? figuresSchemaFor(schema, basis.policy) : schema;
  },
  case: async (basis) => caseSchema(basis?.policy),
  parameters: async (basis) => parametersSchemaFor(basis?.policy),
};

/**
 * The JSON Schema of one input of the command line and the API. With a policy, what that policy names: its purposes, the figures it
 * measures, the facts it asks for, its parameters. Refusals: those of `loadPolicy`.
 */
export async function schemaOf(source: PolicySource, name: SchemaName, policy?: string): Promise<Result<JsonSchema>> {
  if (policy === undefined) return done(await makers[name](undefined));
  const loaded = await loadPolicy(source, policy);
  if (!loaded.ok) return loaded;
  return done(await makers[name]({ policy: loaded.value.policy, parameters: noParameters }));
}
