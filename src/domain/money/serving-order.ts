/**
 * Whom each fen of one period goes to, as positions in `weights`; the period is the sum of the weights and the order then
 * repeats. After k fen a party of share s has more than ks − 1 and less than ks + 1. So its n-th fen may not come before
 * fen ⌊(n − 1) ÷ s⌋ + 1 nor after fen ⌈n ÷ s⌉; of those that may come, the one with the earliest deadline is served, the
 * earlier party where two are alike. That this never misses a deadline: unit jobs on one machine are always finished in
 * time by earliest deadline if they can be at all, and they can, because serving everybody a share s of each fen is
 * in time, and a flow with whole bounds has a whole solution. (R. Tijdeman, The chairman assignment problem, 1980.)
 */
export function servingOrder(weights: readonly number[]): Uint8Array {
  if (weights.length > 255) throw new RangeError("more than 255 parties");
  const period = weights.reduce((sum, weight) => sum + weight, 0);
  const served = weights.map(() => 0);
  const order = new Uint8Array(period);
  for (let fen = 1; fen <= period; fen += 1) {
    let chosen = -1;
    let chosenDeadline = Infinity;
    for (const [index, weight] of weights.entries()) {
      if (served[index]! * period >= fen * weight) continue;
      const deadline = Math.ceil(((served[index]! + 1) * period) / weight);
      if (deadline < chosenDeadline) [chosen, chosenDeadline] = [index, deadline];
    }
    order[fen - 1] = chosen;
    served[chosen] = served[chosen]! + 1;
  }
  return order;
}
