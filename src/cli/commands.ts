import type { Command } from "./command.ts";
import { eligibleCommand } from "./eligible-command.ts";
import { policyCheckCommand, policyListCommand, policyTestCommand } from "./policy-commands.ts";
import { calendarAddCommand, calendarShowCommand, lprAddCommand, lprShowCommand } from "./reference-commands.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  policyListCommand,
  policyCheckCommand,
  policyTestCommand,
  eligibleCommand,
  calendarShowCommand,
  calendarAddCommand,
  lprShowCommand,
  lprAddCommand,
];
