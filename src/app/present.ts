import { isRecord } from "#domain/policy/record.ts";
import { type Citation, sayCitationShort } from "#domain/wording/explanation.ts";
import { type Message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";

type Json = { readonly [key: string]: unknown };
const isLocal = (value: Json): boolean => typeof value["zh"] === "string" && typeof value["en"] === "string";

/**
 * A reckoning's result as a door shows it: under `message` and `note` one text in the reader's language; under `cite` document and
 * article in one line, with the whole citation beside it as `citation`. An explanation keeps both languages.
 */
export function present(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => present(each, language));
  if (!isRecord(value)) return value;
  const shown: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (key === "explanation") shown[key] = part;
    else if (
      isRecord(part) &&
      "key" in part &&
      typeof part["key"] === "string" &&
      (key === "message" || key === "note")
    )
      // A message of the catalogue under one of the keys that carry sentences.
      shown[key] = say(part as unknown as Message, language);
    else if (isRecord(part) && isLocal(part) && (key === "message" || key === "note" || key === "evidence"))
      shown[key] = part[language];
    else if (key === "cite" && isRecord(part)) {
      shown[key] = sayCitationShort(part as unknown as Citation, language);
      shown["citation"] = part;
    } else shown[key] = present(part, language);
  }
  return shown;
}

/** Refusals as a door shows them: `{refusals: [{code, at, message, cite}]}`. */
export function presentRefusals(refusals: readonly Refusal[], language: Language): { refusals: unknown } {
  return { refusals: present(refusals, language) };
}
