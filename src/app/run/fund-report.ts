import { checkFund } from "#domain/engine/fund/check-fund.ts";
import type { FundAccount, FundFigures, FundFinding, Movement } from "#domain/engine/fund/fund-finding.ts";
import { type FigureName, figureNames } from "#domain/policy/vocabulary.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import type { Book } from "./book.ts";
import { countedLoans, type Scope, type ScopeOfBook, scopesOf } from "./figures.ts";
import { column, type ColumnOf, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/** Whose position is looked at; what a rule is measured for is its own matter. */
const scopes: readonly Scope[] = ["programme", "lender", "region"];

/**
 * The fund as the rosters show it: multiples, what sources owe, deposits and their top-up, refunds, payments out, accounts
 * without movement (L-12, B-01, B-02, B-04, N-08, N-09, S-10), with the figures they rest on.
 */
export function fundReport(context: RunContext): Report | undefined {
  const { basis, book, references } = context;
  if (!basis.policy.fund) return undefined;
  const loans = countedLoans(book, basis.policy);
  const ofBook = scopes.flatMap((scope) => scopesOf(book, loans, scope));
  const findings: FundFinding[] = [];
  const blocked: Refusal[] = [];
  for (const scoped of ofBook) {
    const found = checkFund(basis, references.calendar, { scopes: [fundFigures(context, scoped)], asOf: book.asOf });
    if (found.ok)
      findings.push(
        ...found.value.filter((finding) => finding.judged !== false && isLookedAt(basis.policy, scoped.scope, finding)),
      );
    else
      for (const refusal of found.refusals)
        if (!isOfNoConcern(refusal) && !blocked.some(({ at }) => at === refusal.at)) blocked.push(refusal);
  }
  const notMet = findings.filter(({ ok }) => !ok);
  return {
    id: "fund",
    title: sayAll({ key: "fund.report-title" }),
    tables: [findingsTable(context, findings), figuresTable(context, ofBook)],
    papers: [],
    summary: [
      {
        title: sayAll({ key: "fund.summary" }),
        count: notMet.length,
        note: book.fund ? undefined : sayAll({ key: "fund.no-sheet" }),
      },
      ...notMetLines(notMet),
    ],
    blocked,
  };
}

/**
 * Whether a rule is one of such a scope: deposits and their refund are a bank's; a top-up is a region's where its formula looks
 * at what regions have (their injection, the multiple that each may use), else the programme's.
 */
function isLookedAt({ fund = {} }: RunContext["basis"]["policy"], scope: Scope, { part, code }: FundFinding): boolean {
  if (part === "deposits" || part === "refunds") return scope === "lender";
  if (part !== "topUps") return true;
  const { amount, when } = fund.topUps![code]!.versions.at(-1)!.body!;
  const formula = [amount, when?.numerator, when?.denominator].join(" ");
  const byMultiple =
    Object.values(fund.multiples ?? {})
      .at(0)
      ?.versions.at(-1)?.body?.scope ?? "programme";
  if (formula.includes("figures.allowedMultiple")) return scope === byMultiple;
  return scope === (formula.includes("figures.injection") ? "region" : "programme");
}

/** None of the fund's rules looks at what a scope has: nothing is missing, there is nothing to say. */
function isOfNoConcern({ code, at }: Refusal): boolean {
  return code === "case-fact-missing" && at === "figures";
}

/** One line for each rule that is not met: by how many, and what the first of them is told. */
function notMetLines(notMet: readonly FundFinding[]): SummaryLine[] {
  // An account without movement is a finding of its own code: all of them are one line.
  const ruleOf = ({ part, code }: FundFinding): string => (part === "idle" ? part : `${part} ${code}`);
  return [...Map.groupBy(notMet, ruleOf).values()].map((findings) => {
    const { message: words, cite } = findings[0]!;
    const note = sayAll(message("fund.summary-first", { of: concernedBy(findings[0]!), finding: words }));
    return { title: ruleTitle(findings[0]!), count: findings.length, note, cite: cite.article };
  });
}

/** Whom a finding is about: a bank, a region, the whole programme; an account, where it is one without movement. */
function concernedBy({ part, title, name }: FundFinding): LocalText | string {
  return part === "idle" ? sayAll(title) : (name ?? sayAll({ key: "breakers.programme" }));
}

function ruleTitle({ part, title }: FundFinding): LocalText {
  return sayAll(part === "idle" ? { key: "fund.idle" } : title);
}

/** The figures of a scope with the movements and accounts that belong to it. */
function fundFigures({ basis, book }: RunContext, { scope, name, figures }: ScopeOfBook): FundFigures {
  const movements = (book.fund ?? []).flatMap(({ kind, amountFen, on }): Movement[] =>
    kind in uses ? [{ use: uses[kind as keyof typeof uses], amountFen, on }] : [],
  );
  return {
    scope,
    name,
    figures,
    paid: scope === "programme" ? paidByParty(basis.policy.parties, book) : {},
    addingFen: 0n,
    from: {},
    overrides: [],
    approvals: [],
    fixed: {},
    // Payments out and accounts are the programme's: said once, not again by bank and region.
    movements: scope === "programme" ? movements : [],
    accounts: scope === "programme" ? accountsOf(book) : [],
    path: "",
  };
}

const uses = { compensation: "compensation", refund: "refund", fee: "fee", other: "other" } as const;

/** What parties named in the sheet have paid in, where a movement names one of the policy's parties as its account. */
function paidByParty(parties: RunContext["basis"]["policy"]["parties"], book: Book): { [party: string]: bigint } {
  const paid: { [party: string]: bigint } = {};
  for (const [party, { title }] of Object.entries(parties))
    for (const { kind, account, amountFen } of book.fund ?? [])
      if ((kind === "injection" || kind === "top-up") && account === title.zh)
        paid[party] = (paid[party] ?? 0n) + amountFen;
  return paid;
}

/** Each account with its last movement. */
function accountsOf(book: Book): FundAccount[] {
  const last = new Map<string, number>();
  for (const { account, bank, on } of book.fund ?? []) {
    const name = account ?? bank;
    if (name !== undefined) last.set(name, Math.max(last.get(name) ?? on, on));
  }
  return [...last].map(([account, lastMovementOn]) => ({ account, lastMovementOn }));
}

function findingsTable(context: RunContext, findings: readonly FundFinding[]): Table {
  const columns: ColumnOf<FundFinding>[] = [
    column("rule", "text", "fund.column.rule", ruleTitle, { width: 22 }),
    column("of", "text", "breakers.column.of", concernedBy, { width: 24 }),
    column("ok", "flag", "fund.column.ok", ({ ok }) => ok),
    column("finding", "text", "fund.column.finding", (finding) => sayAll(finding.message), { width: 60 }),
    column("due", "day", "fund.column.due", ({ due }) => due),
    column("cite", "text", "run.column.cite", ({ cite }) => cite.article, { width: 14 }),
  ];
  return {
    id: "fund-findings",
    title: sayAll({ key: "fund.report-title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, findings),
    ...(context.book.fund === undefined && { notes: [sayAll({ key: "fund.no-sheet" })] }),
  };
}

/** The figures of every scope, by name: amounts in one column, numbers in another. */
function figuresTable(context: RunContext, ofBook: readonly ScopeOfBook[]): Table {
  type Line = { readonly of: string | LocalText; readonly figure: FigureName; readonly value: bigint | number };
  // What a bank or a region has nothing of is left out; the programme's figures stand all.
  const lines = ofBook.flatMap(({ name, figures }): Line[] =>
    Object.entries(figures)
      .filter(([, value]) => name === undefined || Number(value) !== 0)
      .map(([figure, value]) => ({
        of: name ?? sayAll({ key: "breakers.programme" }),
        figure: figure as FigureName,
        value,
      })),
  );
  const isMoney = ({ figure }: Line): boolean => figureNames[figure].type === "money";
  const columns: ColumnOf<Line>[] = [
    column("of", "text", "breakers.column.of", (line) => line.of, { width: 20 }),
    column("figure", "text", "fund.column.figure", ({ figure }) => figureNames[figure].title, { width: 36 }),
    column("amount", "yuan", "fund.column.amount", (line) => (isMoney(line) ? BigInt(line.value) : undefined)),
    column("value", "count", "fund.column.value", (line) => (isMoney(line) ? undefined : Number(line.value))),
  ];
  return {
    id: "figures",
    title: sayAll({ key: "figures.title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, lines),
  };
}
