import { valueWords } from "#domain/policy/describe/expression-formula.ts";
import { type NameUse, namesUsed } from "#domain/policy/names-used.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { Rule } from "#domain/policy/schema/value.ts";
import type { Ask } from "#domain/policy/schema/sharing.ts";
import { nameAt } from "#domain/policy/expression.ts";
import type { Name, NameType, Subject } from "#domain/policy/vocabulary.ts";
import type { Field, Fields, FieldType } from "#domain/roster/field.ts";
import { headText } from "#domain/roster/head-text.ts";
import { rosterKinds, type RosterKinds } from "#domain/roster/kinds/roster-kinds.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { caseAsks } from "./case-facts.ts";
import { answersAsk, mayHaveColumn } from "./facts-of-fields.ts";

/** The rules that ask for a fact, by its name (`case.filedOn`, `applicant.isMarried`). */
export type RulesByFact = ReadonlyMap<string, readonly Rule<unknown>[]>;

export type PolicyColumns = {
  readonly kinds: RosterKinds;
  /** The fields that a loans roster of this policy has besides the fixed ones. */
  readonly extra: Fields;
  readonly rules: RulesByFact;
};

const kept = new WeakMap<Policy, PolicyColumns>();

/** The roster kinds of a policy: the loans go on with a column for everything that the policy asks and no fixed field answers. */
export function kindsOf(policy: Policy): RosterKinds {
  return columnsOf(policy).kinds;
}

/** The columns that a policy asks for besides the fixed ones, and the rules that ask; put together once for each policy. */
export function columnsOf(policy: Policy): PolicyColumns {
  const known = kept.get(policy);
  if (known) return known;
  const uses = namesUsed(policy);
  const extra = merged([...askedFields(policy), ...namedFields(policy, uses)]);
  const { loans } = rosterKinds;
  const columns: PolicyColumns = {
    extra,
    kinds: { ...rosterKinds, loans: { ...loans, fields: { ...loans.fields, ...extra } } },
    rules: new Map(uses.map(({ path, rules }) => [path, rules])),
  };
  kept.set(policy, columns);
  return columns;
}

type Column = readonly [name: string, field: Field & { readonly facts: readonly string[] }];

/** What the policy asks of its cases, a column each; of amounts by party one for each party. */
function askedFields(policy: Policy): Column[] {
  const { compensation, sharing, recovery } = caseAsks(policy);
  return Object.entries({ ...recovery, ...sharing, ...compensation }).flatMap(([name, ask]): Column[] => {
    if (answersAsk(name)) return [];
    const path = `case.${name}`;
    if (ask.type !== "amounts") return [[path, askedField(policy, name, ask)]];
    return sharingParties(policy).map((party): Column => {
      const title = sayAll(message("roster.column-borne", { party: partyTitle(policy, party) }));
      return [
        `${path}.${party}`,
        { type: "amount", isMinor: true, title, heads: heads(title), facts: [`${path}.${party}`] },
      ];
    });
  });
}

const askFields: Record<Exclude<Ask["type"], "amounts">, FieldType> = {
  text: "text",
  choice: "choice",
  money: "amount",
  count: "count",
  flag: "flag",
  day: "day",
};

function askedField(policy: Policy, name: string, { type, title, choices }: Ask): Column[1] {
  const path = `case.${name}`;
  const plain = type === "amounts" || (type === "choice" && !choices) ? "text" : askFields[type];
  return {
    type: plain,
    isMinor: true,
    title,
    heads: [...heads(title), ...written(title, plain), path, name],
    ...(plain === "choice" && { choices: choiceWords(policy, path, choices!) }),
    facts: [path],
  };
}

/** Every party to which a compensation is shared out. */
function sharingParties({ sharing }: Policy): string[] {
  const parties = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isRecord(value)) return;
    if (typeof value["party"] === "string" && typeof value["weight"] === "number") parties.add(value["party"]);
    for (const part of Object.values(value)) visit(part);
  };
  for (const { body } of sharing?.compensation?.versions ?? []) visit(body);
  return [...parties];
}

const nameFields: { readonly [Type in NameType]?: FieldType } = {
  int: "count",
  money: "amount",
  percent: "rate",
  day: "day",
  bool: "flag",
  string: "text",
  "list<string>": "list",
};

/** What the expressions of the policy ask by a name of the vocabulary. */
function namedFields(policy: Policy, uses: readonly NameUse[]): Column[] {
  return uses.flatMap(({ path, place }): Column[] => {
    const name = place === "figures" || path.startsWith("case.") ? undefined : nameAt(place, path);
    const type = name && nameFields[name.type];
    return name && type && mayHaveColumn(path) ? [[path, namedField(policy, path, name, type)]] : [];
  });
}

function namedField(policy: Policy, path: string, name: Name, plain: FieldType): Column[1] {
  const choices = path === "application.recommender" ? Object.keys(policy.parties) : name.choices;
  // What a borrower owes today is another figure: such a column has to say that it is that of the application.
  const title = /\.running(?:Loans|Balance)$/.test(path)
    ? sayAll(message("roster.column-at-application", { title: name.title }))
    : name.title;
  return {
    type: choices ? "choice" : plain,
    isMinor: true,
    title,
    heads: [...heads(title), ...written(title, plain), ...ofSubject(path, title), path],
    ...(choices && { choices: choiceWords(policy, path, choices) }),
    facts: [path],
  };
}

function heads({ zh, en }: LocalText): string[] {
  return zh === en ? [zh] : [zh, en];
}

/** The title as sheets put it: 是否已婚 and 有无担保人 for a flag, 申报日期 for a day. */
function written({ zh }: LocalText, type: FieldType): string[] {
  if (type === "day" && zh.endsWith("日")) return [`${zh}期`, `${zh.slice(0, -1)}时间`];
  if (type !== "flag") return [];
  const rest = zh.slice(1);
  return [
    `是否${zh}`,
    ...(zh.startsWith("已") ? [`是否${rest}`] : []),
    ...(zh.startsWith("有") ? [`有无${rest}`] : []),
  ];
}

/** Whose a column is, where its title alone could be another's: 企业荣誉称号级别. */
const subjectWords: { readonly [Name in Subject]?: readonly string[] } = {
  applicant: ["借款人", "申请人"],
  borrower: ["借款人"],
  spouse: ["配偶"],
  household: ["农户", "家庭"],
  company: ["企业"],
  partners: ["合伙人"],
  project: ["项目"],
  survey: ["调查"],
};

function ofSubject(path: string, { zh }: LocalText): string[] {
  const words = subjectWords[path.split(".")[0] as Subject] ?? [];
  return words.filter((word) => !zh.startsWith(word)).map((word) => `${word}${zh}`);
}

function choiceWords(policy: Policy, path: string, choices: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    choices.map((choice) => {
      const { zh, en } = valueWords(path, choice, policy);
      return [choice, [...new Set([zh, en])]];
    }),
  );
}

/** Two names with one title are one column, which answers both: 荣誉称号级别 of the person or of the company that borrows. */
function merged(columns: readonly Column[]): Fields {
  const found = new Map<string, Column>();
  for (const [name, field] of columns) {
    const key = `${field.type} ${headText(field.title.zh).whole}`;
    const same = found.get(key);
    if (!same) found.set(key, [name, field]);
    else
      found.set(key, [
        same[0],
        { ...same[1], heads: [...same[1].heads, ...field.heads], facts: [...same[1].facts, ...field.facts] },
      ]);
  }
  return Object.fromEntries(found.values());
}
