import type { RuleBody } from "#domain/policy/schema/value.ts";
import type { Day } from "#domain/calendar/day.ts";
import type { RateMillionths } from "#domain/money/rate.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Citation } from "#domain/wording/explanation.ts";
import type { LocalText } from "#domain/wording/quantity.ts";
import type { ScopedFigures } from "#domain/engine/figures/scoped-figures.ts";
import type { BreakerView, Consent, Stood } from "./breaker-state.ts";
import type { Compare, Figure } from "#domain/engine/figures/measure.ts";

type BreakerRule = NonNullable<NonNullable<Policy["breakers"]>["breakers"]>[string];
export type BreakerBody = RuleBody<BreakerRule>;

/** A recorded decision to stop, where a breaker only permits one. */
export type StopDecision = { readonly breaker: string; readonly on: Day };

/** The figures of one scope, with what is known of its breakers. */
export type BreakerFigures = ScopedFigures & {
  /** Thresholds from outside the programme, in percent. */
  readonly outside: { readonly [name: string]: RateMillionths | undefined };
  readonly states: { readonly [breaker: string]: Stood };
  readonly consents: readonly Consent[];
  readonly decisions: readonly StopDecision[];
};

/** A breaker with its measure taken, before its state is known. */
export type Measured = {
  readonly code: string;
  readonly title: LocalText;
  readonly body: BreakerBody;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly numerator: Figure;
  readonly denominator: Figure;
  readonly trip: { readonly is: Compare; readonly threshold: RateMillionths };
  readonly clear: { readonly is: Compare; readonly threshold: RateMillionths } | undefined;
  readonly view: BreakerView;
};
