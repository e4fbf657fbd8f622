import { exactInterestOver, penaltyRate, type RatedSegment } from "#domain/engine/interest.ts";
import { type DayCount, yearFraction } from "#domain/calendar/day-count.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { WordKey } from "#domain/wording/catalog.ts";
import { type Explanation, type Input, inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { count, day, days, money, type Quantity, rate, ratio } from "#domain/wording/quantity.ts";
import type { Course, InstalmentFound, ScheduleRow } from "./course.ts";
import { type Overdue, overdueSteps } from "./overdue.ts";
import type { QuoteTotals } from "./totals.ts";

/**
 * How the figures of a schedule came about: the instalments found, a maturity that is excused, each row's interest and penalty, the sum of the rows,
 * and what is still owed after them.
 */
export function explainQuote(
  course: Course,
  found: { overdue: Overdue; totals: QuoteTotals; outstanding: QuoteTotals },
): Explanation {
  const { overdue, totals, outstanding } = found;
  return {
    subject: message("schedule.total-of-rows"),
    result: money(totals.totalFen),
    steps: [
      ...course.found.map((found) => instalmentStep(course, found)),
      ...overdueSteps(overdue),
      ...course.rows.flatMap((row) => rowSteps(course, row)),
      sumStep("schedule.total-of-rows", totals),
      ...(outstanding.totalFen > 0n ? [sumStep("schedule.outstanding", outstanding)] : []),
    ],
  };
}

function sumStep(key: WordKey, sums: QuoteTotals): Step {
  return {
    what: message(key),
    inputs: inputs(
      ["schedule.principal", money(sums.principalFen)],
      ["schedule.interest", money(sums.interestFen)],
      ["schedule.penalty", money(sums.penaltyFen)],
    ),
    formula: message("schedule.total-formula"),
    result: money(sums.totalFen),
    cites: [],
  };
}

function instalmentStep(course: Course, found: InstalmentFound): Step {
  return {
    what: message("schedule.instalment-from", { on: day(found.on) }),
    inputs: inputs(
      ["schedule.principal", money(found.balanceFen)],
      ["schedule.rate", rate(course.terms.rates.rateMillionths)],
      ["schedule.instalment-count", count(found.count)],
    ),
    formula: message("schedule.instalment-formula"),
    rounding: course.terms.rounding,
    result: money(found.instalmentFen),
    cites: [],
  };
}

function rowSteps(course: Course, row: ScheduleRow): Step[] {
  const { dayCount } = course.terms.rates;
  const { interest, penalty, compound } = row.accrual;
  const steps: Step[] = [];
  const add = (key: WordKey, segments: readonly RatedSegment[], resultFen: Fen) => {
    steps.push({
      what: message(key, { n: row.n, from: day(row.from), due: day(row.due) }),
      inputs: segmentInputs(segments, dayCount),
      formula: message(`schedule.formula-${dayCount}`),
      rounding: course.terms.rounding,
      result: money(resultFen),
      cites: [],
    });
  };
  if (interest.length > 0) add("schedule.row-interest", interest, row.interestFen);
  if (penalty.length > 0) add("schedule.row-penalty", penalty, row.penaltyFen - row.compoundFen);
  if (compound.length > 0) add("schedule.row-compound", compound, row.compoundFen);
  return steps;
}

/** One stretch: balance and days. Several at one rate: balance-days. At several rates: each stretch by itself. */
function segmentInputs(segments: readonly RatedSegment[], dayCount: DayCount): Input[] {
  const [first] = segments;
  const isOneRate = segments.every(
    (each) => each.rateMillionths === first!.rateMillionths && each.marginMillionths === first!.marginMillionths,
  );
  const exact: Quantity = { kind: "exact-money", ...exactInterestOver(segments, dayCount) };
  const groups = isOneRate ? [segments] : segments.map((segment) => [segment]);
  return [...groups.flatMap((group) => groupInputs(group, dayCount)), ...inputs(["schedule.before-rounding", exact])];
}

function groupInputs(group: readonly RatedSegment[], dayCount: DayCount): Input[] {
  const { rateMillionths, marginMillionths } = group[0]!;
  const rateInput = inputs([
    "schedule.rate",
    marginMillionths === undefined ? rate(rateMillionths) : ratioOf(rateMillionths, marginMillionths),
  ]);
  const counted = (segment: RatedSegment) => yearFraction(segment.from, segment.to, dayCount).days;
  if (group.length === 1) {
    const segment = group[0]!;
    return [
      ...inputs(["schedule.balance", money(segment.balanceFen)], ["schedule.days", days(counted(segment))]),
      ...rateInput,
    ];
  }
  if (dayCount === "actual/actual") {
    return [
      ...group.flatMap((segment) =>
        inputs(["schedule.balance", money(segment.balanceFen)], ["schedule.days", days(counted(segment))]),
      ),
      ...rateInput,
    ];
  }
  const fenDays = group.reduce((sum, segment) => sum + segment.balanceFen * BigInt(counted(segment)), 0n);
  return [...inputs(["schedule.balance-days", { kind: "balance-days", fenDays }]), ...rateInput];
}

function ratioOf(rateMillionths: number, marginMillionths: number): Quantity {
  const { numerator, denominator } = penaltyRate({ rateMillionths, marginMillionths });
  return ratio(numerator, denominator);
}
