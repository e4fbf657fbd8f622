import { Environment } from "@marcbachmann/cel-js";
import { addMonths, type Day, parseDay } from "#domain/calendar/day.ts";
import { type Fen, parseYuan } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import { parsePercent, type RateMillionths } from "#domain/money/rate.ts";
import { figureNames, type Name, type NameType, type Place, places, vocabulary } from "./vocabulary.ts";

/** A loan lent before: to whom, when, under which contract. */
export type LentBefore = { readonly contract: string; readonly member: string; readonly on: Day };

/** What a name may hold: money in fen, percent in millionths, a day, a whole number, a text, yes or no, a list of texts or of earlier loans. */
export type FactValue = bigint | number | boolean | string | readonly string[] | readonly LentBefore[];

/** What is known, by subject and name: `{ applicant: { age: 34 } }`. A name may be absent; asking for it is then missing. */
export type KnownFacts = { readonly [subject: string]: { readonly [name: string]: FactValue | undefined } | undefined };

export type ExpressionType = NameType;
export type Names = { readonly [name: string]: Name };

/** Names that are not in the fixed vocabulary: what a rule asks for (`case`), figures from outside (`outside`). */
export type ExtraNames = { readonly case?: Names; readonly outside?: Names };

class MoneyValue {
  readonly fen: Fen;
  constructor(fen: Fen) {
    this.fen = fen;
  }
}
class PercentValue {
  readonly millionths: RateMillionths;
  constructor(millionths: RateMillionths) {
    this.millionths = millionths;
  }
}
class DayValue {
  readonly day: Day;
  constructor(day: Day) {
    this.day = day;
  }
}
class MissingName extends Error {}
/** One for all: which name is missing is looked up afterwards, and an error of its own for each costs its stack. */
const missingName = new MissingName();

/** The names of our types inside the expression library. */
export const celTypes: Record<NameType, string> = {
  int: "int",
  money: "Money",
  percent: "Percent",
  day: "Day",
  bool: "bool",
  string: "string",
  "list<string>": "list<string>",
  // To an expression they are their contracts' numbers.
  "list<loan>": "list<string>",
};

/** The functions that take a written value, and how it is read. */
export const literalParsers = { yuan: parseYuan, percent: parsePercent, day: parseDay } as const;

function wrap(type: NameType, value: FactValue): unknown {
  if (type === "money") return new MoneyValue(BigInt(value as bigint));
  if (type === "percent") return new PercentValue(Number(value));
  if (type === "day") return new DayValue(Number(value));
  if (type === "int") return BigInt(value as number);
  if (type === "list<loan>") return (value as readonly LentBefore[]).map((loan) => loan.contract);
  return value;
}

function unwrap(value: unknown): FactValue {
  if (value instanceof MoneyValue) return value.fen;
  if (value instanceof PercentValue) return value.millionths;
  if (value instanceof DayValue) return value.day;
  return value as FactValue;
}

/** A class whose getters give the known values of one subject and refuse the absent ones. */
function subjectClass(names: Names): new (known: KnownFacts[string]) => object {
  const subjectType = class {
    readonly known: KnownFacts[string];
    constructor(known: KnownFacts[string]) {
      this.known = known;
    }
  };
  for (const [name, { type, whenAbsent }] of Object.entries(names)) {
    Object.defineProperty(subjectType.prototype, name, {
      get(this: { known: KnownFacts[string] }) {
        const value = this.known?.[name] ?? whenAbsent;
        if (value === undefined) throw missingName;
        return wrap(type, value);
      },
    });
  }
  return subjectType;
}

function orderOperators<Value>(environment: Environment, type: string, key: (value: Value) => bigint | number): void {
  const compare = {
    "<": (a: bigint | number, b: bigint | number) => a < b,
    "<=": (a: bigint | number, b: bigint | number) => a <= b,
    ">": (a: bigint | number, b: bigint | number) => a > b,
    ">=": (a: bigint | number, b: bigint | number) => a >= b,
    "==": (a: bigint | number, b: bigint | number) => a === b,
  };
  for (const [operator, holds] of Object.entries(compare))
    environment.registerOperator(`${type} ${operator} ${type}`, (a: Value, b: Value) => holds(key(a), key(b)));
}

