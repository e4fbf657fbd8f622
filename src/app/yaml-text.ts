import type { WordKey } from "#domain/wording/catalog.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { readYaml as readSource } from "#domain/policy/yaml-source.ts";

/** The content of a YAML text, or the place (from 1) at which it is broken or names a key twice, and what is wrong there. */
export function readYaml(
  text: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly what: Message } {
  const { value, troubles, duplicates } = readSource(text);
  const [trouble] = troubles;
  if (trouble) return { ok: false, ...trouble.at, what: message(`policy.yaml.${trouble.code}` as WordKey) };
  const [twice] = duplicates;
  if (twice) return { ok: false, ...twice.at, what: message("policy.fault.duplicate-key", { key: twice.key }) };
  return { ok: true, value };
}
