import { joined, same } from "#domain/wording/local-text.ts";
import { isRecord } from "#domain/policy/record.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import { choiceOf } from "./named.ts";
import { sentence } from "./sentence.ts";
import type { Telling } from "./told.ts";

/** A whole number with its unit, as far as the place tells it. */
export function tellCount(kind: string, value: number, { at, unit }: Pick<Telling, "at" | "unit">): LocalText {
  if (kind === "months" || unit === "months" || at.endsWith(".months"))
    return sentence("told.months", { count: value });
  const isDays = kind === "days" || /\.(days|leadDays)$/.test(at);
  return isDays ? sentence("told.days", { count: value }) : same(String(value));
}

/** Tells a part of a value by its own schema. */
type TellPart = (key: string, at?: string) => LocalText | undefined;

/** Values with a form of their own: parameters, formulas, tables, shares, periods, comparisons. */
export function tellSpecial(value: unknown, telling: Telling, tell: TellPart): LocalText | undefined {
  if (Array.isArray(value)) return tellShareList(value, telling);
  if (!isRecord(value)) return undefined;
  return (
    tellStandIn(value, telling, tell) ??
    tellPeriod(value) ??
    tellComparison(value, tell) ??
    tellShares(value, telling) ??
    tellSubsidy(value, tell)
  );
}

/** What stands in place of a plain value. */
function tellStandIn(
  value: Record<string, unknown>,
  { titles, at, unit }: Telling,
  tell: TellPart,
): LocalText | undefined {
  const { parameter, formula, byParameter, table, outside } = value;
  const keys = Object.keys(value);
  const isKindParameter = value["kind"] === "parameter";
  if (typeof parameter === "string" && (keys.length === 1 || isKindParameter))
    return sentence("told.parameter", { id: parameter, title: titles("parameters", parameter) });
  if (typeof formula === "string" && keys.length === 1)
    return sentence("told.formula", { formula: tell("formula") ?? same(formula) });
  if (typeof outside === "string" && keys.length === 1)
    return sentence("told.outside", { title: titles("breakers.outside", outside) });
  if (typeof byParameter !== "string" || !isRecord(table)) return undefined;
  const isMoney = /(caps\.\*|principalCap|cover)\.(most|least)$/.test(at);
  const rows = Object.entries(table).map(([choice, each]) => {
    const text =
      typeof each === "number"
        ? tellCount("count", each, { at, unit })
        : sentence(isMoney ? "told.yuan" : "told.percent", { value: String(each) });
    return sentence("told.table-row", { choice: choiceOf(titles, byParameter, choice), value: text });
  });
  return sentence("told.by-parameter", {
    id: byParameter,
    title: titles("parameters", byParameter),
    table: joined(rows),
  });
}

const periods = {
  workingDays: "told.working-days",
  days: "told.days",
  months: "told.months",
  years: "told.years",
} as const;

/** A period: `{ workingDays: 5 }`, `{ dayOfMonth: 10, monthsAfter: 1 }`. */
function tellPeriod(value: Record<string, unknown>): LocalText | undefined {
  const keys = Object.keys(value);
  const [key] = keys;
  if (keys.length === 1 && key !== undefined && key in periods && typeof value[key] === "number") {
    const count = value[key];
    const period = sentence(periods[key as keyof typeof periods], { count: Math.abs(count) });
    return count < 0 ? sentence("told.before", { period }) : period;
  }
  const { dayOfMonth, dayAfterQuarter, monthsAfter } = value;
  if (typeof monthsAfter !== "number") return undefined;
  const params = { months: monthsAfter, day: Number(dayOfMonth ?? dayAfterQuarter) };
  if (dayAfterQuarter !== undefined) return sentence("told.day-after-quarter", params);
  const isLast = dayOfMonth === "last";
  if (monthsAfter === 0) return sentence(isLast ? "told.last-day-of-month" : "told.day-of-month", params);
  return sentence(isLast ? "told.last-day-of-month-after" : "told.day-of-month-after", params);
}

/** `{ is: ">=", threshold: … }`. */
function tellComparison(value: Record<string, unknown>, tell: TellPart): LocalText | undefined {
  if (Object.keys(value).length !== 2 || typeof value["is"] !== "string") return undefined;
  const what = tell("threshold");
  return what && sentence("told.compare", { is: tell("is") ?? same(value["is"]), what });
}

function tellShares(value: Record<string, unknown>, telling: Telling): LocalText | undefined {
  if (!Array.isArray(value["parts"]) || "when" in value) return undefined;
  const parts = tellShareList(value["parts"], telling);
  const { of: whole } = value;
  return parts && typeof whole === "number" && whole !== 100 ? sentence("told.of", { parts, whole }) : parts;
}

function tellShareList(list: readonly unknown[], telling: Telling): LocalText | undefined {
  const parts = list.map((part) => {
    if (!isRecord(part) || typeof part["party"] !== "string" || typeof part["weight"] !== "number") return undefined;
    const params = { party: telling.titles("parties", part["party"]), weight: part["weight"] };
    const split = Array.isArray(part["split"]) ? tellShareList(part["split"], telling) : undefined;
    return split ? sentence("told.share-split", { ...params, split }) : sentence("told.share", params);
  });
  return parts.length > 0 && parts.every((part) => part !== undefined) ? joined(parts as LocalText[]) : undefined;
}

/** What the budget bears of a loan's interest. */
function tellSubsidy(value: Record<string, unknown>, tell: TellPart): LocalText | undefined {
  const part = (key: string): LocalText => tell(key) ?? same("—");
  switch (value["kind"]) {
    case "none":
      return Object.keys(value).length === 1 ? sentence("told.formula-none") : undefined;
    case "share":
      return sentence("told.formula-share", { percent: part("percent") });
    case "above-lpr": {
      const params = { tenor: part("tenor"), points: part("points") };
      return value["percent"] === undefined
        ? sentence("told.formula-above-lpr", params)
        : sentence("told.formula-above-lpr-share", { ...params, percent: part("percent") });
    }
    case "rate":
      return value["percent"] === undefined ? undefined : sentence("told.formula-rate", { percent: part("percent") });
    case "flat":
      return sentence("told.formula-flat", { percent: part("percent"), at: part("at") });
    default:
      return undefined;
  }
}
