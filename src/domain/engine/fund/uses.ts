import { joined, same } from "#domain/wording/local-text.ts";
import { ruleInForce, eventDays, latestDay } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import { inputs } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day, days as daysQuantity, flag, money, text } from "#domain/wording/quantity.ts";
import type { FundContext, FundFinding } from "./fund-finding.ts";

/** Whether each payment out of the fund is of a kind that the file permits; any other is refused (B-03, D-16). */
export function checkUses(context: FundContext): FundFinding[] {
  const { basis, section, scoped } = context;
  const rule = section.uses;
  if (!rule) return [];
  return scoped.movements.flatMap((movement): FundFinding[] => {
    const inForce = ruleInForce(basis, rule, eventDays(movement.on ?? context.asOf ?? latestDay(basis, rule)));
    if (!inForce.ok) return [];
    const { body, cite } = inForce.value;
    const permitted: readonly string[] = body.permitted;
    const ok = permitted.includes(movement.use);
    const words = { use: movement.use, amount: money(movement.amountFen), permitted: joined(permitted) };
    const said = message(ok ? "fund.use-permitted" : "fund.use-refused", words);
    return [
      {
        part: "uses",
        code: movement.use,
        title: message("fund.use"),
        name: scoped.name,
        ok,
        level: "hard",
        passedBy: [],
        message: said,
        stops: ok ? [] : ["payment"],
        values: { amount: money(movement.amountFen) },
        cite,
        explanation: {
          subject: message("fund.use"),
          result: flag(ok),
          steps: [
            {
              what: said,
              inputs: inputs(["fund.use-kind", text(movement.use)], ["fund.use-kinds", text(joined(permitted))]),
              result: flag(ok),
              cites: [cite],
            },
          ],
        },
      },
    ];
  });
}

/**
 * Accounts by days without movement, the longest first (N-09). Past the programme's number of days an account is idle;
 * until that is entered none is marked.
 */
export function listIdle(context: FundContext): FundFinding[] {
  const { basis, section, scoped, asOf } = context;
  const rule = section.idle;
  if (!rule || asOf === undefined) return [];
  const inForce = ruleInForce(basis, rule, eventDays(asOf));
  if (!inForce.ok) return [];
  const { body, cite } = inForce.value;
  const entered =
    typeof body.afterDays === "number"
      ? { days: body.afterDays, cites: [] }
      : enteredDays(context, body.afterDays.parameter);
  const accounts = scoped.accounts.toSorted((one, other) => one.lastMovementOn - other.lastMovementOn);
  return accounts.map(({ account, lastMovementOn }) => {
    const still = Math.max(0, asOf - lastMovementOn);
    const isIdle = entered !== undefined && still > entered.days;
    return {
      part: "idle",
      code: account,
      title: same(account),
      name: scoped.name,
      ok: !isIdle,
      level: "hard",
      passedBy: [],
      message: idleWords(still, entered?.days),
      stops: [],
      values: { days: daysQuantity(still), idle: entered === undefined ? undefined : flag(isIdle) },
      cite,
      explanation: {
        subject: message("fund.idle"),
        result: daysQuantity(still),
        steps: [
          {
            what: message("fund.idle"),
            inputs: inputs(["fund.last-movement", day(lastMovementOn)], ["compensation.on", day(asOf)]),
            result: daysQuantity(still),
            cites: [cite, ...(entered?.cites ?? [])],
          },
        ],
      },
    };
  });
}

function enteredDays({ basis, asOf }: FundContext, id: string) {
  const entered = parameterOn(basis.policy, basis.parameters, { id, type: "days", day: asOf });
  return entered.ok ? { days: entered.value.value, cites: [entered.value.cite] } : undefined;
}

function idleWords(still: number, limit: number | undefined): Message {
  const days = daysQuantity(still);
  if (limit === undefined) return message("fund.idle-unmarked", { days });
  return message(still > limit ? "fund.idle-marked" : "fund.idle-not", { days, limit: daysQuantity(limit) });
}
