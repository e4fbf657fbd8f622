import { askTypes } from "#domain/policy/vocabulary.ts";
import { same } from "#domain/wording/local-text.ts";
import type { z } from "zod";
import { type Day, formatDay } from "#domain/calendar/day.ts";
import type { Names } from "#domain/policy/expression.ts";
import { type FirstDay, type Policy, rulesOf, versionStart } from "#domain/policy/policy.ts";
import type { ReadFile } from "#domain/policy/read.ts";
import { policyFile } from "#domain/policy/schema/policy-file.ts";
import type { By, Rule } from "#domain/policy/schema/value.ts";
import { isRecord } from "#domain/policy/record.ts";
import { describe, childSchema, shapeOf } from "#domain/policy/schema-shape.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { choiceOf } from "./named.ts";
import { sentence } from "./sentence.ts";
import { fieldLabel, tellBody, type Told } from "./told.ts";
import { titleIn, titlesOf, type Titles } from "./titles.ts";

/** One version of a rule, or an entry such as a party: its days, its fields in words, and where it comes from. */
export type ItemVersion = {
  /** The first day; absent where the entry has no days of its own. */
  readonly from: Day | undefined;
  /** The parameter that gives the first day, where the file names none. */
  readonly open: Exclude<FirstDay, number> | undefined;
  /** The first day of the next version. */
  readonly until: Day | undefined;
  /** Absent: the rule ends on that day. */
  readonly told: readonly Told[] | undefined;
  readonly raw: Record<string, unknown> | undefined;
  readonly cite: Citation;
  /** The id of the file that sets it. */
  readonly file: string;
};

/** What can be shown, explained and compared: a rule, a party, a paper, a parameter. */
export type Item = {
  readonly path: string;
  readonly title: LocalText;
  /** The day that picks the version; absent for entries. */
  readonly by: By | undefined;
  readonly versions: readonly ItemVersion[];
};

type Loaded = { readonly policy: Policy; readonly files: readonly ReadFile[] };

/** Every rule and entry of a policy with what it says, in the files' order. */
export function itemsOf(loaded: Loaded): Item[] {
  const titles = withPaths(loaded.files);
  return [
    documentItem(loaded, titles),
    ...rulesOf(loaded.policy).map((rule) => ruleItem(loaded, rule, titles)),
    ...entryItems(loaded, titles),
  ];
}

function ruleItem({ policy, files }: Loaded, rule: Rule<unknown>, titles: Titles): Item {
  const parts = rule.path.split(".");
  const { schema, at } = schemaAt(parts);
  const starts = rule.versions.map((version) => versionStart(version, policy.layers));
  const versions = rule.versions.map((version, index): ItemVersion => {
    const file = files.find((each) => each.file?.id === version.cite.policy);
    const written = rawAt(file?.raw, parts);
    const raw =
      version.from === undefined || !isRecord(written) ? written : rawAt(written["values"], [formatDay(version.from)]);
    const body = isRecord(raw) ? raw : undefined;
    const extra = { case: askedNames(body, policy, parts) };
    return {
      from: starts[index]!.day,
      open: starts[index]!.open,
      until: starts[index + 1]?.day,
      told: body && tellBody(schema, body, { at, titles: withSteps(titles, body), extra }),
      raw: body,
      cite: version.cite,
      file: version.cite.policy,
    };
  });
  return {
    path: rule.path,
    title: rule.title ?? titleIn(rawAt(files[0]?.raw, parts)) ?? plainTitle(parts, at),
    by: rule.by,
    versions,
  };
}

/** The titles of a chain of files, and of every path in it: what `terms.caps.person` is called. */
function withPaths(files: readonly ReadFile[]): Titles {
  const titles = titlesOf(files);
  return (section, id) => {
    if (section !== "paths") return titles(section, id);
    const parts = id.split(".");
    const written = files.map((file) => titleIn(rawAt(file.raw, parts))).find((title) => title !== undefined);
    return written ?? plainTitle(parts, schemaAt(parts).at);
  };
}

/** The titles, and those of the steps beside a step. */
function withSteps(titles: Titles, body: unknown): Titles {
  const steps = isRecord(body) && Array.isArray(body["steps"]) ? body["steps"].filter(isRecord) : [];
  const byId = new Map(steps.map((step) => [String(step["id"]), titleIn(step)]));
  return (section, id) => (section === "steps" ? byId.get(id) : undefined) ?? titles(section, id);
}

/** What a rule without a title is called: its field, and its id where it has one. */
function plainTitle(parts: readonly string[], at: string): LocalText {
  const kind = fieldLabel(at);
  return at.endsWith(".*") ? sentence("told.of-kind", { kind, id: parts.at(-1)! }) : kind;
}

/** The facts that a rule may name under `case`: its own asks, or those of the section. */
function askedNames(body: Record<string, unknown> | undefined, policy: Policy, [section]: readonly string[]): Names {
  const asks = isRecord(body?.["asks"])
    ? body["asks"]
    : section === "compensation"
      ? (policy.compensation?.asks ?? {})
      : {};
  const names: Record<string, Names[string]> = {};
  for (const [name, ask] of Object.entries(asks)) {
    const title = titleIn(ask);
    const type = isRecord(ask) ? askTypes[String(ask["type"])] : undefined;
    if (title && type) names[name] = { type, title };
  }
  return names;
}

