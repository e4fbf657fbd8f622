import type { WordKey } from "#domain/wording/catalog.ts";
import { type Message, message, say } from "#domain/wording/message.ts";
import { languages } from "#domain/wording/quantity.ts";

const reasons: { readonly [code: string]: WordKey } = {
  EACCES: "cli.trouble.denied",
  EPERM: "cli.trouble.denied",
  EROFS: "cli.trouble.read-only",
  ENOSPC: "cli.trouble.full",
  EDQUOT: "cli.trouble.full",
  EISDIR: "cli.trouble.is-folder",
  ENOENT: "cli.trouble.no-folder",
  ENOTDIR: "cli.trouble.no-folder",
  EEXIST: "cli.trouble.no-folder",
};

/** What a person can do about a file or folder that the system would not let us read or write; absent: the error is of another kind. */
export function fileTrouble(error: unknown): Message | undefined {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || path === undefined) return undefined;
  return message("cli.file-trouble", { path, reason: reasonOf(code) });
}

/** Why the result could not be written out, in both languages: where it goes the language is no longer known. */
export function outputTrouble({ code }: NodeJS.ErrnoException): string {
  const words = message("cli.output-trouble", { reason: reasonOf(code ?? "") });
  return languages.map((language) => say(words, language)).join("\n");
}

/** That HUIDAN_POLICIES names no folder, in both languages; absent: it names one, or is not set. */
export function policiesTrouble(folder: string, isFolder: boolean): string | undefined {
  if (folder === "" || isFolder) return undefined;
  const words = message("cli.no-policies", { folder });
  return languages.map((language) => say(words, language)).join("\n");
}

function reasonOf(code: string): Message {
  const key = reasons[code];
  return key ? message(key) : message("cli.trouble.other", { code });
}
