import { wordOf } from "#domain/policy/describe/sentence.ts";
import { joined, same } from "#domain/wording/local-text.ts";
import type { Day } from "#domain/calendar/day.ts";
import { obstaclesOf } from "#domain/engine/obstacles.ts";
import type { RuleBody } from "#domain/policy/schema/value.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import { type Citation, inputs } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { day, days as daysQuantity, flag, money, text } from "#domain/wording/quantity.ts";
import {
  blocked,
  type FundContext,
  type FundFinding,
  type FundRule,
  type FundSection,
  type Head,
  judgeEach,
  onTheDay,
} from "./fund-finding.ts";

/** Whether each payment out of the fund is of a kind that the file permits; any other is refused (B-03, D-16). */
export function checkUses(context: FundContext): FundFinding[] {
  const { section, scoped } = context;
  const rule = section.uses;
  const lastCite = rule?.versions.at(-1)?.cite;
  if (!rule || !lastCite) return [];
  return scoped.movements.flatMap((movement): FundFinding[] => {
    const inForce = onTheDay(context, rule, movement.on);
    if (!inForce.ok) {
      const head: Head = { part: "uses", code: movement.use, title: message("fund.use"), cite: lastCite };
      return [blocked(head, context, inForce.refusals)];
    }
    const { body, cite } = inForce.value;
    const ok = body.permitted.some((use) => use === movement.use);
    const use = wordOf(`choice.${movement.use}`) ?? same(movement.use);
    const permitted = joined(body.permitted.map((each) => wordOf(`choice.${each}`) ?? each));
    const words = { use, amount: money(movement.amountFen), permitted };
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
              inputs: inputs(["fund.use-kind", text(use)], ["fund.use-kinds", text(permitted)]),
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
  const { section, scoped, asOf } = context;
  const rule = section.idle;
  if (!rule || asOf === undefined || scoped.accounts.length === 0) return [];
  const idle = { part: "idle" as const, title: message("fund.idle"), rules: { idle: rule } };
  return judgeEach(context, idle, (found) => idleAccounts(context, asOf, found));
}

function idleAccounts(
  context: FundContext,
  asOf: Day,
  { body, cite }: FundRule<RuleBody<NonNullable<FundSection["idle"]>>>,
): FundFinding[] {
  const { scoped } = context;
  const read = idleAfter(context, body.afterDays);
  const entered = read.ok ? read.value : undefined;
  const unset = read.ok ? [] : obstaclesOf(read.refusals).unset;
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
      ...(unset.length > 0 && { blockedBy: unset }),
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

type IdleAfter = { readonly days: number; readonly cites: readonly Citation[] };

/** After how many days an account is idle: written, or entered by the programme. */
function idleAfter({ basis, asOf }: FundContext, written: number | { readonly parameter: string }): Result<IdleAfter> {
  if (typeof written === "number") return done({ days: written, cites: [] });
  const entered = parameterOn(basis.policy, basis.parameters, { id: written.parameter, type: "days", day: asOf });
  return entered.ok ? done({ days: entered.value.value, cites: [entered.value.cite] }) : entered;
}

function idleWords(still: number, limit: number | undefined): Message {
  const days = daysQuantity(still);
  if (limit === undefined) return message("fund.idle-unmarked", { days });
  return message(still > limit ? "fund.idle-marked" : "fund.idle-not", { days, limit: daysQuantity(limit) });
}
