import type { WordKey } from "#domain/wording/catalog.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { day, type LocalText, type Quantity, sayQuantity } from "#domain/wording/quantity.ts";
import type { Origin, RunLoan } from "./book.ts";
import type { RunContext } from "./report.ts";
import type { CellValue, Column, ColumnKind, Rows } from "./table.ts";

/** A column with the way its cell is taken from a row's subject. */
export type ColumnOf<Subject> = Column & { readonly take: (subject: Subject, n: number) => CellValue };

/** A column of a list. */
export function column<Subject>(
  key: string,
  kind: ColumnKind,
  title: WordKey,
  take: (subject: Subject, n: number) => CellValue,
  more: Partial<Pick<Column, "width" | "total" | "formula" | "live">> = {},
): ColumnOf<Subject> {
  return { key, kind, title: sayAll({ key: title }), take, ...more };
}

/** The rows that the columns take from the subjects, numbered from 1, made one by one as they are gone through. */
export function rowsOf<Subject>(columns: readonly ColumnOf<Subject>[], subjects: readonly Subject[]): Rows {
  return {
    length: subjects.length,
    cell: (row, column) => columns[column]!.take(subjects[row]!, row + 1),
    *[Symbol.iterator]() {
      for (const [index, subject] of subjects.entries()) yield columns.map(({ take }) => take(subject, index + 1));
    },
  };
}

/** The columns that nearly every list of loans has, by name. */
export const loanColumn = {
  n: column<RunLoan>("n", "count", "run.column.n", (_, n) => n, { width: 6 }),
  borrower: column<RunLoan>("borrower", "text", "run.column.borrower", (loan) => loan.borrower.name, { width: 12 }),
  number: column<RunLoan>("number", "identity", "run.column.number", (loan) => loan.borrower.number),
  phone: column<RunLoan>("phone", "identity", "run.column.phone", (loan) => loan.borrower.phone, { width: 14 }),
  contract: column<RunLoan>("contract", "identity", "run.column.contract", (loan) => loan.contract, { width: 18 }),
  bank: column<RunLoan>("bank", "text", "run.column.bank", (loan) => loan.bank, { width: 16 }),
  township: column<RunLoan>("township", "text", "run.column.township", (loan) => loan.place.township),
  village: column<RunLoan>("village", "text", "run.column.village", (loan) => loan.place.village),
  principal: column<RunLoan>("principal", "yuan", "run.column.principal", (loan) => loan.terms.principalFen, {
    total: true,
  }),
  rate: column<RunLoan>("rate", "percent", "run.column.rate", (loan) => loan.terms.annualRateMillionths),
  disbursedOn: column<RunLoan>("disbursed-on", "day", "run.column.disbursed-on", (loan) => loan.state.disbursedOn),
  dueOn: column<RunLoan>("due-on", "day", "run.column.due-on", (loan) => loan.state.dueOn),
  responsibleBank: column<RunLoan>(
    "responsible-bank",
    "text",
    "run.column.responsible-bank",
    (loan) => loan.responsible.bank,
  ),
  responsibleTownship: column<RunLoan>(
    "responsible-township",
    "text",
    "run.column.responsible-township",
    (loan) => loan.responsible.township,
  ),
  origin: column<RunLoan>("origin", "text", "run.column.origin", (loan) => originText(loan.origin), { width: 18 }),
} as const;

/** A loan's column in a list whose rows are about a loan and more. */
export function ofLoan<Subject extends { readonly loan: RunLoan }>({
  take,
  ...rest
}: ColumnOf<RunLoan>): ColumnOf<Subject> {
  return { ...rest, take: ({ loan }, n) => take(loan, n) };
}

/** Who, which contract, where, how much, until when: how a list names a loan. */
export const listedLoan: readonly ColumnOf<RunLoan>[] = [
  loanColumn.n,
  loanColumn.borrower,
  loanColumn.number,
  loanColumn.contract,
  loanColumn.bank,
  loanColumn.township,
  loanColumn.village,
  loanColumn.principal,
  loanColumn.dueOn,
];

/** Where a row stands, as a reader finds it again. */
export function originText({ sheet, row }: Origin): CellValue {
  return sayAll(sheet === "" ? message("run.origin-row", { row }) : message("run.origin", { sheet, row }));
}

/** The line under a list's title: programme and day. */
export function subtitleOf({ basis, book }: RunContext): LocalText {
  return sayAll(message("run.as-of", { policy: basis.policy.title, day: day(book.asOf) }));
}

/** A value with its unit, as a cell of words. */
export function quantityText(quantity: Quantity): LocalText {
  return { zh: sayQuantity(quantity, "zh"), en: sayQuantity(quantity, "en") };
}
