import type { Day } from "#domain/calendar/day.ts";
import type { SubsidyLine } from "#domain/engine/subsidy/lines.ts";
import type { Fen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import { sayAll } from "#domain/wording/message.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { RunLoan } from "./book.ts";
import { column, type ColumnOf, loanColumn, ofLoan, rowsOf } from "./loan-columns.ts";
import type { RoundLoan } from "./subsidy-round.ts";
import type { CellAddress, Table } from "./table.ts";

type Line = {
  readonly loan: RunLoan;
  readonly line: SubsidyLine;
  /** The first of its charge: the running sum begins. */
  readonly isFirst: boolean;
  /** What the steps of the live copy come to, where that is the line's amount; else the amount stands as a value. */
  readonly isLive: boolean;
};

/** Where the lines of each listed loan stand in the detail: the row of the first, and how many. */
export type Span = { readonly first: number; readonly count: number };

/** The lines of the listed loans, one after the other, and where each loan's are. */
export function linesOf(listed: readonly RoundLoan[]): { lines: readonly Line[]; spans: readonly Span[] } {
  const lines: Line[] = [];
  const spans = listed.map(({ loan, lines: ofLoan }): Span => {
    const first = lines.length;
    let steps = noSteps;
    ofLoan.forEach((line, index) => {
      const before = ofLoan[index - 1];
      const isFirst = line.paid === undefined || line.paid.chargeFrom !== before?.paid?.chargeFrom;
      steps = nextSteps(isFirst ? noSteps : steps, line);
      lines.push({ loan, line, isFirst, isLive: steps.amountFen === line.amountFen });
    });
    return { first, count: ofLoan.length };
  });
  return { lines, spans };
}

/** The steps of the live copy, exact: the running sum of a charge before rounding, and what it came to. */
type Steps = {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly reachedFen: Fen;
  readonly amountFen: Fen;
};
const noSteps: Steps = { numerator: 0n, denominator: 1n, reachedFen: 0n, amountFen: 0n };

function nextSteps(
  steps: Steps,
  { component, from, to, principalFen, rate, paid, epoch, standing }: SubsidyLine,
): Steps {
  const year = component === "flat" ? { numerator: 1n, denominator: 1n } : yearPart(epoch, from, to);
  const share = paid?.share ?? { numerator: 1n, denominator: 1n };
  const exact = principalFen * rate.numerator * year.numerator * share.numerator;
  const over = rate.denominator * year.denominator * share.denominator;
  const numerator = steps.numerator * over + exact * steps.denominator;
  const denominator = steps.denominator * over;
  const rounded = divideRounded(numerator, denominator, "half-up");
  const reachedFen = paid && paid.paidFen < rounded ? paid.paidFen : rounded;
  const beforeFen = standing === "late" ? (paid?.beforeFen ?? 0n) : 0n;
  return { numerator, denominator, reachedFen, amountFen: reachedFen - steps.reachedFen - beforeFen };
}

function yearPart(
  { yearPart: part }: SubsidyLine["epoch"],
  from: Day,
  to: Day,
): { numerator: bigint; denominator: bigint } {
  return { numerator: part.numerator(from, to + 1), denominator: part.denominator };
}

/** Days as the day count counts them, over the days of its year. */
function yearDays({ line }: Line): { days: number; of: number } {
  const { numerator, denominator } = yearPart(line.epoch, line.from, line.to);
  return { days: Number(numerator), of: Number(denominator) };
}

/** Percent × 10 000; whole unless a share of the rate has more places. */
function rateOf({ line }: Line): number {
  return (Number(line.rate.numerator) * 1_000_000) / Number(line.rate.denominator);
}

function shareOf({ line }: Line): number {
  const share = line.paid?.share;
  return share ? Number(share.numerator) / Number(share.denominator) : 1;
}

/** A year's interest in fen before rounding: whole numbers are multiplied first, so that a half fen stays one. */
function exactFormula(cell: CellAddress, each: Line): string {
  const fen = `ROUND(${cell("subsidised")}*100,0)`;
  const scale = Number.isInteger(rateOf(each)) ? 10_000 : 100_000_000;
  const rate = `ROUND(${cell("subsidy-rate")}*${scale},0)`;
  if (each.line.component === "flat") return `${fen}*${rate}/${100 * scale}`;
  const part = shareOf(each) === 1 ? "" : `*${cell("share")}`;
  return `${fen}*${cell("days")}*${rate}/(${cell("year-days")}*${100 * scale})${part}`;
}

/**
 * How each subsidy is reckoned: principal, days, rate, and the line's amount. The live copy has the steps between: before
 * rounding, the running sum of a charge, what it came to, what earlier rounds granted of it.
 */
export function linesTable(lines: readonly Line[], subtitle: LocalText): Table {
  const hasPayments = lines.some(({ line }) => line.paid !== undefined);
  const isPaid = (row: number): boolean => lines[row]!.line.paid !== undefined;
  const payment: ColumnOf<Line>[] = [
    column("charge", "day", "subsidy-list.column.charge", ({ line }) => line.paid?.chargeFrom),
    column("paid", "yuan", "subsidy-list.column.paid", ({ line }) => line.paid?.paidFen),
    column("share", "percent", "subsidy-list.column.share", (each) => shareOf(each) * 1_000_000, {
      live: true,
      formula: (_, row) => String(shareOf(lines[row]!)),
    }),
  ];
  const columns: ColumnOf<Line>[] = [
    ...[loanColumn.n, loanColumn.contract, loanColumn.borrower].map((each) => ofLoan(each)),
    column("from", "day", "subsidy-list.column.from", ({ line }) => line.from),
    column("to", "day", "subsidy-list.column.to", ({ line }) => line.to),
    column("days", "count", "subsidy-list.column.days", (each) =>
      each.line.component === "flat" ? 0 : yearDays(each).days,
    ),
    column("year-days", "count", "subsidy-list.column.year-days", (each) => yearDays(each).of),
    column("subsidised", "yuan", "subsidy-list.column.subsidised", ({ line }) => line.principalFen),
    ofLoan(loanColumn.rate),
    column("subsidy-rate", "percent", "subsidy-list.column.subsidy-rate", rateOf),
    ...(hasPayments ? payment : []),
    column("exact", "count", "subsidy-list.column.exact", () => undefined, {
      live: true,
      formula: (cell, row) => exactFormula(cell, lines[row]!),
    }),
    column("running", "count", "subsidy-list.column.running", () => undefined, {
      live: true,
      formula: (cell, row) => (lines[row]!.isFirst ? cell("exact") : `${cell("running", row - 1)}+${cell("exact")}`),
    }),
    column("reached", "yuan", "subsidy-list.column.reached", () => undefined, {
      live: true,
      formula: (cell, row) => {
        const rounded = `ROUND(${cell("running")},0)/100`;
        return isPaid(row) ? `MIN(${rounded},${cell("paid")})` : rounded;
      },
    }),
    ...(hasPayments
      ? [
          column<Line>("before", "yuan", "subsidy-list.column.before", ({ line }) =>
            line.standing === "late" ? line.paid?.beforeFen : undefined,
          ),
        ]
      : []),
    column("line", "yuan", "subsidy-list.column.line", ({ line }) => line.amountFen, {
      total: true,
      formula: (cell, row) => {
        const each = lines[row]!;
        if (!each.isLive) return undefined;
        const earlier = each.isFirst ? "" : `-${cell("reached", row - 1)}`;
        const before = each.line.standing === "late" ? `-${cell("before")}` : "";
        return `${cell("reached")}${earlier}${before}`;
      },
    }),
    column("cite", "text", "run.column.cite", ({ line }) => line.cite.article, { width: 14 }),
  ];
  return {
    id: "subsidy-lines",
    title: sayAll({ key: "subsidy-list.lines-title" }),
    subtitle,
    columns,
    rows: rowsOf(columns, lines),
    notes: [sayAll({ key: "subsidy-list.live-note" })],
  };
}
