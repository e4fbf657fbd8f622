import { parseDocument } from "yaml";

/** The content of a YAML text, or the place (from 1) at which it is broken. */
export function readYaml(
  text: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number } {
  const document = parseDocument(text);
  const error = document.errors[0];
  if (!error) return { ok: true, value: document.toJS() };
  const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
  return { ok: false, line, column: col };
}
