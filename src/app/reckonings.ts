import { eligibleReckoning } from "./eligible.ts";
import type { Reckoning } from "./reckoning.ts";

/** Every kind of reckoning, by the name that worked examples and commands use. */
export const reckonings: readonly Reckoning[] = [eligibleReckoning];
