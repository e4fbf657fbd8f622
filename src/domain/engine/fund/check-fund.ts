import type { Day } from "#domain/calendar/day.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { message } from "#domain/wording/message.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { checkDeposits } from "./deposits.ts";
import { type FundContext, type FundFigures, type FundFinding, type FundPart } from "./fund-finding.ts";
import { allowedMultiple, checkMultiples } from "./multiples.ts";
import { checkRefunds } from "./refunds.ts";
import { checkSources } from "./sources.ts";
import { checkTopUps } from "./top-ups.ts";
import { checkUses, listIdle } from "./uses.ts";

const checks: Readonly<Record<FundPart, (context: FundContext) => FundFinding[]>> = {
  multiples: checkMultiples,
  sources: checkSources,
  deposits: checkDeposits,
  refunds: checkRefunds,
  topUps: checkTopUps,
  uses: checkUses,
  idle: listIdle,
};

/**
 * What the fund's rules find in the figures given, scope by scope: multiples, what the sources owe, deposits, refunds,
 * top-ups, payments out, idle accounts. A rule that lacks some of its figures says which and is not judged; one that lacks
 * all of them is left out, unless its part was asked for. Refusals: `rule-absent` (the policy has no fund), `case-fact-missing` (nothing was
 * given that any rule looks at).
 */
export function checkFund(
  basis: Basis,
  calendar: WorkingCalendar,
  question: {
    readonly scopes: readonly FundFigures[];
    readonly asOf?: Day | undefined;
    readonly parts?: readonly FundPart[] | undefined;
  },
): Result<FundFinding[]> {
  const section = basis.policy.fund;
  if (!section) return refused({ code: "rule-absent", at: "fund", message: message("fund.none") });
  const asked = question.parts ?? [];
  const looked = question.parts ?? (Object.keys(checks) as FundPart[]);
  const findings = question.scopes.flatMap((scoped) => {
    const bare: FundContext = { basis, section, calendar, asOf: question.asOf, scoped, asked };
    const multiple = scoped.figures["allowedMultiple"] ?? allowedMultiple(bare);
    const context = { ...bare, scoped: { ...scoped, figures: { ...scoped.figures, allowedMultiple: multiple } } };
    return looked.flatMap((part) => checks[part](context));
  });
  if (findings.length > 0) return done(findings);
  return refused({ code: "case-fact-missing", at: "figures", message: message("fund.nothing-given") });
}
