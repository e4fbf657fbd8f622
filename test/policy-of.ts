import { assemblePolicy } from "#domain/policy/policy.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { noParameters, parametersFile, parametersOf } from "#domain/policy/parameters.ts";
import { policyFile, type PolicyFileInput } from "#domain/policy/schema/policy-file.ts";

type Sections = Partial<Omit<PolicyFileInput, "parties">>;

/** Entered parameters, each already confirmed by a second person. */
type Entered = { readonly [id: string]: unknown };

/**
 * A basis made of the given sections alone: a county file in force from 2020-01-01, whose parties are named `a`, `b` … as
 * the test needs them. What is wrong in the sections throws.
 */
export function basisOf(sections: Sections, parties: readonly string[], entered: Entered = {}): Basis {
  const file = policyFile.parse({
    schema: 1,
    id: "test",
    title: { zh: "测试", en: "test" },
    layer: "county",
    region: { code: "000000", name: { zh: "某县", en: "a county" } },
    document: { title: { zh: "测试文件", en: "a document" }, number: "测〔2020〕1号", from: "2020-01-01", to: null },
    parties: Object.fromEntries(
      parties.map((party) => [party, { title: { zh: party, en: party }, kind: "budget", cite: "第一条" }]),
    ),
    ...sections,
  });
  const parameters = parametersFile.parse({
    policy: "test",
    parameters: Object.fromEntries(
      Object.entries(entered).map(([id, value]) => [
        id,
        { value, evidence: "agreement", enteredBy: "one", confirmedBy: "two" },
      ]),
    ),
  });
  return {
    policy: assemblePolicy([file]),
    parameters: Object.keys(entered).length === 0 ? noParameters : parametersOf(parameters),
  };
}
