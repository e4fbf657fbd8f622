import { expect, test } from "vitest";
import { parseDay } from "#domain/calendar/day.ts";
import { parsePercent } from "#domain/money/rate.ts";
import { parseYuan } from "#domain/money/fen.ts";
import type { Basis } from "#domain/policy/in-force.ts";
import { quantityValue } from "#domain/wording/quantity.ts";
import { basisOf } from "#test/policy-of.ts";
import { measurePercent } from "./breaker-finding.ts";
import { checkBreakers } from "./check-breakers.ts";
import type { Stood } from "./breaker-state.ts";
import type { BreakerFigures } from "./measured-breaker.ts";

const text = { zh: "某项", en: "something" };
const cite = "一（四）";
const metric = (numerator: string, denominator: string) => ({
  title: text,
  numerator: `figures.${numerator}`,
  denominator: `figures.${denominator}`,
  window: "cumulative" as const,
  population: text,
});

const linxia = basisOf(
  {
    breakers: {
      breakers: {
        "maturity-recovery": {
          metric: metric("maturedRepaidPrincipal", "maturedPrincipal"),
          scope: "lender",
          trip: { is: "<", threshold: "96" },
          clear: { is: ">=", threshold: "96" },
          group: "lending",
          effect: "stops",
          lift: "consents",
          consents: ["hr", "finance"],
          stops: ["approval", "disbursement", "drawdown"],
          goesOn: ["extension"],
          cite,
        },
        "compensation-rate": {
          metric: metric("compensatedGross", "guaranteedBalance"),
          scope: "lender",
          trip: { is: ">=", threshold: "10" },
          clear: { is: "<", threshold: "10" },
          group: "lending",
          effect: "stops",
          lift: "consents",
          consents: ["hr", "finance"],
          stops: ["approval", "disbursement", "drawdown"],
          cite,
        },
        withdrawal: {
          metric: metric("compensatedGross", "guaranteedBalance"),
          scope: "lender",
          trip: { is: ">=", threshold: "20" },
          effect: "withdraws",
          lift: "never",
          stops: ["approval", "disbursement", "drawdown"],
          cite,
        },
      },
    },
  },
  ["hr", "finance", "bank"],
);

type Given = {
  figures: Record<string, string>;
  states?: Record<string, Stood>;
  consents?: BreakerFigures["consents"];
  decisions?: BreakerFigures["decisions"];
  outside?: Record<string, string>;
  scope?: BreakerFigures["scope"];
  asOf?: string;
};
const day = (written: string): number => parseDay(written)!;
const since = (written: string): Stood => ({ standing: "tripped", since: day(written) });

function found(
  basis: Basis,
  { figures, states = {}, consents = [], decisions = [], outside = {}, scope, asOf }: Given,
) {
  const percents = Object.fromEntries(Object.entries(outside).map(([name, value]) => [name, parsePercent(value)!]));
  const amounts = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, parseYuan(value)!]));
  const scoped: BreakerFigures = { scope, figures: amounts, outside: percents, states, consents, decisions, path: "" };
  return checkBreakers(basis, { scopes: [scoped], ...(asOf !== undefined && { asOf: day(asOf) }) });
}

function summary(basis: Basis, given: Given): string[] {
  const result = found(basis, given);
  if (!result.ok) return result.refusals.map(({ code, at }) => `${code} ${at}`);
  return result.value.map(({ breaker, measure, threshold, state, needs }) => {
    const kinds = needs.map((need) => need.kind).join(", ");
    return `${breaker} ${measure ? measurePercent(measure, threshold) : "—"} ${state}${kinds && ` (${kinds})`}`;
  });
}

const healthy = {
  maturedPrincipal: "1000.00",
  maturedRepaidPrincipal: "1000.00",
  compensatedGross: "0.00",
  guaranteedBalance: "1000.00",
};

test.each([
  ["960.00", "99.99", "96.00 clear", "9.999 clear", "9.999 clear"],
  ["959.99", "99.99", "95.999 tripped (measure, consent, consent)", "9.999 clear", "9.999 clear"],
  ["1000.00", "100.00", "100.00 clear", "10.00 tripped (measure, consent, consent)", "10.00 clear"],
  ["1000.00", "199.99", "100.00 clear", "19.999 tripped (measure, consent, consent)", "19.999 clear"],
  ["1000.00", "200.00", "100.00 clear", "20.00 tripped (measure, consent, consent)", "20.00 withdrawn (never)"],
])(
  "L-07 L-08 of 1,000 due %s repaid, of 1,000 guaranteed %s compensated: below 96, reaching 10 and 20",
  (maturedRepaidPrincipal, compensatedGross, recovery, compensation, withdrawal) => {
    expect(summary(linxia, { figures: { ...healthy, maturedRepaidPrincipal, compensatedGross } })).toEqual([
      `maturity-recovery ${recovery}`,
      `compensation-rate ${compensation}`,
      `withdrawal ${withdrawal}`,
    ]);
  },
);

