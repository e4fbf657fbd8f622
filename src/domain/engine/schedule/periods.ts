import { addMonths, type Day, dayOf, dayInMonth } from "#domain/calendar/day.ts";
import { settlementDayFrom, type SettlementRule } from "#domain/calendar/settlement.ts";
import { message } from "#domain/wording/message.ts";
import { count, day } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import type { Params } from "#domain/wording/message.ts";
import type { Interval, QuoteRequest } from "./request.ts";

/** Interest runs from `from` (counted) to `end` (not counted) and is due on `due`: `end`, or the day before where that day counts. */
export type Period = { readonly from: Day; readonly due: Day; readonly end: Day };

export type Term = {
  readonly periods: readonly Period[];
  /** How many of the periods the contract had; those of an extension follow. */
  readonly contractPeriods: number;
  readonly contractMaturesOn: Day;
  /** The last due day, extension included. */
  readonly maturesOn: Day;
};

/** More rows than this are taken for a slip of the pen. */
export const mostPeriods = 12_000;
const mostYears = 100;
/** A date is written with a year of four digits. */
const lastDay = dayOf(9999, 12, 31);

/**
 * The due days of a loan and the interest periods between them. Refused, as `input-invalid` with the path of the field:
 * no end given, no interval where one is needed, days that do not rise, more than `mostPeriods` rows or 100 years.
 */
export function loanTerm(request: QuoteRequest): Result<Term> {
  const dues = contractDues(request);
  if (!dues.ok) return dues;
  const contractMaturesOn = dues.value.at(-1)!;
  const { extension } = request;
  if (extension && extension.newMaturesOn <= contractMaturesOn) {
    return wrong("extension.newMaturesOn", "schedule.extension-not-later", { maturesOn: day(contractMaturesOn) });
  }
  const all = extension ? extendDues(request, dues.value, extension.newMaturesOn) : dues.value;
  const maturesOn = all.at(-1)!;
  if (maturesOn > addMonths(request.disbursedOn, mostYears * 12)) {
    return wrong(request.maturesOn ? "maturesOn" : "installments", "schedule.term-too-long", {
      years: count(mostYears),
    });
  }
  if (maturesOn > lastDay) {
    return wrong(request.maturesOn ? "maturesOn" : "installments", "schedule.past-last-day", {
      maturesOn: day(maturesOn),
      last: day(lastDay),
    });
  }
  if (all.length > mostPeriods) return wrong("every", "schedule.too-many-periods", { most: count(mostPeriods) });
  const contractPeriods = Math.min(dues.value.length, all.length);
  if (graceOf(request) > 0 && graceOf(request) >= contractPeriods) {
    return wrong("graceOnPrincipal", "schedule.grace-too-long", { instalments: count(contractPeriods) });
  }
  return done({ periods: periodsOf(request, all, contractMaturesOn), contractPeriods, contractMaturesOn, maturesOn });
}

/** How many first instalments are interest alone; only where the principal comes in equal parts or instalments. */
export function graceOf({ method, graceOnPrincipal }: QuoteRequest): number {
  return method === "equal-principal" || method === "equal-instalment" ? (graceOnPrincipal ?? 0) : 0;
}

function contractDues(request: QuoteRequest): Result<Day[]> {
  const { disbursedOn, maturesOn, installments, every, method } = request;
  if (maturesOn !== undefined && maturesOn <= disbursedOn) return wrong("maturesOn", "schedule.matures-before", {});
  if (method === "free") return freeDues(request);
  if (request.freeInstalments) return wrong("installments", "schedule.list-not-free", {});
  if (installments === undefined && maturesOn === undefined) return wrong("maturesOn", "schedule.no-end", {});
  if (installments !== undefined && installments > mostPeriods) {
    return wrong("installments", "schedule.too-many-periods", { most: count(mostPeriods) });
  }
  if (maturesOn !== undefined && (method === "bullet" || installments === 1)) return done([maturesOn]);
  if (!every) return wrong("every", "schedule.no-interval", {});
  if (request.settlementDay !== undefined && (every.unit === "day" || every.unit === "week")) {
    return wrong("settlementDay", "schedule.settlement-needs-months", {});
  }
  if (method === "bullet") return done([intervalEnd(disbursedOn, every, installments!)]);
  const grid = dueGrid(request, every);
  if (installments === undefined)
    return done([...gridUntil(grid, { after: disbursedOn, before: maturesOn! }), maturesOn!]);
  const dues = Array.from({ length: installments }, (_, index) => grid(index + 1));
  if (maturesOn === undefined) return done(dues);
  const lastButOne = dues[installments - 2];
  if (lastButOne !== undefined && lastButOne >= maturesOn) {
    return wrong("maturesOn", "schedule.instalments-past-maturity", {
      instalments: count(installments),
      due: day(lastButOne),
    });
  }
  return done([...dues.slice(0, -1), maturesOn]);
}

