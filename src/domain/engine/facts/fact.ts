import type { Day } from "#domain/calendar/day.ts";
import type { Fen } from "#domain/money/fen.ts";
import type { RateMillionths } from "#domain/money/rate.ts";

/**
 * The kinds of facts that a loan is made of: a closed list, in the order in which facts of one day stand. What opens a
 * loan comes first, then what lengthens it, then payments, then what ends or stops it.
 */
export const factKinds = [
  "signed",
  "taken-over",
  "subsidy-granted",
  "disbursed",
  "additional",
  "extended",
  "renewed",
  "interest-paid",
  "penalty-paid",
  "repaid",
  "settled",
  "compensated",
  "recovered",
  "written-off",
  "recalled",
  "converted",
  "misused",
  "ineligible",
  "in-breach",
  "cleared",
  "cause-decided",
  "reversed",
] as const;
export type FactKind = (typeof factKinds)[number];

/** What is cleared again by a decision: until then nothing of the programme goes on. */
export const clearable = ["in-breach", "misused", "ineligible"] as const;
export type Clearable = (typeof clearable)[number];

/** Who caused an overdue, by a recorded decision (L-04); without one it counts as the borrower's own. */
export const overdueCauses = ["borrower", "bank", "administration"] as const;
export type OverdueCause = (typeof overdueCauses)[number];

type Common = {
  /** The version of the kind's shape. Older ones are read for ever. */
  readonly version: 1;
  /** The day on which it took effect, which is not the day on which it became known. */
  readonly effectiveOn: Day;
  readonly id?: string;
  /** Its place in the programme's book; it plays no part in the result. */
  readonly bookSeq?: number;
  /** The bank's number of the posting: orders facts of one kind and day. */
  readonly serial?: string;
  /** The id of the one fact that this one replaces. A `reversed` fact replaces it by nothing (C-14). */
  readonly supersedes?: string;
};

type WithAmount = { readonly amountFen: Fen };
type Empty = Readonly<Record<never, never>>;

/** What each kind says besides. */
type Shapes = {
  signed: Empty;
  /** The state at the cut-over day: what is owed at the end of it, and up to which day interest has been paid (C-01). */
  "taken-over": { readonly balanceFen: Fen; readonly interestPaidThrough?: Day };
  /** Subsidy granted before the books began here: the days it covers (both counted), by funder where known (C-02). */
  "subsidy-granted": WithAmount & { readonly from: Day; readonly to: Day; readonly funder?: string };
  /** Money paid out under the contract, or under an additional one beside it. */
  disbursed: WithAmount;
  additional: WithAmount;
  extended: { readonly until: Day; readonly rateMillionths?: RateMillionths };
  /** `until` absent: the new contract is a loan of its own and this one ends on that day. */
  renewed: { readonly until?: Day; readonly rateMillionths?: RateMillionths };
  /** Ordinary interest, penalty interest and principal paid by the borrower. */
  "interest-paid": WithAmount;
  "penalty-paid": WithAmount;
  repaid: WithAmount;
  /** The last of it paid; the principal in it, when given, must be what was left. */
  settled: { readonly amountFen?: Fen };
  /** Principal paid to the bank by the side that carries the risk; interest and penalty apart. */
  compensated: WithAmount & { readonly interestFen?: Fen; readonly penaltyFen?: Fen };
  recovered: WithAmount;
  /** Without an amount: all that is owed. */
  "written-off": { readonly amountFen?: Fen };
  recalled: Empty;
  converted: Empty;
  misused: Empty;
  ineligible: Empty;
  "in-breach": Empty;
  cleared: { readonly of: Clearable };
  "cause-decided": { readonly cause: OverdueCause };
  reversed: Empty;
};

/** A fact of one of some kinds. */
export type FactOf<Kind extends FactKind> = { [K in Kind]: Common & { readonly kind: K } & Shapes[K] }[Kind];

/** Something that happened to a loan. Facts never change: a correction is a new fact that supersedes the wrong one. */
export type Fact = FactOf<FactKind>;

const ranks = Object.fromEntries(factKinds.map((kind, index) => [kind, index])) as Record<FactKind, number>;

/**
 * The fixed order of facts: by day, then by the rank of the kind, then by the bank's serial (none first), then by
 * content. Facts that this leaves beside each other say the same; their ids and places in the book only keep the
 * lists of them stable. The order of arrival plays no part in any figure.
 */
export function compareFacts(one: Fact, other: Fact): number {
  if (one.effectiveOn !== other.effectiveOn) return one.effectiveOn - other.effectiveOn;
  if (one.kind !== other.kind) return ranks[one.kind] - ranks[other.kind];
  return (
    compareText(one.serial ?? "", other.serial ?? "") ||
    compareText(factContent(one), factContent(other)) ||
    compareText(one.id ?? "", other.id ?? "") ||
    (one.bookSeq ?? 0) - (other.bookSeq ?? 0)
  );
}

const notContent: ReadonlySet<string> = new Set(["id", "bookSeq"]);

/** All that a fact says, as one text: equal for facts that say the same, whatever their ids and places in the book. */
export function factContent(fact: Fact): string {
  const said = Object.entries(fact).filter(([name, value]) => value !== undefined && !notContent.has(name));
  return said
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join(";");
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