function baseEnvironment(): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false });
  environment.registerType("Money", { ctor: MoneyValue, fields: {} });
  environment.registerType("Percent", { ctor: PercentValue, fields: {} });
  environment.registerType("Day", { ctor: DayValue, fields: {} });
  orderOperators(environment, "Money", (value: MoneyValue) => value.fen);
  orderOperators(environment, "Percent", (value: PercentValue) => value.millionths);
  orderOperators(environment, "Day", (value: DayValue) => value.day);
  environment.registerOperator("Money + Money", (a: MoneyValue, b: MoneyValue) => new MoneyValue(a.fen + b.fen));
  environment.registerOperator("Money - Money", (a: MoneyValue, b: MoneyValue) => new MoneyValue(a.fen - b.fen));
  environment.registerOperator("Money * int", (a: MoneyValue, b: bigint) => new MoneyValue(a.fen * b));
  environment.registerOperator(
    "Percent + Percent",
    (a: PercentValue, b: PercentValue) => new PercentValue(a.millionths + b.millionths),
  );
  environment.registerOperator(
    "Percent - Percent",
    (a: PercentValue, b: PercentValue) => new PercentValue(a.millionths - b.millionths),
  );
  environment.registerOperator("Day - Day: int", (a: DayValue, b: DayValue) => BigInt(a.day - b.day));
  environment.registerFunction("yuan(string): Money", (text: string) => new MoneyValue(parseYuan(text)!));
  environment.registerFunction("percent(string): Percent", (text: string) => new PercentValue(parsePercent(text)!));
  environment.registerFunction("day(string): Day", (text: string) => new DayValue(parseDay(text)!));
  environment.registerFunction("min(Money, Money): Money", (a: MoneyValue, b: MoneyValue) => (a.fen < b.fen ? a : b));
  environment.registerFunction("max(Money, Money): Money", (a: MoneyValue, b: MoneyValue) => (a.fen > b.fen ? a : b));
  environment.registerFunction("min(int, int): int", (a: bigint, b: bigint) => (a < b ? a : b));
  environment.registerFunction("max(int, int): int", (a: bigint, b: bigint) => (a > b ? a : b));
  environment.registerFunction(
    "part(Money, int, int): Money",
    (amount: MoneyValue, numerator: bigint, denominator: bigint) =>
      new MoneyValue(denominator === 0n ? 0n : (amount.fen * numerator) / denominator),
  );
  // For what must at least be there: a fen begun is a fen needed.
  environment.registerFunction(
    "partUp(Money, int, int): Money",
    (amount: MoneyValue, numerator: bigint, denominator: bigint) =>
      new MoneyValue(denominator === 0n ? 0n : divideRounded(amount.fen * numerator, denominator, "up")),
  );
  environment.registerFunction(
    "part(Money, Money, Money): Money",
    (amount: MoneyValue, numerator: MoneyValue, denominator: MoneyValue) =>
      new MoneyValue(denominator.fen === 0n ? 0n : (amount.fen * numerator.fen) / denominator.fen),
  );
  environment.registerFunction(
    "addMonths(Day, int): Day",
    (start: DayValue, count: bigint) => new DayValue(addMonths(start.day, Number(count))),
  );
  return environment;
}

/** The names that an expression in this place may use, by subject. */
export function namesAt(place: Place, extra: ExtraNames = {}): { [subject: string]: Names } {
  const found: { [subject: string]: Names } = {};
  for (const subject of places[place]) {
    if (subject === "figures") found[subject] = figureNames;
    else if (subject === "case" || subject === "outside") found[subject] = extra[subject] ?? {};
    else found[subject] = vocabulary[subject];
  }
  return found;
}

