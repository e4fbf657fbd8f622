import { breakersReckoning } from "./breakers.ts";
import { deadlineReckoning } from "./deadline.ts";
import { eligibleReckoning } from "./eligible.ts";
import type { Reckoning } from "./reckoning.ts";
import { shareReckoning } from "./share.ts";

/** Every kind of reckoning, by the name that worked examples and commands use. */
export const reckonings: readonly Reckoning[] = [
  eligibleReckoning,
  shareReckoning,
  breakersReckoning,
  deadlineReckoning,
];
