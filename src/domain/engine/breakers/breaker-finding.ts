import { partyTitle } from "#domain/policy/party-title.ts";
import type { Day } from "#domain/calendar/day.ts";
import { formatPercent, type RateMillionths } from "#domain/money/rate.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { type Citation, type Explanation, inputs, type Step } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { flag, type LocalText, type Quantity, rate, ratio, text } from "#domain/wording/quantity.ts";
import type { BreakerStanding, Need, Standing } from "./breaker-state.ts";
import type { Scope, ScopedFigures } from "#domain/engine/figures/scoped-figures.ts";
import type { BreakerBody, BreakerFigures, Measured } from "./measured-breaker.ts";
import {
  type Distance,
  type Distances,
  distanceSteps,
  liftingSteps,
  standingText,
  toldStanding,
} from "./breaker-told.ts";
import { edge, figureStep, type Measure } from "#domain/engine/figures/measure.ts";

/** How one breaker stands. */
export type BreakerFinding = {
  readonly breaker: string;
  readonly title: LocalText;
  readonly scope: Scope;
  readonly name: string | undefined;
  /** `undefined`: no rate, since the denominator is zero. */
  readonly measure: Measure | undefined;
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  readonly window: BreakerBody["metric"]["window"];
  readonly population: LocalText;
  readonly is: BreakerBody["trip"]["is"];
  readonly threshold: RateMillionths;
  /** At which measure it is clear again; `undefined`: the document names none. */
  readonly clearAt: Measured["clear"];
  /** How it stands, how far it is from tripping or what must happen for it to lift, in one sentence. */
  readonly message: Message;
  /** Whether the measure trips now, whatever the state. */
  readonly pastThreshold: boolean;
  readonly tripped: boolean;
  readonly state: BreakerStanding;
  readonly since: Day | undefined;
  /** What is stopped now, what may be stopped by a decision, and what goes on meanwhile. */
  readonly stops: BreakerBody["stops"];
  readonly mayStop: BreakerBody["stops"];
  readonly goesOn: BreakerBody["goesOn"];
  readonly effect: BreakerBody["effect"];
  readonly lift: BreakerBody["lift"];
  /** Every measure is back: only consents are missing. */
  readonly mayLift: boolean;
  readonly needs: readonly { readonly kind: Need["kind"] | "decision"; readonly message: Message }[];
  readonly room: Distance | undefined;
  readonly toClear: Distance | undefined;
  readonly note: Message | undefined;
  readonly cite: Citation;
  readonly explanation: Explanation;
};

/** Puts together what is said of a breaker once its state is known. */
export function findingOf(
  policy: Policy,
  measured: Measured,
  standing: Standing,
  scoped: BreakerFigures,
): BreakerFinding {
  const { body, view } = measured;
  const tripped = standing.standing !== "clear";
  const decided = scoped.decisions.some(
    (decision) => decision.breaker === measured.code && (standing.since === undefined || decision.on >= standing.since),
  );
  const isPermission = body.effect === "permits-stop";
  const isStopped = tripped && (!isPermission || decided);
  const needs = standing.needs.map((need) => ({ kind: need.kind, message: needWords(policy, measured, need) }));
  const denominator = measured.denominator.value;
  const distance = distances(measured, tripped);
  return {
    breaker: measured.code,
    title: measured.title,
    scope: body.scope,
    name: scoped.name,
    measure: denominator > 0n ? { numerator: measured.numerator.value, denominator } : undefined,
    numerator: measured.numerator.quantity,
    denominator: measured.denominator.quantity,
    window: body.metric.window,
    population: body.metric.population,
    is: measured.trip.is,
    threshold: measured.trip.threshold,
    clearAt: measured.clear,
    message: toldStanding(measured, standing, needs, distance),
    pastThreshold: view.trips === true,
    tripped,
    state: standing.standing,
    since: standing.since,
    stops: isStopped ? body.stops : [],
    mayStop: tripped && !isStopped ? body.stops : [],
    goesOn: body.goesOn,
    effect: body.effect,
    lift: body.lift,
    mayLift: tripped && standing.needs.every((need) => need.kind === "consent"),
    needs:
      tripped && isPermission && !decided
        ? [{ kind: "decision" as const, message: message("breaker.needs-decision") }, ...needs]
        : needs,
    ...distance,
    note: denominator > 0n ? undefined : message("breaker.no-rate"),
    cite: measured.cites[0],
    explanation: explain(measured, standing, scoped, { needs, distance }),
  };
}

/**
 * The rate in percent, cut to four places: for reading only, every comparison is exact. One that is past the threshold by less
 * than that is given with as many places as tell the two apart.
 */