function freeDues(request: QuoteRequest): Result<Day[]> {
  const list = request.freeInstalments ?? [];
  if (list.length === 0) return wrong("installments", "schedule.free-list-missing", {});
  let before = request.disbursedOn;
  for (const [index, instalment] of list.entries()) {
    if (instalment.due <= before)
      return wrong(`installments.${index}.due`, "schedule.free-not-rising", { before: day(before) });
    before = instalment.due;
  }
  const sumFen = list.reduce((sum, instalment) => sum + instalment.principalFen, 0n);
  if (sumFen !== request.principalFen) {
    return wrong("installments", "schedule.free-sum", {
      sum: { kind: "money", fen: sumFen },
      principal: { kind: "money", fen: request.principalFen },
    });
  }
  if (request.maturesOn !== undefined && request.maturesOn !== before) {
    return wrong("maturesOn", "schedule.free-maturity", { due: day(before) });
  }
  return done(list.map((instalment) => instalment.due));
}

/** In an extension a bullet loan stays one period; any other keeps its due days and gets more of the same up to the new end. */
function extendDues(request: QuoteRequest, dues: Day[], newMaturesOn: Day): Day[] {
  if (request.method === "bullet") return [newMaturesOn];
  if (request.method === "free" || !request.every) return [...dues, newMaturesOn];
  const grid = dueGrid(request, request.every);
  return [...dues, ...gridUntil(grid, { after: dues.at(-1)!, before: newMaturesOn }), newMaturesOn];
}

function gridUntil(grid: (step: number) => Day, range: { after: Day; before: Day }): Day[] {
  const dues: Day[] = [];
  for (let step = 1; grid(step) < range.before && dues.length <= mostPeriods; step += 1) {
    if (grid(step) > range.after) dues.push(grid(step));
  }
  return dues;
}

function periodsOf(request: QuoteRequest, dues: readonly Day[], contractMaturesOn: Day): Period[] {
  const counted = request.settlementDay !== undefined && (request.settlementDayCounted ?? true);
  let from = request.disbursedOn;
  return dues.map((due, index) => {
    const isPaidBack = index === dues.length - 1 || due === contractMaturesOn;
    const end = counted && !isPaidBack && request.method !== "free" ? due + 1 : due;
    const period = { from, due, end };
    from = end;
    return period;
  });
}

/** The n-th due day. Without a settlement day always reckoned from the day of disbursement: 31 January → 28 February → 31 March. */
function dueGrid(request: QuoteRequest, every: Interval): (step: number) => Day {
  const { disbursedOn, settlementDay } = request;
  if (settlementDay === undefined) return (step) => intervalEnd(disbursedOn, every, step);
  const first = firstSettlement({ disbursedOn, settlementDay, every });
  const months = monthsOf(every) ?? 1;
  return (step) => dayInMonth(first, (step - 1) * months, settlementDay);
}

/**
 * The first settlement. Quarters settle in March, June, September and December, years in December. The first period is the
 * longest that is not over the interval; of single intervals, the first settlement day after the day of disbursement.
 */
function firstSettlement(facts: { disbursedOn: Day; settlementDay: number; every: Interval }): Day {
  const { disbursedOn, settlementDay, every } = facts;
  const everyMonths = every.unit === "quarter" ? 3 : every.unit === "year" ? 12 : 1;
  const rule: SettlementRule = { dayOfMonth: settlementDay, everyMonths, counted: true };
  let first = settlementDayFrom(rule, disbursedOn + 1);
  if (every.count === 1) return first;
  const latest = intervalEnd(disbursedOn, every, 1);
  for (let next = first; next <= latest; next = settlementDayFrom(rule, first + 1)) first = next;
  return first;
}

function intervalEnd(from: Day, every: Interval, steps: number): Day {
  const months = monthsOf(every);
  if (months !== undefined) return addMonths(from, months * steps);
  return from + every.count * steps * (every.unit === "week" ? 7 : 1);
}

function monthsOf(every: Interval): number | undefined {
  if (every.unit === "day" || every.unit === "week") return undefined;
  return every.count * (every.unit === "year" ? 12 : every.unit === "quarter" ? 3 : 1);
}

function wrong(at: string, key: WordKey, params: Params): { ok: false; refusals: readonly Refusal[] } {
  return refused({ code: "input-invalid", message: message(key, params), at });
}
