import { joined, same } from "#domain/wording/local-text.ts";
import type { ReadFile } from "#domain/policy/read.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { wordOf } from "./sentence.ts";

/** What the files of a policy call their parties, papers, clocks and so on; the nearest file's title counts. */
export type Titles = (section: string, id: string) => LocalText;

/** The titles of a chain of files, the lower file first. */
export function titlesOf(files: readonly ReadFile[]): Titles {
  return (section, id) => {
    const gathered = gather[section]?.(files, id);
    if (gathered) return gathered;
    for (const file of files) {
      const map = section
        .split(".")
        .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), file.raw);
      const title = isRecord(map) ? titleIn(map[id]) : undefined;
      if (title) return title;
    }
    return same(id);
  };
}

/** What has no title of its own is called by the titles of those that name it. */
const gather: Readonly<Record<string, (files: readonly ReadFile[], id: string) => LocalText | undefined>> = {
  /** A group of breakers: by the breakers in it. */
  "breakers.groups": (files, group) => {
    const titles = entriesOf(files, "breakers", "breakers").filter((breaker) =>
      versionsOf(breaker).some((version) => version["group"] === group),
    );
    const said = titles.map(titleIn).filter((title) => title !== undefined);
    return said.length > 0 ? joined(said) : undefined;
  },
  /** A kind of security: as loans are described everywhere, else by the rule that takes it. */
  "terms.security.kinds": (files, kind) =>
    wordOf(`value.guaranteeKind.${kind}`) ??
    wordOf(`value.${kind}`) ??
    titleIn(
      entriesOf(files, "terms", "security").find((each) => versionsOf(each).some((body) => body["kind"] === kind)),
    ),
};

/** The entries of a map two levels down, the nearest file's first. */
function entriesOf(files: readonly ReadFile[], section: string, map: string): Record<string, unknown>[] {
  const found = new Map<string, unknown>();
  for (const { raw } of files) {
    const top = isRecord(raw) ? raw[section] : undefined;
    const inner = isRecord(top) ? top[map] : undefined;
    for (const [id, value] of Object.entries(isRecord(inner) ? inner : {})) if (!found.has(id)) found.set(id, value);
  }
  return [...found.values()].filter(isRecord);
}

const versionsOf = (rule: Record<string, unknown>): Record<string, unknown>[] =>
  isRecord(rule["values"]) ? Object.values(rule["values"]).filter(isRecord) : [rule];

/** The title written in a value, the value itself where it is one, or the title in the last of its versions. */
export function titleIn(value: unknown): LocalText | undefined {
  if (!isRecord(value)) return undefined;
  const title = isRecord(value["title"]) ? value["title"] : value;
  if (typeof title["zh"] === "string" && typeof title["en"] === "string") return { zh: title["zh"], en: title["en"] };
  const versions = isRecord(value["values"]) ? Object.values(value["values"]) : [];
  return versions.map(titleIn).findLast((each) => each !== undefined);
}
