import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** What stands in a field: decides what the data must be and in which forms a template may print it. */
export type FieldKind = "text" | "identity" | "yuan" | "percent" | "count" | "day";

/** One blank of a paper. `title.zh` is also a name by which a template may call it. */
export type ValueField<Kind extends FieldKind = FieldKind, Required extends boolean = boolean> = {
  readonly kind: Kind;
  readonly title: LocalText;
  readonly isRequired: Required;
  /** As data would give it in a text; the specimen that a template is checked with. */
  readonly example: string;
  /** An identity number that this paper never shows in full, because others read it. */
  readonly isMasked?: true;
};

/** A list: what a template goes through row by row. */
export type ListField<Row extends Fields = Fields, Required extends boolean = boolean> = {
  readonly kind: "list";
  readonly title: LocalText;
  readonly isRequired: Required;
  readonly row: Row;
};

export type Field = ValueField | ListField;
export interface Fields {
  readonly [id: string]: Field;
}

/** A paper: what it is called, which requirement asks for it, and its fields. */
export type Paper<Of extends Fields = Fields> = {
  readonly id: string;
  readonly title: LocalText;
  readonly fields: Of;
};

type ValueOf = { text: string; identity: string; yuan: Fen; percent: RateMillionths; count: number; day: Day };
type DataOfField<Of extends Field> =
  Of extends ListField<infer Row> ? readonly DataOf<Row>[] : Of extends ValueField<infer Kind> ? ValueOf[Kind] : never;
type RequiredIds<Of extends Fields> = { [Id in keyof Of]: Of[Id]["isRequired"] extends true ? Id : never }[keyof Of];

/** The data of a paper or of a row of it, field by field; an optional field may be left out or undefined. */
export type DataOf<Of extends Fields> = { readonly [Id in RequiredIds<Of>]: DataOfField<Of[Id]> } & {
  readonly [Id in Exclude<keyof Of, RequiredIds<Of>>]?: DataOfField<Of[Id]> | undefined;
};

/** A field of one value; required unless made `optional`. */
export function field<Kind extends FieldKind>(kind: Kind, title: LocalText, example: string): ValueField<Kind, true> {
  return { kind, title, isRequired: true, example };
}

/** The same field, which data may leave out. The template then gets an empty text. */
export function optional<Kind extends FieldKind>(value: ValueField<Kind, true>): ValueField<Kind, false> {
  return { ...value, isRequired: false };
}

/** An identity number that is never shown in full on this paper. */
export function masked<Required extends boolean>(
  value: ValueField<"identity", Required>,
): ValueField<"identity", Required> {
  return { ...value, isMasked: true };
}

/** A list of rows; there may be none. */
export function list<Row extends Fields>(title: LocalText, row: Row): ListField<Row, true> {
  return { kind: "list", title, isRequired: true, row };
}

/** A paper with the types of its fields kept, so that its data is checked by the compiler. */
export function paper<Of extends Fields>(id: string, title: LocalText, fields: Of): Paper<Of> {
  return { id, title, fields };
}

export type PaperPart = {
  readonly paper: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Whom or what it is about, as what is said of the paper names it. */
  readonly about?: string;
};

/** A paper's data together with its id, as a request to print carries it. */
export function filled<Of extends Fields>(of: Paper<Of>, data: DataOf<Of>, about?: string): PaperPart {
  return { paper: of.id, data, ...(about !== undefined && { about }) };
}