export function measurePercent({ numerator, denominator }: Measure, threshold: RateMillionths): string {
  const [sign, size] = numerator < 0n ? ["-", -numerator] : ["", numerator];
  const scaled = size * 1_000_000n;
  const cut = scaled / denominator;
  let rest = scaled % denominator;
  const isAtThreshold = (sign === "" ? cut : -cut) === BigInt(threshold);
  if (!isAtThreshold || rest === 0n) return formatPercent(sign === "" ? cut : -cut);
  let more = "";
  do {
    rest *= 10n;
    more += (rest / denominator).toString();
    rest %= denominator;
  } while (more.endsWith("0"));
  return `${sign}${cut / 10_000n}.${(cut % 10_000n).toString().padStart(4, "0")}${more}`;
}

function needWords(policy: Policy, measured: Measured, need: Need): Message {
  switch (need.kind) {
    case "measure":
      return measured.clear
        ? message("breaker.needs-measure", {
            is: message(`choice.${measured.clear.is}`),
            threshold: rate(measured.clear.threshold),
          })
        : message("breaker.needs-measure-none");
    case "group":
      return message("breaker.needs-group", {
        breaker: policy.breakers?.breakers?.[need.breaker]?.title ?? need.breaker,
      });
    case "consent":
      return message("breaker.needs-consent", { party: partyTitle(policy, need.party) });
    case "never":
      return message("breaker.needs-never");
  }
}

function distances({ numerator, denominator, trip, clear, view }: Measured, tripped: boolean): Distances {
  const none = { room: undefined, toClear: undefined };
  if (denominator.value <= 0n) return none;
  const quantity = (by: bigint): Quantity =>
    numerator.quantity.kind === "money" ? { kind: "money", fen: by } : { kind: "count", count: by };
  const tripEdge = edge(denominator.value, trip.is, trip.threshold);
  const isUpper = trip.is === ">" || trip.is === ">=";
  const room: Distance | undefined =
    view.trips || tripEdge === undefined
      ? undefined
      : isUpper
        ? { way: "rise", by: quantity(tripEdge - 1n - numerator.value) }
        : { way: "fall", by: quantity(numerator.value - tripEdge - 1n) };
  const clearEdge = clear && edge(denominator.value, clear.is, clear.threshold);
  const toClear: Distance | undefined =
    !tripped || view.clears || clearEdge === undefined
      ? undefined
      : isUpper
        ? { way: "fall", by: quantity(numerator.value - clearEdge) }
        : { way: "rise", by: quantity(clearEdge - numerator.value) };
  return { room, toClear };
}

function explain(
  measured: Measured,
  standing: Standing,
  scoped: ScopedFigures,
  lifting: { readonly needs: readonly { readonly message: Message }[]; readonly distance: Distances },
): Explanation {
  const { body, numerator, denominator, trip, view, cites } = measured;
  const title =
    scoped.name === undefined
      ? measured.title
      : message("breaker.subject", { title: measured.title, name: scoped.name });
  const hasRate = denominator.value > 0n;
  const steps: Step[] = [
    figureStep(message("breaker.numerator"), numerator, cites),
    figureStep(message("breaker.denominator"), denominator, cites),
    {
      what: message("breaker.measure", { title: body.metric.title }),
      inputs: inputs(["breaker.numerator", numerator.quantity], ["breaker.denominator", denominator.quantity]),
      ...(!hasRate && { formula: message("breaker.no-rate") }),
      result: hasRate ? ratio(numerator.value, denominator.value) : text("—"),
      cites,
    },
    {
      what: message("breaker.trips-now"),
      inputs: inputs(["breaker.threshold", rate(trip.threshold)]),
      formula: message("breaker.compare", { is: message(`choice.${trip.is}`), threshold: rate(trip.threshold) }),
      result: flag(view.trips === true),
      cites,
    },
    {
      what: message("breaker.state"),
      inputs: inputs(["breaker.state-before", standingText(view.stood.standing)]),
      formula: message(stateFormula(view.stood.standing, standing)),
      result: standingText(standing.standing),
      cites: [cites[0]],
    },
    ...liftingSteps(measured, standing, lifting.needs),
    ...distanceSteps(measured, standing, lifting.distance),
  ];
  return { subject: title, result: standingText(standing.standing), steps };
}

function stateFormula(before: BreakerStanding, { standing }: Standing) {
  if (standing === "clear") return before === "clear" ? "breaker.clear-formula" : "breaker.lifted-formula";
  return before === "clear" ? "breaker.trip-formula" : "breaker.stays-formula";
}
