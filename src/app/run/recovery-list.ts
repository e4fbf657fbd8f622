import type { Fen } from "#domain/money/fen.ts";
import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { explainedTable } from "./explained.ts";
import { column, type ColumnOf, loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import { partyColumns, partySums, partyTotals, sumColumns } from "./parties.ts";
import { type Recovery, recoveries } from "./recoveries.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/**
 * What came in after compensations, and to whom it goes by the policy's recovery rule (L-10, K-08, B-16): the parties' parts and
 * the deducted costs sum to the receipts. Payments that the bank still has to pass on stand among them (C-15). Absent where
 * the policy says nothing of recoveries.
 */
export function recoveryList(context: RunContext): Report | undefined {
  const { policy } = context.basis;
  if (!policy.sharing?.recovery) return undefined;
  const blocked: Refusal[] = [];
  const found = recoveries(context, blocked);
  const subtitle = subtitleOf(context);
  const tables = [recoveriesTable(context, found), partiesTable(context, found), banksTable(context, found)];
  const divided = found.flatMap(({ loan, shares }) => (shares ? [{ loan, explanations: [shares.explanation] }] : []));
  if (divided.length > 0)
    tables.push(
      explainedTable(
        { id: "recovery-reckoning", title: sayAll({ key: "recovery-list.reckoning-title" }), subtitle },
        divided,
      ),
    );
  return {
    id: "recovery-list",
    title: sayAll({ key: "recovery-list.title" }),
    tables,
    papers: [],
    summary: summaryOf(context, found),
    blocked,
  };
}

const sumOf = (found: readonly Recovery[], take: (recovery: Recovery) => Fen | undefined): Fen =>
  found.reduce((sum, recovery) => sum + (take(recovery) ?? 0n), 0n);

const receiptsOf = ({ receiptsFen }: Recovery): Fen => receiptsFen;
const notDivided = ({ shares, receiptsFen }: Recovery): Fen | undefined => (shares ? undefined : receiptsFen);

function ruleOn({ basis, book }: RunContext) {
  const found = ruleInForce(basis, basis.policy.sharing!.recovery!, eventDays(book.asOf));
  return found.ok ? found.value : undefined;
}

function recoveriesTable(context: RunContext, found: readonly Recovery[]): Table {
  const { policy } = context.basis;
  const rule = ruleOn(context);
  const columns: ColumnOf<Recovery>[] = [
    ...[of.n, of.borrower, of.number, of.contract, of.bank, of.township].map((each) => ofLoan<Recovery>(each)),
    column("compensated", "yuan", "recovery-list.column.compensated", ({ compensatedFen }) => compensatedFen),
    column("on", "day", "recovery-list.column.on", ({ on }) => on),
    column("state", "text", "recovery-list.column.state", ({ toPassOn }) => stateText(toPassOn), { width: 18 }),
    column("receipts", "yuan", "recovery-list.column.receipts", receiptsOf, { total: true }),
    column("costs", "yuan", "recovery-list.column.costs", ({ shares }) => shares?.costs.recordedFen),
    column("deducted", "yuan", "recovery-list.column.deducted", ({ shares }) => shares?.costs.deductedFen, {
      total: true,
    }),
    column(
      "net",
      "yuan",
      "recovery-list.column.net",
      ({ shares }) => shares && shares.receiptsFen - shares.costs.deductedFen,
      { total: true },
    ),
    ...partyColumns(policy, found, ({ shares }) => shares),
    column("not-divided", "yuan", "recovery-list.column.not-divided", notDivided, { total: true }),
    column(
      "obstacles",
      "text",
      "compensation-list.column.obstacles",
      ({ obstacles }) => (obstacles.length === 0 ? undefined : joined(obstacles, "explained.between")),
      { width: 36 },
    ),
    column("cite", "text", "run.column.cite", () => rule?.cite.article, { width: 12 }),
    ofLoan(of.origin),
  ];
  return {
    id: "recoveries",
    title: sayAll({ key: "recovery-list.title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, found),
    ...(rule?.body.returnsTo && { notes: [sayAll(message("recovery-list.returns-to", { to: rule.body.returnsTo }))] }),
  };
}

function stateText(toPassOn: boolean): LocalText {
  return sayAll({ key: toPassOn ? "recovery-list.state.to-pass-on" : "recovery-list.state.received" });
}

function partiesTable(context: RunContext, found: readonly Recovery[]): Table {
  const columns = sumColumns(context.basis.policy);
  return {
    id: "recovery-parties",
    title: sayAll({ key: "recovery-list.parties-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, partySums(found.map(({ shares }) => shares))),
  };
}

/** By bank, beside what the fund sheet says was recovered there. */
function banksTable(context: RunContext, found: readonly Recovery[]): Table {
  const { book } = context;
  type OfBank = {
    readonly bank: string | undefined;
    readonly ofBank: readonly Recovery[];
    readonly fundFen: Fen | undefined;
  };
  const inFund = (book.fund ?? []).filter(({ kind, on }) => kind === "recovery" && on <= book.asOf);
  const loans = Map.groupBy(found, ({ loan }) => loan.bank);
  const movements = Map.groupBy(inFund, ({ bank }) => bank);
  const banks = [...new Set([...loans.keys(), ...movements.keys()])].map((bank): OfBank => ({
    bank,
    ofBank: (bank !== undefined && loans.get(bank)) || [],
    fundFen: book.fund && (movements.get(bank) ?? []).reduce<Fen>((sum, { amountFen }) => sum + amountFen, 0n),
  }));
  const passedOn = ({ toPassOn, receiptsFen }: Recovery): Fen => (toPassOn ? receiptsFen : 0n);
  // Banks and guarantors keep their parts; only what comes to the fund and the budgets can stand in the fund's sheet.
  const toFund = ({ shares }: Recovery): Fen =>
    (shares?.parties ?? [])
      .filter(
        ({ party }) => !["lender", "branch", "guarantor"].includes(context.basis.policy.parties[party]?.kind ?? ""),
      )
      .reduce<Fen>((sum, { amountFen }) => sum + amountFen, 0n);
  const received = ({ ofBank }: OfBank): Fen => sumOf(ofBank, (each) => (each.toPassOn ? 0n : toFund(each)));
  const columns: ColumnOf<OfBank>[] = [
    column("bank", "text", "run.column.bank", ({ bank }) => bank ?? sayAll({ key: "recovery-list.no-bank" }), {
      width: 24,
    }),
    column("recoveries", "count", "due.column.loans", ({ ofBank }) => ofBank.length, { total: true }),
    column("receipts", "yuan", "recovery-list.column.receipts", ({ ofBank }) => sumOf(ofBank, receiptsOf), {
      total: true,
    }),
    column("to-pass-on", "yuan", "recovery-list.state.to-pass-on", ({ ofBank }) => sumOf(ofBank, passedOn), {
      total: true,
    }),
    ...(book.fund
      ? [
          column<OfBank>("to-fund", "yuan", "recovery-list.column.to-fund", received, { total: true }),
          column<OfBank>("fund", "yuan", "recovery-list.column.fund", ({ fundFen }) => fundFen, { total: true }),
          column<OfBank>(
            "difference",
            "yuan",
            "recovery-list.column.difference",
            (each) => (each.fundFen ?? 0n) - received(each),
            { total: true },
          ),
        ]
      : []),
  ];
  return {
    id: "recovery-banks",
    title: sayAll({ key: "recovery-list.banks-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, banks),
    ...(book.fund && { notes: [sayAll({ key: "recovery-list.fund-note" })] }),
  };
}

function summaryOf(context: RunContext, found: readonly Recovery[]): SummaryLine[] {
  const { policy } = context.basis;
  const toPassOn = found.filter((recovery) => recovery.toPassOn);
  const open = found.filter(({ shares }) => !shares);
  const cite = ruleOn(context)?.cite.article;
  return [
    {
      title: sayAll({ key: "recovery-list.summary" }),
      count: found.length,
      amount: money(sumOf(found, receiptsOf)),
      cite,
    },
    ...partyTotals(found.map(({ shares }) => shares)).map(({ party, name, cases, amountFen }) => ({
      title: sayAll(message("recovery-list.summary-party", { party: partyTitle(policy, party, name) })),
      count: cases,
      amount: money(amountFen),
    })),
    ...(toPassOn.length > 0
      ? [
          {
            title: sayAll({ key: "recovery-list.summary-pass-on" }),
            count: toPassOn.length,
            amount: money(sumOf(toPassOn, receiptsOf)),
          },
        ]
      : []),
    ...(open.length > 0
      ? [
          {
            title: sayAll({ key: "recovery-list.summary-not-divided" }),
            count: open.length,
            amount: money(sumOf(open, receiptsOf)),
          },
        ]
      : []),
  ];
}
