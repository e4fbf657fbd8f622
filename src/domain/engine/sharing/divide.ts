import { growingShareSteps } from "#domain/engine/growing-shares.ts";
import { allocate } from "#domain/money/allocate.ts";
import { cumulativeParts, cumulativeShares } from "#domain/money/cumulative.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { Citation, Step } from "#domain/wording/explanation.ts";
import { inputs } from "#domain/wording/explanation.ts";
import { type Message, message } from "#domain/wording/message.ts";
import { type LocalText, money, ratio } from "#domain/wording/quantity.ts";

/** Nested shares; the weights that stand beside each other are compared. Amounts may be weights too. */
export type Divisor = {
  readonly party: string;
  readonly weight: number | bigint;
  readonly split?: readonly Divisor[] | undefined;
};

/** One party's part in a division; `inner` where it is divided again below. */
export type Division = {
  readonly party: string;
  readonly amountFen: Fen;
  readonly inner: boolean;
};

export type DivisionWords = {
  /** What a step of the explanation is called for a party: "principal borne by …". */
  readonly what: (party: string) => Message | LocalText;
  readonly whole: "sharing.to-share" | "sharing.to-divide";
  readonly cites: readonly Citation[];
};

/**
 * Divides an amount down nested shares, the divided parties before those they are divided among, with a step for each.
 * By largest remainder; or, where `beforeFen` of a growing total has been divided already, as the growth of each party's
 * part of the running total, which is never below zero while the shares stand. The leaves sum to the amount.
 */
export function divide(
  amountFen: Fen,
  parts: readonly Divisor[],
  words: DivisionWords,
  beforeFen?: Fen,
): { divisions: Division[]; steps: Step[] } {
  const weights = parts.map((part) => BigInt(part.weight));
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const amounts =
    beforeFen === undefined
      ? allocate(amountFen, weights, "largest-remainder")
      : growth(cumulativeParts(beforeFen, weights), cumulativeParts(beforeFen + amountFen, weights));
  const beforeOf = beforeFen === undefined ? undefined : cumulativeParts(beforeFen, weights);
  const found = parts.map((part, index) => {
    const partFen = amounts[index]!;
    const step = partStep({ amountFen, partFen, part, whole, beforeFen }, words);
    const below = part.split ? divide(partFen, part.split, words, beforeOf?.[index]) : undefined;
    const division = { party: part.party, amountFen: partFen, inner: below !== undefined };
    return { divisions: [division, ...(below?.divisions ?? [])], steps: [step, ...(below?.steps ?? [])] };
  });
  const parties = parts.map(({ party, weight }) => ({ title: words.what(party), weight }));
  const cuts = beforeFen === undefined ? [] : growingShareSteps(beforeFen + amountFen, parties, words.cites);
  return {
    divisions: found.flatMap((each) => each.divisions),
    steps: [...cuts, ...found.flatMap((each) => each.steps)],
  };
}

/** Whether a growing total can be divided so that nobody ever loses a fen: always, for four parties or fewer. */
export function mayGrow(parts: readonly Divisor[]): boolean {
  const weights = parts.map((part) => BigInt(part.weight));
  return (
    cumulativeShares(weights) !== undefined && parts.every((part) => part.split === undefined || mayGrow(part.split))
  );
}

function growth(before: readonly Fen[], after: readonly Fen[]): Fen[] {
  return after.map((fen, index) => fen - before[index]!);
}

/** Amounts as weights are told in lowest terms; percentages and small weights as the file has them. */
function lowestTerms(weight: bigint, whole: bigint): { weight: string; of: string } {
  let [divisor, rest] = [whole, weight];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  if (whole <= 10_000n || divisor === 0n) divisor = 1n;
  return { weight: String(weight / divisor), of: String(whole / divisor) };
}

type PartStep = {
  readonly amountFen: Fen;
  readonly partFen: Fen;
  readonly part: Divisor;
  readonly whole: bigint;
  readonly beforeFen: Fen | undefined;
};

function partStep({ amountFen, partFen, part, whole, beforeFen }: PartStep, words: DivisionWords): Step {
  const weight = ratio(BigInt(part.weight), whole);
  const params = lowestTerms(BigInt(part.weight), whole);
  return {
    what: words.what(part.party),
    inputs: [
      ...inputs([words.whole, money(amountFen)], ["sharing.weight", weight]),
      ...(beforeFen === undefined ? [] : inputs(["sharing.divided-before", money(beforeFen)])),
    ],
    formula: message(beforeFen === undefined ? "sharing.weight-formula" : "sharing.weight-cumulative", params),
    result: money(partFen),
    cites: words.cites,
  };
}
