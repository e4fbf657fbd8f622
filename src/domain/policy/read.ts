import type { z } from "zod";
import { message } from "#domain/wording/message.ts";
import { type Fault, inOrder } from "./fault.ts";
import { type PolicyFile, policyFile } from "./schema/policy-file.ts";
import { structureFaults } from "./structure-faults.ts";
import { inWrittenOrder } from "./written-order.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";
import type { WordKey } from "#domain/wording/catalog.ts";

/** A file as read: its values where they are sound, all of its faults, and the place of every value. */
export type FileRead<T> = {
  /** The name by which it was asked for; faults carry it. */
  readonly name: string;
  readonly text: string;
  /** The values as written; absent where the YAML itself is broken. */
  readonly raw: unknown;
  /** The domain's form; absent where there are faults. */
  readonly file?: T;
  readonly faults: readonly Fault[];
  readonly locate: YamlSource["locate"];
  readonly writtenAt: YamlSource["writtenAt"];
};

export type ReadFile = FileRead<PolicyFile>;

/** Reads a text by a schema. Every fault of form is told at once, each at its line and column. */
export function readFileAs<T>(schema: z.ZodType<T>, name: string, text: string): FileRead<T> {
  const source = readYaml(text);
  const read = { name, text, raw: source.value, locate: source.locate, writtenAt: source.writtenAt };
  const faults: Fault[] = [
    ...source.troubles.map(({ code, at }) => ({
      file: name,
      ...at,
      code: "yaml" as const,
      message: message("policy.fault.yaml", { what: message(`policy.yaml.${code}` as WordKey) }),
    })),
    ...source.duplicates.map(({ key, at }) => ({
      file: name,
      ...at,
      code: "duplicate-key" as const,
      message: message("policy.fault.duplicate-key", { key }),
    })),
    ...source.bentKeys.map(({ written, at }) => ({
      file: name,
      ...at,
      code: "not-quoted" as const,
      message: message("policy.fault.key-not-quoted", { written }),
    })),
  ];
  if (source.troubles.length > 0) return { ...read, faults: inOrder(faults) };
  // Compiling every schema first pays only after thousands of files: 75 ms instead of 270 ms for seven.
  const parsed = schema.safeParse(source.value, { jitless: true });
  if (!parsed.success) faults.push(...structureFaults(name, source, schema, parsed.error.issues));
  return parsed.success && faults.length === 0
    ? { ...read, file: inWrittenOrder(parsed.data, source.value), faults }
    : { ...read, faults: inOrder(faults) };
}

/** Reads a policy file. What only shows beside other files or other values is found by `checkPolicy`. */
export function readPolicyFile(name: string, text: string): ReadFile {
  return readFileAs(policyFile, name, text);
}
