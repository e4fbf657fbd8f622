import * as fc from "fast-check";
import { test } from "vitest";
import { formatPercent } from "#domain/money/rate.ts";
import { basisOf } from "#test/policy-of.ts";
import { checkBreakers } from "./check-breakers.ts";
import { type Compare, edge, holds } from "#domain/engine/figures/measure.ts";

const numRuns = process.env["HUIDAN_LONG"] === "1" ? 10_000 : 150;
const text = { zh: "某项", en: "something" };
const fen = fc.bigInt({ min: 0n, max: 10n ** 13n });
const threshold = fc.integer({ min: 0, max: 1_000_000 });
const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;
const trips = fc.constantFrom<"<" | "<=" | ">" | ">=">("<", "<=", ">", ">=");
const standing = fc.constantFrom<"clear" | "tripped">("clear", "tripped");

function isTripped(given: {
  trip: keyof typeof opposite;
  threshold: number;
  numerator: bigint;
  denominator: bigint;
  stood: "clear" | "tripped";
}): boolean {
  const basis = basisOf(
    {
      breakers: {
        breakers: {
          one: {
            metric: {
              title: text,
              numerator: "figures.overduePrincipal",
              denominator: "figures.outstandingPrincipal",
              window: "instant",
              population: text,
            },
            scope: "programme",
            trip: { is: given.trip, threshold: formatPercent(given.threshold) },
            clear: { is: opposite[given.trip], threshold: formatPercent(given.threshold) },
            effect: "stops",
            lift: "automatic",
            stops: ["disbursement"],
            cite: "第一条",
          },
        },
      },
    },
    [],
  );
  const found = checkBreakers(basis, {
    scopes: [
      {
        figures: { overduePrincipal: given.numerator, outstandingPrincipal: given.denominator },
        outside: {},
        states: { one: { standing: given.stood } },
        consents: [],
        decisions: [],
        path: "",
      },
    ],
  });
  if (!found.ok) throw new Error("refused");
  return found.value[0]!.stops.length > 0;
}

test("a breaker never allows at a worse measure what it refuses at a better one", () => {
  fc.assert(
    fc.property(trips, threshold, fen, fen, fen, standing, (trip, at, numerator, worse, denominator, stood) => {
      const isUpper = trip === ">" || trip === ">=";
      const given = { trip, threshold: at, denominator, stood };
      const better = isTripped({ ...given, numerator: isUpper ? numerator : numerator + worse });
      const worsened = isTripped({ ...given, numerator: isUpper ? numerator + worse : numerator });
      return !better || worsened;
    }),
    { numRuns },
  );
});

test("the edge is the first numerator that satisfies a comparison, and the one before it does not", () => {
  const compares = fc.constantFrom<Exclude<Compare, "==">>("<", "<=", ">", ">=");
  const above = fc.bigInt({ min: 1n, max: 10n ** 13n });
  fc.assert(
    fc.property(compares, threshold, above, (is, at, denominator) => {
      const numerator = edge(denominator, is, at)!;
      const before = numerator + (is === ">" || is === ">=" ? -1n : 1n);
      return holds({ numerator, denominator }, is, at) && !holds({ numerator: before, denominator }, is, at);
    }),
    { numRuns },
  );
});
