import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { follow, isShown, newDesk, type Part, partsOf, shownAnew } from "./tutorial.ts";

/** What is followed, in both languages. */
const guides = ["docs/from-a-document-to-a-file", "docs/run"].map((name) => ({
  en: `${name}.md`,
  zh: `${name}.zh-CN.md`,
}));
const textOf = (file: string): string => readFileSync(file, "utf8");

/** With HUIDAN_RENEW_TUTORIAL=1 the outputs are written anew; whoever does that reads them. */
const renews = process.env["HUIDAN_RENEW_TUTORIAL"] === "1";

/** A guide's text with what its commands really print. */
async function renewed(markdown: string): Promise<string> {
  const desk = newDesk();
  const lines = markdown.split("\n");
  let shift = 0;
  for (const part of partsOf(markdown)) {
    const printed = await follow(desk, part);
    if (part.kind !== "commands") continue;
    const body = part.commands.flatMap(({ words, output }, index) => [
      `$ ${words}`,
      ...shownAnew(output, printed[index]!),
    ]);
    const length = part.commands.flatMap(({ output }) => ["$", ...output]).length;
    lines.splice(part.line + shift, length, ...body);
    shift += body.length - length;
  }
  return lines.join("\n");
}

describe.each(guides.flatMap((files) => Object.values(files)))("%s", (file) => {
  test("does what it says, and prints what it shows", { timeout: 60_000 }, async () => {
    if (renews) writeFileSync(file, await renewed(textOf(file)));
    const desk = newDesk();
    const wrong: object[] = [];
    for (const part of partsOf(textOf(file))) {
      const printed = await follow(desk, part);
      const commands = part.kind === "commands" ? part.commands : [];
      commands.forEach(({ words, output }, index) => {
        if (!isShown(output, printed[index]!))
          wrong.push({ line: part.line, words, shown: output, printed: printed[index] });
      });
    }
    expect(wrong).toEqual([]);
  });

  test("points to places that are there", () => {
    const links = [...textOf(file).matchAll(/\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([, path, anchor]) => ({
      path,
      anchor,
    }));
    const broken = links.filter(({ path, anchor }) => {
      const target = path === "" ? file : `docs/${path}`;
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).has(decodeURIComponent(anchor));
    });
    expect(links.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });
});

/** The anchors that GitHub gives to headings, and those written out. */
function anchorsOf(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );
  const written = [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  return new Set([...headings, ...written]);
}

test.each(guides)("$en and $zh write the same files and give the same commands", ({ en, zh }) => {
  const bare = (part: Part): object => {
    const { line: _, ...rest } = part;
    if (rest.kind !== "commands") return rest;
    const words = rest.commands.map((each) => inChinese(each.words));
    return { ...rest, commands: words };
  };
  expect(partsOf(textOf(zh)).map(bare)).toEqual(partsOf(textOf(en)).map(bare));
});

/** A command of the English text as the Chinese one gives it: a run names its files in the reader's language. */
function inChinese(words: string): string {
  return words
    .replace(/ --lang en$/, "")
    .replace(/\/marked-/, "/标注-")
    .replace(/\/mapping\.yaml$/, "/列对应表.yaml");
}