test("L-07 nothing is rounded: 95.99999… % is below 96 %", () => {
  const figures = { ...healthy, maturedPrincipal: "100000000000.00", maturedRepaidPrincipal: "95999999999.99" };
  expect(summary(linxia, { figures })[0]).toBe("maturity-recovery 95.9999 tripped (measure, consent, consent)");
});

test.each([
  // −1 fen of 3,000,000.00 yuan is −0.00000033… % beside a threshold of 0
  [-1n, 300_000_000n, 0, "-0.0000003"],
  [1n, 300_000_000n, 0, "0.0000003"],
  [-1n, 3n, 0, "-33.3333"],
  [99_999_999_999_999_999n, 1n, 200_000, "9999999999999999900.00"],
])("C-22 %s of %s beside a threshold of %s millionths reads %s", (numerator, denominator, threshold, text) => {
  expect(measurePercent({ numerator, denominator }, threshold)).toBe(text);
});

test("L-07 a zero denominator gives no rate and leaves the state as it was", () => {
  const figures = { ...healthy, maturedPrincipal: "0.00", maturedRepaidPrincipal: "0.00" };
  expect(summary(linxia, { figures })[0]).toBe("maturity-recovery — clear");
  expect(summary(linxia, { figures, states: { "maturity-recovery": since("2024-05-06") } })[0]).toBe(
    "maturity-recovery — tripped (measure, consent, consent)",
  );
});

const hr = { by: "hr", on: day("2024-06-03") };
const finance = { by: "finance", on: day("2024-06-04") };
test.each<[string, BreakerFigures["consents"], string]>([
  ["no consent", [], "tripped (consent, consent)"],
  ["one of two", [hr], "tripped (consent)"],
  ["both, after the trip", [hr, finance], "clear"],
  ["one of them before the trip", [hr, { ...finance, on: day("2024-05-06") }], "tripped (consent)"],
  [
    "both by one organisation",
    [
      { ...hr, organisation: "x" },
      { ...finance, organisation: "x" },
    ],
    "tripped (consent)",
  ],
  ["one after the day asked about", [hr, { ...finance, on: day("2024-07-01") }], "tripped (consent)"],
])("L-07 lifted by the consent of both: %s", (_, consents, expected) => {
  const given = {
    figures: healthy,
    states: { "maturity-recovery": since("2024-05-06") },
    consents,
    asOf: "2024-06-30",
  };
  expect(summary(linxia, given)[0]).toBe(`maturity-recovery 100.00 ${expected}`);
});

test("L-07 with both tripped, one that is back waits for the other", () => {
  const states = { "maturity-recovery": since("2024-05-06"), "compensation-rate": since("2024-05-06") };
  const consents = [hr, finance];
  expect(summary(linxia, { figures: { ...healthy, compensatedGross: "100.00" }, states, consents })).toEqual([
    "maturity-recovery 100.00 tripped (group)",
    "compensation-rate 10.00 tripped (measure)",
    "withdrawal 10.00 clear",
  ]);
  expect(summary(linxia, { figures: healthy, states, consents }).slice(0, 2)).toEqual([
    "maturity-recovery 100.00 clear",
    "compensation-rate 0.00 clear",
  ]);
});

test("L-08 a withdrawn bank does not return by itself, whatever the measure and the consents", () => {
  const states = { withdrawal: { standing: "withdrawn" } as const };
  expect(summary(linxia, { figures: healthy, states, consents: [hr, finance] })[2]).toBe(
    "withdrawal 0.00 withdrawn (never)",
  );
});

test("missing figures are named, once each; so is a breaker or a party that is none", () => {
  expect(summary(linxia, { figures: { maturedPrincipal: "1.00" } })).toEqual([
    "case-fact-missing figures.maturedRepaidPrincipal",
    "case-fact-missing figures.compensatedGross",
    "case-fact-missing figures.guaranteedBalance",
  ]);
  expect(
    summary(linxia, {
      figures: healthy,
      states: { recovery: since("2024-05-06") },
      consents: [{ by: "mayor", on: 0 }],
    }),
  ).toEqual(["input-invalid state.recovery", "input-invalid consents.0.by"]);
  expect(summary(linxia, { figures: healthy, scope: "region" })).toEqual(["input-invalid scope"]);
  expect(summary(linxia, { figures: healthy, asOf: "2019-12-31" })).toContain(
    "rule-absent breakers.breakers.withdrawal",
  );
});

const county = (changes: object) =>
  basisOf(
    {
      breakers: {
        breakers: {
          npl: {
            metric: metric("nonPerformingPrincipal", "outstandingPrincipal"),
            scope: "programme",
            trip: { is: ">", threshold: "3" },
            clear: { is: "<=", threshold: "3" },
            effect: "stops",
            lift: "automatic",
            stops: ["application", "renewal"],
            goesOn: ["extension"],
            cite: "五（五）",
            ...changes,
          },
        },
        outside: { tolerance: { title: text, unit: "percent" } },
      },
    },
    ["office"],
  );
