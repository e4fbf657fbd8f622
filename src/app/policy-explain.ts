import { hint } from "#domain/wording/hint.ts";
import { type Item, itemsOf, stepItems, type ItemVersion } from "#domain/policy/describe/items.ts";
import { choiceWord, type Told } from "#domain/policy/describe/told.ts";
import { titlesOf, type Titles } from "#domain/policy/describe/titles.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { loadPolicy, type LoadedPolicy } from "./load-policy.ts";
import { type ShownRule, shownRule, sourceLine } from "./policy-show.ts";
import type { PolicySource } from "./ports.ts";

/** One version of a rule in words. */
export type ExplainedVersion = Omit<ShownRule, "path" | "title"> & {
  /** What it says, field by field; absent where the rule ends on that day. */
  readonly fields?: readonly Told[];
  readonly reading?: LocalText;
};

export type ExplainedRule = {
  readonly policy: string;
  readonly path: string;
  readonly title: LocalText;
  readonly by?: string;
  readonly versions: readonly ExplainedVersion[];
  readonly text: (language: Language) => string;
};

/**
 * A rule in words, with its article, its reading and all of its versions. `rule` is a path (`terms.caps.person`), the last part of one, or a step
 * (`procedures.apply.review`). Refusal `input-invalid` where there is none, or several, of that name.
 */
export async function explainRule(
  source: PolicySource,
  idOrPath: string,
  rule: string,
): Promise<Result<ExplainedRule>> {
  const loaded = await loadPolicy(source, idOrPath);
  if (!loaded.ok) return loaded;
  const rules = itemsOf(loaded.value);
  const items = [...rules, ...rules.flatMap((item) => stepItems(item, loaded.value))];
  const found = findItem(items, rule);
  if (found.length !== 1)
    return refused({
      code: "input-invalid",
      at: rule,
      message: whichRule(items, found, { policy: loaded.value.policy.id, rule }),
    });
  return done(explainItem(loaded.value, found[0]!));
}

/** A rule, entry or step of a policy, in words. */
export function explainItem(loaded: LoadedPolicy, item: Item): ExplainedRule {
  const titles = titlesOf(loaded.files);
  const explained = {
    policy: loaded.policy.id,
    path: item.path,
    title: item.title,
    ...(item.by && { by: item.by }),
    versions: item.versions.map((version) => explainedVersion(item, version)),
  };
  return { ...explained, text: (language) => explainText(explained, titles, language) };
}

/** The rule of a path; else those whose path ends so, the shortest first kind alone: a rule before a step. */
function findItem(items: readonly Item[], rule: string): readonly Item[] {
  const exact = items.find((item) => item.path === rule);
  if (exact) return [exact];
  const ending = items.filter((item) => item.path.endsWith(`.${rule}`));
  const rules = ending.filter((item) => item.path.split(".").length <= 3);
  return rules.length > 0 ? rules : ending;
}

function whichRule(items: readonly Item[], found: readonly Item[], { policy, rule }: { policy: string; rule: string }) {
  const group = found.length > 1 ? found : items.filter((item) => `.${item.path}`.includes(`.${rule}.`));
  if (group.length > 0) return message("explain.several", { rule, paths: group.map((item) => item.path).join(", ") });
  const paths = items.map((item) => item.path);
  const tails = paths.map((path) => path.split(".").at(-1)!);
  return message("explain.unknown", { policy, rule, hint: hint(rule, rule.includes(".") ? paths : tails) });
}

function explainedVersion(item: Item, version: ItemVersion): ExplainedVersion {
  const { path: _path, title: _title, ...shown } = shownRule(item, version);
  return {
    ...shown,
    ...(version.told && { fields: version.told }),
    ...(version.cite.reading && { reading: version.cite.reading }),
  };
}

function explainText(explained: Omit<ExplainedRule, "text">, titles: Titles, language: Language): string {
  const lines = [`${explained.title[language]} (${explained.path})`];
  if (explained.by) lines.push(say(message("show.by", { day: choiceWord("by", explained.by) }), language));
  for (const version of explained.versions) {
    lines.push("");
    lines.push(
      ...(version.fields ? toldLines(version.fields, language, "  ") : [`  ${say(message("show.ended"), language)}`]),
    );
    if (version.reading) lines.push(`  ${say(message("show.reading", { reading: version.reading }), language)}`);
    const { by: _by, ...source } = version;
    lines.push(
      `  ${sourceLine({ ...source, path: explained.path, title: explained.title }, { language, titles: (id) => titles("parameters", id) })}`,
    );
  }
  return lines.join("\n");
}

/** Fields one to a line, what is inside them further in. */
export function toldLines(told: readonly Told[], language: Language, indent: string): string[] {
  return told.flatMap(({ label, text, parts }) => {
    if (text) return [`${indent}${say(message("told.field", { label, text }), language)}`];
    return [
      `${indent}${say(message("told.field", { label, text: "" }), language).trimEnd()}`,
      ...toldLines(parts ?? [], language, `${indent}  `),
    ];
  });
}
