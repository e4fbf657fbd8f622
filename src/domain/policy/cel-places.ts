import type { ExpressionType } from "./expression.ts";
import type { Place } from "./vocabulary.ts";

/** Where the expressions of one place in the schema are worked out, and what they must give. */
export type CelPlace = {
  readonly place: Place;
  readonly types: readonly ExpressionType[];
  /** The path, from the same rule, of the facts that the rule asks for (`case`). */
  readonly asks?: string;
  /** The expression beside it that must be of the same type. */
  readonly like?: string;
};

const application = (type: ExpressionType): CelPlace => ({ place: "application", types: [type] });
/** What is told may be of any type. */
const anything: readonly ExpressionType[] = ["int", "money", "percent", "day", "bool", "string", "list<string>"];
const loan = (type: ExpressionType): CelPlace => ({ place: "loan", types: [type] });
const figures = (type: ExpressionType): CelPlace => ({ place: "figures", types: [type] });
const sharing = (type: ExpressionType, rule: "compensation" | "recovery"): CelPlace => ({
  place: "case",
  types: [type],
  asks: `sharing.${rule}.asks`,
});
const compensation: CelPlace = { place: "case", types: ["bool"], asks: "compensation.asks" };
/** The two sides of a measure: amounts or numbers, but both the same. */
const numerator: CelPlace = { place: "figures", types: ["money", "int"] };
const denominator: CelPlace = { place: "figures", types: ["money", "int"], like: "numerator" };

/** Limits of one kind: when they apply, what is measured and the bounds, all over an application. */
const limits = (section: string, type: ExpressionType): Record<string, CelPlace> => ({
  [`terms.${section}.*.when`]: application("bool"),
  [`terms.${section}.*.measure`]: application(type),
  [`terms.${section}.*.most.formula`]: application(type),
  [`terms.${section}.*.least.formula`]: application(type),
});

/**
 * Every place in the schema where an expression stands. A test walks the schema and fails for a place that is not here, so that no
 * expression goes unchecked.
 */
export const celPlaces: Readonly<Record<string, CelPlace>> = {
  "eligibility.sizeClasses.*.when": application("bool"),
  "eligibility.conditions.*.when": application("bool"),
  "eligibility.conditions.*.check": application("bool"),
  "eligibility.conditions.*.ratio.part": { place: "application", types: ["int", "money"] },
  "eligibility.conditions.*.ratio.whole": { place: "application", types: ["int", "money"], like: "part" },
  "eligibility.conditions.*.ratio.least.formula": application("percent"),
  "eligibility.conditions.*.tells[]": { place: "application", types: anything },
  "eligibility.conditions.*.names[]": { place: "application", types: anything },
  "eligibility.exemptions.*.when": application("bool"),

  ...limits("caps", "money"),
  ...limits("term", "int"),
  ...limits("repeat", "int"),
  ...limits("extension", "int"),
  ...limits("renewal", "int"),
  "terms.rateCap.*.when": application("bool"),
  "terms.rateCap.*.points.formula": application("percent"),
  "terms.penalty.marginPercent.formula": loan("percent"),
  "terms.penalty.misuseMarginPercent.formula": loan("percent"),
  "terms.funding.*.when": application("bool"),

  "subsidy.formulas.*.when": loan("bool"),
  "subsidy.formulas.*.formula.percent.formula": loan("percent"),
  "subsidy.formulas.*.formula.points.formula": loan("percent"),
  "subsidy.principalCap.most.formula": loan("money"),
  "subsidy.maximum.*.when": loan("bool"),

  "sharing.compensation.cover.most.formula": sharing("money", "compensation"),
  "sharing.compensation.firstLoss[].most.formula": sharing("money", "compensation"),
  "sharing.compensation.shares.cases[].when": sharing("bool", "compensation"),
  "sharing.recovery.divide.cases[].when": sharing("bool", "recovery"),

  "fund.sources.*.least.formula": figures("money"),
  "fund.sources.*.when": figures("bool"),
  "fund.multiples.*.numerator": numerator,
  "fund.multiples.*.denominator": denominator,
  "fund.multiples.*.most.formula": figures("int"),
  "fund.multiples.*.least.formula": figures("int"),
  "fund.multiples.*.raised.when": figures("bool"),
  "fund.refunds.*.requires[].check": figures("bool"),
  "fund.multiples.*.raised.most.formula": figures("int"),
  "fund.deposits.*.first.formula": figures("money"),
  "fund.refunds.*.when.numerator": numerator,
  "fund.refunds.*.when.denominator": denominator,
  "fund.refunds.*.amount": figures("money"),
  "fund.refunds.*.never[].below": figures("money"),
  "fund.topUps.*.when.numerator": numerator,
  "fund.topUps.*.when.denominator": denominator,
  "fund.topUps.*.amount": figures("money"),
  "fund.support.*.most.formula": figures("percent"),

  "compensation.triggers.*.when": compensation,
  "compensation.excluded.*.when": compensation,
  "compensation.refusedWhen.*.when": compensation,
  "classes.kinds.*.when": loan("bool"),
  "classes.tolerance.nplPercent.formula": figures("percent"),
  "lists.*.enters": loan("bool"),

  "breakers.breakers.*.metric.numerator": numerator,
  "breakers.breakers.*.metric.denominator": denominator,
  "breakers.breakers.*.trip.threshold.formula": figures("percent"),
  "breakers.breakers.*.clear.threshold.formula": figures("percent"),

  "procedures.*.opensWhen": application("bool"),
  "procedures.*.steps[].when": application("bool"),
};
