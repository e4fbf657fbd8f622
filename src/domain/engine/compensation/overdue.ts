import type { Day } from "#domain/calendar/day.ts";
import type { Finding } from "#domain/engine/eligibility/finding.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { inputs } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { day, days as daysQuantity, flag, type LocalText } from "#domain/wording/quantity.ts";

/** From how many days overdue a loan is compensated, and of what. */
export type OverdueTrigger = { readonly is: ">" | ">="; readonly days: number; readonly of: "principal" | "anything" };

/** What is known of a loan's arrears on the day asked about. */
export type Arrears = {
  readonly on: Day;
  readonly maturesOn: Day | undefined;
  readonly principalDaysOverdue: number | undefined;
  readonly daysOverdue: number | undefined;
};

/** Days overdue count from the day after the due date, also when that is a day off (L-06, reading 3). */
export function daysOverdueOn(on: Day, dueOn: Day): number {
  return Math.max(0, on - dueOn);
}

/** The first day on which the trigger holds for a principal due on a day. */
export function firstTriggerDay(trigger: OverdueTrigger, maturesOn: Day): Day {
  return maturesOn + trigger.days + (trigger.is === ">" ? 1 : 0);
}

/** Whether a loan has been overdue long enough: principal unpaid, or anything. */
export function overdueFinding(
  code: string,
  title: LocalText | undefined,
  trigger: OverdueTrigger,
  arrears: Arrears,
  cites: readonly [Citation, ...Citation[]],
): Finding {
  const actual = trigger.of === "principal" ? arrears.principalDaysOverdue : arrears.daysOverdue;
  const common = { code, applies: true, level: "hard" as const, cite: cites[0] };
  const words = title ?? message("compensation.overdue");
  if (actual === undefined) {
    const name = trigger.of === "principal" ? "loan.principalDaysOverdue" : "loan.daysOverdue";
    const names = message("compensation.overdue-days-or-maturity");
    return { ...common, ok: false, missing: [name], message: message("finding.missing", { title: words, names }) };
  }
  const ok = trigger.is === ">" ? actual > trigger.days : actual >= trigger.days;
  const first = arrears.maturesOn === undefined ? undefined : firstTriggerDay(trigger, arrears.maturesOn);
  const bound = daysQuantity(trigger.days);
  const notYet = { actual: daysQuantity(actual), is: message(`compensation.${trigger.is}`), bound };
  return {
    ...common,
    ok,
    message: ok
      ? message("finding.met", { title: words })
      : first === undefined
        ? message("compensation.too-early", notYet)
        : message("compensation.too-early-until", { ...notYet, first: day(first) }),
    explanation: {
      subject: words,
      result: flag(ok),
      steps: [
        {
          what: message("compensation.overdue-days"),
          inputs:
            arrears.maturesOn === undefined
              ? []
              : inputs(["compensation.matures-on", day(arrears.maturesOn)], ["compensation.on", day(arrears.on)]),
          formula: message("compensation.overdue-formula"),
          result: daysQuantity(actual),
          cites,
        },
        {
          what: message("compensation.overdue-compare"),
          inputs: inputs(["compensation.overdue-days", daysQuantity(actual)], ["compensation.overdue-bound", bound]),
          formula: message("compensation.overdue-is", { is: message(`compensation.${trigger.is}`), bound }),
          result: flag(ok),
          cites,
        },
      ],
    },
  };
}
