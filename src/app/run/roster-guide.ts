import { valueWords } from "#domain/policy/describe/expression-formula.ts";
import { wordOf } from "#domain/policy/describe/sentence.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import type { Field, RosterKind } from "#domain/roster/field.ts";
import { type RosterKindName, rosterKindNames, rosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { joined, same } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { factsOfFields } from "./facts-of-fields.ts";
import { columnsOf } from "./roster-columns.ts";
import { type SectionName, sectionsOfFields } from "./sections-of-fields.ts";

/** A column that a roster may have. */
export type GuideColumn = {
  /** By which a mapping file names it. */
  readonly name: string;
  readonly title: LocalText;
  readonly field: Field;
  /** Under which it is found, the plainest first. */
  readonly heads: readonly string[];
  readonly kind: LocalText;
  /** What may be written: of a choice each by a word of it, and what the policy gives titles to (grounds, papers, groups of persons). */
  readonly choices: readonly LocalText[];
  readonly need: "yes" | "one-of" | "no";
  readonly needed: LocalText | undefined;
  /** The lists and rules of the policy that use it. */
  readonly uses: readonly LocalText[];
  /** The policy asks for it; the others stand in every loans roster. */
  readonly isAsked: boolean;
};

export type RosterGuide = {
  readonly roster: RosterKindName;
  readonly title: LocalText;
  readonly columns: readonly GuideColumn[];
};

/** Every column that the rosters of a policy may have: what to ask a bank for. Without a policy, the fixed ones. */
export function rosterGuide(policy: Policy | undefined): RosterGuide[] {
  const kinds = policy ? columnsOf(policy).kinds : rosterKinds;
  return rosterKindNames.map((roster) => {
    const kind: RosterKind = kinds[roster];
    const columns = Object.entries(kind.fields).map(([name, field]) =>
      guideColumn({ policy, roster, kind }, name, field),
    );
    return { roster, title: kind.title, columns };
  });
}

type Around = { readonly policy: Policy | undefined; readonly roster: RosterKindName; readonly kind: RosterKind };

function guideColumn({ policy, roster, kind }: Around, name: string, field: Field): GuideColumn {
  const groups = kind.required.filter((group) => group.includes(name));
  const alone = groups.some((group) => group.length === 1);
  const others = groups.flat().filter((other) => other !== name);
  return {
    name,
    title: field.title,
    field,
    heads: [...new Set([...field.heads, field.title.zh])],
    kind: sayAll({ key: `roster-guide.type.${field.type}` }),
    choices: field.choices
      ? Object.entries(field.choices).map(([choice, [word]]) => choiceText(policy, name, choice, word))
      : titledIn(policy, name),
    need: alone ? "yes" : groups.length > 0 ? "one-of" : "no",
    needed: alone
      ? sayAll({ key: "roster-guide.needed" })
      : groups.length === 0
        ? undefined
        : sayAll(message("roster-guide.one-of", { others: joined(others.map((other) => kind.fields[other]!.title)) })),
    uses: roster === "loans" && policy ? usesOf(policy, name, field) : [],
    isAsked: field.facts !== undefined,
  };
}

function choiceText(policy: Policy | undefined, name: string, choice: string, word: string | undefined): LocalText {
  if (!policy) return { zh: word ?? choice, en: choice };
  const { en } = valueWords(name.includes(".") ? name : `loan.${name}`, choice, policy);
  return { zh: word ?? choice, en };
}

/** What the policy gives titles to, of the fields that hold them in words. */
function titledIn(policy: Policy | undefined, name: string): LocalText[] {
  const { eligibility, compensation, papers = {} } = policy ?? {};
  const titles = (
    rules: Readonly<Record<string, Rule<{ readonly title?: LocalText | undefined }>>> | undefined,
  ): LocalText[] =>
    Object.values(rules ?? {}).flatMap(
      ({ title, versions }) => versions.findLast(({ body }) => body)?.body?.title ?? title ?? [],
    );
  if (name === "category") return titles(eligibility?.categories);
  if (name === "purpose") return titles(eligibility?.purposes);
  if (name === "papers") return casePapers(policy).map((id) => papers[id]?.title ?? same(id));
  if (name !== "ground") return [];
  return Object.values(compensation?.triggers ?? {}).flatMap(({ title, versions }) =>
    title && versions.some(({ body }) => body?.mode === "ground") ? [title] : [],
  );
}

/** The papers that compensations ask for; where none does, all. */
function casePapers(policy: Policy | undefined): string[] {
  const needs = Object.values(policy?.compensation?.triggers ?? {}).flatMap(({ versions }) =>
    versions.flatMap(({ body }) => [...(body?.papers?.all ?? []), ...(body?.papers?.anyOf ?? []).flat()]),
  );
  return needs.length > 0 ? [...new Set(needs)] : Object.keys(policy?.papers ?? {});
}

/** What uses a column: the sections that a fixed field belongs to, and the rules that ask it by name. */
function usesOf(policy: Policy, name: string, field: Field): LocalText[] {
  const paths =
    field.facts ?? (factsOfFields as { readonly [name: string]: readonly string[] | undefined })[name] ?? [];
  const { rules } = columnsOf(policy);
  const titles = new Map<string, LocalText>();
  const add = (title: LocalText): void => {
    titles.set(title.zh, title);
  };
  for (const section of sectionsOfFields[name] ?? []) if (isRuledOn(policy, section)) add(sectionTitle(section));
  for (const path of [...paths, `case.${name}`]) for (const rule of rules.get(path) ?? []) add(titleOf(rule));
  // What a case is asked and no expression names is used where the shares are reckoned.
  if (titles.size === 0 && paths.some((path) => path.startsWith("case."))) add(sectionTitle("sharing"));
  return [...titles.values()];
}

function isRuledOn(policy: Policy, section: SectionName): boolean {
  return section === "all" || policy[section] !== undefined;
}

function sectionTitle(section: SectionName): LocalText {
  return section === "all" ? sayAll({ key: "roster-guide.all-lists" }) : sayAll({ key: `field.${section}` });
}

/** A rule by its title, else by where it stands: 风险分担（代偿）. */
function titleOf({ title, path }: Rule<unknown>): LocalText {
  if (title) return title;
  const [section, key] = path.split(".") as [string, string | undefined];
  const of = wordOf(`field.${section}`) ?? same(section);
  const part = key === undefined ? undefined : (wordOf(`field.${section}.${key}`) ?? wordOf(`field.${key}`));
  return part ? sayAll(message("roster-guide.rule", { section: of, rule: part })) : of;
}

/** What stands in a column, of a choice with all that it may be. */
export function kindText({ kind, choices }: GuideColumn, most: number): LocalText {
  if (choices.length === 0) return kind;
  return sayAll(message("roster-guide.choices", { kind, choices: listText(choices, most) }));
}

export function usesText({ uses }: GuideColumn): LocalText | undefined {
  return uses.length === 0 ? undefined : joined(uses);
}

/** The first of them, and how many there are. */
export function listText(texts: readonly (string | LocalText)[], most: number): LocalText {
  const shown = joined(texts.slice(0, most));
  return texts.length <= most ? shown : sayAll(message("roster-guide.more", { texts: shown, n: String(texts.length) }));
}
