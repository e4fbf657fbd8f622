import { partyTitle } from "#domain/policy/party-title.ts";
import type { Day } from "#domain/calendar/day.ts";
import { policyDeadline } from "#domain/engine/clocks/policy-deadline.ts";
import { type Fen, largerFen } from "#domain/money/fen.ts";
import { compileExpression } from "#domain/policy/expression.ts";
import { moneyFigure } from "#domain/policy/in-force.ts";
import { inputs } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { day, money } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import {
  blocked,
  type FundContext,
  type FundFinding,
  figuresOf,
  type Head,
  judgeEach,
  lacking,
  passedSoftly,
} from "./fund-finding.ts";

/**
 * What each source must have put in, and what is behind (B-01). `late` once the clock that runs from the given day has ended.
 * A source without a minimum, or of which nothing is known, is left out.
 */
export function checkSources(context: FundContext): FundFinding[] {
  const { basis, scoped } = context;
  const known = figuresOf(context);
  const source = { part: "sources" as const, title: message("fund.source"), rules: context.section.sources };
  return judgeEach(context, source, (rule) => {
    const { body, cite, code } = rule;
    const paidFen = scoped.paid[body.party] ?? injectionOf(context);
    if (body.least === undefined || paidFen === undefined) return [];
    const party = partyTitle(basis.policy, body.party, scoped.name);
    const head: Head = { part: "sources", code, title: rule.title ?? party, cite };
    if (body.when !== undefined) {
      const outcome = compileExpression(body.when, "figures").evaluate(known);
      if ("missing" in outcome) return [lacking(head, context, outcome.missing)];
      if (outcome.value !== true) return [];
    }
    const least = moneyFigure(basis, body.least, { place: "figures", known, day: context.asOf });
    if (!least.ok) return [blocked(head, context, least.refusals)];
    const leastFen = least.value.value;
    const arrearsFen = largerFen(0n, leastFen - paidFen);
    const end = dueDay(context, body.within, scoped.from[code]);
    if (!end.ok) return [blocked(head, context, end.refusals)];
    const due = end.value;
    const isLate = arrearsFen > 0n && (due === undefined || context.asOf === undefined || context.asOf > due);
    const words = { party, least: money(leastFen), paid: money(paidFen), arrears: money(arrearsFen) };
    const finding: FundFinding = {
      ...head,
      name: scoped.name,
      ok: !isLate,
      level: body.level,
      passedBy: body.passedBy ?? [],
      message:
        arrearsFen === 0n
          ? message("fund.source-met", words)
          : due === undefined
            ? message("fund.source-arrears", words)
            : message(isLate ? "fund.source-late" : "fund.source-open", { ...words, due: day(due) }),
      stops: [],
      values: { least: money(leastFen), paid: money(paidFen), arrears: money(arrearsFen) },
      ...(due !== undefined && { due }),
      explanation: {
        subject: message("fund.source-subject", { party }),
        result: money(arrearsFen),
        steps: [
          {
            what: message("fund.arrears"),
            inputs: inputs(["fund.least", money(leastFen)], ["fund.paid", money(paidFen)]),
            formula: message("fund.arrears-formula"),
            result: money(arrearsFen),
            cites: [cite, ...least.value.cites],
          },
        ],
      },
    };
    return [passedSoftly(finding, scoped.overrides)];
  });
}

/** The day by which a clock of the policy ends that runs from a given day; none where either is not given. Refusals: those of `policyDeadline`. */
export function dueDay(
  { basis, calendar }: FundContext,
  clock: string | undefined,
  from: Day | undefined,
): Result<Day | undefined> {
  if (clock === undefined || from === undefined) return done(undefined);
  const found = policyDeadline(basis, calendar, { clock, from });
  return found.ok ? done(found.value.due) : found;
}

function injectionOf({ scoped }: FundContext): Fen | undefined {
  return scoped.scope === "region" ? (scoped.figures["injection"] as Fen | undefined) : undefined;
}
