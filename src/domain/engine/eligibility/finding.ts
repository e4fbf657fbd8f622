import { joined } from "#domain/wording/local-text.ts";
import { valueWords, type Where } from "#domain/policy/describe/expression-formula.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { compileExpression, type KnownFacts, type LentBefore, nameAt, valueOf } from "#domain/policy/expression.ts";
import type { NameType } from "#domain/policy/vocabulary.ts";
import type { Citation, Explanation, Input } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { count, day, flag, type LocalText, money, type Quantity, rate, text } from "#domain/wording/quantity.ts";

/** A soft limit that was passed, under whose name, and why (C-09). */
export type Override = { readonly code: string; readonly by: string; readonly reason: string };

/** One condition or limit: met or not, why, and by which article. All are returned, in the file's order. */
export type Finding = {
  readonly code: string;
  readonly ok: boolean;
  /** False where the rule does not concern this application; such a finding is ok. */
  readonly applies: boolean;
  readonly message: Message | LocalText;
  readonly level: "hard" | "soft";
  /** Who may pass a soft limit. */
  readonly passedBy?: readonly string[];
  /** The passing that made a soft limit ok. */
  readonly override?: Override;
  /** Names that are needed and were not given. */
  readonly missing?: readonly string[];
  /** The parameters that must be entered first, all of them. */
  readonly blockedBy?: readonly string[];
  readonly cite: Citation;
  readonly explanation?: Explanation;
};

/** An earlier loan in words: contract, member, day. */
function lentBefore({ contract, member, on }: LentBefore): Message {
  return message("finding.lent-before", { contract, member, on: day(on) });
}

/** A name's value with its unit. */
export function factQuantity(type: NameType, value: NonNullable<ReturnType<typeof valueOf>>): Quantity {
  switch (type) {
    case "money":
      return money(BigInt(value as bigint));
    case "percent":
      return rate(Number(value));
    case "day":
      return day(Number(value));
    case "int":
      return count(Number(value));
    case "bool":
      return flag(Boolean(value));
    case "string":
      return text(value as string);
    case "list<string>":
      return text(joined(value as readonly string[]));
    case "list<loan>":
      return text(joined((value as readonly LentBefore[]).map(lentBefore), "told.fields"));
  }
}

/** What an expression looked at, for its explanation: each known name with its title and value, texts as the policy calls them. */
export function expressionInputs(expression: string, where: Where, known: KnownFacts, policy: Policy): Input[] {
  const { place, extra } = where;
  return compileExpression(expression, place, extra).names.flatMap((path) => {
    const name = nameAt(place, path, extra);
    const value = valueOf(known, path);
    if (!name || value === undefined) return [];
    const said = (each: string): LocalText => valueWords(path, each, policy);
    if (typeof value === "string" && name.type === "string") return [{ name: name.title, value: text(said(value)) }];
    if (name.type === "list<string>")
      return [{ name: name.title, value: text(joined((value as readonly string[]).map(said))) }];
    return [{ name: name.title, value: factQuantity(name.type, value) }];
  });
}
