import type { SheetCell } from "#domain/roster/cell.ts";
import { faulty, type Reading, sound } from "#domain/roster/fault.ts";
import { compact } from "./plain.ts";

const yes = new Set(
  "是 有 对 真 y yes true t 1 √ ✓ ✔ ☑ 已 享受 已享受 符合 通过 已通过 需要 同意 已办理 已担保 担保 贴息 已贴息 追加 续贷".split(
    " ",
  ),
);
const no = new Set(
  "否 无 不 没有 假 n no false f 0 × ✗ ✘ x ☐ 未 不享受 未享受 不符合 未通过 不需要 不同意 未办理 未担保 不担保 不贴息 未贴息 非追加 非续贷".split(
    " ",
  ),
);

/** Yes or no in the words and signs of these sheets. */
export function readFlag(cell: SheetCell): Reading<boolean> {
  const text = compact(cell.text).toLowerCase();
  if (yes.has(text)) return sound(true);
  return no.has(text) ? sound(false) : faulty("not-flag");
}

export type Words = ReadonlyMap<string, string>;

/** The words of a choice, and what a bank's own mapping adds to them, each by its plain form. */
export function choiceWords(
  choices: Readonly<Record<string, readonly string[]>>,
  own: Readonly<Record<string, string>> = {},
): Words {
  const words = new Map<string, string>();
  for (const [choice, said] of Object.entries(choices))
    for (const word of [choice, ...said]) words.set(plainWord(word), choice);
  for (const [word, choice] of Object.entries(own)) words.set(plainWord(word), choice);
  return words;
}

/** One of a closed list, by any of its words. */
export function readChoice(cell: SheetCell, words: Words): Reading<string> {
  const choice = words.get(plainWord(cell.text));
  return choice === undefined ? faulty("choice-unknown") : sound(choice);
}

function plainWord(text: string): string {
  return compact(text)
    .toLowerCase()
    .replace(/[()（）·、,，。.;；:：]/g, "");
}
