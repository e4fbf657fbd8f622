import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { Explanation, Step } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day, money } from "#domain/wording/quantity.ts";
import type { Entitlement } from "./entitlement.ts";

/** One line as it is booked: what it is for, who pays it, and what it was reckoned on as far as known. Its key: component, days, party. */
export type BookedLine = {
  readonly component: "interest" | "flat";
  readonly from: Day;
  /** Counted. */
  readonly to: Day;
  /** The funder; "" where the file names none. */
  readonly party: string;
  readonly amountFen: Fen;
  readonly principalFen?: Fen | undefined;
  readonly rateMillionths?: RateMillionths | undefined;
};

/** Why what is derived now is not what was booked: a closed list. */
export type DifferenceCause =
  | "not-booked-before"
  | "no-longer-due"
  | "principal-changed"
  | "rate-changed"
  | "days-changed"
  | "payment-or-shares-changed";

export type LineDifference = {
  readonly component: "interest" | "flat";
  readonly from: Day;
  readonly to: Day;
  readonly party: string;
  readonly derivedFen: Fen;
  readonly bookedFen: Fen;
  readonly differenceFen: Fen;
  readonly cause: DifferenceCause;
  readonly message: Message;
};

export type RoundDifference = {
  /** Only lines that differ, in the order of their days. */
  readonly lines: readonly LineDifference[];
  /** What the round books: the sum of the differences. */
  readonly totalFen: Fen;
  /** Overpaid and still to be netted against later entitlement. */
  readonly toNetFen: Fen;
  /** Overpaid with nothing left to net against: a refund claim is to be opened (C-06). */
  readonly refundClaimFen: Fen;
  readonly explanation: Explanation;
};

/** The lines of an entitlement by funder, ready to be booked or compared. */
export function linesByParty({ lines }: Pick<Entitlement, "lines">): BookedLine[] {
  return lines.flatMap(({ component, from, to, principalFen, rate, amountFen, epoch }) => {
    const shares = epoch.funders();
    const about = { component, from, to, principalFen, rateMillionths: rate.millionths };
    if (!shares.ok || shares.value.parties.length === 0) return [{ ...about, party: "", amountFen }];
    const parts = shares.value.split(amountFen);
    return shares.value.parties.map((party, index) => ({ ...about, party, amountFen: parts[index]! }));
  });
}

/**
 * Derived − booked, line by line, each with its cause. Several bookings of one line add up. `canNetLater` says whether the
 * borrower (or the bank that was paid) can still become entitled to something; if not, an overpayment is a refund claim.
 */
export function roundDifference(
  derived: readonly BookedLine[],
  booked: readonly BookedLine[],
  { canNetLater }: { readonly canNetLater: boolean },
): RoundDifference {
  const now = sumByKey(derived);
  const before = sumByKey(booked);
  const lines: LineDifference[] = [];
  for (const key of new Set([...now.keys(), ...before.keys()])) {
    const one = now.get(key);
    const other = before.get(key);
    const derivedFen = one?.amountFen ?? 0n;
    const bookedFen = other?.amountFen ?? 0n;
    if (derivedFen === bookedFen) continue;
    const { component, from, to, party } = (one ?? other)!;
    const cause =
      one && other ? causeOfSame(one, other) : causeOfOverlap(one ?? other!, one ? booked : derived, one !== undefined);
    lines.push({
      component,
      from,
      to,
      party,
      derivedFen,
      bookedFen,
      differenceFen: derivedFen - bookedFen,
      cause,
      message: message(`subsidy.cause.${cause}`),
    });
  }
  lines.sort((a, b) => a.from - b.from || a.to - b.to || (a.party < b.party ? -1 : 1));
  const totalFen = lines.reduce((sum, { differenceFen }) => sum + differenceFen, 0n);
  const overFen = totalFen < 0n ? -totalFen : 0n;
  return {
    lines,
    totalFen,
    toNetFen: canNetLater ? overFen : 0n,
    refundClaimFen: canNetLater ? 0n : overFen,
    explanation: explained(lines, totalFen),
  };
}

function sumByKey(lines: readonly BookedLine[]): Map<string, BookedLine> {
  const sums = new Map<string, BookedLine>();
  for (const line of lines) {
    const key = `${line.component} ${line.from} ${line.to} ${line.party}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...line, amountFen: before.amountFen + line.amountFen } : line);
  }
  return sums;
}

/** Why a line with the same days is worth something else. */
function causeOfSame(now: BookedLine, before: BookedLine): DifferenceCause {
  if (differs(now.principalFen, before.principalFen)) return "principal-changed";
  if (differs(now.rateMillionths, before.rateMillionths)) return "rate-changed";
  return "payment-or-shares-changed";
}

/** Why a line stands on one side only: its days were cut otherwise, or there is nothing beside it on the other side. */
function causeOfOverlap(line: BookedLine, others: readonly BookedLine[], isDerived: boolean): DifferenceCause {
  const beside = others.filter(
    ({ component, from, to }) => component === line.component && from <= line.to && to >= line.from,
  );
  if (beside.length === 0) return isDerived ? "not-booked-before" : "no-longer-due";
  if (beside.some(({ principalFen }) => differs(principalFen, line.principalFen))) return "principal-changed";
  if (beside.some(({ rateMillionths }) => differs(rateMillionths, line.rateMillionths))) return "rate-changed";
  return "days-changed";
}

/** Different, as far as both are known. */
function differs<T>(one: T | undefined, other: T | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function explained(lines: readonly LineDifference[], totalFen: Fen): Explanation {
  const steps = lines.map(({ from, to, derivedFen, bookedFen, differenceFen, message: cause }): Step => ({
    what: message("subsidy.line", { from: day(from), to: day(to) }),
    inputs: [
      { name: message("subsidy.derived"), value: money(derivedFen) },
      { name: message("subsidy.booked"), value: money(bookedFen) },
    ],
    formula: cause,
    result: money(differenceFen),
    cites: [],
  }));
  return { subject: message("subsidy.difference"), result: money(totalFen), steps };
}
