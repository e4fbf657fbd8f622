import type { Day } from "#domain/calendar/day.ts";
import { formatDay } from "#domain/calendar/day.ts";
import type { ValueFault } from "./fault.ts";
import type { RosterKindName } from "./kinds/roster-kinds.ts";
import type { Values } from "./read-row.ts";
import { isCompanyCode } from "./values/company-code.ts";

type Check = (values: Values) => readonly { readonly field: string; readonly fault: ValueFault }[];
type Found = { field: string; fault: ValueFault }[];

/** What must hold between the values of one row. Loans also get the company's code out of the column that holds both kinds of numbers. */
export const rowChecks: Readonly<Record<RosterKindName, Check>> = {
  loans(values) {
    const { identityNo } = values;
    if (typeof identityNo === "string" && isCompanyCode(identityNo)) {
      values["creditCode"] ??= identityNo;
      delete values["identityNo"];
    }
    const found: Found = [];
    after(found, values, "maturesOn", "disbursedOn", "matures-before");
    after(found, values, "extendedTo", "maturesOn", "extended-before");
    after(found, values, "settledOn", "disbursedOn", "settled-before", true);
    after(found, values, "pausedTo", "pausedFrom", "period-reversed", true);
    return found;
  },
  repayments(values) {
    if (values["kind"] === "reversed") return [];
    const found: Found = [];
    for (const field of ["amount", "principal", "interest", "penalty"]) {
      const amount = values[`${field}Fen`];
      if (typeof amount === "bigint" && amount < 0n) found.push({ field, fault: { code: "amount-negative" } });
    }
    return found;
  },
  households(values) {
    const found: Found = [];
    after(found, values, "to", "from", "period-reversed", true);
    return found;
  },
  fund: () => [],
};

/** One day must be later than another, or not earlier where `mayMeet`. */
function after(
  found: Found,
  values: Values,
  field: string,
  than: string,
  code: ValueFault["code"],
  mayMeet = false,
): void {
  const [late, early] = [values[field] as Day | undefined, values[than] as Day | undefined];
  if (late === undefined || early === undefined) return;
  if (late > early || (mayMeet && late === early)) return;
  found.push({ field, fault: { code, params: { day: formatDay(late), other: formatDay(early) } } });
}
