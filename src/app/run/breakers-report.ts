import { type BreakerFinding, measurePercent } from "#domain/engine/breakers/breaker-finding.ts";
import { checkBreakers } from "#domain/engine/breakers/check-breakers.ts";
import type { BreakerFigures } from "#domain/engine/breakers/measured-breaker.ts";
import type { Fen } from "#domain/money/fen.ts";
import { compileExpression } from "#domain/policy/expression.ts";
import { eventDays, ruleInForce } from "#domain/policy/in-force.ts";
import { figureNames } from "#domain/policy/vocabulary.ts";
import { joined } from "#domain/wording/local-text.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, type Quantity, rate } from "#domain/wording/quantity.ts";
import type { Refusal } from "#domain/wording/refusal.ts";
import { countedLoans, type LoanFigure, loanFigures, partOf, scopesOf } from "./figures.ts";
import type { RunLoan } from "./book.ts";
import { column, type ColumnOf, loanColumn as of, quantityText, ofLoan, rowsOf, subtitleOf } from "./loan-columns.ts";
import type { Report, RunContext, SummaryLine } from "./report.ts";
import type { Table } from "./table.ts";

/**
 * Every breaker of the policy against the book's figures, bank by bank or for whatever it is measured, and the loans behind
 * the figures, so that each rate opens to them (L-07, L-08, D-12, B-18, C-22). How a breaker stood before is not in a
 * roster: it is reckoned as clear, and said so.
 */
export function breakersReport(context: RunContext): Report | undefined {
  const { basis, book } = context;
  const rules = Object.values(basis.policy.breakers?.breakers ?? {});
  if (rules.length === 0) return undefined;
  const inForce = rules.flatMap((rule) => {
    const found = ruleInForce(basis, rule, eventDays(book.asOf));
    return found.ok ? [found.value.body] : [];
  });
  const loans = countedLoans(book, basis.policy);
  const findings: BreakerFinding[] = [];
  const blocked: Refusal[] = [];
  for (const scope of new Set(inForce.map((body) => body.scope)))
    for (const { name, figures } of scopesOf(book, loans, scope)) {
      const scoped: BreakerFigures = {
        scope,
        name,
        figures,
        outside: {},
        states: {},
        consents: [],
        decisions: [],
        path: "",
      };
      const found = checkBreakers(basis, { scopes: [scoped], asOf: book.asOf });
      if (found.ok) findings.push(...found.value);
      else
        for (const refusal of found.refusals) if (!blocked.some(({ at }) => at === refusal.at)) blocked.push(refusal);
    }
  const tripped = findings.filter((finding) => finding.tripped);
  const used = usedFigures(inForce.flatMap(({ metric }) => [metric.numerator, metric.denominator]));
  return {
    id: "breakers",
    title: sayAll({ key: "breakers.title" }),
    tables: [findingsTable(context, findings), partsTable(context, loans, used)],
    papers: [],
    summary: [
      { title: sayAll({ key: "breakers.summary" }), count: tripped.length },
      ...(tripped.length === 0 ? worstLines(findings) : []),
      ...tripped.map((finding) => ({
        title: sayAll(message("breakers.summary-one", { title: finding.title, of: scopeName(finding) })),
        note: trippedNote(finding),
        cite: finding.cite.article,
      })),
    ],
    blocked,
  };
}

/** Of each measure the one that is nearest to tripping, where none has. */
function worstLines(findings: readonly BreakerFinding[]): SummaryLine[] {
  const measured = findings.filter(({ measure }) => measure !== undefined);
  return [...Map.groupBy(measured, ({ breaker }) => breaker).values()].map((same) => {
    const worst = same.reduce((one, other) => (isWorse(other, one) ? other : one));
    return {
      title: sayAll(message("breakers.summary-one", { title: worst.title, of: scopeName(worst) })),
      note: sayAll(message("breakers.summary-worst", measuredWords(worst))),
      cite: worst.cite.article,
    };
  });
}

function trippedNote(finding: BreakerFinding): LocalText {
  const stops = stopsText(finding.stops);
  const words = measuredWords(finding);
  return sayAll(
    stops ? message("breakers.summary-stops", { ...words, stops }) : message("breakers.summary-tripped", words),
  );
}

function measuredWords(finding: BreakerFinding) {
  return { measure: percentText(finding), threshold: rate(finding.threshold) };
}

