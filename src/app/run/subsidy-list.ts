import { formatDay } from "#domain/calendar/day.ts";
import type { Round } from "#domain/engine/subsidy/round-window.ts";
import type { Fen } from "#domain/money/fen.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { joined } from "#domain/wording/local-text.ts";
import { type Message, message, sayAll } from "#domain/wording/message.ts";
import { day, days, type LocalText, money } from "#domain/wording/quantity.ts";
import { balanceOn } from "./balance.ts";
import { doorOrder } from "./door-order.ts";
import { column, type ColumnOf, loanColumn, ofLoan, rowsOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import { linesOf, linesTable } from "./subsidy-lines.ts";
import { type RoundLoan, roundOn, type SubsidyRound, subsidyRound } from "./subsidy-round.ts";
import { subsidyPapers } from "./subsidy-papers.ts";
import type { Table } from "./table.ts";

/**
 * The subsidy list of the last period that is over (D-03, D-09, D-14, L-19): who gets what, how each is reckoned, what earlier
 * periods granted too much or too little, what the bank claimed, and the funders' parts. Absent where the policy has no subsidy.
 */
export function subsidyList(context: RunContext): Report | undefined {
  const { basis, book } = context;
  if (!basis.policy.subsidy) return undefined;
  const title = sayAll({ key: "subsidy-list.title" });
  const window = roundOn(basis, book.asOf);
  if (!window.ok) return { id: "subsidy-list", title, tables: [], papers: [], summary: [], blocked: window.refusals };
  const round = subsidyRound(context, window.value);
  const order = doorOrder(book);
  const listed = round.loans.filter(isListed).toSorted((one, other) => order(one.loan, other.loan));
  const lines = linesOf(listed);
  const subtitle = subtitleOf(context, window.value);
  return {
    id: "subsidy-list",
    title,
    tables: [
      listTable(context, { listed, spans: lines.spans, window: window.value, subtitle }),
      linesTable(lines.lines, subtitle),
      summaryTable(context, listed, subtitle),
    ],
    hasLiveCopy: true,
    papers: subsidyPapers(context, { listed, window: window.value, noteOf: (each) => noteOf(each, window.value) }),
    summary: summaryOf(context, round, listed),
    blocked: round.refused.map(({ refusal, loans }) => ({
      ...refusal,
      message: message("subsidy-list.refused", { loans, why: refusal.message }),
    })),
  };
}

/** Something to pay, to take off, to wait for or to tell. */
function isListed({ loan, lines, waitingFen, apartFen, adjustmentFen, claimedFen }: RoundLoan): boolean {
  return (
    lines.length > 0 ||
    waitingFen !== 0n ||
    apartFen !== 0n ||
    adjustmentFen !== 0n ||
    (claimedFen ?? 0n) !== 0n ||
    overdueDays({ loan, lines }) > 0
  );
}

function subtitleOf({ basis }: RunContext, { from, to, paidBy }: Round): LocalText {
  const words = { policy: basis.policy.title, from: day(from), to: day(to), paidBy: day(paidBy) };
  return sayAll(message("subsidy-list.subtitle", words));
}

/** Days of the round on which the loan stood overdue. */
function overdueDays({ loan, lines }: Pick<RoundLoan, "loan" | "lines">, window?: Round): number {
  const from = window?.from ?? -1e9;
  const until = window ? window.to + 1 : 1e9;
  if (!window && lines.length > 0) return 0;
  return loan.state.overdue.reduce(
    (sum, period) => sum + Math.max(0, Math.min(period.until, until) - Math.max(period.from, from)),
    0,
  );
}

function noteOf(round: RoundLoan, window: Round): LocalText | undefined {
  const notes: Message[] = [];
  const overdue = overdueDays(round, window);
  if (overdue > 0) notes.push(message("subsidy-list.note-overdue", { days: days(overdue) }));
  const { waitingFen, apartFen } = round;
  if (waitingFen > 0n) notes.push(message("subsidy-list.note-waiting", { amount: money(waitingFen) }));
  if (apartFen > 0n) notes.push(message("subsidy-list.note-apart", { amount: money(apartFen) }));
  if (round.adjustmentFen < 0n) {
    const what =
      round.carriedFen === 0n
        ? "subsidy-list.over-netted"
        : round.canNetLater
          ? "subsidy-list.over-later"
          : "subsidy-list.over-claim";
    notes.push(message("subsidy-list.note-over", { amount: money(-round.adjustmentFen), what: message(what) }));
  }
  return notes.length === 0 ? undefined : joined(notes);
}

type Listed = {
  readonly listed: readonly RoundLoan[];
  readonly spans: ReturnType<typeof linesOf>["spans"];
  readonly window: Round;
  readonly subtitle: LocalText;
};

function listColumns({ basis }: RunContext, { listed, spans, window }: Listed): ColumnOf<RoundLoan>[] {
  const of = loanColumn;
  const parties = partiesOf(listed);
  const hasClaims = listed.some(({ claimedFen }) => claimedFen !== undefined);
  const hasEarlier = listed.some(({ adjustmentFen }) => adjustmentFen !== 0n);
  return [
    ...[of.n, of.borrower, of.number, of.contract, of.bank, of.township, of.village, of.principal, of.rate].map(
      (each) => ofLoan(each),
    ),
    column("balance", "yuan", "run.column.balance", ({ loan }) => balanceOn(loan.state, window.to), { total: true }),
    ofLoan(of.dueOn),
    column("amount", "yuan", "subsidy-list.column.amount", ({ amountFen }) => amountFen, {
      total: true,
      formula: (cell, row) => {
        const span = spans[row]!;
        if (span.count === 0) return undefined;
        const last = span.first + span.count - 1;
        return `SUM(${cell("line", span.first, "subsidy-lines")}:${cell("line", last, "subsidy-lines")})`;
      },
    }),
    ...(hasClaims ? claimColumns(listed) : []),
    ...(hasEarlier
      ? [
          column<RoundLoan>(
            "adjustment",
            "yuan",
            "subsidy-list.column.adjustment",
            ({ adjustmentFen }) => adjustmentFen,
            { total: true },
          ),
        ]
      : []),
    column("payable", "yuan", "subsidy-list.column.payable", ({ payableFen }) => payableFen, {
      total: true,
      formula: (cell) => (hasEarlier ? `MAX(0,${cell("amount")}+${cell("adjustment")})` : cell("amount")),
    }),
    ...(hasEarlier
      ? [
          column<RoundLoan>("carried", "yuan", "subsidy-list.column.carried", ({ carriedFen }) => carriedFen, {
            total: true,
            formula: (cell) => `MAX(0,-(${cell("amount")}+${cell("adjustment")}))`,
          }),
        ]
      : []),
    ...parties.map((party): ColumnOf<RoundLoan> => ({
      key: `party-${party}`,
      kind: "yuan",
      title: partyTitle(basis.policy, party),
      total: true,
      take: ({ parts }) => parts.get(party) ?? 0n,
    })),
    column("note", "text", "run.column.note", (round) => noteOf(round, window), { width: 36 }),
    ofLoan(of.origin),
  ];
}

/** What the bank claimed beside what was reckoned (L-19). */
function claimColumns(listed: readonly RoundLoan[]): ColumnOf<RoundLoan>[] {
  return [
    column("claimed", "yuan", "subsidy-list.column.claimed", ({ claimedFen }) => claimedFen, { total: true }),
    column(
      "difference",
      "yuan",
      "subsidy-list.column.difference",
      ({ claimedFen, amountFen }) => (claimedFen === undefined ? undefined : claimedFen - amountFen),
      {
        total: true,
        formula: (cell, row) =>
          listed[row]!.claimedFen === undefined ? undefined : `${cell("claimed")}-${cell("amount")}`,
      },
    ),
  ];
}

function listTable(context: RunContext, given: Listed): Table {
  const { listed, subtitle } = given;
  const columns = listColumns(context, given);
  const isAsDue = !context.book.isInterestRecorded && listed.some(({ payments }) => payments === "as-due");
  return {
    id: "subsidy-list",
    title: sayAll({ key: "subsidy-list.title" }),
    subtitle,
    columns,
    rows: rowsOf(columns, listed),
    ...(isAsDue && { notes: [sayAll({ key: "subsidy-list.as-due" })] }),
  };
}

function partiesOf(listed: readonly RoundLoan[]): string[] {
  return [...new Set(listed.flatMap(({ parts }) => [...parts.keys()]))];
}

function summaryTable({ basis }: RunContext, listed: readonly RoundLoan[], subtitle: LocalText): Table {
  type Group = { readonly bank: string; readonly township: string | undefined; readonly loans: RoundLoan[] };
  const groups = new Map<string, Group>();
  for (const round of listed) {
    const { bank, place } = round.loan;
    const key = `${bank}\n${place.township ?? ""}`;
    const group = groups.get(key) ?? { bank, township: place.township, loans: [] };
    group.loans.push(round);
    groups.set(key, group);
  }
  const sum = (loans: readonly RoundLoan[], take: (round: RoundLoan) => Fen): Fen =>
    loans.reduce((total, round) => total + take(round), 0n);
  const columns: ColumnOf<Group>[] = [
    column("bank", "text", "run.column.bank", ({ bank }) => bank, { width: 24 }),
    column("township", "text", "run.column.township", ({ township }) => township, { width: 16 }),
    column("loans", "count", "due.column.loans", ({ loans }) => loans.length, { total: true }),
    column("amount", "yuan", "subsidy-list.column.amount", ({ loans }) => sum(loans, ({ amountFen }) => amountFen), {
      total: true,
    }),
    column(
      "payable",
      "yuan",
      "subsidy-list.column.payable",
      ({ loans }) => sum(loans, ({ payableFen }) => payableFen),
      { total: true },
    ),
    ...partiesOf(listed).map((party): ColumnOf<Group> => ({
      key: `party-${party}`,
      kind: "yuan",
      title: partyTitle(basis.policy, party),
      total: true,
      take: ({ loans }) => sum(loans, ({ parts }) => parts.get(party) ?? 0n),
    })),
  ];
  return {
    id: "subsidy-summary",
    title: sayAll({ key: "subsidy-list.summary-title" }),
    subtitle,
    columns,
    rows: rowsOf(columns, [...groups.values()]),
  };
}

function summaryOf({ basis }: RunContext, { window }: SubsidyRound, listed: readonly RoundLoan[]): SummaryLine[] {
  const paid = listed.filter(({ payableFen }) => payableFen > 0n);
  const over = listed.filter(({ adjustmentFen }) => adjustmentFen < 0n);
  const differing = listed.filter(({ claimedFen, amountFen }) => claimedFen !== undefined && claimedFen !== amountFen);
  const total = (loans: readonly RoundLoan[], take: (round: RoundLoan) => Fen) =>
    money(loans.reduce((sum, round) => sum + take(round), 0n));
  const period = `${formatDay(window.periodFrom)}—${formatDay(window.periodTo)}`;
  return [
    {
      title: sayAll({ key: "subsidy-list.summary-amount" }),
      count: paid.length,
      amount: total(paid, ({ payableFen }) => payableFen),
      note: { zh: period, en: period },
    },
    ...partiesOf(paid).map((party) => ({
      title: sayAll(message("subsidy-list.summary-funder", { party: partyTitle(basis.policy, party) })),
      amount: total(paid, ({ parts }) => parts.get(party) ?? 0n),
    })),
    ...(over.length > 0
      ? [
          {
            title: sayAll({ key: "subsidy-list.summary-over" }),
            count: over.length,
            amount: total(over, ({ adjustmentFen }) => -adjustmentFen),
          },
        ]
      : []),
    ...(differing.length > 0
      ? [
          {
            title: sayAll({ key: "subsidy-list.summary-claims" }),
            count: differing.length,
            amount: total(differing, ({ claimedFen, amountFen }) => claimedFen! - amountFen),
          },
        ]
      : []),
  ];
}
