import type { RuleBody } from "#domain/policy/schema/value.ts";
import type { ClockCount, ClockRule, Pause } from "#domain/calendar/clock.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import { type Deadline, explainDeadline } from "#domain/engine/deadline.ts";
import { type Basis, ruleInForce, eventDays } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import { type Policy, versionStart } from "#domain/policy/policy.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { hint } from "#domain/wording/hint.ts";
import { day as dayQuantity } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";

type ClockPolicyRule = NonNullable<Policy["clocks"]>[string];
type ClockBody = RuleBody<ClockPolicyRule>;

/** The day by which a clock of the policy ends. */
export type PolicyDeadline = Deadline & {
  readonly level: ClockBody["level"];
  readonly passedBy: readonly string[];
  readonly binds: readonly string[];
  readonly cite: Citation;
  /** Why another version than that of the day was taken. */
  readonly note: Message | undefined;
};

/**
 * When a clock of the policy ends that runs from a day. A day for which no version is in force is reckoned by the nearest
 * one, with a note. Refusals: `input-invalid` at `clock` (unknown, with the nearest and all names) or at `pauses.<n>`,
 * `parameter-unset` where the programme enters the length itself, `calendar-year-missing`.
 */
export function policyDeadline(
  basis: Basis,
  calendar: WorkingCalendar,
  question: { readonly clock: string; readonly from: Day; readonly pauses?: readonly Pause[] },
): Result<PolicyDeadline> {
  const { clock, from, pauses = [] } = question;
  const rule = basis.policy.clocks?.[clock];
  if (!rule) return refused(unknownClock(basis, clock));
  const { body, cite, note } = versionFor(basis, rule, from);
  const count = countOf(basis, body, from);
  if (!count.ok) return count;
  const clockRule: ClockRule = { count: count.value.count, firstDayCounted: body.firstDayCounted, dayOff: body.dayOff };
  const found = explainDeadline({
    calendar,
    rule: clockRule,
    from,
    pauses,
    ...(rule.title && { title: rule.title }),
    cites: [cite, ...count.value.cites],
  });
  if (!found.ok) return found;
  return done({ ...found.value, level: body.level, passedBy: body.passedBy ?? [], binds: body.binds, cite, note });
}

function countOf(basis: Basis, body: ClockBody, on: Day): Result<{ count: ClockCount; cites: readonly Citation[] }> {
  if (!("parameter" in body.count)) return done({ count: body.count, cites: [] });
  const entered = parameterOn(basis.policy, basis.parameters, { id: body.count.parameter, type: "clock", day: on });
  return entered.ok ? done({ count: entered.value.value, cites: [entered.value.cite] }) : entered;
}

/** The version of the day; before the first one that one, after the end the last. */
function versionFor(
  basis: Basis,
  rule: ClockPolicyRule,
  from: Day,
): { body: ClockBody; cite: Citation; note: Message | undefined } {
  const inForce = ruleInForce(basis, rule, eventDays(from));
  if (inForce.ok) return { ...inForce.value, note: undefined };
  const { layers } = basis.policy;
  const started = rule.versions.map((version) => ({ ...version, start: versionStart(version, layers).day }));
  const written = started.filter((version) => version.body !== undefined);
  const before = written.filter((version) => version.start <= from);
  const taken = before.at(-1) ?? written[0];
  if (taken?.body === undefined) throw new Error(`${rule.path} has no version with a count`);
  const end = started.find((version) => version.body === undefined && version.start > taken.start);
  const note =
    before.length === 0
      ? message("deadline.before-force", { from: dayQuantity(from), first: dayQuantity(taken.start) })
      : end
        ? message("deadline.ended", { end: dayQuantity(end.start) })
        : message("deadline.start-open");
  return { body: taken.body, cite: taken.cite, note };
}

function unknownClock(basis: Basis, clock: string): Refusal {
  const names = Object.keys(basis.policy.clocks ?? {});
  const words =
    names.length === 0
      ? message("deadline.no-clocks")
      : message("deadline.unknown-clock", { clock, hint: hint(clock, names) });
  return { code: "input-invalid", at: "clock", message: words };
}
