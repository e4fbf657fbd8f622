import type { WordKey } from "#domain/wording/catalog.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import {
  celTypes,
  environmentOf,
  type ExpressionType,
  type ExtraNames,
  isNode,
  literalParsers,
  namesAt,
  type Node,
  walk,
} from "./expression.ts";
import { joinOr } from "./fault.ts";
import { hint } from "#domain/wording/hint.ts";
import type { Place } from "./vocabulary.ts";

export type ExpressionFault = {
  /** Offset in the expression, in UTF-16 units. */
  readonly offset: number;
  readonly code: "cel-syntax" | "cel-unknown-name" | "cel-type" | "cel-literal";
  readonly message: Message;
};

/** Where an expression stands, what it must give, and names and choices that the file adds to the vocabulary. */
export type ExpressionUse = {
  readonly place: Place;
  readonly types: readonly ExpressionType[];
  readonly extra?: ExtraNames;
  /** What a name may be compared with: `applicant.category` and the ids of the file's categories. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
};

/** The functions of expressions, with the forms in which they are called. */
export const functionForms: Readonly<Record<string, readonly string[]>> = {
  yuan: ['yuan("50000.00")'],
  percent: ['percent("4.35")'],
  day: ['day("2021-01-01")'],
  min: ["min(Money, Money)", "min(int, int)"],
  max: ["max(Money, Money)", "max(int, int)"],
  part: ["part(Money, int, int)", "part(Money, Money, Money)"],
  partUp: ["partUp(Money, int, int)"],
  addMonths: ["addMonths(Day, int)"],
};

const typeWords: Readonly<Record<string, WordKey>> = {
  int: "policy.type.int",
  double: "policy.type.decimal",
  Money: "policy.type.money",
  Percent: "policy.type.percent",
  Day: "policy.type.day",
  bool: "policy.type.bool",
  string: "policy.type.string",
  "list<string>": "policy.type.list",
  "list<loan>": "policy.type.list",
};

function typeWord(type: string): Message | LocalText {
  const key = typeWords[type];
  if (key) return message(key);
  const subject = /^Subject_(\w+)$/.exec(type)?.[1];
  if (subject) return message("policy.type.subject", { subject });
  return type.startsWith("list<") ? message("policy.type.list") : { zh: type, en: type };
}

/** The fault of an expression that stops it, or the faults inside one that is otherwise sound; and the type that it gives. */
export function examineExpression(
  text: string,
  use: ExpressionUse,
): { readonly faults: readonly ExpressionFault[]; readonly type: ExpressionType | undefined } {
  const { environment } = environmentOf(use.place, use.extra ?? {});
  const checked = environment.check(text);
  if (!checked.valid) return { faults: [stopFault(text, use, checked.error as CelError)], type: undefined };
  const type = (Object.keys(celTypes) as ExpressionType[]).find((each) => celTypes[each] === checked.type);
  if (type === undefined || !use.types.includes(type)) {
    const wanted = joinOr(use.types.map((each) => typeWord(celTypes[each])));
    const words = message("policy.cel.result", { given: typeWord(String(checked.type)), wanted });
    return { faults: [{ offset: 0, code: "cel-type", message: words }], type };
  }
  return { faults: valueFaults(environment.parse(text).ast, use), type };
}

type CelError = Error & { code?: string; range?: { start: number } };

function stopFault(text: string, use: ExpressionUse, error: CelError): ExpressionFault {
  const offset = Math.min(error.range?.start ?? 0, text.length);
  const detail = error.message.split("\n")[0]!;
  const quoted = [...detail.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const type = (words: Message): ExpressionFault => ({ offset, code: "cel-type", message: words });
  switch (error.code) {
    case "unknown_variable":
      return unknownSubject(detail.replace("Unknown variable: ", ""), offset, use);
    case "no_such_key":
      return unknownName(detail.replace("No such key: ", ""), { text, offset }, use);
    case "no_such_overload":
      return type(operatorWords(detail));
    case "no_matching_overload":
      return functionFault(quoted[0] ?? "", offset);
    case "invalid_logical_operand":
      return type(message("policy.cel.logical", { given: typeWord(quoted[0] ?? "") }));
    case "invalid_condition_type":
      return type(message("policy.cel.condition", { given: typeWord(quoted[0] ?? "") }));
    case "incompatible_ternary_branches":
      return type(message("policy.cel.branches", { one: typeWord(quoted[0] ?? ""), other: typeWord(quoted[1] ?? "") }));
    case "heterogeneous_list_element":
      return type(
        message("policy.cel.mixed-list", { one: typeWord(quoted[0] ?? ""), other: typeWord(quoted[1] ?? "") }),
      );
    case "cannot_index_type":
      return type(message("policy.cel.no-parts", { given: typeWord(quoted[0] ?? "") }));
    case "invalid_comprehension_range":
      return type(message("policy.cel.not-a-list", { given: typeWord(quoted[0] ?? "") }));
    default:
      return syntaxFault(text, offset, error.code);
  }
}

function unknownSubject(name: string, offset: number, use: ExpressionUse): ExpressionFault {
  const known = Object.keys(namesAt(use.place, use.extra));
  return {
    offset,
    code: "cel-unknown-name",
    message: message("policy.cel.unknown-subject", { name, hint: hint(name, known) }),
  };
}

function unknownName(
  name: string,
  { text, offset }: { text: string; offset: number },
  use: ExpressionUse,
): ExpressionFault {
  const subject = /(\w+)\s*\.\s*$/.exec(text.slice(0, offset))?.[1] ?? "";
  const known = Object.keys(namesAt(use.place, use.extra)[subject] ?? {});
  const params = { name: `${subject}.${name}`, hint: hint(name, known) };
  return { offset, code: "cel-unknown-name", message: message("policy.cel.unknown-name", params) };
}

const writtenAs: Readonly<Record<string, string>> = {
  Money: 'yuan("50000.00")',
  Percent: 'percent("4.35")',
  Day: 'day("2021-01-01")',
};

/** `Money <= int` in words, and how the plain value is written that was meant. */
function operatorWords(detail: string): Message {
  const found = /no such overload: (\S+) (\S+) (\S+)$/.exec(detail);
  if (!found) return message("policy.cel.operand", { given: typeWord(detail.replace(/^no such overload: [!-]/, "")) });
  const [, left, operator, right] = found as unknown as [string, string, string, string];
  const params = { left: typeWord(left), operator, right: typeWord(right) };
  if (left === "Money" && (operator === "*" || operator === "/")) return message("policy.cel.operator-part", params);
  const plain = ["int", "double", "string"];
  const form = plain.includes(right) ? writtenAs[left] : plain.includes(left) ? writtenAs[right] : undefined;
  return form ? message("policy.cel.operator-write", { ...params, form }) : message("policy.cel.operator", params);
}

function functionFault(call: string, offset: number): ExpressionFault {
  const name = /^(?:[^(]*\.)?(\w+)\(/.exec(call)?.[1] ?? call;
  const forms = functionForms[name];
  if (forms)
    return { offset, code: "cel-type", message: message("policy.cel.call", { name, forms: forms.join(", ") }) };
  const known = Object.keys(functionForms);
  return {
    offset,
    code: "cel-unknown-name",
    message: message("policy.cel.unknown-function", { name, hint: hint(name, known) }),
  };
}

function syntaxFault(text: string, offset: number, code: string | undefined): ExpressionFault {
  const words = (): Message => {
    if (offset >= text.length) return message("policy.cel.ends-early");
    if (code?.startsWith("unterminated")) return message("policy.cel.open-quote");
    if (/^=(?!=)/.test(text.slice(offset - 1)) || /^=(?!=)/.test(text.slice(offset)))
      return message("policy.cel.single-equals");
    const near = /^(and|or|not)\b/i.exec(text.slice(offset))?.[1];
    if (near)
      return message("policy.cel.word-operator", {
        word: near,
        operator: { and: "&&", or: "||", not: "!" }[near.toLowerCase()]!,
      });
    return message("policy.cel.unexpected", { what: text.slice(offset, offset + 12) });
  };
  return { offset, code: "cel-syntax", message: words() };
}

/** Written values that cannot be read, and comparisons with a text that the name never is. */
function valueFaults(ast: unknown, use: ExpressionUse): ExpressionFault[] {
  const faults: ExpressionFault[] = [];
  walk(ast, (node) => {
    if (node.op === "call") faults.push(...literalFaults(node));
    if (node.op === "==" || node.op === "!=" || node.op === "in") faults.push(...choiceFaults(node, use));
  });
  return faults;
}

function literalFaults(node: Node): ExpressionFault[] {
  const [name, args] = node.args as [string, Node[]];
  const argument = args[0];
  if (!(name in literalParsers) || argument?.op !== "value") return [];
  const written = String(argument.args);
  if (literalParsers[name as keyof typeof literalParsers](written) !== undefined) return [];
  const words = message("policy.cel.literal", { written, form: functionForms[name]![0]! });
  return [{ offset: argument.start, code: "cel-literal", message: words }];
}

function choiceFaults(node: Node, use: ExpressionUse): ExpressionFault[] {
  const sides = node.args as [Node, Node];
  const path = sides.map(namePath).find((each) => each !== undefined);
  if (path === undefined) return [];
  const [subject, name] = path.split(".") as [string, string];
  const choices = use.choices?.[path] ?? namesAt(use.place, use.extra)[subject]?.[name]?.choices;
  if (!choices) return [];
  return sides.flatMap(textsOf).flatMap((text) => {
    const written = String(text.args);
    if (choices.includes(written)) return [];
    const words = message("policy.cel.choice", { name: path, written, hint: hint(written, choices) });
    return [{ offset: text.start, code: "cel-literal" as const, message: words }];
  });
}

function namePath(node: Node): string | undefined {
  if (node.op !== ".") return undefined;
  const [target, name] = node.args as [Node, string];
  return target.op === "id" ? `${String(target.args)}.${name}` : undefined;
}

function textsOf(node: Node): Node[] {
  if (node.op === "value") return typeof node.args === "string" ? [node] : [];
  return node.op === "list" && Array.isArray(node.args) ? node.args.filter(isNode).flatMap(textsOf) : [];
}
