import type { Command } from "./command.ts";
import { demoCommand } from "./demo-command.ts";
import { eligibleCommand } from "./eligible-command.ts";
import { shareCommand, subsidyCommand } from "./money-commands.ts";
import { quoteCommand } from "./quote-command.ts";
import { policyCheckCommand, policyListCommand, policyTestCommand } from "./policy-commands.ts";
import { policyDiffCommand, policyExplainCommand, policyShowCommand } from "./policy-show-commands.ts";
import { calendarAddCommand, calendarShowCommand, lprAddCommand, lprShowCommand } from "./reference-commands.ts";
import { breakersCommand, classesCommand, compensationCommand, deadlineCommand, fundCommand } from "./rule-commands.ts";
import { templateCheckCommand, templateFieldsCommand, templateListCommand } from "./template-commands.ts";
import { runCommand } from "./run-command.ts";
import { sampleCommand } from "./sample-command.ts";
import { schemaCommand } from "./schema-command.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  runCommand,
  demoCommand,
  policyListCommand,
  policyCheckCommand,
  policyShowCommand,
  policyExplainCommand,
  policyDiffCommand,
  policyTestCommand,
  schemaCommand,
  quoteCommand,
  subsidyCommand,
  shareCommand,
  deadlineCommand,
  eligibleCommand,
  breakersCommand,
  fundCommand,
  compensationCommand,
  classesCommand,
  sampleCommand,
  calendarShowCommand,
  calendarAddCommand,
  lprShowCommand,
  lprAddCommand,
  templateListCommand,
  templateFieldsCommand,
  templateCheckCommand,
];
