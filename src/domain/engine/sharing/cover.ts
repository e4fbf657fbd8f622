import { same } from "#domain/wording/local-text.ts";
import type { RuleBody } from "#domain/policy/schema/value.ts";
import { type Fen, largerFen, smallerFen } from "#domain/money/fen.ts";
import { type Basis, type InForce, moneyFigure } from "#domain/policy/in-force.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { inputs, type Step } from "#domain/wording/explanation.ts";
import { message } from "#domain/wording/message.ts";
import { money } from "#domain/wording/quantity.ts";
import { done, refused, type Result } from "#domain/wording/refusal.ts";
import { type AskedFacts, missingAnswer } from "#domain/engine/asked/asked-facts.ts";
import type { ExtraNames, KnownFacts } from "#domain/policy/expression.ts";
import type { Day } from "#domain/calendar/day.ts";

/** What the file says of a compensation's shares. */
export type CompensationSharing = RuleBody<NonNullable<Policy["sharing"]>["compensation"]>;

/** How much of a claim's principal lies within the cover, and how that was found. */
export type Covered = { readonly coveredFen: Fen; readonly uncoveredBy: string; readonly steps: readonly Step[] };

/**
 * The part of a claim's principal within the limit of the cover (D-09, D-18: 50,000 a household). Without the balance of
 * contracts signed earlier, what the whole balance is over the limit lies in this claim; with it, those contracts use the
 * limit first. The balance must hold this claim (and the earlier contracts): else `input-invalid`.
 */
export function coveredPrincipal(
  basis: Basis,
  rule: InForce<CompensationSharing>,
  claim: {
    readonly principalFen: Fen;
    readonly asked: AskedFacts;
    readonly known: KnownFacts;
    readonly extra: ExtraNames;
    readonly day: Day | undefined;
  },
): Result<Covered | undefined> {
  const { cover, asks } = rule.body;
  if (!cover) return done(undefined);
  const limit = moneyFigure(basis, cover.most, {
    place: "case",
    known: claim.known,
    extra: claim.extra,
    day: claim.day,
  });
  if (!limit.ok) return limit;
  const balanceAsk = asks[cover.balance];
  const balanceFen = claim.asked.facts[cover.balance] as Fen | undefined;
  if (!balanceAsk || balanceFen === undefined)
    return refused(missingAnswer(cover.balance, balanceAsk ?? { title: same(cover.balance) }));
  const earlierFen = cover.earlier === undefined ? undefined : (claim.asked.facts[cover.earlier] as Fen | undefined);
  const neededFen = claim.principalFen + (earlierFen ?? 0n);
  if (balanceFen < neededFen)
    return refused({
      code: "input-invalid",
      at: `case.${cover.balance}`,
      message: message("sharing.balance-below-claim", {
        title: balanceAsk.title,
        balance: money(balanceFen),
        needed: money(neededFen),
      }),
    });
  const mostFen = limit.value.value;
  const coveredFen =
    earlierFen === undefined
      ? claim.principalFen - smallerFen(claim.principalFen, largerFen(0n, balanceFen - mostFen))
      : smallerFen(claim.principalFen, largerFen(0n, mostFen - earlierFen));
  const earlierAsk = cover.earlier === undefined ? undefined : asks[cover.earlier];
  const step: Step = {
    what: message("sharing.covered"),
    inputs: inputs(
      ["sharing.principal", money(claim.principalFen)],
      ["sharing.cover-most", money(mostFen)],
      [balanceAsk.title, money(balanceFen)],
      ...(earlierFen === undefined || !earlierAsk ? [] : ([[earlierAsk.title, money(earlierFen)]] as const)),
    ),
    formula: message(earlierFen === undefined ? "sharing.cover-later" : "sharing.cover-earlier"),
    result: money(coveredFen),
    cites: [rule.cite, ...limit.value.cites],
  };
  return done({ coveredFen, uncoveredBy: cover.uncovered, steps: [step] });
}
