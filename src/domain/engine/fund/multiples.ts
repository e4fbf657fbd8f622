import { conditionFormula } from "#domain/policy/describe/expression-formula.ts";
import type { RuleBody } from "#domain/policy/schema/value.ts";
import { type Figure, figureStep, readFigure } from "#domain/engine/figures/measure.ts";
import { formatPercent } from "#domain/money/rate.ts";
import { compileExpression } from "#domain/policy/expression.ts";
import { countFigure } from "#domain/policy/in-force.ts";
import { partyTitle } from "#domain/policy/party-title.ts";
import { type Citation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { count, day, flag, type LocalText, money, type Quantity, text } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import {
  type Approval,
  blocked,
  type FundContext,
  type FundFinding,
  type FundRule,
  figuresOf,
  type FundSection,
  judgeEach,
  lacking,
  missingOf,
  onTheDay,
  passedSoftly,
} from "./fund-finding.ts";

type MultipleRule = FundRule<RuleBody<NonNullable<FundSection["multiples"]>[string]>>;

/** The limit of a multiple for the figures given: the usual one, or the raised one where its condition holds and it is approved. */
type Limit = {
  readonly most: number | undefined;
  readonly least: number | undefined;
  readonly raised: boolean;
  /** Whether the condition of the higher limit holds, approved or not. */
  readonly mayRise: boolean;
  /** The approval that counts, where one is needed. */
  readonly approval: Approval | undefined;
  readonly raisedMost: number | undefined;
  readonly cites: readonly Citation[];
};

/**
 * The fund's multiples (S-10, N-08, B-02): numerator over denominator against the most, which may be raised (by itself, or with
 * the approval that the file asks for), or the least
 * (leverage as a floor). Past a limit the rule's own actions stop: lending, or the subsidy. Compared exactly; over nothing
 * there is no multiple, and anything guaranteed is past it.
 */
export function checkMultiples(context: FundContext): FundFinding[] {
  const multiple = { part: "multiples" as const, title: message("fund.multiple"), rules: context.section.multiples };
  return judgeEach(context, multiple, (rule) => {
    if (context.scoped.scope !== undefined && rule.body.scope !== context.scoped.scope) return [];
    const { numerator, denominator } = rule.body;
    const concerned = missingOf(context, "multiples", [numerator, denominator]);
    if (concerned === undefined) return [];
    const missing = missingOf({ ...context, asked: ["multiples"] }, "multiples", [
      numerator,
      denominator,
      rule.body.raised?.when,
    ])!;
    const title = rule.title ?? message("fund.multiple");
    const head = { part: "multiples" as const, code: rule.code, title, cite: rule.cite };
    if (missing.length > 0) return [lacking(head, context, missing)];
    const limit = limitOf(context, rule);
    if (!limit.ok) return [blocked(head, context, limit.refusals)];
    return [passedSoftly(judged(context, rule, title, limit.value), context.scoped.overrides)];
  });
}

/** The multiple in force for the scope: what `figures.allowedMultiple` stands for where it is not given. */
export function allowedMultiple(context: FundContext): number | undefined {
  for (const [code, rule] of Object.entries(context.section.multiples ?? {})) {
    const inForce = onTheDay(context, rule);
    if (!inForce.ok) continue;
    const missing = missingOf({ ...context, asked: ["multiples"] }, "multiples", [inForce.value.body.raised?.when]);
    if (missing && missing.length > 0) continue;
    const limit = limitOf(context, { ...inForce.value, code });
    if (limit.ok && limit.value.most !== undefined) return limit.value.most;
  }
  return undefined;
}

function limitOf(
  context: FundContext,
  { body, cite, code }: Pick<MultipleRule, "body" | "cite" | "code">,
): Result<Limit> {
  const known = figuresOf(context);
  const value = (written: typeof body.most) =>
    written === undefined
      ? done(undefined)
      : countFigure(context.basis, written, { place: "figures", known, day: context.asOf });
  const outcome = body.raised && compileExpression(body.raised.when, "figures").evaluate(known);
  const mayRise = outcome !== undefined && "value" in outcome && outcome.value === true;
  const approval = context.scoped.approvals.find(
    (each) =>
      each.code === code &&
      each.by === body.raised?.approvedBy &&
      (context.asOf === undefined || each.on <= context.asOf),
  );
  const raised = mayRise && (body.raised?.approvedBy === undefined || approval !== undefined);
  const most = value(raised ? body.raised!.most : body.most);
  const least = value(body.least);
  if (!most.ok) return most;
  if (!least.ok) return least;
  const raisedMost = value(mayRise ? body.raised?.most : undefined);
  if (!raisedMost.ok) return raisedMost;
  return done({
    most: most.value?.value,
    least: least.value?.value,
    raised,
    mayRise,
    approval,
    raisedMost: raisedMost.value?.value,
    cites: [cite, ...(most.value?.cites ?? []), ...(least.value?.cites ?? [])],
  });
}

function judged(
  context: FundContext,
  rule: MultipleRule,
  title: LocalText | ReturnType<typeof message>,
  limit: Limit,
): FundFinding {
  const { body, cite, code } = rule;
  const { scoped } = context;
  const known = figuresOf(context);
  const numerator = readFigure(body.numerator, known, {}, scoped.path);
  const denominator = readFigure(body.denominator, known, {}, scoped.path);
  if (!numerator.ok || !denominator.ok) throw new Error(`the figures of ${code} were there and are not`);
  const used = numerator.value.value + scoped.addingFen;
  const base = denominator.value.value;
  const isOver = limit.most !== undefined && used > BigInt(limit.most) * base;
  const isUnder = limit.least !== undefined && used < BigInt(limit.least) * base;
  const ok = !isOver && !isUnder;
  // Four places like a percentage, cut: a multiple of 3.25 reads "3.25".
  const usedMultiple = base > 0n ? text(formatPercent((used * 10_000n) / base)) : text("—");
  const bound = count((isUnder ? limit.least : (limit.most ?? limit.least)) ?? 0);
  const room = limit.most === undefined ? undefined : BigInt(limit.most) * base - used;
  const words = { title, used: usedMultiple, bound, over: roomQuantity(numerator.value, -(room ?? 0n)) };
  const over = base > 0n ? "fund.multiple-over" : "fund.multiple-over-nothing";
  const said = message(isOver ? over : isUnder ? "fund.multiple-under" : "fund.multiple-within", words);
  const awaits = awaited(context, rule, limit);
  return {
    part: "multiples",
    code,
    title,
    name: scoped.name,
    ok,
    level: body.level,
    passedBy: body.passedBy ?? [],
    message: awaits ? message("finding.and", { before: said, next: awaits.message }) : said,
    ...(awaits && { awaits }),
    stops: ok ? [] : body.stops,
    values: {
      numerator: numerator.value.quantity,
      denominator: denominator.value.quantity,
      ...(scoped.addingFen > 0n && { adding: money(scoped.addingFen) }),
      used: usedMultiple,
      most: limit.most === undefined ? undefined : count(limit.most),
      least: limit.least === undefined ? undefined : count(limit.least),
      raised: body.raised ? flag(limit.raised) : undefined,
      room: room === undefined ? undefined : roomQuantity(numerator.value, room),
    },
    cite,
    explanation: {
      subject: title,
      result: usedMultiple,
      steps: steps(rule, {
        numerator: numerator.value,
        denominator: denominator.value,
        limit,
        usedMultiple,
        bound,
        ok,
        context,
      }),
    },
  };
}

/** The approval that the higher limit waits for, its condition being met. */
function awaited(context: FundContext, { body }: MultipleRule, limit: Limit): FundFinding["awaits"] {
  const { raised } = body;
  if (!limit.mayRise || limit.raised || raised?.approvedBy === undefined) return undefined;
  const { policy } = context.basis;
  const words = {
    bound: count(limit.raisedMost ?? 0),
    party: partyTitle(policy, raised.approvedBy),
    paper: policy.papers[raised.paper ?? ""]?.title ?? message("fund.multiple-approval"),
  };
  return {
    by: raised.approvedBy,
    ...(raised.paper !== undefined && { paper: raised.paper }),
    message: message("fund.multiple-awaits", words),
  };
}

function roomQuantity(numerator: Figure, room: bigint): Quantity {
  return numerator.quantity.kind === "money" ? money(room) : count(room);
}

type Judgement = {
  numerator: Figure;
  denominator: Figure;
  limit: Limit;
  usedMultiple: Quantity;
  bound: Quantity;
  ok: boolean;
  context: FundContext;
};

function steps({ body, cite }: MultipleRule, judgement: Judgement): Step[] {
  const { numerator, denominator, limit, usedMultiple, bound, ok, context } = judgement;
  const { addingFen } = context.scoped;
  const raisedStep: Step[] = body.raised
    ? [
        {
          what: message("fund.multiple-raised"),
          inputs: [],
          ...conditionFormula(body.raised.when, { place: "figures" }, context.basis.policy),
          result: flag(limit.mayRise),
          cites: [cite],
        },
      ]
    : [];
  const approvalStep: Step[] =
    body.raised?.approvedBy !== undefined && limit.mayRise
      ? [
          {
            what: message("fund.multiple-approved", {
              party: partyTitle(context.basis.policy, body.raised.approvedBy),
            }),
            inputs: limit.approval
              ? inputs(
                  ["fund.approved-on", day(limit.approval.on)],
                  ...(limit.approval.letter === undefined
                    ? []
                    : ([["fund.approval-number", text(limit.approval.letter)]] as const)),
                )
              : [],
            result: flag(limit.approval !== undefined),
            cites: [cite],
          },
        ]
      : [];
  return [
    figureStep(message("breaker.numerator"), numerator, [cite]),
    figureStep(message("breaker.denominator"), denominator, [cite]),
    {
      what: message("fund.multiple-used"),
      inputs: inputs(
        ["breaker.numerator", numerator.quantity],
        ["breaker.denominator", denominator.quantity],
        ...(addingFen > 0n ? ([["fund.adding", money(addingFen)]] as const) : []),
      ),
      result: usedMultiple,
      cites: [cite],
    },
    ...raisedStep,
    ...approvalStep,
    {
      what: message("fund.multiple-compare"),
      inputs: inputs(["fund.multiple-bound", bound]),
      formula: message(limit.most === undefined ? "fund.multiple-at-least" : "fund.multiple-at-most", { bound }),
      result: flag(ok),
      cites: limit.cites,
    },
  ];
}
