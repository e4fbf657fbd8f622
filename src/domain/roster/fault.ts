import type { WordKey } from "#domain/wording/catalog.ts";
import { type Message, message, type Params } from "#domain/wording/message.ts";
import { columnName } from "./cell.ts";

/** What can be wrong with a cell or a row: a closed list. Each has its sentence and how to mend it. */
export const cellFaultCodes = [
  "missing",
  "either-missing",
  "error-value",
  "formula-unreckoned",
  "text-too-long",
  "not-name",
  "not-amount",
  "amount-places",
  "amount-too-large",
  "amount-negative",
  "amount-zero",
  "amount-of-unit",
  "amount-is-day",
  "not-rate",
  "rate-places",
  "rate-too-high",
  "rate-doubtful",
  "not-day",
  "day-impossible",
  "day-implausible",
  "day-year-short",
  "day-month-only",
  "day-order",
  "matures-before",
  "extended-before",
  "settled-before",
  "period-reversed",
  "not-term",
  "term-doubtful",
  "not-count",
  "identity-lost-digits",
  "identity-length",
  "identity-masked",
  "identity-check",
  "identity-birthday",
  "company-code-form",
  "company-code-check",
  "company-code-old",
  "code-lost-digits",
  "not-phone",
  "not-flag",
  "choice-unknown",
  "duplicate-row",
] as const;
export type CellFaultCode = (typeof cellFaultCodes)[number];

/** What is wrong with a value, before it is known where it stands. */
export type ValueFault = { readonly code: CellFaultCode; readonly params?: Params };

/** A value that was understood, or why it was not. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ValueFault };

/** Something wrong in a roster, at its place. */
export type CellFault = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Absent where the whole row is meant. */
  readonly column?: number;
  /** `F12`; of a whole row `12`. */
  readonly cell: string;
  /** The field of the roster kind. */
  readonly field?: string;
  /** As it stands in the file, cut where it is long; empty where nothing does. */
  readonly value: string;
  readonly code: CellFaultCode;
  readonly what: Message;
  readonly mend: Message;
  /** The row is left out; otherwise it goes on without this value. */
  readonly refusesRow: boolean;
};

export type Place = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column?: number | undefined;
};

/** The fault at its place. The sentences may use {field}, the title of the field, besides what the value's reader gave. */
export function cellFault(
  place: Place,
  fault: ValueFault,
  about: { field?: string; title: Message | { zh: string; en: string }; value: string; refusesRow: boolean },
): CellFault {
  const params = { title: about.title, ...fault.params };
  const { column, ...where } = place;
  return {
    ...where,
    ...(column !== undefined && { column }),
    cell: cellName(place),
    ...(about.field !== undefined && { field: about.field }),
    value: clipped(about.value),
    code: fault.code,
    what: message(`roster.fault.${fault.code}` as WordKey, params),
    mend: message(`roster.mend.${fault.code}` as WordKey, params),
    refusesRow: about.refusesRow,
  };
}

export function cellName({ row, column }: { row: number; column?: number | undefined }): string {
  return `${column === undefined ? "" : columnName(column)}${row}`;
}

const longestShown = 60;

/** A value as it is shown in a list: on one line and not too long. */
export function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longestShown) return line;
  // A rare character takes two places: it is not cut through.
  return `${line.slice(0, longestShown).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

export const sound = <T>(value: T): Reading<T> => ({ ok: true, value });

export const faulty = (code: CellFaultCode, params?: Params): { ok: false; fault: ValueFault } => ({
  ok: false,
  fault: params ? { code, params } : { code },
});
