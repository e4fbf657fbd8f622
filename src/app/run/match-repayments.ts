import { type Day, formatDay } from "#domain/calendar/day.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RosterRow } from "#domain/roster/read-roster.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { money } from "#domain/wording/quantity.ts";
import type { BookAnomaly, Origin } from "./book.ts";

type Row = RosterRow<"repayments">;

/** A loan as payments find it: by contract, or by who borrowed. */
export type Payable = {
  readonly id: string;
  readonly contract: string | undefined;
  readonly bank: string;
  readonly number: string | undefined;
};

export type Matched = {
  /** Facts by loan, in the order of the rows. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** Where a loan's fact was read; undefined: it is none of these. */
  readonly originOf: (loan: string, fact: Fact) => Origin | undefined;
  /** Costs of recoveries by loan. */
  readonly costs: ReadonlyMap<string, Fen>;
  readonly anomalies: readonly BookAnomaly[];
  readonly afterAsOf: number;
  /** Payments up to the day that belong to no loan or to several: left out, and listed as anomalies. */
  readonly unmatched: { readonly count: number; readonly amountFen: Fen };
  /** The last day on which anything was paid, up to the day. */
  readonly lastPaidOn: Day | undefined;
  /** Some row says what interest was paid. */
  readonly saysInterest: boolean;
  /** Rows that gave one amount without saying what it pays. */
  readonly undivided: number;
};

/**
 * Payments put to their loans: by contract number (and bank, where two banks use one), else by identity number where that
 * person has just one loan. What fits several is never guessed: it is listed and left out (C-13).
 */
export function matchRepayments(
  { file, rows }: { readonly file: string; readonly rows: readonly Row[] },
  loans: readonly Payable[],
  asOf: Day,
): Matched {
  const find = finderOf(loans);
  const facts = new Map<string, Fact[]>();
  const origins = new Map<string, Row[]>();
  const costs = new Map<string, Fen>();
  const anomalies: BookAnomaly[] = [];
  let [afterAsOf, undivided, saysInterest] = [0, 0, false];
  const unmatched = { count: 0, amountFen: 0n };
  let lastPaidOn: Day | undefined;
  for (const row of rows) {
    const { values } = row;
    const paidOn = values.paidOn!;
    if (paidOn > asOf) {
      afterAsOf += 1;
      continue;
    }
    if (lastPaidOn === undefined || paidOn > lastPaidOn) lastPaidOn = paidOn;
    const origin: Origin = { file, sheet: row.sheet, row: row.row };
    const found = find(values);
    if ("why" in found) {
      unmatched.count += 1;
      unmatched.amountFen += amountOf(values);
      anomalies.push({ loan: undefined, origin, message: notMatched(found, row) });
      continue;
    }
    const differs = differing(values, found);
    if (differs) anomalies.push({ loan: found.id, origin, message: differs });
    const before = facts.get(found.id) ?? [];
    const rowsBefore = origins.get(found.id) ?? [];
    if (!facts.has(found.id)) {
      facts.set(found.id, before);
      origins.set(found.id, rowsBefore);
    }
    const made = factsOf(row, before);
    if (made.length === 0 && values.kind === "reversed")
      anomalies.push({ loan: found.id, origin, message: unreversed(row) });
    for (const fact of made) {
      before.push(fact);
      rowsBefore.push(row);
      if (fact.kind === "interest-paid" || fact.kind === "settled") saysInterest = true;
    }
    if (values.kind === undefined && values.principalFen === undefined && values.interestFen === undefined)
      undivided += 1;
    if (values.costsFen !== undefined) costs.set(found.id, (costs.get(found.id) ?? 0n) + values.costsFen);
  }
  const originOf = (loan: string, fact: Fact): Origin | undefined => {
    const row = origins.get(loan)?.[facts.get(loan)!.indexOf(fact)];
    return row && { file, sheet: row.sheet, row: row.row };
  };
  return { facts, originOf, costs, anomalies, afterAsOf, unmatched, lastPaidOn, saysInterest, undivided };
}

type Missed = { readonly why: "none" | "several"; readonly by: Message; readonly loans: readonly string[] };

function finderOf(loans: readonly Payable[]): (values: Row["values"]) => Payable | Missed {
  const byContract = new Map<string, Payable[]>();
  const byNumber = new Map<string, Payable[]>();
  const add = (map: Map<string, Payable[]>, key: string | undefined, loan: Payable): void => {
    if (key === undefined) return;
    const group = map.get(key);
    if (group) group.push(loan);
    else map.set(key, [loan]);
  };
  for (const loan of loans) {
    add(byContract, loan.contract, loan);
    add(byNumber, loan.number, loan);
  }
  return ({ contractNo, identityNo, bank }) => {
    const by =
      contractNo !== undefined
        ? message("book.by-contract", { value: contractNo })
        : identityNo !== undefined
          ? message("book.by-identity", { value: identityNo })
          : message("book.by-nothing");
    const all =
      contractNo !== undefined
        ? byContract.get(contractNo)
        : identityNo !== undefined
          ? byNumber.get(identityNo)
          : undefined;
    if (!all) return { why: "none", by, loans: [] };
    if (all.length === 1) return all[0]!;
    const narrowed = all.filter(
      (loan) =>
        (bank === undefined || loan.bank === bank) &&
        (contractNo === undefined || identityNo === undefined || loan.number === identityNo),
    );
    return narrowed.length === 1 ? narrowed[0]! : { why: "several", by, loans: all.map(({ id }) => id) };
  };
}

