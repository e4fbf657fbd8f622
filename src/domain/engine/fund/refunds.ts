import { formulaWords } from "#domain/policy/describe/expression-formula.ts";
import { joined } from "#domain/wording/local-text.ts";
import { holds, readFigure } from "#domain/engine/figures/measure.ts";
import { expressionInputs } from "#domain/engine/eligibility/finding.ts";
import { compileExpression } from "#domain/policy/expression.ts";
import type { Day } from "#domain/calendar/day.ts";
import { type Fen, largerFen } from "#domain/money/fen.ts";
import { type Citation, inputs, type Step } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day, flag, type LocalText, money, rate, ratio, text } from "#domain/wording/quantity.ts";
import { done } from "#domain/wording/refusal.ts";
import {
  blocked,
  type FundContext,
  type FundFinding,
  figuresOf,
  judgeEach,
  lacking,
  missingOf,
} from "./fund-finding.ts";
import { dueDay } from "./sources.ts";

type When =
  | { numerator: string; denominator: string; is: "<" | "<=" | ">" | ">=" | "=="; threshold: number }
  | undefined;

/** Whether a condition of the form numerator / denominator holds, with its step; none gives true. Over nothing it does not hold. */
export function conditionHolds(context: FundContext, when: When, cite: Citation): { holds: boolean; steps: Step[] } {
  if (!when) return { holds: true, steps: [] };
  const known = figuresOf(context);
  const numerator = readFigure(when.numerator, known, {}, context.scoped.path);
  const denominator = readFigure(when.denominator, known, {}, context.scoped.path);
  if (!numerator.ok || !denominator.ok) throw new Error("the figures of a condition were there and are not");
  const measure = { numerator: numerator.value.value, denominator: denominator.value.value };
  const isMet = measure.denominator > 0n && holds(measure, when.is, when.threshold);
  return {
    holds: isMet,
    steps: [
      {
        what: message("fund.condition"),
        inputs: [
          ...inputs(
            ["breaker.numerator", numerator.value.quantity],
            ["breaker.denominator", denominator.value.quantity],
            [
              "breaker.measure-alone",
              measure.denominator > 0n ? ratio(measure.numerator, measure.denominator) : text("—"),
            ],
            ["breaker.threshold", rate(when.threshold)],
          ),
        ],
        formula: message("fund.condition-formula", {
          is: message(`choice.${when.is}`),
          threshold: rate(when.threshold),
        }),
        result: flag(isMet),
        cites: [cite],
      },
    ],
  };
}

/**
 * Refunds of deposits (L-12, B-06): when the condition holds, the amount by the rule's formula less what was refunded
 * before; held, with the reasons, where less would be left in the account than the file says must stay.
 */
export function checkRefunds(context: FundContext): FundFinding[] {
  const { scoped } = context;
  const refund = { part: "refunds" as const, title: message("fund.refund"), rules: context.section.refunds };
  return judgeEach(context, refund, (rule) => {
    const { body, cite, code } = rule;
    const never = body.never.map((each) => each.below);
    const concerned = missingOf(context, "refunds", [body.amount, body.when?.numerator, body.when?.denominator]);
    if (concerned === undefined) return [];
    const required = body.requires.map((each) => each.check);
    const needed = [body.amount, body.when?.numerator, body.when?.denominator, ...required, ...never];
    const missing = missingOf({ ...context, asked: ["refunds"] }, "refunds", needed)!;
    const title = rule.title ?? message("fund.refund");
    const head = { part: "refunds" as const, code, title, cite };
    if (missing.length > 0) return [lacking(head, context, missing)];
    const condition = mayHappen(context, body, cite);
    const whole = amountOf(context, body.amount);
    const before = (scoped.figures["refundedDeposit"] as Fen | undefined) ?? 0n;
    const proposedFen = condition.holds ? largerFen(0n, whole - before) : 0n;
    const balanceFen = balanceOf(context, before);
    const keeps = body.never.map((each) => ({ message: each.message, mustStayFen: amountOf(context, each.below) }));
    const broken = balanceFen === undefined ? [] : keeps.filter((each) => balanceFen - proposedFen < each.mustStayFen);
    const isHeld = proposedFen > 0n && broken.length > 0;
    const highest = keeps.reduce((most, each) => largerFen(most, each.mustStayFen), 0n);
    const payableFen = isHeld ? 0n : proposedFen;
    const end = payableFen > 0n ? dueDay(context, body.clock, scoped.from[code]) : done(undefined);
    if (!end.ok) return [blocked(head, context, end.refusals)];
    const due = end.value;
    const steps: Step[] = [
      ...condition.steps,
      {
        what: message("fund.refund-proposed"),
        inputs: inputs(["fund.refund-whole", money(whole)], ["fund.refund-before", money(before)]),
        formula: formulaWords(body.amount, { place: "figures" }),
        result: money(proposedFen),
        cites: [cite],
      },
      ...keeps.map((each) => keepStep(each, !broken.includes(each), balanceFen, proposedFen, cite)),
    ];
    return [
      {
        ...head,
        name: scoped.name,
        ok: !isHeld,
        level: "hard",
        passedBy: [],
        message: condition.lacks ?? refundWords({ isHeld, isDue: condition.holds, payableFen, due }, broken),
        stops: [],
        values: {
          conditionMet: flag(condition.holds),
          proposed: money(proposedFen),
          refundedBefore: money(before),
          held: flag(isHeld),
          payable: money(payableFen),
          ...(isHeld && balanceFen !== undefined && { mostPayable: money(largerFen(0n, balanceFen - highest)) }),
        },
        ...(due !== undefined && { due }),
        explanation: { subject: title, result: money(payableFen), steps },
      },
    ];
  });
}

