import { joined, same } from "#domain/wording/local-text.ts";
import { environmentOf, type ExtraNames, isNode, nameAt, type Node } from "#domain/policy/expression.ts";
import type { Place } from "#domain/policy/vocabulary.ts";
import { catalog, type WordKey } from "#domain/wording/catalog.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { sentence as plainSentence, wordOf } from "./sentence.ts";

/** Where an expression stands, and what the file calls the values of a name: `applicant.category` and its categories. */
export type ExpressionContext = {
  readonly place: Place;
  readonly extra?: ExtraNames;
  readonly titleOf?: (name: string, value: string) => LocalText | undefined;
};

/** A sound expression in words: names by their titles, operators as the official texts say them. */
export function sayExpression(text: string, context: ExpressionContext): LocalText {
  const { environment } = environmentOf(context.place, context.extra ?? {});
  return sayNode(environment.parse(text).ast as Node, { ...context, text });
}

type Context = ExpressionContext & { text: string };

/** A sentence with its blanks filled: in Chinese a number, or a word of ours in Latin letters, keeps a space to the character beside it. */
function sentence(key: WordKey, params: Record<string, LocalText | string> = {}): LocalText {
  const template = catalog[key].zh;
  const fitted = Object.entries(params).map(([name, value]) => {
    const words = typeof value === "string" ? same(value) : value;
    const [before = "", after = ""] = template.split(`{${name}}`);
    const left = han.test(before.at(-1) ?? "") && latin.test(words.zh[0] ?? "") ? " " : "";
    const right = han.test(after[0] ?? "") && latin.test(words.zh.at(-1) ?? "") ? " " : "";
    return [name, { zh: left + words.zh + right, en: words.en }] as const;
  });
  return plainSentence(key, Object.fromEntries(fitted));
}

const han = /\p{Script=Han}/u;
const latin = /[\w%−]/;

const simple = new Set(["==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%"]);

function sayNode(node: Node, context: Context): LocalText {
  const parts = (node.args ?? []) as Node[];
  const say = (part: Node): LocalText => sayNode(part, context);
  if (simple.has(node.op)) return sayPair(operatorKey(node, parts, context), parts, context, node.op);
  switch (node.op) {
    case "&&":
    case "||": {
      const within = (part: Node): LocalText =>
        isNode(part) && (part.op === "&&" || part.op === "||") && part.op !== node.op
          ? sentence("expression.brackets", { what: say(part) })
          : say(part);
      return sentence(node.op === "&&" ? "expression.and" : "expression.or", {
        left: within(parts[0]!),
        right: within(parts[1]!),
      });
    }
    case "!_":
      return sentence("expression.not", { what: say(node.args as Node) });
    case "-_":
      return sentence("expression.minus", { what: say(node.args as Node) });
    case "in":
      return sayPair(parts[1]?.op === "list" ? "expression.one-of" : "expression.holds", parts, context, node.op);
    case "?:":
      return sentence("expression.if", { condition: say(parts[0]!), left: say(parts[1]!), right: say(parts[2]!) });
    case "call":
      return sayCall(node, context);
    case "rcall":
      return sayMethod(node, context);
    case "list":
      return joined(parts.map(say));
    case "value":
      return sayValue(node.args, undefined, context);
    case ".":
      return sayName(node, context);
    default:
      return same(context.text.slice(node.start, node.end));
  }
}

/** Both sides of an operator; a written text beside a name is said as that name's values are. */
function sayPair(key: WordKey, [left, right]: Node[], context: Context, operator: string): LocalText {
  const name = [left, right]
    .map((part) => (part?.op === "." ? pathOf(part) : undefined))
    .find((path) => path !== undefined);
  const side = (part: Node): LocalText => {
    if (part.op === "value") return sayValue(part.args, name, context);
    if (part.op === "list") return joined((part.args as Node[]).map(side));
    const said = sayNode(part, context);
    const isLooser = (operator === "*" || operator === "/") && (part.op === "+" || part.op === "-");
    return isLooser || part.op === "?:" ? sentence("expression.brackets", { what: said }) : said;
  };
  return sentence(key, { left: side(left!), right: side(right!) });
}

const dayKeys: Readonly<Record<string, WordKey>> = {
  "<": "expression.day-before",
  "<=": "expression.day-until",
  ">": "expression.day-after",
  ">=": "expression.day-from",
};

/** Days are before and after one another, other values below and above. */
function operatorKey({ op }: Node, parts: readonly Node[], context: Context): WordKey {
  const isDay = (part: Node): boolean => {
    if (part.op === "call") return ["day", "addMonths"].includes(String((part.args as unknown[])[0]));
    const path = part.op === "." ? pathOf(part) : undefined;
    return path !== undefined && nameAt(context.place, path, context.extra)?.type === "day";
  };
  return (parts.some(isDay) && dayKeys[op]) || (`expression.${op}` as WordKey);
}

function pathOf(node: Node): string | undefined {
  const [target, name] = node.args as [Node, string];
  return target.op === "id" ? `${String(target.args)}.${name}` : undefined;
}

function sayName(node: Node, context: Context): LocalText {
  const path = pathOf(node);
  return (path && nameAt(context.place, path, context.extra)?.title) || same(context.text.slice(node.start, node.end));
}

function sayValue(value: unknown, name: string | undefined, { titleOf }: Context): LocalText {
  if (typeof value === "string") return sentence("expression.quoted", { what: sayNamed(name, value, titleOf) });
  if (typeof value === "boolean") return sentence(value ? "word.yes" : "word.no");
  return same(String(value));
}

/** What a value of a name is called: by the file, else by the catalogue, of that name or of any. */
export function sayNamed(name: string | undefined, value: string, titleOf: ExpressionContext["titleOf"]): LocalText {
  return (
    (name !== undefined && titleOf?.(name, value)) ||
    wordOf(`value.${name?.split(".")[1]}.${value}`) ||
    wordOf(`value.${value}`) ||
    same(value)
  );
}

function sayCall(node: Node, context: Context): LocalText {
  const [name, parts] = node.args as [string, Node[]];
  const say = (index: number): LocalText => {
    const part = parts[index]!;
    return part.op === "value" ? same(String(part.args)) : sayNode(part, context);
  };
  switch (name) {
    case "yuan":
    case "percent":
    case "day":
      return sentence(`expression.${name}`, { value: say(0) });
    case "min":
    case "max":
      return sentence(`expression.${name}`, { left: say(0), right: say(1) });
    case "partUp":
      return sentence("expression.part-up", { amount: say(0), numerator: say(1), denominator: say(2) });
    case "part":
      return sentence("expression.part", { amount: say(0), numerator: say(1), denominator: say(2) });
    case "addMonths":
      return sentence("expression.add-months", { day: say(0), months: say(1) });
    default:
      return same(context.text.slice(node.start, node.end));
  }
}

/** `list.all(each, …)`, `list.exists(each, …)`, `list.size()`; inside, “each” is left out. */
function sayMethod(node: Node, context: Context): LocalText {
  const [name, target, parts] = node.args as [string, Node, Node[]];
  const list = sayNode(target, context);
  if (name === "size") return sentence("expression.size", { what: list });
  if (name !== "all" && name !== "exists") return same(context.text.slice(node.start, node.end));
  const condition = sayNode(parts[1]!, context);
  const each = String(parts[0]!.args);
  const bare = (text: string): string => text.replace(new RegExp(`^${each}\\s?`), "");
  return sentence(`expression.${name}`, { list, condition: { zh: bare(condition.zh), en: bare(condition.en) } });
}
