import type { FactValue } from "#domain/policy/expression.ts";

/** Whose figures: those of a breaker or of a rule of the fund. */
export type Scope = "programme" | "lender" | "region" | "guarantor";

/** The figures of one lender, region, guarantor or the whole programme: what breakers and the fund's rules are both asked with. */
export type ScopedFigures = {
  /** Absent: the figures stand for whatever scope a rule has. */
  readonly scope?: Scope | undefined;
  readonly name?: string | undefined;
  readonly figures: { readonly [name: string]: FactValue | undefined };
  /** Where these figures stand in the input: `scopes.0`, or nothing. */
  readonly path: string;
};
