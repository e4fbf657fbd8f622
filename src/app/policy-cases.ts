import { same } from "#domain/wording/local-text.ts";
import { z } from "zod";
import { localText } from "#domain/policy/schema/value.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Result } from "#domain/wording/refusal.ts";
import { loadBasis } from "./load-basis.ts";
import { loadPolicy } from "./load-policy.ts";
import { present, presentRefusals } from "./present.ts";
import { reckonings } from "./reckonings.ts";
import type { Services } from "./services.ts";
import { readYaml } from "./yaml-text.ts";

/** One worked example: an input, what must come out, and the sum by hand that gives it. */
export const workedExample = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe(
      "示例编号，在该政策中唯一：小写字母、数字和连字符 / Its id, once in the policy: small letters, digits, hyphens",
    ),
  title: localText.describe("示例名称 / What it shows"),
  rows: z
    .array(z.string().regex(/^[A-Z]-\d{2}$/))
    .default([])
    .describe("所体现的需求条目编号，一般不填 / The requirement rows that it shows; most have none"),
  reckon: z.string().describe("计算种类：与命令同名，见下 / What is reckoned: the name of a command, see below"),
  parameters: z
    .union([z.enum(["demo", "none"]), z.record(z.string(), z.unknown())])
    .default("none")
    .describe(
      "demo 为 `parameters.demo.yaml` 的值，none 为全部未定；或者在此写出，写法同参数文件的 `parameters` / demo: the values of `parameters.demo.yaml`; none: all unset; or values written here, as under `parameters` of a parameters file",
    ),
  input: z.unknown().describe("命令所读的输入 / What the command reads"),
  expected: z
    .unknown()
    .describe("结果中须相符的部分，写法见下 / The part of the outcome that must come out just so, see below"),
  sum: localText.describe("手工算式 / The reckoning by hand"),
});
export type WorkedExample = z.output<typeof workedExample>;

export type Difference = { readonly at: string; readonly expected: unknown; readonly got: unknown };

export type WorkedOutcome = {
  readonly policy: string;
  readonly id: string;
  readonly title: LocalText;
  readonly rows: readonly string[];
  readonly reckon: string;
  readonly sum: LocalText;
  readonly outcome: unknown;
  readonly differences: readonly Difference[];
};

/** Works every example of a policy and holds the outcome against what is expected. A broken example file is a difference too. Refusals
 * where there are no examples: those of `loadPolicy`. */
export async function workExamples(services: Services, policy: string): Promise<Result<WorkedOutcome[]>> {
  const outcomes: WorkedOutcome[] = [];
  const files = new Map<string, string>();
  const cases = await services.policies.readCases(policy);
  if (cases.length === 0) {
    const loaded = await loadPolicy(services.policies, policy);
    if (!loaded.ok) return loaded;
  }
  for (const file of cases) {
    const written = readYaml(file.text);
    if (!written.ok) {
      outcomes.push(broken(policy, file.name, `${written.line}:${written.column}`));
      continue;
    }
    const examples = z.array(workedExample).safeParse(written.value);
    if (!examples.success) {
      const issue = examples.error.issues[0]!;
      outcomes.push(broken(policy, file.name, `${issue.path.join(".")}: ${issue.message}`));
      continue;
    }
    for (const example of examples.data) {
      const outcome = await workExample(services, policy, example);
      const first = files.get(example.id);
      files.set(example.id, first ?? file.name);
      outcomes.push(first === undefined ? outcome : repeated(outcome, { first, again: file.name }));
    }
  }
  return { ok: true, value: outcomes };
}

/** An id stands for one example of the policy; the second of a name is a difference, whatever came out. */
function repeated(outcome: WorkedOutcome, { first, again }: { first: string; again: string }): WorkedOutcome {
  const difference = { at: "id", expected: `an id that ${first} does not have`, got: `${outcome.id} (${again})` };
  return { ...outcome, differences: [difference, ...outcome.differences] };
}

function broken(policy: string, name: string, detail: string): WorkedOutcome {
  const title = same(name);
  return {
    policy,
    id: name,
    title,
    rows: [],
    reckon: "",
    sum: title,
    outcome: null,
    differences: [{ at: name, expected: "a list of worked examples", got: detail }],
  };
}

async function workExample(services: Services, policy: string, example: WorkedExample): Promise<WorkedOutcome> {
  const { id, title, rows, reckon, sum } = example;
  const done = (outcome: unknown, differences: Difference[]): WorkedOutcome => ({
    policy,
    id,
    title,
    rows,
    reckon,
    sum,
    outcome,
    differences,
  });
  const reckoning = reckonings.find((each) => each.name === reckon);
  if (!reckoning)
    return done(null, [{ at: "reckon", expected: reckonings.map((each) => each.name).join(" | "), got: reckon }]);
  const inline =
    typeof example.parameters === "object" ? { policy, demo: true, parameters: example.parameters } : undefined;
  const basis = await loadBasis(services, {
    policy,
    parameters: inline && { name: `${id}: parameters`, content: inline },
    demo: example.parameters === "demo",
  });
  const result = basis.ok ? reckoning.run(basis.value, await services.references.read(), example.input) : basis;
  const outcome = result.ok ? present(result.value, "zh") : presentRefusals(result.refusals, "zh");
  return done(outcome, differencesOf(example.expected, outcome, ""));
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
