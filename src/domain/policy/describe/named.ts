import { wordOf } from "./sentence.ts";
import { same, withName } from "#domain/wording/local-text.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Telling } from "./told.ts";
import type { Titles } from "./titles.ts";

/** Places in the schema whose plain texts name something of the file, and where its title stands. */
const sections: Readonly<Record<string, string>> = {
  "parameters.*.parties[]": "parties",
  "compensation.triggers.*.parameter": "parameters",
  "fund.interest.to": "fund.accounts",
  "breakers.breakers.*.group": "breakers.groups",
  "procedures.*.steps[].after[]": "steps",
  "procedures.*.steps[].refusal.to": "steps",
  "terms.security.*.kind": "terms.security.kinds",
  "parameters.*.waits[]": "paths",
};

/** Of these the id stands in brackets beside the title, because a person types it: into a parameters file, a loan, or behind `policy explain`. */
const typed = new Set([
  "parameters.*.parties[]",
  "compensation.triggers.*.parameter",
  "terms.security.*.kind",
  "parameters.*.waits[]",
]);

/** Plain texts that stand for an asked fact. */
const asked = /^sharing\.\w+\.(cover\.(balance|earlier)|named\.\*|drawsFirst\.\*\.ask)$/;

/** A plain text that names a step, a party, an asked fact and so on, by its title; absent at every other place. */
export function tellNamed(id: string, { at, titles, extra }: Telling): LocalText | undefined {
  const section = sections[at];
  if (section !== undefined) {
    const title = titles(section, id);
    return typed.has(at) && title.zh !== id ? withName(title, id) : title;
  }
  if (asked.test(at)) return extra.case?.[id]?.title ?? same(id);
  if (at === "parameters.*.choices[]") return withCode(titles("choices", id), id);
  if (at.endsWith(".asks.*.choices[]")) return withCode(wordOf(`choice.${id}`), id);
  if (at === "procedures.*.steps[].effect") return wordOf(`effect.${id}`) ?? same(id);
  if (at === "duties.*.every") return wordOf(`choice.${id}`) ?? same(id);
  return at === "papers.*.form" ? withCode(wordOf("told.form"), id) : undefined;
}

const withCode = (title: LocalText | undefined, id: string): LocalText =>
  title && title.zh !== id ? withName(title, id) : same(id);

/** What a choice of a parameter is called: as the file says, else the party of that id, else the word of the format. */
export function choiceOf(titles: Titles, parameter: string, choice: string): LocalText {
  const named = titles(`parameters.${parameter}.choiceTitles`, choice);
  if (named.zh !== choice) return named;
  const party = titles("parties", choice);
  return party.zh === choice ? (wordOf(`choice.${choice}`) ?? party) : party;
}
