import type { z } from "zod";
import type { References } from "#domain/engine/references.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { Result } from "#domain/wording/refusal.ts";
import type { ReckoningName } from "./worked-example.ts";

export type { References } from "#domain/engine/references.ts";

/**
 * One kind of reckoning, as every door offers it: checked JSON in, JSON out with its explanation. A worked example names
 * one by `reckon`; the command line has a command for each.
 */
export type Reckoning = {
  readonly name: ReckoningName;
  /** The schema of the input, which may depend on the policy. */
  inputSchema(basis: Basis): z.ZodType;
  run(basis: Basis, references: References, input: unknown): Result<object>;
};
