import { type Fen, smallerFen } from "#domain/money/fen.ts";
import {
  type Ahead,
  levelParts,
  type Plan,
  partsOf,
  planEqualInstalment,
  planEqualPrincipal,
  totalInterest,
} from "./plan.ts";
import type { PrepaymentWay, RepaymentMethod } from "./request.ts";

/**
 * The plan after `earlyFen` of principal was repaid ahead of it, by the way the contract names. `before` is the plan and
 * balance as they stood; `ahead` the same periods for both, except for what the first was charged already.
 */
export function replan(facts: {
  method: RepaymentMethod;
  way: PrepaymentWay;
  before: { balanceFen: Fen; plan: Plan };
  earlyFen: Fen;
  ahead: Ahead;
}): Plan {
  const { method, way, before, earlyFen, ahead } = facts;
  const leftFen = before.balanceFen - earlyFen;
  if (way === "next-instalments") return { ...before.plan, parts: takeFrom(before.plan.parts, earlyFen) };
  const instalmentFen = before.plan.instalmentFen;
  if (way === "shorter-term") {
    if (method === "equal-instalment" && instalmentFen !== undefined) {
      return { parts: levelParts(leftFen, ahead, instalmentFen).parts, instalmentFen };
    }
    return { parts: takeFrom(before.plan.parts.toReversed(), earlyFen).toReversed() };
  }
  if (method === "equal-instalment" && instalmentFen !== undefined) {
    const size = neverDearer(facts, planEqualInstalment(leftFen, ahead).instalmentFen, (sizeFen) => ({
      parts: levelParts(leftFen, ahead, sizeFen).parts,
      instalmentFen: sizeFen,
    }));
    return size;
  }
  if (method === "equal-principal") {
    const first = planEqualPrincipal(leftFen, ahead).parts[ahead.grace] ?? leftFen;
    return neverDearer(facts, first, (sizeFen) => partsOf(leftFen, ahead, sizeFen));
  }
  return { parts: scaleParts(before.plan.parts, before.balanceFen, leftFen) };
}

/**
 * The smaller instalment is a whole number of fen. Rounded down it may be so small that, over hundreds of periods, the
 * early repayment would make the loan dearer; then it is raised fen by fen, at the most to what it was.
 */
function neverDearer(
  facts: { before: { balanceFen: Fen; plan: Plan }; earlyFen: Fen; ahead: Ahead },
  sizeFen: Fen,
  planOf: (sizeFen: Fen) => Plan,
): Plan {
  const { before, earlyFen, ahead } = facts;
  const mostFen = before.plan.instalmentFen ?? before.plan.parts[ahead.grace] ?? sizeFen;
  const dearestFen = totalInterest(before.balanceFen, ahead, before.plan);
  let size = smallerFen(sizeFen, mostFen);
  let plan = planOf(size);
  while (size < mostFen && totalInterest(before.balanceFen - earlyFen, ahead, plan) > dearestFen) {
    size += 1n;
    plan = planOf(size);
  }
  return plan;
}

/** The parts with an amount taken from the first of them on. */
function takeFrom(parts: readonly Fen[], amountFen: Fen): Fen[] {
  let leftFen = amountFen;
  return parts.map((part) => {
    const taken = smallerFen(part, leftFen);
    leftFen -= taken;
    return part - taken;
  });
}

/** Parts in proportion to the old ones. The balances are scaled and rounded down, so that none is ever above its share. */
function scaleParts(parts: readonly Fen[], beforeFen: Fen, leftFen: Fen): Fen[] {
  let old = beforeFen;
  let scaled = leftFen;
  return parts.map((part) => {
    old -= part;
    const next = beforeFen === 0n ? 0n : (old * leftFen) / beforeFen;
    const size = scaled - next;
    scaled = next;
    return size;
  });
}
