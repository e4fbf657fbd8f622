import { message, say } from "#domain/wording/message.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Command } from "./command.ts";

/** All commands, a line each. */
export function helpOverview(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}  ${say(message(command.summary), language)}`);
  return [
    say(message("cli.help-title"), language),
    "",
    say(message("cli.help-usage"), language),
    "",
    ...rows,
    "",
    say(message("cli.help-end"), language),
  ].join("\n");
}

/** One command: how it is called, what it does, its options. */
export function helpFor(command: Command, language: Language): string {
  const options = [
    ...command.options.map((option) => ({
      left: `--${option.name}${option.value ? ` ${option.value}` : ""}`,
      right: say(message(option.help), language) + (option.required ? say(message("cli.help-required"), language) : ""),
    })),
    { left: "--json", right: say(message("cli.help-json"), language) },
    { left: "--text", right: say(message("cli.help-text"), language) },
    { left: "--lang zh|en", right: say(message("cli.help-lang"), language) },
  ];
  const width = Math.max(...options.map((option) => option.left.length));
  return [
    `huidan ${command.name} ${command.usage}`.trimEnd(),
    "",
    say(message(command.summary), language),
    "",
    ...options.map((option) => `  ${option.left.padEnd(width)}  ${option.right}`),
    "",
    say(message("cli.help-exit"), language),
  ].join("\n");
}
