import type { RuleBody } from "#domain/policy/schema/value.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { LprSeries } from "#domain/calendar/lpr.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import { lprRate } from "#domain/engine/lpr-rate.ts";
import { type Basis, percentFigure } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import { message } from "#domain/wording/message.ts";
import { rate } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { type Application, blockedFinding, concernedRule, lackingFinding } from "./conditions.ts";
import type { Finding } from "./finding.ts";
import type { Cap } from "./limits.ts";
import { passSoft } from "./passing.ts";

/** What a rate is held against: publications of the LPR and the calendar by which they are due. */
export type LprBook = { readonly series: LprSeries; readonly calendar: WorkingCalendar };

type RateRule = NonNullable<NonNullable<Basis["policy"]["terms"]>["rateCap"]>[string];
type RateBody = RuleBody<RateRule>;

/** The tenor of the LPR that a rule names, or the parameter that a programme entered (S-12). */
export function tenorOf(basis: Basis, tenor: RateBody["tenor"], on: number): Result<"1y" | "over-5y"> {
  if (typeof tenor === "string") return done(tenor);
  const found = parameterOn(basis.policy, basis.parameters, { id: tenor.parameter, type: "choice", day: on });
  // The parameter's choices are those of the schema.
  return found.ok ? done(found.value.value as "1y" | "over-5y") : found;
}

/**
 * The contract rate against LPR + points of the day that picks the rule, of signing as a rule (S-05, D-02). A reference rate (`kind: reference`) is shown and
 * not judged. Blocked while tenor or points are unset parameters, or the LPR of the day is not entered.
 */
export function checkRateCap(
  basis: Basis,
  application: Application,
  lpr: LprBook,
): { findings: Finding[]; caps: Cap[] } {
  const findings: Finding[] = [];
  const caps: Cap[] = [];
  for (const [code, rule] of Object.entries(basis.policy.terms?.rateCap ?? {})) {
    const checked = checkRate(basis, application, lpr, { code, rule });
    findings.push(...checked.findings);
    if (checked.cap) caps.push(checked.cap);
  }
  return { findings, caps };
}

/** One cap on the rate held against the application; nothing where it was not in force. */
export function checkRate(
  basis: Basis,
  application: Application,
  lpr: LprBook,
  { code, rule }: { code: string; rule: RateRule },
): { readonly findings: Finding[]; readonly cap?: Cap } {
  const { known, days } = application;
  const found = concernedRule(basis, { code, rule }, application);
  if (!found.ok) return found;
  const { body, cite, title, common } = found;
  const limit = rateLimit(basis, application, lpr, { body, cite, on: days[rule.by ?? "signed"]! });
  if (!limit.ok) {
    const blocked = blockedFinding(code, rule, limit.refusals, cite);
    // A reference is shown, not judged: while it cannot be shown it names why, and stops nothing.
    return { findings: body.kind === "reference" ? blocked.map((each) => ({ ...each, ok: true })) : blocked };
  }
  const most = rate(limit.value.rateMillionths);
  const cap = (measured: number | undefined, ok: boolean): Cap => ({
    code,
    section: "terms.rateCap",
    measured: measured === undefined ? undefined : rate(measured),
    most,
    ok,
    level: body.level,
    cite,
    explanation: limit.value.explanation,
  });
  const measured = known["loan"]?.["annualRate"] as number | undefined;
  if (body.kind === "reference")
    return {
      findings: [{ ...common, ok: true, message: message("finding.reference", { title, most }) }],
      cap: cap(measured, true),
    };
  if (measured === undefined)
    return { findings: [lackingFinding(common, title, ["loan.annualRate"])], cap: cap(undefined, false) };
  const ok = measured <= limit.value.rateMillionths;
  const words = ok
    ? message("finding.met", { title })
    : (body.message ?? message("finding.over", { title, measured: rate(measured), bound: most }));
  const finding = passSoft(
    basis.policy,
    { ...common, ok, message: words, explanation: limit.value.explanation },
    body.consents,
    application,
  );
  return { findings: [finding], cap: cap(measured, finding.ok) };
}

function rateLimit(
  basis: Basis,
  application: Application,
  lpr: LprBook,
  { body, cite, on }: { body: RateBody; cite: Finding["cite"]; on: Day },
): ReturnType<typeof lprRate> {
  const tenor = tenorOf(basis, body.tenor, on);
  const points = percentFigure(basis, body.points, { place: "application", known: application.known, day: on });
  // Both are asked for at once, so that nobody enters one parameter to learn of the next.
  if (!tenor.ok || !points.ok)
    return refused(...(tenor.ok ? [] : tenor.refusals), ...(points.ok ? [] : points.refusals));
  return lprRate({
    series: lpr.series,
    calendar: lpr.calendar,
    on,
    tenor: tenor.value,
    pointsMillionths: points.value.value,
    cites: [cite, ...points.value.cites],
  });
}
