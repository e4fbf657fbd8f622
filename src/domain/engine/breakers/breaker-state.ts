import type { Day } from "#domain/calendar/day.ts";

/** How a breaker stands: lending goes on; it is stopped (or may be); the qualification has ended. */
export type BreakerStanding = "clear" | "tripped" | "withdrawn";

/** How a breaker stood before, and since when, where that is known. */
export type Stood = { readonly standing: BreakerStanding; readonly since?: Day | undefined };

/** A recorded yes to lifting; `organisation` where two parties may be one and the same body. */
export type Consent = { readonly by: string; readonly on: Day; readonly organisation?: string | undefined };

/** What a breaker shows now, and how the file lets it go. */
export type BreakerView = {
  readonly breaker: string;
  readonly group: string | undefined;
  readonly effect: "stops" | "permits-stop" | "withdraws";
  readonly lift: "automatic" | "consents" | "never";
  readonly consents: readonly string[];
  readonly stood: Stood;
  /** `undefined`: no rate, because the denominator is zero. */
  readonly trips: boolean | undefined;
  /** Always false where the file names no measure at which it is clear. */
  readonly clears: boolean;
};

/** What still stands between a tripped breaker and its lifting. */
export type Need =
  | { readonly kind: "measure" }
  | { readonly kind: "group"; readonly breaker: string }
  | { readonly kind: "consent"; readonly party: string }
  | { readonly kind: "never" };

export type Standing = Stood & { readonly needs: readonly Need[] };

/**
 * How a breaker stands now. It trips when its measure trips. It is lifted only when its measure is clear and so is every
 * tripped breaker of its group, and then by itself or when all listed parties have consented after the trip, each as an
 * organisation of its own; one that withdraws a qualification never is. Without a rate everything stays as it was (L-07,
 * L-08, reading 1 and 2).
 */
export function standingOf(
  view: BreakerView,
  all: readonly BreakerView[],
  circumstances: { readonly consents: readonly Consent[]; readonly asOf: Day | undefined },
): Standing {
  const { stood, trips, effect } = view;
  if (stood.standing === "withdrawn") return { ...stood, needs: [{ kind: "never" }] };
  const down: BreakerStanding = effect === "withdraws" ? "withdrawn" : "tripped";
  const wasTripped = stood.standing === "tripped";
  if (!wasTripped && trips !== true) return { standing: "clear", since: stood.since, needs: [] };
  const since = wasTripped ? stood.since : circumstances.asOf;
  const needs = needsOf(view, all, wasTripped ? circumstances.consents : [], since);
  return needs.length === 0
    ? { standing: "clear", since: circumstances.asOf, needs }
    : { standing: down, since, needs };
}

function needsOf(
  view: BreakerView,
  all: readonly BreakerView[],
  consents: readonly Consent[],
  since: Day | undefined,
): Need[] {
  if (view.lift === "never" || view.effect === "withdraws") return [{ kind: "never" }];
  const needs: Need[] = [];
  if (view.trips !== false || !view.clears) needs.push({ kind: "measure" });
  for (const other of all)
    if (other !== view && view.group !== undefined && other.group === view.group && !isClear(other))
      needs.push({ kind: "group", breaker: other.breaker });
  if (view.lift === "consents")
    for (const party of missingConsents(view.consents, consents, since)) needs.push({ kind: "consent", party });
  return needs;
}

/** Whether a breaker of the same group does not stand in the way: it was not and is not tripped, or its measure is clear. */
function isClear({ stood, trips, clears }: BreakerView): boolean {
  if (stood.standing === "clear") return trips !== true;
  return stood.standing === "tripped" && trips === false && clears;
}

/** Which of the listed parties have not consented after the trip, or only through an organisation that consented already. */
function missingConsents(parties: readonly string[], consents: readonly Consent[], since: Day | undefined): string[] {
  const used = new Set<string>();
  return parties.filter((party) => {
    const valid = consents.find(
      (consent) =>
        consent.by === party &&
        (since === undefined || consent.on > since) &&
        (consent.organisation === undefined || !used.has(consent.organisation)),
    );
    if (valid?.organisation !== undefined) used.add(valid.organisation);
    return valid === undefined;
  });
}
