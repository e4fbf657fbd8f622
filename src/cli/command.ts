import type { Message } from "#domain/wording/message.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
import type { Services } from "#app/services.ts";

export type Option = {
  readonly name: string;
  /** What stands behind it in the help: FILE, DATE; absent for a switch. */
  readonly value?: string;
  readonly help: WordKey;
  readonly required?: boolean;
};

/** What a command gives: JSON for programs, text for people, and the exit code (0 done, 1 refused or faults found, 2 a file is not there or cannot be read). */
export type Outcome = {
  readonly json: unknown;
  text(language: Language): string;
  readonly exit: 0 | 1 | 2;
  /** Sentences for standard error. */
  readonly messages?: readonly (Message | LocalText)[];
};

/** Input that cannot be read: no such file, broken JSON, unknown option. Ends with exit code 2. */
export class Unreadable extends Error {
  readonly words: Message;
  constructor(words: Message) {
    super(words.key);
    this.words = words;
  }
}

export type Call = {
  readonly positionals: readonly string[];
  readonly language: Language;
  readonly services: Services;
  option(name: string): string | undefined;
  has(name: string): boolean;
  /** Reads JSON (`-` is standard input) or, for a `.yaml` file, YAML. */
  input(file: string): Promise<unknown>;
  /** Reads a file as it is. */
  text(file: string): Promise<string>;
  /** Says what is being done and what part of the whole (0 to 1) is, where a person looks on and it takes longer than a second. */
  tell(stage: Message, part: number): void;
  /** Reads a file that is no text. */
  bytes(file: string): Promise<Uint8Array>;
  /** Writes a file that is not there yet. */
  save(file: string, bytes: Uint8Array): Promise<void>;
};

export type Command = {
  readonly name: string;
  /** Behind the name in the help: `FILE…`, `[ID…]`. */
  readonly usage: string;
  readonly positionals: { readonly least: number; readonly most: number };
  readonly summary: WordKey;
  readonly options: readonly Option[];
  run(call: Call): Promise<Outcome>;
};
