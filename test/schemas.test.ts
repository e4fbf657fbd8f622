import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { schemaNames, type SchemaName, schemaOf } from "#app/schemas.ts";
import { policyFiles } from "#storage/policy-files.ts";

const source = policyFiles(["policies"], process.cwd());
const policies = await source.list();

async function schema(name: SchemaName, policy?: string) {
  const made = await schemaOf(source, name, policy);
  if (!made.ok) throw new Error(`no schema ${name} of ${policy}`);
  return made.value;
}

test.each(schemaNames)("the schema of %s can be had without a policy", async (name) => {
  const made = await schema(name);
  expect(made).toHaveProperty("$schema");
  expect(JSON.stringify(made)).toMatch(/[\u4e00-\u9fff]/);
});

const asZod = (made: object): z.ZodType => z.fromJSONSchema(made as Parameters<typeof z.fromJSONSchema>[0]);

type Example = { id: string; reckon: string; input: Record<string, unknown>; expected: unknown };

/** The inputs of worked examples that are not refused as broken. */
function examples(policy: string): Example[] {
  const folder = `policies/${policy}/cases`;
  const all = readdirSync(folder).flatMap((name) => parse(readFileSync(`${folder}/${name}`, "utf8")) as Example[]);
  return all.filter(({ expected }) => !JSON.stringify(expected).includes("input-invalid"));
}

const inputs: Partial<Record<string, { schema: SchemaName; of: (input: Record<string, unknown>) => unknown }>> = {
  eligible: { schema: "application", of: (input) => input },
  subsidy: { schema: "loan", of: (input) => input["loan"] },
  quote: { schema: "quote", of: (input) => input },
  breakers: { schema: "figures", of: (input) => input },
};

test.each(policies)("the inputs of the worked examples of %s fit the schemas made for it", async (policy) => {
  const misfits: string[] = [];
  const schemas = new Map<string, z.ZodType>();
  for (const { id, reckon, input } of examples(policy)) {
    const made = inputs[reckon];
    if (!made) continue;
    const fits = schemas.get(reckon) ?? asZod(await schema(made.schema, policy));
    schemas.set(reckon, fits);
    const read = fits.safeParse(made.of(input));
    if (!read.success)
      misfits.push(`${id}: ${read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
  }
  expect(misfits).toEqual([]);
});

test.each(policies)("the demo parameters of %s fit the schema made for it", async (policy) => {
  const demo = await source.readDemoParameters(policy);
  const fits = asZod(await schema("parameters", policy));
  const read = demo && fits.safeParse(parse(demo.text));
  expect(read?.error?.issues ?? []).toEqual([]);
});

test("a policy's figures, scopes and consents are named in the schema of its figures", async () => {
  const text = JSON.stringify(await schema("figures", "linxia-2023"));
  expect(text).toContain('"maturedPrincipal"');
  expect(text).not.toContain('"poolPaidIn"');
  expect(text).toContain('"hr-bureau"');
});
