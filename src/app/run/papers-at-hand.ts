import type { Policy } from "#domain/policy/policy.ts";

/** The papers that a roster's cell names, by the policy's ids, and the words that name none of its papers. */
export type PapersAtHand = { readonly ids: readonly string[]; readonly unknown: readonly string[] };

/** A word shorter than this (证明, 合同) stands in too many titles. */
const shortest = 3;

/**
 * Papers are written into rosters by their titles, or by the part of a title that says which is meant: 死亡证明 for 公安部门或医院的
 * 死亡证明. A part that stands in several titles names none of them. A title with a comma in it stands in the list as its parts.
 */
export function papersAtHand({ papers }: Policy): (said: readonly string[]) => PapersAtHand {
  const titled = Object.entries(papers).map(([id, { title }]) => ({
    id,
    title: plain(title.zh),
    whole: [partsOf(title.zh), partsOf(title.en), [plain(id)]],
  }));
  const partOf = new Map<string, string | undefined>();
  const byPart = (word: string): string | undefined => {
    if (!partOf.has(word)) {
      const found = word.length < shortest ? [] : titled.filter(({ title }) => title.includes(word));
      partOf.set(word, found.length === 1 ? found[0]!.id : undefined);
    }
    return partOf.get(word);
  };
  return (said) => {
    const words = new Set(said.map(plain));
    const named = new Set<string>();
    const ids = new Set<string>();
    for (const { id, whole } of titled)
      for (const parts of whole)
        if (parts.every((part) => words.has(part))) {
          ids.add(id);
          for (const part of parts) named.add(part);
        }
    const unknown: string[] = [];
    for (const word of said) {
      if (named.has(plain(word))) continue;
      const id = byPart(plain(word));
      if (id === undefined) unknown.push(word);
      else ids.add(id);
    }
    return { ids: [...ids], unknown };
  };
}

function partsOf(title: string): string[] {
  return title.split(/[、，；]|, /).map(plain);
}

function plain(text: string): string {
  return text.replace(/[\s（）()“”"《》]/g, "").toLowerCase();
}
