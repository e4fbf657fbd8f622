import type { Fen } from "#domain/money/fen.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, money } from "#domain/wording/quantity.ts";
import { balanceOn } from "./balance.ts";
import type { RunLoan } from "./book.ts";
import type { Candidate, Excluded } from "./compensation-case.ts";
import { type CompensationCases, compensationCases } from "./compensation-cases.ts";
import { compensationPapers } from "./compensation-papers.ts";
import { explainedTable } from "./explained.ts";
import { coversInterest } from "./interest-owed.ts";
import { column, type ColumnOf, loanColumn as of, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import { amountOf, partiesOf, partyColumns, partySums, partyTotals, sumColumns } from "./parties.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/**
 * Loans that may be compensated on the book's day and were not (L-06, L-09, K-06, B-15, D-18, N-15): with what a
 * compensation covers, who would bear it, since when it could be asked for, which papers are missing by name and what
 * stands in the way. Where the policy goes by grounds, loans with a ground. Absent where it says nothing of compensation.
 */
export function compensationList(context: RunContext): Report | undefined {
  const { compensation } = context.basis.policy;
  if (!compensation?.triggers || Object.keys(compensation.triggers).length === 0) return undefined;
  const cases = compensationCases(context);
  const { candidates, excluded, blocked } = cases;
  const tables = [candidatesTable(context, cases), partiesTable(context, candidates), banksTable(context, candidates)];
  if (excluded.length > 0) tables.push(excludedTable(context, excluded));
  if (candidates.length > 0)
    tables.push(
      explainedTable(
        {
          id: "compensation-reckoning",
          title: sayAll({ key: "compensation-list.reckoning-title" }),
          subtitle: subtitleOf(context),
        },
        candidates,
      ),
    );
  return {
    id: "compensation-list",
    title: sayAll({ key: "compensation-list.title" }),
    tables,
    papers: compensationPapers(context, candidates),
    summary: summaryOf(context, cases),
    blocked,
  };
}

const sumOf = (candidates: readonly Candidate[], take: (candidate: Candidate) => Fen | undefined): Fen =>
  candidates.reduce((sum, candidate) => sum + (take(candidate) ?? 0n), 0n);

const totalOf = ({ claim }: Candidate): Fen | undefined => claim?.totalFen;
const divisionOf = ({ shares }: Candidate) => shares;

/** Nothing is missing and nothing stands in the way. */
function isReady({ claim, missingPapers, obstacles, lacking, waits }: Candidate): boolean {
  return claim !== undefined && missingPapers.length + obstacles.length + lacking.length === 0 && !waits;
}

function papersText({ missingPapers }: Candidate): LocalText | undefined {
  if (missingPapers.length === 0) return undefined;
  return joined(
    missingPapers.map(({ anyOf }) =>
      joined(
        anyOf.map(({ title }) => title),
        "compensation.or",
      ),
    ),
  );
}

/** Facts that no candidate has: said once below the table. */
function lackedByAll(candidates: readonly Candidate[]): ReadonlyMap<string, LocalText> {
  const [first, ...rest] = candidates;
  return new Map(
    (first?.lacking ?? [])
      .filter(({ zh }) => rest.every(({ lacking }) => lacking.some((each) => each.zh === zh)))
      .map((title) => [title.zh, title]),
  );
}

function lackingText({ lacking }: Candidate, byAll: ReadonlyMap<string, LocalText>): LocalText | undefined {
  const own = lacking.filter(({ zh }) => !byAll.has(zh));
  return own.length === 0 ? undefined : joined(own);
}

function stateText(candidate: Candidate): LocalText {
  if (candidate.appliedOn !== undefined) return sayAll({ key: "compensation-list.state.applied" });
  if (candidate.waits) return sayAll({ key: "compensation-list.state.waits" });
  if (isReady(candidate)) return sayAll({ key: "compensation-list.state.ready" });
  const { missingPapers, obstacles, claim } = candidate;
  const lacksOnlyFacts = claim !== undefined && missingPapers.length + obstacles.length === 0;
  return sayAll({ key: lacksOnlyFacts ? "compensation-list.state.facts" : "compensation-list.state.open" });
}

/** What a party takes from money that it must use first, and what then comes from its budget (K-06). */
function sourceColumns(context: RunContext, candidates: readonly Candidate[]): ColumnOf<Candidate>[] {
  const parties = new Map<string, readonly LocalText[]>();
  for (const { shares } of candidates)
    for (const { party, sources } of shares?.parties ?? [])
      if (sources && !parties.has(party))
        parties.set(
          party,
          sources.map(({ from }) => from),
        );
  return [...parties].flatMap(([party, froms]) =>
    froms.map((from, index): ColumnOf<Candidate> => ({
      key: `source-${party}-${index + 1}`,
      kind: "yuan",
      title: sayAll(
        message("compensation-list.column.source", { party: partyTitle(context.basis.policy, party), from }),
      ),
      total: true,
      take: ({ shares }) => shares?.parties.find((each) => each.party === party)?.sources?.[index]?.amountFen,
    })),
  );
}

function candidateColumns(context: RunContext, cases: CompensationCases): ColumnOf<Candidate>[] {
  const { book, basis } = context;
  const { candidates, hasDays, hasGrounds } = cases;
  const byAll = lackedByAll(candidates);
  const days: ColumnOf<Candidate>[] = [
    column("first-day", "day", "compensation-list.column.first-day", ({ firstDay }) => firstDay),
    column("days-since", "count", "compensation-list.column.days-since", ({ firstDay }) =>
      firstDay === undefined ? undefined : book.asOf - firstDay,
    ),
  ];
  return [
    ...[of.n, of.borrower, of.number, of.contract, of.bank, of.township, of.village].map((each) =>
      ofLoan<Candidate>(each),
    ),
    ...[of.principal, of.dueOn].map((each) => ofLoan<Candidate>(each)),
    ...(hasGrounds
      ? [
          column<Candidate>("ground", "text", "compensation-list.column.ground", ({ trigger }) => trigger, {
            width: 24,
          }),
        ]
      : []),
    column("days", "count", "overdue.column.days", (candidate) => candidate.days),
    ...(hasDays ? days : []),
    column("applied-on", "day", "compensation-list.column.applied-on", ({ appliedOn }) => appliedOn),
    column("state", "text", "compensation-list.column.state", stateText, { width: 14 }),
    column("owed-principal", "yuan", "compensation-list.column.principal", ({ principalFen }) => principalFen, {
      total: true,
    }),
    column("interest-owed", "yuan", "compensation-list.column.interest-owed", ({ interest }) => interest?.amountFen),
    column("interest", "yuan", "compensation-list.column.interest", ({ claim }) => claim?.interestFen, { total: true }),
    column("total", "yuan", "compensation-list.column.total", totalOf, { total: true }),
    ...partyColumns(basis.policy, candidates, divisionOf),
    ...sourceColumns(context, candidates),
    column(
      "not-shared",
      "yuan",
      "compensation-list.column.not-shared",
      ({ claim, shares }) => (shares ? undefined : claim?.totalFen),
      { total: true },
    ),
    column("not-covered", "yuan", "compensation-list.column.not-covered", notCovered, { total: true }),
    column("pursuits", "count", "overdue.column.pursuits", ({ loan }) => loan.pursuits.count),
    column("pursued-on", "day", "overdue.column.pursued-on", ({ loan }) => loan.pursuits.lastOn),
    column("papers", "text", "compensation-list.column.papers", papersText, { width: 36 }),
    column(
      "obstacles",
      "text",
      "compensation-list.column.obstacles",
      ({ obstacles }) => (obstacles.length === 0 ? undefined : joined(obstacles, "explained.between")),
      { width: 36 },
    ),
    column("lacking", "text", "compensation-list.column.lacking", (candidate) => lackingText(candidate, byAll), {
      width: 30,
    }),
    column("cite", "text", "run.column.cite", ({ article }) => article, { width: 12 }),
    ofLoan(of.origin),
  ];
}

function notCovered({ claim }: Candidate): Fen | undefined {
  if (!claim) return undefined;
  const { interestFen, penaltyFen, compoundFen } = claim.notCovered;
  return interestFen + penaltyFen + compoundFen;
}

function candidatesTable(context: RunContext, cases: CompensationCases): Table {
  const { candidates } = cases;
  const columns = candidateColumns(context, cases);
  const unknown = coversInterest(context) ? candidates.filter(({ interest }) => interest === undefined) : [];
  const byAll = [...lackedByAll(candidates).values()];
  return {
    id: "compensation-candidates",
    title: sayAll({ key: "compensation-list.title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, candidates),
    notes: [
      ...(unknown.length > 0 ? [sayAll(message("compensation-list.no-interest", { loans: unknown.length }))] : []),
      ...(byAll.length > 0 ? [sayAll(message("compensation-list.lacked-by-all", { names: joined(byAll) }))] : []),
      ...outsideLines(context, cases).map(({ title, count }) =>
        sayAll(message("compensation-list.note", { title, loans: count ?? 0 })),
      ),
      sayAll({ key: "compensation-list.expected" }),
    ],
  };
}

function partiesTable(context: RunContext, candidates: readonly Candidate[]): Table {
  const columns = sumColumns(context.basis.policy);
  return {
    id: "compensation-parties",
    title: sayAll({ key: "compensation-list.parties-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, partySums(candidates.map(divisionOf))),
  };
}

function banksTable(context: RunContext, candidates: readonly Candidate[]): Table {
  type OfBank = { readonly bank: string; readonly cases: Candidate[] };
  const banks = new Map<string, OfBank>();
  for (const candidate of candidates) {
    const { bank } = candidate.loan;
    const group = banks.get(bank);
    if (group) group.cases.push(candidate);
    else banks.set(bank, { bank, cases: [candidate] });
  }
  const parties = partiesOf(candidates.map(divisionOf));
  const columns: ColumnOf<OfBank>[] = [
    column("bank", "text", "run.column.bank", ({ bank }) => bank, { width: 24 }),
    column("loans", "count", "due.column.loans", ({ cases }) => cases.length, { total: true }),
    column(
      "owed-principal",
      "yuan",
      "compensation-list.column.principal",
      ({ cases }) => sumOf(cases, ({ principalFen }) => principalFen),
      { total: true },
    ),
    column("total", "yuan", "compensation-list.column.total", ({ cases }) => sumOf(cases, totalOf), { total: true }),
    ...parties.map((party): ColumnOf<OfBank> => ({
      key: `party-${party}`,
      kind: "yuan",
      title: partyTitle(context.basis.policy, party),
      total: true,
      take: ({ cases }) => sumOf(cases, ({ shares }) => amountOf(shares?.parties, party)),
    })),
  ];
  return {
    id: "compensation-banks",
    title: sayAll({ key: "compensation-list.banks-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, [...banks.values()]),
  };
}

function excludedTable(context: RunContext, excluded: readonly Excluded[]): Table {
  const columns: ColumnOf<Excluded>[] = [
    ...[of.n, of.borrower, of.number, of.contract, of.bank, of.township, of.village].map((each) =>
      ofLoan<Excluded>(each),
    ),
    ...[of.principal, of.dueOn].map((each) => ofLoan<Excluded>(each)),
    column("days", "count", "overdue.column.days", ({ days }) => days),
    column("balance", "yuan", "compensation-list.column.principal", ({ balanceFen }) => balanceFen, { total: true }),
    column("reason", "text", "compensation-list.column.reason", ({ reason }) => reason, { width: 48 }),
    column("cite", "text", "run.column.cite", ({ article }) => article, { width: 12 }),
    ofLoan(of.origin),
  ];
  return {
    id: "compensation-excluded",
    title: sayAll({ key: "compensation-list.excluded-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, excluded),
  };
}

/** Loans that are no candidates, and why: counted. */
function outsideLines({ book }: RunContext, { withoutGround, waiting }: CompensationCases): SummaryLine[] {
  const line = (key: "compensation-list.no-ground" | "compensation-list.waiting", loans: readonly RunLoan[]) =>
    loans.length === 0
      ? []
      : [
          {
            title: sayAll({ key }),
            count: loans.length,
            amount: money(loans.reduce((sum, { state }) => sum + balanceOn(state, book.asOf), 0n)),
          },
        ];
  return [...line("compensation-list.no-ground", withoutGround), ...line("compensation-list.waiting", waiting)];
}

function summaryOf(context: RunContext, cases: CompensationCases): SummaryLine[] {
  const { candidates, excluded, hasDays } = cases;
  const { policy } = context.basis;
  // Cases by grounds have an article each.
  const cite = hasDays ? candidates[0]?.article : undefined;
  const notApplied = candidates.filter(({ appliedOn }) => appliedOn === undefined);
  const ready = candidates.filter(isReady);
  return [
    {
      title: sayAll({ key: "compensation-list.summary" }),
      count: candidates.length,
      amount: money(sumOf(candidates, (each) => each.claim?.totalFen ?? each.principalFen)),
      cite,
    },
    ...partyTotals(candidates.map(divisionOf)).map(({ party, name, cases: count, amountFen }) => ({
      title: sayAll(message("compensation-list.summary-party", { party: partyTitle(policy, party, name) })),
      count,
      amount: money(amountFen),
    })),
    {
      title: sayAll({ key: "compensation-list.summary-ready" }),
      count: ready.length,
      amount: money(sumOf(ready, totalOf)),
    },
    ...(hasDays
      ? [{ title: sayAll({ key: "compensation-list.summary-not-applied" }), count: notApplied.length, cite }]
      : []),
    ...(excluded.length > 0
      ? [
          {
            title: sayAll({ key: "compensation-list.summary-excluded" }),
            count: excluded.length,
            amount: money(excluded.reduce((sum, { balanceFen }) => sum + balanceFen, 0n)),
            cite: excluded[0]?.article,
          },
        ]
      : []),
    ...outsideLines(context, cases),
  ];
}
