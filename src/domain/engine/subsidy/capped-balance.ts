import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import { divideRounded } from "#domain/money/rounding.ts";
import { type BalanceSegment, endless, type Period } from "#domain/engine/facts/loan-state.ts";

/** The part of a balance that is subsidised, and the whole of it. */
export type CappedSegment = Period & { readonly principalFen: Fen; readonly balanceFen: Fen };

/** A cap on the subsidised principal, with its value looked up. */
export type Cap = {
  readonly mostFen: Fen;
  readonly repaidFirst: "unsubsidised" | "subsidised" | "pro-rata";
  readonly across: "by-signing" | "pro-rata";
};

/** Loans under one cap, in the order of signing; the asked one stands at `own`. */
export type CappedLoans = { readonly balances: readonly (readonly BalanceSegment[])[]; readonly own: number };

/** Without a cap the whole balance is subsidised, as far as it is not overdue. */
export function wholeBalance(balance: readonly BalanceSegment[]): CappedSegment[] {
  const segments: CappedSegment[] = [];
  for (const { from, until, notDueFen, balanceFen } of balance)
    segments.push({ from, until, principalFen: notDueFen, balanceFen });
  return segments;
}

/**
 * The subsidised part of a loan's balance under a cap over one or more loans. What a repayment lowers first:
 * `unsubsidised` keeps the subsidised part at the cap until the whole is below it; `subsidised` takes it off that part;
 * `pro-rata` keeps the two in their proportion, rounded to the fen. Only loans that still run count. Between several,
 * `by-signing` gives the part to the earlier contract first, `pro-rata` by balance; the parts sum to the whole.
 */
export function cappedBalance({ balances, own }: CappedLoans, cap: Cap): CappedSegment[] {
  const segments: CappedSegment[] = [];
  if (balances.length === 1) {
    for (const segment of balances[own]!) {
      const { from, until, balanceFen } = segment;
      const principalFen = notOverdue(subsidisedOf(balanceFen, segment.drawnFen, cap), segment, cap);
      segments.push({ from, until, principalFen, balanceFen });
    }
    return segments;
  }
  const starts = [...new Set(balances.flatMap((balance) => balance.map(({ from }) => from)))].sort((a, b) => a - b);
  starts.forEach((from, index) => {
    const running = balances.map((balance) => segmentOn(balance, from));
    const mine = running[own];
    const principalFen = mine ? notOverdue(ownPart(running, own, cap), mine, cap) : 0n;
    segments.push({ from, until: starts[index + 1] ?? endless, principalFen, balanceFen: mine?.balanceFen ?? 0n });
  });
  return segments;
}

/** Of one balance, or of several added up, the part under the cap. */
function subsidisedOf(balanceFen: Fen, drawnFen: Fen, { mostFen, repaidFirst }: Cap): Fen {
  const atFirst = drawnFen < mostFen ? drawnFen : mostFen;
  if (atFirst === drawnFen) return balanceFen;
  switch (repaidFirst) {
    case "unsubsidised":
      return balanceFen < mostFen ? balanceFen : mostFen;
    case "subsidised": {
      const left = atFirst - (drawnFen - balanceFen);
      return left > 0n ? left : 0n;
    }
    case "pro-rata":
      return divideRounded(balanceFen * atFirst, drawnFen, "half-up");
  }
}

/** What is left of a subsidised part without overdue instalments: these are taken to lie outside it, or pro rata. */
function notOverdue(partFen: Fen, { balanceFen, notDueFen }: BalanceSegment, { repaidFirst }: Cap): Fen {
  if (notDueFen === balanceFen) return partFen;
  if (repaidFirst === "pro-rata") return divideRounded(partFen * notDueFen, balanceFen, "half-up");
  return partFen < notDueFen ? partFen : notDueFen;
}

function ownPart(running: readonly (BalanceSegment | undefined)[], own: number, cap: Cap): Fen {
  let balanceFen = 0n;
  let drawnFen = 0n;
  let beforeFen = 0n;
  running.forEach((segment, index) => {
    if (!segment || segment.balanceFen === 0n) return;
    balanceFen += segment.balanceFen;
    drawnFen += segment.drawnFen;
    if (index < own) beforeFen += segment.balanceFen;
  });
  const ownFen = running[own]?.balanceFen ?? 0n;
  if (ownFen === 0n) return 0n;
  const wholeFen = subsidisedOf(balanceFen, drawnFen, cap);
  if (cap.across === "by-signing") {
    const leftFen = wholeFen - beforeFen;
    return leftFen <= 0n ? 0n : leftFen < ownFen ? leftFen : ownFen;
  }
  // Cut at the running sums, so that the parts of all loans add up to the whole.
  return (wholeFen * (beforeFen + ownFen)) / balanceFen - (wholeFen * beforeFen) / balanceFen;
}

function segmentOn(balance: readonly BalanceSegment[], day: Day): BalanceSegment | undefined {
  return balance.find(({ from, until }) => from <= day && day < until);
}