function isWorse(one: BreakerFinding, other: BreakerFinding): boolean {
  const left = one.measure!.numerator * other.measure!.denominator;
  const right = other.measure!.numerator * one.measure!.denominator;
  return one.is === "<" || one.is === "<=" ? left < right : left > right;
}

function scopeName({ name }: BreakerFinding): LocalText {
  return name === undefined ? sayAll({ key: "breakers.programme" }) : { zh: name, en: name };
}

function percentText({ measure, threshold }: BreakerFinding): string {
  return measure ? measurePercent(measure, threshold) : "—";
}

function stopsText(stops: BreakerFinding["stops"]): LocalText | undefined {
  return stops.length === 0 ? undefined : joined(stops.map((stop) => message(`choice.${stop}`)));
}

const otherColumns: readonly ColumnOf<BreakerFinding>[] = [
  column("measure", "text", "breakers.column.measure", percentText, { width: 10 }),
  column("threshold", "percent", "breakers.column.threshold", ({ threshold }) => threshold),
  column("state", "text", "breakers.column.state", ({ state }) => sayAll({ key: `breaker.${state}` })),
  column("stops", "text", "breakers.column.stops", ({ stops }) => stopsText(stops), { width: 24 }),
  column(
    "room",
    "text",
    "breakers.column.room",
    ({ room, toClear }) => {
      const distance = room ?? toClear;
      const words = room ? "breaker.room" : "breaker.to-clear";
      return distance && sayAll(message(words, { way: message(`breaker.${distance.way}`), amount: distance.by }));
    },
    { width: 36 },
  ),
  column("needs", "text", "breakers.column.needs", ({ needs }) => joined(needs.map((need) => need.message)), {
    width: 36,
  }),
  column("cite", "text", "run.column.cite", ({ cite }) => cite.article, { width: 12 }),
];

/** Numerator and denominator stand as numbers: amounts, unless a measure counts something else. */
function findingColumns(findings: readonly BreakerFinding[]): ColumnOf<BreakerFinding>[] {
  const isMoney = findings.every(
    ({ numerator, denominator }) => numerator.kind === "money" && denominator.kind === "money",
  );
  const figure = (key: "numerator" | "denominator"): ColumnOf<BreakerFinding> =>
    isMoney
      ? column(key, "yuan", `breakers.column.${key}`, (finding) => fenOf(finding[key]))
      : column(key, "text", `breakers.column.${key}`, (finding) => quantityText(finding[key]), { width: 18 });
  return [
    column("breaker", "text", "breakers.column.breaker", ({ title }) => title, { width: 20 }),
    column("of", "text", "breakers.column.of", scopeName, { width: 20 }),
    figure("numerator"),
    figure("denominator"),
    ...otherColumns,
  ];
}

function fenOf(quantity: Quantity): Fen | undefined {
  return quantity.kind === "money" ? quantity.fen : undefined;
}

function findingsTable(context: RunContext, findings: readonly BreakerFinding[]): Table {
  const columns = findingColumns(findings);
  return {
    id: "breakers",
    title: sayAll({ key: "breakers.title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, findings),
    notes: [
      ...new Map(findings.map(({ title, population }) => [title.zh, joined([title, population])])).values(),
      sayAll({ key: "breakers.state-unknown" }),
    ],
  };
}

/** The figures of loans that expressions name. */
function usedFigures(texts: readonly string[]): LoanFigure[] {
  const names = new Set(texts.flatMap((each) => compileExpression(each, "figures").names));
  return loanFigures.filter((name) => names.has(`figures.${name}`));
}

/** Loan by loan what it adds to each figure; the totals are the figures. */
function partsTable(context: RunContext, loans: readonly RunLoan[], used: readonly LoanFigure[]): Table {
  type Part = { readonly loan: RunLoan; readonly part: ReturnType<typeof partOf> };
  const columns: ColumnOf<Part>[] = [
    ...[of.n, of.contract, of.borrower, of.bank, of.dueOn].map((each) => ofLoan(each)),
    ...used.map((name): ColumnOf<Part> => ({
      key: name,
      kind: "yuan",
      title: figureNames[name].title,
      total: true,
      take: ({ part }) => part[name],
    })),
  ];
  const parts = loans
    .map((loan) => ({ loan, part: partOf(context.book, loan) }))
    .filter(({ part }) => used.some((name) => part[name] !== 0n));
  return {
    id: "breaker-loans",
    title: sayAll({ key: "figures.title" }),
    subtitle: subtitleOf(context),
    columns,
    rows: rowsOf(columns, parts),
  };
}
