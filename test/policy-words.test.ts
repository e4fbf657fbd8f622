import { expect, test } from "vitest";
import { loadPolicy } from "#app/load-policy.ts";
import { diffPolicies } from "#app/policy-diff.ts";
import { explainItem } from "#app/policy-explain.ts";
import { showPolicy } from "#app/policy-show.ts";
import { itemsOf, stepItems } from "#domain/policy/describe/items.ts";
import type { Language } from "#domain/wording/quantity.ts";
import type { Result } from "#domain/wording/refusal.ts";
import { policyFiles } from "#storage/policy-files.ts";
import { policyFolders, policyIds } from "./shipped-policies.ts";

const source = policyFiles(policyFolders, process.cwd());
type Shown = { readonly text: (language: Language) => string };

/** Words that official texts write with Latin letters, and numbers of a list such as （1a）. */
const latin = /^(LPR|A4|\d[a-d])$/;

/**
 * Words of a text that look like ids. What a person types stands aside: the path before a title or behind it, the file, and an id in brackets
 * beside its title.
 */
function codes(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const said = line
      .replace(/^ {2}[\w.-]+ {2}/, "")
      .replace(/^(新增|取消|变更) {2}\S+ {2}/, "")
      .replace(/^(\S+) → (\S+)$/, "")
      .replace(/ \([\w.-]+\)$/, "")
      .replace(/ · [\w-]+$/, "")
      .replace(/出自 [\w-]+/, "")
      .replaceAll(/(?<=[\u4e00-\u9fff”）])（(参数 )?[\w.-]+）/g, "");
    const words = said.match(/[A-Za-z\d][A-Za-z\d_.-]*/g) ?? [];
    return words.filter((word) => /[A-Za-z]/.test(word) && !latin.test(word)).map((word) => `${word}: ${line.trim()}`);
  });
}

/** Names as code writes them: camelCase, and places such as `terms.caps`; an English text has its hyphens by right. */
function codesInEnglish(text: string): string[] {
  const said = text.replaceAll(/ \((parameter )?[\w.-]+\)|^( {2}|(added|removed|changed) {2})[\w.-]+ {2}/gm, "");
  return said.match(/\b([a-z]+[A-Z]\w*|[a-z]+\.[a-z]\w*)/g) ?? [];
}

function shown(result: Result<Shown>, language: Language): string {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.text(language);
}

test.each(policyIds)("show and explain of %s have words for everything", async (id) => {
  const loaded = await loadPolicy(source, id);
  if (!loaded.ok) throw new Error(`${id} is not there`);
  const items = itemsOf(loaded.value);
  const all = [...items, ...items.flatMap((item) => stepItems(item, loaded.value))];
  const show = await showPolicy(source, id, {});
  const texts = (language: Language): string[] => [
    shown(show, language),
    ...all.map((item) => explainItem(loaded.value, item).text(language)),
  ];
  expect([...new Set(texts("zh").flatMap(codes))]).toEqual([]);
  expect([...new Set(texts("en").flatMap(codesInEnglish))]).toEqual([]);
});

test("diff has words for everything", async () => {
  const pairs = policyIds.map((id, index) => [id, policyIds[(index + 1) % policyIds.length]!] as const);
  const found = await Promise.all(pairs.map(([a, b]) => diffPolicies(source, a, b)));
  expect([...new Set(found.flatMap((each) => codes(shown(each, "zh"))))]).toEqual([]);
  expect([...new Set(found.flatMap((each) => codesInEnglish(shown(each, "en"))))]).toEqual([]);
});
