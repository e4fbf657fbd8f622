import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkPolicy } from "#domain/policy/check.ts";
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