type PlaceEnvironment = {
  readonly environment: Environment;
  readonly classes: ReadonlyMap<string, new (known: KnownFacts[string]) => object>;
  readonly compiled: Map<string, Expression>;
};

const environments = new Map<string, PlaceEnvironment>();
let base: Environment | undefined;

const numbersOfNames = new WeakMap<Names, number>();
const numbersByContent = new Map<string, number>();

/** A number for extra names, the same for the same names; what is in them is looked at once for each object. */
function numberOf(names: Names | undefined): number {
  if (!names) return 0;
  const known = numbersOfNames.get(names);
  if (known !== undefined) return known;
  const content = JSON.stringify(names);
  const number = numbersByContent.get(content) ?? numbersByContent.size + 1;
  numbersByContent.set(content, number);
  numbersOfNames.set(names, number);
  return number;
}

/** The types, names and functions of a place; made once. */
export function environmentOf(place: Place, extra: ExtraNames): PlaceEnvironment {
  const key = `${place}:${numberOf(extra.case)}:${numberOf(extra.outside)}`;
  const known = environments.get(key);
  if (known) return known;
  base ??= baseEnvironment();
  const environment = base.clone();
  const classes = new Map<string, new (known: KnownFacts[string]) => object>();
  for (const [subject, names] of Object.entries(namesAt(place, extra))) {
    const ctor = subjectClass(names);
    const fields = Object.fromEntries(Object.entries(names).map(([name, { type }]) => [name, celTypes[type]]));
    const typeName = `Subject_${subject}`;
    environment.registerType(typeName, { ctor, fields });
    environment.registerVariable(subject, typeName);
    classes.set(subject, ctor);
  }
  const made = { environment, classes, compiled: new Map<string, Expression>() };
  environments.set(key, made);
  return made;
}

/** A part of a parsed expression, with its place in the text. */
export type Node = { op: string; args: unknown; start: number; end: number };
export const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "op" in value;

/** Visits every part of a parsed expression. */
export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const part of node) walk(part, visit);
  if (!isNode(node)) return;
  visit(node);
  walk(node.args, visit);
}

/** The outcome of an expression: its value, or the names it needs that are not known. */
export type Outcome = { readonly value: FactValue } | { readonly missing: readonly string[] };

export type Expression = {
  readonly text: string;
  /** The names it mentions: `applicant.age`. */
  readonly names: readonly string[];
  evaluate(known: KnownFacts): Outcome;
};

/** Compiles a checked expression; the same text in the same place is compiled once. */
export function compileExpression(text: string, place: Place, extra: ExtraNames = {}): Expression {
  const { environment, classes, compiled } = environmentOf(place, extra);
  const known = compiled.get(text);
  if (known) return known;
  const parsed = environment.parse(text);
  const names = new Set<string>();
  walk(parsed.ast, (node) => {
    if (node.op !== ".") return;
    const [target, name] = node.args as [Node, string];
    if (target.op === "id") names.add(`${String(target.args)}.${name}`);
  });
  const expression: Expression = {
    text,
    names: [...names],
    evaluate(facts) {
      const context: Record<string, object> = {};
      for (const [subject, ctor] of classes) context[subject] = new ctor(facts[subject]);
      try {
        return { value: unwrap(parsed(context)) };
      } catch (error) {
        const missing = [...names].filter(
          (name) => valueOf(facts, name) === undefined && nameAt(place, name, extra)?.whenAbsent === undefined,
        );
        if (missing.length === 0) throw error;
        return { missing };
      }
    },
  };
  compiled.set(text, expression);
  return expression;
}

/** The known value of `subject.name`. */
export function valueOf(facts: KnownFacts, path: string): FactValue | undefined {
  const [subject, name] = path.split(".") as [string, string];
  return facts[subject]?.[name];
}

/** The type and title of `subject.name` in a place. */
export function nameAt(place: Place, path: string, extra: ExtraNames = {}): Name | undefined {
  const [subject, name] = path.split(".") as [string, string];
  return namesAt(place, extra)[subject]?.[name];
}
