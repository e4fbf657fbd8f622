import { z } from "zod";
import type { BreakerFinding, Distance } from "#domain/engine/breakers/breaker-finding.ts";
import { measurePercent } from "#domain/engine/breakers/breaker-finding.ts";
import type { Stood } from "#domain/engine/breakers/breaker-state.ts";
import { checkBreakers } from "#domain/engine/breakers/check-breakers.ts";
import type { ScopedFigures } from "#domain/engine/breakers/measured-breaker.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { message, sayAll } from "#domain/wording/message.ts";
import { type LocalText, quantityValue } from "#domain/wording/quantity.ts";
import { done } from "#domain/wording/refusal.ts";
import type { Reckoning } from "./reckoning.ts";
import { figuresSchema } from "./subject-schema.ts";
import { readWire, toWire, wireDay, wirePercent } from "./wire.ts";

const standing = z.enum(["clear", "tripped", "withdrawn"]).meta({ description: "此前状态 / how it stood before" });

const scopedFigures = z.strictObject({
  scope: z
    .enum(["lender", "programme", "region", "guarantor"])
    .optional()
    .meta({ description: "指标的范围；不填适用于所有范围 / whose figures; absent: for every scope" }),
  name: z.string().optional().meta({ description: "名称 / its name" }),
  figures: figuresSchema.default({}),
  outside: z
    .record(z.string(), wirePercent)
    .default({})
    .meta({ description: "外部阈值 / thresholds from outside, in percent" }),
  state: z
    .record(z.string(), z.union([standing, z.strictObject({ state: standing, since: wireDay.optional() })]))
    .default({})
    .meta({ description: "各规则此前的状态和起始日 / how each breaker stood, and since when" }),
  consents: z
    .array(z.strictObject({ by: z.string(), on: wireDay, organisation: z.string().optional() }))
    .default([])
    .meta({ description: "恢复的同意记录 / recorded consents to lifting" }),
  decisions: z
    .array(z.strictObject({ breaker: z.string(), on: wireDay }))
    .default([])
    .meta({ description: "暂停决定 / recorded decisions to stop, where the file only permits one" }),
});

const asOf = wireDay
  .optional()
  .meta({ description: "截止日；不填取最新版本 / as of which day; absent: the latest version" });
const listed = z.strictObject({ asOf, scopes: z.array(scopedFigures).min(1) });
const single = scopedFigures.extend({ asOf });
const bare = z.array(scopedFigures).min(1);

type Given = { readonly asOf?: number | undefined; readonly scopes: readonly z.output<typeof scopedFigures>[] };

/** Reads any of the three forms: `{asOf, scopes: […]}`, the figures of one scope, a list of scopes. */
function readFigures(input: unknown) {
  if (Array.isArray(input)) {
    const read = readWire(bare, input);
    return read.ok ? done<Given & { paths: "list" }>({ scopes: read.value, paths: "list" }) : read;
  }
  if (typeof input === "object" && input !== null && "scopes" in input) {
    const read = readWire(listed, input);
    return read.ok ? done<Given & { paths: "scopes" }>({ ...read.value, paths: "scopes" }) : read;
  }
  const read = readWire(single, input);
  return read.ok
    ? done<Given & { paths: "single" }>({ asOf: read.value.asOf, scopes: [read.value], paths: "single" })
    : read;
}

const pathOf = {
  list: (index: number) => String(index),
  scopes: (index: number) => `scopes.${index}`,
  single: () => "",
};

function scoped(given: z.output<typeof scopedFigures>, path: string): ScopedFigures {
  const states = Object.entries(given.state).map(([breaker, state]): [string, Stood] =>
    typeof state === "string"
      ? [breaker, { standing: state }]
      : [breaker, { standing: state.state, since: state.since }],
  );
  return {
    scope: given.scope,
    name: given.name,
    figures: given.figures,
    outside: given.outside,
    states: Object.fromEntries(states),
    consents: given.consents,
    decisions: given.decisions,
    path,
  };
}

function distanceJson(
  words: "breaker.room" | "breaker.to-clear",
  distance: Distance,
): { way: string; by: unknown; message: LocalText } {
  return {
    way: distance.way,
    by: quantityValue(distance.by),
    message: sayAll(message(words, { way: message(`breaker.${distance.way}`), amount: distance.by })),
  };
}

function findingJson(finding: BreakerFinding): object {
  const { measure, threshold, since, room, toClear, explanation, name, note, needs, ...rest } = finding;
  return {
    ...rest,
    ...(name !== undefined && { name }),
    measure: measure ? measurePercent(measure) : null,
    numerator: quantityValue(finding.numerator),
    denominator: quantityValue(finding.denominator),
    threshold: toWire.percent(threshold),
    ...(since !== undefined && { since: toWire.day(since) }),
    ...(room && { room: distanceJson("breaker.room", room) }),
    ...(toClear && { toClear: distanceJson("breaker.to-clear", toClear) }),
    needs: needs.map((need) => ({ ...need, message: sayAll(need.message) })),
    ...(note && { note: sayAll(note) }),
    explanation: explanationJson(explanation),
  };
}

/** huidan breakers: every breaker of the policy against the figures given, with what is stopped and what lifting needs. */
export const breakersReckoning: Reckoning = {
  name: "breakers",
  inputSchema: () => z.union([listed, single, bare]),
  run(basis, _references, input) {
    const read = readFigures(input);
    if (!read.ok) return read;
    const { paths, scopes } = read.value;
    const found = checkBreakers(basis, {
      asOf: read.value.asOf,
      scopes: scopes.map((each, index) => scoped(each, pathOf[paths](index))),
    });
    return found.ok ? done(found.value.map(findingJson)) : found;
  },
};
