import type { Day } from "#domain/calendar/day.ts";
import { lprOn, type LprSeries, type LprTenor } from "#domain/calendar/lpr.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import { type Citation, type Explanation, inputs, type Step } from "#domain/wording/explanation.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { count, day, rate, text } from "#domain/wording/quantity.ts";
import { done, type Refusal, refused, type Result } from "#domain/wording/refusal.ts";

export type LprQuestion = {
  readonly series: LprSeries;
  readonly calendar: WorkingCalendar;
  /** The day whose rate is asked: of signing, as a rule. */
  readonly on: Day;
  readonly tenor: LprTenor;
  /** Percentage points over (or, negative, under) the LPR, in millionths: 2.5 points are 25000. */
  readonly pointsMillionths?: RateMillionths;
  readonly cites: readonly Citation[];
};

export type LprRate = {
  /** The LPR with the points added. */
  readonly rateMillionths: RateMillionths;
  readonly lprMillionths: RateMillionths;
  readonly publishedOn: Day;
  /** Only one source gives the row: said wherever the rate is shown. */
  readonly isSingleSource: boolean;
  readonly explanation: Explanation;
};

/**
 * The loan prime rate of a day with points added, explained. Refused as `lpr-missing`: the day is before the first row, or
 * the publication due by then is not entered.
 */
export function lprRate(question: LprQuestion): Result<LprRate> {
  const { series, calendar, on, tenor, pointsMillionths, cites } = question;
  const found = lprOn(series, calendar, on, tenor);
  if (!found.ok) return refused(lprMissing(on, found));
  const isSingleSource = found.sourcesAgreeing < 2;
  const sources = isSingleSource ? text(sayAll(message("lpr.single-source"))) : count(found.sourcesAgreeing);
  const subject = message("lpr.on", { on: day(on), tenor: message(`lpr.tenor.${tenor}`) });
  const lookUp: Step = {
    what: subject,
    inputs: inputs(["lpr.published-on", day(found.publishedOn)], ["lpr.sources", sources]),
    formula: message("lpr.rule"),
    result: rate(found.rateMillionths),
    cites: pointsMillionths === undefined ? cites : [],
  };
  const rateMillionths = found.rateMillionths + (pointsMillionths ?? 0);
  const withPoints: Step[] =
    pointsMillionths === undefined
      ? []
      : [
          {
            what: message("lpr.with-points"),
            inputs: [
              { name: subject, value: rate(found.rateMillionths) },
              ...inputs(["lpr.points", rate(pointsMillionths)]),
            ],
            formula: message("lpr.with-points.rule"),
            result: rate(rateMillionths),
            cites,
          },
        ];
  return done({
    rateMillionths,
    lprMillionths: found.rateMillionths,
    publishedOn: found.publishedOn,
    isSingleSource,
    explanation: {
      subject: pointsMillionths === undefined ? subject : message("lpr.with-points"),
      result: rate(rateMillionths),
      steps: [lookUp, ...withPoints],
    },
  });
}

function lprMissing(on: Day, found: Extract<ReturnType<typeof lprOn>, { ok: false }>): Refusal {
  if (found.missing === "not-entered") {
    return { code: "lpr-missing", message: message("refusal.lpr-not-entered", { due: day(found.dueOn), on: day(on) }) };
  }
  if (found.firstPublishedOn === undefined) return { code: "lpr-missing", message: message("refusal.lpr-none") };
  const words = message("refusal.lpr-before-first", { on: day(on), first: day(found.firstPublishedOn) });
  return { code: "lpr-missing", message: words };
}
