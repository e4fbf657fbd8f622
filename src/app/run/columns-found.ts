import { columnName } from "#domain/roster/cell.ts";
import { type SheetPlan, sheetName } from "#domain/roster/plan.ts";
import { type Message, message } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";

/** How a sheet was read, for whoever wants to see that every column was taken for the right thing. */
export type ColumnsFound = {
  /** The sheet and the row at which its head ends. */
  readonly title: Message;
  readonly columns: readonly ColumnFound[];
  /** Heads that stand for no field. */
  readonly unread: readonly string[];
};

export type ColumnFound = {
  /** Its letters: B. */
  readonly column: string;
  readonly head: string;
  readonly field: LocalText;
  /** 万元 of amounts, %, 月‰ of rates; absent where there is none to know. */
  readonly unit: string | undefined;
};

/** A sheet's columns as they were found. */
export function columnsFound({ sheet, headRow, columns, unread }: SheetPlan): ColumnsFound {
  return {
    title:
      sheet === ""
        ? message("run.mapping-of-text", { row: headRow })
        : message("run.mapping", { sheet: sheetName(sheet), row: headRow }),
    columns: columns.map(({ column, head, field, unit }) => ({
      column: columnName(column),
      head: head.replace(/\s+/g, ""),
      field: field.title,
      unit: field.type === "amount" || field.type === "rate" ? unit : undefined,
    })),
    unread: unread.map(({ head }) => head.replace(/\s+/g, "")),
  };
}
