import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

export type FieldType =
  | "text"
  | "name"
  | "list"
  | "code"
  | "identity"
  | "company-code"
  | "phone"
  | "amount"
  | "rate"
  | "day"
  | "term"
  | "count"
  | "flag"
  | "choice";

/** A field of a roster kind: what it holds and under which heads banks and bureaus write it, the plainest first. */
export type Field = {
  readonly type: FieldType;
  readonly title: LocalText;
  readonly heads: readonly string[];
  /** Of a choice: each with the words by which it is written. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** A value that is not understood is listed and left out, and the row goes on: nothing is reckoned from it. */
  readonly isMinor?: true;
  /** Of an amount: below zero makes sense here. */
  readonly mayBeNegative?: true;
  /** Of an amount: of a fund, which may hold more than any loan. */
  readonly mayBeLarge?: true;
  /** Of an amount: zero makes none. */
  readonly isPositive?: true;
  /** Of a column that a policy asks for: the names under which its value stands in the row's `extra`. */
  readonly facts?: readonly string[];
};

export type Fields = Readonly<Record<string, Field>>;

/** What the columns that a policy asks for say, by the names of its rules: `case.filedOn`, `applicant.isMarried`. */
export type ExtraValues = { readonly [name: string]: bigint | number | boolean | string | readonly string[] };

/** A roster kind with its fields and what no row of it may lack: a field, or one of several. */
export type RosterKind = {
  readonly title: LocalText;
  readonly fields: Fields;
  readonly required: readonly (readonly string[])[];
  /** The amounts of a row; where the first is repeated from a merged cell above, the row is one with the row above. */
  readonly amounts: readonly string[];
};

type ValueOf<F extends Field> = F extends { readonly type: "choice"; readonly choices: infer Choices }
  ? keyof Choices & string
  : {
      text: string;
      name: string;
      list: readonly string[];
      code: string;
      identity: string;
      "company-code": string;
      phone: string;
      amount: Fen;
      rate: RateMillionths;
      day: Day;
      term: number;
      count: number;
      flag: boolean;
      choice: string;
    }[F["type"]];

type Unit<Type extends FieldType> = Type extends "amount"
  ? "Fen"
  : Type extends "rate"
    ? "Millionths"
    : Type extends "term"
      ? "Months"
      : "";

/** The values of a row by field, the unit behind the name: `principalFen`, `annualRateMillionths`, `termMonths`, `signedOn`. */
export type ValuesOf<F extends Fields> = {
  readonly [Name in keyof F & string as `${Name}${Unit<F[Name]["type"]>}`]?: ValueOf<F[Name]>;
};

/** The property of a row's values in which a field stands. */
export function propertyOf(name: string, type: FieldType): string {
  if (type === "amount") return `${name}Fen`;
  if (type === "rate") return `${name}Millionths`;
  return type === "term" ? `${name}Months` : name;
}

/** Every beginning with every end, the first beginning first: 借款人姓名, 借款人名称, 客户姓名 … */
export function combined(beginnings: string, ends: string): string[] {
  return beginnings
    .split(" ")
    .flatMap((begin) => ends.split(" ").map((end) => `${begin === "_" ? "" : begin}${end === "_" ? "" : end}`));
}

/** Heads written one after the other. */
export const listed = (heads: string): string[] => heads.split(" ");
