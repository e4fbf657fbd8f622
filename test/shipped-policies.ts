import { readdirSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadBasis } from "#app/load-basis.ts";
import { eligibleReckoning } from "#app/eligible.ts";
import { present, presentRefusals } from "#app/present.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { say } from "#domain/wording/message.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { referenceFiles } from "#storage/reference-files.ts";

/** The folders of policies: those that ship, and the small ones of the tests. */
export const policyFolders = ["policies", "test/policies"];
export const policyIds = policyFolders.flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted(),
);

const home = mkdtempSync(join(tmpdir(), "huidan-"));
const services = {
  policies: policyFiles(policyFolders, process.cwd()),
  references: referenceFiles({ shipped: "data", home }),
};

/** Parameters for a test: the file's demo ones, none, or values entered here and confirmed. */
export type Entered = "demo" | "none" | { readonly [id: string]: unknown };

/** A policy of the repository with its parameters; what is wrong with it throws. */
export async function basisOfFile(policy: string, entered: Entered): Promise<Basis> {
  const values = typeof entered === "object" ? entered : undefined;
  const parameters = values && {
    name: "test",
    content: {
      policy,
      demo: true,
      parameters: Object.fromEntries(
        Object.entries(values).map(([id, value]) => [
          id,
          { value, evidence: "agreement", enteredBy: "one", confirmedBy: "two" },
        ]),
      ),
    },
  };
  const basis = await loadBasis(services, { policy, parameters, demo: entered === "demo" });
  if (!basis.ok) throw new Error(basis.refusals.map((each) => say(each.message, "en")).join("; "));
  return basis.value;
}

/** One finding as a reader of JSON sees it. */
export type ShownFinding = {
  readonly code: string;
  readonly ok: boolean;
  readonly applies: boolean;
  readonly level: string;
  readonly message: string;
  readonly cite: string;
  readonly citation: { readonly path: string };
  readonly missing?: readonly string[];
  readonly blockedBy?: readonly string[];
  readonly override?: object;
};
export type ShownExemption = { readonly code: string; readonly holds: boolean; readonly [key: string]: unknown };
export type ShownEligibility = {
  readonly ok: boolean;
  readonly findings: readonly ShownFinding[];
  readonly exemptions: readonly ShownExemption[];
  readonly caps: readonly { readonly code: string; readonly [key: string]: unknown }[];
  readonly refusals?: readonly { readonly code: string; readonly at: string; readonly message: string }[];
};

/** What `huidan eligible --json` answers to an application in the wire's form. */
export async function eligible(basis: Basis, application: object): Promise<ShownEligibility> {
  const result = eligibleReckoning.run(basis, await services.references.read(), application);
  const shown = result.ok ? present(result.value, "en") : { findings: [], ...presentRefusals(result.refusals, "en") };
  // The form that the reckoning gives, shown in English.
  return shown as ShownEligibility;
}

/** The codes of the findings that are not met, in the order in which they are told. */
export function failed({ findings }: ShownEligibility): string[] {
  return findings.filter((finding) => !finding.ok).map((finding) => finding.code);
}

/** One finding by its code. */
export function findingOf({ findings }: ShownEligibility, code: string): ShownFinding | undefined {
  return findings.find((finding) => finding.code === code);
}

/** The calendar and the LPR that ship. */
export function testReferences(): ReturnType<typeof services.references.read> {
  return services.references.read();
}
