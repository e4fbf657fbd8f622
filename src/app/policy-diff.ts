import { type Day, formatDay, parseDay } from "#domain/calendar/day.ts";
import { type Item, itemsOf, type ItemVersion, stepItems, versionOn } from "#domain/policy/describe/items.ts";
import { onOneLine, type Told } from "#domain/policy/describe/told.ts";
import { sentence } from "#domain/policy/describe/sentence.ts";
import { type Citation, sayCitationShort } from "#domain/wording/explanation.ts";
import { message, say } from "#domain/wording/message.ts";
import type { Language, LocalText } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import { loadPolicy } from "./load-policy.ts";
import type { PolicySource } from "./ports.ts";

/** One side of a change: what is said there, and by which article of which file. */
export type DiffSide = {
  readonly says: LocalText;
  readonly cite: Citation;
  readonly file: string;
  readonly from?: string;
};

export type Change = {
  readonly kind: "added" | "removed" | "changed";
  readonly path: string;
  readonly title: LocalText;
  /** The field that changes; absent where the whole rule is new or gone. */
  readonly field?: string;
  readonly label?: LocalText;
  readonly before?: DiffSide;
  readonly after?: DiffSide;
};

export type PolicyDiff = {
  readonly a: string;
  readonly b: string;
  readonly changes: readonly Change[];
  readonly text: (language: Language) => string;
};

/**
 * What changes from one policy to another, or between two days of one: each side is an id or a path, with `@2025-01-01` for the versions in force on a
 * day. Without days every version is compared; with a day on one side, the other side's last versions.
 */