const npl = (nonPerformingPrincipal: string) => ({ nonPerformingPrincipal, outstandingPrincipal: "1000.00" });

test.each([
  ["30.00", undefined, "3.00 clear"],
  ["30.01", undefined, "3.001 tripped (measure)"],
  ["30.01", since("2024-01-01"), "3.001 tripped (measure)"],
  ["30.00", since("2024-01-01"), "3.00 clear"],
])(
  "D-12 %s of 1,000 non-performing, before %j: above 3 percent suspends, 3 percent resumes by itself",
  (amount, stood, expected) => {
    const states: Record<string, Stood> = stood ? { npl: stood } : {};
    expect(summary(county({}), { figures: npl(amount), states })).toEqual([`npl ${expected}`]);
  },
);

test("D-12 what stops and what goes on", () => {
  const result = found(county({}), { figures: npl("31.00") });
  expect(result.ok && result.value[0]).toMatchObject({
    stops: ["application", "renewal"],
    mayStop: [],
    goesOn: ["extension"],
  });
});

test("a breaker that only permits a stop stops by a recorded decision", () => {
  const permits = county({ effect: "permits-stop" });
  const states = { npl: since("2024-03-01") };
  const result = (decidedOn: string | undefined) => {
    const decisions = decidedOn === undefined ? [] : [{ breaker: "npl", on: day(decidedOn) }];
    const checked = found(permits, { figures: npl("31.00"), states, decisions });
    if (!checked.ok) throw new Error("refused");
    const { tripped, stops, mayStop } = checked.value[0]!;
    return { tripped, stops, mayStop };
  };
  const both = ["application", "renewal"];
  expect(result(undefined)).toEqual({ tripped: true, stops: [], mayStop: both });
  expect(result("2024-02-29")).toEqual({ tripped: true, stops: [], mayStop: both });
  expect(result("2024-03-01")).toEqual({ tripped: true, stops: both, mayStop: [] });
});

test("a threshold from outside comes with the figures", () => {
  const outside = {
    trip: { is: ">", threshold: { outside: "tolerance" } },
    clear: { is: "<=", threshold: { outside: "tolerance" } },
  };
  expect(summary(county(outside), { figures: npl("31.00"), outside: { tolerance: "3.1" } })).toEqual([
    "npl 3.10 clear",
  ]);
  expect(summary(county(outside), { figures: npl("31.01"), outside: { tolerance: "3.1" } })).toEqual([
    "npl 3.101 tripped (measure)",
  ]);
  expect(summary(county(outside), { figures: npl("31.00") })).toEqual(["case-fact-missing outside.tolerance"]);
});

test.each([
  // > 3 % of 1,000.01 is above 30.0003: trips from 30.01 on
  [">", "<=", "30.00", "1000.01", "rise 0.00", undefined],
  [">", "<=", "20.00", "1000.01", "rise 10.00", undefined],
  [">", "<=", "31.00", "1000.01", undefined, "fall 1.00"],
  // >= 3 % of 1,000.00 trips at 30.00 and is clear at 29.99
  [">=", "<", "29.99", "1000.00", "rise 0.00", undefined],
  [">=", "<", "31.00", "1000.00", undefined, "fall 1.01"],
  // < 3 % of 1,000.00 trips at 29.99 and is clear at 30.00
  ["<", ">=", "30.00", "1000.00", "fall 0.00", undefined],
  ["<", ">=", "35.00", "1000.00", "fall 5.00", undefined],
  ["<", ">=", "29.00", "1000.00", undefined, "rise 1.00"],
])("C-22 trips %s, clear %s 3 percent: %s of %s may %s, must %s", (trip, clear, amount, whole, room, toClear) => {
  const basis = county({ trip: { is: trip, threshold: "3" }, clear: { is: clear, threshold: "3" } });
  const result = found(basis, { figures: { nonPerformingPrincipal: amount, outstandingPrincipal: whole } });
  if (!result.ok) throw new Error("refused");
  const said = (distance: { way: string; by: Parameters<typeof quantityValue>[0] } | undefined) =>
    distance && [distance.way, JSON.stringify(quantityValue(distance.by)).replaceAll('"', "")].join(" ");
  expect([said(result.value[0]!.room), said(result.value[0]!.toClear)]).toEqual([room, toClear]);
});

test.each([
  ["199.99", "0.00", "clear"],
  ["200.00", "0.00", "tripped (measure)"],
])("B-18 net compensation %s of a paid-in pool of 1,000.00", (compensatedNet, _, expected) => {
  const pool = county({
    metric: metric("compensatedNet", "poolPaidIn"),
    trip: { is: ">=", threshold: "20" },
    clear: { is: "<", threshold: "20" },
  });
  expect(summary(pool, { figures: { compensatedNet, poolPaidIn: "1000.00" } })[0]).toMatch(expected);
});
