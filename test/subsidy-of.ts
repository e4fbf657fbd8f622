import { readFileSync } from "node:fs";
import { formatDay, parseDay } from "#domain/calendar/day.ts";
import { type LprSeries, parseLpr } from "#domain/calendar/lpr.ts";
import { parseWorkingDays } from "#domain/calendar/working-days.ts";
import type { Fact, FactKind } from "#domain/engine/facts/fact.ts";
import { type Entitlement, entitlement } from "#domain/engine/subsidy/entitlement.ts";
import type { SubsidyLine } from "#domain/engine/subsidy/lines.ts";
import { prepareSubsidy } from "#domain/engine/subsidy/plan.ts";
import type { SubsidyLoan } from "#domain/engine/subsidy/subsidy-loan.ts";
import type { References } from "#domain/engine/references.ts";
import { formatYuan, parseYuan } from "#domain/money/fen.ts";
import { parsePercent } from "#domain/money/rate.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import type { PolicyFileInput } from "#domain/policy/schema/policy-file.ts";
import { explanationJson, sayExplanation } from "#domain/wording/explanation.ts";
import { languages } from "#domain/wording/quantity.ts";
import type { Result } from "#domain/wording/refusal.ts";
import { basisOf } from "./policy-of.ts";

const d = (text: string): number => parseDay(text)!;

/** The LPR and the working days that come with the program. */
export const publicReferences: References = { calendar: readCalendar(), lpr: readLpr() };

function readLpr(): LprSeries {
  const parsed = parseLpr(readFileSync(new URL("../data/lpr.csv", import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error("data/lpr.csv");
  return parsed.series;
}

function readCalendar(): References["calendar"] {
  const parsed = parseWorkingDays(readFileSync(new URL("../data/working-days.csv", import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error("data/working-days.csv");
  return parsed.calendar;
}

/** A fact written short: kind, day, yuan, and the rest by name (days and amounts as text). */
export function fact(kind: FactKind, on: string, amount?: string, rest: Readonly<Record<string, string>> = {}): Fact {
  const days = ["until", "from", "to", "interestPaidThrough"];
  const more = Object.entries(rest).map(([name, value]): [string, unknown] => {
    if (days.includes(name)) return [name, d(value)];
    if (name === "balance") return ["balanceFen", parseYuan(value)!];
    return name === "rate" ? ["rateMillionths", parsePercent(value)!] : [name, value];
  });
  // Written by hand in tests, each with what its kind needs.
  return {
    kind,
    version: 1,
    effectiveOn: d(on),
    ...(amount !== undefined && { amountFen: parseYuan(amount)! }),
    ...Object.fromEntries(more),
  } as unknown as Fact;
}

type Given = {
  principal?: string;
  rate?: string;
  signed?: string;
  disbursed?: string;
  matures?: string;
  facts?: readonly Fact[];
} & Partial<Pick<SubsidyLoan, "others" | "known" | "isRenewal" | "interestPayments" | "id">>;

/** A loan of 50,000 yuan at 3.85 % from 2022-01-01 to 2024-12-31, unless something else is given. */
export function loanOf(given: Given = {}): SubsidyLoan {
  const {
    principal = "50000.00",
    rate = "3.85",
    signed = "2022-01-01",
    disbursed,
    matures = "2024-12-31",
    facts = [],
    ...rest
  } = given;
  return {
    principalFen: parseYuan(principal)!,
    annualRateMillionths: parsePercent(rate)!,
    signedOn: d(signed),
    disbursedOn: d(disbursed ?? signed),
    maturesOn: d(matures),
    facts,
    ...rest,
  };
}

/** The entitlement of one loan, explained. */
export function entitled(basis: Basis, loan: SubsidyLoan, from: string, to: string): Result<Entitlement> {
  return entitlement(prepareSubsidy(basis, publicReferences), loan, { from: d(from), to: d(to) }, { explain: true });
}

/** A line as a test reads it: `2022-01-01..2022-03-31 90 × 50000.00 @ 38500 = 481.25`. */
export function lineText({ from, to, days, principalFen, rate, amountFen }: SubsidyLine): string {
  return `${formatDay(from)}..${formatDay(to)} ${days} × ${formatYuan(principalFen)} @ ${rate.millionths} = ${formatYuan(amountFen)}`;
}

export type Subsidy = NonNullable<PolicyFileInput["subsidy"]>;
export type Formulas = NonNullable<Subsidy["formulas"]>;
export type Formula = Extract<Formulas[string], { formula: unknown }>["formula"];

export const cite = "第一条";
const excludes = { what: ["overdue" as const, "penalty" as const, "compound" as const, "misuse" as const], cite };
const interest = {
  dayCount: "actual/360" as const,
  rounding: "half-up" as const,
  settlementDay: 20,
  every: "quarter" as const,
  cite,
};
/** The whole interest. */
export const full: Formulas = { all: { formula: { kind: "share", percent: "100" }, cite } };
/** One formula for every loan. */
export const one = (formula: Formula, more: object = {}): Formulas => ({ all: { formula, cite, ...more } });

/** Claimed once a year, so that lines within a year are cut by what happened alone. */
const period = { every: "year" as const, cut: "accrued" as const, cite };

/** A policy with formulas, claimed by year, actual/360, settlement on the 20th of the quarter's last month, and what else is given. */
export function policy(
  formulas: Formulas,
  rest: Partial<Subsidy> = {},
  entered: Record<string, unknown> = {},
  more: Parameters<typeof basisOf>[0] = {},
): Basis {
  const subsidy = { formulas, excludes, period, ...rest };
  return basisOf({ terms: { interest }, subsidy, ...more }, ["county", "city", "province"], entered);
}

export type Outcome = { [Name in "amount" | "told"]?: string } & {
  [Name in "refused" | "lines" | "waiting" | "apart" | "funders"]?: string[];
};

/** Amount, lines and codes of refusals; every message is said in both languages on the way. */
export function outcome(result: ReturnType<typeof entitled>): Outcome {
  if (!result.ok) return { refused: result.refusals.map(({ code, at }) => `${code} ${at}`) };
  const { amountFen, lines, waiting, apart, funders, explanation } = result.value;
  const told = languages.map((language) => sayExplanation(explanationJson(explanation!), language));
  return {
    amount: formatYuan(amountFen),
    lines: lines.map(lineText),
    waiting: waiting.map(lineText),
    apart: apart.map(lineText),
    funders: funders.map(({ party, amountFen: fen }) => `${party} ${formatYuan(fen)}`),
    told: told[1]!,
  };
}
