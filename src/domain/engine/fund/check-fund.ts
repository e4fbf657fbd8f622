import type { Day } from "#domain/calendar/day.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { hint } from "#domain/wording/hint.ts";
import { message } from "#domain/wording/message.ts";
import { done, placeIn, refused, type Refusal, type Result } from "#domain/wording/refusal.ts";
import { checkDeposits } from "./deposits.ts";
import {
  type FundContext,
  type FundFigures,
  type FundFinding,
  type FundPart,
  type FundSection,
} from "./fund-finding.ts";
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
 * given that any rule looks at), `input-invalid` (an approval or a fixed amount of a rule that the fund does not have).
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
  const strange = question.scopes.flatMap((scoped) => unknownCodes(section, scoped));
  if (strange.length > 0) return refused(...strange);
  const findings = question.scopes.flatMap((scoped) => {
    const bare: FundContext = { basis, section, calendar, asOf: question.asOf, scoped, asked };
    const multiple = scoped.figures["allowedMultiple"] ?? allowedMultiple(bare);
    const context = { ...bare, scoped: { ...scoped, figures: { ...scoped.figures, allowedMultiple: multiple } } };
    return looked.flatMap((part) => checks[part](context));
  });
  if (findings.length > 0) return done(findings);
  return refused({ code: "case-fact-missing", at: "figures", message: message("fund.nothing-given") });
}

/** Approvals and fixed amounts of no rule of the fund: nothing that was given is passed over in silence. */
function unknownCodes(
  { multiples = {}, topUps = {} }: FundSection,
  { approvals, fixed, path }: FundFigures,
): Refusal[] {
  const unknown = (at: string, code: string, rules: object): Refusal[] =>
    Object.hasOwn(rules, code)
      ? []
      : [
          {
            code: "input-invalid",
            at: placeIn(path, at),
            message: message("fund.unknown-rule", { code, hint: hint(code, Object.keys(rules)) }),
          },
        ];
  return [
    ...approvals.flatMap(({ code }, index) => unknown(`approvals.${index}.code`, code, multiples)),
    ...Object.keys(fixed).flatMap((code) => unknown(`fixed.${code}`, code, topUps)),
  ];
}
