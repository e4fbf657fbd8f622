import { type Day, formatDay } from "#domain/calendar/day.ts";
import { itemsOf, type Item, type ItemVersion, parametersIn, versionOn } from "#domain/policy/describe/items.ts";
import { onOneLine } from "#domain/policy/describe/told.ts";
import { sentence } from "#domain/policy/describe/sentence.ts";
import { titlesOf } from "#domain/policy/describe/titles.ts";
import { choiceWord } from "#domain/policy/describe/told.ts";
import type { Layer } from "#domain/policy/policy.ts";
import { type Citation, sayCitationShort } from "#domain/wording/explanation.ts";
import { joined, withName } from "#domain/wording/local-text.ts";
import { message, say } from "#domain/wording/message.ts";
import { type Language, type LocalText } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import { loadPolicy, type LoadedPolicy } from "./load-policy.ts";
import type { PolicySource } from "./ports.ts";

/** One value in force, as data. */
export type ShownRule = {
  readonly path: string;
  readonly title: LocalText;
  /** What it says, on one line. */
  readonly says: LocalText;
  /** The day that picks the version: `applied`, `signed` … */
  readonly by?: string;
  readonly from?: string;
  readonly fromParameter?: string;
  readonly until?: string;
  readonly cite: Citation;
  /** The id of the file that sets it. */
  readonly file: string;
  /** Parameters that the programme must enter first. */
  readonly parameters: readonly string[];
};

export type ShownPolicy = {
  readonly id: string;
  readonly title: LocalText;
  readonly edition: string;
  readonly on?: string;
  readonly layers: readonly {
    id: string;
    title: LocalText;
    layer: string;
    document: string;
    /** The first day, or the earliest that it can be where a parameter says it. */
    from: string;
    fromParameter?: string;
    to?: string;
  }[];
  readonly rules: readonly ShownRule[];
  readonly text: (language: Language) => string;
};

/** Which values: on a day (absent: the last version of each), or only the clocks. */
export type ShowOptions = { readonly on?: Day | undefined; readonly clocks?: boolean };

/** Every value of a policy in force on a day, with its document and article and the file that it came from. */
export async function showPolicy(
  source: PolicySource,
  idOrPath: string,
  { on, clocks = false }: ShowOptions,
): Promise<Result<ShownPolicy>> {
  const loaded = await loadPolicy(source, idOrPath);
  if (!loaded.ok) return loaded;
  const { policy, edition, files } = loaded.value;
  const titles = titlesOf(files);
  const items = itemsOf(loaded.value).filter((item) =>
    clocks ? item.path.startsWith("clocks.") : item.path !== "document",
  );
  const rules = items.flatMap((item) => {
    const version = versionOn(item, on);
    return version?.told ? [shownRule(item, version)] : [];
  });
  const layers = policy.layers.map((layer) => shownLayer(layer, files));
  const shown = {
    id: policy.id,
    title: policy.title,
    edition,
    ...(on !== undefined && { on: formatDay(on) }),
    layers,
    rules,
  };
  const text = (language: Language): string =>
    showText(shown, { language, clocks, titles: (id) => titles("parameters", id) });
  return done({ ...shown, text });
}

/** A rule with its version, as data. */
export function shownRule(item: Item, version: ItemVersion): ShownRule {
  return {
    path: item.path,
    title: item.title,
    says: onOneLine(version.told ?? []),
    ...(item.by && { by: item.by }),
    ...(version.from !== undefined && { from: formatDay(version.from) }),
    ...(version.open && { fromParameter: version.open.parameter }),
    ...(version.until !== undefined && { until: formatDay(version.until) }),
    cite: version.cite,
    file: version.file,
    parameters: [...new Set(parametersIn(version.raw))],
  };
}

function shownLayer(
  { id, title, layer, documentNumber, firstDay, lastDay }: Layer,
  files: LoadedPolicy["files"],
): ShownPolicy["layers"][number] {
  const document = files.find((file) => file.file?.id === id)?.file?.document.title ?? title;
  const from = typeof firstDay === "number" ? formatDay(firstDay) : formatDay(firstDay.notBefore);
  return {
    id,
    title: document,
    layer,
    document: documentNumber,
    from,
    ...(typeof firstDay !== "number" && { fromParameter: firstDay.parameter }),
    ...(lastDay !== null && { to: formatDay(lastDay) }),
  };
}

type Saying = { language: Language; clocks: boolean; titles: (parameter: string) => LocalText };

function showText(shown: Omit<ShownPolicy, "text">, saying: Saying): string {
  const { language } = saying;
  const lines = [say(message("show.head", { title: shown.title, id: shown.id }), language)];
  for (const { id, title, document, from: first, fromParameter, to } of shown.layers) {
    const from =
      fromParameter === undefined
        ? message("show.from", { from: first })
        : message("show.from-parameter", { title: saying.titles(fromParameter), from: first });
    const blanks = { title, number: document, from, id };
    const words = to === undefined ? message("show.layer-open", blanks) : message("show.layer", { ...blanks, to });
    lines.push(`  ${say(words, language)}`);
  }
  lines.push(say(shown.on === undefined ? message("show.latest") : message("show.on", { on: shown.on }), language));
  let section = "";
  for (const rule of shown.rules) {
    const top = rule.path.split(".")[0]!;
    if (top !== section) lines.push("", `${sentence(`field.${top}` as "field.terms")[language]} (${top})`);
    section = top;
    lines.push(...ruleLines(rule, saying));
  }
  if (shown.rules.length === 0)
    lines.push(
      say(saying.clocks ? message("show.no-clocks") : message("show.nothing", { on: shown.on ?? "" }), language),
    );
  return lines.join("\n");
}

function ruleLines(rule: ShownRule, { language, titles }: Saying): string[] {
  const lines = [`  ${rule.path.replace(/^[^.]*\./, "")}  ${rule.title[language]}`];
  if (rule.says[language] !== "") lines.push(`    ${rule.says[language]}`);
  lines.push(`    ${sourceLine(rule, { language, titles })}`);
  return lines;
}

/** Document, article, first day, picking day and file on one line. */
export function sourceLine(rule: ShownRule, { language, titles }: Pick<Saying, "language" | "titles">): string {
  const { cite, from, fromParameter, until, by, file, parameters } = rule;
  const parts = [
    message("show.cite", { cite: sayCitationShort(cite, language) }),
    ...(cite.verified ? [] : [message("show.unverified")]),
    ...(from !== undefined && fromParameter === undefined ? [message("show.from", { from })] : []),
    ...(fromParameter === undefined
      ? []
      : [message("show.from-parameter", { title: titles(fromParameter), from: from ?? "" })]),
    ...(until === undefined ? [] : [message("show.until", { until })]),
    ...(by === undefined ? [] : [message("show.by", { day: choiceWord("by", by) })]),
    message("show.file", { file }),
    ...(parameters.length === 0
      ? []
      : [message("show.unset", { parameters: joined(parameters.map((id) => withName(titles(id), id))) })]),
  ];
  return parts.map((part) => say(part, language)).join(" · ");
}
