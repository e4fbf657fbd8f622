import { readWire } from "#app/wire.ts";
import { readYaml } from "#app/yaml-text.ts";
import { rosterKinds, type RosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { type MappingFile, mappingFileOf } from "#domain/roster/mapping.ts";
import { message } from "#domain/wording/message.ts";
import { refused, type Result } from "#domain/wording/refusal.ts";

/** A mapping file as it stands on disk. */
export type MappingText = { readonly name: string; readonly text: string };

/**
 * Reads a mapping file (`--map`): how the columns of a bank's sheets are called, by roster kind; the
 * columns that a policy asks for can be named as the others. Refusals (`input-invalid`): the
 * YAML is broken, or a name in it is unknown, each with its place in the file and the nearest name.
 */
export function readMapping(file: MappingText, kinds: RosterKinds = rosterKinds): Result<MappingFile> {
  const written = readYaml(file.text.replace(/^\uFEFF/, ""));
  if (!written.ok) {
    const { line, column, what } = written;
    const words = message("cli.broken-yaml", { file: file.name, line, column, what });
    return refused({ code: "input-invalid", at: file.name, message: words });
  }
  const read = readWire(mappingFileOf(kinds), written.value ?? {});
  if (read.ok) return read;
  const refusals = read.refusals.map((each) => ({
    ...each,
    at: each.at === "." ? file.name : `${file.name}: ${each.at}`,
  }));
  return { ok: false, refusals };
}
