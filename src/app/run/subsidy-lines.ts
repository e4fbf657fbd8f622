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
  /** What the live copy's steps come to at this line. */
  readonly steps: Steps;
  /** The steps come to the line's amount; else the amount stands as a value. */
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
      lines.push({ loan, line, isFirst, steps, isLive: steps.amountFen === line.amountFen });
    });
    return { first, count: ofLoan.length };
  });
  return { lines, spans };
}

/** The steps of the live copy, exact: the running sum of a charge before rounding, and what it came to. */
type Steps = {
  /** The line alone before rounding, in fen. */
  readonly exact: { readonly numerator: bigint; readonly denominator: bigint };
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly reachedFen: Fen;
  readonly amountFen: Fen;
};
const noSteps: Steps = {
  exact: { numerator: 0n, denominator: 1n },
  numerator: 0n,
  denominator: 1n,
  reachedFen: 0n,
  amountFen: 0n,
};

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
  return {
    exact: { numerator: exact, denominator: over },
    numerator,
    denominator,
    reachedFen,
    amountFen: reachedFen - steps.reachedFen - beforeFen,
  };
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

function shareOf({ line }: Line): { numerator: bigint; denominator: bigint } {
  return line.paid?.share ?? { numerator: 1n, denominator: 1n };
}

/** The greatest number that divides both: a spreadsheet reads fifteen digits of a number. */
function commonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : commonDivisor(other, one % other);
}

/** A fraction as a spreadsheet reckons it; for reading beside the exact figure. */
function decimalOf({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number {
  const scale = 1_000_000_000_000n;
  return Number((numerator * scale) / denominator) / Number(scale);
}

/** A year's interest in fen before rounding: whole numbers are multiplied first, so that a half fen stays one. */
function exactFormula(cell: CellAddress, each: Line): string {
  const fen = `ROUND(${cell("subsidised")}*100,0)`;
  const scale = Number.isInteger(rateOf(each)) ? 10_000 : 100_000_000;
  const rate = `ROUND(${cell("subsidy-rate")}*${scale},0)`;
  if (each.line.component === "flat") return `${fen}*${rate}/${100 * scale}`;
  const { numerator, denominator } = shareOf(each);
  const part = numerator === denominator ? "" : `*${cell("share")}/100`;
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
    column("share", "percent", "subsidy-list.column.share", (each) => decimalOf(shareOf(each)) * 1_000_000, {
      live: true,
      formula: (_, row) => {
        const { numerator, denominator } = shareOf(lines[row]!);
        const common = commonDivisor(numerator, denominator);
        return denominator === common ? undefined : `100*${numerator / common}/${denominator / common}`;
      },
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
    column("exact", "number", "subsidy-list.column.exact", ({ steps }) => decimalOf(steps.exact), {
      live: true,
      formula: (cell, row) => exactFormula(cell, lines[row]!),
    }),
    column("running", "number", "subsidy-list.column.running", ({ steps }) => decimalOf(steps), {
      live: true,
      formula: (cell, row) => (lines[row]!.isFirst ? cell("exact") : `${cell("running", row - 1)}+${cell("exact")}`),
    }),
    column("reached", "yuan", "subsidy-list.column.reached", ({ steps }) => steps.reachedFen, {
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
    column("cite", "text", "run.column.cite", ({ line }) => line.cite.article ?? line.cite.ours, { width: 14 }),
  ];
  return {
    id: "subsidy-lines",
    title: sayAll({ key: "subsidy-list.lines-title" }),
    subtitle,
    columns,
    rows: rowsOf(columns, lines),
    liveNotes: [sayAll({ key: "subsidy-list.live-note" })],
  };
}
