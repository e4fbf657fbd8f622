import { type Message, message } from "#domain/wording/message.ts";
import type { ValueFault } from "./fault.ts";
import type { RosterKindName } from "./kinds/roster-kinds.ts";
import type { RosterAnomaly } from "./outcome.ts";
import type { Values } from "./read-row.ts";

/** What a row shows beside the rows before it. */
export type Repeat = {
  /** The row is one that was there before: it is refused. */
  readonly fault?: ValueFault;
  readonly anomaly?: { readonly code: RosterAnomaly["code"]; readonly message: Message };
};

export type RepeatFinder = (values: Values, place: string) => Repeat | undefined;

const text = (value: unknown): string => (value === undefined ? "" : String(value as string | number | bigint));

/** Finds rows that stand twice, and what must be one and is two, over all sheets of a roster. */
export function repeatFinder(kind: RosterKindName): RepeatFinder {
  switch (kind) {
    case "loans":
      return loanRepeats();
    case "repayments":
    case "fund":
      return movementRepeats();
    case "households":
      return householdRepeats();
  }
}

/** The whole row by its content. A text as key costs about 100 bytes a row: 40 MB for 400,000 repayments. */
function contentOf(values: Values): string {
  let content = "";
  for (const name in values) content += `${name}=${text(values[name])};`;
  return content;
}

function duplicate(first: string): Repeat {
  return { fault: { code: "duplicate-row", params: { first } } };
}

function loanRepeats(): RepeatFinder {
  const rows = new Map<string, string>();
  const banks = new Map<string, { bank: string; who: string; place: string }>();
  return (values, place) => {
    const content = contentOf(values);
    const before = rows.get(content);
    if (before !== undefined) return duplicate(before);
    rows.set(content, place);
    const { contractNo } = values;
    if (typeof contractNo !== "string") return undefined;
    const bank = text(values["bank"]);
    const who = text(values["identityNo"] ?? values["creditCode"] ?? values["borrowerName"]);
    const first = banks.get(contractNo);
    if (!first) {
      banks.set(contractNo, { bank, who, place });
      return undefined;
    }
    if (first.bank !== bank)
      return anomaly("contract-at-two-banks", { contract: contractNo, bank, other: first.bank, first: first.place });
    return first.who === who ? undefined : anomaly("contract-twice", { contract: contractNo, first: first.place });
  };
}

function movementRepeats(): RepeatFinder {
  const rows = new Map<string, string>();
  return (values, place) => {
    const content = contentOf(values);
    const before = rows.get(content);
    if (before === undefined) {
      rows.set(content, place);
      return undefined;
    }
    // Two payments of one day and amount are possible; a bank's serial number stands for one only.
    return values["serial"] === undefined ? anomaly("same-row-twice", { first: before }) : duplicate(before);
  };
}

function householdRepeats(): RepeatFinder {
  const rows = new Map<string, string>();
  const people = new Map<string, { household: string; place: string }>();
  return (values, place) => {
    const content = contentOf(values);
    const before = rows.get(content);
    if (before !== undefined) return duplicate(before);
    rows.set(content, place);
    const { identityNo } = values;
    if (typeof identityNo !== "string" || values["to"] !== undefined) return undefined;
    const household = text(values["householdNo"] ?? values["headName"]);
    const first = people.get(identityNo);
    if (!first) people.set(identityNo, { household, place });
    return first && first.household !== household
      ? anomaly("person-in-two-households", { household, other: first.household, first: first.place })
      : undefined;
  };
}

function anomaly(code: RosterAnomaly["code"], params: Record<string, string>): Repeat {
  return { anomaly: { code, message: message(`roster.anomaly.${code}`, params) } };
}
