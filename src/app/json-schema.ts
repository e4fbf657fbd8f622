import { z } from "zod";

export type JsonSchema = { readonly [key: string]: unknown };

/** The JSON Schema of what goes in, with the transforms left out. */
export function inputJsonSchema(schema: z.ZodType, reused: "inline" | "ref" = "inline"): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused }) as JsonSchema;
}

/** An amount, a rate and a day as every wire carries them. */
export const wireForms = {
  yuan: { type: "string", pattern: String.raw`^\d{1,15}(\.\d{1,2})?$`, examples: ["300000.00"] },
  percent: { type: "string", pattern: String.raw`^-?\d{1,6}(\.\d{1,4})?$`, examples: ["4.35"] },
  day: { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, examples: ["2024-03-01"] },
} as const;
