import { expect, test } from "vitest";
import { catalog } from "#domain/wording/catalog.ts";
import { languages } from "#domain/wording/quantity.ts";

// Every sentence that the program can say, so that a change of wording is seen by whoever reviews it.
test.each(languages)("every message in %s", async (language) => {
  const lines = Object.entries(catalog)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, words]) => `${key}\t${words[language]}`);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`messages.${language}.txt`);
});
