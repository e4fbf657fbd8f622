import { z } from "zod";
import type { LocalText } from "#domain/wording/quantity.ts";

/** What is said of a field: what it means, and what holds where it is not written. */
export type FieldText = { readonly means: LocalText; readonly absent: LocalText | undefined };

/**
 * The description of a field, taken apart. It is written in both languages in one place, as `中文；不填：… / English; absent: …`;
 * the part about absence stands with every field that may be left out and has no default. Undefined: not written so.
 */
export function fieldText(description: string): FieldText | undefined {
  const at = description.indexOf(" / ");
  if (at < 0) return undefined;
  const [zh, zhAbsent] = halves(description.slice(0, at), "；不填：");
  const [en, enAbsent] = halves(description.slice(at + 3), "; absent: ");
  if ((zhAbsent === undefined) !== (enAbsent === undefined)) return undefined;
  return { means: { zh, en }, absent: zhAbsent && enAbsent ? { zh: zhAbsent, en: enAbsent } : undefined };
}

function halves(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** The descriptions of a schema, of the outermost wrapper first: what stands in its place, then what the value itself is. */
export function descriptionsOf(schema: z.core.$ZodType): string[] {
  const { innerType, in: inside } = schema._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  const inner = innerType ?? inside;
  const own = z.globalRegistry.get(schema)?.description;
  return [...(own === undefined ? [] : [own]), ...(inner ? descriptionsOf(inner) : [])];
}
