import type { Fault } from "#domain/policy/fault.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import { checkCases, knownOf } from "./check-beside.ts";
import { loadBasis } from "./load-basis.ts";
import { loadPolicy, readChain } from "./load-policy.ts";
import { present, presentRefusals } from "./present.ts";
import { reckonings } from "./reckonings.ts";
import type { RuleServices } from "./services.ts";
import type { ReckoningName, WorkedExample } from "./worked-example.ts";

export type Difference = { readonly at: string; readonly expected: unknown; readonly got: unknown };

export type WorkedOutcome = {
  readonly policy: string;
  readonly id: string;
  readonly title: LocalText;
  readonly rows: readonly string[];
  readonly reckon: ReckoningName;
  readonly sum: LocalText;
  readonly outcome: unknown;
  readonly differences: readonly Difference[];
};

export type WorkedExamples = {
  readonly outcomes: readonly WorkedOutcome[];
  /** What is wrong in the files of examples; a file with faults of form is not worked. */
  readonly faults: readonly Fault[];
};

/** Works every example of a policy and holds the outcome against what is expected. Refusals: those of `loadPolicy`, where there are no examples. */
export async function workExamples(services: RuleServices, policy: string): Promise<Result<WorkedExamples>> {
  const chain = await readChain(services.policies, policy);
  if (!chain.ok) return chain;
  const cases = await services.policies.readCases(policy);
  if (cases.length === 0) {
    const loaded = await loadPolicy(services.policies, policy);
    if (!loaded.ok) return loaded;
  }
  const demo = await services.policies.readDemoParameters(policy);
  const { faults, examples } = checkCases(cases, { known: knownOf(chain.value.files), hasDemo: demo !== undefined });
  const outcomes: WorkedOutcome[] = [];
  for (const example of examples) outcomes.push(await workExample(services, policy, example));
  return done({ outcomes, faults });
}

async function workExample(services: RuleServices, policy: string, example: WorkedExample): Promise<WorkedOutcome> {
  const { id, title, rows, reckon, sum } = example;
  const made = (outcome: unknown, differences: Difference[]): WorkedOutcome => ({
    policy,
    id,
    title,
    rows,
    reckon,
    sum,
    outcome,
    differences,
  });
  const reckoning = reckonings.find((each) => each.name === reckon)!;
  const inline =
    typeof example.parameters === "object" ? { policy, demo: true, parameters: example.parameters } : undefined;
  const basis = await loadBasis(services, {
    policy,
    parameters: inline && { name: `${id}: parameters`, content: inline },
    demo: example.parameters === "demo",
  });
  const result = basis.ok ? reckoning.run(basis.value, await services.references.read(), example.input) : basis;
  const outcome = result.ok ? present(result.value, "zh") : presentRefusals(result.refusals, "zh");
  return made(outcome, differencesOf(example.expected, outcome, ""));
}

/** Where what came out is not what was expected; objects may hold more than is expected, lists must have the same length
 * unless written `{some: […]}`. */
export function differencesOf(expected: unknown, got: unknown, at: string): Difference[] {
  if (isSome(expected)) {
    const list = Array.isArray(got) ? (got as unknown[]) : [];
    return expected.some.flatMap((each, index) => {
      const key = identity(each);
      const found = list.find((one) => identity(one) === key);
      return differencesOf(each, found, `${at}[${typeof key === "string" ? key : index}]`);
    });
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length)
      return [{ at: at || ".", expected, got: Array.isArray(got) ? got.map(brief) : got }];
    return expected.flatMap((each, index) => differencesOf(each, got[index], `${at}[${index}]`));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof got !== "object" || got === null) return [{ at: at || ".", expected, got }];
    return Object.entries(expected).flatMap(([key, part]) =>
      differencesOf(part, (got as Record<string, unknown>)[key], at ? `${at}.${key}` : key),
    );
  }
  return Object.is(expected, got) ? [] : [{ at: at || ".", expected, got }];
}

/** `{some: […]}` in place of a list: only these items, found by their code, breaker, party or id, are looked at. */
function isSome(expected: unknown): expected is { some: unknown[] } {
  return typeof expected === "object" && expected !== null && Array.isArray((expected as { some?: unknown }).some);
}

function identity(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const item = value as Record<string, unknown>;
  return item["code"] ?? item["breaker"] ?? item["party"] ?? item["id"];
}

function brief(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => typeof part !== "object"));
}