/** Whether a refund may happen: its measure is reached, and what must hold first holds; else what is lacking, in words. */
function mayHappen(
  context: FundContext,
  { when, requires }: { when?: When; requires: readonly { check: string; message: LocalText }[] },
  cite: Citation,
): { holds: boolean; steps: Step[]; lacks: Message | undefined } {
  const measured = conditionHolds(context, when, cite);
  const lacks = requires.filter((each) => !requirementHolds(context, each.check)).map((each) => each.message);
  return {
    holds: measured.holds && lacks.length === 0,
    steps: [...measured.steps, ...requires.map((each) => requirementStep(context, each.check, cite))],
    lacks: lacks.length > 0 ? message("fund.refund-requires", { reasons: joined(lacks, "told.fields") }) : undefined,
  };
}

/** One of the amounts that must stay, beside what the refund would leave. */
function keepStep(
  keep: { message: LocalText; mustStayFen: Fen },
  isKept: boolean,
  balanceFen: Fen | undefined,
  proposedFen: Fen,
  cite: Citation,
): Step {
  return {
    what: keep.message,
    inputs: inputs(
      ["fund.must-stay", money(keep.mustStayFen)],
      ...(balanceFen === undefined ? [] : ([["fund.left", money(balanceFen - proposedFen)]] as const)),
    ),
    result: flag(isKept),
    cites: [cite],
  };
}

/** Whether what must have happened before a refund has; its figures are all there. */
function requirementHolds(context: FundContext, check: string): boolean {
  const outcome = compileExpression(check, "figures").evaluate(figuresOf(context));
  return "value" in outcome && outcome.value === true;
}

function requirementStep(context: FundContext, check: string, cite: Citation): Step {
  return {
    what: message("fund.condition"),
    inputs: expressionInputs(check, { place: "figures" }, figuresOf(context), context.basis.policy),
    formula: formulaWords(check, { place: "figures" }),
    result: flag(requirementHolds(context, check)),
    cites: [cite],
  };
}

function refundWords(
  { isHeld, isDue, payableFen, due }: { isHeld: boolean; isDue: boolean; payableFen: Fen; due: Day | undefined },
  broken: readonly { message: LocalText }[],
): Message {
  if (isHeld) {
    const reasons = broken.map((each) => each.message);
    return message("fund.refund-held", { reasons: joined(reasons, "told.fields") });
  }
  if (!isDue) return message("fund.refund-not-yet");
  const amount = money(payableFen);
  return due === undefined
    ? message("fund.refund-due", { amount })
    : message("fund.refund-due-by", { amount, due: day(due) });
}

/** What the account holds before the refund: the balance on deposit, or what was placed less what was refunded. */
function balanceOf({ scoped }: FundContext, beforeFen: Fen): Fen | undefined {
  const balance = scoped.figures["fundBalance"] as Fen | undefined;
  const deposit = scoped.figures["deposit"] as Fen | undefined;
  return balance ?? (deposit === undefined ? undefined : deposit - beforeFen);
}

/** An amount over the figures, all of which are there. */
export function amountOf(context: FundContext, written: string): Fen {
  const found = readFigure(written, figuresOf(context), {}, context.scoped.path);
  if (!found.ok) throw new Error(`the figures of ${written} were there and are not`);
  return found.value.value;
}
