/**
 * The rounding rules that a policy may name. All are symmetric: −x rounds to the mirror of x.
 * `half-up` takes a tie away from zero (四舍五入); `half-even` to the even neighbour; `down` towards zero; `up` away from it.
 */
export const roundingRules = ["half-up", "half-even", "down", "up"] as const;
export type RoundingRule = (typeof roundingRules)[number];

/** numerator / denominator as a whole number, rounded once by the named rule. The denominator must not be zero. */
export function divideRounded(numerator: bigint, denominator: bigint, rule: RoundingRule): bigint {
  if (denominator < 0n) return divideRounded(-numerator, -denominator, rule);
  const quotient = numerator / denominator;
  const remainder = numerator - quotient * denominator;
  if (remainder === 0n) return quotient;
  const away = numerator < 0n ? quotient - 1n : quotient + 1n;
  if (rule === "down") return quotient;
  if (rule === "up") return away;
  const twice = remainder < 0n ? -remainder * 2n : remainder * 2n;
  if (twice !== denominator) return twice > denominator ? away : quotient;
  if (rule === "half-up") return away;
  return quotient % 2n === 0n ? quotient : away;
}
