import type { Step } from "#domain/wording/explanation.ts";
import { inputs } from "#domain/wording/explanation.ts";
import { type Message, message, sayAll } from "#domain/wording/message.ts";
import { flag, type Quantity, rate, ratio, text } from "#domain/wording/quantity.ts";
import type { BreakerStanding, Standing } from "./breaker-state.ts";
import type { Measured } from "./measured-breaker.ts";

/** How far the numerator may still move, or must move, the denominator being what it is (C-22). */
export type Distance = { readonly way: "rise" | "fall"; readonly by: Quantity };
export type Distances = { readonly room: Distance | undefined; readonly toClear: Distance | undefined };

type Needed = readonly { readonly message: Message }[];

/** How a breaker stands, in one sentence: measure and threshold; while clear how far it is from tripping, else all that lifting needs. */
export function toldStanding(measured: Measured, standing: Standing, needs: Needed, distance: Distances): Message {
  const { numerator, denominator, trip } = measured;
  const rateWords =
    denominator.value > 0n
      ? message("breaker.told-rate", {
          measure: ratio(numerator.value, denominator.value),
          is: message(`choice.${trip.is}`),
          threshold: rate(trip.threshold),
        })
      : message("breaker.no-rate");
  const state = message("breaker.told-state", { state: message(`breaker.${standing.standing}`), rate: rateWords });
  const lifting = needs.map((need) => need.message);
  return [
    state,
    ...(lifting.length > 0 ? [message("breaker.told-needs", { needs: lifting.reduce(both) })] : []),
    ...(distance.room && standing.standing === "clear" ? [distanceWords("breaker.room", distance.room)] : []),
    ...(distance.toClear ? [distanceWords("breaker.to-clear", distance.toClear)] : []),
  ].reduce(both);
}

const both = (before: Message, next: Message): Message => message("finding.and", { before, next });

/** How far the measure is from its threshold, in words. */
export function distanceWords(words: "breaker.room" | "breaker.to-clear", { way, by }: Distance): Message {
  return message(words, { way: message(`breaker.${way}`), amount: by });
}

/** What lifting asks of a breaker that is not clear: the measure at which it is clear again, and all that is still missing. */
export function liftingSteps({ clear, view, cites }: Measured, { standing }: Standing, needs: Needed): Step[] {
  if (standing === "clear") return [];
  const measureStep: Step[] = clear
    ? [
        {
          what: message("breaker.clears-now"),
          inputs: inputs(["breaker.clear-threshold", rate(clear.threshold)]),
          formula: message("breaker.clear-compare", {
            is: message(`choice.${clear.is}`),
            threshold: rate(clear.threshold),
          }),
          result: flag(view.clears),
          cites,
        },
      ]
    : [];
  const missing = needs.map((need): Step => ({
    what: message("breaker.still-needed"),
    inputs: [],
    formula: need.message,
    result: flag(false),
    cites: [cites[0]],
  }));
  return [...measureStep, ...missing];
}

/** How far the measure is from tripping, or from being clear again. */
export function distanceSteps({ cites }: Measured, { standing }: Standing, { room, toClear }: Distances): Step[] {
  const step = (what: "breaker.room" | "breaker.to-clear", distance: Distance | undefined): Step[] =>
    distance
      ? [
          {
            what: message(`${what}-step`),
            inputs: [],
            formula: distanceWords(what, distance),
            result: distance.by,
            cites: [cites[0]],
          },
        ]
      : [];
  return [...step("breaker.room", standing === "clear" ? room : undefined), ...step("breaker.to-clear", toClear)];
}

/** A standing as an explanation shows it. */
export function standingText(standing: BreakerStanding): Quantity {
  return text(sayAll({ key: `breaker.${standing}` }));
}
