import type { Book, Household, FundMovement, RunLoan } from "#app/run/book.ts";
import type { RunContext } from "#app/run/report.ts";
import type { CellValue, Table } from "#app/run/table.ts";
import { parseDay, type Day } from "#domain/calendar/day.ts";
import { fold } from "#domain/engine/facts/fold.ts";
import type { Fact } from "#domain/engine/facts/fact.ts";
import { parseYuan, type Fen } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import type { KnownFacts } from "#domain/policy/expression.ts";
import { basisOfFile, type Entered, testReferences } from "#test/shipped-policies.ts";

/** A day out of its text; anything else is a fault of the test. */
export function onDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
}

/** Fen out of a text in yuan. */
export function yuan(text: string): Fen {
  const fen = parseYuan(text);
  if (fen === undefined) throw new Error(`no amount: ${text}`);
  return fen;
}

/** A payment of principal. */
export function repaid(on: string, amount: string): Fact {
  return { version: 1, kind: "repaid", effectiveOn: onDay(on), amountFen: yuan(amount) };
}

/** A table's rows by the keys of its columns. */
export function keyed(table: Table): { [key: string]: CellValue }[] {
  return [...table.rows].map((row) => Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index]])));
}

/** A cell's text in English. */
export function titled(value: CellValue): string {
  return typeof value === "object" ? value.en : String(value);
}

type Given = {
  readonly id?: string;
  readonly bank?: string;
  readonly name?: string;
  readonly number?: string;
  readonly kind?: RunLoan["borrower"]["kind"];
  readonly township?: string;
  readonly village?: string;
  readonly household?: string;
  readonly group?: string;
  readonly principal?: string;
  readonly rate?: string;
  readonly lent?: string;
  readonly signed?: string;
  readonly due?: string;
  readonly facts?: readonly Fact[];
  readonly known?: KnownFacts;
  readonly more?: Partial<RunLoan>;
};

let serial = 0;

/** A loan of 100,000 yuan from 2021-09-01 to 2023-09-01 at 4.35 %, but for what the test says. */
export function aRunLoan(given: Given = {}): RunLoan {
  serial += 1;
  const id = given.id ?? `HT${serial}`;
  const lent = onDay(given.lent ?? "2021-09-01");
  const terms = {
    principalFen: yuan(given.principal ?? "100000.00"),
    annualRateMillionths: parsePercent(given.rate ?? "4.35")!,
    signedOn: given.signed === undefined ? lent : onDay(given.signed),
    disbursedOn: lent,
    maturesOn: onDay(given.due ?? "2023-09-01"),
  };
  const facts = given.facts ?? [];
  const kind = given.kind ?? "person";
  return {
    id,
    contract: id,
    bank: given.bank ?? "甲银行",
    branch: undefined,
    borrower: { name: given.name ?? "张三", number: given.number, kind, phone: undefined },
    place: { county: "某县", township: given.township ?? "东乡", village: given.village ?? "一村" },
    household: given.household,
    group: given.group,
    terms,
    facts,
    state: fold(terms, facts),
    known: { ...given.known, loan: { kind, ...given.known?.["loan"] } },
    responsible: { bank: undefined, township: undefined },
    pursuits: { count: undefined, lastOn: undefined },
    papers: [],
    days: {},
    more: {},
    bankBalanceFen: undefined,
    origin: { file: "贷款.xlsx", sheet: "贷款", row: serial + 1 },
    ...given.more,
  };
}

/** A book as of a day. */
export function aBook(
  asOf: string,
  loans: readonly RunLoan[],
  more: { households?: readonly Household[]; fund?: readonly FundMovement[]; isInterestRecorded?: boolean } = {},
): Book {
  return {
    asOf: onDay(asOf),
    loans,
    byId: new Map(loans.map((loan) => [loan.id, loan])),
    households: more.households && new Map(more.households.map((household) => [household.id, household])),
    fund: more.fund,
    isInterestRecorded: more.isInterestRecorded ?? false,
    anomalies: [],
  };
}

/** What a report is made from: a shipped policy with parameters, and a book. */
export async function aContext(policy: string, book: Book, entered: Entered = "demo"): Promise<RunContext> {
  return { basis: await basisOfFile(policy, entered), references: await testReferences(), book };
}
