import { same } from "#domain/wording/local-text.ts";
import type { ReadFile } from "#domain/policy/read.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** What the files of a policy call their parties, papers, clocks and so on; the nearest file's title counts. */
export type Titles = (section: string, id: string) => LocalText;

/** The titles of a chain of files, the lower file first. */
export function titlesOf(files: readonly ReadFile[]): Titles {
  return (section, id) => {
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

/** The title written in a value, or in the last of its versions. */
export function titleIn(value: unknown): LocalText | undefined {
  if (!isRecord(value)) return undefined;
  const title = value["title"];
  if (isRecord(title) && typeof title["zh"] === "string" && typeof title["en"] === "string")
    return { zh: title["zh"], en: title["en"] };
  const versions = isRecord(value["values"]) ? Object.values(value["values"]) : [];
  return versions.map(titleIn).findLast((each) => each !== undefined);
}
