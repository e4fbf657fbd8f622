import { largerFen, smallerFen } from "#domain/money/fen.ts";
import { type BalanceSegment, endless, type Instalment, type Period, type Stretch } from "./loan-state.ts";

/**
 * The balance cut at the due days of the instalments, with what of it is not yet due: what was paid out less the
 * instalments due by then, an instalment's due day included, and never more than is owed. A payment pays what is due first.
 */
export function withInstalments(
  balance: readonly BalanceSegment[],
  instalments: readonly Instalment[],
): BalanceSegment[] {
  const inOrder = instalments.toSorted((one, other) => one.dueOn - other.dueOn);
  return balance.flatMap((segment) => {
    const inside = inOrder.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn > segment.from && dueOn < segment.until);
    const starts = [segment.from, ...new Set(inside)];
    return starts.map((from, index): BalanceSegment => {
      const dueFen = inOrder.reduce((sum, { dueOn, principalFen }) => (dueOn <= from ? sum + principalFen : sum), 0n);
      const notDueFen = smallerFen(segment.balanceFen, largerFen(segment.drawnFen - dueFen, 0n));
      return { ...segment, from, until: starts[index + 1] ?? segment.until, notDueFen };
    });
  });
}

/** Days on which something stands overdue: from the day after a due day, of the whole or of an instalment, while it is owed. */
export function overduePeriods(balance: readonly BalanceSegment[], stretches: readonly Stretch[]): Period[] {
  const periods: Period[] = [];
  const add = (from: number, until: number): void => {
    if (from >= until) return;
    const last = periods[periods.length - 1];
    if (last && last.until >= from)
      periods[periods.length - 1] = { from: last.from, until: Math.max(last.until, until) };
    else periods.push({ from, until });
  };
  let wasOverdue = false;
  for (const segment of balance) {
    // An instalment becomes overdue on the day after it; what is overdue then stays so over a partial payment.
    const isOverdue = segment.notDueFen < segment.balanceFen;
    if (isOverdue) add(wasOverdue ? segment.from : segment.from + 1, segment.until);
    wasOverdue = isOverdue;
    if (segment.balanceFen === 0n) continue;
    for (let index = 0; index < stretches.length; index += 1) {
      const from = stretches[index]!.until + 1;
      const until = stretches[index + 1]?.from ?? endless;
      if (segment.until > from && segment.from < until)
        add(Math.max(segment.from, from), Math.min(segment.until, until));
    }
  }
  return periods;
}
