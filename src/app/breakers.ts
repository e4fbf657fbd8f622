import { z } from "zod";
import type { Day } from "#domain/calendar/day.ts";
import { type BreakerFinding, measurePercent } from "#domain/engine/breakers/breaker-finding.ts";
import { type Distance, distanceWords } from "#domain/engine/breakers/breaker-told.ts";
import type { Stood } from "#domain/engine/breakers/breaker-state.ts";
import { checkBreakers } from "#domain/engine/breakers/check-breakers.ts";
import type { BreakerFigures } from "#domain/engine/breakers/measured-breaker.ts";
import { explanationJson } from "#domain/wording/explanation.ts";
import { sayAll } from "#domain/wording/message.ts";
import { type LocalText, quantityValue } from "#domain/wording/quantity.ts";
import { done, type Result } from "#domain/wording/refusal.ts";
import type { Reckoning } from "./reckoning.ts";
import { asOfDay, hasScopes, scopedFigures } from "./scoped-figures.ts";
import { described, readWire, toWire, wireDay, wirePercent } from "./wire.ts";

const standing = z.enum(["clear", "tripped", "withdrawn"]).meta(described("此前状态", "how it stood before"));

const breakerFigures = z.strictObject({
  ...scopedFigures,
  outside: z
    .record(z.string(), wirePercent)
    .default({})
    .meta(described("外部阈值", "thresholds from outside, in percent")),
  state: z
    .record(z.string(), z.union([standing, z.strictObject({ state: standing, since: wireDay.optional() })]))
    .default({})
    .meta(described("各规则此前的状态和起始日", "how each breaker stood, and since when")),
  consents: z
    .array(z.strictObject({ by: z.string(), on: wireDay, organisation: z.string().optional() }))
    .default([])
    .meta(described("恢复的同意记录", "recorded consents to lifting")),
  decisions: z
    .array(z.strictObject({ breaker: z.string(), on: wireDay }))
    .default([])
    .meta(described("暂停决定", "recorded decisions to stop, where the file only permits one")),
});

const listed = z.strictObject({ asOf: asOfDay, scopes: z.array(breakerFigures).min(1) });
const single = breakerFigures.extend({ asOf: asOfDay });
const bare = z.array(breakerFigures).min(1);

type Given = { readonly asOf?: Day | undefined; readonly scopes: readonly BreakerFigures[] };

/** Reads any of the three forms: `{asOf, scopes: […]}`, the figures of one scope, a list of scopes. */
function readFigures(input: unknown): Result<Given> {
  if (Array.isArray(input)) {
    const read = readWire(bare, input);
    return read.ok ? done({ scopes: read.value.map((each, index) => scoped(each, String(index))) }) : read;
  }
  if (hasScopes(input)) {
    const read = readWire(listed, input);
    if (!read.ok) return read;
    const { asOf, scopes } = read.value;
    return done({ asOf, scopes: scopes.map((each, index) => scoped(each, `scopes.${index}`)) });
  }
  const read = readWire(single, input);
  return read.ok ? done({ asOf: read.value.asOf, scopes: [scoped(read.value, "")] }) : read;
}

function scoped(given: z.output<typeof breakerFigures>, path: string): BreakerFigures {
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
    message: sayAll(distanceWords(words, distance)),
  };
}

function findingJson(finding: BreakerFinding): object {
  const { measure, threshold, clearAt, since, room, toClear, explanation, name, note, needs, message, ...rest } =
    finding;
  return {
    ...rest,
    message: sayAll(message),
    ...(name !== undefined && { name }),
    measure: measure ? measurePercent(measure, threshold) : null,
    numerator: quantityValue(finding.numerator),
    denominator: quantityValue(finding.denominator),
    threshold: toWire.percent(threshold),
    ...(clearAt && { clearAt: { is: clearAt.is, threshold: toWire.percent(clearAt.threshold) } }),
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
    const found = checkBreakers(basis, read.value);
    return found.ok ? done(found.value.map(findingJson)) : found;
  },
};