/** The document itself: its days and what it repeals. */
function documentItem({ files }: Loaded, titles: Titles): Item {
  const file = files[0]!;
  const raw = rawAt(file.raw, ["document"]) as Record<string, unknown>;
  const { schema, at } = schemaAt(["document"]);
  const told = tellBody(schema, raw, { at, titles, extra: {} });
  const cite = entryCite(raw, file, "document");
  const version = { from: undefined, open: undefined, until: undefined, told, raw, cite, file: file.file!.id };
  return { path: "document", title: titleIn(raw) ?? fieldLabel("document"), by: undefined, versions: [version] };
}

const entrySections = ["parameters", "parties", "papers"] as const;

/** Parties, parameters and papers: no versions, the nearest file's counts. */
function entryItems({ policy, files }: Loaded, titles: Titles): Item[] {
  return entrySections.flatMap((section) => {
    const ids = [...new Set(files.toReversed().flatMap((file) => Object.keys(file.file?.[section] ?? {})))];
    return ids.map((id): Item => {
      const file = files.find((each) => id in (each.file?.[section] ?? {}))!;
      const raw = rawAt(file.raw, [section, id]) as Record<string, unknown>;
      const { schema, at } = schemaAt([section, id]);
      const version = {
        from: undefined,
        open: undefined,
        until: undefined,
        told: tellBody(schema, raw, { at, titles: withChoices(titles, id), extra: {} }),
        raw,
        cite: entryCite(raw, file, `${section}.${id}`),
        file: file.file!.id,
      };
      return {
        path: `${section}.${id}`,
        title: policy[section][id]?.title ?? same(id),
        by: undefined,
        versions: [version],
      };
    });
  });
}

/** The titles, and those of a parameter's choices. */
const withChoices =
  (titles: Titles, parameter: string): Titles =>
  (section, id) =>
    section === "choices" ? choiceOf(titles, parameter, id) : titles(section, id);

/** The citation of an entry, as written in its file. */
export function entryCite(raw: Record<string, unknown>, { file }: ReadFile, path: string): Citation {
  const alias = typeof raw["document"] === "string" ? raw["document"] : undefined;
  const document = (alias === undefined ? file!.document : file!.documents[alias])?.number ?? file!.document.number;
  return {
    policy: file!.id,
    path,
    ...(raw["ours"] === undefined && { document }),
    ...(typeof raw["cite"] === "string" && { article: raw["cite"] }),
    ...(isRecord(raw["ours"]) && { ours: raw["ours"] as LocalText }),
    ...(isRecord(raw["reading"]) && { reading: raw["reading"] as LocalText }),
    verified: raw["verified"] !== false && file!.document.verified,
  };
}

/** The schema of a path, and the path with `*` for ids. */
export function schemaAt(parts: readonly string[]): { schema: z.core.$ZodType; at: string } {
  let schema: z.core.$ZodType = policyFile;
  const at: string[] = [];
  for (const part of parts) {
    const { isRule } = describe(schema);
    const shape = shapeOf(schema);
    at.push(shape.type === "record" ? "*" : part);
    const next = isRule ? undefined : childSchema(schema, {}, part);
    if (!next) throw new Error(`no schema at ${parts.join(".")}`);
    schema = next;
  }
  const shape = shapeOf(schema);
  const isRule = describe(schema).isRule && shape.type === "union";
  return { schema: isRule ? shape.options[1]! : schema, at: at.join(".") };
}

function rawAt(value: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((inner, part) => (isRecord(inner) ? inner[part] : undefined), value);
}

/** The version that is in force on a day; without a day, the last one. Absent before the first. */
export function versionOn({ versions }: Item, on: Day | undefined): ItemVersion | undefined {
  return versions.findLast((version) => on === undefined || version.from === undefined || version.from <= on);
}

/** The parameters that a body waits for. */
export function parametersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(parametersIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    (key === "parameter" || key === "byParameter") && typeof part === "string" ? [part] : parametersIn(part),
  );
}

/** The steps of a procedure as items of their own: `procedures.apply.review`. */
export function stepItems(item: Item, { files }: Loaded): Item[] {
  if (!item.path.startsWith("procedures.")) return [];
  const titles = titlesOf(files);
  const { schema, at } = schemaAt(item.path.split("."));
  const listSchema = childSchema(schema, {}, "steps");
  const shape = listSchema && shapeOf(listSchema);
  if (shape?.type !== "array") return [];
  const byStep = new Map<string, ItemVersion[]>();
  for (const version of item.versions) {
    const file = files.find((each) => each.file?.id === version.file);
    const steps = Array.isArray(version.raw?.["steps"]) ? version.raw["steps"].filter(isRecord) : [];
    for (const step of steps) {
      const id = String(step["id"]);
      const path = `${item.path}.${id}`;
      const told = tellBody(shape.items, step, {
        at: `${at}.steps[]`,
        titles: withSteps(titles, version.raw),
        extra: {},
      }).filter(({ field }) => field !== "id" && field !== "title");
      const made = { ...version, told, raw: step, ...(file && { cite: entryCite(step, file, path) }) };
      byStep.set(id, [...(byStep.get(id) ?? []), made]);
    }
  }
  return [...byStep].map(([id, versions]) => ({
    path: `${item.path}.${id}`,
    title: titleIn(versions.at(-1)!.raw) ?? same(id),
    by: item.by,
    versions,
  }));
}