export async function diffPolicies(source: PolicySource, a: string, b: string): Promise<Result<PolicyDiff>> {
  const [one, other] = [sideOf(a), sideOf(b)];
  const [before, after] = [await loadPolicy(source, one.policy), await loadPolicy(source, other.policy)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const items = (loaded: typeof before.value): Item[] => {
    const rules = itemsOf(loaded);
    return rules.flatMap((item) => [withoutSteps(item), ...stepItems(item, loaded)]);
  };
  const isDated = one.on !== undefined || other.on !== undefined;
  const changes = compareItems(items(before.value), items(after.value), (item, version) => {
    if (!isDated) return item.versions;
    const found = versionOn(item, version === "before" ? one.on : other.on);
    return found ? [{ ...found, from: undefined }] : [];
  });
  const diff = { a, b, changes };
  return done({ ...diff, text: (language) => diffText(diff, language) });
}

function sideOf(given: string): { policy: string; on: Day | undefined } {
  const match = /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(given);
  const on = match ? parseDay(match[2]!) : undefined;
  return on === undefined ? { policy: given, on } : { policy: match![1]!, on };
}

/** A procedure without its steps: they are compared one by one. */
function withoutSteps(item: Item): Item {
  if (!item.path.startsWith("procedures.")) return item;
  const versions = item.versions.map((version) =>
    version.told ? { ...version, told: version.told.filter(({ field }) => field !== "steps") } : version,
  );
  return { ...item, versions };
}

type VersionsOf = (item: Item, side: "before" | "after") => readonly ItemVersion[];

function compareItems(before: readonly Item[], after: readonly Item[], versionsOf: VersionsOf): Change[] {
  const later = new Map(after.map((item) => [item.path, item]));
  const earlier = new Map(before.map((item) => [item.path, item]));
  const paths = [...new Set([...earlier.keys(), ...later.keys()])];
  return paths.flatMap((path) => {
    const [one, other] = [earlier.get(path), later.get(path)];
    const item = (other ?? one)!;
    const pairs = pairVersions(one ? versionsOf(one, "before") : [], other ? versionsOf(other, "after") : []);
    return pairs.flatMap(([was, is]) => compareVersions(item, was, is));
  });
}

type Pair = [ItemVersion | undefined, ItemVersion | undefined];

/** The versions of both sides by their first day; a single one on each side is a pair whatever its day. */
function pairVersions(before: readonly ItemVersion[], after: readonly ItemVersion[]): Pair[] {
  if (before.length === 1 && after.length === 1) return [[before[0], after[0]]];
  const days = [...new Set([...before, ...after].map((version) => version.from ?? -Infinity))].toSorted(
    (a, b) => a - b,
  );
  const at = (list: readonly ItemVersion[], day: number): ItemVersion | undefined =>
    list.find((version) => (version.from ?? -Infinity) === day);
  return days.map((day) => [at(before, day), at(after, day)]);
}

function compareVersions(item: Item, was: ItemVersion | undefined, is: ItemVersion | undefined): Change[] {
  const about = { path: item.path, title: item.title };
  const whole = (version: ItemVersion | undefined): DiffSide | undefined =>
    version?.told ? diffSide(version, onOneLine(version.told)) : undefined;
  const [before, after] = [whole(was), whole(is)];
  if (!before && !after) return [];
  if (!before) return [{ kind: "added", ...about, after: after! }];
  if (!after) return [{ kind: "removed", ...about, before }];
  return changedFields(item, was!, is!);
}

function changedFields(item: Item, was: ItemVersion, is: ItemVersion): Change[] {
  const [one, other] = [fieldsOf(was), fieldsOf(is)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((field): Change[] => {
    const [before, after] = [one.get(field), other.get(field)];
    if (before?.says.zh === after?.says.zh && before?.says.en === after?.says.en) return [];
    // Two different files differ in every article: it stands beside each change and is none itself.
    if (field === "cite" && was.file !== is.file) return [];
    return [
      {
        kind: before && after ? "changed" : after ? "added" : "removed",
        path: item.path,
        title: item.title,
        field,
        label: (after ?? before)!.label,
        ...(before && { before: diffSide(was, before.says) }),
        ...(after && { after: diffSide(is, after.says) }),
      },
    ];
  });
}

/** The fields of a version by name, what the citation and the reading say among them. */
function fieldsOf({ told, cite }: ItemVersion): Map<string, { label: LocalText; says: LocalText }> {
  const fields = new Map((told ?? []).map((each) => [each.field, { label: each.label, says: saysOf(each) }]));
  const source = { zh: sayCitationShort(cite, "zh"), en: sayCitationShort(cite, "en") };
  fields.set("cite", { label: sentence("field.cite"), says: source });
  if (cite.reading) fields.set("reading", { label: sentence("field.reading"), says: cite.reading });
  return fields;
}

const saysOf = ({ text, parts }: Told): LocalText => text ?? onOneLine(parts ?? []);

function diffSide(version: ItemVersion, says: LocalText): DiffSide {
  return {
    says,
    cite: version.cite,
    file: version.file,
    ...(version.from !== undefined && { from: formatDay(version.from) }),
  };
}

function diffText({ a, b, changes }: Omit<PolicyDiff, "text">, language: Language): string {
  const lines = [say(message("diff.head", { a, b }), language)];
  if (changes.length === 0) return [...lines, say(message("diff.same"), language)].join("\n");
  for (const change of changes) {
    const { kind, path, title, label, before, after } = change;
    const words = say(message(`diff.${kind}`), language);
    lines.push("", `${words}  ${path}  ${title[language]}${label ? ` · ${label[language]}` : ""}`);
    const side = (each: DiffSide): LocalText => (each.says[language] === "" ? sentence("diff.nothing") : each.says);
    const cite = (each: DiffSide): string =>
      `[${[sayCitationShort(each.cite, language), each.from].filter(Boolean).join(" · ")}]`;
    if (before) lines.push(`  ${say(message("diff.before", { text: side(before) }), language)} ${cite(before)}`);
    if (after) lines.push(`  ${say(message("diff.after", { text: side(after) }), language)} ${cite(after)}`);
  }
  const count = (kind: Change["kind"]): number => changes.filter((change) => change.kind === kind).length;
  lines.push(
    "",
    say(
      message("diff.counts", { added: count("added"), removed: count("removed"), changed: count("changed") }),
      language,
    ),
  );
  return lines.join("\n");
}
