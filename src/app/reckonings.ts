import { breakersReckoning } from "./breakers.ts";
import { compensationReckoning } from "./compensation.ts";
import { classesReckoning } from "./classes.ts";
import { deadlineReckoning } from "./deadline.ts";
import { eligibleReckoning } from "./eligible.ts";
import { fundReckoning } from "./fund.ts";
import { quote, quoteJson, quoteSchema } from "./quote.ts";
import type { Reckoning } from "./reckoning.ts";
import { shareReckoning } from "./share.ts";
import { subsidyReckoning } from "./subsidy.ts";

/** A quote needs no policy; as a reckoning it stands beside the others for the worked examples. */
const quoteReckoning: Reckoning = {
  name: "quote",
  inputSchema: () => quoteSchema,
  run(_basis, { calendar }, input) {
    const result = quote(calendar, input);
    return result.ok ? { ok: true, value: quoteJson(result.value) } : result;
  },
};

/** Every kind of reckoning, by the name that worked examples and commands use. */
export const reckonings: readonly Reckoning[] = [
  quoteReckoning,
  subsidyReckoning,
  shareReckoning,
  deadlineReckoning,
  eligibleReckoning,
  breakersReckoning,
  compensationReckoning,
  classesReckoning,
  fundReckoning,
];
