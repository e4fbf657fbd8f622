import type { Citation, Input, Step } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { days, money, type Quantity, rate, ratio } from "#domain/wording/quantity.ts";
import { coveredRate, type SubsidyRate } from "./formula.ts";
import type { SubsidyLine } from "./lines.ts";
import type { RatePiece } from "./rate-pieces.ts";

const whole = 1_000_000;

// The words that every line uses, made once: an explanation of a million loans should not make them anew.
const words = {
  principal: message("subsidy.principal"),
  days: message("subsidy.days"),
  balanceDays: message("subsidy.balance-days"),
  rate: message("subsidy.rate-in"),
  beforeRounding: message("subsidy.before-rounding"),
  contractRate: message("subsidy.contract-rate"),
  borneRate: message("subsidy.borne-rate"),
  bornePoints: message("subsidy.borne-points"),
  share: message("subsidy.share"),
  yearShare: message("subsidy.year-share"),
  full: message("subsidy.full"),
  paidNow: message("subsidy.paid-now"),
  paidBefore: message("subsidy.paid-before"),
  flat: message("subsidy.rule-flat"),
  charged: message("subsidy.charged"),
  paidOf: message("subsidy.paid-of"),
} as const;

const standingRules = {
  due: message("subsidy.rule-paid"),
  late: message("subsidy.rule-paid-difference"),
  waiting: message("subsidy.rule-waiting"),
} as const;

const yearRules = {
  "actual/360": message("subsidy.rule-actual/360"),
  "actual/365": message("subsidy.rule-actual/365"),
  "actual/actual": message("subsidy.rule-actual/actual"),
  "30/360": message("subsidy.rule-30/360"),
} as const;

const rateRules = {
  share: message("subsidy.rule-share"),
  "above-lpr": message("subsidy.rule-above-lpr"),
  rate: message("subsidy.rule-rate"),
} as const;

/** A rate as it is read: in percent, exactly where it is a whole number of millionths. */
export function rateQuantity({ numerator, denominator, millionths }: SubsidyRate): Quantity {
  return denominator === 1_000_000n ? rate(millionths) : ratio(numerator, denominator);
}

/** The steps that give the rates of the lines: each rate once, the LPR before it. */
export function rateSteps(lines: readonly SubsidyLine[], steps: Step[]): void {
  const told: RatePiece[] = [];
  for (const { piece } of lines) {
    if (!piece || told.some((other) => isSameRate(other, piece))) continue;
    told.push(piece);
    rateStep(piece, steps);
  }
}

function isSameRate(one: RatePiece, other: RatePiece): boolean {
  return (
    one === other ||
    (one.resolved === other.resolved &&
      one.formula === other.formula &&
      one.stretch.rateMillionths === other.stretch.rateMillionths &&
      one.loanYear === other.loanYear)
  );
}

function rateStep({ formula, resolved, stretch, loanYear, rate: subsidised }: RatePiece, steps: Step[]): void {
  const { kind, lpr, pointsMillionths, shareMillionths, cites } = resolved;
  const inputs: Input[] = [{ name: words.contractRate, value: rate(stretch.rateMillionths) }];
  if (lpr) {
    steps.push(...lpr.explanation.steps);
    inputs.push({ name: words.borneRate, value: rate(lpr.rateMillionths) });
  }
  if (kind === "rate") inputs.push({ name: words.bornePoints, value: rate(pointsMillionths) });
  else inputs.push({ name: words.share, value: rate(shareMillionths) });
  const sources: Citation[] = cites.length > 0 ? [formula.cite, ...cites] : [formula.cite];
  const { title } = formula;
  const what = title ? message("subsidy.rate", { title }) : words.rate;
  if (loanYear === 0) {
    steps.push({ what, inputs, formula: rateRules[kind], result: rateQuantity(subsidised), cites: sources });
    return;
  }
  const covered = BigInt(coveredRate(resolved, stretch.rateMillionths)) * BigInt(shareMillionths);
  const before = shareMillionths === whole ? rate(Number(covered / 1_000_000n)) : ratio(covered, 1_000_000_000_000n);
  steps.push({
    what,
    inputs,
    formula: rateRules[kind],
    result: before,
    cites: sources,
  });
  steps.push({
    what: title
      ? message("subsidy.rate-of-year", { title, year: loanYear })
      : message("subsidy.year", { year: loanYear }),
    inputs: [{ name: words.yearShare, value: rate(formula.shareByLoanYear![loanYear - 1]!) }],
    formula: message("subsidy.rule-year"),
    result: rateQuantity(subsidised),
    cites: [formula.cite],
  });
}

/** One line: principal, days, balance-days, rate, what it comes to before rounding; then the part that is paid. */
export function lineStep(line: SubsidyLine, what: Message): Step {
  const { component, principalFen, rate: subsidised, epoch, piece, paid, amountFen, from, to } = line;
  const { rounding, interestCite, yearPart } = epoch;
  if (component === "flat" || !piece)
    return {
      what,
      inputs: [
        { name: words.principal, value: money(principalFen) },
        { name: words.rate, value: rateQuantity(subsidised) },
      ],
      formula: words.flat,
      rounding,
      result: money(amountFen),
      cites: [line.cite],
    };
  const numerator = principalFen * subsidised.numerator * yearPart.numerator(from, to + 1);
  const inputs: Input[] = [
    { name: words.principal, value: money(principalFen) },
    { name: words.days, value: days(line.days) },
    { name: words.balanceDays, value: { kind: "balance-days", fenDays: principalFen * BigInt(line.days) } },
    { name: words.rate, value: rateQuantity(subsidised) },
    { name: words.beforeRounding, value: { kind: "exact-money", numerator, denominator: piece.denominator } },
  ];
  const isPlain = paid === undefined || (line.standing === "due" && paid.paidFen === paid.chargedFen);
  if (!isPlain) {
    inputs.push(
      { name: words.charged, value: money(paid.chargedFen) },
      { name: words.paidOf, value: money(paid.paidFen) },
    );
    inputs.push({ name: words.full, value: money(paid.fullFen) }, { name: words.paidNow, value: money(paid.nowFen) });
    if (line.standing === "late") inputs.push({ name: words.paidBefore, value: money(paid.beforeFen) });
  }
  return {
    what,
    inputs,
    formula: paid ? standingRules[line.standing] : yearRules[yearPart.dayCount],
    rounding,
    result: money(amountFen),
    cites: interestCite ? [line.cite, interestCite] : [line.cite],
  };
}
