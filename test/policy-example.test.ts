import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workExamples } from "#app/policy-cases.ts";
import type { RuleServices } from "#app/services.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";
import { checkPolicy } from "#domain/policy/check.ts";
import { readParametersFile } from "#domain/policy/check-parameters.ts";
import { assemblePolicy } from "#domain/policy/policy.ts";
import { readPolicyFile } from "#domain/policy/read.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import { schemaSpots, spotsOf } from "#domain/policy/spots.ts";

const read = readPolicyFile("docs/policy-example.yaml", readFileSync("docs/policy-example.yaml", "utf8"));

test("the example of the reference is sound", () => {
  expect([...read.faults, ...checkPolicy([read]).faults]).toEqual([]);
});

/** What stands in place of a plain value, and what every rule takes, is told once in the reference. */
const told = /\.(parameter|formula|byParameter|table|table\.\*|notBefore|notAfter|split|split\[\]|zh|en|outside)$/;
const everywhere =
  /(^|\.)(cite|ours|document|reading|verified|title|by|level|passedBy|consents|extends)(\[\])?(\.(zh|en))?$/;

test("the example of the reference has every field once", () => {
  const held = new Set(spotsOf(policyFile, read.raw).map((spot) => spot.at));
  // Limits of one form are shown at `terms.caps`, shares at a compensation's cases.
  const alike =
    /^terms\.(term|repeat|extension|renewal)\.\*\.(when|measure|least|message)$|^sharing\.(recovery\.divide|compensation\.shares)\.(of|parts|cases)|^sharing\.recovery\.asks\.\*\.|\.stays$/;
  const missing = schemaSpots(policyFile)
    .map((spot) => spot.at)
    .filter((at) => !held.has(at) && ![told, everywhere, alike].some((pattern) => pattern.test(at)));
  expect([...new Set(missing)]).toEqual([]);
});

const parametersText = readFileSync("docs/policy-example.parameters.yaml", "utf8");

test("the parameters file of the reference is sound and sets every parameter of the example", () => {
  const { parameters, parties, id } = assemblePolicy([read.file!]);
  const known = { ids: [id], parameters, parties: Object.keys(parties) };
  const { faults, file } = readParametersFile("policy-example.parameters.yaml", parametersText, known, {
    isDemo: true,
  });
  expect(faults).toEqual([]);
  expect(Object.keys(file!.parameters)).toEqual(Object.keys(parameters));
});

test("the worked examples of the reference come out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "huidan-example-"));
  const policy = join(folder, "example-county");
  mkdirSync(join(policy, "cases"), { recursive: true });
  cpSync("docs/policy-example.yaml", join(policy, "policy.yaml"));
  cpSync("docs/policy-example.cases.yaml", join(policy, "cases", "cases.yaml"));
  const services: RuleServices = {
    policies: policyFiles([folder], folder),
    references: referenceFiles({ shipped: "data", home: folder }),
  };
  const worked = await workExamples(services, "example-county");
  rmSync(folder, { recursive: true });
  expect(worked.ok && worked.value.outcomes.map(({ id, differences }) => ({ id, differences }))).toEqual([
    { id: "too-young", differences: [] },
    { id: "shares-by-level", differences: [] },
    { id: "costs-parameter-unset", differences: [] },
    { id: "costs-first-entered-here", differences: [] },
  ]);
});

test("the reference says the same in both languages: sections, fields, examples", () => {
  const skeleton = (path: string): object => {
    const lines = readFileSync(path, "utf8").split("\n");
    return {
      sections: lines.filter((line) => /^#+ `[^`]+`$/.test(line)),
      levels: lines.filter((line) => /^#+ /.test(line)).map((line) => line.split(" ")[0]),
      fields: lines.flatMap((line) => /^\| `[^`]+`/.exec(line)?.[0] ?? []),
      fences: lines.filter((line) => line.startsWith("```")).length,
    };
  };
  expect(skeleton("docs/policy-files.zh-CN.md")).toEqual(skeleton("docs/policy-files.md"));
});
