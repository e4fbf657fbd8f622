import { z } from "zod";
import { type Fen, parseYuan } from "#domain/money/fen.ts";
import type { FactValue } from "#domain/policy/expression.ts";
import { figureNames, type Name, type Subject, vocabulary } from "#domain/policy/vocabulary.ts";
import { described, wireDay, wireFault, wirePercent, wireYuan } from "./wire.ts";

/** The wire schema of one name of the vocabulary: yuan and percent as text, days `YYYY-MM-DD`. */
function wireOf(name: Name): z.ZodType<FactValue> {
  const words = described(name.title.zh, name.title.en);
  switch (name.type) {
    case "int":
      return z.int().meta(words);
    case "money":
      return wireYuan.meta(words);
    case "percent":
      return wirePercent.meta(words);
    case "day":
      return wireDay.meta(words);
    case "bool":
      return z.boolean().meta(words);
    case "string":
      return (name.choices ? z.enum(name.choices as [string, ...string[]]) : z.string()).meta(words);
    case "list<string>":
      return z.array(z.string()).meta(words);
    case "list<loan>":
      return z
        .array(z.strictObject({ contract: z.string().min(1), member: z.string().min(1), on: wireDay }))
        .meta(words);
  }
}

/** The wire schema of one subject; every name is optional but those required: what is not given is asked for by the rule that needs it. */
export function subjectSchema(subject: Subject, required: readonly string[] = []) {
  const names = Object.entries(vocabulary[subject]).map(([key, name]) => {
    const wire = wireOf(name);
    return [key, required.includes(key) ? wire : wire.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(names));
}

const signedYuan = z
  .string()
  .meta({
    description: '金额（元），可以小于零，如 "-20.00" / an amount in yuan, which may be below zero, as "-20.00"',
    pattern: String.raw`^-?\d{1,15}(\.\d{1,2})?$`,
  })
  .transform((written, context): Fen => {
    const value = parseYuan(written);
    if (value !== undefined) return value;
    context.issues.push({ ...wireFault("wire.not-yuan"), input: written });
    return z.NEVER;
  });

/** Figures that fall below zero when more was recovered than paid. */
const mayBeNegative: readonly string[] = ["compensatedNet"];

/** The wire schema of the figures that breakers and fund limits measure. */
export const figuresSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(figureNames).map(([key, name]) => {
      const words = described(name.title.zh, name.title.en);
      return [key, (mayBeNegative.includes(key) ? signedYuan.meta(words) : wireOf(name)).optional()] as const;
    }),
  ),
);
