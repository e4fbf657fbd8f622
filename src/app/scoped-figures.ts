import { z } from "zod";
import { figuresSchema } from "./subject-schema.ts";
import { described, wireDay } from "./wire.ts";

/** Whose figures they are, and the figures: what breakers and the fund's rules are both asked with. */
export const scopedFigures = {
  scope: z
    .enum(["lender", "programme", "region", "guarantor"])
    .optional()
    .meta(described("指标的范围；不填适用于所有范围", "whose figures; absent: for every scope")),
  name: z.string().optional().meta(described("名称", "its name")),
  figures: figuresSchema.default({}),
};

/** The day of the figures. */
export const asOfDay = wireDay
  .optional()
  .meta(described("截止日；不填取最新版本", "as of which day; absent: the latest version"));

/** Whether an input is in the form `{asOf, scopes: […]}`, not the figures of one scope. */
export function hasScopes(input: unknown): boolean {
  return typeof input === "object" && input !== null && "scopes" in input;
}