/** The contract is the loan's, yet who paid or the bank is not. */
function differing({ identityNo, bank }: Row["values"], loan: Payable): Message | undefined {
  if (identityNo !== undefined && loan.number !== undefined && identityNo !== loan.number)
    return message("book.other-person", { given: identityNo, loan: loan.number });
  if (bank !== undefined && loan.bank !== "" && bank !== loan.bank)
    return message("book.other-bank", { given: bank, loan: loan.bank });
  return undefined;
}

function notMatched({ why, by, loans }: Missed, { values }: Row): Message {
  const words = { on: formatDay(values.paidOn!), amount: money(amountOf(values)), by };
  if (why === "none") return message("book.no-loan", words);
  return message("book.several-loans", { ...words, loans: loans.slice(0, 5).join("、") });
}

function unreversed({ values }: Row): Message {
  const by = message("book.by-contract", { value: values.contractNo ?? "" });
  return message("book.reversal-of-nothing", { on: formatDay(values.paidOn!), amount: money(amountOf(values)), by });
}

function amountOf({ amountFen, principalFen, interestFen, penaltyFen }: Row["values"]): Fen {
  return amountFen ?? (principalFen ?? 0n) + (interestFen ?? 0n) + (penaltyFen ?? 0n);
}

/** The facts that one row says: one for each part that it pays. */
function factsOf({ values, row, sheet }: Row, before: readonly Fact[]): Fact[] {
  const { kind, serial, paidOn } = values;
  const id = serial ?? `${sheet}#${row}`;
  const common = { version: 1, effectiveOn: paidOn!, ...(serial !== undefined && { serial }) } as const;
  if (kind === "reversed") return reversal(values, before, { ...common, id });
  const fact = (
    part: "repaid" | "interest-paid" | "penalty-paid" | "compensated" | "recovered" | "written-off",
    amountFen: Fen | undefined,
  ): Fact[] =>
    amountFen === undefined || amountFen === 0n ? [] : [{ ...common, kind: part, id: `${id} ${part}`, amountFen }];
  const { amountFen, principalFen, interestFen, penaltyFen } = values;
  const isWhole = interestFen === undefined && penaltyFen === undefined;
  switch (kind) {
    case "interest":
      return fact("interest-paid", interestFen ?? amountFen);
    case "penalty":
      return fact("penalty-paid", penaltyFen ?? amountFen);
    case "settled":
      return [
        ...fact("interest-paid", interestFen),
        ...fact("penalty-paid", penaltyFen),
        {
          ...common,
          kind: "settled",
          id: `${id} settled`,
          ...(principalFen !== undefined && { amountFen: principalFen }),
        },
      ];
    case "compensated": {
      const paid = principalFen ?? amountFen;
      if (paid === undefined) return [];
      const more = {
        ...(interestFen !== undefined && { interestFen }),
        ...(penaltyFen !== undefined && { penaltyFen }),
      };
      return [{ ...common, kind: "compensated", id: `${id} compensated`, amountFen: paid, ...more }];
    }
    case "recovered":
      return fact("recovered", amountOf(values));
    case "written-off":
      return fact("written-off", principalFen ?? amountFen);
    default:
      return [
        ...fact("repaid", principalFen ?? (isWhole ? amountFen : undefined)),
        ...fact("interest-paid", interestFen),
        ...fact("penalty-paid", penaltyFen),
      ];
  }
}

/** What undoes an earlier payment: the one whose serial number it names, else the last one of the same amount (C-14). */
function reversal(
  values: Row["values"],
  before: readonly Fact[],
  common: { readonly version: 1; readonly effectiveOn: Day; readonly id: string },
): Fact[] {
  const amountFen = amountOf(values);
  const size = amountFen < 0n ? -amountFen : amountFen;
  const gone = new Set(before.flatMap(({ supersedes }) => supersedes ?? []));
  const standing = before.filter((fact) => fact.kind !== "reversed" && !gone.has(fact.id!));
  const { reverses } = values;
  const undone =
    reverses !== undefined
      ? standing.filter(({ serial }) => serial === reverses)
      : standing.filter((fact) => "amountFen" in fact && fact.amountFen === size).slice(-1);
  return undone.map((fact): Fact => ({
    ...common,
    kind: "reversed",
    id: `${common.id} ${fact.id}`,
    supersedes: fact.id!,
  }));
}
