import type { Policy } from "#domain/policy/policy.ts";
import { joined, same } from "#domain/wording/local-text.ts";
import type { Finding } from "#domain/engine/eligibility/finding.ts";
import { type Basis, ruleInForce, eventDays } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { hint } from "#domain/wording/hint.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import { type CaseFacts, conditionFinding } from "./case-expression.ts";
import { type CompensationCase, loanFacts, type TriggerBody } from "./compensation-case.ts";
import { overdueFinding, type OverdueTrigger } from "./overdue.ts";

/** The trigger that a case goes by. */
export type Trigger = {
  readonly code: string;
  readonly title: LocalText | undefined;
  readonly body: TriggerBody;
  readonly cites: readonly [Citation, ...Citation[]];
  /** By days overdue: how many; absent where a ground must be established. */
  readonly overdue: OverdueTrigger | undefined;
};

/**
 * The trigger of a case: the ground that it names, or the one trigger of the policy. Refusals: `case-fact-missing` at
 * `case.ground`, `input-invalid` (no such ground), `parameter-unset` (the days are the programme's to enter), `rule-absent`.
 */
export function triggerOf(basis: Basis, given: Pick<CompensationCase, "ground" | "on" | "signedOn">): Result<Trigger> {
  const triggers = basis.policy.compensation?.triggers ?? {};
  const codes = Object.keys(triggers);
  const code = given.ground ?? (codes.length === 1 ? codes[0] : undefined);
  if (code === undefined)
    return refused(
      codes.length === 0
        ? noCompensation()
        : {
            code: "case-fact-missing",
            at: "case.ground",
            message: message("compensation.no-ground", { known: joined(codes) }),
          },
    );
  const rule = triggers[code];
  if (!rule)
    return refused({
      code: "input-invalid",
      at: "case.ground",
      message: message("compensation.unknown-ground", { ground: code, hint: hint(code, codes) }),
    });
  const inForce = ruleInForce(basis, rule, eventDays(given.on, given.signedOn));
  if (!inForce.ok) return inForce;
  const { body, cite } = inForce.value;
  const trigger = { code, title: rule.title, body, cites: [cite] as const };
  if (body.mode !== "parameter") return done({ ...trigger, overdue: body.overdue });
  const id = body.parameter ?? "";
  const type = basis.policy.parameters[id]?.type === "days" ? "days" : "count";
  const entered = parameterOn(basis.policy, basis.parameters, { id, type, day: given.on });
  if (!entered.ok) return entered;
  const days: OverdueTrigger = { is: ">=", of: "principal", ...body.overdue, days: entered.value.value };
  return done({ ...trigger, cites: [cite, entered.value.cite], overdue: days });
}

/** The refusal where a policy says nothing of compensation. */
export function noCompensation(): Refusal {
  return { code: "rule-absent", at: "compensation.triggers", message: message("compensation.none") };
}

/** Whether the trigger holds, and whether the debt was pursued before. */
export function triggerFindings(
  policy: Policy,
  trigger: Trigger,
  given: CompensationCase,
  facts: CaseFacts,
): Finding[] {
  const { code, title, body, overdue, cites } = trigger;
  const loan = loanFacts(given);
  const findings: Finding[] = [];
  if (overdue)
    findings.push(
      overdueFinding(
        code,
        title,
        overdue,
        {
          on: given.on,
          maturesOn: given.maturesOn,
          principalDaysOverdue: loan["principalDaysOverdue"] as number | undefined,
          daysOverdue: loan["daysOverdue"] as number | undefined,
        },
        cites,
      ),
    );
  if (body.when !== undefined) {
    const words = title ?? body.ground ?? message("compensation.overdue");
    findings.push(
      conditionFinding(
        policy,
        {
          code: overdue ? `${code}-when` : code,
          title,
          when: body.when,
          wanted: true,
          message: message("compensation.ground-not-met", { title: words }),
          cite: cites[0],
        },
        facts,
      ),
    );
  } else if (!overdue) {
    const words = title ?? body.ground ?? same(code);
    const met = message("compensation.ground", { title: words });
    findings.push({ code, ok: true, applies: true, level: "hard", message: met, cite: cites[0] });
  }
  if (body.pursuit)
    findings.push(
      conditionFinding(
        policy,
        {
          code: "pursuit",
          title: sayAll({ key: "compensation.pursuit" }),
          when: "loan.pursuitRecords > 0",
          wanted: true,
          message: message("compensation.pursuit-missing"),
          cite: cites[0],
        },
        facts,
      ),
    );
  return findings;
}
