import type { z } from "zod";
import { type Message, message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { joinOr } from "./fault.ts";
import { isRecord } from "./record.ts";
import { describe, type Shape, shapeOf } from "./schema-shape.ts";

/** What would be right at a place, with an example. */
export function expected(schema: z.core.$ZodType): Message | LocalText {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case "scalar":
      return message(`policy.expected.${shape.kind}`);
    case "choice":
      return shape.choices.length === 1
        ? { zh: String(shape.choices[0]), en: String(shape.choices[0]) }
        : message("policy.expected.choice", { choices: shape.choices.join(", ") });
    case "object":
      return message("policy.expected.object", { form: objectForm(shape) });
    case "record":
      return message("policy.expected.record", { example: recordKey(shape) });
    case "array":
      return message("policy.expected.array");
    case "union":
      return joinOr(shape.options.map((option) => expected(option)));
  }
}

/** `{ zh: …, en: … }`: the keys that must be there, or the first ones. */
function objectForm({ keys }: Extract<Shape, { type: "object" }>): string {
  const needed = [...keys].filter(([, part]) => !describe(part).isOptional).map(([key]) => key);
  const shown = needed.length > 0 ? needed : [...keys.keys()].slice(0, 3);
  return `{ ${shown.map((key) => `${key}: …`).join(", ")} }`;
}

function recordKey({ keys }: Extract<Shape, { type: "record" }>): string {
  const kind = shapeOf(keys);
  return kind.type === "scalar" && kind.kind === "party" ? "finance-bureau" : "id";
}

/** What stands there instead. */
export function given(value: unknown): Message {
  if (value === null || value === undefined) return message("policy.given.nothing");
  if (Array.isArray(value)) return message("policy.given.list");
  if (isRecord(value)) return message("policy.given.map");
  if (typeof value === "number" || typeof value === "bigint")
    return message("policy.given.number", { value: String(value) });
  if (typeof value === "boolean") return message("policy.given.flag", { value: String(value) });
  return message("policy.given.text", { value: shortened(typeof value === "string" ? value : JSON.stringify(value)) });
}

/** A text cut to what a message can carry. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

export type Unit = "yuan" | "percent" | "count" | "months" | "days";

/** The unit that a text looks like it is in, whatever its place asks for. */
export function looksLike(text: string): Unit | undefined {
  if (/^-?\d+(\.\d+)?\s*[%％]$/.test(text)) return "percent";
  if (/^-?[\d,]+(\.\d+)?\s*(元|万元|yuan|CNY|RMB)$/i.test(text) || /^-?\d{1,15}\.\d{2}$/.test(text)) return "yuan";
  if (/^-?\d+\s*(个月|月|months?)$/i.test(text)) return "months";
  if (/^-?\d+\s*(天|日|个工作日|days?)$/i.test(text)) return "days";
  return /^-?\d{1,3}$/.test(text) ? "count" : undefined;
}

const unitKinds = new Set<string>(["yuan", "percent", "count", "months", "days"]);

/** Whether a text stands for another unit than a scalar of this kind: `"36"` for an amount, `"50000.00"` for a term. */
export function otherUnit(kind: string, text: string): Unit | undefined {
  if (!unitKinds.has(kind)) return undefined;
  const looks = looksLike(text);
  if (looks === undefined || looks === kind) return undefined;
  const isWhole = kind === "count" || kind === "months" || kind === "days";
  if (isWhole && looks === "count") return undefined;
  if (kind === "count" && (looks === "months" || looks === "days")) return undefined;
  return kind === "percent" && looks === "count" ? undefined : looks;
}

/** How a number of the file is written right where a quoted text is due. */
export function quoted(kind: string, written: string): string {
  if (kind !== "yuan") return `"${written}"`;
  const [whole, places = ""] = written.split(".");
  return `"${whole}.${places.padEnd(2, "0")}"`;
}
