import type { Policy } from "#domain/policy/policy.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { type ExpressionContext, sayExpression, sayNamed } from "./expression-words.ts";

/** Where an expression stands: its place and the names that are added there. */
export type Where = Omit<ExpressionContext, "titleOf">;

const said = new WeakMap<object, Map<string, LocalText>>();
const noPolicy = {};

/**
 * A sound expression as an explanation shows it: in words, with the titles that a policy gives to its own categories,
 * purposes and parties. The same text in the same place is put into words once.
 */
export function formulaWords(text: string, where: Where, policy?: Policy): LocalText {
  let words = said.get(policy ?? noPolicy);
  if (!words) said.set(policy ?? noPolicy, (words = new Map<string, LocalText>()));
  const key = `${where.place}:${JSON.stringify(where.extra ?? {})}:${text}`;
  let formula = words.get(key);
  if (!formula) {
    formula = sayExpression(text, { ...where, titleOf: titlesOf(policy) });
    words.set(key, formula);
  }
  return formula;
}

/** The condition of a step, in words; nothing where it always holds. It is spread into the step. */
export function conditionFormula(text: string, where: Where, policy: Policy): { formula?: Message } {
  if (text.trim() === "true") return {};
  return { formula: message("finding.condition", { expression: formulaWords(text, where, policy) }) };
}

/** What a value of a name is called: by the policy's own title, else by a word of ours; else as it is written. */
export function valueWords(name: string, value: string, policy: Policy): LocalText {
  return sayNamed(name, value, titlesOf(policy));
}

function titlesOf(policy: Policy | undefined): NonNullable<ExpressionContext["titleOf"]> {
  return (name, value) => policy && valueTitle(policy, name, value);
}

/** What the policy calls a value of a name: a borrower's category, a purpose, the party that recommends. */
function valueTitle({ eligibility, parties }: Policy, name: string, value: string): LocalText | undefined {
  if (name === "application.recommender") return parties[value]?.title;
  const rules = { "applicant.category": eligibility?.categories, "loan.purpose": eligibility?.purposes }[name];
  const rule = rules?.[value];
  return rule?.versions.findLast(({ body }) => body !== undefined)?.body?.title ?? rule?.title;
}
