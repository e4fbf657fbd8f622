import { parseArgs } from "node:util";
import type { Services } from "#app/services.ts";
import { UnusableFile } from "#domain/wording/unusable-file.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import { type Call, type Command, type Outcome, Unreadable } from "./command.ts";
import { commands } from "./commands.ts";
import { fileTrouble } from "./file-trouble.ts";
import { helpFor, helpOverview } from "./help.ts";
import { nearest } from "#domain/wording/nearest.ts";
import { hint } from "#domain/wording/hint.ts";
import { readable, readInput, readText, saveNew } from "./read-input.ts";

/** The outside of the command line: where it writes, and what it may call. */
export type Terminal = {
  readonly services: Services;
  readonly stdoutIsTerminal: boolean;
  readStdin(): Promise<string>;
  readFile(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  /** Writes a new file; fails where there is one of that name. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;
  write(text: string): void;
  complain(text: string): void;
  /** Shows what is being done in place of what was shown before; nothing where nobody looks on. */
  progress(text: string): void;
};

const everywhere = ["json", "text", "help", "lang"] as const;

/** Runs one command and gives the exit code: 0 done, 1 refused or faults found, 2 input unreadable. */
export async function runCommandLine(given: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const argv = given.map((word) => (word === "-h" ? "--help" : word));
  const language = languageOf(argv);
  try {
    const command = findCommand(argv);
    if (!command) return overview(argv, terminal, language);
    const rest = argv.filter((word, index) => !command.name.split(" ").includes(word) || argv.indexOf(word) !== index);
    return await runCommand(command, rest, terminal, language);
  } catch (error) {
    const words = error instanceof Unreadable || error instanceof UnusableFile ? error.words : fileTrouble(error);
    if (!words) throw error;
    terminal.complain(say(words, language));
    return 2;
  }
}

function languageOf(argv: readonly string[]): Language {
  const joined = argv.find((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  const after = argv.indexOf("--lang");
  return (joined ?? (after < 0 ? undefined : argv[after + 1])) === "en" ? "en" : "zh";
}

/** The command whose words begin the line; options may stand anywhere. */
function findCommand(argv: readonly string[]): Command | undefined {
  const words = argv.filter((word, index) => !word.startsWith("-") && argv[index - 1] !== "--lang");
  return commands.find((command) => command.name.split(" ").every((word, index) => words[index] === word));
}

function overview(argv: readonly string[], terminal: Terminal, language: Language): 0 | 2 {
  const words = argv.filter((word, index) => !word.startsWith("-") && argv[index - 1] !== "--lang");
  if (words.length === 0 || words[0] === "help") {
    const asked = commands.find((command) => command.name === words.slice(1).join(" "));
    terminal.write(asked ? helpFor(asked, language) : helpOverview(commands, language));
    return words.length > 0 || argv.includes("--help") ? 0 : 2;
  }
  const group = commands.filter((command) => command.name.startsWith(`${words[0]} `));
  if (group.length > 0 && (words.length === 1 || argv.includes("--help"))) {
    terminal.write(helpOverview(group, language));
    return argv.includes("--help") ? 0 : 2;
  }
  const given = words.slice(0, 2).join(" ");
  const near =
    nearest(
      given,
      commands.map((command) => command.name),
    ) ?? "help";
  throw new Unreadable(message("cli.unknown-command", { given, near }));
}

async function runCommand(
  command: Command,
  rest: readonly string[],
  terminal: Terminal,
  language: Language,
): Promise<0 | 1 | 2> {
  const { values, positionals } = parseWords(command, rest);
  const lang = values["lang"];
  if (lang !== undefined && lang !== "zh" && lang !== "en")
    throw new Unreadable(message("cli.unknown-language", { given: String(lang) }));
  if (values["help"]) {
    terminal.write(helpFor(command, language));
    return 0;
  }
  checkWords(command, values, positionals);
  checkStandardInput(command, values, positionals);
  const call: Call = {
    positionals,
    language,
    services: terminal.services,
    option: (name) => (typeof values[name] === "string" ? values[name] : undefined),
    has: (name) => values[name] === true,
    input: (file) => readInput(file, terminal),
    text: (file) => readText(file, terminal),
    bytes: (file) => readable(file, () => terminal.readBytes(file)),
    tell: (stage, part) => terminal.progress(`${progressBar(part)} ${say(stage, language)}`),
    save: (file, bytes) => saveNew(file, () => terminal.writeNew(file, bytes)),
  };
  const outcome = await command.run(call).finally(() => terminal.progress(""));
  show(outcome, terminal, {
    language,
    asJson: values["json"] === true || (!terminal.stdoutIsTerminal && values["text"] !== true),
  });
  return outcome.exit;
}

/** `████████░░░░░░░░░░░░  40%` */
function progressBar(part: number): string {
  const width = 20;
  const full = Math.round(Math.min(1, Math.max(0, part)) * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${String(Math.round(part * 100)).padStart(3)}%`;
}

type Values = { [name: string]: string | boolean | undefined };

function parseWords(command: Command, rest: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries([
    ...command.options.map((option) => [
      option.name,
      { type: option.value ? ("string" as const) : ("boolean" as const) },
    ]),
    ...everywhere.map((name) => [name, { type: name === "lang" ? ("string" as const) : ("boolean" as const) }]),
  ]);
  try {
    const parsed = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true, tokens: true });
    refuseTwice(parsed.tokens.flatMap((token) => (token.kind === "option" ? [token.name] : [])));
    return { values: parsed.values as Values, positionals: parsed.positionals };
  } catch (error) {
    const { code, message: detail } = error as Error & { code?: string };
    const name = /'(--?[\w-]+)/.exec(detail)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const known = [...command.options.map((option) => option.name), ...everywhere].map((each) => `--${each}`);
      throw new Unreadable(
        message("cli.unknown-option", {
          given: name,
          command: command.name,
          hint: hint(name, known),
        }),
      );
    }
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
      throw new Unreadable(message("cli.option-value", { given: name }));
    throw error;
  }
}

/** Of an option written twice the last would silently count. */
function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Unreadable(message("cli.option-twice", { option: `--${twice}` }));
}

function checkWords(command: Command, values: Values, positionals: readonly string[]): void {
  for (const option of command.options)
    if (option.required && values[option.name] === undefined)
      throw new Unreadable(
        message("cli.option-required", {
          option: `--${option.name}`,
          command: command.name,
          value: option.value ?? "",
        }),
      );
  const { least, most } = command.positionals;
  if (positionals.length < least)
    throw new Unreadable(message("cli.too-few", { command: command.name, usage: command.usage }));
  if (positionals.length > most)
    throw new Unreadable(
      message("cli.too-many", { command: command.name, usage: command.usage, given: positionals[most]! }),
    );
}

/** Standard input can be read once: of the files named, only one may be `-`. */
function checkStandardInput(command: Command, values: Values, positionals: readonly string[]): void {
  const files = command.options.filter(({ value }) => value === "FILE").map(({ name }) => name);
  const given = files.filter((name) => values[name] === "-").map((name) => `--${name}`);
  const all = [...positionals.filter((word) => word === "-"), ...given];
  if (all.length > 1) throw new Unreadable(message("cli.standard-input-twice", { options: all.join(" ") }));
}

function show(
  outcome: Outcome,
  terminal: Terminal,
  { language, asJson }: { language: Language; asJson: boolean },
): void {
  if (asJson) terminal.write(JSON.stringify(outcome.json, null, 2));
  else {
    const text = outcome.text(language);
    if (text !== "") terminal.write(text);
  }
  for (const words of outcome.messages ?? []) terminal.complain(say(words, language));
}
