import { addMonths, civilDate, type Day, dayOf, monthEnd, dayInMonth } from "#domain/calendar/day.ts";
import { type Basis, ruleInForce } from "#domain/policy/in-force.ts";
import { parameterOn } from "#domain/policy/parameters.ts";
import type { By } from "#domain/policy/schema/value.ts";
import { byDays } from "#domain/policy/schema/value.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { day as dayQuantity } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import type { Window } from "./subsidy-loan.ts";

const monthsOf = { month: 1, quarter: 3, "half-year": 6, year: 12 } as const;
export type RoundEvery = keyof typeof monthsOf;

/** A subsidy round: the days whose interest it holds, and by when that interest must have been paid. */
export type Round = Window & {
  readonly paidBy: Day;
  readonly paidBefore: Day;
  readonly every: RoundEvery;
  readonly cut: "accrued" | "charged";
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly cites: readonly Citation[];
};

/**
 * The subsidy round to whose period a day belongs. Cut by `accrued`: the days of the period. By `charged`: the interest
 * charged in it, from the day after the settlement before to its own settlement (of January to March: 21 December to 20
 * March), paid by the period's last day; paid later, it goes into the next round (Luodian reading 6). Refusals:
 * `rule-absent` (the file names no period), `parameter-unset`, `input-invalid` (the parameter names no period).
 */
export function roundWindow(basis: Basis, on: Day): Result<Round> {
  const { subsidy, terms } = basis.policy;
  // A round belongs to no single contract: whatever day picks the rule, it is this one.
  const days = Object.fromEntries(byDays.map((by): [By, Day] => [by, on]));
  if (!subsidy?.period)
    return refused({
      code: "rule-absent",
      at: "subsidy.period",
      message: message("refusal.rule-absent", { rule: message("subsidy.round"), on: dayQuantity(on) }),
    });
  const period = ruleInForce(basis, { ...subsidy.period, by: "decided" }, days);
  if (!period.ok) return period;
  const { body, cite } = period.value;
  const every = everyOf(basis, body.every, on);
  if (!every.ok) return every;
  const months = monthsOf[every.value.every];
  const periodFrom = startOfPeriod(on, months);
  const periodTo = addMonths(periodFrom, months) - 1;
  const cites = [cite, ...every.value.cites];
  const round = {
    every: every.value.every,
    cut: body.cut,
    periodFrom,
    periodTo,
    paidBy: periodTo,
    paidBefore: periodFrom - 1,
  };
  const interest = terms?.interest && ruleInForce(basis, { ...terms.interest, by: "decided" }, days);
  const settlementDay = interest?.ok ? interest.value.body.settlementDay : undefined;
  if (body.cut === "accrued" || !interest?.ok || settlementDay === undefined)
    return done({ ...round, from: periodFrom, to: periodTo, cites });
  const isCounted = interest.value.body.settlementDayCounted;
  const lastCharged = (monthEndOf: Day): Day => dayInMonth(monthEndOf, 0, settlementDay) - (isCounted ? 0 : 1);
  const to = lastCharged(periodTo);
  const from = lastCharged(monthEnd(addMonths(periodTo, -months))) + 1;
  return done({ ...round, from, to, cites: [...cites, interest.value.cite] });
}

/** Periods divide the year from January. */
function startOfPeriod(on: Day, months: number): Day {
  const { year, month } = civilDate(on);
  return dayOf(year, month - ((month - 1) % months), 1);
}

function everyOf(
  basis: Basis,
  every: RoundEvery | { readonly parameter: string },
  on: Day,
): Result<{ every: RoundEvery; cites: readonly Citation[] }> {
  if (typeof every === "string") return done({ every, cites: [] });
  const id = every.parameter;
  const entered = parameterOn(basis.policy, basis.parameters, { id, type: "choice", day: on });
  if (!entered.ok) return entered;
  const { value, cite } = entered.value;
  if (value in monthsOf) return done({ every: value as RoundEvery, cites: [cite] });
  return refused({
    code: "input-invalid",
    at: id,
    message: message("refusal.parameter-wrong", { parameter: id, type: Object.keys(monthsOf).join(" | ") }),
  });
}
