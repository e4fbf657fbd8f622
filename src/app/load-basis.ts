import type { Basis } from "#domain/policy/in-force.ts";
import { noParameters, type Parameters, parametersFile, parametersOf } from "#domain/policy/parameters.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { hint } from "#domain/wording/hint.ts";
import { message } from "#domain/wording/message.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { loadPolicy } from "./load-policy.ts";
import type { RuleServices } from "./services.ts";
import { readWire } from "./wire.ts";
import { readYaml } from "./yaml-text.ts";

export type BasisRequest = {
  /** Id or path; absent for what needs no policy. */
  readonly policy: string | undefined;
  readonly parameters?: { readonly name: string; readonly content: unknown } | undefined;
  /** Take the policy's demo parameters. */
  readonly demo: boolean;
};

/** A policy with the parameters of a programme, ready to reckon with. */
export async function loadBasis(services: RuleServices, request: BasisRequest): Promise<Result<Basis>> {
  if (request.policy === undefined) throw new Error("no policy was asked for");
  const loaded = await loadPolicy(services.policies, request.policy);
  if (!loaded.ok) return loaded;
  const { policy } = loaded.value;
  if (request.parameters) {
    const parameters = readParameters(policy, request.parameters);
    return parameters.ok ? done({ policy, parameters: parameters.value }) : parameters;
  }
  if (!request.demo) return done({ policy, parameters: noParameters });
  const demo = await services.policies.readDemoParameters(request.policy);
  if (!demo)
    return refused({
      code: "parameter-unset",
      at: request.policy,
      message: message("parameters.no-demo", { policy: policy.id }),
    });
  const written = readYaml(demo.text);
  if (!written.ok) {
    const { line, column, what } = written;
    const words = message("cli.broken-yaml", { file: demo.name, line, column, what });
    return refused({ code: "input-invalid", at: demo.name, message: words });
  }
  const parameters = readParameters(policy, { name: demo.name, content: written.value });
  return parameters.ok ? done({ policy, parameters: parameters.value }) : parameters;
}

/** Checks a parameters file against its policy: its form, the policy it is for, and that each parameter is declared. */
export function readParameters(policy: Policy, file: { name: string; content: unknown }): Result<Parameters> {
  const read = readWire(parametersFile, file.content);
  if (!read.ok)
    return {
      ok: false,
      refusals: read.refusals.map((each) => ({
        ...each,
        at: each.at === "." ? file.name : `${file.name}: ${each.at}`,
      })),
    };
  const refusals: Refusal[] = [];
  if (!policy.layers.some((layer) => layer.id === read.value.policy))
    refusals.push({
      code: "input-invalid",
      at: `${file.name}: policy`,
      message: message("parameters.other-policy", { given: read.value.policy, policy: policy.id }),
    });
  for (const id of Object.keys(read.value.parameters)) {
    if (id in policy.parameters) continue;
    const known = Object.keys(policy.parameters);
    refusals.push({
      code: "input-invalid",
      at: `${file.name}: parameters.${id}`,
      message: message("parameters.unknown", { id, policy: policy.id, hint: hint(id, known) }),
    });
  }
  return refusals.length > 0 ? refused(...refusals) : done(parametersOf(read.value));
}
