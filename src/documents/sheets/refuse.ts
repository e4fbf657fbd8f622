import { BrokenSheet } from "#domain/roster/cell.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import { message, type Params } from "#domain/wording/message.ts";
import type { Refusal } from "#domain/wording/refusal.ts";

/** Why a file cannot be read as a table, in words that name it. */
export function fileRefusal(file: string, key: WordKey, params: Params = {}): Refusal {
  return { code: "file-unreadable", at: file, message: message(key, { file, ...params }) };
}

/** The same as it is thrown from within the reading of rows. */
export function brokenSheet(file: string, key: WordKey, params: Params = {}): BrokenSheet {
  return new BrokenSheet(fileRefusal(file, key, params));
}
