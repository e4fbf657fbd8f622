import { type Day, formatDay } from "#domain/calendar/day.ts";
import type { References } from "#domain/engine/references.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { noParameters } from "#domain/policy/parameters.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { loadBasis } from "./load-basis.ts";
import { loadPolicy } from "./load-policy.ts";
import type { RuleServices } from "./services.ts";

/** What is asked of a sample: invented rosters of a programme. */
export type SampleOrder = {
  readonly policy: string;
  readonly loans: number;
  readonly seed: string;
  /** Absent: a quarter's end within the policy's life. */
  readonly asOf: Day | undefined;
  /** As people hand rosters in, with faults to be found. */
  readonly isMessy: boolean;
  /** The folder to be made. */
  readonly out: string;
};

/** The rules that a sample keeps to. */
export type SampleRules = {
  readonly basis: Basis;
  /** The scheme of the same region that lent before, where the programme holds two. */
  readonly earlier: Basis | undefined;
  readonly references: References;
  /** The text of the demo parameters; absent where the policy has none. */
  readonly parameters: string | undefined;
};

/** What was made. */
export type MadeSample = {
  readonly folder: string;
  readonly asOf: Day;
  readonly files: readonly string[];
  readonly loans: number;
  readonly principalFen: Fen;
  readonly balanceFen: Fen;
  readonly repayments: number;
};

/** Makes a sample and writes it: whole or not at all. */
export type SampleMaker = (order: SampleOrder, rules: SampleRules) => Promise<MadeSample>;

/** The most loans of one sample: what a province has in a few years. */
export const mostSampleLoans = 1_000_000;

/**
 * Orders a sample of a policy with its demo parameters. Refusals: those of the policy; `input-invalid` for a day on which the
 * policy had not begun or was long over.
 */
export async function orderSample(
  services: RuleServices & { makeSample: SampleMaker },
  order: SampleOrder,
): Promise<Result<MadeSample>> {
  const rules = await rulesOf(services, order.policy);
  if (!rules.ok) return rules;
  const { basis } = rules.value;
  if (order.asOf !== undefined) {
    const { firstDay, lastDay } = basis.policy.layers[0]!;
    const first = typeof firstDay === "number" ? firstDay : firstDay.notBefore;
    const known = rules.value.references.lpr.at(-1)?.publishedOn;
    const last = Math.min(lastDay ?? Number.MAX_SAFE_INTEGER, known ?? Number.MAX_SAFE_INTEGER);
    if (order.asOf < first + 90 || order.asOf > last)
      return refused({
        code: "input-invalid",
        at: "--as-of",
        message: message("sample.as-of", {
          given: formatDay(order.asOf),
          first: formatDay(first + 90),
          last: formatDay(last),
        }),
      });
  }
  return done(await services.makeSample(order, rules.value));
}

async function rulesOf(services: RuleServices, policy: string): Promise<Result<SampleRules>> {
  const parameters = await services.policies.readDemoParameters(policy);
  const basis = await basisOf(services, policy);
  if (!basis.ok) return basis;
  const earlier = await earlierScheme(services, basis.value);
  if (!earlier.ok) return earlier;
  const references = await services.references.read();
  return done({ basis: basis.value, earlier: earlier.value, references, parameters: parameters?.text });
}

async function basisOf(services: RuleServices, policy: string): Promise<Result<Basis>> {
  if (await services.policies.readDemoParameters(policy)) return loadBasis(services, { policy, demo: true });
  const loaded = await loadPolicy(services.policies, policy);
  return loaded.ok ? done({ policy: loaded.value.policy, parameters: noParameters }) : loaded;
}

/** Among the policies at hand the one of the same region with another scheme that began before; none for a policy without a scheme. */
async function earlierScheme(services: RuleServices, { policy }: Basis): Promise<Result<Basis | undefined>> {
  if (policy.scheme === undefined) return done(undefined);
  for (const id of await services.policies.list()) {
    if (id === policy.id) continue;
    const loaded = await loadPolicy(services.policies, id);
    // A policy that does not load is no matter of this sample.
    if (!loaded.ok) continue;
    const other = loaded.value.policy;
    const isOther = other.scheme !== undefined && other.scheme !== policy.scheme;
    if (isOther && other.region.code === policy.region.code && startOf(other) < startOf(policy))
      return basisOf(services, id);
  }
  return done(undefined);
}

function startOf({ layers }: Basis["policy"]): Day {
  const { firstDay } = layers[0]!;
  return typeof firstDay === "number" ? firstDay : firstDay.notBefore;
}
