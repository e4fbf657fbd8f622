import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPolicy, readChain } from "#app/load-policy.ts";
import { sayAll } from "#domain/wording/message.ts";
import { policyFiles } from "./policy-files.ts";

let folder = "";
const header = (id: string, more = "") => `schema: 1
id: ${id}
title: { zh: 办法, en: measures }
layer: county
region: { code: "522728", name: { zh: 示例县, en: Sample County } }
document: { title: { zh: 办法, en: measures }, number: "1号", from: 2024-03-01, to: null }
parties: {}
${more}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huidan-policies-"));
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write("policies/nation/policy.yaml", header("nation"));
  await write("policies/county/policy.yaml", header("county", "extends: nation\n"));
  await write("policies/county/cases/b.yaml", "[]");
  await write("policies/county/cases/a.yaml", "[]");
  await write("policies/county/parameters.demo.yaml", "policy: county");
  await write("own/county/policy.yaml", header("county", "extends: nation\nscheme: own\n"));
  await write("elsewhere/town.yaml", header("town", "extends: village\n"));
  await write("elsewhere/village.yaml", header("village", "extends: nation\n"));
  await write("elsewhere/lost.yaml", header("lost", "extends: natoin\n"));
  await write("elsewhere/one.yaml", header("one", "extends: two\n"));
  await write("elsewhere/two.yaml", header("two", "extends: one\n"));
});
afterAll(() => rm(folder, { recursive: true }));

const source = () => policyFiles([join(folder, "policies")], folder);
const chainNames = async (given: string, from = source()) => {
  const chain = await readChain(from, given);
  return chain.ok
    ? chain.value.files.map((file) => file.name)
    : chain.refusals.map((refusal) => sayAll(refusal.message).en);
};

test("policies by id, by file, by folder; extends beside the file first", async () => {
  expect(await source().list()).toEqual(["county", "nation"]);
  const both = ["policies/county/policy.yaml", "policies/nation/policy.yaml"];
  expect(await chainNames("county")).toEqual(both);
  expect(await chainNames("policies/county/policy.yaml")).toEqual(both);
  expect(await chainNames("policies/county")).toEqual(both);
  expect(await chainNames("elsewhere/town.yaml")).toEqual([
    "elsewhere/town.yaml",
    "elsewhere/village.yaml",
    "policies/nation/policy.yaml",
  ]);
  expect(await chainNames("coutny")).toEqual([
    "there is no policy file “coutny”; did you mean “county”? Known here: county, nation",
  ]);
});

test("a folder of one's own comes before the project's", async () => {
  const own = policyFiles([join(folder, "own"), join(folder, "policies")], folder);
  expect(await own.list()).toEqual(["county", "nation"]);
  expect(await chainNames("county", own)).toEqual(["own/county/policy.yaml", "policies/nation/policy.yaml"]);
});

test("parameters and worked examples stand beside the policy", async () => {
  expect((await source().readCases("county")).map((file) => file.name)).toEqual([
    "policies/county/cases/a.yaml",
    "policies/county/cases/b.yaml",
  ]);
  expect(await source().readDemoParameters("county")).toEqual({
    name: "policies/county/parameters.demo.yaml",
    text: "policy: county",
  });
  expect(await source().readDemoParameters("nation")).toBeUndefined();
});

test.each([
  [
    "elsewhere/lost.yaml",
    [
      "elsewhere/lost.yaml:8:10 the file that it extends, “natoin”, is not there: neither natoin.yaml or natoin/policy.yaml beside this file, nor natoin/policy.yaml among the policies; did you mean “nation”? Known here: county, nation",
    ],
  ],
  [
    "elsewhere/one.yaml",
    ["one", "two"].map(
      (name) =>
        `elsewhere/${name}.yaml:8:10 extends goes round in a circle: one → two → one; a file cannot extend itself, not even by way of others`,
    ),
  ],
])("%s cannot be loaded for its extends", async (name, said) => {
  const loaded = await loadPolicy(source(), name);
  expect(loaded.ok ? [] : loaded.refusals.map((refusal) => sayAll(refusal.message).en)).toEqual(said);
});

test("the edition follows the content, its own and what it extends, not the layout", async () => {
  const edition = async () => {
    const loaded = await loadPolicy(source(), "county");
    return loaded.ok && loaded.value.edition;
  };
  const before = await edition();
  await writeFile(join(folder, "policies/nation/policy.yaml"), `# a remark\n${header("nation")}`);
  expect(await edition()).toBe(before);
  await writeFile(join(folder, "policies/nation/policy.yaml"), header("nation", "scheme: other\n"));
  expect(await edition()).not.toBe(before);
});
