import type { Day } from "#domain/calendar/day.ts";
import type { RosterRow } from "#domain/roster/read-roster.ts";
import type { FundMovement, FundMovementKind } from "./book.ts";

const comesIn: ReadonlySet<FundMovementKind> = new Set([
  "opening",
  "injection",
  "top-up",
  "deposit",
  "interest",
  "recovery",
]);

/** The movements of the fund up to a day: in or out by the column that holds the amount, else by what they are. */
export function assembleFund(
  { file, rows }: { readonly file: string; readonly rows: readonly RosterRow<"fund">[] },
  asOf: Day,
): FundMovement[] {
  return rows.flatMap(({ sheet, row, values }): FundMovement[] => {
    const on = values.movedOn!;
    if (on > asOf) return [];
    const { receivedFen = 0n, paidFen = 0n, amountFen } = values;
    const signedFen = amountFen ?? receivedFen - paidFen;
    if (signedFen === 0n) return [];
    const kind: FundMovementKind = values.kind ?? "other";
    const isNamed = amountFen !== undefined && signedFen > 0n;
    const direction = isNamed ? (comesIn.has(kind) ? "in" : "out") : signedFen > 0n ? "in" : "out";
    return [
      {
        kind,
        direction,
        account: values.account,
        bank: values.bank,
        district: values.district,
        on,
        amountFen: signedFen < 0n ? -signedFen : signedFen,
        note: values.payer,
        origin: { file, sheet, row },
      },
    ];
  });
}
